"""The lists of all kinds of news: those that follow from facts, and those that a step announces."""

from collections.abc import Iterable
from types import MappingProxyType

from lifecycle.domain.addendum.kabar import KABAR as ADDENDUM
from lifecycle.domain.anggota.kabar import KABAR as ANGGOTA
from lifecycle.domain.bantuan.kabar import KABAR as BANTUAN
from lifecycle.domain.dokumen.kabar import KABAR as DOKUMEN
from lifecycle.domain.dokumen.masa import KABAR as MASA
from lifecycle.domain.evaluasi.kabar import KABAR as EVALUASI
from lifecycle.domain.evaluasi.kabar import LANGKAH as LANGKAH_EVALUASI
from lifecycle.domain.fakta import Fakta
from lifecycle.domain.kabar.sunyi import KABAR as SUNYI
from lifecycle.domain.kaidah.kabar import JenisKabar, Kabar, Konteks
from lifecycle.domain.komitmen.kabar import KABAR as KOMITMEN
from lifecycle.domain.mesin.kabar import LANGKAH as LANGKAH_MESIN
from lifecycle.domain.persetujuan.kabar import KABAR as PERSETUJUAN
from lifecycle.domain.persetujuan.perpanjangan import KABAR as PERPANJANGAN
from lifecycle.domain.rapat.kabar import KABAR as RAPAT
from lifecycle.domain.sengketa.kabar import KABAR as SENGKETA
from lifecycle.domain.surel.kabar import KABAR as SUREL
from lifecycle.domain.terminasi.kabar import KABAR as TERMINASI
from lifecycle.domain.tugas.kabar import KABAR as TUGAS
from lifecycle.domain.tugas.kabar import LANGKAH as LANGKAH_TUGAS
from lifecycle.domain.wewenang.kabar import KABAR as WEWENANG
from lifecycle.domain.wewenang.kabar import LANGKAH as LANGKAH_WEWENANG

SEMUA: tuple[JenisKabar, ...] = (
    *ADDENDUM,
    *ANGGOTA,
    *BANTUAN,
    *DOKUMEN,
    *EVALUASI,
    *KOMITMEN,
    *MASA,
    *PERPANJANGAN,
    *PERSETUJUAN,
    *RAPAT,
    *SENGKETA,
    *SUREL,
    *TERMINASI,
    *TUGAS,
    *WEWENANG,
    *SUNYI,
)

# In the order of their kode, which is that of the mails of a day.
JENIS_KABAR = MappingProxyType({jenis.kode: jenis for jenis in sorted(SEMUA, key=lambda j: j.kode)})

# The events of which nothing is passed over in silence.
SEJAK_AWAL = frozenset(p for jenis in JENIS_KABAR.values() if jenis.sejak_awal for p in jenis.contoh)


def kabar_baru(fakta: Fakta, *, harian: bool, hanya: JenisKabar | None = None) -> tuple[Kabar, ...]:
    """What is to be told on that day and was not yet; matters of time only when `harian`, and of those
    `hanya` that kind."""
    diingat = {i.kunci for i in fakta.kemitraan.ingatan}
    ditanya = (p for p in JENIS_KABAR.values() if not p.harian or (harian and hanya in (None, p)))
    semua = (satu for jenis in ditanya for satu in jenis.temukan(fakta))
    baru = {satu.kunci: satu for satu in semua if satu.kunci not in diingat}
    return tuple(baru.values())


LANGKAH = MappingProxyType(
    {satu.peristiwa: satu for satu in (*LANGKAH_MESIN, *LANGKAH_EVALUASI, *LANGKAH_TUGAS, *LANGKAH_WEWENANG)}
)


def kabar_langkah(peristiwa: Iterable[str], fakta: Fakta) -> tuple[Kabar, ...]:
    """The events of a step, to be told of the facts as it left them."""
    return tuple(LANGKAH[satu].kabar(fakta) for satu in peristiwa)


def contoh_kabar(peristiwa: str) -> tuple[Konteks, ...]:
    """Sample values of that event, the one with the least in it first. Raises KeyError for an unknown one."""
    if peristiwa in LANGKAH:
        return LANGKAH[peristiwa].contoh
    return (next(j.contoh[peristiwa] for j in SEMUA if peristiwa in j.contoh),)
