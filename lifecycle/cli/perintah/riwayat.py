"""`kemitraan riwayat`: the audit trail, and whether its chain holds."""

from typing import Annotated

import typer

from lifecycle.cli.keluaran import cetak, cetak_json, cetak_tabel
from lifecycle.cli.pilihan import Json, Nomor, Pada

Periksa = Annotated[bool, typer.Option("--periksa", help="Periksa rantai hash riwayat.")]


def riwayat(nomor: Nomor, periksa: Periksa = False, pada: Pada = None, sebagai_json: Json = False) -> None:
    """Tampilkan siapa melakukan apa, kapan, dan mengapa."""
    from lifecycle.bootstrap import rakit
    from lifecycle.domain.jadi_json import jadi_json
    from lifecycle.services import baca

    perangkat = rakit(pada=pada)
    if periksa:
        _periksa(baca.periksa_riwayat(perangkat, nomor), nomor, sebagai_json=sebagai_json)
        return
    baris = baca.riwayat(perangkat, nomor)
    if sebagai_json:
        cetak_json(jadi_json(baris))
        return
    cetak_tabel(
        ("Versi", "Tanggal", "Tindakan", "Ke tahap", "Oleh", "Alasan"),
        [(str(b.versi), f"{b.pada}", b.pemicu or b.jenis, b.ke or "", b.oleh, b.alasan) for b in baris],
    )


def _periksa(keluhan: tuple[str, ...], nomor: str, *, sebagai_json: bool) -> None:
    from lifecycle.domain.riwayat import RantaiPutus

    if sebagai_json:
        cetak_json({"nomor": nomor, "utuh": not keluhan, "keluhan": list(keluhan)})
    if keluhan:
        raise RantaiPutus(nomor, keluhan)
    if not sebagai_json:
        cetak(f"Riwayat {nomor} utuh.")
