"""`kemitraan tugas`: open work, and finishing it."""

from typing import TYPE_CHECKING

from lifecycle.cli import pilihan
from lifecycle.cli.keluaran import cetak, cetak_json, cetak_tabel

if TYPE_CHECKING:
    from datetime import date

    from lifecycle.cli.pengurai import Subparsers
    from lifecycle.services.baca.tugas import BarisTugas


def pasang(perintah: "Subparsers") -> None:
    p = perintah.add_parser(
        "tugas",
        epilog="Menyelesaikan tugas: kemitraan tugas selesai ID [ID ...]; tidak perlu: tugas gugurkan ID. "
        'Menyelesaikan tugas "Setujui ..." mengirim suratnya; isinya: kemitraan surat NOMOR ID -o FILE',
    )
    pilihan.oleh(p)
    pilihan.pada_dan_json(p)
    p.set_defaults(jalankan=tampilkan)

    p = perintah.add_parser("tugas selesai")
    p.add_argument(
        "id_tugas",
        metavar="ID",
        type=pilihan.bilangan("ID"),
        nargs="+",
        help="Nomor tugas dari `kemitraan tugas`, boleh beberapa.",
    )
    pilihan.oleh(p)
    pilihan.pada_dan_json(p)
    p.set_defaults(jalankan=selesai)

    p = perintah.add_parser("tugas gugurkan")
    p.add_argument(
        "id_tugas", metavar="ID", type=pilihan.bilangan("ID"), help="Nomor tugas dari `kemitraan tugas`."
    )
    pilihan.oleh(p)
    pilihan.alasan(p)
    pilihan.pada_dan_json(p)
    p.set_defaults(jalankan=gugurkan)


def tampilkan(*, oleh: str | None, pada: "date | None", sebagai_json: bool) -> None:
    from lifecycle.bootstrap import rakit
    from lifecycle.domain.isian.jadi_json import jadi_json
    from lifecycle.services.baca.tugas import daftar_tugas

    perangkat = rakit(pada=pada)
    baris = daftar_tugas(perangkat, pada=perangkat.hari_ini(), giliran=oleh)
    if sebagai_json:
        cetak_json([jadi_json(b.terbuka) for b in baris])
    elif not baris:
        cetak("Tidak ada tugas yang terbuka.")
    else:
        cetak_tabel(("ID", "Kemitraan", "Tugas", "Giliran", "Tenggat"), [_sel(b) for b in baris])


def _sel(baris: "BarisTugas") -> tuple[str, ...]:
    tugas = baris.terbuka.tugas
    tenggat = f"{tugas.tenggat or '-'}{' (lewat)' if baris.lewat else ''}"
    return str(tugas.id), baris.terbuka.nomor, tugas.judul, tugas.giliran, tenggat


def selesai(*, id_tugas: list[int], oleh: str | None, pada: "date | None", sebagai_json: bool) -> None:
    from lifecycle.bootstrap import rakit
    from lifecycle.domain.isian.jadi_json import jadi_json
    from lifecycle.services.ubah.selesaikan import selesaikan_semua

    perangkat = rakit(pada=pada)
    semua = selesaikan_semua(perangkat, id_tugas, oleh=pilihan.siapa(oleh), pada=perangkat.hari_ini())
    if sebagai_json:
        hasil = [jadi_json(satu) for satu in semua]
        cetak_json(hasil if len(hasil) > 1 else hasil[0])
        return
    for satu in semua:
        cetak(f"Tugas {satu.id} selesai: {satu.judul}.")


def gugurkan(
    *, id_tugas: int, oleh: str | None, alasan: str, pada: "date | None", sebagai_json: bool
) -> None:
    from lifecycle.bootstrap import rakit
    from lifecycle.domain.isian.jadi_json import jadi_json
    from lifecycle.services.ubah.selesaikan import gugurkan_tugas

    perangkat = rakit(pada=pada)
    tugas = gugurkan_tugas(
        perangkat, id_tugas, oleh=pilihan.siapa(oleh), alasan=alasan, pada=perangkat.hari_ini()
    )
    if sebagai_json:
        cetak_json(jadi_json(tugas))
    elif tugas.gugur is None:
        cetak(f"Tugas {id_tugas} sudah selesai pada {tugas.selesai}, jadi tidak digugurkan.")
    else:
        cetak(f"Tugas {id_tugas} digugurkan: {tugas.judul}. Alasan: {tugas.gugur}")
