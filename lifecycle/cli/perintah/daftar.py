"""`kemitraan daftar` and `kemitraan lihat`: which partnerships there are, and all that is known of one."""

from typing import TYPE_CHECKING

from lifecycle.cli import pilihan
from lifecycle.cli.keluaran import cetak, cetak_json, cetak_tabel

if TYPE_CHECKING:
    from datetime import date

    from lifecycle.cli.pengurai import Subparsers
    from lifecycle.domain.daftar import Ringkasan


def pasang(perintah: "Subparsers") -> None:
    p = perintah.add_parser("daftar")
    p.add_argument("--tahap", metavar="T", help="Hanya tahap ini.")
    p.add_argument("--pola", metavar="P", help="Hanya pola ini.")
    p.add_argument("--cari", metavar="TEKS", help="Bagian nomor, judul, atau nama mitra.")
    pilihan.pada_dan_json(p)
    p.set_defaults(jalankan=daftar)

    p = perintah.add_parser("lihat")
    pilihan.nomor(p)
    pilihan.pada_dan_json(p)
    p.set_defaults(jalankan=lihat)


def daftar(
    *, tahap: str | None, pola: str | None, cari: str | None, pada: "date | None", sebagai_json: bool
) -> None:
    from lifecycle.bootstrap import rakit
    from lifecycle.domain.isian.jadi_json import jadi_json
    from lifecycle.services.baca.daftar import daftar as cari_semua

    baris = cari_semua(rakit(pada=pada), tahap=tahap, pola=pola, cari=cari)
    if sebagai_json:
        cetak_json(jadi_json(baris))
    elif not baris:
        cetak("Tidak ada kemitraan yang cocok. Tambahkan dengan `kemitraan terapkan FILE`.")
    else:
        cetak_tabel(
            ("Nomor", "Judul", "Pola", "Tahap", "Siklus", "Sejak"),
            [
                (
                    b.nomor,
                    b.judul,
                    b.pola,
                    _tahap(b),
                    str(b.siklus),
                    f"{b.sejak}",
                )
                for b in baris
            ],
        )


def _tahap(baris: "Ringkasan") -> str:
    if baris.dibatalkan:
        return f"{baris.tahap} (batal)"
    if baris.diarsipkan:
        return f"{baris.tahap} (arsip)"
    return f"{baris.tahap} (ditangguhkan)" if baris.ditangguhkan else baris.tahap


def lihat(*, nomor: str, pada: "date | None", sebagai_json: bool) -> None:
    from lifecycle.bootstrap import rakit

    perangkat = rakit(pada=pada)
    if sebagai_json:
        # Every fact, whatever its day; and so without the rules that a sheet asks.
        from lifecycle.domain.isian.jadi_json import jadi_json
        from lifecycle.services.baca.kemitraan import lihat as lihat_fakta

        cetak_json(jadi_json(lihat_fakta(perangkat, nomor)))
    else:
        from lifecycle.cli.lembar import cetak_lembar
        from lifecycle.services.baca.lembar import lembar

        cetak_lembar(lembar(perangkat, nomor, pada=perangkat.hari_ini()))
