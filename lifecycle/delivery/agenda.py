"""The forecast as a calendar file (iCalendar, RFC 5545): a whole-day entry for each line."""

import hashlib
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from lifecycle.delivery.perintah import ucapkan
from lifecycle.delivery.templat.templat import polos
from lifecycle.domain.prakiraan.baris import Jenis, Perkiraan

if TYPE_CHECKING:
    from icalendar import Event

_JENIS = {
    Jenis.JATUH_TEMPO: "Jatuh tempo",
    Jenis.TAHAP: "Tahap",
    Jenis.EVALUASI: "Evaluasi",
    Jenis.TERTAHAN: "Tertahan",
    Jenis.TUGAS: "Tugas",
    Jenis.SURAT: "Surat",
    Jenis.SUREL: "Surel",
}


def agenda_ics(baris: Iterable[Perkiraan], *, waktu: datetime) -> bytes:
    """The file. The same line has the same UID in every file, so that a newer one takes its place."""
    from icalendar import Calendar

    kalender = Calendar()
    kalender.add("prodid", "-//Kemitraan//Prakiraan//ID")
    kalender.add("version", "2.0")
    kalender.add("x-wr-calname", "Prakiraan kemitraan")
    for satu in baris:
        kalender.add_component(_acara(satu, waktu))
    return bytes(kalender.to_ical())


def _acara(satu: Perkiraan, waktu: datetime) -> "Event":
    from icalendar import Event

    acara = Event()
    acara.add("uid", _uid(satu))
    acara.add("dtstamp", waktu)
    acara.add("dtstart", satu.tanggal)
    acara.add("dtend", satu.tanggal + timedelta(days=1))
    acara.add("summary", polos(f"{satu.nomor} {_JENIS[satu.jenis]}: {ucapkan(satu.uraian)}"))
    if satu.kepada:
        acara.add("description", polos(f"Kepada {', '.join(satu.kepada)}"))
    # It takes nobody's time.
    acara.add("transp", "TRANSPARENT")
    return acara


def _uid(satu: Perkiraan) -> str:
    hal = "\n".join((satu.nomor, satu.tanggal.isoformat(), satu.jenis, ucapkan(satu.uraian)))
    return f"prakiraan-{hashlib.sha256(hal.encode()).hexdigest()[:32]}@kemitraan.invalid"
