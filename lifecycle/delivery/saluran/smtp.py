"""Mails by SMTP: the frozen bytes, one recipient per transaction, and what each answer means."""

import asyncio
from datetime import datetime
from email.parser import BytesHeaderParser
from email.policy import SMTP
from types import TracebackType
from typing import Self
from urllib.parse import SplitResult

import aiosmtplib

from lifecycle.delivery.saluran.jenis import JenisSaluran, Pilihan
from lifecycle.delivery.saluran.kumpulan import Kumpulan
from lifecycle.delivery.saluran.laju import Laju
from lifecycle.delivery.saluran.sambungan import Sambungan, SambunganTetap, sebab
from lifecycle.delivery.saluran.server import PORT_BAKU, Server, baca_server
from lifecycle.delivery.saluran.tenggang import coba_lagi
from lifecycle.domain.surel import HasilKirim, Surel

_SERVER_PAMIT = 421
# Answers to RCPT that say there is nobody there: mailbox unavailable, not local, ambiguous name.
_TAK_BERPENGHUNI = frozenset({550, 551, 553})


class _HilangSebelumIsi(Exception):
    """The connection was lost before anything of the mail was handed over."""


class SaluranSmtp:
    """The Saluran of services.port by SMTP. It connects with the first mail: an idle run needs no server."""

    def __init__(self, server: Server, pilihan: Pilihan) -> None:
        self._server = server
        self.serentak = pilihan.sambungan
        self._laju = Laju(pilihan.laju)
        self._kumpulan = Kumpulan(
            [
                SambunganTetap(server, batas_waktu=pilihan.batas_waktu, daur=pilihan.daur)
                for _ in range(pilihan.sambungan)
            ]
        )

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, jenis: type[BaseException] | None, galat: BaseException | None, jejak: TracebackType | None
    ) -> None:
        await self._kumpulan.putus()

    async def kirim(self, surel: Surel, *, sekarang: datetime) -> HasilKirim:
        """One attempt. Raises SurelTidakTerkirim when the server cannot be reached or refuses our login."""
        nanti = self._laju.tunggu(surel.domain, sekarang)
        if nanti is not None:
            return HasilKirim(status=surel.status, galat=surel.galat, coba_lagi=nanti, dicoba=False)
        async with self._kumpulan.pinjam() as tetap:
            try:
                return await self._sekali(tetap, surel, sekarang)
            except _HilangSebelumIsi:
                # Most likely the server had closed a connection that we took for open.
                await tetap.putus()
            try:
                return await self._sekali(tetap, surel, sekarang)
            except _HilangSebelumIsi as galat:
                await tetap.putus()
                return coba_lagi(surel, "ditunda", str(galat), sekarang=sekarang)

    async def _sekali(self, tetap: SambunganTetap, surel: Surel, sekarang: datetime) -> HasilKirim:
        sambungan = await tetap.untuk_satu_surat()
        dari = pengirim(surel.isi)
        opsi = [] if (dari + surel.kepada).isascii() else ["SMTPUTF8"]
        try:
            await sambungan.sendmail(dari, [surel.kepada], surel.isi, mail_options=opsi)
        except asyncio.CancelledError:
            # Whoever comes next must not read the answer that was meant for this mail.
            sambungan.close()
            raise
        except aiosmtplib.SMTPNotSupported:
            pesan = f"server {self._server} tidak menerima alamat beraksara di luar ASCII (SMTPUTF8)"
            return HasilKirim(status="gagal", galat=pesan)
        except ValueError as galat:
            # It may have come to light in the middle of a transaction, which must not reach the next mail.
            await tetap.putus()
            return HasilKirim(status="gagal", galat=f"alamat tidak dapat dikirimi: {galat}")
        except aiosmtplib.SMTPRecipientsRefused as galat:
            return await self._dijawab(tetap, sambungan, surel, galat.recipients[0], sekarang)
        except aiosmtplib.SMTPResponseException as galat:
            return await self._dijawab(tetap, sambungan, surel, galat, sekarang)
        except (aiosmtplib.SMTPException, OSError) as galat:
            return await self._terputus(tetap, sambungan, surel, galat, sekarang)
        return HasilKirim(status="terkirim")

    async def _dijawab(
        self,
        tetap: SambunganTetap,
        sambungan: Sambungan,
        surel: Surel,
        jawaban: aiosmtplib.SMTPResponseException,
        sekarang: datetime,
    ) -> HasilKirim:
        """4xx waits, 5xx ends. A goodbye instead of an answer, or no sense at all, is a lost connection."""
        pamit = jawaban.code == _SERVER_PAMIT and not sambungan.isi_diserahkan
        if pamit or not 400 <= jawaban.code < 600:
            return await self._terputus(tetap, sambungan, surel, jawaban, sekarang)
        if jawaban.code < 500:
            return coba_lagi(surel, "ditunda", sebab(jawaban), sekarang=sekarang)
        ditolak = isinstance(jawaban, aiosmtplib.SMTPRecipientRefused)
        salah = ditolak and jawaban.code in _TAK_BERPENGHUNI
        return HasilKirim(status="gagal", galat=sebab(jawaban), alamat_salah=salah)

    async def _terputus(
        self,
        tetap: SambunganTetap,
        sambungan: Sambungan,
        surel: Surel,
        galat: Exception,
        sekarang: datetime,
    ) -> HasilKirim:
        """Once the mail was being handed over, nobody knows whether it arrived."""
        pesan = f"sambungan ke {self._server} terputus ({sebab(galat)})"
        if not sambungan.isi_diserahkan:
            raise _HilangSebelumIsi(pesan) from galat
        await tetap.putus()
        return coba_lagi(surel, "tak_pasti", pesan, sekarang=sekarang)


def pengirim(isi: bytes) -> str:
    """The envelope sender: whom the frozen mail is from."""
    kepala = BytesHeaderParser(policy=SMTP).parsebytes(isi)
    return str(kepala["From"].addresses[0].addr_spec)


def _buka(url: SplitResult, pilihan: Pilihan) -> SaluranSmtp:
    return SaluranSmtp(baca_server(url), pilihan)


SALURAN = JenisSaluran(skema=tuple(PORT_BAKU), buka=_buka)
