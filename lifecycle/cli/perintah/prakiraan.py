"""`kemitraan prakiraan`: the coming calendar, on the screen or as a calendar file."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from lifecycle.cli import pilihan
from lifecycle.cli.keluaran import cetak, cetak_json, cetak_tabel, jadi_baris
from lifecycle.domain.tindakan import rangkai

if TYPE_CHECKING:
    from datetime import date

    from lifecycle.cli.pengurai import Subparsers
    from lifecycle.domain.prakiraan.baris import Perkiraan
    from lifecycle.services.ports.perangkat import Perangkat
    from lifecycle.services.putaran.prakiraan import Prakiraan

HARI = 90
# How many are loaded at a time.
SEBAGIAN = 100


def pasang(perintah: "Subparsers") -> None:
    p = perintah.add_parser("prakiraan")
    p.add_argument("nomor", metavar="NOMOR", nargs="?", help="Nomor kemitraan.")
    p.add_argument("--semua", action="store_true", help="Semua kemitraan yang belum diarsipkan.")
    p.add_argument(
        "--hari",
        metavar="N",
        type=pilihan.bilangan("--hari"),
        default=HARI,
        help=f"Berapa hari ke depan; bawaan {HARI}.",
    )
    p.add_argument(
        "-o", dest="keluaran", metavar="FILE", type=Path, help="Berkas kalender .ics yang ditulis."
    )
    pilihan.pada_dan_json(p)
    p.set_defaults(jalankan=prakiraan)


def prakiraan(
    *,
    nomor: str | None,
    semua: bool,
    hari: int,
    keluaran: Path | None,
    pada: "date | None",
    sebagai_json: bool,
) -> None:
    from lifecycle.bootstrap import rakit
    from lifecycle.cli.berkas_keluaran import periksa_nama, tulis
    from lifecycle.domain.galat import MasukanSalah

    if (nomor is None) != semua:
        raise MasukanSalah("Sebutkan satu NOMOR, atau --semua untuk semua kemitraan.")
    if keluaran is not None:
        periksa_nama(keluaran, "Kalender", akhiran=(".ics",))
    perangkat = rakit(pada=pada)
    hasil = _hitung(perangkat, nomor, hari)
    if keluaran is not None:
        from lifecycle.delivery.agenda import agenda_ics

        baris = [b for satu in hasil for b in satu.baris]
        tulis(keluaran, agenda_ics(baris, waktu=perangkat.sekarang()))
        if not sebagai_json:
            cetak(f"{len(baris)} hal ditulis ke {keluaran}.")
            return
    if sebagai_json:
        isi = [satu.ke_json() for satu in hasil]
        cetak_json(isi if semua else isi[0])
        return
    _cetak(hasil, berkolom_nomor=semua)


def _hitung(perangkat: "Perangkat", nomor: str | None, hari: int) -> "list[Prakiraan]":
    from lifecycle.cli.kemajuan import bilah
    from lifecycle.services.putaran.prakiraan import prakiraan as hitung
    from lifecycle.services.putaran.prakiraan import semua_nomor

    dicari = semua_nomor(perangkat) if nomor is None else (nomor,)
    hasil: list[Prakiraan] = []
    with bilah("Memperkirakan", len(dicari)) as maju:
        for awal in range(0, len(dicari), SEBAGIAN):
            hasil += hitung(perangkat, dicari[awal : awal + SEBAGIAN], pada=perangkat.hari_ini(), hari=hari)
            maju(len(hasil))
    return hasil


def _cetak(hasil: "Sequence[Prakiraan]", *, berkolom_nomor: bool) -> None:
    baris = sorted((b for satu in hasil for b in satu.baris), key=lambda b: (b.tanggal, b.nomor))
    if not baris:
        cetak("Tidak ada yang akan jatuh tempo, dikirim, atau dievaluasi pada hari-hari itu.")
    else:
        nomor = ("Nomor",) if berkolom_nomor else ()
        cetak_tabel(
            ("Tanggal", *nomor, "Jenis", "Uraian", "Kepada"),
            [_sel(b, berkolom_nomor=berkolom_nomor) for b in baris],
        )
    for satu in hasil:
        if satu.tertutup:
            cetak("", f"{satu.nomor} pada {satu.sampai} (tahap {satu.tahap}), yang saat itu belum terpenuhi:")
            cetak(*(rangkai(f"- {pemicu}: ", kurang.pesan) for pemicu, kurang in satu.tertutup))


def _sel(baris: "Perkiraan", *, berkolom_nomor: bool) -> tuple[str, ...]:
    nomor = (baris.nomor,) if berkolom_nomor else ()
    jenis = baris.jenis.replace("_", " ")
    return baris.tanggal.isoformat(), *nomor, jenis, jadi_baris(baris.uraian), ", ".join(baris.kepada)
