"""Matters that time brings, asked for one day or walked through day by day."""

from collections.abc import Iterator
from datetime import date, timedelta

from lifecycle.domain.fakta import Kemitraan, lihat_dari
from lifecycle.domain.kabar.semua import JENIS_KABAR
from lifecycle.domain.kaidah.kabar import Kabar
from lifecycle.domain.kantor.aturan import BAKU, Aturan
from lifecycle.domain.waktu.kalender import Kalender

# An office that rests on Saturdays and Sundays.
SENIN_JUMAT = frozenset(range(1, 6))
AKHIR_PEKAN = Aturan(kalender=Kalender(hari=SENIN_JUMAT))


def berlibur(dari: date, sampai: date) -> Kalender:
    """A calendar that rests on these days, both included."""
    return Kalender(libur=lambda hari: dari <= hari <= sampai)


def berderet(dari: date, sampai: date) -> Iterator[date]:
    """Every day, both included."""
    return (dari + timedelta(days=n) for n in range((sampai - dari).days + 1))


def berdiri(kode: str, satu: Kemitraan, pada: date, aturan: Aturan = BAKU) -> list[Kabar]:
    """What stands of one kind of matter on that day, told before or not."""
    return list(JENIS_KABAR[kode].temukan(lihat_dari(satu, pada, aturan=aturan)))


def kunci(kode: str, satu: Kemitraan, pada: date, aturan: Aturan = BAKU) -> list[str]:
    """The same by its keys."""
    return [p.kunci for p in berdiri(kode, satu, pada, aturan)]


def jalani(
    kode: str, satu: Kemitraan, dari: date, sampai: date, aturan: Aturan = BAKU
) -> list[tuple[date, str]]:
    """What is told on which day by who looks every day: each key on the first day on which it stands."""
    diingat: dict[str, date] = {}
    for hari in berderet(dari, sampai):
        for perkara in kunci(kode, satu, hari, aturan):
            diingat.setdefault(perkara, hari)
    return [(hari, perkara) for perkara, hari in diingat.items()]
