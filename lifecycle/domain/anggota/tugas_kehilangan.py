"""Work after a loss: somebody left whom the kemitraan cannot do without, and the penyetuju must decide."""

from collections.abc import Iterator
from datetime import timedelta

from lifecycle.domain.anggota.keanggotaan import kehilangan, kunci_kehilangan
from lifecycle.domain.fakta import Fakta, Tugas
from lifecycle.domain.kaidah.tugas import Sebab
from lifecycle.domain.pemicu import BERJALAN

TENGGAT = timedelta(days=30)


def buka(fakta: Fakta) -> Iterator[Tugas]:
    keadaan = fakta.kemitraan.keadaan
    if keadaan.tahap not in BERJALAN or not keadaan.ditangguhkan:
        return
    for pihak in kehilangan(fakta):
        yield Tugas(
            kunci=kunci_kehilangan(pihak),
            judul=f"Putuskan kelanjutan: cari pengganti {pihak.mitra} ({pihak.peran}) atau hentikan",
            giliran=fakta.kemitraan.penyetuju.surel,
            tahap=keadaan.tahap,
            tenggat=fakta.pada + TENGGAT,
        )


def tuntas(fakta: Fakta, _tugas: Tugas) -> bool:
    """Whoever activates the kemitraan again has decided."""
    return not fakta.kemitraan.keadaan.ditangguhkan


SEBAB = Sebab(kode="kehilangan", buka=buka, tuntas=tuntas)
