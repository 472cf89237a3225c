"""Which files go with which event; the one place that says so.

The report of an evaluation is none of them yet: its mail holds the figures, and a page of HTML as a file is
what mail programs warn of or throw away. A PDF finds its door here.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from lifecycle.delivery.surel.amplop.bagian import Lampiran
from lifecycle.delivery.surel.ical import BahanLampiran, batalkan_rapat, undang_rapat

LAMPIRAN: Mapping[str, Callable[[BahanLampiran], Lampiran]] = MappingProxyType(
    {"undangan_rapat": undang_rapat, "rapat_dibatalkan": batalkan_rapat}
)


def lampiran_untuk(peristiwa: str, bahan: BahanLampiran) -> tuple[Lampiran, ...]:
    """The files of one mail."""
    buat = LAMPIRAN.get(peristiwa)
    return () if buat is None else (buat(bahan),)
