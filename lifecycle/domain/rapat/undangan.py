"""Invitations to meetings, as they are remembered: to which meeting, how often called, on which day, and
whether called off.

A meeting is known by the day for which it was first set, `semula`, however often it is moved: in every
calendar it stays one event, which each message takes further.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.kaidah.kunci import Kunci

UNDANGAN = "undangan_rapat"
PEMBATALAN = "rapat_dibatalkan"
# A second round of invitations to one meeting, and its end, say their number; one to another day says it.
DIUNDANG = Kunci("undangan_rapat", "semula", "ke", "hari")
DIBATALKAN = Kunci("rapat_dibatalkan", "semula", "ke")


@dataclass(frozen=True, kw_only=True, slots=True)
class Undangan:
    """The `ke`-th invitation to the meeting first set for `semula`, to the day `hari`; `dikirim` is the day
    on which it was told, None while it is still to be told."""

    semula: date
    ke: int
    hari: date
    dikirim: date | None = None

    @property
    def urutan_undangan(self) -> int:
        """Its place among all that calendars hear of that meeting, as iCalendar counts (SEQUENCE)."""
        return 2 * (self.ke - 1)

    @property
    def urutan_pembatalan(self) -> int:
        """The place of the message that calls it off."""
        return self.urutan_undangan + 1

    @property
    def kunci_undangan(self) -> str:
        if self.hari != self.semula:
            return DIUNDANG.tulis(self.semula, self.ke, self.hari)
        return DIUNDANG.tulis(self.semula, *self._ke)

    @property
    def kunci_pembatalan(self) -> str:
        return DIBATALKAN.tulis(self.semula, *self._ke)

    @property
    def _ke(self) -> list[int]:
        """Its number, which the first one does not say."""
        return [self.ke] if self.ke > 1 else []


def undangan(kemitraan: Kemitraan, semula: date, hari: date) -> Undangan:
    """The invitation in hand to the meeting first set for `semula`, now on `hari`: the one that stands, or
    else the next."""
    terakhir = _terakhir(kemitraan).get(semula)
    if terakhir is not None and terakhir.hari == hari and not _dibatalkan(kemitraan, terakhir):
        return terakhir
    return Undangan(semula=semula, ke=1 if terakhir is None else terakhir.ke + 1, hari=hari)


def undangan_berdiri(kemitraan: Kemitraan) -> tuple[Undangan, ...]:
    """The last invitation to each meeting, unless it was called off; the earliest day first."""
    berdiri = (satu for satu in _terakhir(kemitraan).values() if not _dibatalkan(kemitraan, satu))
    return tuple(sorted(berdiri, key=lambda satu: satu.hari))


def _terakhir(kemitraan: Kemitraan) -> Mapping[date, Undangan]:
    return {satu.semula: satu for satu in sorted(_semua(kemitraan), key=lambda satu: satu.ke)}


def _semua(kemitraan: Kemitraan) -> Iterator[Undangan]:
    for satu in kemitraan.ingatan:
        if (bagian := DIUNDANG.baca(satu.kunci)) is not None:
            semula = bagian["semula"]
            yield Undangan(
                semula=date.fromisoformat(semula),
                ke=int(bagian.get("ke", 1)),
                hari=date.fromisoformat(bagian.get("hari", semula)),
                dikirim=satu.tanggal,
            )


def _dibatalkan(kemitraan: Kemitraan, satu: Undangan) -> bool:
    return any(i.kunci == satu.kunci_pembatalan for i in kemitraan.ingatan)
