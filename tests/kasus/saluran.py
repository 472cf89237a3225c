"""Frozen mails, and SMTP servers on the loopback that behave as a test asks."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any, NoReturn

from aiosmtpd.smtp import SMTP, Envelope, Session
from kasus.surel import susun

from lifecycle.delivery.saluran import Pilihan
from lifecycle.delivery.saluran.server import Server
from lifecycle.delivery.saluran.smtp import SaluranSmtp
from lifecycle.domain.surel.antrean import Surel

SEKARANG = datetime(2026, 8, 10, 3, 0, tzinfo=UTC)
# Seconds of silence after which these tests call a server lost; none ever waits for them, see `diam`.
SABAR = 30.0
JAM = 3600.0


def surel(kepada: str = "dian@sawit.example", *, kunci: str = "k", **ubah: Any) -> Surel:
    """A real frozen mail as the outbox hands it out, addressed to `kepada`."""
    baru = susun("undangan", kunci=kunci)[0]
    isi = Surel(
        id=1,
        kunci=baru.kunci,
        nomor=baru.nomor,
        notifikasi=baru.notifikasi,
        kepada=kepada,
        pihak=baru.pihak,
        perihal=baru.perihal,
        status="antre",
        percobaan=0,
        dibuat=SEKARANG - timedelta(minutes=1),
        coba_lagi=None,
        terkirim=None,
        galat=None,
        isi=baru.isi,
    )
    return replace(isi, **ubah)


@dataclass
class Perangai:
    """What the server does; each hook may answer for it, or hang up. `kiriman` is what it took in."""

    kiriman: list[tuple[str, list[str], bytes]] = field(default_factory=list)
    sambungan: int = 0
    mail: Callable[["Perangai", SMTP], str | None] = lambda _p, _s: None
    rcpt: Callable[["Perangai", str], str | None] = lambda _p, _alamat: None
    isi: Callable[["Perangai", SMTP], str | None] = lambda _p, _s: None

    async def handle_MAIL(  # noqa: N802
        self, server: SMTP, _sesi: Session, amplop: Envelope, alamat: str, opsi: list[str]
    ) -> str:
        jawaban = self.mail(self, server)
        if jawaban is None:
            amplop.mail_from = alamat
            amplop.mail_options.extend(opsi)
        return jawaban or "250 OK"

    async def handle_RCPT(  # noqa: N802
        self, _server: SMTP, _sesi: Session, amplop: Envelope, alamat: str, _opsi: list[str]
    ) -> str:
        jawaban = self.rcpt(self, alamat)
        if jawaban is None:
            amplop.rcpt_tos.append(alamat)
        return jawaban or "250 OK"

    async def handle_DATA(self, server: SMTP, _sesi: Session, amplop: Envelope) -> str:  # noqa: N802
        jawaban = self.isi(self, server)
        if jawaban is None or jawaban.startswith("2"):
            assert isinstance(amplop.content, bytes)
            self.kiriman.append((str(amplop.mail_from), list(amplop.rcpt_tos), amplop.content))
        return jawaban or "250 OK"


def tutup(server: SMTP) -> None:
    """Hang up without a word."""
    server.transport.abort()


async def diam() -> NoReturn:
    """Never answer. To whoever waits for it, in the loop of the test, hours go by at once."""
    loop = asyncio.get_running_loop()
    dahulu = loop.time() + JAM - time.monotonic()
    loop.time = lambda: time.monotonic() + dahulu  # type: ignore[method-assign]
    await asyncio.Event().wait()
    raise AssertionError


@asynccontextmanager
async def server_smtp(
    perangai: Perangai, *, ssl: Any = None, kelas: type[SMTP] = SMTP, **pilihan: Any
) -> AsyncIterator[int]:
    """The port of a server with these manners, in the loop of the test."""

    def sambut() -> SMTP:
        perangai.sambungan += 1
        loop = asyncio.get_running_loop()
        # The server itself never loses its patience.
        return kelas(perangai, hostname="uji.example", loop=loop, timeout=1000 * JAM, **pilihan)

    server = await asyncio.get_running_loop().create_server(sambut, "127.0.0.1", 0, ssl=ssl)
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        server.close()


def saluran(
    port: int,
    *,
    skema: str = "smtp",
    pengguna: str | None = None,
    sandi: str | None = None,
    sabar: float = SABAR,
) -> SaluranSmtp:
    """The channel to that port."""
    alamat = Server(skema=skema, host="127.0.0.1", port=port, pengguna=pengguna, sandi=sandi)
    return SaluranSmtp(alamat, Pilihan(sambungan=1, batas_waktu=sabar))
