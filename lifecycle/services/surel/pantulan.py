"""Read the bounces: each message once, each in its own transaction, believed only where it fits a mail and
came to its return path, which holds a secret. What names a mail without it is counted, and holds nobody."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from pathlib import Path

from lifecycle.domain.surel.alamat import kunci_surel
from lifecycle.domain.surel.antrean import Surel
from lifecycle.domain.surel.coba_lagi import ditolak
from lifecycle.domain.surel.pantulan import LUNAK_TERBANYAK, JenisPantulan, Pantulan, Vonis
from lifecycle.services.ports.perangkat import Perangkat
from lifecycle.services.ports.unit import UnitOfWork
from lifecycle.services.surel.alamat import tahan_alamat
from lifecycle.services.surel.ditolak import kabari_ditolak
from lifecycle.services.surel.hasil_kirim import kabari_menyerah

# How many are looked up at a time. What they say is small, however big they are.
SEGENGGAM = 200


@dataclass(frozen=True, kw_only=True, slots=True)
class HasilPantulan:
    """How many messages the folder held by kind; `sudah` were read before. `ditahan`: addresses held now."""

    jumlah: Counter[str] = field(default_factory=Counter)
    ditahan: tuple[str, ...] = ()

    def ke_json(self) -> dict[str, object]:
        jenis = {satu.value: self.jumlah[satu] for satu in JenisPantulan}
        return {
            "dibaca": self.jumlah.total(),
            **jenis,
            "sudah": self.jumlah["sudah"],
            "ditahan": list(self.ditahan),
        }


def baca_pantulan(perangkat: Perangkat, kotak: Path) -> HasilPantulan:
    """Take in a Maildir or mbox. What was read stays read, whatever comes after it.

    Raises PrasaranaGagal where the folder cannot be read, and MasukanSalah where it is none.
    """
    jumlah: Counter[str] = Counter()
    with perangkat.bacaan() as u:
        ditahan_dulu = u.ditahan()
    for genggaman in _segenggam(perangkat.pantulan(kotak)):
        with perangkat.bacaan() as u:
            dikenal = u.pantulan_dikenal([p.sidik for p in genggaman])
        for pantulan in genggaman:
            jumlah["sudah" if pantulan.sidik in dikenal else _satu(perangkat, pantulan)] += 1
    with perangkat.bacaan() as u:
        ditahan = u.ditahan() - ditahan_dulu
    return HasilPantulan(jumlah=jumlah, ditahan=tuple(sorted(ditahan)))


def _segenggam(semua: Iterator[Pantulan]) -> Iterator[list[Pantulan]]:
    while genggaman := list(islice(semua, SEGENGGAM)):
        yield genggaman


def _satu(perangkat: Perangkat, pantulan: Pantulan) -> str:
    """Take in one message; the kind that it is counted as."""
    if not pantulan.sidik:
        # A file that cannot be read; perhaps it can the next time.
        return JenisPantulan.LAIN
    sekarang = perangkat.sekarang()
    with perangkat.unit() as u:
        surel, vonis = _cocok(pantulan, _surel(u, pantulan.terbukti))
        jenis = vonis.jenis if vonis else _tanpa_bukti(u, pantulan)
        sudah_lunak = surel is not None and u.jumlah_pantulan(surel.id, JenisPantulan.LUNAK) > 0
        id_surel = None if surel is None else surel.id
        if not u.catat_pantulan(pantulan.sidik, surel_id=id_surel, jenis=jenis, waktu=sekarang):
            return "sudah"
        if surel is not None and vonis is not None:
            _terapkan(u, perangkat, surel, vonis, sudah_lunak=sudah_lunak, sekarang=sekarang)
        u.commit()
    if surel is not None and vonis is not None and vonis.jenis is JenisPantulan.DITOLAK and vonis.akhir:
        kabari_ditolak(perangkat, [surel], sebab=vonis.sebab)
    return jenis


def _tanpa_bukti(u: UnitOfWork, pantulan: Pantulan) -> JenisPantulan:
    """What a message is that came to no return path of ours, or says nothing of its recipient."""
    if not pantulan.vonis:
        return JenisPantulan.LAIN
    disebut, _ = _cocok(pantulan, _surel(u, pantulan.penanda))
    return JenisPantulan.ASING if disebut is None else JenisPantulan.PALSU


def _surel(u: UnitOfWork, penanda: Iterable[str]) -> tuple[Surel, ...]:
    semua = (u.surel_bersidik(satu) for satu in penanda)
    return tuple(satu for satu in semua if satu is not None)


def _cocok(pantulan: Pantulan, surel: Iterable[Surel]) -> tuple[Surel | None, Vonis | None]:
    """The mail and what is said of its recipient."""
    for satu in surel:
        for vonis in pantulan.vonis:
            if kunci_surel(satu.kepada) in vonis.alamat:
                return satu, vonis
    return None, None


def _terapkan(
    u: UnitOfWork, perangkat: Perangkat, surel: Surel, vonis: Vonis, *, sudah_lunak: bool, sekarang: datetime
) -> None:
    if surel.status == "dialihkan":
        # Its address was dealt with; perhaps it was freed since.
        return
    if vonis.jenis is JenisPantulan.KERAS:
        tahan_alamat(u, perangkat, surel, sebab=vonis.sebab, sekarang=sekarang)
    elif vonis.jenis is JenisPantulan.DITOLAK and vonis.akhir:
        _kembali_menunggu(u, perangkat, surel, vonis, sekarang=sekarang)
    elif vonis.jenis is JenisPantulan.SURAT:
        u.akhiri_surel(surel.id, status="gagal", galat=vonis.sebab)
        kabari_menyerah(u, perangkat, surel, sebab=vonis.sebab, sekarang=sekarang)
    elif vonis.jenis is JenisPantulan.SAMPAI and vonis.akhir:
        u.lupakan_lunak(surel.kepada)
    elif vonis.jenis is JenisPantulan.LUNAK:
        _lunak(u, perangkat, surel, vonis, dihitung=not sudah_lunak, sekarang=sekarang)


def _kembali_menunggu(
    u: UnitOfWork, perangkat: Perangkat, surel: Surel, vonis: Vonis, *, sekarang: datetime
) -> None:
    """The server took it for one that does not want us: it waits again, as if it had been told so at once."""
    if surel.status != "terkirim":
        # Told already, or asked for again meanwhile.
        return
    hasil = ditolak(surel, vonis.sebab, sekarang=sekarang)
    u.tunda_surel(surel.id, hasil)
    if hasil.status == "gagal":
        kabari_menyerah(u, perangkat, surel, sebab=hasil.galat or "", sekarang=sekarang)


def _lunak(
    u: UnitOfWork, perangkat: Perangkat, surel: Surel, vonis: Vonis, *, dihitung: bool, sekarang: datetime
) -> None:
    """A mail counts once, however often a server tells that it still tries."""
    if dihitung and u.pantul_lunak(surel.kepada, sebab=vonis.sebab).lunak >= LUNAK_TERBANYAK:
        sebab = f"memantul {LUNAK_TERBANYAK} kali; terakhir: {vonis.sebab}"
        tahan_alamat(u, perangkat, surel, sebab=sebab, sekarang=sekarang)
    elif vonis.akhir:
        sebab = f"memantul untuk sementara ({vonis.sebab})"
        u.akhiri_surel(surel.id, status="gagal", galat=sebab)
        kabari_menyerah(u, perangkat, surel, sebab=sebab, sekarang=sekarang)
