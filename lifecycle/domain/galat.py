"""Errors: what was refused, in a sentence that an officer can act on."""

from collections.abc import Iterable
from enum import IntEnum


class KodeKeluar(IntEnum):
    """What the command answers to the shell."""

    SELESAI = 0
    DITOLAK = 1
    MASUKAN_SALAH = 2
    PRASARANA = 3


class KemitraanError(Exception):
    """Perintah tidak dapat dijalankan."""

    # The docstring of each class is its message, unless a sentence is given that names the case.
    kode_keluar = KodeKeluar.DITOLAK

    def __init__(self, pesan: str | None = None) -> None:
        super().__init__(pesan or self.__doc__)

    @property
    def kalimat(self) -> tuple[str, ...]:
        """The sentences to show, one a line."""
        return (str(self),)


class MasukanSalah(KemitraanError):
    """Masukan tidak dapat dipahami."""

    kode_keluar = KodeKeluar.MASUKAN_SALAH


class NomorTidakDikenal(MasukanSalah):
    """Kemitraan dengan nomor itu tidak ada. Lihat nomor yang ada dengan `kemitraan daftar`."""


class NotifikasiTidakDikenal(MasukanSalah):
    """Notifikasi dengan nama itu tidak ada. Lihat nama berkas di templates/surel."""


class PrasaranaGagal(KemitraanError):
    """Basis data, surel, atau Prefect tidak dapat dihubungi. Coba lagi sebentar lagi."""

    kode_keluar = KodeKeluar.PRASARANA


class VersiBerubah(KemitraanError):
    """Data sudah diubah orang lain. Muat ulang lalu coba lagi."""


class KunciDipakai(KemitraanError):
    """Kunci permintaan ini sudah dipakai untuk permintaan lain. Pakai kunci yang baru."""


class DaftarKesalahan(MasukanSalah):
    """Several faults of one input, told together."""

    def __init__(self, kalimat: Iterable[str]) -> None:
        self._kalimat = tuple(kalimat)
        super().__init__("\n".join(self._kalimat))

    @property
    def kalimat(self) -> tuple[str, ...]:
        return self._kalimat
