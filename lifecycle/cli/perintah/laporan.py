"""`kemitraan laporan`: the page that explains a score and its decision."""

from pathlib import Path
from typing import TYPE_CHECKING

from lifecycle.cli import pilihan
from lifecycle.cli.keluaran import cetak

if TYPE_CHECKING:
    from datetime import date

    from lifecycle.cli.pengurai import Subparsers


def pasang(perintah: "Subparsers") -> None:
    p = perintah.add_parser("laporan")
    pilihan.nomor(p)
    p.add_argument(
        "-o", dest="keluaran", metavar="FILE", type=Path, required=True, help="Berkas .html yang ditulis."
    )
    p.add_argument(
        "--siklus", metavar="N", type=pilihan.bilangan("--siklus"), help="Siklus ke-N; bawaan: terakhir."
    )
    pilihan.pada(p)
    p.set_defaults(jalankan=laporan)


def laporan(*, nomor: str, keluaran: Path, siklus: int | None, pada: "date | None") -> None:
    from lifecycle.bootstrap import rakit
    from lifecycle.cli.berkas_keluaran import periksa_nama, tulis
    from lifecycle.services.baca.laporan import laporan as baca_laporan

    periksa_nama(keluaran, "Laporan")
    tulis(keluaran, baca_laporan(rakit(pada=pada), nomor, siklus=siklus, format_="html"))
    cetak(f"Laporan {nomor} ditulis ke {keluaran}.")
