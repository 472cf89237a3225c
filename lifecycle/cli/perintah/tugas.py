"""`kemitraan tugas`: open work, and finishing it."""

from typing import Annotated

import typer

from lifecycle.cli.bahasa import Kelompok
from lifecycle.cli.keluaran import cetak, cetak_json, cetak_tabel
from lifecycle.cli.pilihan import Json, OlehBoleh, Pada

kelompok = typer.Typer(cls=Kelompok, help="Tampilkan tugas yang terbuka, atau selesaikan satu.")

IdTugas = Annotated[int, typer.Argument(metavar="ID", help="Nomor tugas dari `kemitraan tugas`.")]


@kelompok.callback(invoke_without_command=True)
def tampilkan(
    konteks: typer.Context, oleh: OlehBoleh = None, pada: Pada = None, sebagai_json: Json = False
) -> None:
    """Tampilkan tugas yang terbuka."""
    if konteks.invoked_subcommand is not None:
        return
    from lifecycle.bootstrap import rakit
    from lifecycle.domain.jadi_json import jadi_json

    perangkat = rakit(pada=pada)
    with perangkat.bacaan() as u:
        baris = u.tugas_terbuka(giliran=oleh)
    if sebagai_json:
        cetak_json(jadi_json(baris))
    elif not baris:
        cetak("Tidak ada tugas yang terbuka.")
    else:
        hari_ini = perangkat.hari_ini()
        cetak_tabel(
            ("ID", "Kemitraan", "Tugas", "Giliran", "Tenggat"),
            [
                (
                    str(b.tugas.id),
                    b.nomor,
                    b.tugas.judul,
                    b.tugas.giliran,
                    f"{b.tugas.tenggat or '-'}"
                    + (" (lewat)" if b.tugas.tenggat is not None and b.tugas.tenggat < hari_ini else ""),
                )
                for b in baris
            ],
        )


@kelompok.command()
def selesai(id_tugas: IdTugas, oleh: OlehBoleh = None, pada: Pada = None, sebagai_json: Json = False) -> None:
    """Nyatakan satu tugas selesai."""
    from lifecycle.bootstrap import rakit
    from lifecycle.domain.jadi_json import jadi_json
    from lifecycle.services.tugas import selesaikan_tugas

    perangkat = rakit(pada=pada)
    tugas = selesaikan_tugas(perangkat, id_tugas, oleh=oleh, pada=perangkat.hari_ini())
    if sebagai_json:
        cetak_json(jadi_json(tugas))
    else:
        cetak(f"Tugas {id_tugas} selesai: {tugas.judul}.")
