"""`kemitraan demo`: the whole life of the shipped dossiers, in one command."""

from pathlib import Path
from typing import TYPE_CHECKING

from lifecycle.cli.keluaran import angka, cetak, cetak_tabel
from lifecycle.domain.bahasa.sebutan import sebut_putusan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flows.demo.naskah import Lakon
    from flows.demo.panggung import Tempat
    from flows.demo.pemain import BarisDemo
    from lifecycle.cli.pengurai import Subparsers


def pasang(perintah: "Subparsers") -> None:
    p = perintah.add_parser("demo")
    p.add_argument("--folder", metavar="DIR", type=Path, help="Folder kosong untuk hasilnya.")
    p.set_defaults(jalankan=demo)


def demo(*, folder: Path | None) -> None:
    from flows.demo.naskah import baca_naskah
    from flows.demo.panggung import redam_prefect, siapkan_tempat
    from lifecycle.bootstrap import folder_bawaan

    lakon = baca_naskah(folder_bawaan("berkas"))
    tempat = siapkan_tempat(folder)
    redam_prefect(tempat)
    baris = _mainkan(tempat, lakon)
    cetak_tabel(
        ("Nomor", "Pola", "Jalan", "Skor", "Rekomendasi", "Surel"),
        [
            (b.nomor, b.pola, " > ".join(b.jalan), angka(b.skor), sebut_putusan(b.rekomendasi), str(b.surel))
            for b in baris
        ],
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

    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    kolom = (BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TextColumn("{task.description}"))
    with Progress(*kolom, console=Console(stderr=True)) as layar:
        bilah = layar.add_task("menyiapkan Prefect", total=sum(len(satu.adegan) for satu in lakon))
        from flows.demo.pemain import mainkan

        return asyncio.run(
            mainkan(tempat, lakon, lambda apa: layar.update(bilah, advance=1, description=apa))
        )
