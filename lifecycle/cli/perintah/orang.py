"""`kemitraan orang`: the people of the office, what they hold, and who takes over from whom."""

from typing import TYPE_CHECKING, Any

from lifecycle.cli import pilihan
from lifecycle.cli.keluaran import cetak, cetak_json, cetak_tabel

if TYPE_CHECKING:
    from datetime import date

    from lifecycle.cli.pengurai import Pengurai, Subparsers
    from lifecycle.domain.daftar import OrangTerdaftar, Pengguna
    from lifecycle.domain.kata import PeranOrang
    from lifecycle.services.ports.perangkat import Perangkat
    from lifecycle.services.ubah.orang import HasilGanti, PermintaanGanti


def pasang(perintah: "Subparsers") -> None:
    p = perintah.add_parser(
        "orang", epilog="Menyerahkan kemitraan: kemitraan orang ganti LAMA BARU --alasan TEKS"
    )
    pilihan.pada_dan_json(p)
    p.set_defaults(jalankan=tampilkan)
    for kata in ("orang tambah", "orang peran"):
        p = perintah.add_parser(kata)
        _surel(p, "surel", "SUREL", "Surel orang itu.")
        p.add_argument(
            "peran",
            metavar="PERAN",
            nargs="+",
            help="petugas, penyetuju, auditor, atau admin; boleh beberapa.",
        )
        if kata == "orang tambah":
            p.add_argument("--nama", metavar="NAMA", default="", help="Nama lengkapnya.")
        _siapa(p)
        p.set_defaults(jalankan=daftarkan)
    p = perintah.add_parser("orang berhenti")
    _surel(p, "surel", "SUREL", "Surel orang yang pergi; hari ini hari terakhirnya.")
    _siapa(p)
    p.set_defaults(jalankan=berhenti)
    p = perintah.add_parser("orang ganti")
    _serah_terima(p)
    p.set_defaults(jalankan=ganti)
    p = perintah.add_parser("orang pengganti")
    _serah_terima(p)
    pilihan.hari(p, "--sampai", "Hari terakhir ia menggantikan.", wajib=True)
    p.set_defaults(jalankan=pengganti)


def _surel(p: "Pengurai", nama: str, metavar: str, bantuan: str) -> None:
    p.add_argument(nama, metavar=metavar, help=bantuan)


def _siapa(p: "Pengurai") -> None:
    pilihan.oleh(p)
    pilihan.alasan(p)
    pilihan.pada_dan_json(p)


def _serah_terima(p: "Pengurai") -> None:
    _surel(p, "dari", "LAMA", "Surel petugas atau penyetuju yang sekarang.")
    _surel(p, "kepada", "BARU", "Surel yang menggantikannya.")
    p.add_argument(
        "--nama", metavar="NAMA", default="", help="Nama lengkap yang menggantikan, bila belum dikenal."
    )
    p.add_argument(
        "--nomor",
        metavar="NOMOR",
        action="append",
        default=[],
        help="Kemitraan yang diserahkan; boleh diulang. Tanpa ini: semua yang dipegangnya.",
    )
    p.add_argument("--sebagai", metavar="PERAN", help="Hanya sebagai petugas, atau hanya sebagai penyetuju.")
    pilihan.uji_coba(p)
    _siapa(p)


def tampilkan(*, pada: "date | None", sebagai_json: bool) -> None:
    from lifecycle.bootstrap import rakit
    from lifecycle.domain.isian.jadi_json import jadi_json
    from lifecycle.services.baca.orang import daftar_orang

    perangkat = rakit(pada=pada)
    semua = daftar_orang(perangkat)
    if sebagai_json:
        cetak_json([jadi_json(satu) | {"peran": sorted(satu.pengguna.peran)} for satu in semua])
    elif not semua:
        cetak("Belum ada orang kantor yang dikenal. Yang pertama muncul dengan kemitraan yang pertama.")
    else:
        cetak_tabel(
            ("Surel", "Nama", "Peran", "Mengurus", "Memutuskan", "Tugas"),
            [_sel(satu, perangkat.hari_ini()) for satu in semua],
        )


def _sel(satu: "OrangTerdaftar", pada: "date") -> tuple[str, ...]:
    orang = satu.pengguna
    peran = f"berhenti {orang.berhenti}" if orang.pergi(pada) else ", ".join(sorted(orang.peran))
    return orang.surel, orang.nama, peran, f"{satu.petugas}", f"{satu.penyetuju}", f"{satu.tugas}"


def daftarkan(
    *,
    surel: str,
    peran: list[str],
    nama: str = "",
    oleh: str | None,
    alasan: str,
    pada: "date | None",
    sebagai_json: bool,
) -> None:
    from lifecycle.bootstrap import rakit
    from lifecycle.services.ubah.orang import PermintaanOrang, tambah_orang

    perangkat = rakit(pada=pada)
    diminta = PermintaanOrang(surel=surel, oleh=pilihan.siapa(oleh), pada=perangkat.hari_ini(), alasan=alasan)
    orang = tambah_orang(perangkat, diminta, nama=nama, peran=[_peran(satu) for satu in peran])
    _cetak_orang(
        orang,
        f"{orang.nama} ({orang.surel}) terdaftar sebagai {', '.join(sorted(orang.terdaftar))}.",
        sebagai_json,
    )


def berhenti(*, surel: str, oleh: str | None, alasan: str, pada: "date | None", sebagai_json: bool) -> None:
    from lifecycle.bootstrap import rakit
    from lifecycle.services.ubah.orang import PermintaanOrang, berhentikan_orang

    perangkat = rakit(pada=pada)
    diminta = PermintaanOrang(surel=surel, oleh=pilihan.siapa(oleh), pada=perangkat.hari_ini(), alasan=alasan)
    orang = berhentikan_orang(perangkat, diminta)
    _cetak_orang(
        orang, f"{orang.nama} ({orang.surel}) tidak bertugas lagi sesudah {orang.berhenti}.", sebagai_json
    )


def _cetak_orang(orang: "Pengguna", kalimat: str, sebagai_json: bool) -> None:
    from lifecycle.domain.isian.jadi_json import jadi_json

    if sebagai_json:
        cetak_json(jadi_json(orang))
    else:
        cetak(kalimat)


def ganti(*, pada: "date | None", sebagai_json: bool, **isian: Any) -> None:
    from lifecycle.bootstrap import rakit
    from lifecycle.services.ubah.orang import ganti_orang

    perangkat = rakit(pada=pada)
    diminta = _diminta(perangkat, **isian)
    hasil = ganti_orang(perangkat, diminta)
    _cetak_serah_terima(hasil, f"{diminta.kepada} menggantikan {diminta.dari}", sebagai_json)


def pengganti(*, sampai: "date", pada: "date | None", sebagai_json: bool, **isian: Any) -> None:
    from lifecycle.bootstrap import rakit
    from lifecycle.services.ubah.orang import wakilkan_orang

    perangkat = rakit(pada=pada)
    diminta = _diminta(perangkat, **isian)
    hasil = wakilkan_orang(perangkat, diminta, sampai=sampai)
    apa = f"{diminta.kepada} bertindak bagi {diminta.dari} sampai {sampai}"
    _cetak_serah_terima(hasil, apa, sebagai_json)


def _diminta(
    perangkat: "Perangkat", *, nomor: list[str], sebagai: str | None, oleh: str | None, **isian: Any
) -> "PermintaanGanti":
    from lifecycle.services.ubah.orang import PermintaanGanti

    return PermintaanGanti(
        nomor=tuple(nomor),
        sebagai=None if sebagai is None else _peran(sebagai),
        oleh=pilihan.siapa(oleh),
        pada=perangkat.hari_ini(),
        **isian,
    )


def _cetak_serah_terima(hasil: "HasilGanti", apa: str, sebagai_json: bool) -> None:
    from lifecycle.domain.isian.jadi_json import jadi_json

    if sebagai_json:
        cetak_json(jadi_json(hasil))
        return
    awal = "Uji coba, tidak ada yang ditulis. " if hasil.uji_coba else ""
    cetak(
        f"{awal}{apa} pada {len(hasil.nomor)} kemitraan; {hasil.tugas} tugas ikut berpindah, "
        f"{hasil.surel} surel.",
        *(f"  {nomor}" for nomor in hasil.nomor),
    )


def _peran(teks: str) -> "PeranOrang":
    """Raises MasukanSalah for an unknown word, with the one that was probably meant."""
    from lifecycle.domain.bahasa.kutip import kutip
    from lifecycle.domain.bahasa.mirip import saran
    from lifecycle.domain.galat import MasukanSalah
    from lifecycle.domain.kata import PeranOrang

    try:
        return PeranOrang(teks.lower())
    except ValueError:
        raise MasukanSalah(f'Peran "{kutip(teks)}" tidak dikenal. {saran(teks, PeranOrang)}') from None
