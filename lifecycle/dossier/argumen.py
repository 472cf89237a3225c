"""The door for words: `kemitraan catat NOMOR capaian indikator=I1 nilai=170`."""

from collections.abc import Sequence
from datetime import date

from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.galat import MasukanSalah
from lifecycle.domain.kolom import Rupa, kolom
from lifecycle.domain.letak import kutip
from lifecycle.domain.mirip import saran
from lifecycle.dossier.isian import Isian
from lifecycle.dossier.keluhan import Keluhan
from lifecycle.dossier.pembaca import Pembaca
from lifecycle.dossier.simpul import Daftar, Peta, Simpul, Skalar
from lifecycle.dossier.sumber import SumberKata

JENIS_CATATAN = ("capaian", "realisasi", "survei", "rapat", "persetujuan")


def isian_dari_kata(jenis: str, pasangan: Sequence[str], *, hari: date) -> Isian:
    """One recorded fact from words KEY=VALUE; of a key that takes a list the value is split at commas.

    A fact without a `tanggal` is of `hari`.

    Every word that is wrong is in the Isian. Raises MasukanSalah for an unknown `jenis`.
    """
    periksa_jenis(jenis)
    keluhan = Keluhan(sumber=SumberKata(jenis=jenis, argumen=tuple(pasangan)))
    terisi = _pasangan(jenis, pasangan, keluhan)
    if not any(nama.teks == "tanggal" for nama, _ in terisi):
        terisi = ((Skalar(teks="tanggal", baris=0), Skalar(teks=hari.isoformat(), baris=0)), *terisi)
    catatan = Peta(pasangan=terisi, baris=0)
    akar = Peta(pasangan=((Skalar(teks=jenis, baris=0), Daftar(butir=(catatan,), baris=0)),), baris=0)
    pembaca = Pembaca(keluhan)
    isi = pembaca.bagian(Kemitraan, akar, ())
    return Isian(keluhan=keluhan, isi=isi, letak=pembaca.letak)


def periksa_jenis(jenis: str) -> None:
    """Raises MasukanSalah, with the near miss, for what is no kind of record."""
    if jenis not in JENIS_CATATAN:
        raise MasukanSalah(f'Jenis catatan "{kutip(jenis)}" tidak dikenal. {saran(jenis, JENIS_CATATAN)}')


def _pasangan(jenis: str, kata: Sequence[str], keluhan: Keluhan) -> tuple[tuple[Skalar, Simpul], ...]:
    hasil: dict[str, tuple[Skalar, Simpul]] = {}
    for nomor, satu in enumerate(kata, start=1):
        nama, sama_dengan, isi = satu.partition("=")
        if not sama_dengan:
            keluhan.catat((), nomor, "tulis sebagai KUNCI=NILAI, misalnya tanggal=2026-01-31.")
        elif not isi.strip():
            keluhan.catat((), nomor, "nilainya belum ada. Tulis sesudah tanda sama dengan.")
        elif nama in hasil:
            keluhan.catat((), nomor, f"{kutip(nama)} ditulis dua kali. Pakai salah satu.")
        else:
            hasil[nama] = (Skalar(teks=nama, baris=nomor), nilai_kata(jenis, nama, isi, nomor))
    return tuple(hasil.values())


def nilai_kata(jenis: str, nama: str, isi: str, nomor: int) -> Simpul:
    """One value written on one line; of a key that takes a list it is split at commas."""
    k = kolom(kolom(Kemitraan)[jenis].tipe).get(nama)
    if k is None or k.rupa is not Rupa.DAFTAR:
        return Skalar(teks=isi, baris=nomor)
    return Daftar(butir=tuple(Skalar(teks=satu, baris=nomor) for satu in isi.split(",")), baris=nomor)
