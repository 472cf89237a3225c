"""The script of the demo, read from templates/berkas/naskah.yaml."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml


@dataclass(frozen=True, kw_only=True, slots=True)
class Adegan:
    """One step on one day: `lakukan` is terapkan, pindah, evaluasi, putuskan or selesaikan, of `apa`."""

    pada: date
    lakukan: str
    apa: str
    alasan: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Lakon:
    """The life of one partnership: its dossier, its story in one line, its steps."""

    berkas: Path
    kisah: str
    adegan: tuple[Adegan, ...]


def baca_naskah(folder: Path) -> tuple[Lakon, ...]:
    """Every story of the folder."""
    isi = yaml.safe_load((folder / "naskah.yaml").read_text(encoding="utf-8"))
    return tuple(_lakon(folder, satu) for satu in isi)


def _lakon(folder: Path, isi: dict[str, Any]) -> Lakon:
    adegan = tuple(_adegan(dict(langkah)) for langkah in isi["langkah"])
    return Lakon(berkas=folder / isi["berkas"], kisah=isi["kisah"], adegan=adegan)


def _adegan(langkah: dict[str, Any]) -> Adegan:
    pada, alasan = langkah.pop("pada"), langkah.pop("alasan", "")
    ((lakukan, apa),) = langkah.items()
    return Adegan(pada=pada, lakukan=lakukan, apa=apa, alasan=alasan)
