"""The minutes of a meeting, to everybody once: what was said, who was there and who was not."""

from collections.abc import Iterator
from datetime import date

from lifecycle.domain.fakta import Fakta, Rapat
from lifecycle.domain.kaidah.kabar import Pengumuman, Perkara
from lifecycle.domain.rapat.jadwal import rapat_berikut, tidak_hadir

PERISTIWA = "notulen"

_CONTOH = {
    "rapat": {
        "tanggal": date(2026, 3, 3),
        "hadir": ["PT Sawit Makmur", "Koperasi Tani Subur"],
        "tidak_hadir": ["Kelompok Tani Harapan"],
        "notulen": ["Bibit tiba 20 April.", "Koperasi menyiapkan lahan blok utara."],
        "berikutnya": date(2026, 4, 2),
    }
}


def temukan(fakta: Fakta) -> Iterator[Pengumuman]:
    for rapat in fakta.kemitraan.rapat:
        if baris := _baris(rapat):
            yield _pengumuman(fakta, rapat, baris)


def _pengumuman(fakta: Fakta, rapat: Rapat, baris: list[str]) -> Pengumuman:
    mitra = {p.kode: p.mitra for p in fakta.kemitraan.pihak}
    isi = {
        "tanggal": rapat.tanggal,
        # A guest may be a pihak that joins later, whom the facts of this day do not show yet.
        "hadir": [mitra.get(kode, kode) for kode in rapat.hadir],
        "tidak_hadir": [p.mitra for p in tidak_hadir(fakta.kemitraan, rapat)],
        "notulen": baris,
        "berikutnya": rapat_berikut(fakta),
    }
    return Pengumuman(peristiwa=PERISTIWA, perkara=f"{PERISTIWA}:{rapat.tanggal}", konteks={"rapat": isi})


def _baris(rapat: Rapat) -> list[str]:
    """The minutes line by line, as they were written."""
    return [rapi for baris in (rapat.notulen or "").splitlines() if (rapi := baris.strip())]


PERKARA = Perkara(kode="notulen", temukan=temukan, contoh={PERISTIWA: _CONTOH})
