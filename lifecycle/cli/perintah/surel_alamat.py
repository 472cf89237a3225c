"""`kemitraan surel pantulan|alamat|tahan|bebaskan`: what came back, and the addresses that get nothing."""

from pathlib import Path
from typing import TYPE_CHECKING

from lifecycle.cli import pilihan
from lifecycle.cli.keluaran import cetak, cetak_json, cetak_tabel

if TYPE_CHECKING:
    from datetime import date

    from lifecycle.cli.pengurai import Subparsers

# What each kind of message in the folder is, as an officer reads it.
_ARTI = {
    "keras": "pantulan tetap: alamat ditahan",
    "lunak": "pantulan sementara: dihitung",
    "ditolak": "server menolak kantor kita: surel menunggu lagi, alamat tidak ditahan",
    "surat": "surelnya yang ditolak: gagal, alamat tidak ditahan",
    "sampai": "laporan bahwa surel sampai",
    "palsu": "tanpa rahasia alamat balik (KEMITRAAN_PANTULAN): tidak dipercaya",
    "asing": "laporan yang tidak cocok dengan surel kita",
    "lain": "bukan laporan pengiriman",
    "sudah": "sudah dibaca sebelumnya",
}


def pasang(perintah: "Subparsers") -> None:
    p = perintah.add_parser("surel pantulan")
    p.add_argument("kotak", metavar="DIR", type=Path, help="Folder Maildir atau berkas mbox berisi pantulan.")
    pilihan.pada_dan_json(p)
    p.set_defaults(jalankan=pantulan)
    p = perintah.add_parser("surel alamat")
    pilihan.pada_dan_json(p)
    p.set_defaults(jalankan=alamat)
    p = perintah.add_parser("surel tahan")
    p.add_argument("surel", metavar="ALAMAT", help="Alamat yang tidak dikirimi lagi.")
    pilihan.oleh(p)
    pilihan.alasan(p)
    pilihan.pada_dan_json(p)
    p.set_defaults(jalankan=tahan)
    p = perintah.add_parser("surel bebaskan")
    p.add_argument("surel", metavar="ALAMAT", help="Alamat yang boleh dikirimi lagi.")
    pilihan.oleh(p)
    pilihan.alasan(p)
    pilihan.pada_dan_json(p)
    p.set_defaults(jalankan=bebaskan)


def pantulan(*, kotak: Path, pada: "date | None", sebagai_json: bool) -> None:
    from lifecycle.bootstrap import rakit
    from lifecycle.services.surel.pantulan import baca_pantulan

    hasil = baca_pantulan(rakit(pada=pada), kotak)
    if sebagai_json:
        cetak_json(hasil.ke_json())
        return
    if not hasil.jumlah.total():
        cetak("Kotak pantulan kosong.")
        return
    cetak_tabel(
        ("Jenis", "Banyak", "Artinya"),
        [(jenis, str(hasil.jumlah[jenis]), arti) for jenis, arti in _ARTI.items() if hasil.jumlah[jenis]],
    )
    if hasil.ditahan:
        cetak(f"Alamat yang kini ditahan: {', '.join(hasil.ditahan)}.")


def alamat(*, pada: "date | None", sebagai_json: bool) -> None:
    from lifecycle.bootstrap import rakit
    from lifecycle.domain.isian.jadi_json import jadi_json
    from lifecycle.services.baca.surel import daftar_alamat

    semua = daftar_alamat(rakit(pada=pada))
    if sebagai_json:
        cetak_json([jadi_json(satu) for satu in semua])
    elif not semua:
        cetak("Tidak ada alamat yang bermasalah.")
    else:
        cetak_tabel(
            ("Alamat", "Ditahan sejak", "Pantulan sementara", "Sebab"),
            [
                (
                    satu.surel,
                    "-" if satu.ditahan_sejak is None else f"{satu.ditahan_sejak:%Y-%m-%d %H:%M} UTC",
                    str(satu.lunak),
                    satu.sebab or "",
                )
                for satu in semua
            ],
        )


def tahan(*, surel: str, oleh: str | None, alasan: str, pada: "date | None", sebagai_json: bool) -> None:
    from lifecycle.bootstrap import rakit
    from lifecycle.domain.isian.jadi_json import jadi_json
    from lifecycle.services.surel.alamat import PermintaanAlamat, tahan_dengan_tangan

    perangkat = rakit(pada=pada)
    hari = perangkat.hari_ini()
    diminta = PermintaanAlamat(surel=surel, oleh=pilihan.siapa(oleh), pada=hari, alasan=alasan)
    hasil = tahan_dengan_tangan(perangkat, diminta)
    if sebagai_json:
        cetak_json(jadi_json(hasil))
        return
    cetak(f"{hasil.surel} tidak dikirimi lagi; tercatat di riwayat {', '.join(hasil.nomor)}.")
    if hasil.dialihkan:
        cetak(f"{hasil.dialihkan} surel yang menunggu dialihkan ke kontak berikutnya.")
    if hasil.gagal:
        cetak(f"{hasil.gagal} surel tidak punya tujuan lain dan tercatat gagal.")


def bebaskan(*, surel: str, oleh: str | None, alasan: str, pada: "date | None", sebagai_json: bool) -> None:
    from lifecycle.bootstrap import rakit
    from lifecycle.services.surel.alamat import PermintaanAlamat, bebaskan_alamat

    perangkat = rakit(pada=pada)
    hari = perangkat.hari_ini()
    diminta = PermintaanAlamat(surel=surel, oleh=pilihan.siapa(oleh), pada=hari, alasan=alasan)
    bebas = bebaskan_alamat(perangkat, diminta).surel
    if sebagai_json:
        cetak_json({"surel": bebas})
    else:
        cetak(f"{bebas} boleh dikirimi lagi. Surel yang gagal dikirim ulang dengan `kemitraan surel ulang`.")
