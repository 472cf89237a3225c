"""The day that an officer says he acts on: neither before the last act nor in the future by a slip."""

from datetime import date

from lifecycle.domain.bahasa.sebut import sebut_tanggal
from lifecycle.domain.galat import MasukanSalah
from lifecycle.domain.tindakan import Sertaan, rangkai
from lifecycle.services.ports.buku import Buku
from lifecycle.services.ports.perangkat import Perangkat


class HariTidakWajar(MasukanSalah):
    """Hari ini tidak wajar."""

    def __init__(self, nomor: str, pada: date, sebab: str) -> None:
        super().__init__(
            rangkai(
                f"{nomor}: tanggal {sebut_tanggal(pada)} {sebab}. Perbaiki ",
                Sertaan(nama="pada"),
                ", atau tambahkan ",
                Sertaan(nama="waktu-simulasi"),
                " bila memang disengaja.",
            )
        )


def periksa_hari(u: Buku, perangkat: Perangkat, nomor: str, pada: date) -> None:
    """Raises HariTidakWajar, where the day was named by somebody at all (see Perangkat.batas_hari)."""
    if perangkat.batas_hari is None:
        return
    if pada > perangkat.batas_hari:
        raise HariTidakWajar(nomor, pada, "belum tiba")
    terakhir = u.tindakan_terakhir(nomor)
    if terakhir is not None and pada < terakhir:
        raise HariTidakWajar(nomor, pada, f"mendahului tindakan terakhir pada {sebut_tanggal(terakhir)}")
