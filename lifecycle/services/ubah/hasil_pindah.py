"""What a move did, told again from the history to who asks for the same."""

from collections.abc import Mapping
from dataclasses import dataclass

from lifecycle.domain.riwayat import Riwayat


@dataclass(frozen=True, kw_only=True, slots=True)
class HasilPindah:
    """What a move did; `terulang` when it had been done before and only the stored result is told again."""

    nomor: str
    pemicu: str
    dari: str
    ke: str
    siklus: int
    versi: int
    surel: tuple[Mapping[str, str], ...]
    tugas: tuple[str, ...]
    terulang: bool = False
    uji_coba: bool = False


def dari_riwayat(baris: Riwayat) -> HasilPindah:
    """The result of a move as it was told the first time."""
    tersimpan = baris.rincian["hasil"]
    return HasilPindah(
        nomor=baris.nomor,
        pemicu=baris.pemicu or "",
        dari=baris.dari or "",
        ke=baris.ke or "",
        siklus=baris.siklus,
        versi=baris.versi,
        surel=tuple(tersimpan["surel"]),
        tugas=tuple(tersimpan["tugas"]),
        terulang=True,
    )
