"""The store: tables, every query, and migrations. The only place that imports SQLAlchemy."""

from lifecycle.store.galat import BasisDataBelumSiap
from lifecycle.store.gudang import REVISI, Gudang, buka
from lifecycle.store.penyiapan import BasisDataLebihBaru, siapkan
from lifecycle.store.url import AlamatBasisDataTidakSah

__all__ = [
    "REVISI",
    "AlamatBasisDataTidakSah",
    "BasisDataBelumSiap",
    "BasisDataLebihBaru",
    "Gudang",
    "buka",
    "siapkan",
]
