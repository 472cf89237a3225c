"""The list of all causes of work."""

from types import MappingProxyType

from lifecycle.domain.anggota.tugas_bagi_hasil import SEBAB as BAGI_HASIL
from lifecycle.domain.anggota.tugas_kehilangan import SEBAB as KEHILANGAN
from lifecycle.domain.anggota.tugas_komitmen import SEBAB as KOMITMEN_KELUAR
from lifecycle.domain.bantuan.tugas import SEBAB as BANTUAN
from lifecycle.domain.harapan.tugas import SEBAB as HARAPAN
from lifecycle.domain.kaidah.tugas import Sebab
from lifecycle.domain.komitmen.tugas import SEBAB as PERINGATAN
from lifecycle.domain.pembinaan.tugas import SEBAB as PEMBINAAN
from lifecycle.domain.pembinaan.tugas_kegiatan import SEBAB as KEGIATAN_PEMBINAAN
from lifecycle.domain.sengketa.tugas import SEBAB as SENGKETA

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
