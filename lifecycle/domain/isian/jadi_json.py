"""Facts as plain JSON values: dates in ISO form, decimals as text, nothing lost."""

import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from lifecycle.domain.tindakan import Kalimat

# A dossier refuses a number of this form, since it may be meant as thousands.
_TAKSA = re.compile(r"-?[1-9][0-9]{0,2}\.[0-9]{3}")


def jadi_json(isi: Any) -> Any:
    """The same value in dict, list, str, int, bool and None only; a Kalimat stays one, for a door to word.

    >>> jadi_json((Decimal("1.50"), date(2026, 1, 31)))
    ['1.50', '2026-01-31']
    """
    if isinstance(isi, Kalimat):
        return isi
    if is_dataclass(isi) and not isinstance(isi, type):
        return {f.name: jadi_json(getattr(isi, f.name)) for f in fields(isi)}
    if isinstance(isi, Mapping):
        return {str(kunci): jadi_json(nilai) for kunci, nilai in isi.items()}
    if isinstance(isi, Enum):
        return isi.value
    if isinstance(isi, date):
        return isi.isoformat()
    if isinstance(isi, Decimal):
        return _angka(isi)
    if isinstance(isi, tuple | list | set | frozenset):
        return [jadi_json(nilai) for nilai in isi]
    return isi


def _angka(nilai: Decimal) -> str:
    """A number that a dossier reads as the same value.

    >>> _angka(Decimal("12.125")), _angka(Decimal("1E+3"))
    ('12.1250', '1000')
    """
    teks = f"{nilai:f}"
    return f"{teks}0" if _TAKSA.fullmatch(teks) else teks
