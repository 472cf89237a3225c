"""Errors: what was refused, in sentences that an officer can act on."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # Who refuses nothing does without, here and below.
    from lifecycle.domain.tindakan import Pesan, Tindakan


class KemitraanError(Exception):
    """Perintah tidak dapat dijalankan."""

    # The docstring of each class is its message, unless sentences are given that name the case.
    def __init__(self, *kalimat: "Pesan") -> None:
        # The sentences to show, one a line.
        self.kalimat: tuple[Pesan, ...] = kalimat or (self.__doc__ or "",)
        super().__init__("\n".join(map(str, self.kalimat)))

    @property
    def tindakan(self) -> "tuple[Tindakan, ...]":
        """The acts that mend it, as far as there are any."""
        from lifecycle.domain.tindakan import tindakan_dalam

        return tindakan_dalam(*self.kalimat)


class MasukanSalah(KemitraanError):
    """Masukan tidak dapat dipahami."""


class NomorTidakDikenal(MasukanSalah):
    """Kemitraan dengan nomor itu tidak ada."""

    def __init__(self, nomor: str, *, dekat: str | None = None) -> None:
        from lifecycle.domain.tindakan import Tindakan, rangkai

        saran: Pesan = f'Mungkin maksudnya "{dekat}".'
        if dekat is None:
            saran = rangkai("Lihat nomor yang ada dengan ", Tindakan(kata_kerja="daftar"), ".")
        super().__init__(rangkai(f'Kemitraan bernomor "{nomor}" tidak ada. ', saran))


class NotifikasiTidakDikenal(MasukanSalah):
    """Notifikasi dengan nama itu tidak ada. Lihat nama berkas di templates/surel."""


class PrasaranaGagal(KemitraanError):
    """Basis data, surel, atau Prefect tidak dapat dihubungi. Coba lagi sebentar lagi."""


class DataRusak(KemitraanError):
    """Data yang tersimpan tidak terbaca."""

    def __init__(self, bagian: str, sebab: str) -> None:
        super().__init__(
            f"Data {bagian} yang tersimpan tidak terbaca: ada yang mengubahnya tanpa lewat program. "
            f"Panggil pengelola basis data. (Sebabnya: {sebab})"
        )


class VersiBerubah(KemitraanError):
    """Data sudah diubah orang lain. Muat ulang lalu coba lagi."""


class KunciDipakai(KemitraanError):
    """Kunci permintaan ini sudah dipakai untuk permintaan lain. Pakai kunci yang baru."""


class DaftarKesalahan(MasukanSalah):
    """Several faults of one input, told together."""

    def __init__(self, kalimat: "Iterable[Pesan]") -> None:
        super().__init__(*kalimat)
