"""`kemitraan mitra`: who joins partnerships, under which name, and which of them may be one."""

from typing import TYPE_CHECKING

from lifecycle.cli import pilihan
from lifecycle.cli.keluaran import cetak, cetak_json, cetak_tabel

if TYPE_CHECKING:
    from datetime import date

    from lifecycle.cli.pengurai import Pengurai, Subparsers
    from lifecycle.services.ubah.mitra import HasilMitra


def pasang(perintah: "Subparsers") -> None:
    p = perintah.add_parser("mitra")
    pilihan.pada_dan_json(p)
    p.set_defaults(jalankan=daftar)

    p = perintah.add_parser("mitra gabung", epilog="Semua mitra dan kodenya: kemitraan mitra")
    p.add_argument("mitra", metavar="A", help="Kode atau nama mitra yang sebenarnya mitra B.")
    p.add_argument("ke", metavar="B", help="Kode atau nama mitra yang namanya dipakai seterusnya.")
    _ubah(p)
    p.set_defaults(jalankan=gabung)

    p = perintah.add_parser("mitra ganti-nama", epilog="Semua mitra dan kodenya: kemitraan mitra")
    p.add_argument("mitra", metavar="A", help="Kode atau nama mitra yang berganti nama.")
    p.add_argument("nama", metavar="B", help="Nama barunya.")
    _ubah(p)
    p.set_defaults(jalankan=ganti_nama)


def _ubah(p: "Pengurai") -> None:
    pilihan.oleh(p)
    pilihan.alasan(p)
    pilihan.uji_coba(p)
    pilihan.pada_dan_json(p)


def daftar(*, pada: "date | None", sebagai_json: bool) -> None:
    from lifecycle.bootstrap import rakit
    from lifecycle.domain.isian.jadi_json import jadi_json
    from lifecycle.services.baca.mitra import daftar_mitra

    semua = daftar_mitra(rakit(pada=pada))
    if sebagai_json:
        cetak_json(jadi_json(semua))
    elif not semua:
        cetak("Belum ada mitra. Tambahkan kemitraan dengan `kemitraan terapkan FILE`.")
    else:
        cetak_tabel(
            ("Kode", "Mitra", "Dahulu", "Kemitraan", "Mungkin sama dengan"),
            [
                (m.kode, m.nama, ", ".join(m.dahulu) or "-", str(len(m.nomor)), ", ".join(m.mirip) or "-")
                for m in semua
            ],
        )
        if any(m.mirip for m in semua):
            cetak("", "Bila dua mitra memang satu: `kemitraan mitra gabung A B --oleh SUREL --alasan TEKS`.")


def gabung(
    *,
    mitra: str,
    ke: str,
    oleh: str | None,
    alasan: str,
    uji_coba: bool,
    pada: "date | None",
    sebagai_json: bool,
) -> None:
    from lifecycle.bootstrap import rakit
    from lifecycle.services.ubah.mitra import PermintaanMitra, gabung_mitra

    perangkat = rakit(pada=pada)
    hari = perangkat.hari_ini()
    diminta = PermintaanMitra(oleh=pilihan.siapa(oleh), pada=hari, alasan=alasan, uji_coba=uji_coba)
    _cetak(gabung_mitra(perangkat, mitra, ke, diminta), sebagai_json=sebagai_json)


def ganti_nama(
    *,
    mitra: str,
    nama: str,
    oleh: str | None,
    alasan: str,
    uji_coba: bool,
    pada: "date | None",
    sebagai_json: bool,
) -> None:
    from lifecycle.bootstrap import rakit
    from lifecycle.services.ubah.mitra import PermintaanMitra
    from lifecycle.services.ubah.mitra import ganti_nama as beri_nama

    perangkat = rakit(pada=pada)
    hari = perangkat.hari_ini()
    diminta = PermintaanMitra(oleh=pilihan.siapa(oleh), pada=hari, alasan=alasan, uji_coba=uji_coba)
    _cetak(beri_nama(perangkat, mitra, nama, diminta), sebagai_json=sebagai_json)


def _cetak(hasil: "HasilMitra", *, sebagai_json: bool) -> None:
    from lifecycle.domain.isian.jadi_json import jadi_json

    if sebagai_json:
        cetak_json(jadi_json(hasil))
        return
    awal = "Uji coba, tidak ada yang ditulis. " if hasil.uji_coba else ""
    tempat = f"; tercatat di riwayat {', '.join(hasil.nomor)}" if hasil.nomor else ""
    cetak(f'{awal}"{hasil.lama}" kini "{hasil.baru}"{tempat}.')
    if hasil.tetap:
        cetak(f"Yang sudah berakhir tetap memakai nama lamanya: {', '.join(hasil.tetap)}.")
