"""Not faster than a recipient's domain likes: so many mails in each minute of the clock."""

from collections import Counter
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

LAIN = "*"
_MENIT = timedelta(minutes=1)


def awal_menit(saat: datetime) -> datetime:
    """The minute of the clock in which limits are counted, so that a run of its own knows it as well."""
    return saat.replace(second=0, microsecond=0)


class Laju:
    """Gives out the places of a minute. `per_menit` is by domain, `LAIN` for every domain not named.

    Who finds no place is told the minute to come back in: as many for each minute as may go in it.
    """

    def __init__(self, per_menit: Mapping[str, int]) -> None:
        self._per_menit = per_menit
        self._menit = datetime.min.replace(tzinfo=UTC)
        self._pergi: Counter[str] = Counter()
        self._kembali: Counter[str] = Counter()

    @property
    def membatasi(self) -> bool:
        """Whether anything is limited at all."""
        return bool(self._per_menit)

    def ketahui(self, pergi: Mapping[str, int], sekarang: datetime) -> None:
        """How many went in this minute already by what is written down, whoever sent them."""
        self._mulai(sekarang)
        self._pergi |= Counter(pergi)

    def tunggu(self, domain: str, sekarang: datetime) -> datetime | None:
        """None where a mail to that domain may go now, and has taken its place; else when to ask again."""
        batas = self._per_menit.get(domain, self._per_menit.get(LAIN))
        if batas is None:
            return None
        self._mulai(sekarang)
        if self._pergi[domain] < batas:
            self._pergi[domain] += 1
            return None
        menit_lagi = 1 + self._kembali[domain] // batas
        self._kembali[domain] += 1
        return self._menit + menit_lagi * _MENIT

    def _mulai(self, sekarang: datetime) -> None:
        if awal_menit(sekarang) != self._menit:
            self._menit = awal_menit(sekarang)
            self._pergi.clear()
            self._kembali.clear()
