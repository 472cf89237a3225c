"""The triggers, and the only ways that lead from stage to stage."""

from dataclasses import dataclass
from enum import StrEnum, auto
from types import MappingProxyType

from lifecycle.domain.bahasa.mirip import saran
from lifecycle.domain.galat import MasukanSalah
from lifecycle.domain.kata import Tahap

# What else a stage is called.
SEBUTAN_LAIN = {"termination": Tahap.TERMINASI}


class Pemicu(StrEnum):
    """What an officer may ask of a kemitraan."""

    RENCANAKAN = auto()
    KEMBALIKAN = auto()
    LAKSANAKAN = auto()
    EVALUASI = auto()
    PERBAIKI = auto()
    RENCANAKAN_ULANG = auto()
    LANJUTKAN = auto()
    PERPANJANG = auto()
    HENTIKAN = auto()
    ARSIPKAN = auto()
    TANGGUHKAN = auto()
    AKTIFKAN = auto()


class PemicuTidakDikenal(MasukanSalah):
    """Pemicu ini tidak dikenal."""

    def __init__(self, pemicu: str) -> None:
        super().__init__(f'Pemicu "{pemicu}" tidak dikenal. {saran(pemicu, Pemicu)}')


@dataclass(frozen=True, kw_only=True, slots=True)
class Jalan:
    """Where a trigger may be pulled, and where it leads; without `ke` the stage stays what it is."""

    pemicu: Pemicu
    dari: tuple[Tahap, ...]
    ke: Tahap | None = None

    def tujuan(self, tahap: Tahap) -> Tahap:
        """The stage after the trigger, when pulled in `tahap`."""
        return self.ke or tahap


SEBELUM_TERMINASI = tuple(t for t in Tahap if t is not Tahap.TERMINASI)
# The stages in which the agreed rencana is carried out, looked back on, or kept alive.
BERJALAN = frozenset({Tahap.PELAKSANAAN, Tahap.EVALUASI, Tahap.KEBERLANJUTAN})

_TABEL = (
    Jalan(pemicu=Pemicu.RENCANAKAN, dari=(Tahap.IDENTIFIKASI,), ke=Tahap.PERENCANAAN),
    Jalan(pemicu=Pemicu.KEMBALIKAN, dari=(Tahap.PERENCANAAN,), ke=Tahap.IDENTIFIKASI),
    Jalan(pemicu=Pemicu.LAKSANAKAN, dari=(Tahap.PERENCANAAN,), ke=Tahap.PELAKSANAAN),
    Jalan(pemicu=Pemicu.EVALUASI, dari=(Tahap.PELAKSANAAN,), ke=Tahap.EVALUASI),
    Jalan(pemicu=Pemicu.PERBAIKI, dari=(Tahap.EVALUASI,), ke=Tahap.PELAKSANAAN),
    Jalan(pemicu=Pemicu.RENCANAKAN_ULANG, dari=(Tahap.EVALUASI,), ke=Tahap.PERENCANAAN),
    Jalan(pemicu=Pemicu.LANJUTKAN, dari=(Tahap.EVALUASI,), ke=Tahap.KEBERLANJUTAN),
    Jalan(pemicu=Pemicu.PERPANJANG, dari=(Tahap.KEBERLANJUTAN,), ke=Tahap.PELAKSANAAN),
    Jalan(pemicu=Pemicu.HENTIKAN, dari=SEBELUM_TERMINASI, ke=Tahap.TERMINASI),
    Jalan(pemicu=Pemicu.ARSIPKAN, dari=(Tahap.TERMINASI,), ke=Tahap.TERMINASI),
    Jalan(pemicu=Pemicu.TANGGUHKAN, dari=SEBELUM_TERMINASI),
    Jalan(pemicu=Pemicu.AKTIFKAN, dari=SEBELUM_TERMINASI),
)

JALAN = MappingProxyType({jalan.pemicu: jalan for jalan in _TABEL})


def jalan_pemicu(pemicu: str) -> Jalan:
    """The way of a trigger named by its text. Raises PemicuTidakDikenal, with the near miss."""
    if pemicu not in JALAN:
        raise PemicuTidakDikenal(pemicu)
    return JALAN[Pemicu(pemicu)]


class TahapTidakDikenal(MasukanSalah):
    """Tahap ini tidak dikenal."""

    def __init__(self, teks: str) -> None:
        super().__init__(f'Tahap "{teks}" tidak dikenal. {saran(teks, Tahap)}')


def cari_tahap(teks: str) -> Tahap:
    """The stage of that name. Raises TahapTidakDikenal, with the near miss."""
    kata = teks.strip().lower()
    if kata in SEBUTAN_LAIN:
        return SEBUTAN_LAIN[kata]
    if kata not in set(Tahap):
        raise TahapTidakDikenal(teks)
    return Tahap(kata)
