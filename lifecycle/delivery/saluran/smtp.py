"""Mails by SMTP: the frozen bytes, one recipient per transaction, and what each answer means."""

import asyncio
import re
from datetime import datetime
from email.parser import BytesHeaderParser
from email.policy import SMTP
from functools import lru_cache
from types import TracebackType
from typing import Self
from urllib.parse import SplitResult

import aiosmtplib

from lifecycle.delivery.galat import SurelTidakTerkirim
from lifecycle.delivery.pantulan.alamat_balik import alamat_balik
from lifecycle.delivery.saluran.jenis import JenisSaluran, Pilihan
from lifecycle.delivery.saluran.kumpulan import Kumpulan
from lifecycle.delivery.saluran.sambungan import SambunganTetap, SmtpConnection, sebab
from lifecycle.delivery.saluran.server import PORT_BAKU, Server, baca_server
from lifecycle.domain.surel.antrean import HasilKirim, Surel, sidik_surel
from lifecycle.domain.surel.coba_lagi import coba_lagi, ditolak
from lifecycle.domain.surel.penolakan import Ditolak, TahapSmtp, nilai_penolakan

# With the lines that go on with it.
_KEPALA_DARI = re.compile(rb"^From:.*(?:\r?\n[ \t].*)*", re.MULTILINE | re.IGNORECASE)
_SERVER_PAMIT = 421
# A login, or encryption, is asked for: no mail is at fault.
_PERLU_MASUK = frozenset({530, 534, 535, 538})


class _HilangSebelumIsi(Exception):
    """The connection was lost before anything of the mail was handed over."""


class SaluranSmtp:
    """The Saluran of services.port by SMTP. It connects with the first mail: an idle run needs no server."""

    def __init__(self, server: Server, pilihan: Pilihan) -> None:
        self._server = server
        self._pantulan = pilihan.pantulan
        self._kunci_pantulan = pilihan.kunci_pantulan
        self.serentak = pilihan.sambungan
        self.laju = pilihan.laju
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
        while True:
            async with self._kumpulan.pinjam() as tetap:
                try:
                    return await self._antar(tetap, surel, sekarang)
                except SurelTidakTerkirim:
                    # Many servers take a few connections and no more: then the others carry the mails.
                    if not self._kumpulan.sisihkan(tetap):
                        raise

    async def _antar(self, tetap: SambunganTetap, surel: Surel, sekarang: datetime) -> HasilKirim:
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
        try:
            await sambungan.antar(self._dari(surel), surel.kepada, surel.isi)
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
            return HasilKirim(status="gagal", galat=f"alamat tidak dapat dikirimi: {sebab(galat)}")
        except aiosmtplib.SMTPResponseException as galat:
            return await self._dijawab(tetap, sambungan, surel, galat, sekarang)
        except (aiosmtplib.SMTPException, OSError) as galat:
            return await self._terputus(tetap, sambungan, surel, galat, sekarang)
        return HasilKirim(status="terkirim")

    def _dari(self, surel: Surel) -> str:
        """The envelope sender: an address that names the mail, where the office has one for bounces."""
        if self._pantulan is None:
            return pengirim(surel.isi)
        return alamat_balik(self._pantulan, sidik_surel(surel.kunci), self._kunci_pantulan)

    async def _dijawab(
        self,
        tetap: SambunganTetap,
        sambungan: SmtpConnection,
        surel: Surel,
        jawaban: aiosmtplib.SMTPResponseException,
        sekarang: datetime,
    ) -> HasilKirim:
        """4xx waits, and so does a 5xx that is about us; any other 5xx ends. A goodbye instead of an answer,
        or no sense at all, is a lost connection."""
        pamit = jawaban.code == _SERVER_PAMIT and not sambungan.isi_diserahkan
        if pamit or not 400 <= jawaban.code < 600:
            return await self._terputus(tetap, sambungan, surel, jawaban, sekarang)
        if jawaban.code < 500:
            return coba_lagi(surel, "ditunda", sebab(jawaban), sekarang=sekarang)
        if jawaban.code in _PERLU_MASUK:
            raise SurelTidakTerkirim(
                f"Server surel {self._server} minta masuk dahulu, atau sambungan yang disandikan "
                f"({sebab(jawaban)}). Periksa skema, nama pengguna, dan sandi di KEMITRAAN_SMTP_URL."
            )
        tentang = nilai_penolakan(jawaban.message, _tahap(jawaban))
        if tentang is Ditolak.KANTOR:
            return ditolak(surel, sebab(jawaban), sekarang=sekarang)
        return HasilKirim(status="gagal", galat=sebab(jawaban), alamat_salah=tentang is Ditolak.ALAMAT)

    async def _terputus(
        self,
        tetap: SambunganTetap,
        sambungan: SmtpConnection,
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


def _tahap(jawaban: aiosmtplib.SMTPResponseException) -> TahapSmtp:
    if isinstance(jawaban, aiosmtplib.SMTPSenderRefused):
        return TahapSmtp.MAIL
    return TahapSmtp.RCPT if isinstance(jawaban, aiosmtplib.SMTPRecipientRefused) else TahapSmtp.DATA


def pengirim(isi: bytes) -> str:
    """The envelope sender: whom the frozen mail is from."""
    kepala = _KEPALA_DARI.search(isi)
    if kepala is None:
        raise ValueError("surel tanpa pengirim")
    return _alamat_dari(kepala[0])


@lru_cache(maxsize=16)
def _alamat_dari(kepala: bytes) -> str:
    """Reading a header takes longer than sending a mail, and an office has one sender."""
    dari = BytesHeaderParser(policy=SMTP).parsebytes(kepala)["From"]
    return str(dari.addresses[0].addr_spec)


def _buka(url: SplitResult, pilihan: Pilihan) -> SaluranSmtp:
    return SaluranSmtp(baca_server(url, polos=pilihan.polos), pilihan)


SALURAN = JenisSaluran(skema=tuple(PORT_BAKU), buka=_buka)
