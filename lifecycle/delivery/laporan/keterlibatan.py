"""How far each pihak takes part, as the record has it: an older record has nothing of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, kw_only=True, slots=True)
class BarisKeterlibatan:
    """One active pihak; shares in per cent as text or unknown, `rendah` names those that are low."""

    mitra: str
    rapat: str | None
    suara: str | None
    bantuan: int
    menjawab: bool
    rendah: tuple[str, ...]


def baris_keterlibatan(hasil: Mapping[str, Any], nama: Mapping[str, str]) -> tuple[BarisKeterlibatan, ...]:
    """Every pihak of the record, in its order."""
    belum = hasil["survei"]["belum_menjawab"]
    return tuple(
        BarisKeterlibatan(
            mitra=nama.get(kode, kode),
            rapat=satu["rapat"],
            suara=satu["suara"],
            bantuan=satu["bantuan"],
            menjawab=kode not in belum,
            rendah=tuple(satu["rendah"]),
        )
        for kode, satu in hasil.get("keterlibatan", {}).items()
    )
