"""The list of all matters that somebody is told of."""

from types import MappingProxyType

from lifecycle.domain.fakta import Fakta
from lifecycle.domain.pengumuman import Pengumuman
from lifecycle.domain.perkara.addendum import PERKARA as ADDENDUM
from lifecycle.domain.perkara.alamat import PERKARA as ALAMAT
from lifecycle.domain.perkara.anggota import PERKARA as ANGGOTA
from lifecycle.domain.perkara.bantuan import PERKARA as BANTUAN
from lifecycle.domain.perkara.deklarasi import Perkara
from lifecycle.domain.perkara.dokumen import PERKARA as DOKUMEN
from lifecycle.domain.perkara.janji import PERKARA as JANJI
from lifecycle.domain.perkara.notulen import PERKARA as NOTULEN
from lifecycle.domain.perkara.pemberitahuan import PERKARA as PEMBERITAHUAN
from lifecycle.domain.perkara.peringatan import PERKARA as PERINGATAN
from lifecycle.domain.perkara.persetujuan import PERKARA as PERSETUJUAN
from lifecycle.domain.perkara.rapat import PERKARA as RAPAT
from lifecycle.domain.perkara.rapat_batal import PERKARA as RAPAT_BATAL
from lifecycle.domain.perkara.sengketa import PERKARA as SENGKETA
from lifecycle.domain.perkara.sunyi import PERKARA as SUNYI
from lifecycle.domain.perkara.surel_menyerah import PERKARA as SUREL_MENYERAH
from lifecycle.domain.perkara.survei import PERKARA as SURVEI
from lifecycle.domain.perkara.terima_kasih import PERKARA as TERIMA_KASIH
from lifecycle.domain.perkara.tugas import PERKARA as TUGAS
from lifecycle.domain.perkara.usulan_terminasi import PERKARA as USULAN_TERMINASI

__all__ = ["PERKARA", "SEJAK_AWAL", "Perkara", "perkara_baru"]


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
