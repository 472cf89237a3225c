"""The list of all matters that somebody is told of."""

from types import MappingProxyType

from lifecycle.domain.addendum.kabar import PERKARA as ADDENDUM
from lifecycle.domain.anggota.kabar import PERKARA as ANGGOTA
from lifecycle.domain.bantuan.kabar import PERKARA as BANTUAN
from lifecycle.domain.dokumen.kabar import PERKARA as DOKUMEN
from lifecycle.domain.evaluasi.kabar import PERKARA as SURVEI
from lifecycle.domain.fakta import Fakta
from lifecycle.domain.kabar.sunyi import PERKARA as SUNYI
from lifecycle.domain.kaidah.kabar import Pengumuman, Perkara
from lifecycle.domain.komitmen.kabar import PERKARA as JANJI
from lifecycle.domain.komitmen.kabar_peringatan import PERKARA as PERINGATAN
from lifecycle.domain.komitmen.kabar_terima_kasih import PERKARA as TERIMA_KASIH
from lifecycle.domain.persetujuan.kabar import PERKARA as PERSETUJUAN
from lifecycle.domain.rapat.kabar import PERKARA as RAPAT
from lifecycle.domain.rapat.kabar_batal import PERKARA as RAPAT_BATAL
from lifecycle.domain.rapat.kabar_notulen import PERKARA as NOTULEN
from lifecycle.domain.sengketa.kabar import PERKARA as SENGKETA
from lifecycle.domain.surel.kabar import PERKARA as ALAMAT
from lifecycle.domain.surel.kabar_menyerah import PERKARA as SUREL_MENYERAH
from lifecycle.domain.terminasi.kabar import PERKARA as USULAN_TERMINASI
from lifecycle.domain.terminasi.kabar_pemberitahuan import PERKARA as PEMBERITAHUAN
from lifecycle.domain.tugas.kabar import PERKARA as TUGAS

SEMUA: tuple[Perkara, ...] = (
    ADDENDUM,
    ALAMAT,
    ANGGOTA,
    BANTUAN,
    DOKUMEN,
    JANJI,
    NOTULEN,
    PEMBERITAHUAN,
    PERINGATAN,
    PERSETUJUAN,
    RAPAT,
    RAPAT_BATAL,
    SENGKETA,
    SUNYI,
    SUREL_MENYERAH,
    SURVEI,
    TERIMA_KASIH,
    TUGAS,
    USULAN_TERMINASI,
)

PERKARA = MappingProxyType({perkara.kode: perkara for perkara in SEMUA})

# The events of which nothing is passed over in silence.
SEJAK_AWAL = frozenset(p for perkara in PERKARA.values() if perkara.sejak_awal for p in perkara.contoh)


def perkara_baru(fakta: Fakta, *, harian: bool, hanya: str | None = None) -> tuple[Pengumuman, ...]:
    """What is to be told on that day and was not yet; matters of time only when `harian`, and of those
    `hanya` the one of that kode."""
    diingat = {i.kunci for i in fakta.kemitraan.ingatan}
    ditanya = (p for p in PERKARA.values() if not p.harian or (harian and hanya in {None, p.kode}))
    semua = (satu for perkara in ditanya for satu in perkara.temukan(fakta))
    baru = {satu.perkara: satu for satu in semua if satu.perkara not in diingat}
    return tuple(baru.values())
