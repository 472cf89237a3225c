"""`kemitraan surat`: the letters of a kemitraan, issued or waiting, and one of them as a page."""

from pathlib import Path
from typing import TYPE_CHECKING

from lifecycle.cli import pilihan
from lifecycle.cli.keluaran import cetak, cetak_json, cetak_tabel

if TYPE_CHECKING:
    from datetime import date

    from lifecycle.cli.pengurai import Subparsers
    from lifecycle.services.ports.perangkat import Perangkat


def pasang(perintah: "Subparsers") -> None:
    p = perintah.add_parser("surat")
    pilihan.nomor(p)
    p.add_argument(
        "nomor_surat",
        metavar="NOMOR_SURAT",
        nargs="?",
        help="Nomor satu surat, atau ID tugas surat yang menunggu persetujuan; tanpa ini: daftarnya.",
    )
    p.add_argument("-o", dest="keluaran", metavar="FILE", type=Path, help="Berkas .html yang ditulis.")
    pilihan.pada_dan_json(p)
    p.set_defaults(jalankan=surat)


def surat(
    *, nomor: str, nomor_surat: str | None, keluaran: Path | None, pada: "date | None", sebagai_json: bool
) -> None:
    from lifecycle.bootstrap import rakit
    from lifecycle.cli.berkas_keluaran import periksa_nama, tulis
    from lifecycle.domain.galat import MasukanSalah
    from lifecycle.services.baca.surat import surat as baca_surat
    from lifecycle.services.surel.surat_siap import surat_siap

    if (nomor_surat is None) != (keluaran is None):
        raise MasukanSalah("Sebutkan NOMOR_SURAT dan -o FILE bersama-sama, atau tidak keduanya.")
    perangkat = rakit(pada=pada)
    if nomor_surat is None or keluaran is None:
        _daftar(perangkat, nomor, sebagai_json=sebagai_json)
        return
    periksa_nama(keluaran, "Surat")
    if nomor_surat.isdecimal():
        isi = surat_siap(perangkat, nomor, int(nomor_surat), pada=perangkat.hari_ini())
    else:
        isi = baca_surat(perangkat, nomor, nomor_surat, format_="html")
    tulis(keluaran, isi)
    if sebagai_json:
        cetak_json({"nomor": nomor, "nomor_surat": nomor_surat, "berkas": str(keluaran)})
    else:
        cetak(f"Surat {nomor_surat} ditulis ke {keluaran}.")


def _daftar(perangkat: "Perangkat", nomor: str, *, sebagai_json: bool) -> None:
    from lifecycle.services.baca.surat import daftar_surat

    semua = daftar_surat(perangkat, nomor)
    if sebagai_json:
        cetak_json(semua.ke_json())
        return
    if not semua.terbit:
        cetak(f"{nomor} belum punya surat peringatan.")
    else:
        cetak_tabel(
            ("Nomor surat", "Komitmen", "Tanggal", "Dicabut"),
            [(sp.nomor, sp.komitmen, str(sp.tanggal), str(sp.dicabut or "-")) for sp in semua.terbit],
        )
    if semua.siap:
        cetak("", "Menunggu persetujuan:")
        cetak_tabel(("ID", "Surat", "Tenggat"), [(str(t.id), t.judul, str(t.tenggat)) for t in semua.siap])
        cetak(
            "",
            f"Lihat isinya: kemitraan surat {nomor} ID -o surat.html",
            "Kirim satu atau beberapa: kemitraan tugas selesai ID [ID ...]",
            "Jangan kirim: kemitraan tugas gugurkan ID --oleh SUREL --alasan TEKS",
        )
