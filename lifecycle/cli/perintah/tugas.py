"""`kemitraan tugas`: open work, and finishing it."""

from typing import TYPE_CHECKING

from lifecycle.cli import pilihan
from lifecycle.cli.keluaran import cetak, cetak_json, cetak_tabel

if TYPE_CHECKING:
    from datetime import date

    from lifecycle.cli.pengurai import Subparsers


def pasang(perintah: "Subparsers") -> None:
    p = perintah.add_parser("tugas", epilog="Menyelesaikan satu tugas: kemitraan tugas selesai ID")
    pilihan.oleh(p)
    pilihan.pada_dan_json(p)
    p.set_defaults(jalankan=tampilkan)

    p = perintah.add_parser("tugas selesai")
    p.add_argument(
        "id_tugas", metavar="ID", type=pilihan.bilangan("ID"), help="Nomor tugas dari `kemitraan tugas`."
    )
    pilihan.oleh(p)
    pilihan.pada_dan_json(p)
    p.set_defaults(jalankan=selesai)


def tampilkan(*, oleh: str | None, pada: "date | None", sebagai_json: bool) -> None:
    from lifecycle.bootstrap import rakit
    from lifecycle.domain.isian.jadi_json import jadi_json

    perangkat = rakit(pada=pada)
    with perangkat.bacaan() as u:
        baris = u.tugas_terbuka(giliran=oleh)
    if sebagai_json:
        cetak_json(jadi_json(baris))
    elif not baris:
        cetak("Tidak ada tugas yang terbuka.")
    else:
        hari_ini = perangkat.hari_ini()
        cetak_tabel(
            ("ID", "Kemitraan", "Tugas", "Giliran", "Tenggat"),
            [
                (
                    str(b.tugas.id),
                    b.nomor,
                    b.tugas.judul,
                    b.tugas.giliran,
                    f"{b.tugas.tenggat or '-'}"
                    + (" (lewat)" if b.tugas.tenggat is not None and b.tugas.tenggat < hari_ini else ""),
                )
                for b in baris
            ],
        )


def selesai(*, id_tugas: int, oleh: str | None, pada: "date | None", sebagai_json: bool) -> None:
    from lifecycle.bootstrap import rakit
    from lifecycle.domain.isian.jadi_json import jadi_json
    from lifecycle.services.ubah.selesaikan import selesaikan_tugas

    perangkat = rakit(pada=pada)
    tugas = selesaikan_tugas(perangkat, id_tugas, oleh=oleh, pada=perangkat.hari_ini())
    if sebagai_json:
        cetak_json(jadi_json(tugas))
    else:
        cetak(f"Tugas {id_tugas} selesai: {tugas.judul}.")
