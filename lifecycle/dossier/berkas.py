"""The door for files: bytes in, an IsianBerkas out, with every fault of the file in it."""

from dataclasses import replace
from pathlib import Path

from lifecycle.domain.bahasa.kutip import kutip
from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.galat import DaftarKesalahan, MasukanSalah
from lifecycle.dossier.isian import IsianBerkas
from lifecycle.dossier.keluhan import Keluhan
from lifecycle.dossier.pembaca import Pembaca
from lifecycle.dossier.simpul import Peta, Simpul, Skalar
from lifecycle.dossier.sumber import SumberBerkas

UKURAN_TERBESAR = 2_000_000
VERSI_BERKAS = "1"
_PANJANG_JALUR = 300


def baca_dari_jalur(jalur: Path) -> IsianBerkas:
    """Read a dossier from a file. Raises MasukanSalah when there is none to read, else as `baca_berkas`."""
    return baca_berkas(isi_berkas(jalur), nama=jalur.name)


def isi_berkas(jalur: Path) -> bytes:
    """What a file holds, and hardly more than is allowed of it. Raises MasukanSalah."""
    tempat = kutip(str(jalur), panjang=_PANJANG_JALUR)
    try:
        with jalur.open("rb") as berkas:
            return berkas.read(UKURAN_TERBESAR + 1)
    except FileNotFoundError:
        raise MasukanSalah(f"Berkas {tempat} tidak ada. Periksa nama dan foldernya.") from None
    except OSError:
        pesan = f"Berkas {tempat} tidak dapat dibaca. Pastikan itu bukan folder dan boleh dibaca."
        raise MasukanSalah(pesan) from None


def baca_berkas(teks: bytes | str, *, nama: str) -> IsianBerkas:
    """Read a dossier (YAML, contract.md 1) of at most 2,000,000 bytes of UTF-8.

    Faults of its keys and values are in it, each with `nama`, line, key and reason.
    Raises DaftarKesalahan for a file that is no sound YAML at all.
    """
    # Reading the parser in takes its time, which commands without a dossier need not spend.
    from lifecycle.dossier.yaml_ke_simpul import ke_simpul

    keluhan = Keluhan(sumber=SumberBerkas(nama=nama))
    pohon = ke_simpul(utf8(teks, nama), keluhan)
    if not isinstance(pohon, Peta):
        keluhan.catat(
            (), pohon.baris, 'berkas harus berisi kunci dan isinya, misalnya "judul: Kebun rakyat".'
        )
        raise keluhan.daftar()
    pembaca = Pembaca(keluhan)
    isi = pembaca.bagian(Kemitraan, _tanpa_kepala(pohon, keluhan), ())
    return IsianBerkas(keluhan=keluhan, isi=isi, letak=pembaca.letak)


def utf8(teks: bytes | str, nama: str) -> str:
    """The text, whatever byte order mark it carried; refused when too big or not UTF-8."""
    try:
        isi = teks.encode() if isinstance(teks, str) else teks
        if len(isi) > UKURAN_TERBESAR:
            raise DaftarKesalahan(
                [f"{kutip(nama)}: berkas lebih besar dari 2 MB. Bagi menjadi beberapa berkas."]
            )
        return isi.decode("utf-8-sig")
    except UnicodeError as galat:
        baris = galat.object[: galat.start].count(b"\n") + 1 if isinstance(galat, UnicodeDecodeError) else 1
        raise DaftarKesalahan(
            [f"{kutip(nama)} baris {baris}: bukan teks UTF-8. Simpan ulang berkas dengan pengodean UTF-8."]
        ) from None


def _tanpa_kepala(pohon: Peta, keluhan: Keluhan) -> Peta:
    """The dossier without the version of its format, and without a nomor left blank to be given out."""
    isi: list[tuple[Skalar, Simpul]] = []
    for kunci, nilai in pohon.pasangan:
        if kunci.teks == "versi":
            if not isinstance(nilai, Skalar) or nilai.teks.strip() != VERSI_BERKAS:
                pesan = f"versi berkas ini tidak dikenal. Program ini membaca versi: {VERSI_BERKAS}."
                keluhan.catat(("versi",), kunci.baris, pesan)
        elif not (kunci.teks == "nomor" and isinstance(nilai, Skalar) and nilai.kosong):
            isi.append((kunci, nilai))
    return replace(pohon, pasangan=tuple(isi))
