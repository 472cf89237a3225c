"""The weekly digest: what one of our own people should know of his partnerships, from facts and a day."""

from lifecycle.domain.mingguan.bagian import Bagian, Berakhir, Ditunggu, Janji, bagian
from lifecycle.domain.mingguan.contoh import CONTOH, CONTOH_BAGIAN, CONTOH_SEDIKIT
from lifecycle.domain.mingguan.minggu import PERISTIWA, Minggu, Pindahan
from lifecycle.domain.mingguan.uraian import uraian_mingguan, urutan

__all__ = [
    "CONTOH", "CONTOH_BAGIAN", "CONTOH_SEDIKIT", "PERISTIWA", "Bagian", "Berakhir", "Ditunggu", "Janji",
    "Minggu", "Pindahan", "bagian", "uraian_mingguan", "urutan",
]  # fmt: skip
