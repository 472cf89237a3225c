"""The hour of a meeting, as people write it: 09.30, 9:30 or 09.30 WITA."""

import re
from datetime import time, timedelta, timezone

_BENTUK = re.compile(r"([01]?\d|2[0-3])[.:]([0-5]\d)(?: (WIB|WITA|WIT))?", re.ASCII)
_ZONA = {"WIB": 7, "WITA": 8, "WIT": 9}


def baca_pukul(jam: str) -> time | None:
    """That hour, of its zone where one is said; None for what is no hour.

    >>> baca_pukul("9.30").isoformat()
    '09:30:00'
    >>> baca_pukul("09:30 WIT").isoformat()
    '09:30:00+09:00'
    >>> baca_pukul("25.00")
    """
    cocok = _BENTUK.fullmatch(jam)
    if cocok is None:
        return None
    zona = None if cocok[3] is None else timezone(timedelta(hours=_ZONA[cocok[3]]))
    return time(int(cocok[1]), int(cocok[2]), tzinfo=zona)
