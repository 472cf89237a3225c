"""`kemitraan jalankan`: everything in one, until Ctrl-C."""

from typing import TYPE_CHECKING

from lifecycle.cli.keluaran import cetak
from lifecycle.cli.pilihan import bilangan

if TYPE_CHECKING:
    from lifecycle.cli.pengurai import Subparsers

PORTA = 4200


def pasang(perintah: "Subparsers") -> None:
    p = perintah.add_parser("jalankan")
    p.add_argument(
        "--porta",
        metavar="N",
        type=bilangan("Porta"),
        default=PORTA,
        help=f"Porta server Prefect; tanpa ini {PORTA}.",
    )
    p.set_defaults(jalankan=jalankan)


def jalankan(*, porta: int) -> None:
    from flows.jalan.penyelia import jalan
    from lifecycle.bootstrap import baca_setelan

    jalan(baca_setelan(), porta, _katakan)


def _katakan(kalimat: str) -> None:
    import sys

    cetak(kalimat)
    # Seen at once, in a log file as well.
    sys.stdout.flush()
