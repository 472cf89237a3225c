"""Bounces: the folder that they lie in, and what they say."""

from collections.abc import Iterator
from pathlib import Path

from lifecycle.delivery.pantulan.dsn import baca_laporan
from lifecycle.delivery.pantulan.kotak import berkas_kotak
from lifecycle.domain.surel.pantulan import Pantulan

__all__ = ["baca_kotak"]


def baca_kotak(kotak: Path, kunci: bytes | None = None) -> Iterator[Pantulan]:
    """Every message of a Maildir or mbox, one after the other; nothing in it is changed. `kunci` is that of
    our return paths; without it nothing is proven.

    Raises KotakTidakTerbaca and BukanKotak.
    """
    return (baca_laporan(satu.isi, sidik=satu.sidik, kunci=kunci) for satu in berkas_kotak(kotak))
