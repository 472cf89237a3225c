"""What the services need from the edge; bootstrap.py hands in the real things."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from lifecycle.domain.fakta import Fakta, Kemitraan, lihat_dari
from lifecycle.domain.kantor.aturan import Aturan
from lifecycle.domain.kata import Lewat
from lifecycle.domain.surel.antrean import Saluran
from lifecycle.domain.waktu.jam_kerja import JamKerja
from lifecycle.services.ports.penulis import Pelapor, Pengalih, Penyurat, Penyusun
from lifecycle.services.ports.unit import UnitOfWork

if TYPE_CHECKING:
    # Few commands read bounces.
    from lifecycle.domain.surel.pantulan import Pantulan


class HariDisebut(date):
    """A day that an officer named, and may have mistyped. That of the clock or of a simulation is not."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Perangkat:
    """Everything a service works with, made by bootstrap.py only; a call makes its part when it is needed.

    `batas_hari` is the last day of which anything may be written, and says that none may lie before the last
    act; None where the day needs no such check. `jam_kerja` is when mails that can wait are sent, None: at
    any time, and several a day.
    `lewat` is the door that asked for it: every history row says so.
    """

    unit: Callable[[], UnitOfWork]
    bacaan: Callable[[], UnitOfWork]
    penyusun: Callable[[], Penyusun]
    pelapor: Callable[[], Pelapor]
    penyurat: Callable[[], Penyurat]
    pengalih: Callable[[], Pengalih]
    pantulan: Callable[[Path], "Iterator[Pantulan]"]
    saluran: Callable[[], Saluran]
    sekarang: Callable[[], datetime]
    hari_ini: Callable[[], date]
    jam_kerja: JamKerja | None = None
    aturan: Aturan = field(default_factory=Aturan)
    batas_hari: date | None = None
    lewat: Lewat = Lewat.PERINTAH

    def lihat(self, kemitraan: Kemitraan, pada: date, *, alasan: str = "") -> Fakta:
        """The facts as they are seen from that day, under the rules of this office."""
        return lihat_dari(kemitraan, pada, alasan=alasan, aturan=self.aturan)
