"""`kemitraan siapkan` and `kemitraan setelan`: the database, and what is set."""

from typing import TYPE_CHECKING

from lifecycle.cli import pilihan
from lifecycle.cli.keluaran import cetak, cetak_json, cetak_tabel

if TYPE_CHECKING:
    from datetime import date

    from lifecycle.cli.pengurai import Subparsers


def pasang(perintah: "Subparsers") -> None:
    for nama, jalankan in (("siapkan", siapkan), ("setelan", setelan)):
        p = perintah.add_parser(nama)
        pilihan.pada_dan_json(p)
        p.set_defaults(jalankan=jalankan)


def siapkan(*, pada: "date | None", sebagai_json: bool) -> None:
    from flows.jalan.password import prepare
    from lifecycle.bootstrap import baca_setelan, tanpa_rahasia
    from lifecycle.bootstrap import siapkan as siapkan_semua

    setelan = baca_setelan()
    revisi = siapkan_semua(setelan)
    prepare(setelan.folder_data)
    if sebagai_json:
        cetak_json({"basis_data": tanpa_rahasia(setelan.database_url), "revisi": revisi})
    else:
        cetak(f"Basis data siap di {tanpa_rahasia(setelan.database_url)} (revisi {revisi}).")


def setelan(*, pada: "date | None", sebagai_json: bool) -> None:
    from lifecycle.bootstrap import baca_setelan, tanpa_rahasia, teks_setelan

    berlaku = baca_setelan()
    teks = teks_setelan() | {"DATABASE_URL": berlaku.database_url}
    for nama in ("RAHASIA", "KUNCI_PANTULAN"):
        teks[nama] = "***" if teks[nama] else ""
    for nama in ("DATABASE_URL", "SMTP_URL", "URL_PREFECT", "URL_BERHENTI"):
        teks[nama] = tanpa_rahasia(teks[nama])
    aman = {f"KEMITRAAN_{nama}": nilai for nama, nilai in teks.items()}
    if sebagai_json:
        cetak_json(aman)
    else:
        cetak_tabel(("Setelan", "Nilai"), [(nama, nilai or "-") for nama, nilai in aman.items()])
