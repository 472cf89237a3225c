"""`kemitraan surel batal`: a mail that waits is not sent."""

from typing import TYPE_CHECKING

from lifecycle.cli import pilihan
from lifecycle.cli.keluaran import cetak, cetak_json

if TYPE_CHECKING:
    from datetime import date

    from lifecycle.cli.pengurai import Subparsers


def pasang(perintah: "Subparsers") -> None:
    p = perintah.add_parser("surel batal", epilog="Yang menunggu: kemitraan surel antrean")
    p.add_argument(
        "semua_id",
        metavar="ID",
        nargs="*",
        type=pilihan.bilangan("ID"),
        help="Nomor surel dari `kemitraan surel antrean`; boleh beberapa.",
    )
    p.add_argument("--nomor", metavar="NOMOR", help="Semua surel kemitraan ini yang menunggu.")
    pilihan.oleh(p)
    pilihan.alasan(p)
    pilihan.pada_dan_json(p)
    p.set_defaults(jalankan=batal)


def batal(
    *,
    semua_id: list[int],
    nomor: str | None,
    oleh: str | None,
    alasan: str,
    pada: "date | None",
    sebagai_json: bool,
) -> None:
    from lifecycle.bootstrap import rakit
    from lifecycle.domain.galat import MasukanSalah
    from lifecycle.services.surel.batalkan import PermintaanBatal, batalkan_milik, batalkan_surel

    if bool(semua_id) is (nomor is not None):
        raise MasukanSalah("Tulis ID surel yang dibatalkan, atau --nomor untuk satu kemitraan; salah satu.")
    perangkat = rakit(pada=pada)
    diminta = PermintaanBatal(oleh=pilihan.siapa(oleh), pada=perangkat.hari_ini(), alasan=alasan)
    if nomor is None:
        hasil = batalkan_surel(perangkat, semua_id, diminta)
    else:
        hasil = batalkan_milik(perangkat, nomor, diminta)
    if sebagai_json:
        cetak_json({"dibatalkan": [s.id for s in hasil]})
    elif not hasil:
        cetak("Tidak ada surel yang menunggu.")
    else:
        cetak(*(f"Surel {s.id} kepada {s.kepada} tidak jadi dikirim: {s.perihal}" for s in hasil))
