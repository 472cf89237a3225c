"""Dates as officers write them: ISO, or day first as Indonesians do."""

import re
from datetime import date

from lifecycle.domain.bahasa.kutip import kutip
from lifecycle.domain.galat import MasukanSalah

_TAHUN_PERTAMA, _TAHUN_TERAKHIR = 1900, 2199
_CONTOH = "Tulis misalnya 2026-01-31, 31-01-2026 atau 31 Januari 2026."

_ISO = re.compile(r"(?P<tahun>[0-9]{4})-(?P<bulan>[0-9]{1,2})-(?P<hari>[0-9]{1,2})")
_HARI_DAHULU = re.compile(r"(?P<hari>[0-9]{1,2})([-/])(?P<bulan>[0-9]{1,2})\2(?P<tahun>[0-9]{4})")
_BERNAMA = re.compile(r"(?P<hari>[0-9]{1,2})[ -](?P<bulan>[A-Za-z]+)\.?[ -](?P<tahun>[0-9]{4})")

_NAMA_BULAN = (
    ("januari", "jan"),
    ("februari", "pebruari", "feb", "peb"),
    ("maret", "mar", "mrt"),
    ("april", "apr"),
    ("mei",),
    ("juni", "jun"),
    ("juli", "jul"),
    ("agustus", "agu", "agt", "ags", "agst", "agus"),
    ("september", "sep", "sept"),
    ("oktober", "okt"),
    ("november", "nopember", "nov", "nop"),
    ("desember", "des"),
)
_BULAN = {nama: ke for ke, semua in enumerate(_NAMA_BULAN, start=1) for nama in semua}


class BukanTanggal(MasukanSalah):
    """Tanggal tidak dapat dibaca."""


def baca_tanggal(teks: str) -> date:
    """The day in `2026-01-31`, `31-01-2026`, `31/01/2026` or `31 Januari 2026` (usual short names too).

    Raises BukanTanggal for anything else, for a day that no calendar has, and for years before 1900 or
    after 2199, which are slips of the pen.
    """
    rapi = " ".join(teks.split())
    bentuk = _ISO.fullmatch(rapi) or _HARI_DAHULU.fullmatch(rapi) or _BERNAMA.fullmatch(rapi)
    bulan = _bulan(bentuk["bulan"]) if bentuk else None
    if bentuk is None or bulan is None:
        raise BukanTanggal(f'"{kutip(teks)}" bukan tanggal. {_CONTOH}')
    tahun = int(bentuk["tahun"])
    if not _TAHUN_PERTAMA <= tahun <= _TAHUN_TERAKHIR:
        raise BukanTanggal(f'Tahun {tahun} pada "{kutip(teks)}" tidak masuk akal. Periksa tahunnya.')
    try:
        return date(tahun, bulan, int(bentuk["hari"]))
    except ValueError:
        raise BukanTanggal(
            f'Tanggal "{kutip(teks)}" tidak ada di kalender. Periksa hari dan bulannya.'
        ) from None


def _bulan(teks: str) -> int | None:
    """1 to 12 for a known name; a number is answered as it is, whether or not there is such a month."""
    return int(teks) if teks.isdigit() else _BULAN.get(teks.lower())
