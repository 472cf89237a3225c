"""`kemitraan daftar` and `kemitraan lihat`: which partnerships there are, and all that is known of one."""

from typing import TYPE_CHECKING, TypedDict, Unpack

from lifecycle.cli import pilihan
from lifecycle.cli.keluaran import cetak, cetak_json, cetak_tabel

if TYPE_CHECKING:
    from datetime import date

    from lifecycle.cli.pengurai import Subparsers
    from lifecycle.domain.daftar import Ringkasan


class _Saringan(TypedDict):
    """What narrows the list, as `Saringan` has it."""

    pola: str | None
    cari: str | None
    unit: str | None
    berakhir_sebelum: "date | None"
    arsip: bool


def pasang(perintah: "Subparsers") -> None:
    p = perintah.add_parser("daftar")
    p.add_argument("--tahap", metavar="T", help="Hanya tahap ini.")
    p.add_argument("--pola", metavar="P", help="Hanya pola ini.")
    p.add_argument(
        "--cari",
        metavar="TEKS",
        help="Bagian nomor, judul, mitra, unit, kontak (nama, surel, telepon), atau nomor dan judul dokumen.",
    )
    p.add_argument("--unit", metavar="TEKS", help="Bagian nama unit suatu pihak atau dokumen.")
    pilihan.hari(
        p, "--berakhir-sebelum", "Hanya yang masanya, atau dokumennya yang berikut, berakhir sebelum itu."
    )
    p.add_argument("--arsip", action="store_true", help="Tampilkan juga yang diarsipkan atau dibatalkan.")
    pilihan.pada_dan_json(p)
    p.set_defaults(jalankan=daftar)

    p = perintah.add_parser("lihat")
    pilihan.nomor(p)
    p.add_argument("--unit", metavar="TEKS", help="Hanya dokumen dari unit dengan nama ini.")
    pilihan.hari(
        p,
        "--berakhir-sebelum",
        "Hanya dokumen yang berakhir, dan komitmen serta indikator yang jatuh tempo, sebelum itu.",
    )
    p.add_argument("--arsip", action="store_true", help="Tampilkan semua, juga suara dan ukuran yang lama.")
    pilihan.pada_dan_json(p)
    p.set_defaults(jalankan=lihat)


def daftar(
    *, tahap: str | None, pada: "date | None", sebagai_json: bool, **saringan: Unpack["_Saringan"]
) -> None:
    from lifecycle.bootstrap import rakit
    from lifecycle.domain.daftar import Saringan
    from lifecycle.domain.isian.jadi_json import jadi_json
    from lifecycle.services.baca.daftar import daftar as cari_semua

    perangkat = rakit(pada=pada)
    hasil = cari_semua(perangkat, pada=perangkat.hari_ini(), tahap=tahap, saringan=Saringan(**saringan))
    if sebagai_json:
        cetak_json(jadi_json(hasil.baris))
        return
    if hasil.baris:
        cetak_tabel(("Nomor", "Judul", "Mitra", "Tahap", "Masa s.d.", "Dok. s.d."), map(_baris, hasil.baris))
    elif not hasil.arsip:
        cetak("Tidak ada kemitraan yang cocok. Tambahkan dengan `kemitraan terapkan FILE`.")
    if hasil.arsip:
        cetak(
            f"{hasil.arsip} kemitraan yang diarsipkan atau dibatalkan tidak ditampilkan; tambahkan --arsip."
        )


def _baris(b: "Ringkasan") -> tuple[str, ...]:
    akhir = (str(hari or "-") for hari in (b.masa_berakhir, b.dokumen_berakhir))
    return (b.nomor, b.judul, "; ".join(b.mitra) or "-", _tahap(b), *akhir)


def _tahap(baris: "Ringkasan") -> str:
    if baris.dibatalkan:
        return f"{baris.tahap} (batal)"
    if baris.diarsipkan:
        return f"{baris.tahap} (arsip)"
    return f"{baris.tahap} (ditangguhkan)" if baris.ditangguhkan else baris.tahap


def lihat(
    *,
    nomor: str,
    unit: str | None,
    berakhir_sebelum: "date | None",
    arsip: bool,
    pada: "date | None",
    sebagai_json: bool,
) -> None:
    from dataclasses import replace

    from lifecycle.bootstrap import rakit
    from lifecycle.services.baca.lembar import lembar_dan_fakta
    from lifecycle.services.baca.lembar_catatan import saring

    perangkat = rakit(pada=pada)
    lembar, fakta = lembar_dan_fakta(perangkat, nomor, pada=perangkat.hari_ini())
    catatan = saring(lembar.catatan, unit=unit, berakhir_sebelum=berakhir_sebelum)
    if sebagai_json:
        from lifecycle.domain.isian.jadi_json import jadi_json

        cetak_json(jadi_json(fakta) | {"lembar": jadi_json(catatan)})
    else:
        from lifecycle.cli.lembar import cetak_lembar

        cetak_lembar(replace(lembar, catatan=catatan), semua=arsip)
