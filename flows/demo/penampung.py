"""An SMTP server that keeps every mail as an .eml file, in the order in which they came."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from aiosmtpd.smtp import SMTP, Envelope, Session

from lifecycle.private import write_private


class Penampung:
    """The handler: one file per mail, named by its number and its recipient."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.jumlah = 0

    async def handle_DATA(self, server: SMTP, sesi: Session, amplop: Envelope) -> str:  # noqa: N802
        self.jumlah += 1
        kepada = re.sub(r"[^A-Za-z0-9@.-]", "_", amplop.rcpt_tos[0])[:80]
        isi = amplop.original_content or b""
        write_private(self.folder / f"{self.jumlah:04}-{kepada}.eml", isi)
        return "250 Diterima"


@asynccontextmanager
async def penampung_surel(folder: Path) -> AsyncIterator[int]:
    """The port it listens on, on this machine only, for as long as the block runs."""
    penampung = Penampung(folder)
    peladen = await asyncio.get_running_loop().create_server(
        lambda: SMTP(penampung, enable_SMTPUTF8=True), host="127.0.0.1", port=0
    )
    async with peladen:
        yield peladen.sockets[0].getsockname()[1]
