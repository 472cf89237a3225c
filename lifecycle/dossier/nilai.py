"""Values: what one text means where a certain type is wanted."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from lifecycle.domain.arti import Arti
from lifecycle.domain.bahasa.kutip import kutip
from lifecycle.domain.bahasa.mirip import saran
from lifecycle.domain.galat import MasukanSalah
from lifecycle.dossier.angka import baca_angka
from lifecycle.dossier.surel import baca_surel
from lifecycle.dossier.tanggal import baca_tanggal

PANJANG_TEKS = 10_000

# Control characters can drive a terminal, and marks that turn the writing direction can disguise a text.
_TERLARANG = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_GANTI_BARIS = re.compile(r"\r\n?|[\u2028\u2029]")
_YA_TIDAK = MappingProxyType(
    {"ya": True, "true": True, "yes": True, "tidak": False, "false": False, "no": False}
)


class NilaiTidakSah(MasukanSalah):
    """Isi ini tidak dapat dibaca."""


def baca_nilai(arti: Arti, tipe: Any, teks: str) -> Any:
    """What `teks` means in a field of that meaning, as a `tipe`; None for a blank text.

    Raises MasukanSalah with a sentence that does not name the place.
    """
    bersih = rapikan(teks, berbaris=arti.berbaris, panjang=arti.panjang or PANJANG_TEKS)
    if not bersih:
        return None
    if arti.ya_tidak and (sudah := _YA_TIDAK.get(bersih.lower())) is not None:
        return tipe(sudah)
    if tipe is str:
        return baca_surel(bersih) if arti.surel else bersih
    if issubclass(tipe, StrEnum):
        return _pilihan(tipe, bersih)
    return _PEMBACA[tipe](bersih)


def rapikan(teks: str, *, berbaris: bool, panjang: int = PANJANG_TEKS) -> str:
    """The text without blanks around it, in one spelling per letter (NFC). Raises NilaiTidakSah."""
    rapi = _GANTI_BARIS.sub("\n", unicodedata.normalize("NFC", teks)).strip()
    if _TERLARANG.search(rapi):
        raise NilaiTidakSah("mengandung karakter kendali yang tidak tampak. Ketik ulang teksnya.")
    if "\n" in rapi and not berbaris:
        raise NilaiTidakSah("harus satu baris. Hapus ganti barisnya.")
    if len(rapi) > panjang:
        raise NilaiTidakSah(f"terlalu panjang: {len(rapi)} karakter. Ringkas sampai {panjang} karakter.")
    return rapi


def _pilihan(tipe: type[StrEnum], teks: str) -> StrEnum:
    kata = re.sub(r"[\s-]+", "_", teks.lower())
    if kata not in set(tipe):
        raise NilaiTidakSah(f'"{kutip(teks)}" tidak dikenal. {saran(kata, tipe)}')
    return tipe(kata)


def _bulat(teks: str) -> int:
    nilai = baca_angka(teks)
    if nilai != nilai.to_integral_value():
        raise NilaiTidakSah(f"harus bilangan bulat, bukan {kutip(teks)}.")
    return int(nilai)


def _ya_tidak(teks: str) -> bool:
    if teks.lower() not in _YA_TIDAK:
        raise NilaiTidakSah(f'"{kutip(teks)}" tidak dikenal. Isi ya atau tidak.')
    return _YA_TIDAK[teks.lower()]


_PEMBACA: Mapping[Any, Callable[[str], Any]] = MappingProxyType(
    {int: _bulat, bool: _ya_tidak, Decimal: baca_angka, date: baca_tanggal}
)
