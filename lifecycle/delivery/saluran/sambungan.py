"""One kept connection to the SMTP server: made when needed, renewed when worn or lost."""

from typing import Any

import aiosmtplib

from lifecycle.delivery.galat import SurelTidakTerkirim
from lifecycle.delivery.saluran.server import Server

# Seconds to wait for a goodbye.
_BATAS_PAMIT = 2.0


class Sambungan(aiosmtplib.SMTP):
    """A connection that remembers whether the mail in hand was already being handed over."""

    isi_diserahkan = False

    async def data(self, message: str | bytes, /, **lain: Any) -> aiosmtplib.SMTPResponse:
        self.isi_diserahkan = True
        return await super().data(message, **lain)


class SambunganTetap:
    """A connection that is made again after `daur` mails: servers grow weary of one that never ends.

    `batas_waktu` in seconds is how long a server may be silent.
    """

    def __init__(self, server: Server, *, batas_waktu: float, daur: int) -> None:
        self._server = server
        self._batas_waktu = batas_waktu
        self._daur = daur
        self._kini: Sambungan | None = None
        self._surat = 0

    async def untuk_satu_surat(self) -> Sambungan:
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
            sambungan.close()

    async def _sambungkan(self) -> Sambungan:
        server = self._server
        sambungan = Sambungan(
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
        except (aiosmtplib.SMTPException, OSError) as galat:
            raise SurelTidakTerkirim(
                f"Server surel {server} tidak dapat dihubungi ({sebab(galat)}). Periksa apakah server itu "
                "hidup, dan apakah skema, host, dan port di KEMITRAAN_SMTP_URL benar."
            ) from None
        return sambungan


def sebab(galat: Exception) -> str:
    """What the server, or the network, said."""
    if isinstance(galat, aiosmtplib.SMTPResponseException):
        return f"{galat.code} {galat.message}"
    return str(galat)
