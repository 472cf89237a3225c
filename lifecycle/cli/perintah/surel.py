"""`kemitraan surel`: what waits in the outbox, and sending it."""

from typing import TYPE_CHECKING

from lifecycle.cli import pilihan
from lifecycle.cli.keluaran import cetak, cetak_json, cetak_tabel

if TYPE_CHECKING:
    from datetime import date, tzinfo

    from lifecycle.cli.pengurai import Subparsers
    from lifecycle.services.baca.surel import Antrean, BarisAntrean

# Too long for one document, and of use to the sender only.
_TAK_DITULIS = {"isi", "naskah"}


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
    from lifecycle.services.baca.surel import antrean as baca_antrean

    setelan = baca_setelan()
    hasil = baca_antrean(rakit(setelan, pada=pada), semua=semua, gagal=gagal)
    if sebagai_json:
        semua_surel = (jadi_json(b.surel) for b in hasil.baris)
        cetak_json([{k: v for k, v in s.items() if k not in _TAK_DITULIS} for s in semua_surel])
    elif not hasil.baris:
        cetak("Tidak ada surel yang gagal." if gagal else "Tidak ada surel yang menunggu.")
    else:
        cetak_tabel(
            ("ID", "Kemitraan", "Notifikasi", "Kepada", "Status", "Paling cepat", "Galat"),
            [_sel(b, setelan.zona_waktu) for b in hasil.baris],
        )
        cetak(_jumlah(hasil))
        if gagal:
            cetak("Kirim ulang dengan `kemitraan surel ulang ID`, atau semuanya dengan --gagal.")


def _sel(baris: "BarisAntrean", zona: "tzinfo") -> tuple[str, ...]:
    """A line of the table; hours are those of the office."""
    s = baris.surel
    nanti = "" if baris.nanti is None else f"{baris.nanti.astimezone(zona):%Y-%m-%d %H:%M}"
    return str(s.id), s.nomor, s.notifikasi, s.kepada, s.status, nanti, s.galat or ""


def _jumlah(antrean: "Antrean") -> str:
    bagian = [f"{antrean.menunggu} surel menunggu"] if antrean.menunggu or not antrean.gagal else []
    bagian += [f"{antrean.nanti} di antaranya menunggu waktunya"] if antrean.nanti else []
    bagian += [f"{antrean.gagal} surel gagal"] if antrean.gagal else []
    return f"{', '.join(bagian)}."


def kirim(*, pada: "date | None", sebagai_json: bool) -> None:
    import asyncio

    from lifecycle.bootstrap import rakit
    from lifecycle.cli.kemajuan import bilah
    from lifecycle.services.baca.surel import jumlah_antrean
    from lifecycle.services.surel.kirim import kirim_antrean

    perangkat = rakit(pada=pada)
    with bilah("Mengirim surel", jumlah_antrean(perangkat)) as maju:
        hasil = asyncio.run(kirim_antrean(perangkat, maju=maju))
    if sebagai_json:
        cetak_json({"jumlah": hasil.jumlah, **hasil.menurut_status})
    elif not hasil.jumlah:
        cetak("Tidak ada surel yang menunggu.")
    else:
        cetak(f"{hasil.ringkas()}.")
