"""`kemitraan surel mengapa`: why a mail went out."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lifecycle.cli import pilihan
from lifecycle.cli.keluaran import cetak, cetak_json

if TYPE_CHECKING:
    from datetime import date

    from lifecycle.cli.pengurai import Subparsers
    from lifecycle.services.surel.mengapa import Dilewati, Mengapa


def pasang(perintah: "Subparsers") -> None:
    p = perintah.add_parser("surel mengapa", epilog="Nomor surel: kemitraan surel antrean --semua")
    p.add_argument(
        "id_surel",
        metavar="ID",
        type=pilihan.bilangan("ID"),
        help="Nomor surel dari `kemitraan surel antrean`.",
    )
    pilihan.pada_dan_json(p)
    p.set_defaults(jalankan=mengapa)


def mengapa(*, id_surel: int, pada: "date | None", sebagai_json: bool) -> None:
    from lifecycle.bootstrap import rakit
    from lifecycle.services.surel.mengapa import mengapa as jelaskan

    hasil = jelaskan(rakit(pada=pada), id_surel)
    if sebagai_json:
        cetak_json(hasil.ke_json())
    else:
        cetak(*_baris(hasil))


def _baris(hasil: "Mengapa") -> Iterator[str]:
    surel = hasil.surel
    yield f"Surel {surel.id} kepada {surel.nama or surel.kepada} ({surel.kepada}): {surel.perihal}"
    if hasil.bagian:
        daftar = ", ".join(str(satu) for satu in hasil.bagian)
        yield f"Gabungan dari surel {daftar}; tanyakan masing-masing dengan `kemitraan surel mengapa ID`."
    else:
        yield f"Notifikasi {surel.notifikasi}, karena peristiwa {hasil.peristiwa}."
    if hasil.perihal:
        isi = "; ".join(
            f"{nama.replace('_', ' ')} {_nilai(nama, nilai)}" for nama, nilai in hasil.perihal.items()
        )
        yield f"Tentang: {isi}."
    yield from (f"  {satu}" for satu in hasil.fakta)
    yield from _perubahan(hasil)
    for kode, sebutan in hasil.kaidah.items():
        yield f"Penerima menurut templat ({kode}): {sebutan}."
    if hasil.pihak:
        yield f"Ia menerima sebagai kontak {hasil.pihak}."
    if hasil.dialihkan_dari:
        yield f"Semula ditulis untuk {hasil.dialihkan_dari}, lalu dialihkan karena {_sebab_dialihkan(hasil)}."
    for satu in hasil.dilewati:
        yield f"Dilewati: {satu.nama} ({satu.surel}), {_sebab_dilewati(satu)}."


def _sebab_dialihkan(hasil: "Mengapa") -> str:
    from lifecycle.domain.surel.alamat import kunci_surel

    for satu in hasil.dilewati:
        if satu.sampai is not None and kunci_surel(satu.surel) == hasil.dialihkan_dari:
            return _disurati_sampai(satu.sampai)
    return "alamat itu ditahan"


def _sebab_dilewati(satu: "Dilewati") -> str:
    if satu.sampai is not None:
        return _disurati_sampai(satu.sampai)
    return f"alamatnya ditahan: {satu.sebab or '-'}"


def _disurati_sampai(hari: "date") -> str:
    from lifecycle.domain.bahasa.sebut import sebut_tanggal

    return f"kontak ini disurati sampai {sebut_tanggal(hari)}"


def _perubahan(hasil: "Mengapa") -> Iterator[str]:
    baris = hasil.riwayat
    if baris is not None:
        alasan = f", dengan alasan: {baris.alasan}" if baris.alasan else ""
        apa = baris.pemicu or baris.jenis
        yield f"Dikabarkan oleh {apa} (versi {baris.versi}) pada {baris.pada}, oleh {baris.oleh}{alasan}."


def _nilai(nama: str, nilai: str) -> str:
    """A threshold as people count it: days before or after the day that it is about."""
    if nama != "ambang":
        return nilai
    return f"H{nilai}" if nilai.startswith("-") else f"H+{nilai}"
