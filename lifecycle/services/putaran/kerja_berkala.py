"""What a periodic run does with the partnerships of one part: each alone, in a transaction of its own."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date
from typing import Protocol, TypeVar

from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.galat import KemitraanError, PrasaranaGagal, VersiBerubah
from lifecycle.domain.kata import Kerja
from lifecycle.domain.tindakan import Pesan
from lifecycle.domain.tinjauan import tinjau_berikut
from lifecycle.domain.waktu.ambang import sekian_hari
from lifecycle.services.ports.buku import Buku
from lifecycle.services.ports.perangkat import Perangkat
from lifecycle.services.ports.unit import UnitOfWork

H = TypeVar("H")
H_co = TypeVar("H_co", covariant=True)


class KerjaBerkala(Protocol[H_co]):
    """One kind of periodic work, on one day."""

    @property
    def perangkat(self) -> Perangkat: ...
    @property
    def pada(self) -> date: ...
    @property
    def kerja(self) -> Kerja: ...

    def perlu(self, kemitraan: Kemitraan) -> bool:
        """Whether there is anything to do, by facts that may be a moment old."""

    def kerjakan(self, u: Buku, kemitraan: Kemitraan) -> tuple[H_co | None, Kemitraan]:
        """Do it inside a unit of work; the caller commits. The outcome, None where another came first, and
        the facts as they are now. Raises KemitraanError where a rule refuses."""

    def ditolak(self, nomor: str, kalimat: tuple[Pesan, ...]) -> H_co:
        """The outcome where a rule refused."""


def jalan_terus() -> bool:
    """Nobody asks to stop."""
    return False


def olah(
    pekerjaan: KerjaBerkala[H],
    nomor: Sequence[str],
    *,
    uji_coba: bool = False,
    berhenti: Callable[[], bool] = jalan_terus,
) -> tuple[H, ...]:
    """Look at these and do what is due; the outcomes of those where anything was. Once `berhenti` says so,
    the others are left as they are, still due.

    One that is refused, or that the program fails at, does not keep the others waiting, and is tried again
    the day after. Raises PrasaranaGagal, which concerns them all, and, once all were looked at, an
    ExceptionGroup of what the program failed at.
    """
    with pekerjaan.perangkat.bacaan() as u:
        semua = u.muat_banyak(nomor)
    perlu = [k for k in semua if _perlu(pekerjaan, k)]
    if not uji_coba:
        kerja = {k.nomor for k in perlu}
        _tinjau_lagi(pekerjaan, [k for k in semua if k.nomor not in kerja], _berikut(pekerjaan))
    hasil: list[H] = []
    gagal: list[Exception] = []
    for kemitraan in perlu:
        if berhenti():
            break
        try:
            satu = _satu(pekerjaan, kemitraan, uji_coba)
        except PrasaranaGagal:
            raise
        except KemitraanError as galat:
            satu = pekerjaan.ditolak(kemitraan.nomor, galat.kalimat)
            _tunda(pekerjaan, kemitraan, uji_coba)
        except Exception as galat:  # noqa: BLE001 - raised below, when the others had their turn
            galat.add_note(kemitraan.nomor)
            gagal.append(galat)
            _tunda(pekerjaan, kemitraan, uji_coba)
            continue
        if satu is not None:
            hasil.append(satu)
    if gagal:
        nomor_gagal = ", ".join(str(galat.__notes__[-1]) for galat in gagal)
        raise ExceptionGroup(
            f"program gagal pada {nomor_gagal}; yang lain selesai, yang gagal dicoba lagi besok", gagal
        )
    return tuple(hasil)


def _perlu(pekerjaan: KerjaBerkala[H], kemitraan: Kemitraan) -> bool:
    try:
        return pekerjaan.perlu(kemitraan)
    except Exception:  # noqa: BLE001 - whoever does the work meets it again, where it is told
        return True


def _satu(pekerjaan: KerjaBerkala[H], kemitraan: Kemitraan, uji_coba: bool) -> H | None:
    # Loaded together with the others; only where it was changed since then is it loaded again.
    with suppress(VersiBerubah):
        return _kerjakan(pekerjaan, lambda _u: kemitraan, uji_coba)
    return _kerjakan(pekerjaan, lambda u: u.muat(kemitraan.nomor), uji_coba)


def _kerjakan(
    pekerjaan: KerjaBerkala[H], muat: Callable[[UnitOfWork], Kemitraan], uji_coba: bool
) -> H | None:
    with pekerjaan.perangkat.unit() as u:
        hasil, terkini = pekerjaan.kerjakan(u, muat(u))
        if not uji_coba:
            hari = _berikut(pekerjaan)(terkini)
            u.tinjau_lagi(pekerjaan.kerja, {terkini.nomor: (terkini.keadaan.versi, hari)})
            u.commit()
    return hasil


def _berikut(pekerjaan: KerjaBerkala[H]) -> Callable[[Kemitraan], date | None]:
    return lambda k: tinjau_berikut(pekerjaan.kerja, k, pekerjaan.pada, pekerjaan.perangkat.aturan)


def _tunda(pekerjaan: KerjaBerkala[H], kemitraan: Kemitraan, uji_coba: bool) -> None:
    if not uji_coba:
        _tinjau_lagi(pekerjaan, [kemitraan], lambda _: sekian_hari(pekerjaan.pada, 1))


def _tinjau_lagi(
    pekerjaan: KerjaBerkala[H], semua: Sequence[Kemitraan], hari: Callable[[Kemitraan], date | None]
) -> None:
    if semua:
        with pekerjaan.perangkat.unit() as u:
            u.tinjau_lagi(pekerjaan.kerja, {k.nomor: (k.keadaan.versi, hari(k)) for k in semua})
            u.commit()
