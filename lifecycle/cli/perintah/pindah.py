"""`kemitraan syarat` and `kemitraan pindah`: what is still missing, and the step itself."""

from typing import TYPE_CHECKING

from lifecycle.cli import pilihan
from lifecycle.cli.keluaran import cetak, cetak_json
from lifecycle.domain.tindakan import rangkai

if TYPE_CHECKING:
    from datetime import date

    from lifecycle.cli.pengurai import Subparsers


def pasang(perintah: "Subparsers") -> None:
    p = perintah.add_parser("syarat")
    pilihan.nomor(p)
    p.add_argument("pemicu", metavar="PEMICU", nargs="?", help="Satu pemicu saja.")
    pilihan.pada_dan_json(p)
    p.set_defaults(jalankan=syarat)

    p = perintah.add_parser("pindah")
    pilihan.nomor(p)
    p.add_argument("pemicu", metavar="PEMICU", help="Misalnya rencanakan, laksanakan, evaluasi.")
    pilihan.oleh(p)
    pilihan.alasan(p)
    pilihan.uji_coba(p)
    pilihan.pada_dan_json(p)
    p.set_defaults(jalankan=pindah)


def syarat(*, nomor: str, pemicu: str | None, pada: "date | None", sebagai_json: bool) -> None:
    from lifecycle.bootstrap import rakit
    from lifecycle.services.baca.syarat import syarat as baca_syarat

    perangkat = rakit(pada=pada)
    hasil = baca_syarat(perangkat, nomor, pada=perangkat.hari_ini(), pemicu=pemicu)
    if sebagai_json:
        cetak_json(hasil.ke_json())
        return
    cetak(f"{hasil.nomor} berada pada tahap {hasil.tahap}.")
    for satu in hasil.langkah:
        tanda = "boleh" if satu.boleh else f"kurang {len(satu.kurang)}"
        cetak("", f"{satu.pemicu} -> {satu.ke}: {tanda}")
        cetak(*(rangkai("  - ", k.pesan, f" (giliran: {k.giliran})") for k in satu.kurang))


def pindah(
    *,
    nomor: str,
    pemicu: str,
    oleh: str | None,
    alasan: str,
    pada: "date | None",
    uji_coba: bool,
    sebagai_json: bool,
) -> None:
    from lifecycle.bootstrap import rakit
    from lifecycle.domain.isian.jadi_json import jadi_json
    from lifecycle.services.ubah.pindahkan import PermintaanPindah, pindahkan

    perangkat = rakit(pada=pada)
    permintaan = PermintaanPindah(
        nomor=nomor,
        pemicu=pemicu,
        oleh=pilihan.siapa(oleh),
        pada=perangkat.hari_ini(),
        alasan=alasan,
        uji_coba=uji_coba,
    )
    hasil = pindahkan(perangkat, permintaan)
    if sebagai_json:
        cetak_json(jadi_json(hasil))
        return
    cetak(_judul(hasil.terulang, uji_coba) + f"{hasil.nomor}: {hasil.dari} -> {hasil.ke} ({hasil.pemicu}).")
    cetak(*(f"  surel {s['notifikasi']} untuk {s['kepada']}" for s in hasil.surel))
    cetak(*(f"  tugas: {judul}" for judul in hasil.tugas))


def _judul(terulang: bool, uji_coba: bool) -> str:
    if uji_coba:
        return "Uji coba, tidak ada yang ditulis. "
    return "Sudah dilakukan sebelumnya. " if terulang else ""
