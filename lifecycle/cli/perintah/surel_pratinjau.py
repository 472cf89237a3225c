"""`kemitraan surel pratinjau`: what a notification would say, before anybody gets it."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from lifecycle.cli import pilihan
from lifecycle.cli.keluaran import cetak, cetak_json

if TYPE_CHECKING:
    from datetime import date

    from lifecycle.cli.pengurai import Subparsers
    from lifecycle.domain.kata import Bahasa
    from lifecycle.services.surel.pratinjau import Pratinjau


def pasang(perintah: "Subparsers") -> None:
    p = perintah.add_parser("surel pratinjau")
    p.add_argument("notifikasi", metavar="NOTIFIKASI", help="Nama templatnya, misalnya undangan.")
    pilihan.nomor(p)
    p.add_argument("--bahasa", metavar="id|en", type=_bahasa, help="Bawaan: bahasa penerimanya.")
    p.add_argument("--kepada", metavar="ALAMAT", help="Penerima yang dilihat; bawaan: yang pertama.")
    p.add_argument(
        "-o", dest="keluaran", metavar="FILE", type=Path, help="Berkas .html, atau .eml untuk surel utuhnya."
    )
    pilihan.pada_dan_json(p)
    p.set_defaults(jalankan=pratinjau)


def pratinjau(
    *,
    notifikasi: str,
    nomor: str,
    bahasa: "Bahasa | None",
    kepada: str | None,
    keluaran: Path | None,
    pada: "date | None",
    sebagai_json: bool,
) -> None:
    from lifecycle.bootstrap import rakit
    from lifecycle.cli.berkas_keluaran import periksa_nama, tulis
    from lifecycle.services.surel.pratinjau import pratinjau as lihat_surel

    if keluaran is not None:
        periksa_nama(keluaran, "Surel", akhiran=(".html", ".eml"))
    perangkat = rakit(pada=pada)
    surel = lihat_surel(perangkat, nomor, notifikasi, pada=perangkat.hari_ini(), bahasa=bahasa, kepada=kepada)
    if keluaran is not None:
        tulis(keluaran, surel.isi if keluaran.suffix.lower() == ".eml" else surel.html.encode())
    if sebagai_json:
        berkas = {} if keluaran is None else {"berkas": str(keluaran)}
        cetak_json(surel.ke_json() | berkas)
        return
    _cetak(surel)
    if keluaran is not None:
        cetak("", f"Ditulis ke {keluaran}.")
    elif sys.stdout.isatty():
        _buka(surel)


def _cetak(surel: "Pratinjau") -> None:
    lain = [alamat for alamat in surel.kepada if alamat.lower() != surel.untuk.lower()]
    cetak(f"Perihal: {surel.perihal}", f"Kepada: {surel.untuk}")
    if lain:
        cetak(f"Juga kepada: {', '.join(lain)}")
    cetak(*surel.catatan, "", *surel.teks.splitlines())


def _buka(surel: "Pratinjau") -> None:
    """Show the page as its reader will see it."""
    import tempfile
    import webbrowser

    from lifecycle.private import write_private

    halaman = Path(tempfile.mkdtemp(prefix="kemitraan-")) / f"{surel.notifikasi}.html"
    write_private(halaman, surel.html.encode())
    terbuka = webbrowser.open(halaman.as_uri())
    cetak("", f"{'Dibuka di peramban' if terbuka else 'Bukalah di peramban'}: {halaman}")


def _bahasa(teks: str) -> "Bahasa":
    from lifecycle.domain.bahasa.mirip import saran
    from lifecycle.domain.galat import MasukanSalah
    from lifecycle.domain.kata import Bahasa

    try:
        return Bahasa(teks.lower())
    except ValueError:
        raise MasukanSalah(f'Bahasa "{teks}" tidak dikenal. {saran(teks, Bahasa)}') from None
