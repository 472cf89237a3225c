"""One round of a periodic run: partnerships are leased part by part, and several runs share what is due."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from lifecycle.domain.kata import Kerja
from lifecycle.services.ports.penyewa import penyewa_baru, sudah_mati
from lifecycle.services.ports.perangkat import Perangkat
from lifecycle.services.putaran.kerja_berkala import jalan_terus


@dataclass(frozen=True, kw_only=True, slots=True)
class Pace:
    """How a run goes about what is due: part by part, each leased, with a rest in between."""

    # How many partnerships one part has: some seconds of work.
    part: int = 100
    # Whoever is killed leaves a part that others may take over: at once on the same machine, else after this.
    lease: timedelta = timedelta(minutes=2)
    # Seconds between two looks whether somebody else's part is done.
    poll: float = 0.5
    # Seconds between two parts: on SQLite whoever waits to write asks every tenth of a second, and would else
    # ask in vain as long as a run writes one transaction after the other.
    gap: float = 0.15


@dataclass(frozen=True, kw_only=True, slots=True)
class Putaran:
    """A run of that kerja, believing in that day, which leases under a name of its own."""

    perangkat: Perangkat
    kerja: Kerja
    pada: date
    pace: Pace = Pace()
    penyewa: str = field(default_factory=penyewa_baru)

    def sisa(self) -> int:
        """How many partnerships are due, whoever looks at them: one query."""
        with self.perangkat.bacaan() as u:
            return u.jumlah_kerja(self.kerja, self.pada)

    def ambil(self, *, berhenti: Callable[[], bool] = jalan_terus) -> tuple[str, ...]:
        """The next part, which nobody else looks at meanwhile; () once nothing is due, or to stop.

        Waits for a part that another run holds: to be done, or to be free again where that run is gone.
        """
        while not berhenti() and self.sisa():
            bagian = self._klaim()
            if bagian:
                return bagian
            time.sleep(self.pace.poll)
        return ()

    def __iter__(self) -> Iterator[tuple[str, ...]]:
        """Part by part, until nothing is due; where nothing is from the start, that is one query."""
        bagian = self.ambil()
        if not bagian:
            return
        try:
            while bagian:
                yield bagian
                if bagian := self.ambil():
                    time.sleep(self.pace.gap)
        finally:
            self.lepas()

    def _klaim(self) -> tuple[str, ...]:
        sekarang = self.perangkat.sekarang()
        with self.perangkat.unit() as u:
            for penyewa in u.penyewa_kerja():
                if penyewa == self.penyewa or sudah_mati(penyewa):
                    u.lepas_kerja(penyewa)
            bagian = u.klaim_kerja(
                self.kerja,
                self.pada,
                penyewa=self.penyewa,
                sekarang=sekarang,
                sampai=sekarang + self.pace.lease,
                batas=self.pace.part,
            )
            u.commit()
        return bagian

    def lepas(self) -> None:
        """Give back what this run still holds."""
        with self.perangkat.unit() as u:
            u.lepas_kerja(self.penyewa)
            u.commit()


def tanpa_sewa(putaran: Putaran) -> Iterator[tuple[str, ...]]:
    """The parts as they would be, for who only wants to see: nothing is written."""
    with putaran.perangkat.bacaan() as u:
        semua = u.kerja_jatuh_tempo(putaran.kerja, putaran.pada)
    banyak = putaran.pace.part
    yield from (semua[awal : awal + banyak] for awal in range(0, len(semua), banyak))
