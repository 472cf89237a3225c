"""`kemitraan surel ulang`: send again what failed."""

from typing import TYPE_CHECKING

from lifecycle.cli import pilihan
from lifecycle.cli.keluaran import cetak, cetak_json

if TYPE_CHECKING:
    from datetime import date

    from lifecycle.cli.pengurai import Subparsers


def pasang(perintah: "Subparsers") -> None:
    p = perintah.add_parser("surel ulang", epilog="Yang gagal: kemitraan surel antrean --gagal")
    p.add_argument(
        "semua_id",
        metavar="ID",
        nargs="*",
        type=pilihan.bilangan("ID"),
        help="Nomor surel dari `kemitraan surel antrean`; boleh beberapa.",
    )
    p.add_argument("--gagal", action="store_true", help="Semua surel yang gagal.")
    p.add_argument("--nomor", metavar="NOMOR", help="Bersama --gagal: milik kemitraan ini saja.")
    pilihan.pada_dan_json(p)
    p.set_defaults(jalankan=ulang)


def ulang(
    *, semua_id: list[int], gagal: bool, nomor: str | None, pada: "date | None", sebagai_json: bool
) -> None:
    from lifecycle.bootstrap import rakit
    from lifecycle.domain.galat import MasukanSalah
    from lifecycle.services.surel.ulangi import ulangi_surel, ulangi_yang_gagal

    if bool(semua_id) is gagal:
        raise MasukanSalah("Tulis ID surel yang diulang, atau --gagal untuk semua yang gagal; salah satu.")
    if nomor is not None and not gagal:
        raise MasukanSalah("--nomor hanya dipakai bersama --gagal.")
    perangkat = rakit(pada=pada)
    hasil = ulangi_yang_gagal(perangkat, nomor) if gagal else ulangi_surel(perangkat, semua_id)
    if sebagai_json:
        cetak_json({"diulang": [s.id for s in hasil]})
    elif not hasil:
        cetak("Tidak ada surel gagal yang dapat dikirim ulang.")
    else:
        cetak(
            *(f"Surel {s.id} kepada {s.kepada} antre lagi: {s.perihal}" for s in hasil),
            "Kirim sekarang dengan `kemitraan surel kirim`.",
        )
