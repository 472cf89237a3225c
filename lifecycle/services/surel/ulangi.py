"""A person asks for mails to be sent again."""

from collections.abc import Iterable, Sequence

from lifecycle.domain.galat import KemitraanError, MasukanSalah
from lifecycle.domain.surel.alamat import kunci_surel
from lifecycle.domain.surel.antrean import BOLEH_ULANG, Surel
from lifecycle.domain.tindakan import Pesan, Tindakan, rangkai
from lifecycle.services.ports.perangkat import Perangkat
from lifecycle.services.ports.unit import UnitOfWork

# Databases take only so many values in one question.
_SEKALI = 1000
# Why a mail of any other status is not sent again.
_SEBAB = {
    "terkirim": "sudah terkirim; yang sudah sampai tidak dikirim dua kali",
    "antre": "memang masih antre",
    "dialihkan": "sudah dialihkan ke kontak lain",
    "digabung": "sudah menjadi bagian sebuah ringkasan",
    "dibatalkan": "sudah dibatalkan",
}


class SurelTidakDikenal(MasukanSalah):
    """Tidak ada surel dengan ID itu."""

    def __init__(self, semua_id: Sequence[int]) -> None:
        disebut = ", ".join(str(satu) for satu in semua_id)
        antrean = Tindakan(kata_kerja="surel antrean", sertaan=(("semua", ""),))
        super().__init__(
            rangkai(f"Tidak ada surel dengan ID {disebut}. Lihat yang ada dengan ", antrean, ".")
        )


class TidakDapatDiulang(KemitraanError):
    """Surel ini tidak dapat dikirim ulang."""

    def __init__(self, sebab: Iterable[Pesan]) -> None:
        super().__init__(*sebab, "Tidak ada surel yang diantrekan ulang.")


def ulangi_surel(perangkat: Perangkat, semua_id: Sequence[int]) -> tuple[Surel, ...]:
    """All of these wait again, for now and as if never tried, under the identity that they have; or none.

    Raises SurelTidakDikenal, and TidakDapatDiulang for what was sent or is being sent.
    """
    with perangkat.unit() as u:
        surel = u.surel_berid(semua_id)
        asing = sorted(set(semua_id) - {s.id for s in surel})
        if asing:
            raise SurelTidakDikenal(asing)
        ditahan = u.ditahan()
        sebab = [teks for s in surel if (teks := _keberatan(s, ditahan)) is not None]
        if sebab:
            raise TidakDapatDiulang(sebab)
        hasil = _antrekan(u, perangkat, surel)
        if len(hasil) < len(surel):
            raise TidakDapatDiulang(
                f"Surel {s.id} sedang di tangan pengirim. Coba lagi sebentar lagi."
                for s in surel
                if s not in hasil
            )
        u.commit()
    return hasil


def ulangi_yang_gagal(perangkat: Perangkat, nomor: str | None = None) -> tuple[Surel, ...]:
    """Every failed mail, of one kemitraan or of all, but for those whose address is held.

    Raises NomorTidakDikenal.
    """
    with perangkat.unit() as u:
        ditahan = u.ditahan()
        gagal = u.antrean_surel(nomor=nomor, status="gagal")
        hasil = _antrekan(u, perangkat, [s for s in gagal if kunci_surel(s.kepada) not in ditahan])
        u.commit()
    return hasil


def _antrekan(u: UnitOfWork, perangkat: Perangkat, surel: Sequence[Surel]) -> tuple[Surel, ...]:
    hasil: list[Surel] = []
    for awal in range(0, len(surel), _SEKALI):
        sebagian = surel[awal : awal + _SEKALI]
        lagi = u.antrekan_lagi([s.id for s in sebagian], sekarang=perangkat.sekarang())
        hasil += [s for s in sebagian if s.id in lagi]
    return tuple(hasil)


def _keberatan(surel: Surel, ditahan: frozenset[str]) -> Pesan | None:
    if surel.status not in BOLEH_ULANG:
        return f"Surel {surel.id} kepada {surel.kepada} {_SEBAB[surel.status]}."
    if kunci_surel(surel.kepada) in ditahan:
        return rangkai(
            f"Surel {surel.id}: alamat {surel.kepada} sedang ditahan. Bebaskan dahulu dengan ",
            Tindakan(kata_kerja="surel bebaskan", kata=(surel.kepada,)),
            ".",
        )
    return None
