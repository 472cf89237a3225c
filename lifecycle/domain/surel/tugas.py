"""The work that contacts ask for: a pihak whose contacts are all gone needs another one."""

from collections.abc import Iterator

from lifecycle.domain.bahasa.kutip import kutip
from lifecycle.domain.fakta import Fakta, Tugas, petugas
from lifecycle.domain.kaidah.kunci import Kunci
from lifecycle.domain.kaidah.tugas import JenisTugas, tak_diminta_lagi, tugas
from lifecycle.domain.kata import TingkatKontak
from lifecycle.domain.surel.kontak import kontak_tingkat, tanda_kontak

HARI = 7
_KUNCI = Kunci("kontak_baru", "pihak", "kontak")


def buka(fakta: Fakta) -> Iterator[Tugas]:
    """For every pihak that had contacts, of whom none is written to any more: retired, or held."""
    ditahan = fakta.kemitraan.ditahan
    for pihak in fakta.pihak_aktif:
        utama = kontak_tingkat(pihak, TingkatKontak.OPERASIONAL, pada=fakta.pada, ditahan=ditahan)
        if pihak.kontak and utama is None:
            judul = f"Cari kontak baru untuk {kutip(pihak.mitra)}: tidak ada lagi yang dapat disurati"
            kunci = _KUNCI.tulis(pihak.kode, tanda_kontak(pihak))
            yield tugas(fakta, kunci, judul=judul, giliran=petugas(fakta), hari=HARI)


TUGAS: tuple[JenisTugas, ...] = (JenisTugas(kunci=_KUNCI, buka=buka, tuntas=tak_diminta_lagi(buka)),)
