"""The folder of bounces, a Maildir or an mbox file: read, and left as it was."""

import hashlib
import mailbox
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from lifecycle.domain.bahasa.kutip import kutip
from lifecycle.domain.galat import MasukanSalah, PrasaranaGagal

# A report and the headers it returns stand at the front; what a hostile message goes on with is not read in.
TERBACA = 512 * 1024
_POTONGAN = 1024 * 1024
_AWAL_MBOX = b"From "


class KotakTidakTerbaca(PrasaranaGagal):
    """Kotak pantulan tidak dapat dibaca."""


class BukanKotak(MasukanSalah):
    """Kotak pantulan harus Maildir atau berkas mbox."""


class _Terbaca(Protocol):
    def read(self, size: int, /) -> bytes: ...


@dataclass(frozen=True, kw_only=True, slots=True)
class Berkas:
    """One message: the hash of all its bytes, and its beginning."""

    sidik: str
    isi: bytes


def berkas_kotak(kotak: Path) -> Iterator[Berkas]:
    """Every message; one that cannot be read has no `sidik`.

    Raises KotakTidakTerbaca, and BukanKotak for what is neither a Maildir nor an mbox.
    """
    tempat = kutip(str(kotak), panjang=300)
    try:
        if kotak.is_dir():
            _pastikan_maildir(kotak, tempat)
            yield from _maildir(kotak)
        else:
            _pastikan_mbox(kotak, tempat)
            yield from _mbox(kotak)
    except OSError as galat:
        raise KotakTidakTerbaca(
            f"Kotak pantulan {tempat} tidak dapat dibaca ({galat.strerror}). Periksa nama dan izinnya."
        ) from None


def _pastikan_maildir(kotak: Path, tempat: str) -> None:
    isi = {satu.name for satu in kotak.iterdir()}
    if not {"cur", "new"} <= isi:
        raise BukanKotak(
            f"Folder {tempat} bukan Maildir: tidak ada folder cur dan new di dalamnya. "
            "Sebutkan folder Maildir, atau sebuah berkas mbox."
        )


def _pastikan_mbox(kotak: Path, tempat: str) -> None:
    with kotak.open("rb") as berkas:
        awal = berkas.read(len(_AWAL_MBOX))
    if awal not in (b"", _AWAL_MBOX):
        raise BukanKotak(
            f'Berkas {tempat} bukan mbox: barisnya yang pertama tidak dimulai dengan "From ". '
            "Sebutkan berkas mbox, atau folder Maildir."
        )


def _maildir(kotak: Path) -> Iterator[Berkas]:
    for folder in ("new", "cur"):
        for jalur in sorted((kotak / folder).iterdir()):
            if not jalur.is_file() or jalur.name.startswith("."):
                continue
            try:
                with jalur.open("rb") as berkas:
                    satu = _baca(berkas)
            except FileNotFoundError:
                # A mail program has moved it meanwhile; the next run finds it.
                continue
            except OSError:
                satu = Berkas(sidik="", isi=b"")
            yield satu


def _mbox(kotak: Path) -> Iterator[Berkas]:
    with closing(mailbox.mbox(kotak, create=False)) as mbox:
        for kunci in mbox.iterkeys():
            yield _baca(mbox.get_file(kunci))


def _baca(berkas: "_Terbaca") -> Berkas:
    awal = berkas.read(TERBACA)
    sidik = hashlib.sha256(awal)
    while potongan := berkas.read(_POTONGAN):
        sidik.update(potongan)
    return Berkas(sidik=sidik.hexdigest(), isi=awal)
