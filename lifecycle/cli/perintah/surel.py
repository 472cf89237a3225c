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

    from lifecycle.bootstrap import rakit
    from lifecycle.cli.kemajuan import bilah
    from lifecycle.services.kirim import kirim_antrean

    perangkat = rakit(pada=pada)
    with perangkat.bacaan() as u:
        jumlah = len(u.antrean_surel())
    with bilah("Mengirim surel", jumlah) as maju:
        hasil = asyncio.run(kirim_antrean(perangkat, maju=maju))
    if sebagai_json:
        cetak_json({"jumlah": hasil.jumlah, **hasil.menurut_status})
    elif not hasil.jumlah:
        cetak("Tidak ada surel yang menunggu.")
    else:
        cetak(
            ", ".join(f"{jumlah} {status}" for status, jumlah in sorted(hasil.menurut_status.items())) + "."
        )
