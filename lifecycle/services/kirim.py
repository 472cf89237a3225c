"""Drain the outbox: lease a handful, send each, write down at once how it went."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from uuid import uuid4

from lifecycle.domain.surel import Surel
from lifecycle.services.port import Perangkat

# A lease outlives the slowest handful by far, and a killed sender's mails are free again soon.
SEWA = timedelta(minutes=5)
SEGENGGAM = 50


@dataclass(frozen=True, kw_only=True, slots=True)
class HasilKiriman:
    """How many mails ended in which status."""

    menurut_status: Mapping[str, int] = field(default_factory=dict)

    @property
    def jumlah(self) -> int:
        return sum(self.menurut_status.values())


async def kirim_antrean(perangkat: Perangkat, *, maju: Callable[[int], None] | None = None) -> HasilKiriman:
    """Send every mail that is due, over one kept connection; `maju` hears how many were tried so far.

    Raises SurelTidakTerkirim when the server cannot be reached; what was not tried is free at once.
    """
    hitung: Counter[str] = Counter()
    penyewa = uuid4().hex
    genggaman = _klaim(perangkat, penyewa)
    if not genggaman:
        return HasilKiriman()
    try:
        async with perangkat.saluran() as saluran:
            while genggaman:
                for surel in genggaman:
                    hasil = await saluran.kirim(surel, sekarang=perangkat.sekarang())
                    with perangkat.unit() as u:
                        u.tandai_surel({surel.id: hasil}, sekarang=perangkat.sekarang())
                        u.commit()
                    hitung[hasil.status] += 1
                    if maju is not None:
                        maju(hitung.total())
                genggaman = _klaim(perangkat, penyewa)
    finally:
        with perangkat.unit() as u:
            u.lepas_surel(penyewa)
            u.commit()
    return HasilKiriman(menurut_status=dict(hitung))


def _klaim(perangkat: Perangkat, penyewa: str) -> tuple[Surel, ...]:
    with perangkat.unit() as u:
        genggaman = u.klaim_surel(penyewa=penyewa, sekarang=perangkat.sekarang(), sewa=SEWA, batas=SEGENGGAM)
        u.commit()
    return genggaman
