"""`kemitraan diagram`: the stages and what leads from one to the next, as a picture in text."""

from typing import Annotated

import typer

from lifecycle.cli.keluaran import cetak
from lifecycle.cli.pilihan import Pada

Pola = Annotated[str | None, typer.Option("--pola", metavar="P", help="Sertakan peran dan syarat pola ini.")]
Format = Annotated[str, typer.Option("--format", metavar="F", help="mermaid.")]


def diagram(pola: Pola = None, format_: Format = "mermaid", pada: Pada = None) -> None:
    """Gambarkan tahap dan pemicu."""
    from lifecycle.domain.diagram import mermaid
    from lifecycle.domain.galat import MasukanSalah
    from lifecycle.domain.pola import cari_pola

    if format_ != "mermaid":
        raise MasukanSalah(f'Format "{format_}" tidak dikenal. Pakai --format mermaid.')
    cetak(*mermaid(None if pola is None else cari_pola(pola)))
