"""The list of all causes of work."""

from types import MappingProxyType

from lifecycle.domain.sebab.bagi_hasil import SEBAB as BAGI_HASIL
from lifecycle.domain.sebab.bantuan import SEBAB as BANTUAN
from lifecycle.domain.sebab.deklarasi import Sebab
from lifecycle.domain.sebab.harapan import SEBAB as HARAPAN
from lifecycle.domain.sebab.kegiatan_pembinaan import SEBAB as KEGIATAN_PEMBINAAN
from lifecycle.domain.sebab.kehilangan import SEBAB as KEHILANGAN
from lifecycle.domain.sebab.komitmen_keluar import SEBAB as KOMITMEN_KELUAR
from lifecycle.domain.sebab.pembinaan import SEBAB as PEMBINAAN
from lifecycle.domain.sebab.peringatan import SEBAB as PERINGATAN
from lifecycle.domain.sebab.sengketa import SEBAB as SENGKETA

__all__ = ["SEBAB", "Sebab"]

SEMUA: tuple[Sebab, ...] = (
    BAGI_HASIL,
    BANTUAN,
    HARAPAN,
    KEGIATAN_PEMBINAAN,
    KEHILANGAN,
    KOMITMEN_KELUAR,
    PEMBINAAN,
    PERINGATAN,
    SENGKETA,
)

SEBAB = MappingProxyType({sebab.kode: sebab for sebab in SEMUA})
