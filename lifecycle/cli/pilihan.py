"""Options that many commands share."""

from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer


def _tanggal(teks: str | date) -> date:
    from lifecycle.dossier import baca_tanggal

    return teks if isinstance(teks, date) else baca_tanggal(teks)


Nomor = Annotated[str, typer.Argument(metavar="NOMOR", help="Nomor kemitraan, misalnya KM-2026-0001.")]
Pada = Annotated[
    Any,
    typer.Option(
        "--pada", metavar="TANGGAL", parser=_tanggal, help="Anggap hari ini tanggal itu.", show_default=False
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Tulis satu dokumen JSON saja.")]
UjiCoba = Annotated[bool, typer.Option("--uji-coba", help="Tunjukkan akibatnya tanpa menulis apa pun.")]
Oleh = Annotated[str, typer.Option("--oleh", metavar="SUREL", help="Surel petugas atau penyetuju.")]
OlehBoleh = Annotated[
    str | None,
    typer.Option("--oleh", metavar="SUREL", help="Surel petugas atau penyetuju.", show_default=False),
]
Alasan = Annotated[str, typer.Option("--alasan", metavar="TEKS", help="Sebabnya.", show_default=False)]
Berkas = Annotated[list[Path], typer.Argument(metavar="FILE...", help="Berkas kemitraan (YAML).")]
