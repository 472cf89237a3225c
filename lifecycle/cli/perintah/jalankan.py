"""`kemitraan jalankan`: everything in one, until Ctrl-C."""

from typing import TYPE_CHECKING

from lifecycle.cli.keluaran import cetak

if TYPE_CHECKING:
    from lifecycle.cli.pengurai import Subparsers

PORTA = 4200


def pasang(perintah: "Subparsers") -> None:
    p = perintah.add_parser("jalankan")
    p.add_argument(
        "--porta",
        metavar="N",
        type=_porta,
        default=PORTA,
        help=f"Porta server Prefect; tanpa ini {PORTA}.",
    )
    p.set_defaults(jalankan=jalankan)


def _porta(teks: str) -> int:
    from lifecycle.domain.galat import MasukanSalah

    if not teks.isdecimal() or not 1024 <= int(teks) <= 65535:
        raise MasukanSalah(f'Porta "{teks}" tidak dapat dipakai. Pakai bilangan antara 1024 dan 65535.')
    return int(teks)


def jalankan(*, porta: int) -> None:
    from flows.jalan.supervisor import supervise
    from lifecycle.bootstrap import baca_setelan

    supervise(baca_setelan(), porta, _katakan)


def _katakan(kalimat: str) -> None:
    import sys

    cetak(kalimat)
    # Seen at once, in a log file as well.
    sys.stdout.flush()
