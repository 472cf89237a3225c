"""What follows from the facts by itself, on one day: decided addenda, warnings, tasks, and what to tell.

Asked again on the same facts and the same day, nothing follows any more.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date

from lifecycle.domain.addendum.putusan import putuskan_addendum
from lifecycle.domain.fakta import Ingatan, Kemitraan, lihat_dari
from lifecycle.domain.kabar.semua import SEJAK_AWAL, kabar_baru
from lifecycle.domain.kaidah.kabar import JenisKabar, Kabar
from lifecycle.domain.kantor.aturan import BAKU, Aturan
from lifecycle.domain.komitmen.peringatan import cabut_peringatan, terbitkan_peringatan
from lifecycle.domain.terminasi.pemberitahuan import beri_tahu
from lifecycle.domain.tugas.buka_tutup import tugas_baru, tutup_tuntas

Perubah = Callable[[Kemitraan, date], Kemitraan]

# In this order: what an addendum brings in force is what the later ones look at.
SEGERA: tuple[Perubah, ...] = (putuskan_addendum, cabut_peringatan)
# What is written down of having told somebody.
SESUDAH_DIKABARKAN: tuple[Perubah, ...] = (beri_tahu,)


@dataclass(frozen=True, kw_only=True, slots=True)
class Akibat:
    """The facts after all that follows from them, what is to be told of it, and what would have been told if
    it were not long past."""

    kemitraan: Kemitraan
    kabar: tuple[Kabar, ...]
    lampau: tuple[Kabar, ...] = ()


def akibat(
    kemitraan: Kemitraan,
    pada: date,
    *,
    aturan: Aturan = BAKU,
    harian: bool = False,
    hanya: JenisKabar | None = None,
    diam: bool = False,
) -> Akibat:
    """All that follows on that day under the rules of the office; with `harian` also what time brings,
    letters of warning that wait for nobody included, or of the matters of time `hanya` that kind of news.

    With `diam` what is old news already is remembered without a word: a kemitraan that is written down for
    the first time has a past, and nobody wants to hear of all of it (but see JenisKabar.sejak_awal).
    """
    if kemitraan.keadaan.diarsipkan:
        return Akibat(kemitraan=kemitraan, kabar=())
    kemitraan = _ubah(kemitraan, pada, SEGERA)
    kemitraan = terbitkan_peringatan(kemitraan, pada, aturan, harian=harian and hanya is None)
    kemitraan = _dengan_tugas(kemitraan, pada, aturan)
    fakta = lihat_dari(kemitraan, pada, aturan=aturan)
    kabar = kabar_baru(fakta, harian=harian or diam, hanya=hanya)
    diingat = tuple(Ingatan(kunci=p.kunci, tanggal=pada) for p in kabar)
    kemitraan = replace(kemitraan, ingatan=(*kemitraan.ingatan, *diingat))
    if diam:
        kabar = tuple(p for p in kabar if p.peristiwa in SEJAK_AWAL)
    return Akibat(
        kemitraan=_ubah(kemitraan, pada, SESUDAH_DIKABARKAN),
        kabar=tuple(p for p in kabar if not p.lampau(pada)),
        lampau=tuple(p for p in kabar if p.lampau(pada)),
    )


def _ubah(kemitraan: Kemitraan, pada: date, perubah: Iterable[Perubah]) -> Kemitraan:
    for ubah in perubah:
        kemitraan = ubah(kemitraan, pada)
    return kemitraan


def _dengan_tugas(kemitraan: Kemitraan, pada: date, aturan: Aturan) -> Kemitraan:
    """Close the tasks whose cause is gone, and open those that the stage, the pola and the facts ask for."""
    tertutup = replace(kemitraan, tugas=tutup_tuntas(lihat_dari(kemitraan, pada, aturan=aturan)))
    return replace(tertutup, tugas=tertutup.tugas + tugas_baru(lihat_dari(tertutup, pada, aturan=aturan)))


def ada_yang_baru(lama: Kemitraan, baru: Kemitraan, pada: date, aturan: Aturan = BAKU) -> bool:
    """Whether `baru` says anything that `lama` does not, or anything new follows from it on that day."""
    return lama != baru or akibat(baru, pada, aturan=aturan).kemitraan != lama
