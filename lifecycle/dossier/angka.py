"""Numbers as Indonesian officers write them."""

import re
from decimal import Decimal

from lifecycle.domain.bahasa.kutip import kutip
from lifecycle.domain.galat import MasukanSalah

_ANGKA_UTUH = 15
_ANGKA_PECAHAN = 6

_HIASAN = re.compile(
    r"(?:(?P<rupiah>rp\.?|idr)\s*)?(?P<bilangan>\S+?)(?(rupiah)(?:,-)?|\s*%?)", re.IGNORECASE
)
# A leading zero opens no group: 0.125 is an eighth, 1.250 is a thousand and more.
_BERTITIK_RIBUAN = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]+)?")
# Read as thousands by one officer and as a fraction by the next one or by a program.
_TAKSA = re.compile(r"(?P<utuh>[1-9][0-9]{0,2})\.(?P<tiga>[0-9]{3})")
_BERKOMA = re.compile(r"[0-9]+(?:,[0-9]+)?")
_BERTITIK_DESIMAL = re.compile(r"[0-9]+\.[0-9]+")


class BukanAngka(MasukanSalah):
    """Angka tidak dapat dibaca."""


def baca_angka(teks: str) -> Decimal:
    """The number in `1250000`, `1.250.000,50`, `Rp 1.250.000`, `12,5`, `1250000.5`, `-3` or `10 %`.

    A comma is always decimal. Points in front of exactly three digits each group thousands unless the
    number begins with 0 or with more than three digits; any other single point is decimal. A single group
    and nothing else (`1.250`) may be meant as either, but not after Rp. The signs Rp and % are passed over:
    the unit is not read from them.

    Raises BukanAngka for what may be meant as either, for anything else, NaN and infinity included, and for
    more than 15 digits before or 6 behind the decimal comma.
    """
    bentuk = _HIASAN.fullmatch(" ".join(teks.split()))
    bilangan = bentuk["bilangan"].replace("\u2212", "-") if bentuk else ""
    negatif, tanpa_tanda = bilangan.startswith("-"), bilangan.removeprefix("-")
    taksa = _TAKSA.fullmatch(tanpa_tanda)
    if taksa and bentuk and not bentuk["rupiah"]:
        tanda = "-" if negatif else ""
        ribuan, pecahan = (f"{tanda}{taksa['utuh']}{sela}{taksa['tiga']}" for sela in ("", ","))
        raise BukanAngka(
            f"{kutip(teks)} dapat dibaca dua cara. Tulis {ribuan} bila ribuan, atau {pecahan} bila pecahan."
        )
    if _BERTITIK_RIBUAN.fullmatch(tanpa_tanda):
        polos = tanpa_tanda.replace(".", "").replace(",", ".")
    elif _BERKOMA.fullmatch(tanpa_tanda) or _BERTITIK_DESIMAL.fullmatch(tanpa_tanda):
        polos = tanpa_tanda.replace(",", ".")
    else:
        raise BukanAngka(f'"{kutip(teks)}" bukan angka. Tulis misalnya 1250000, 1.250.000,50 atau 12,5.')
    _periksa_panjang(teks, polos)
    nilai = Decimal(polos)
    return -nilai if negatif else nilai


def _periksa_panjang(teks: str, polos: str) -> None:
    utuh, _, pecahan = polos.partition(".")
    if len(utuh.lstrip("0")) > _ANGKA_UTUH or len(pecahan.rstrip("0")) > _ANGKA_PECAHAN:
        raise BukanAngka(
            f"{kutip(teks)} terlalu panjang. Tulis paling banyak {_ANGKA_UTUH} angka di depan "
            f"dan {_ANGKA_PECAHAN} angka di belakang koma."
        )
