"""All commands, in the order in which an officer meets them."""

import typer

from lifecycle.cli.bahasa import Kelompok
from lifecycle.cli.perintah import (
    berkas,
    daftar,
    demo,
    diagram,
    evaluasi,
    pindah,
    riwayat,
    setelan,
    surel,
    tugas,
)

aplikasi = typer.Typer(
    cls=Kelompok,
    help="Kemitraan: mesin alur kerja untuk seluruh hidup sebuah kemitraan.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

for perintah in (
    demo.demo,
    setelan.siapkan,
    berkas.terapkan,
    berkas.catat,
    daftar.daftar,
    daftar.lihat,
    pindah.syarat,
    pindah.pindah,
    evaluasi.evaluasi,
    evaluasi.putuskan,
    evaluasi.laporan,
    riwayat.riwayat,
    diagram.diagram,
    setelan.setelan,
):
    aplikasi.command()(perintah)
aplikasi.add_typer(tugas.kelompok, name="tugas")
aplikasi.add_typer(surel.kelompok, name="surel")
