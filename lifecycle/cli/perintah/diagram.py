"""`kemitraan diagram`: the stages and what leads from one to the next, as a picture in text."""

from typing import TYPE_CHECKING

from lifecycle.cli import pilihan
from lifecycle.cli.keluaran import cetak

if TYPE_CHECKING:
    from datetime import date

    from lifecycle.cli.pengurai import Subparsers


def pasang(perintah: "Subparsers") -> None:
    p = perintah.add_parser("diagram")
    p.add_argument("--pola", metavar="P", help="Sertakan peran dan syarat pola ini.")
    p.add_argument("--format", dest="format_", metavar="F", default="mermaid", help="mermaid.")
    pilihan.pada(p)
    p.set_defaults(jalankan=diagram)


def diagram(*, pola: str | None, format_: str, pada: "date | None") -> None:
    from lifecycle.domain.galat import MasukanSalah
    from lifecycle.domain.mesin.diagram import mermaid
    from lifecycle.domain.pola import cari_pola

    if format_ != "mermaid":
        raise MasukanSalah(f'Format "{format_}" tidak dikenal. Pakai --format mermaid.')
    cetak(*mermaid(None if pola is None else cari_pola(pola)))
