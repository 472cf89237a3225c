"""The door for CSV: many recorded facts of one kind, one a line, the keys in the first line."""

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path

from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.galat import DaftarKesalahan
from lifecycle.domain.kolom import kolom
from lifecycle.domain.letak import kutip
from lifecycle.dossier.argumen import nilai_kata, periksa_jenis
from lifecycle.dossier.berkas import isi_berkas, utf8
from lifecycle.dossier.isian import Isian
from lifecycle.dossier.keluhan import Keluhan
from lifecycle.dossier.pembaca import Pembaca
from lifecycle.dossier.simpul import Daftar, Peta, Skalar
from lifecycle.dossier.sumber import SumberBerkas


def baca_csv(jalur: Path, jenis: str) -> Isian:
    """Facts of one `jenis` from a CSV file, cells parted by commas or semicolons; an empty cell says nothing.

    Raises MasukanSalah for an unknown `jenis` or a file that cannot be read, DaftarKesalahan for no CSV.
    """
    periksa_jenis(jenis)
    nama = jalur.name
    keluhan = Keluhan(sumber=SumberBerkas(nama=nama))
    baris = _baris(utf8(isi_berkas(jalur), nama), nama)
    _, kepala = next(baris, (1, []))
    kunci = _kunci(jenis, kepala, keluhan)
    catatan = tuple(_catatan(jenis, kunci, sel, nomor, keluhan) for nomor, sel in baris if any(sel))
    daftar = Daftar(butir=catatan, baris=1)
    pembaca = Pembaca(keluhan)
    isi = pembaca.bagian(Kemitraan, Peta(pasangan=((Skalar(teks=jenis, baris=1), daftar),), baris=1), ())
    return Isian(keluhan=keluhan, isi=isi, letak=pembaca.letak)


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


def _kunci(jenis: str, kepala: Sequence[str], keluhan: Keluhan) -> list[str | None]:
    """The key of each column; None for one that is refused, so that it is told once and not on every line."""
    dikenal = kolom(kolom(Kemitraan)[jenis].tipe)
    for nama in kepala:
        if nama not in dikenal:
            keluhan.tidak_dikenal((nama,), 1, dikenal, nasihat="Perbaiki baris judul.")
    return [nama if nama in dikenal else None for nama in kepala]


def _catatan(
    jenis: str, kunci: Sequence[str | None], sel: Sequence[str], nomor: int, keluhan: Keluhan
) -> Peta:
    if len(sel) > len(kunci):
        keluhan.catat((), nomor, "isinya lebih banyak daripada judul. Beri tanda kutip pada isi berkoma.")
    berisi = ((k, isi) for k, isi in zip(kunci, sel, strict=False) if k is not None and isi)
    pasangan = tuple((Skalar(teks=k, baris=nomor), nilai_kata(jenis, k, isi, nomor)) for k, isi in berisi)
    return Peta(pasangan=pasangan, baris=nomor)
