"""The work that expectations ask for: confirmed by each pihak at an evaluation, talked over when changed."""

from collections.abc import Iterator, Sequence

from lifecycle.domain.bahasa.kutip import kutip
from lifecycle.domain.fakta import Fakta, Harapan, Pihak, Tugas, petugas
from lifecycle.domain.kaidah.kunci import Kunci
from lifecycle.domain.kaidah.tugas import JenisTugas, tak_diminta_lagi, tugas
from lifecycle.domain.kata import Tahap

HARI = 14
# Of a stage and the pihak asked in it, or of the pihak and the day of what changed.
_KUNCI = Kunci("harapan", "perihal", "bagian", "lagi")


def buka(fakta: Fakta) -> Iterator[Tugas]:
    """What changed is asked for as long as its record says so: that talk is closed by hand."""
    for pihak in fakta.pihak_aktif:
        miliknya = [h for h in fakta.kemitraan.harapan if h.pihak == pihak.kode]
        if _belum_dipastikan(fakta, miliknya):
            yield _pastikan(fakta, pihak)
        yield from (_bicarakan(fakta, pihak, h) for h in miliknya if not h.tetap)


def _belum_dipastikan(fakta: Fakta, miliknya: Sequence[Harapan]) -> bool:
    """During an evaluation, until something is recorded since it began."""
    keadaan = fakta.kemitraan.keadaan
    return keadaan.tahap is Tahap.EVALUASI and all(h.tanggal < keadaan.tahap_sejak for h in miliknya)


def _pastikan(fakta: Fakta, pihak: Pihak) -> Tugas:
    kunci = _KUNCI.tulis("pastikan", fakta.kemitraan.keadaan.versi_tahap, pihak.kode)
    judul = "Pastikan harapan dan catat manfaat yang terwujud"
    return tugas(fakta, kunci, judul=judul, giliran=pihak.kode, hari=HARI)


def _bicarakan(fakta: Fakta, pihak: Pihak, harapan: Harapan) -> Tugas:
    kunci = _KUNCI.tulis("bicarakan", pihak.kode, harapan.tanggal)
    judul = f"Bicarakan harapan {kutip(pihak.mitra)} yang berubah: {kutip(harapan.uraian or '')}"
    return tugas(fakta, kunci, judul=judul, giliran=petugas(fakta), hari=HARI)


TUGAS: tuple[JenisTugas, ...] = (JenisTugas(kunci=_KUNCI, buka=buka, tuntas=tak_diminta_lagi(buka)),)
