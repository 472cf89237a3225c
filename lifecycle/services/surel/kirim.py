"""Drain the outbox: lease some mails, send several at a time, write down soon how each went."""

import asyncio
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from lifecycle.domain.galat import PrasaranaGagal
from lifecycle.domain.surel.antrean import HasilKirim, Saluran, Surel
from lifecycle.domain.surel.coba_lagi import coba_lagi
from lifecycle.domain.surel.laju import Laju
from lifecycle.services.ports.perangkat import Perangkat
from lifecycle.services.surel.berhenti import alihkan_yang_berhenti
from lifecycle.services.surel.gabungkan import gabungkan_kabar
from lifecycle.services.surel.leases import Leases, bebaskan_dari_yang_mati

__all__ = ["HasilKiriman", "kirim_antrean"]

# Seconds until what was sent is written down: one commit for many mails, and few in doubt after a kill.
JEDA_CATAT = 0.1


@dataclass(frozen=True, kw_only=True, slots=True)
class HasilKiriman:
    """How many mails ended in which status; `dihentikan`: it was told to stop before the queue was empty."""

    menurut_status: Mapping[str, int] = field(default_factory=dict)
    dihentikan: bool = False

    @property
    def jumlah(self) -> int:
        return sum(self.menurut_status.values())

    def ringkas(self) -> str:
        """In a few words."""
        return ", ".join(f"{n} {status}" for status, n in sorted(self.menurut_status.items())) or "tidak ada"


async def kirim_antrean(
    perangkat: Perangkat,
    *,
    maju: Callable[[int], None] | None = None,
    diminta_berhenti: Callable[[], bool] = lambda: False,
) -> HasilKiriman:
    """Send every mail that is due, over the connections of the channel; `maju` hears how many went so far.
    Where `diminta_berhenti` says so it ends between two mails.

    Raises SurelTidakTerkirim when the server cannot be reached; what was not tried is free at once.
    """
    await asyncio.to_thread(bebaskan_dari_yang_mati, perangkat)
    await asyncio.to_thread(alihkan_yang_berhenti, perangkat)
    await asyncio.to_thread(gabungkan_kabar, perangkat)
    saluran = perangkat.saluran()
    leases = Leases(perangkat, Laju(saluran.laju))
    pengirim = _Pengirim(perangkat, leases, maju, diminta_berhenti)
    try:
        if await leases.isi():
            async with saluran:
                await pengirim.jalan(saluran)
    finally:
        # Also when interrupted: what went is written down, what did not is given back.
        await asyncio.shield(leases.lepas())
    return HasilKiriman(menurut_status=Counter(pengirim.akhir.values()), dihentikan=pengirim.dihentikan)


class _Pengirim:
    """One run: as many mails at a time as the channel takes, until nothing is due or something is wrong."""

    def __init__(
        self,
        perangkat: Perangkat,
        leases: Leases,
        maju: Callable[[int], None] | None,
        diminta_berhenti: Callable[[], bool],
    ) -> None:
        self._perangkat = perangkat
        self._leases = leases
        self._maju = maju
        self._diminta_berhenti = diminta_berhenti
        self._berhenti = False
        self.dihentikan = False
        self.akhir: dict[int, str] = {}

    async def jalan(self, saluran: Saluran) -> None:
        """Raises the error that stopped it, once nobody is sending any more."""
        pencatat = asyncio.create_task(self._catat_berkala())
        try:
            kerja = (self._kirim_terus(saluran) for _ in range(saluran.serentak))
            hasil = await asyncio.gather(*kerja, return_exceptions=True)
        finally:
            pencatat.cancel()
            (catatan,) = await asyncio.gather(pencatat, return_exceptions=True)
        for galat in (*hasil, catatan):
            if isinstance(galat, Exception):
                raise galat

    async def _kirim_terus(self, saluran: Saluran) -> None:
        try:
            while not self._berhenti and (surel := await self._leases.ambil()) is not None:
                if self._diminta_berhenti():
                    # The mail just taken is given back with the others.
                    self.dihentikan = self._berhenti = True
                else:
                    await self._kirim(saluran, surel)
        except Exception:
            # The others finish the mail in their hands before the run ends.
            self._berhenti = True
            raise

    async def _kirim(self, saluran: Saluran, surel: Surel) -> None:
        hasil = self._leases.tunggu_giliran(surel)
        if hasil is None:
            hasil = await self._coba(saluran, surel)
        self._leases.usai(surel, hasil)
        self.akhir[surel.id] = hasil.status
        if self._maju is not None:
            self._maju(len(self.akhir))

    async def _coba(self, saluran: Saluran, surel: Surel) -> HasilKirim:
        sekarang = self._perangkat.sekarang()
        try:
            return await saluran.kirim(surel, sekarang=sekarang)
        except PrasaranaGagal:
            raise
        except asyncio.CancelledError:
            pesan = "pengiriman dihentikan di tengah jalan"
            self._leases.usai(surel, HasilKirim(status="tak_pasti", galat=pesan))
            raise
        except Exception as galat:
            # A fault of our own: this mail must not stand in the way of the others at every run.
            pesan = f"kesalahan program: {type(galat).__name__}"
            self._leases.usai(surel, coba_lagi(surel, "tak_pasti", pesan, sekarang=sekarang))
            raise

    async def _catat_berkala(self) -> None:
        try:
            while True:
                await asyncio.sleep(JEDA_CATAT)
                await self._leases.isi_di_muka()
                await self._leases.catat()
        except Exception:
            # What cannot be written down had better not be sent.
            self._berhenti = True
            raise
