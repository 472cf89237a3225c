"""`kemitraan segel`: one line that holds every history, to be kept somewhere else."""

from typing import TYPE_CHECKING

from lifecycle.cli import pilihan
from lifecycle.cli.keluaran import cetak, cetak_json
from lifecycle.domain.tindakan import Tindakan, rangkai

if TYPE_CHECKING:
    from datetime import date

    from lifecycle.cli.pengurai import Subparsers


def pasang(perintah: "Subparsers") -> None:
    p = perintah.add_parser("segel")
    pilihan.pada_dan_json(p)
    p.set_defaults(jalankan=segel)


def segel(*, pada: "date | None", sebagai_json: bool) -> None:
    from lifecycle.bootstrap import rakit
    from lifecycle.domain.segel.dicetak import segel_ke_json
    from lifecycle.services.baca.riwayat import semua_segel
    from lifecycle.services.putaran.segel import segel_hari_ini

    perangkat = rakit(pada=pada)
    terakhir = segel_hari_ini(perangkat, pada=perangkat.hari_ini())
    if sebagai_json:
        cetak_json(segel_ke_json(semua_segel(perangkat)))
        return
    cetak(
        f"Segel {terakhir.tanggal}, ke-{terakhir.urutan}, atas riwayat {terakhir.jumlah} kemitraan:",
        f"  {terakhir.tertulis}",
        rangkai(
            "Simpan di luar komputer ini. Kelak bandingkan dengan ",
            Tindakan(kata_kerja="riwayat", sertaan=(("periksa", ""), ("semua", ""), ("segel", "FILE"))),
            ".",
        ),
    )
