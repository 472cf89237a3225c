"""A letter of warning is work for the petugas, until it is withdrawn."""

from collections.abc import Iterator
from datetime import timedelta

from lifecycle.domain.bahasa.angka import romawi
from lifecycle.domain.fakta import Fakta, Peringatan, Tugas
from lifecycle.domain.kaidah.tugas import JenisTugas
from lifecycle.domain.komitmen.peringatan import PERINGATAN, peringatan_terbuka
from lifecycle.domain.komitmen.tangga import HARI_PERBAIKAN


def buka(fakta: Fakta) -> Iterator[Tugas]:
    janji = {k.kode: k for k in fakta.kemitraan.komitmen}
    for sp in peringatan_terbuka(fakta):
        pihak = fakta.kemitraan.pihak_berkode(janji[sp.komitmen].pihak)
        yield Tugas(
            kunci=_kunci(sp),
            judul=f"Tindak lanjuti SP {romawi(sp.tingkat)} untuk {sp.komitmen} ({janji[sp.komitmen].uraian})"
            + (f" bersama {pihak.mitra}" if pihak is not None else ""),
            giliran=fakta.kemitraan.penanggung_jawab.surel,
            tahap=fakta.kemitraan.keadaan.tahap,
            tenggat=sp.tanggal + timedelta(days=HARI_PERBAIKAN),
        )


def tuntas(fakta: Fakta, tugas: Tugas) -> bool:
    return tugas.kunci not in {_kunci(sp) for sp in peringatan_terbuka(fakta)}


def _kunci(sp: Peringatan) -> str:
    return PERINGATAN.tulis(sp.komitmen, sp.tingkat, sp.tanggal)


TUGAS: tuple[JenisTugas, ...] = (JenisTugas(kunci=PERINGATAN, buka=buka, tuntas=tuntas),)
