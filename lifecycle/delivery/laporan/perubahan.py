"""What changed since the evaluation before: who came and who left, and which addenda were proposed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from lifecycle.domain.evaluasi.survei import evaluasi_sebelumnya
from lifecycle.domain.fakta import Addendum, Fakta


@dataclass(frozen=True, kw_only=True, slots=True)
class BarisAnggota:
    """A pihak that joined or left on that day."""

    mitra: str
    tanggal: date
    keluar: bool
    alasan: str | None


@dataclass(frozen=True, kw_only=True, slots=True)
class DaftarPerubahan:
    """Members by date; addenda by number, as the record of the kemitraan has them."""

    anggota: tuple[BarisAnggota, ...]
    addendum: tuple[Addendum, ...]


def perubahan(fakta: Fakta) -> DaftarPerubahan:
    """Since the evaluation before this one, else since the start."""
    sejak = evaluasi_sebelumnya(fakta)
    return DaftarPerubahan(
        anggota=tuple(sorted(_anggota(fakta, sejak), key=lambda a: (a.tanggal, a.keluar))),
        addendum=tuple(
            a for a in fakta.kemitraan.addendum if max(a.diusulkan, a.diputuskan or a.diusulkan) > sejak
        ),
    )


def _anggota(fakta: Fakta, sejak: date) -> Iterator[BarisAnggota]:
    """Who has been there since the first day did not join in between."""
    awal = max(sejak, fakta.kemitraan.masa.mulai or date.min)
    for p in fakta.kemitraan.pihak:
        if p.bergabung is not None and p.bergabung > awal:
            yield BarisAnggota(mitra=p.mitra, tanggal=p.bergabung, keluar=False, alasan=None)
        if p.keluar is not None and sejak < p.keluar <= fakta.pada:
            yield BarisAnggota(mitra=p.mitra, tanggal=p.keluar, keluar=True, alasan=p.alasan_keluar)
