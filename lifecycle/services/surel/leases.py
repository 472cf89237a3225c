"""The mails in one sender's hands: leased and waiting, or gone and not yet written down."""

import asyncio
from collections import deque
from collections.abc import Callable, Collection
from datetime import UTC, datetime
from typing import TypeVar

from lifecycle.domain.surel.antrean import SEWA, HasilKirim, Surel
from lifecycle.domain.surel.laju import Laju, awal_menit
from lifecycle.services.ports.penyewa import penyewa_baru, sudah_mati
from lifecycle.services.ports.perangkat import Perangkat
from lifecycle.services.surel.hasil_kirim import Usaha, catat_usaha

T = TypeVar("T")

SEGENGGAM = 400
# With fewer than these left, the next are fetched.
SEDIKIT = SEGENGGAM // 2


class Leases:
    """Nothing of it is given out once its lease is over, for somebody else may have it by then."""

    def __init__(self, perangkat: Perangkat, laju: Laju) -> None:
        self._perangkat = perangkat
        self._laju = laju
        self._penyewa = penyewa_baru()
        self._antrean: deque[Surel] = deque()
        self._usai: dict[int, Usaha] = {}
        # When the first of its leases ends.
        self._sewa_sampai = datetime.max.replace(tzinfo=UTC)
        self._habis = False
        self._basis_data = asyncio.Lock()

    async def isi(self) -> bool:
        """Lease some more where nothing waits; whether there is anything to send."""
        if not self._antrean:
            await self._tambah()
        return bool(self._antrean)

    async def _tambah(self) -> None:
        async with self._basis_data:
            # Another may have done so meanwhile.
            if len(self._antrean) <= SEDIKIT and not self._habis:
                baru = await _sampai_selesai(self._klaim)
                self._antrean.extend(baru)
                self._habis = not baru

    async def ambil(self) -> Surel | None:
        """The next mail, surely nobody else's; None where nothing is due."""
        while True:
            if self._antrean and not self._berlaku(self._perangkat.sekarang()):
                await self.catat()
            elif self._antrean:
                return self._antrean.popleft()
            elif not await self.isi() and self._habis:
                return None

    def _berlaku(self, sekarang: datetime) -> bool:
        """Whether nobody else has them yet: not where the lease is over, nor where the clock went back so far
        that nobody believes in it any more."""
        return sekarang < self._sewa_sampai <= sekarang + SEWA

    async def isi_di_muka(self) -> None:
        """Lease some more before the last one is out, so that nobody waits for the database."""
        if not self._habis and len(self._antrean) <= SEDIKIT:
            await self._tambah()

    def tunggu_giliran(self, surel: Surel) -> HasilKirim | None:
        """What to put down of a mail whose domain has had enough for now; None where it may go."""
        nanti = self._laju.tunggu(surel.domain, self._perangkat.sekarang())
        if nanti is None:
            return None
        return HasilKirim(status=surel.status, galat=surel.galat, coba_lagi=nanti, dicoba=False)

    def usai(self, surel: Surel, hasil: HasilKirim) -> None:
        """This is how it went."""
        self._usai[surel.id] = Usaha(surel=surel, hasil=hasil)

    async def catat(self) -> None:
        """Write down what went since the last time, and keep the lease of what waits.

        What could not be written down is kept for the next time.
        """
        async with self._basis_data:
            usaha = list(self._usai.values())
            milik = await _sampai_selesai(lambda: self._tulis(usaha))
            if milik is not None:
                self._antrean = deque(s for s in self._antrean if s.id in milik)

    async def lepas(self) -> None:
        """Write down what went, and give every lease back; none, where that could not be written down."""
        await self.catat()
        async with self._basis_data:
            await _sampai_selesai(self._lepas)

    def _klaim(self) -> tuple[Surel, ...]:
        sekarang = self._perangkat.sekarang()
        with self._perangkat.unit() as u:
            leases = u.klaim_surel(penyewa=self._penyewa, sekarang=sekarang, sewa=SEWA, batas=SEGENGGAM)
            if self._laju.membatasi:
                self._laju.ketahui(u.terkirim_sejak(awal_menit(sekarang)), sekarang)
            u.commit()
        # What it holds already is not renewed by this.
        self._sewa_sampai = min(self._sewa_sampai, sekarang + SEWA)
        return leases

    def _tulis(self, usaha: Collection[Usaha]) -> frozenset[int] | None:
        """The mails that are still ours, where that was asked."""
        catat_usaha(self._perangkat, usaha, penyewa=self._penyewa, tercatat=self._lupakan)
        sekarang = self._perangkat.sekarang()
        # Mails that wait for a held address were sent on to somebody else.
        ditahan = any(satu.hasil.alamat_salah for satu in usaha)
        lama = self._sewa_sampai - sekarang >= SEWA / 2
        if not ditahan and lama and (self._berlaku(sekarang) or not self._antrean):
            return None
        with self._perangkat.unit() as u:
            milik = u.perpanjang_sewa(self._penyewa, sekarang + SEWA)
            u.commit()
        self._sewa_sampai = sekarang + SEWA
        return milik

    def _lupakan(self, tercatat: Collection[Usaha]) -> None:
        for satu in tercatat:
            del self._usai[satu.surel.id]

    def _lepas(self) -> None:
        with self._perangkat.unit() as u:
            u.lepas_surel(self._penyewa)
            u.commit()


def bebaskan_dari_yang_mati(perangkat: Perangkat) -> None:
    """Free at once what senders hold that were killed on this machine."""
    with perangkat.bacaan() as u:
        mati = [satu for satu in u.penyewa_surel() if sudah_mati(satu)]
    if mati:
        with perangkat.unit() as u:
            for satu in mati:
                u.lepas_surel(satu)
            u.commit()


async def _sampai_selesai(kerja: Callable[[], T]) -> T:
    """Work on the database in a thread. Who is cancelled meanwhile goes only when it has ended: a thread
    cannot be stopped, and what follows must find its work done."""
    tugas = asyncio.create_task(asyncio.to_thread(kerja))
    try:
        return await asyncio.shield(tugas)
    except asyncio.CancelledError:
        await asyncio.wait([tugas])
        raise
