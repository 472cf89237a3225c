"""Work in the pola subkontrak: each capability that stays below the agreed mark is coached until it rises."""

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal

from lifecycle.domain.bahasa.angka import bilangan_id
from lifecycle.domain.fakta import Fakta, Pihak, Tugas, petugas
from lifecycle.domain.kaidah.tugas import Sebab
from lifecycle.domain.kata import Kapabilitas, Tahap
from lifecycle.domain.pembinaan.kapabilitas import bernilai_sejak, nilai_kini
from lifecycle.domain.pola.subkontrak import POLA

KODE = "pembinaan"
TENGGAT = timedelta(days=90)

NAMA_KAPABILITAS = {
    Kapabilitas.MERENCANAKAN_USAHA: "merencanakan usaha",
    Kapabilitas.MENAATI_PERJANJIAN: "menaati perjanjian",
    Kapabilitas.KINERJA: "kinerja kuantitas dan kualitas",
    Kapabilitas.SKALA_EKONOMI: "skala ekonomi",
    Kapabilitas.KETERAMPILAN_STANDAR: "keterampilan standar",
}


def buka(fakta: Fakta) -> Iterator[Tugas]:
    """Exactly one open task for each capability below its mark.

    A score that stays what it was opens nothing again, so that a finished task stays finished.
    """
    if fakta.kemitraan.keadaan.tahap is Tahap.TERMINASI:
        return
    terbuka = {_awalan(t.kunci) for t in fakta.kemitraan.tugas if t.selesai is None}
    for pihak, kapabilitas, nilai in _di_bawah_standar(fakta):
        awalan = f"{KODE}:{pihak.kode}:{kapabilitas}"
        if awalan not in terbuka:
            sejak = bernilai_sejak(fakta, pihak, kapabilitas)
            yield Tugas(
                kunci=f"{awalan}:{bilangan_id(nilai)}" + (f":{sejak}" if sejak else ""),
                judul=f"Bina {pihak.mitra} dalam {NAMA_KAPABILITAS[kapabilitas]} sampai memenuhi standar",
                giliran=_pembina(fakta),
                tahap=fakta.kemitraan.keadaan.tahap,
                tenggat=fakta.pada + TENGGAT,
            )


def tuntas(fakta: Fakta, tugas: Tugas) -> bool:
    """The capability has risen to its mark, or there is nobody left to coach."""
    lemah = {f"{KODE}:{pihak.kode}:{kapabilitas}" for pihak, kapabilitas, _ in _di_bawah_standar(fakta)}
    return _awalan(tugas.kunci) not in lemah


def _awalan(kunci: str) -> str:
    """The part of a kunci that names whose capability it is about."""
    return ":".join(kunci.split(":")[:3])


def _di_bawah_standar(fakta: Fakta) -> Iterator[tuple[Pihak, Kapabilitas, Decimal]]:
    if fakta.kemitraan.pola != POLA.kode:
        return
    for pihak in fakta.pihak_aktif:
        for kapabilitas, nilai in nilai_kini(fakta, pihak).items():
            ambang = fakta.kemitraan.standar.ambang(kapabilitas)
            if pihak.peran == "subkontraktor" and ambang is not None and nilai < ambang:
                yield pihak, kapabilitas, nilai


def _pembina(fakta: Fakta) -> str:
    """Who coaches: the prinsipal, for whom the components are made."""
    return next((p.kode for p in fakta.pihak_aktif if p.peran == "prinsipal"), petugas(fakta))


SEBAB = Sebab(kode=KODE, buka=buka, tuntas=tuntas)
