"""What is to be told: one event, whom it concerns, and what its templates may say beyond the facts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any


@dataclass(frozen=True, kw_only=True, slots=True)
class Pengumuman:
    """One event to be mailed.

    `perkara` names the matter with its date and threshold, where it must be told once however often the
    facts are looked at; "" for what a step tells by itself. `sasaran` are the kode of the pihak concerned,
    for recipients such as `bersangkutan`. `konteks` holds values of JSON kinds, dates and decimals.
    `paling_lambat` is the last day on which it is still of use, None where it never is too late: a mail that
    can wait for office hours does not wait past it.
    """

    peristiwa: str
    perkara: str = ""
    sasaran: tuple[str, ...] = ()
    konteks: Mapping[str, Any] = field(default_factory=dict)
    paling_lambat: date | None = None
