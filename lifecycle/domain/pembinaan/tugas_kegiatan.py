"""Work of a pembinaan plan: each of its lines becomes an activity, or somebody is asked to make it one."""

from collections.abc import Iterator
from datetime import timedelta

from lifecycle.domain.bahasa.kutip import kutip, terisi
from lifecycle.domain.fakta import Fakta, Tugas, petugas
from lifecycle.domain.kaidah.tugas import Sebab
from lifecycle.domain.kata import StatusKegiatan, Tahap
from lifecycle.domain.riwayat import sidik

KODE = "kegiatan_pembinaan"
TENGGAT = timedelta(days=30)


def buka(fakta: Fakta) -> Iterator[Tugas]:
    if fakta.kemitraan.keadaan.tahap is not Tahap.PELAKSANAAN:
        return
    for butir in _belum_dijadwalkan(fakta):
        yield Tugas(
            kunci=_kunci(butir),
            judul=f"Jadwalkan kegiatan pembinaan: {kutip(butir, panjang=120)}",
            giliran=petugas(fakta),
            tahap=Tahap.PELAKSANAAN,
            tenggat=fakta.pada + TENGGAT,
        )


def tuntas(fakta: Fakta, tugas: Tugas) -> bool:
    """An activity carries the line out, or the line was taken off the plan."""
    return tugas.kunci not in {_kunci(butir) for butir in _belum_dijadwalkan(fakta)}


def _belum_dijadwalkan(fakta: Fakta) -> Iterator[str]:
    kegiatan = fakta.kemitraan.kegiatan
    terjadwal = {k.pembinaan for k in kegiatan if k.status is not StatusKegiatan.BATAL}
    return (b for b in fakta.kemitraan.pembinaan if terisi(b) and b not in terjadwal)


def _kunci(butir: str) -> str:
    # A line is a sentence of any length; its fingerprint names it as well.
    return f"{KODE}:{sidik(butir)[:16]}"


SEBAB = Sebab(kode=KODE, buka=buka, tuntas=tuntas)
