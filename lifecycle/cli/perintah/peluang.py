"""`kemitraan peluang`: the register of opportunities, and opening a kemitraan from one of them."""

from typing import TYPE_CHECKING

from lifecycle.cli import pilihan
from lifecycle.cli.keluaran import cetak, cetak_json, cetak_tabel

if TYPE_CHECKING:
    from datetime import date

    from lifecycle.cli.pengurai import Subparsers
    from lifecycle.services.ubah.peluang import HasilPeluang


def pasang(perintah: "Subparsers") -> None:
    p = perintah.add_parser(
        "peluang", epilog="Membuka kemitraan dari satu peluang: kemitraan peluang buka NOMOR KODE"
    )
    pilihan.nomor(p)
    pilihan.pada_dan_json(p)
    p.set_defaults(jalankan=tampilkan)

    p = perintah.add_parser("peluang buka")
    pilihan.nomor(p)
    p.add_argument("kode", metavar="KODE", help="Kode peluang dari `kemitraan peluang NOMOR`.")
    pilihan.oleh(p)
    p.add_argument(
        "--judul", metavar="TEKS", default="", help="Judul kemitraan baru, bila bukan yang tercatat."
    )
    pilihan.uji_coba(p)
    pilihan.pada_dan_json(p)
    p.set_defaults(jalankan=buka)


def tampilkan(*, nomor: str, pada: "date | None", sebagai_json: bool) -> None:
    from lifecycle.bootstrap import rakit
    from lifecycle.domain.isian.jadi_json import jadi_json
    from lifecycle.services.baca.kemitraan import daftar_peluang

    perangkat = rakit(pada=pada)
    semua = daftar_peluang(perangkat, nomor, pada=perangkat.hari_ini())
    if sebagai_json:
        cetak_json(jadi_json(semua))
    elif not semua:
        cetak(f"{nomor} belum mencatat peluang.")
    else:
        cetak_tabel(
            ("Kode", "Dicatat", "Peluang", "Kemitraan"),
            [
                (
                    p.kode,
                    f"{p.dicatat}",
                    f"{p.judul}: {p.uraian}" if p.judul else p.uraian,
                    p.kemitraan or "-",
                )
                for p in semua
            ],
        )


def buka(
    *,
    nomor: str,
    kode: str,
    oleh: str | None,
    judul: str,
    pada: "date | None",
    uji_coba: bool,
    sebagai_json: bool,
) -> None:
    from lifecycle.bootstrap import rakit
    from lifecycle.domain.isian.jadi_json import jadi_json
    from lifecycle.services.ubah.peluang import buka_peluang

    perangkat = rakit(pada=pada)
    hasil = buka_peluang(
        perangkat,
        nomor,
        kode,
        oleh=pilihan.siapa(oleh),
        pada=perangkat.hari_ini(),
        judul=judul,
        uji_coba=uji_coba,
    )
    if sebagai_json:
        cetak_json(jadi_json(hasil))
        return
    cetak(_kalimat(hasil), *(f"  {p}" for p in hasil.perubahan))
    if not hasil.terulang and not uji_coba:
        cetak(f"Langkah berikutnya: kemitraan syarat {hasil.nomor} rencanakan")


def _kalimat(hasil: "HasilPeluang") -> str:
    if hasil.terulang:
        return (
            f"Peluang {hasil.kode} dari {hasil.induk} sudah menjadi kemitraan {hasil.nomor} {hasil.judul}; "
            "tidak ada yang berubah."
        )
    awal = "Uji coba, tidak ada yang ditulis. " if hasil.uji_coba else ""
    return (
        f"{awal}{hasil.nomor} {hasil.judul}: dibuka dari peluang {hasil.kode} {hasil.induk}, "
        f"{hasil.surel} surel."
    )
