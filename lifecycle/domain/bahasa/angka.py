"""Numbers: how figures are reckoned, compared and written, for people and for programs."""

from decimal import ROUND_HALF_UP, Context, Decimal

_ROMAWI = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")

# Wide enough that what a third or a seventh loses stays far below the places compared (see `tepat`).
HITUNG = Context(prec=100)

_TEMPAT_BANDING = Decimal("1E-30")
_SEN = Decimal("0.01")
_TANDA_INDONESIA = str.maketrans(",.", ".,")


def tepat(nilai: Decimal) -> Decimal:
    """The figure to 30 places, so that three thirds are one and a threshold met exactly is met.

    Holds for figures of up to 70 digits before the point.
    """
    return nilai.quantize(_TEMPAT_BANDING, context=HITUNG)


def bulat(nilai: Decimal) -> Decimal:
    """Two places, half up; never a negative zero."""
    return HITUNG.plus(tepat(nilai).quantize(_SEN, rounding=ROUND_HALF_UP, context=HITUNG))


def dua_angka(nilai: Decimal) -> str:
    """For programs: two places, half up, decimal point.

    >>> dua_angka(Decimal("73.828125"))
    '73.83'
    """
    return f"{bulat(nilai):f}"


def angka_id(nilai: Decimal) -> str:
    """For people: two places, half up, decimal comma.

    >>> angka_id(Decimal("1250000.5"))
    '1.250.000,50'
    """
    return f"{bulat(nilai):,f}".translate(_TANDA_INDONESIA)


def bilangan_id(nilai: Decimal) -> str:
    """For people: a number as it was given, with no more places than it needs.

    >>> bilangan_id(Decimal("20000.00")), bilangan_id(Decimal("35.7"))
    ('20.000', '35,7')
    """
    return f"{nilai.normalize(HITUNG):,f}".translate(_TANDA_INDONESIA)


def angka_di_bawah(nilai: Decimal, ambang: Decimal) -> str:
    """For people: a figure known to lie below a threshold, with the places it takes to see that, two or more.

    >>> angka_di_bawah(Decimal("74.9975"), Decimal(75))
    '74,998'
    """
    satuan = (Decimal(1).scaleb(-tempat) for tempat in range(2, 31))
    bertingkat = (nilai.quantize(satu, rounding=ROUND_HALF_UP, context=HITUNG) for satu in satuan)
    terlihat = next(satu for satu in bertingkat if satu < ambang)
    return f"{terlihat:,f}".translate(_TANDA_INDONESIA)


def romawi(bilangan: int) -> str:
    """A tingkat or a month as letters number them, 1 to 12.

    >>> romawi(8)
    'VIII'
    """
    return _ROMAWI[bilangan - 1]
