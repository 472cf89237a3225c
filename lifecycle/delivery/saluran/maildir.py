"""Mails as files in a Maildir: for an office without a server, for tests, and for the demo."""

import asyncio
import os
from collections.abc import Mapping
from datetime import datetime
from email.parser import BytesHeaderParser
from email.policy import SMTP
from pathlib import Path
from types import MappingProxyType, TracebackType
from typing import Self
from urllib.parse import SplitResult, unquote

from lifecycle.delivery.galat import SurelTidakTerkirim
from lifecycle.delivery.saluran.jenis import JenisSaluran, Pilihan
from lifecycle.domain.surel.antrean import HasilKirim, Surel
from lifecycle.private import make_private_folder, open_private, shut_tree

FOLDER = "surel-keluar"


class SaluranMaildir:
    """Writes each mail under a name made from its Message-ID, so that a repetition replaces itself."""

    # The disk writes one file after the other anyway.
    serentak = 1
    laju: Mapping[str, int] = MappingProxyType({})

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    async def __aenter__(self) -> Self:
        await asyncio.to_thread(self._siapkan)
        return self

    async def __aexit__(
        self, jenis: type[BaseException] | None, galat: BaseException | None, jejak: TracebackType | None
    ) -> None:
        """Nothing is kept open."""

    async def kirim(self, surel: Surel, *, sekarang: datetime) -> HasilKirim:
        """Write the mail and see it on the disk. Raises SurelTidakTerkirim where that is refused."""
        await asyncio.to_thread(self._tulis, nama_berkas(surel.isi), surel.isi)
        return HasilKirim(status="terkirim")

    def _siapkan(self) -> None:
        try:
            make_private_folder(self._folder)
            for anak in ("tmp", "new", "cur"):
                make_private_folder(self._folder / anak)
        except OSError as galat:
            raise self._gagal(galat) from galat

    def _tulis(self, nama: str, isi: bytes) -> None:
        sementara, tujuan = self._folder / "tmp" / nama, self._folder / "new" / nama
        try:
            with open_private(sementara, os.O_WRONLY | os.O_CREAT | os.O_TRUNC) as berkas:
                berkas.write(isi)
                berkas.flush()
                os.fsync(berkas.fileno())
            sementara.replace(tujuan)
            _pastikan_folder(tujuan.parent)
        except OSError as galat:
            raise self._gagal(galat) from galat

    def _gagal(self, galat: OSError) -> SurelTidakTerkirim:
        return SurelTidakTerkirim(
            f"Surel tidak dapat ditulis ke {self._folder} ({galat.strerror}). "
            "Periksa izin dan sisa ruang folder itu, atau atur KEMITRAAN_SMTP_URL."
        )


def nama_berkas(isi: bytes) -> str:
    """The left half of the Message-ID, which our mails make of hexadecimal digits."""
    kepala = BytesHeaderParser(policy=SMTP).parsebytes(isi)
    return f"{str(kepala['Message-ID']).strip('<>').partition('@')[0]}.eml"


def _pastikan_folder(folder: Path) -> None:
    """A rename is only sure once the folder itself is on the disk."""
    penanda = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(penanda)
    finally:
        os.close(penanda)


def _folder(url: SplitResult, pilihan: Pilihan) -> Path:
    return Path(unquote(url.path)) if url.path else pilihan.folder_data / FOLDER


def _buka(url: SplitResult, pilihan: Pilihan) -> SaluranMaildir:
    return SaluranMaildir(_folder(url, pilihan))


def _kencangkan(url: SplitResult, pilihan: Pilihan) -> None:
    shut_tree(_folder(url, pilihan))


SALURAN = JenisSaluran(skema=("maildir",), buka=_buka, kencangkan=_kencangkan)
