"""What causes of work have in common: a task with days to do it, done once nothing asks for it any more."""

from collections.abc import Callable, Iterator
from datetime import timedelta

from lifecycle.domain.fakta import Fakta, Tugas


def tugas(fakta: Fakta, kunci: str, *, judul: str, giliran: str, hari: int) -> Tugas:
    """A task opened on the day of the facts, to be done within so many days."""
    return Tugas(
        kunci=kunci,
        judul=judul,
        giliran=giliran,
        tahap=fakta.kemitraan.keadaan.tahap,
        tenggat=fakta.pada + timedelta(days=hari),
    )


def tak_diminta_lagi(buka: Callable[[Fakta], Iterator[Tugas]]) -> Callable[[Fakta, Tugas], bool]:
    """A `tuntas` for a cause whose `buka` asks for a task as long as there is something to do."""

    def tuntas(fakta: Fakta, satu: Tugas) -> bool:
        return satu.kunci not in {t.kunci for t in buka(fakta)}

    return tuntas
