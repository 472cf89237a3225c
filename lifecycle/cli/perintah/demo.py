"""`kemitraan demo`: the whole life of the shipped dossiers, in one command."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lifecycle.cli.keluaran import angka, cetak, cetak_tabel, konsol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flows.demo.naskah import Lakon
    from flows.demo.panggung import Tempat
    from flows.demo.pemain import BarisDemo

Folder = Annotated[
    Path | None,
    typer.Option("--folder", metavar="DIR", help="Folder kosong untuk hasilnya.", show_default=False),
]


def demo(folder: Folder = None) -> None:
    """Jalankan seluruh hidup kemitraan contoh, dari pengajuan sampai arsip."""
    from flows.demo.naskah import baca_naskah
    from flows.demo.panggung import redam_prefect, siapkan_tempat
    from lifecycle.bootstrap import folder_bawaan

    lakon = baca_naskah(folder_bawaan("berkas"))
    tempat = siapkan_tempat(folder)
    redam_prefect(tempat)
    baris = _mainkan(tempat, lakon)
    cetak_tabel(
        ("Nomor", "Pola", "Jalan", "Skor", "Rekomendasi", "Surel"),
        [(b.nomor, b.pola, " > ".join(b.jalan), angka(b.skor), b.rekomendasi, str(b.surel)) for b in baris],
        judul="Kemitraan contoh",
    )
    cetak(*(f"{b.nomor}: {b.kisah}" for b in baris))
    cetak(
        "",
        f"Laporan: {tempat.laporan}",
        f"Surel:   {tempat.surel}",
        f"Basis data: {tempat.folder}/kemitraan.db",
    )


def _mainkan(tempat: "Tempat", lakon: "Sequence[Lakon]") -> "tuple[BarisDemo, ...]":
    import asyncio

    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    kolom = (BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TextColumn("{task.description}"))
    with Progress(*kolom, console=konsol(galat=True)) as layar:
        bilah = layar.add_task("menyiapkan Prefect", total=sum(len(satu.adegan) for satu in lakon))
        from flows.demo.pemain import mainkan

        return asyncio.run(
            mainkan(tempat, lakon, lambda apa: layar.update(bilah, advance=1, description=apa))
        )
