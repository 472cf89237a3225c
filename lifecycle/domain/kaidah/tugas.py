"""What a cause of work declares: the tasks it opens, and when one of them is done by itself."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from lifecycle.domain.fakta import Fakta, Tugas
from lifecycle.domain.kaidah.kunci import Kunci
from lifecycle.domain.tindakan import Pesan

# The tasks of the closing checklist, opened at an end.
PENUTUPAN = Kunci("penutupan", "tugas")
# Why a task that somebody was to decide is dropped where its cause is gone before he did.
TAK_PERLU = "Tidak diperlukan lagi."


def selalu_boleh(_fakta: Fakta, _tugas: Tugas) -> Pesan | None:
    """Whoever says that it is done is believed."""
    return None


@dataclass(frozen=True, kw_only=True, slots=True)
class JenisTugas:
    """One cause. `buka` answers with the tasks that the facts ask for, each with a kunci of its own, of
    the kind `kunci`; a task once opened is never opened again under that kunci.
    `tuntas` tells whether the cause of such a task is gone, so that it closes by itself. `putusan`: doing
    it is a decision, so that what closes by itself was dropped and not done; `halangan` says why it cannot be
    done on that day.
    """

    kunci: Kunci
    buka: Callable[[Fakta], Iterator[Tugas]]
    tuntas: Callable[[Fakta, Tugas], bool]
    putusan: bool = False
    halangan: Callable[[Fakta, Tugas], Pesan | None] = selalu_boleh


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
