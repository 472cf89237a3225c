"""`kemitraan pengingat`: everything that is due today, once."""

from typing import TYPE_CHECKING

from lifecycle.cli import pilihan
from lifecycle.cli.keluaran import cetak, cetak_json
from lifecycle.domain.tindakan import rangkai

if TYPE_CHECKING:
    from datetime import date

    from lifecycle.cli.pengurai import Subparsers
    from lifecycle.services.putaran.ingatkan import HasilIngatkan


def pasang(perintah: "Subparsers") -> None:
    p = perintah.add_parser("pengingat")
    pilihan.uji_coba(p)
    pilihan.pada_dan_json(p)
    p.set_defaults(jalankan=pengingat)


def pengingat(*, pada: "date | None", uji_coba: bool, sebagai_json: bool) -> None:
    from lifecycle.bootstrap import rakit
    from lifecycle.cli.kemajuan import bilah
    from lifecycle.domain.isian.jadi_json import jadi_json
    from lifecycle.domain.kata import Kerja
    from lifecycle.services.putaran.ingatkan import ingatkan_sebagian
    from lifecycle.services.putaran.putaran import Putaran, tanpa_sewa
    from lifecycle.services.putaran.segel import segel_hari_ini

    perangkat = rakit(pada=pada)
    hari = perangkat.hari_ini()
    putaran = Putaran(perangkat=perangkat, kerja=Kerja.PENGINGAT, pada=hari)
    hasil: list[HasilIngatkan] = []
    jumlah, sudah = putaran.sisa(), 0
    with bilah("Mengingatkan", jumlah) as maju:
        for bagian in tanpa_sewa(putaran) if uji_coba else putaran if jumlah else ():
            hasil += ingatkan_sebagian(perangkat, bagian, pada=hari, uji_coba=uji_coba)
            sudah += len(bagian)
            maju(sudah)
    if not uji_coba:
        segel_hari_ini(perangkat, pada=hari)
    if sebagai_json:
        cetak_json(jadi_json(hasil))
        return
    if uji_coba:
        cetak("Uji coba, tidak ada yang ditulis.")
    for satu in hasil:
        cetak(rangkai(f"{satu.nomor}: ", satu.ringkas()))
        if uji_coba:
            cetak(*(f"  surel {s['notifikasi']} untuk {s['kepada']}" for s in satu.surel))
    if hasil:
        cetak(f"Jumlah: {len(hasil)} kemitraan, {sum(len(satu.surel) for satu in hasil)} surel.")
    else:
        cetak("Tidak ada yang perlu diingatkan hari ini.")
