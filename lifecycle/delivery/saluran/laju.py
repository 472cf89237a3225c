"""Not faster than a recipient's domain likes: mails per minute, spread evenly."""

from collections.abc import Mapping
from datetime import datetime, timedelta

LAIN = "*"


class Laju:
    """Gives out the moments to send at. `per_menit` is by domain, `LAIN` for every domain not named."""

    def __init__(self, per_menit: Mapping[str, int]) -> None:
        self._per_menit = per_menit
        self._berikut: dict[str, datetime] = {}

    def tunggu(self, domain: str, sekarang: datetime) -> datetime | None:
        """None where a mail to that domain may go now, and has taken this moment; else when one may."""
        batas = self._per_menit.get(domain, self._per_menit.get(LAIN))
        if batas is None:
            return None
        berikut = max(self._berikut.get(domain, sekarang), sekarang)
        self._berikut[domain] = berikut + timedelta(minutes=1) / batas
        return None if berikut <= sekarang else berikut
