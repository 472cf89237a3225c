"""Drain the outbox: lease some mails, send several at a time, write down soon how each went."""

import asyncio
from collections import Counter, deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import uuid4

from lifecycle.domain.galat import PrasaranaGagal
from lifecycle.domain.surel import HasilKirim, Saluran, Surel
from lifecycle.services.port import Perangkat

# A lease is renewed while its mails wait for their turn, and a killed sender's mails are free again soon.
SEWA = timedelta(minutes=5)
SEGENGGAM = 200
# Seconds until what was sent is written down: one commit for many mails, and few in doubt after a kill.
JEDA_CATAT = 0.05


@dataclass(frozen=True, kw_only=True, slots=True)
class HasilKiriman:
    """How many mails ended in which status."""

    menurut_status: Mapping[str, int] = field(default_factory=dict)

    @property
    def jumlah(self) -> int:
        return sum(self.menurut_status.values())


async def kirim_antrean(perangkat: Perangkat, *, maju: Callable[[int], None] | None = None) -> HasilKiriman:
    """Send every mail that is due, over the connections of the channel; `maju` hears how many went so far.

    Raises SurelTidakTerkirim when the server cannot be reached; what was not tried is free at once.
    """
    pengirim = _Pengirim(perangkat, maju)
    if not await pengirim.isi_antrean():
        return HasilKiriman()
    try:
        async with perangkat.saluran() as saluran:
            await pengirim.jalan(saluran)
    finally:
        # Also when interrupted: what went is written down, what did not is given back.
        await asyncio.shield(pengirim.tutup())
    return HasilKiriman(menurut_status=dict(pengirim.hitung))


class _Pengirim:
    """One run: the mails it leases, those it has sent and not yet written down, and the first error."""

    def __init__(self, perangkat: Perangkat, maju: Callable[[int], None] | None) -> None:
        self._perangkat = perangkat
        self._maju = maju
        self._penyewa = uuid4().hex
        self._antrean: deque[Surel] = deque()
        self._hasil: dict[int, HasilKirim] = {}
        self._sewa_sampai = datetime.min
        self._habis = False
        self._galat: PrasaranaGagal | None = None
        self._basis_data = asyncio.Lock()
        self.hitung: Counter[str] = Counter()

    async def jalan(self, saluran: Saluran) -> None:
        """Send until nothing is due. Raises the error that stopped it, once nobody is sending any more."""
        pencatat = asyncio.create_task(self._catat_berkala())
        try:
            await asyncio.gather(*(self._kirim_terus(saluran) for _ in range(saluran.serentak)))
        finally:
            pencatat.cancel()
            await asyncio.gather(pencatat, return_exceptions=True)
        if self._galat is not None:
            raise self._galat

    async def isi_antrean(self) -> bool:
        """Lease some more; whether there is anything to send."""
        async with self._basis_data:
            if not self._antrean and not self._habis:
                genggaman = await asyncio.to_thread(self._klaim)
                self._antrean.extend(genggaman)
                self._habis = not genggaman
        return bool(self._antrean)

    async def tutup(self) -> None:
        """Write down what went, and give every lease back."""
        await self._catat()
        async with self._basis_data:
            await asyncio.to_thread(self._lepas)

    async def _kirim_terus(self, saluran: Saluran) -> None:
        while self._galat is None and (self._antrean or await self.isi_antrean()):
            if self._antrean:
                await self._kirim(saluran, self._antrean.popleft())

    async def _kirim(self, saluran: Saluran, surel: Surel) -> None:
        try:
            hasil = await saluran.kirim(surel, sekarang=self._perangkat.sekarang())
        except PrasaranaGagal as galat:
            # The others finish the mail in their hands before the run ends.
            self._galat = self._galat or galat
            return
        except asyncio.CancelledError:
            pesan = "pengiriman dihentikan di tengah jalan"
            self._hasil[surel.id] = HasilKirim(status="tak_pasti", galat=pesan)
            raise
        self._hasil[surel.id] = hasil
        self.hitung[hasil.status] += 1
        if self._maju is not None:
            self._maju(self.hitung.total())

    async def _catat_berkala(self) -> None:
        while True:
            await asyncio.sleep(JEDA_CATAT)
            await self._catat()

    async def _catat(self) -> None:
        async with self._basis_data:
            hasil, self._hasil = self._hasil, {}
            await asyncio.to_thread(self._tulis, hasil)

    def _tulis(self, hasil: Mapping[int, HasilKirim]) -> None:
        sekarang = self._perangkat.sekarang()
        perpanjang = self._sewa_sampai - sekarang < SEWA / 2
        if not hasil and not perpanjang:
            return
        with self._perangkat.unit() as u:
            u.tandai_surel(hasil, sekarang=sekarang)
            if perpanjang:
                self._sewa_sampai = sekarang + SEWA
                u.perpanjang_sewa(self._penyewa, self._sewa_sampai)
            u.commit()

    def _klaim(self) -> tuple[Surel, ...]:
        sekarang = self._perangkat.sekarang()
        with self._perangkat.unit() as u:
            genggaman = u.klaim_surel(penyewa=self._penyewa, sekarang=sekarang, sewa=SEWA, batas=SEGENGGAM)
            u.commit()
        self._sewa_sampai = sekarang + SEWA
        return genggaman

    def _lepas(self) -> None:
        with self._perangkat.unit() as u:
            u.lepas_surel(self._penyewa)
            u.commit()
