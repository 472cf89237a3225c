"""One kept connection to the SMTP server: made when needed, renewed when worn or lost."""

import re
from typing import Any

import aiosmtplib

from lifecycle.delivery.galat import SurelTidakTerkirim
from lifecycle.delivery.saluran.server import Server
from lifecycle.delivery.templat.templat import polos

# Seconds to wait for a goodbye.
_BATAS_PAMIT = 2.0
# A server that looks through a mail before it answers for it needs longer than for a command, and bytes of a
# second are the least that a line may carry.
_SABAR_ISI = 4
_BITA_SEDETIK = 16_000
_TERPANJANG = 500
_SIAP_TERIMA = 354
_AKHIR_BARIS = re.compile(rb"\r\n|\r|\n")


class SmtpConnection(aiosmtplib.SMTP):
    """A connection that knows whether any of the mail in hand was handed over."""

    isi_diserahkan = False

    async def antar(self, dari: str, kepada: str, isi: bytes) -> None:
        """One mail to one recipient, whose refusal is raised as it is.

        `sendmail` is for many recipients: it reads every address twice and goes over the bytes once more,
        which is a fifth of the time that a mail takes to a near server.
        """
        await self._ehlo_or_helo_if_needed()
        utf8 = not (dari + kepada).isascii()
        if utf8 and not self.supports_extension("smtputf8"):
            raise aiosmtplib.SMTPNotSupported("SMTPUTF8")
        sandi = "utf-8" if utf8 else "ascii"
        opsi = [f"SIZE={len(isi)}"] if self.supports_extension("size") else []
        try:
            await self.mail(dari, options=[*opsi, "SMTPUTF8"] if utf8 else opsi, encoding=sandi)
            await self.rcpt(kepada, encoding=sandi)
            await self._serahkan(_baku(isi))
        except aiosmtplib.SMTPResponseException:
            await self.rset()
            raise

    async def _serahkan(self, isi: bytes) -> None:
        """Hand the bytes over. Whatever answer of 2xx says that they were taken.

        aiosmtplib knows one way only in which a server may take a mail, and does not tell a connection that
        was lost before the mail from one that was lost after it.
        """
        jawaban = await self.execute_command(b"DATA")
        if jawaban.code != _SIAP_TERIMA:
            raise aiosmtplib.SMTPDataError(jawaban.code, jawaban.message)
        if self.protocol is None:
            raise aiosmtplib.SMTPServerDisconnected("Connection lost")
        sabar = (self.timeout or 0) * _SABAR_ISI + len(isi) / _BITA_SEDETIK
        self.isi_diserahkan = True
        try:
            self.protocol.write(isi)
            jawaban = await self.protocol.read_response(timeout=sabar)
        except (aiosmtplib.SMTPException, OSError):
            self.close()
            raise
        if not 200 <= jawaban.code < 300:
            raise aiosmtplib.SMTPDataError(jawaban.code, jawaban.message)

    async def rset(self, **lain: Any) -> aiosmtplib.SMTPResponse:
        """After a refusal. A server that does not answer to this must not hide what it said before."""
        try:
            return await super().rset(**lain)
        except (aiosmtplib.SMTPException, OSError):
            self.close()
            return aiosmtplib.SMTPResponse(-1, "")


def _baku(isi: bytes) -> bytes:
    """As DATA wants it: whole lines, a dot before a dot, and the dot that ends it."""
    baris = isi
    # Frozen mails are so already; to see that is faster than to do it again.
    if not isi.count(b"\n") == isi.count(b"\r") == isi.count(b"\r\n"):
        baris = _AKHIR_BARIS.sub(b"\r\n", isi)
    baris = baris.replace(b"\r\n.", b"\r\n..")
    if baris.startswith(b"."):
        baris = b"." + baris
    return baris + (b".\r\n" if baris.endswith(b"\r\n") else b"\r\n.\r\n")


class SambunganTetap:
    """A connection that is made again after `daur` mails: servers grow weary of one that never ends.

    `batas_waktu` in seconds is how long a server may be silent.
    """

    def __init__(self, server: Server, *, batas_waktu: float, daur: int) -> None:
        self._server = server
        self._batas_waktu = batas_waktu
        self._daur = daur
        self._kini: SmtpConnection | None = None
        self._surat = 0

    @property
    def tersambung(self) -> bool:
        return self._kini is not None and self._kini.is_connected

    async def untuk_satu_surat(self) -> SmtpConnection:
        """A connection that is ready for one more mail. Raises SurelTidakTerkirim."""
        if self._surat >= self._daur:
            await self.putus()
        if self._kini is None or not self._kini.is_connected:
            self._kini = await self._sambungkan()
            self._surat = 0
        self._surat += 1
        self._kini.isi_diserahkan = False
        return self._kini

    async def putus(self) -> None:
        """Say goodbye, where there is still somebody to say it to."""
        sambungan, self._kini = self._kini, None
        if sambungan is None or not sambungan.is_connected:
            return
        try:
            await sambungan.quit(timeout=_BATAS_PAMIT)
        except (aiosmtplib.SMTPException, OSError):
            # A server that does not answer is left without a goodbye.
            pass
        finally:
            sambungan.close()

    async def _sambungkan(self) -> SmtpConnection:
        server = self._server
        sambungan = SmtpConnection(
            hostname=server.host,
            port=server.port,
            username=server.pengguna,
            password=server.sandi,
            use_tls=server.skema == "smtps",
            start_tls=server.skema == "smtp+starttls",
            timeout=self._batas_waktu,
        )
        try:
            await sambungan.connect()
        except aiosmtplib.SMTPAuthenticationError as galat:
            raise SurelTidakTerkirim(
                f"Server surel {server} menolak nama pengguna atau sandi ({sebab(galat)}). "
                "Periksa keduanya di KEMITRAAN_SMTP_URL."
            ) from None
        except (aiosmtplib.SMTPException, OSError, ValueError) as galat:
            # ValueError: a host that cannot be a name at all.
            raise SurelTidakTerkirim(
                f"Server surel {server} tidak dapat dihubungi ({sebab(galat)}). Periksa apakah server itu "
                "hidup, dan apakah skema, host, dan port di KEMITRAAN_SMTP_URL benar."
            ) from None
        return sambungan


def sebab(galat: Exception) -> str:
    """What the server, or the network, said: one line that any database and any terminal takes."""
    jawaban = isinstance(galat, aiosmtplib.SMTPResponseException)
    teks = polos(f"{galat.code} {galat.message}" if jawaban else galat)  # type: ignore[attr-defined]
    return teks if len(teks) <= _TERPANJANG else f"{teks[: _TERPANJANG - 1]}…"
