"""The list of all kinds of work that facts open."""

from lifecycle.domain.anggota.tugas import TUGAS as ANGGOTA
from lifecycle.domain.bantuan.tugas import TUGAS as BANTUAN
from lifecycle.domain.harapan.tugas import TUGAS as HARAPAN
from lifecycle.domain.kaidah.tugas import JenisTugas
from lifecycle.domain.komitmen.tugas import TUGAS as KOMITMEN
from lifecycle.domain.pembinaan.tugas import TUGAS as PEMBINAAN
from lifecycle.domain.sengketa.tugas import TUGAS as SENGKETA
from lifecycle.domain.surel.tugas import TUGAS as SUREL

SEMUA: tuple[JenisTugas, ...] = (
    *ANGGOTA,
    *BANTUAN,
    *HARAPAN,
    *KOMITMEN,
    *PEMBINAAN,
    *SENGKETA,
    *SUREL,
)

# In the order of their kunci, which is that of the tasks that one change opens.
JENIS_TUGAS = tuple(sorted(SEMUA, key=lambda jenis: jenis.kunci.jenis))
