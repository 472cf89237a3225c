"""`kemitraan evaluasi`: the score."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from lifecycle.cli import pilihan
from lifecycle.cli.keluaran import angka, cetak, cetak_json, cetak_tabel
from lifecycle.domain.bahasa.sebutan import sebut_putusan
from lifecycle.domain.bahasa.sebutan_alasan import sebut_alasan
from lifecycle.domain.tindakan import rangkai

if TYPE_CHECKING:
    from datetime import date

    from lifecycle.cli.pengurai import Subparsers
    from lifecycle.services.ports.perangkat import Perangkat


def pasang(perintah: "Subparsers") -> None:
    p = perintah.add_parser("evaluasi")
    p.add_argument("nomor", metavar="NOMOR", nargs="?", help="Nomor kemitraan.")
    p.add_argument("--jatuh-tempo", action="store_true", help="Semua yang sudah waktunya dievaluasi.")
    pilihan.oleh(p)
    pilihan.uji_coba(p)
    pilihan.pada_dan_json(p)
    p.set_defaults(jalankan=evaluasi)


def evaluasi(
    *,
    nomor: str | None,
    jatuh_tempo: bool,
    oleh: str | None,
    uji_coba: bool,
    pada: "date | None",
    sebagai_json: bool,
) -> None:
    from lifecycle.bootstrap import baca_setelan, rakit
    from lifecycle.domain.galat import MasukanSalah
    from lifecycle.services.ubah.nilai import nilai

    if (nomor is None) != jatuh_tempo:
        raise MasukanSalah("Sebutkan satu NOMOR, atau --jatuh-tempo untuk semua yang sudah waktunya.")
    if jatuh_tempo and uji_coba:
        raise MasukanSalah("--uji-coba dipakai untuk satu NOMOR, bukan bersama --jatuh-tempo.")
    perangkat = rakit(pada=pada)
    if nomor is None:
        _jatuh_tempo(perangkat, sebagai_json=sebagai_json)
        return
    hasil = nilai(
        perangkat, nomor, pada=perangkat.hari_ini(), oleh=oleh or baca_setelan().oleh, uji_coba=uji_coba
    )
    if sebagai_json:
        cetak_json(hasil.isi)
        return
    if hasil.uji_coba:
        cetak("Uji coba, tidak ada yang ditulis.")
    if hasil.menunggu:
        cetak(f"{nomor}: {sebut_alasan(hasil.isi['aturan'])}")
        return
    _cetak_nilai(hasil.isi)


def _jatuh_tempo(perangkat: "Perangkat", *, sebagai_json: bool) -> None:
    from lifecycle.cli.kemajuan import bilah
    from lifecycle.domain.isian.jadi_json import jadi_json
    from lifecycle.domain.kata import Kerja
    from lifecycle.services.putaran.nilai_berkala import HasilBerkala, nilai_sebagian
    from lifecycle.services.putaran.putaran import Putaran

    hari_ini = perangkat.hari_ini()
    putaran = Putaran(perangkat=perangkat, kerja=Kerja.EVALUASI, pada=hari_ini)
    hasil: list[HasilBerkala] = []
    jumlah = putaran.sisa()
    with bilah("Mengevaluasi", jumlah) as maju:
        for bagian in putaran if jumlah else ():
            hasil += nilai_sebagian(perangkat, bagian, pada=hari_ini)
            maju(len(hasil))
    if sebagai_json:
        cetak_json(jadi_json(hasil))
    elif not hasil:
        cetak("Tidak ada kemitraan yang sudah waktunya dievaluasi.")
    for satu in () if sebagai_json else hasil:
        cetak(rangkai(f"{satu.nomor}: ", satu.ringkas()))


def _cetak_nilai(isi: Mapping[str, Any]) -> None:
    awal = "Pratinjau: " if isi["pratinjau"] else ""
    cetak(
        f"{awal}{isi['nomor']} siklus {isi['siklus']}: skor {angka(isi['skor'])}, "
        f"kelengkapan {angka(isi['kelengkapan'])}, rekomendasi {sebut_putusan(isi['rekomendasi'])}",
        f"Alasan: {sebut_alasan(isi['aturan'])}",
    )
    dimensi = [(nama, angka(nilai)) for nama, nilai in isi["dimensi"].items()]
    segitiga = [(f"  {nama}", angka(nilai)) for nama, nilai in isi["segitiga"].items()]
    pihak = [(f"komitmen {kode}", angka(nilai)) for kode, nilai in isi["per_pihak"].items()]
    cetak_tabel(("Ukuran", "Nilai"), [*dimensi, *segitiga, *pihak])
    for celah in isi["kesenjangan"]:
        cetak(f"Kesenjangan persepsi {' dan '.join(celah['pihak'])}: {angka(celah['selisih'])}")
