"""`kemitraan riwayat`: the audit trail, and whether its chain holds."""

from typing import TYPE_CHECKING

from lifecycle.cli import pilihan
from lifecycle.cli.keluaran import cetak, cetak_json, cetak_tabel

if TYPE_CHECKING:
    from datetime import date

    from lifecycle.cli.pengurai import Subparsers


def pasang(perintah: "Subparsers") -> None:
    p = perintah.add_parser("riwayat")
    pilihan.nomor(p)
    p.add_argument("--periksa", action="store_true", help="Periksa rantai hash riwayat.")
    pilihan.pada_dan_json(p)
    p.set_defaults(jalankan=riwayat)


def riwayat(*, nomor: str, periksa: bool, pada: "date | None", sebagai_json: bool) -> None:
    from lifecycle.bootstrap import rakit
    from lifecycle.domain.isian.jadi_json import jadi_json
    from lifecycle.services.baca.riwayat import periksa_riwayat
    from lifecycle.services.baca.riwayat import riwayat as baca_riwayat

    perangkat = rakit(pada=pada)
    if periksa:
        _periksa(periksa_riwayat(perangkat, nomor), nomor, sebagai_json=sebagai_json)
        return
    baris = baca_riwayat(perangkat, nomor)
    if sebagai_json:
        cetak_json(jadi_json(baris))
        return
    cetak_tabel(
        ("Versi", "Tanggal", "Tindakan", "Ke tahap", "Oleh", "Lewat", "Alasan"),
        [
            (str(b.versi), f"{b.pada}", b.pemicu or b.jenis, b.ke or "", b.oleh, b.lewat or "", b.alasan)
            for b in baris
        ],
    )


def _periksa(keluhan: tuple[str, ...], nomor: str, *, sebagai_json: bool) -> None:
    from lifecycle.domain.riwayat import RantaiPutus

    if sebagai_json:
        cetak_json({"nomor": nomor, "utuh": not keluhan, "keluhan": list(keluhan)})
    if keluhan:
        raise RantaiPutus(nomor, keluhan)
    if not sebagai_json:
        cetak(f"Riwayat {nomor} utuh.")
