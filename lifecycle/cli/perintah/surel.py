"""`kemitraan surel`: what waits in the outbox, and sending it."""

import typer

from lifecycle.cli.bahasa import Kelompok
from lifecycle.cli.keluaran import cetak, cetak_json, cetak_tabel, konsol
from lifecycle.cli.pilihan import Json, Pada

kelompok = typer.Typer(cls=Kelompok, help="Lihat dan kirim surel yang mengantre.", no_args_is_help=True)


@kelompok.command()
def antrean(pada: Pada = None, sebagai_json: Json = False) -> None:
    """Tampilkan surel yang belum terkirim."""
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


@kelompok.command()
def kirim(pada: Pada = None, sebagai_json: Json = False) -> None:
    """Kirim semua surel yang sudah waktunya."""
    import asyncio

    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    from lifecycle.bootstrap import rakit
    from lifecycle.services.kirim import kirim_antrean

    perangkat = rakit(pada=pada)
    with perangkat.bacaan() as u:
        jumlah = len(u.antrean_surel())
    kolom = (TextColumn("Mengirim surel"), BarColumn(), MofNCompleteColumn())
    layar = konsol(galat=True)
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
