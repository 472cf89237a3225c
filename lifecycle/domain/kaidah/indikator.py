"""What a kind of indicator declares; each kind is one file of the package `indikator`."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from lifecycle.domain.fakta import Capaian, Indikator


@dataclass(frozen=True, kw_only=True, slots=True)
class Rumus:
    """One formula for p, in per cent and not yet clamped, of an actual value A.

    `teks` is the same formula for the trace; `besaran` are the agreed figures in it, by their letters.
    """

    teks: str
    hitung: Callable[[Decimal], Decimal]
    besaran: Mapping[str, Decimal] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, slots=True)
class TidakDapatDinilai:
    """Why no formula fits an indicator; it is then left out of the scores."""

    alasan: str


def selalu_sah(_indikator: Indikator) -> str | None:
    """For kinds that ask nothing of the plan."""
    return None


@dataclass(frozen=True, kw_only=True, slots=True)
class JenisIndikator:
    """A kind of indicator: its formula, and what it refuses.

    `periksa_nilai` answers what is wrong with a recorded value, `periksa_rencana` what is wrong with
    the indicator as it was planned: a sentence for an officer, or None.
    """

    kode: str
    rumus: Callable[[Indikator], Rumus | TidakDapatDinilai]
    periksa_nilai: Callable[[Indikator, Capaian], str | None]
    periksa_rencana: Callable[[Indikator], str | None] = selalu_sah
