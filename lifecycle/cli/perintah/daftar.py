"""`kemitraan daftar` and `kemitraan lihat`: which partnerships there are, and all that is known of one."""

from typing import Annotated

import typer

from lifecycle.cli.keluaran import cetak, cetak_json, cetak_tabel
from lifecycle.cli.pilihan import Json, Nomor, Pada

Tahap = Annotated[str | None, typer.Option("--tahap", metavar="T", help="Hanya tahap ini.")]
Pola = Annotated[str | None, typer.Option("--pola", metavar="P", help="Hanya pola ini.")]
Cari = Annotated[
    str | None, typer.Option("--cari", metavar="TEKS", help="Bagian nomor, judul, atau nama mitra.")
]


def daftar(
    tahap: Tahap = None, pola: Pola = None, cari: Cari = None, pada: Pada = None, sebagai_json: Json = False
) -> None:
    """Tampilkan kemitraan yang ada."""
    from lifecycle.bootstrap import rakit
    from lifecycle.domain.jadi_json import jadi_json
    from lifecycle.services.daftar import daftar as cari_semua

    baris = cari_semua(rakit(pada=pada), tahap=tahap, pola=pola, cari=cari)
    if sebagai_json:
        cetak_json(jadi_json(baris))
    elif not baris:
        cetak("Tidak ada kemitraan yang cocok. Tambahkan dengan `kemitraan terapkan FILE`.")
    else:
        cetak_tabel(
            ("Nomor", "Judul", "Pola", "Tahap", "Siklus", "Sejak"),
            [
                (
                    b.nomor,
                    b.judul,
                    b.pola,
                    _tahap(b.tahap, b.ditangguhkan, b.diarsipkan),
                    str(b.siklus),
                    f"{b.sejak}",
                )
                for b in baris
            ],
        )


def _tahap(tahap: str, ditangguhkan: bool, diarsipkan: bool) -> str:
    if diarsipkan:
        return f"{tahap} (arsip)"
    return f"{tahap} (ditangguhkan)" if ditangguhkan else tahap


def lihat(nomor: Nomor, pada: Pada = None, sebagai_json: Json = False) -> None:
    """Tampilkan satu kemitraan."""
    from lifecycle.bootstrap import rakit
    from lifecycle.cli.lembar import cetak_lembar
    from lifecycle.domain.jadi_json import jadi_json
    from lifecycle.services import baca

    perangkat = rakit(pada=pada)
    kemitraan = baca.lihat(perangkat, nomor)
    if sebagai_json:
        cetak_json(jadi_json(kemitraan))
    else:
        cetak_lembar(kemitraan, perangkat.hari_ini())
