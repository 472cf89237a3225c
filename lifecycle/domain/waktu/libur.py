"""The holidays of Indonesia, cuti bersama included, as the almanac of `holidays` knows them."""

from datetime import date
from functools import cache


def libur_indonesia(hari: date) -> bool:
    """Whether the nation rests on that day; False in a year that the almanac cannot tell."""
    return hari in _libur(hari.year)


@cache
def _libur(tahun: int) -> frozenset[date]:
    # Imported late: most commands write no mail that waits.
    from holidays import country_holidays

    try:
        return frozenset(country_holidays("ID", years=tahun, categories=("public", "government")))
    except Exception:  # noqa: BLE001
        # Whatever is wrong with an almanac, no mail waits for it: weekends alone count then.
        return frozenset()
