"""What each of the five dimensions answers, however it was reckoned."""

from dataclasses import dataclass
from decimal import Decimal

from lifecycle.domain.evaluasi.jejak import Jejak


@dataclass(frozen=True, kw_only=True, slots=True)
class NilaiDimensi:
    """A dimension's value, 0 to 100, or None where it is unknown.

    Of its `jatuh_tempo` items (indikator, komitmen, or pihak that answer) `terisi` are known;
    `kosong` names the indikator that are not.
    """

    nilai: Decimal | None
    terisi: int
    jatuh_tempo: int
    kosong: tuple[str, ...] = ()
    jejak: tuple[Jejak, ...] = ()
