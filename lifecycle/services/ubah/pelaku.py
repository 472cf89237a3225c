"""Who may do what: the people behind `oleh`."""

from lifecycle.domain.galat import KemitraanError, MasukanSalah
from lifecycle.domain.tindakan import Sertaan, rangkai
from lifecycle.services.ports.unit import UnitOfWork

YANG_BOLEH_BERTINDAK = frozenset({"petugas", "penyetuju"})


class PelakuTidakDikenal(MasukanSalah):
    """Pelaku tidak dikenal."""

    def __init__(self, oleh: str) -> None:
        super().__init__(
            rangkai(
                f'"{oleh}" bukan petugas atau penyetuju yang terdaftar. Isi ',
                Sertaan(nama="oleh"),
                " dengan surel penanggung_jawab atau penyetuju yang tertulis di berkas kemitraan.",
            )
        )


class AlasanKurang(MasukanSalah):
    """Alasan belum ditulis."""

    def __init__(self) -> None:
        super().__init__(
            rangkai("Sebutkan sebabnya dengan ", Sertaan(nama="alasan"), "; riwayat menyimpannya.")
        )


class PelakuTidakBerwenang(KemitraanError):
    """Orang ini tidak berwenang melakukan tindakan tersebut."""


def periksa_pelaku(u: UnitOfWork, oleh: str) -> str:
    """The actor's surel as it is registered. Raises PelakuTidakDikenal."""
    pengguna = u.pengguna(oleh)
    if pengguna is None or not pengguna.peran & YANG_BOLEH_BERTINDAK:
        raise PelakuTidakDikenal(oleh)
    return pengguna.surel
