"""`kemitraan surel`: what waits in the outbox, and sending it."""

from typing import TYPE_CHECKING

from lifecycle.cli import pilihan
from lifecycle.cli.keluaran import cetak, cetak_json, cetak_tabel
from lifecycle.domain.surel.antrean import BELUM

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from lifecycle.bootstrap import Settings
    from lifecycle.cli.pengurai import Subparsers
    from lifecycle.domain.surel.antrean import Surel


def pasang(perintah: "Subparsers") -> None:
    p = perintah.add_parser("surel antrean")
    p.add_argument("--semua", action="store_true", help="Juga yang sudah terkirim, gagal, atau dialihkan.")
    p.add_argument("--gagal", action="store_true", help="Hanya yang gagal.")
    pilihan.pada_dan_json(p)
    p.set_defaults(jalankan=antrean)

    p = perintah.add_parser("surel kirim")
    pilihan.pada_dan_json(p)
    p.set_defaults(jalankan=kirim)


def antrean(*, semua: bool, gagal: bool, pada: "date | None", sebagai_json: bool) -> None:
    from lifecycle.bootstrap import baca_setelan, rakit
    from lifecycle.domain.isian.jadi_json import jadi_json

    setelan = baca_setelan()
    with rakit(setelan, pada=pada).bacaan() as u:
        baris = u.antrean_surel(belum=not semua, status="gagal" if gagal else None)
    if sebagai_json:
        cetak_json([{k: v for k, v in jadi_json(b).items() if k not in {"isi", "naskah"}} for b in baris])
    elif not baris:
        cetak("Tidak ada surel yang gagal." if gagal else "Tidak ada surel yang menunggu.")
    else:
        cetak_tabel(
            ("ID", "Kemitraan", "Notifikasi", "Kepada", "Status", "Paling cepat", "Galat"),
            [
                (
                    str(b.id),
                    b.nomor,
                    b.notifikasi,
                    b.kepada,
                    b.status,
                    _waktunya(b, setelan),
                    b.galat or "",
                )
                for b in baris
            ],
        )
        cetak(_jumlah(baris, setelan))
        if gagal:
            cetak("Kirim ulang dengan `kemitraan surel ulang ID`, atau semuanya dengan --gagal.")


def _jumlah(baris: "Sequence[Surel]", setelan: "Settings") -> str:
    """How many wait, how many of them for their hour, and how many failed."""
    menunggu = sum(1 for b in baris if b.status in BELUM)
    nanti = sum(1 for b in baris if _waktunya(b, setelan))
    gagal = sum(1 for b in baris if b.status == "gagal")
    bagian = [f"{menunggu} surel menunggu"] if menunggu or not gagal else []
    bagian += [f"{nanti} di antaranya menunggu waktunya"] if nanti else []
    bagian += [f"{gagal} surel gagal"] if gagal else []
    return f"{', '.join(bagian)}."


def _waktunya(surel: "Surel", setelan: "Settings") -> str:
    """When it may go, by the clock of the office; "" where that hour has come."""
    if surel.coba_lagi is None or surel.coba_lagi <= setelan.sekarang():
        return ""
    return f"{surel.coba_lagi.astimezone(setelan.zona_waktu):%Y-%m-%d %H:%M}"


def kirim(*, pada: "date | None", sebagai_json: bool) -> None:
    import asyncio

    from lifecycle.bootstrap import rakit
    from lifecycle.cli.kemajuan import bilah
    from lifecycle.services.surel.kirim import kirim_antrean

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
        cetak(f"{hasil.ringkas()}.")
