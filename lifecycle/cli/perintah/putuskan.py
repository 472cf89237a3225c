"""`kemitraan putuskan`: the decision on an evaluation."""

from typing import TYPE_CHECKING

from lifecycle.cli import pilihan
from lifecycle.cli.keluaran import cetak, cetak_json
from lifecycle.domain.bahasa.sebutan import sebut_putusan

if TYPE_CHECKING:
    from datetime import date

    from lifecycle.cli.pengurai import Subparsers


def pasang(perintah: "Subparsers") -> None:
    p = perintah.add_parser("putuskan")
    pilihan.nomor(p)
    p.add_argument("keputusan", metavar="KEPUTUSAN", help="LANJUT, PERBAIKAN, RENCANA_ULANG, atau TERMINASI.")
    pilihan.oleh(p)
    pilihan.alasan(p)
    p.add_argument(
        "--bukti",
        metavar="TEKS",
        default="",
        help="Bila dicatat petugas: dasar keputusan penyetuju, misalnya nomor disposisinya.",
    )
    pilihan.uji_coba(p)
    pilihan.pada_dan_json(p)
    p.set_defaults(jalankan=putuskan)


def putuskan(
    *,
    nomor: str,
    keputusan: str,
    oleh: str | None,
    alasan: str,
    bukti: str,
    pada: "date | None",
    uji_coba: bool,
    sebagai_json: bool,
) -> None:
    from lifecycle.bootstrap import rakit
    from lifecycle.domain.isian.jadi_json import jadi_json
    from lifecycle.services.ubah.putuskan import putuskan as putuskan_evaluasi

    perangkat = rakit(pada=pada)
    hasil = putuskan_evaluasi(
        perangkat,
        nomor,
        keputusan,
        oleh=pilihan.siapa(oleh),
        pada=perangkat.hari_ini(),
        alasan=alasan,
        bukti=bukti,
        uji_coba=uji_coba,
    )
    if sebagai_json:
        cetak_json(jadi_json(hasil))
        return
    cetak(
        f"{nomor}: diputuskan {sebut_putusan(hasil.keputusan)} (rekomendasi "
        f"{sebut_putusan(hasil.rekomendasi)}); {hasil.surel} surel.",
        f"Langkah berikutnya: kemitraan pindah {nomor} {hasil.pemicu} --oleh SUREL",
    )
