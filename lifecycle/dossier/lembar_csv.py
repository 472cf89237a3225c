"""The door for CSV: many recorded facts of one kind, one a line, the keys in the first line."""

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from lifecycle.domain.bahasa.kutip import kutip
from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.fakta.bentuk import Rupa, bidang
from lifecycle.domain.galat import DaftarKesalahan, MasukanSalah
from lifecycle.dossier.argumen import isian_sejenis, periksa_jenis
from lifecycle.dossier.berkas import isi_berkas, utf8
from lifecycle.dossier.bertitik import Jalur, NilaiBertitik, baca_kunci, susun
from lifecycle.dossier.isian import IsianBerkas
from lifecycle.dossier.keluhan import Keluhan
from lifecycle.dossier.simpul import Peta
from lifecycle.dossier.sumber import SumberBerkas


def baca_csv(jalur: Path, jenis: str) -> IsianBerkas:
    """Facts of one `jenis` from a CSV file, cells parted by commas or semicolons; an empty cell says nothing.

    Raises MasukanSalah for a `jenis` that is no list or a file that cannot be read, DaftarKesalahan for what
    is no CSV.
    """
    periksa_jenis(jenis)
    kelas, rupa = bidang(Kemitraan)[jenis].tipe, bidang(Kemitraan)[jenis].rupa
    if rupa is not Rupa.ENTRI:
        raise MasukanSalah(f"{jenis} bukan daftar, jadi tidak dibaca dari CSV. Tulis dengan KEY=VALUE.")
    nama = jalur.name
    keluhan = Keluhan(sumber=SumberBerkas(nama=nama))
    baris = _baris(utf8(isi_berkas(jalur), nama), nama)
    _, kepala = next(baris, (1, []))
    # A key that is refused is told once here, and not on every line.
    kunci = baca_kunci(kelas, ((judul, 1) for judul in kepala), keluhan)
    catatan = tuple(_catatan(kelas, kunci, sel, nomor, keluhan) for nomor, sel in baris if any(sel))
    return isian_sejenis(jenis, catatan, keluhan, baris=1)


def _baris(teks: str, nama: str) -> Iterator[tuple[int, list[str]]]:
    """Each line's number, from 1, and its cells without the blanks around them."""
    # Where a comma is the decimal sign, spreadsheets part cells by semicolons.
    pemisah = ";" if ";" in teks.partition("\n")[0] else ","
    pembaca = csv.reader(teks.splitlines(keepends=True), delimiter=pemisah, strict=True)
    try:
        for sel in pembaca:
            yield pembaca.line_num, [satu.strip() for satu in sel]
    except csv.Error:
        pesan = f"{kutip(nama)} baris {pembaca.line_num}: tanda kutip tidak tertutup. Tutup tanda itu."
        raise DaftarKesalahan([pesan]) from None


def _catatan(
    kelas: Any, kunci: Sequence[Jalur | None], sel: Sequence[str], nomor: int, keluhan: Keluhan
) -> Peta:
    if len(sel) > len(kunci):
        keluhan.catat((), nomor, "isinya lebih banyak daripada judul. Beri tanda kutip pada isi berkoma.")
    berisi = ((j, isi) for j, isi in zip(kunci, sel, strict=False) if j is not None and isi)
    return susun(kelas, [NilaiBertitik(jalur=j, isi=isi, nomor=nomor) for j, isi in berisi], nomor=nomor)
