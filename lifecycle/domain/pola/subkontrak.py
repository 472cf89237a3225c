"""Pola subkontrak: components made to a standard, and coaching wherever a capability stays below it."""

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal

from lifecycle.domain.angka import bilangan_id
from lifecycle.domain.fakta import Fakta, Pihak, Tugas
from lifecycle.domain.kata import Kapabilitas
from lifecycle.domain.pola.deklarasi import Peran, Pola
from lifecycle.domain.syarat.dasar import Teguran, petugas, syarat, terisi
from lifecycle.domain.syarat.standar import standar_disepakati

TENGGAT_PEMBINAAN = timedelta(days=90)

NAMA_KAPABILITAS = {
    Kapabilitas.MERENCANAKAN_USAHA: "merencanakan usaha",
    Kapabilitas.MENAATI_PERJANJIAN: "menaati perjanjian",
    Kapabilitas.KINERJA: "kinerja kuantitas dan kualitas",
    Kapabilitas.SKALA_EKONOMI: "skala ekonomi",
    Kapabilitas.KETERAMPILAN_STANDAR: "keterampilan standar",
}


@syarat
def komponen_disebut(fakta: Fakta) -> Iterator[Teguran]:
    if not any(terisi(k) for k in fakta.kemitraan.komponen):
        yield (
            petugas(fakta),
            "Komponen yang dikerjakan subkontraktor belum disebut. Isi kunci komponen.",
        )


def tugas_pembinaan(fakta: Fakta) -> Iterator[Tugas]:
    """Exactly one pembinaan task for each capability below its mark, and one more for another low score.

    A score that stays what it was opens nothing again, so that a finished task stays finished.
    """
    for pihak in fakta.pihak_aktif:
        for kapabilitas, nilai in pihak.kapabilitas.items():
            ambang = fakta.kemitraan.standar.ambang(kapabilitas)
            if pihak.peran == "subkontraktor" and ambang is not None and nilai < ambang:
                yield from _tugas_berikut(fakta, pihak, kapabilitas, nilai)


def _tugas_berikut(fakta: Fakta, pihak: Pihak, kapabilitas: Kapabilitas, nilai: Decimal) -> Iterator[Tugas]:
    awalan = f"pembinaan:{pihak.kode}:{kapabilitas}:"
    if any(t.kunci.startswith(awalan) and t.selesai is None for t in fakta.kemitraan.tugas):
        return
    yield Tugas(
        kunci=f"{awalan}{bilangan_id(nilai)}",
        judul=f"Bina {pihak.mitra} dalam {NAMA_KAPABILITAS[kapabilitas]} sampai memenuhi standar",
        giliran=_pembina(fakta),
        tahap=fakta.kemitraan.keadaan.tahap,
        tenggat=fakta.pada + TENGGAT_PEMBINAAN,
    )


def _pembina(fakta: Fakta) -> str:
    """Who coaches: the prinsipal, for whom the components are made."""
    return next((p.kode for p in fakta.pihak_aktif if p.peran == "prinsipal"), petugas(fakta))


POLA = Pola(
    kode="subkontrak",
    versi=1,
    nama="Subkontrak",
    peran=(Peran(kode="prinsipal", minimal=1, maksimal=1), Peran(kode="subkontraktor", minimal=1)),
    syarat=(komponen_disebut, standar_disepakati),
    tugas=tugas_pembinaan,
)
