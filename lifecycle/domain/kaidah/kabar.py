"""What a kind of matter declares: what is to be told, and when it is looked for."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from lifecycle.domain.fakta import Fakta
from lifecycle.domain.kaidah.kunci import Kunci
from lifecycle.domain.kata import Tahap

# What the templates of an event may name beyond the facts: values of JSON kinds, dates and decimals.
Konteks = Mapping[str, Any]

# What happened longer ago than so many days when it is written down is kept without a mail.
HARI_LAMPAU = 30


@dataclass(frozen=True, kw_only=True, slots=True)
class Kabar:
    """One event to be mailed.

    `kunci` names the matter with its date and threshold, where it must be told once however often the
    facts are looked at; "" for what a step tells by itself. `sasaran` are the kode of the pihak concerned,
    for recipients such as `bersangkutan`. `konteks` are the values that its templates may name.
    `paling_lambat` is the last day on which it is still of use, None where it never is too late: a mail that
    can wait for office hours does not wait past it. `kejadian` is the day of what it tells, where nobody is
    written to of what is long past; None where it matters as long as it stands.
    """

    peristiwa: str
    kunci: str = ""
    sasaran: tuple[str, ...] = ()
    konteks: Konteks = field(default_factory=dict)
    paling_lambat: date | None = None
    kejadian: date | None = None

    def lampau(self, pada: date) -> bool:
        """Whether it tells what was long past on that day."""
        return self.kejadian is not None and (pada - self.kejadian).days > HARI_LAMPAU


def tanpa_hari(_fakta: Fakta) -> Iterator[date]:
    """Time alone never brings it."""
    return iter(())


@dataclass(frozen=True, kw_only=True, slots=True)
class JenisKabar:
    """One kind of matter. `temukan` answers with all that stands on the day the facts are seen from, told
    before or not: whoever asks remembers by `Kabar.kunci` what was told already.

    `harian` matters come with time and are looked for by the daily run only; the others follow from what
    was written down, and are told at once. Of a harian matter `hari` gives every day after the day of the
    facts on which time alone may bring it (days too many do no harm): on no other day it is looked for.
    `kunci` are the kinds of kunci that its matters have. `contoh` gives, for each event, sample values of
    its konteks: templates are tried on them, and may name no others. `sejak_awal` matters are told even of
    a kemitraan that is written down for the first time, whose past is else passed over in silence.
    """

    kode: str
    kunci: tuple[Kunci, ...]
    temukan: Callable[[Fakta], Iterator[Kabar]]
    hari: Callable[[Fakta], Iterator[date]] = tanpa_hari
    contoh: Mapping[str, Konteks] = field(default_factory=dict)
    harian: bool = False
    sejak_awal: bool = False


def tanpa_nilai(_fakta: Fakta) -> Konteks | None:
    """The facts alone say it."""
    return {}


@dataclass(frozen=True, kw_only=True, slots=True)
class KabarLangkah:
    """One event of a step, announced by whoever takes it.

    `konteks` is worked out of the facts as the step left them, before any task is opened; None where the
    event would have nothing to say. `contoh` are sample values of it, the one with the least in it first and
    the one to be shown last: templates are tried on all of them, and may name no others. `tahap` is the
    stage that the step enters.
    """

    peristiwa: str
    konteks: Callable[[Fakta], Konteks | None] = tanpa_nilai
    contoh: tuple[Konteks, ...] = ({},)
    tahap: Tahap | None = None

    def kabar(self, fakta: Fakta) -> Kabar:
        """The event, to be told of these facts."""
        return Kabar(peristiwa=self.peristiwa, konteks=self.konteks(fakta) or {})
