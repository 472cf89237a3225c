"""Words and options that many commands share; each function adds one to a parser."""

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from lifecycle.cli.pengurai import Pengurai

if TYPE_CHECKING:
    from datetime import date


def nomor(p: Pengurai) -> None:
    p.add_argument("nomor", metavar="NOMOR", help="Nomor kemitraan, misalnya KM-2026-0001.")


def oleh(p: Pengurai) -> None:
    p.add_argument(
        "--oleh",
        metavar="SUREL",
        help="Surel Anda, yang bertindak. Bila tidak ditulis: KEMITRAAN_OLEH, atau ditanyakan.",
    )


def siapa(oleh: str | None) -> str:
    """Who acts: as was said, else as the setting has it, else as he answers on the terminal.

    Raises NamaTidakSah.
    """
    from lifecycle.bootstrap import baca_setelan
    from lifecycle.domain.wewenang.nama import nama_pelaku

    disebut = oleh if oleh is not None else baca_setelan().oleh
    if disebut is None and sys.stdin.isatty():
        sys.stderr.write("Surel Anda, yang bertindak: ")
        sys.stderr.flush()
        disebut = sys.stdin.readline().rstrip("\n")
    return nama_pelaku(disebut)


def alasan(p: Pengurai) -> None:
    p.add_argument("--alasan", metavar="TEKS", default="", type=_alasan, help="Sebabnya.")


def uji_coba(p: Pengurai) -> None:
    p.add_argument("--uji-coba", action="store_true", help="Tunjukkan akibatnya tanpa menulis apa pun.")


def pada(p: Pengurai) -> None:
    p.add_argument("--pada", metavar="TANGGAL", type=_tanggal, help="Anggap hari ini tanggal itu.")
    p.add_argument(
        "--waktu-simulasi",
        action="store_true",
        help="Percayai --pada walau mendahului tindakan terakhir atau belum tiba; untuk uji dan peragaan.",
    )


def hari(p: Pengurai, opsi: str, guna: str, *, wajib: bool = False) -> None:
    p.add_argument(opsi, metavar="TANGGAL", type=_hari, required=wajib, help=guna)


def pada_dan_json(p: Pengurai) -> None:
    pada(p)
    p.add_argument("--json", dest="sebagai_json", action="store_true", help="Tulis satu dokumen JSON saja.")


def bilangan(nama: str) -> Callable[[str], int]:
    """A reader of whole numbers; anything else is refused as MasukanSalah under this name."""

    def baca(teks: str) -> int:
        from lifecycle.domain.galat import MasukanSalah

        try:
            return int(teks)
        except ValueError:
            raise MasukanSalah(f'{nama} "{teks}" bukan bilangan bulat. Contoh: 3.') from None

    return baca


def _alasan(teks: str) -> str:
    """Raises MasukanSalah where nobody could read it."""
    from lifecycle.domain.galat import MasukanSalah
    from lifecycle.dossier.nilai import rapikan

    try:
        return rapikan(teks, berbaris=True)
    except MasukanSalah as galat:
        raise MasukanSalah(f"--alasan {galat}") from None


def _tanggal(teks: str) -> "date":
    from lifecycle.services.ports.perangkat import HariDisebut

    hari = _hari(teks)
    return HariDisebut(hari.year, hari.month, hari.day)


def _hari(teks: str) -> "date":
    from lifecycle.dossier.tanggal import baca_tanggal

    return baca_tanggal(teks)


def percayai_hari(isian: dict[str, Any]) -> None:
    """Of a day that is simulated, as these words of a command say, no slip is feared."""
    hari = isian.get("pada")
    if isian.pop("waktu_simulasi", False) and hari is not None:
        from datetime import date

        isian["pada"] = date(hari.year, hari.month, hari.day)
