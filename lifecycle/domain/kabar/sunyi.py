"""Enthusiasm fades: sixty days without any event send one note to the petugas in charge."""

from collections.abc import Iterator
from datetime import date

from lifecycle.domain.fakta import Fakta
from lifecycle.domain.kabar.kegiatan_terakhir import kegiatan_terakhir
from lifecycle.domain.kaidah.kabar import JenisKabar, Kabar
from lifecycle.domain.kaidah.kunci import Kunci
from lifecycle.domain.kata import Tahap
from lifecycle.domain.waktu.ambang import hari_ambang

PERISTIWA = "kemitraan_sunyi"
HARI = 60
_KUNCI = Kunci("sunyi", "sejak")


def temukan(fakta: Fakta) -> Iterator[Kabar]:
    for batas in hari(fakta):
        if batas <= fakta.pada:
            terakhir = kegiatan_terakhir(fakta)
            yield Kabar(
                peristiwa=PERISTIWA,
                kunci=_KUNCI.tulis(terakhir),
                konteks={"sunyi": {"sejak": terakhir, "hari": (fakta.pada - terakhir).days}},
            )


def hari(fakta: Fakta) -> Iterator[date]:
    """The day on which the silence has lasted long enough; none where silence is nobody's fault."""
    keadaan = fakta.kemitraan.keadaan
    if keadaan.tahap is not Tahap.TERMINASI and not keadaan.ditangguhkan:
        yield hari_ambang(kegiatan_terakhir(fakta), HARI, fakta.aturan.kalender)


KABAR: tuple[JenisKabar, ...] = (
    JenisKabar(
        kode="sunyi",
        kunci=(_KUNCI,),
        temukan=temukan,
        hari=hari,
        contoh={PERISTIWA: {"sunyi": {"sejak": date(2026, 6, 1), "hari": 60}}},
        harian=True,
    ),
)
