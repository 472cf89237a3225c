"""`kemitraan koreksi`, `tarik` and `batal`: what was written down by mistake is mended."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from lifecycle.cli import pilihan
from lifecycle.cli.keluaran import cetak, cetak_json

if TYPE_CHECKING:
    from datetime import date

    from lifecycle.cli.pengurai import Pengurai, Subparsers
    from lifecycle.services.ubah.koreksi import HasilKoreksi, PermintaanKoreksi


def pasang(perintah: "Subparsers") -> None:
    from lifecycle.dossier.argumen import JENIS_CATATAN

    p = perintah.add_parser("koreksi")
    pilihan.nomor(p)
    p.add_argument("jenis", metavar="JENIS", help=f"Salah satu dari: {', '.join(JENIS_CATATAN)}.")
    p.add_argument(
        "pasangan",
        metavar="KEY=VALUE",
        nargs="+",
        help="Kunci yang mengenali faktanya, lalu nilai yang benar; ~ mengosongkan.",
    )
    _siapa_dan_mengapa(p)
    pilihan.ya(p)
    p.set_defaults(jalankan=koreksi)

    p = perintah.add_parser("tarik")
    pilihan.nomor(p)
    p.add_argument("jenis", metavar="JENIS", help="Jenis faktanya; batal untuk seluruh kemitraan.")
    p.add_argument("pasangan", metavar="KEY=VALUE", nargs="*", help="Kunci yang mengenali faktanya.")
    _siapa_dan_mengapa(p)
    p.set_defaults(jalankan=tarik)

    p = perintah.add_parser("batal")
    pilihan.nomor(p)
    _siapa_dan_mengapa(p)
    p.set_defaults(jalankan=batal)


def _siapa_dan_mengapa(p: "Pengurai") -> None:
    pilihan.oleh(p)
    pilihan.alasan(p)
    pilihan.uji_coba(p)
    pilihan.pada_dan_json(p)


def koreksi(
    *,
    nomor: str,
    jenis: str,
    pasangan: Sequence[str],
    oleh: str | None,
    alasan: str,
    pada: "date | None",
    uji_coba: bool,
    yakin: bool,
    sebagai_json: bool,
) -> None:
    from lifecycle.bootstrap import rakit
    from lifecycle.cli.tanya import dengan_ya
    from lifecycle.dossier.argumen import isian_dari_kata
    from lifecycle.services.ubah.koreksi import koreksi as koreksi_fakta

    perangkat = rakit(pada=pada)
    isian = isian_dari_kata(jenis, pasangan, hari=None, perintah="koreksi")
    diminta = _permintaan(nomor, pilihan.siapa(oleh), alasan, perangkat.hari_ini(), uji_coba=uji_coba)

    def kerjakan(*, yakin: bool) -> "HasilKoreksi":
        return koreksi_fakta(perangkat, jenis, isian, replace(diminta, yakin=yakin))

    _cetak_hasil(dengan_ya(kerjakan, yakin=yakin), sebagai_json=sebagai_json)


def tarik(
    *,
    nomor: str,
    jenis: str,
    pasangan: Sequence[str],
    oleh: str | None,
    alasan: str,
    pada: "date | None",
    uji_coba: bool,
    sebagai_json: bool,
) -> None:
    from lifecycle.bootstrap import rakit
    from lifecycle.dossier.argumen import isian_dari_kata
    from lifecycle.services.ubah.koreksi import BATAL
    from lifecycle.services.ubah.koreksi import tarik as tarik_fakta

    if jenis == BATAL and not pasangan:
        batal(nomor=nomor, oleh=oleh, alasan=alasan, pada=pada, uji_coba=uji_coba, sebagai_json=sebagai_json)
        return
    perangkat = rakit(pada=pada)
    isian = isian_dari_kata(jenis, pasangan, hari=None, perintah="tarik")
    diminta = _permintaan(nomor, pilihan.siapa(oleh), alasan, perangkat.hari_ini(), uji_coba=uji_coba)
    _cetak_hasil(tarik_fakta(perangkat, jenis, isian, diminta), sebagai_json=sebagai_json)


def batal(
    *, nomor: str, oleh: str | None, alasan: str, pada: "date | None", uji_coba: bool, sebagai_json: bool
) -> None:
    from lifecycle.bootstrap import rakit
    from lifecycle.services.ubah.koreksi import batalkan

    perangkat = rakit(pada=pada)
    diminta = _permintaan(nomor, pilihan.siapa(oleh), alasan, perangkat.hari_ini(), uji_coba=uji_coba)
    _cetak_hasil(batalkan(perangkat, diminta), sebagai_json=sebagai_json)


def _permintaan(nomor: str, oleh: str, alasan: str, pada: "date", *, uji_coba: bool) -> "PermintaanKoreksi":
    from lifecycle.services.ubah.koreksi import PermintaanKoreksi

    return PermintaanKoreksi(nomor=nomor, oleh=oleh, alasan=alasan, pada=pada, uji_coba=uji_coba)


def _cetak_hasil(hasil: "HasilKoreksi", *, sebagai_json: bool) -> None:
    from lifecycle.domain.isian.jadi_json import jadi_json

    if sebagai_json:
        cetak_json(jadi_json(hasil))
    else:
        cetak(*_baris(hasil))


_DILAKUKAN = {"koreksi": "dikoreksi", "tarik": "ditarik", "batal": "dibatalkan; nomornya tidak dipakai lagi"}


def _baris(hasil: "HasilKoreksi") -> Iterator[str]:
    awal = "Uji coba, tidak ada yang ditulis. " if hasil.uji_coba else ""
    if hasil.jenis != "batal" and not hasil.perubahan:
        yield f"{awal}{hasil.nomor}: sudah begitu, tidak ada yang berubah."
        return
    yield f"{awal}{hasil.nomor}: {_DILAKUKAN[hasil.jenis]}; {hasil.surel} surel."
    yield from (f"  {p}" for p in hasil.perubahan)
    yield from (f"  tugas terbuka lagi: {judul}" for judul in hasil.tugas)
    for nomor in hasil.surat:
        yield f"  surat peringatan {nomor} berlaku lagi; beri tahu pihak yang menerima kabar pencabutannya."
    for hari in hasil.evaluasi:
        yield f"  evaluasi {hari} tetap seperti adanya, dan ditandai memakai data yang dikoreksi kemudian."
    if hasil.dibatalkan:
        yield f"  {hasil.dibatalkan} surel yang menunggu tidak jadi dikirim."
    if hasil.menunggu:
        yield (
            f"  {hasil.menunggu} surel kemitraan ini menunggu dikirim dan mungkin memuat yang keliru; lihat "
            "dengan `kemitraan surel antrean`, batalkan dengan `kemitraan surel batal ID`."
        )
