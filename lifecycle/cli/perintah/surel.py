"""`kemitraan surel`: what waits in the outbox, and sending it."""

from typing import TYPE_CHECKING

from lifecycle.cli import pilihan
from lifecycle.cli.keluaran import cetak, cetak_json, cetak_tabel

if TYPE_CHECKING:
    from datetime import date

    from lifecycle.cli.pengurai import Subparsers


def pasang(perintah: "Subparsers") -> None:
    for nama, jalankan in (("surel antrean", antrean), ("surel kirim", kirim)):
        p = perintah.add_parser(nama)
        pilihan.pada_dan_json(p)
        p.set_defaults(jalankan=jalankan)


def antrean(*, pada: "date | None", sebagai_json: bool) -> None:
    from lifecycle.bootstrap import rakit
    from lifecycle.domain.jadi_json import jadi_json

    with rakit(pada=pada).bacaan() as u:
        baris = u.antrean_surel()
    if sebagai_json:
        cetak_json([{k: v for k, v in jadi_json(b).items() if k != "isi"} for b in baris])
    elif not baris:
        cetak("Tidak ada surel yang menunggu.")
    else:
        cetak_tabel(
            ("ID", "Kemitraan", "Notifikasi", "Kepada", "Status", "Galat"),
            [(str(b.id), b.nomor, b.notifikasi, b.kepada, b.status, b.galat or "") for b in baris],
        )


def kirim(*, pada: "date | None", sebagai_json: bool) -> None:
    import asyncio

    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    from lifecycle.bootstrap import rakit
    from lifecycle.services.kirim import kirim_antrean

    perangkat = rakit(pada=pada)
    with perangkat.bacaan() as u:
        jumlah = len(u.antrean_surel())
    kolom = (TextColumn("Mengirim surel"), BarColumn(), MofNCompleteColumn())
    layar = Console(stderr=True)
    with Progress(*kolom, console=layar, transient=True, disable=not layar.is_terminal) as maju:
        bilah = maju.add_task("surel", total=jumlah)
        hasil = asyncio.run(kirim_antrean(perangkat, maju=lambda sudah: maju.update(bilah, completed=sudah)))
    if sebagai_json:
        cetak_json({"jumlah": hasil.jumlah, **hasil.menurut_status})
    elif not hasil.jumlah:
        cetak("Tidak ada surel yang menunggu.")
    else:
        cetak(
            ", ".join(f"{jumlah} {status}" for status, jumlah in sorted(hasil.menurut_status.items())) + "."
        )
