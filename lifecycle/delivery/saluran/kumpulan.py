"""The pool: a few kept connections, lent for one mail each."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from lifecycle.delivery.saluran.sambungan import SambunganTetap


class Kumpulan:
    """Lends connections, the last one given back first, so that a quiet hour keeps few of them open."""

    def __init__(self, sambungan: list[SambunganTetap]) -> None:
        self._semua = sambungan
        self._bebas: asyncio.LifoQueue[SambunganTetap] = asyncio.LifoQueue()
        for satu in reversed(sambungan):
            self._bebas.put_nowait(satu)

    @asynccontextmanager
    async def pinjam(self) -> AsyncIterator[SambunganTetap]:
        """One connection, nobody else's until it is given back."""
        satu = await self._bebas.get()
        try:
            yield satu
        finally:
            if satu in self._semua:
                self._bebas.put_nowait(satu)

    def sisihkan(self, satu: SambunganTetap) -> bool:
        """Lend this one no more, for the server takes no further connection; False where no other stands."""
        if not any(lain.tersambung for lain in self._semua if lain is not satu):
            return False
        self._semua.remove(satu)
        return True

    async def putus(self) -> None:
        """Say goodbye on all of them."""
        await asyncio.gather(*(satu.putus() for satu in self._semua))
