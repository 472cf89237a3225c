"""Meetings for calendar programs (iCalendar, RFC 5545 and 5546): the invitation, and its cancellation."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.headerregistry import Address
from typing import TYPE_CHECKING, Any

from lifecycle.delivery.surel.amplop.bagian import Lampiran
from lifecycle.delivery.templat.templat import polos

if TYPE_CHECKING:
    from icalendar import Event, vCalAddress

_JUDUL = {"id": "Rapat berkala: {judul}", "en": "Regular meeting: {judul}"}
_URAIAN = {
    "id": "Kemitraan {nomor}. Waktu dan tempat atau tautannya dikabarkan oleh {nama}, {surel}.",
    "en": "Partnership {nomor}. The time and the place or link will come from {nama}, {surel}.",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class BahanLampiran:
    """What the files of one mail are made of: its envelope, and the values that its text was filled with."""

    bahasa: str
    pengirim: Address
    kepada: Address
    penanggung_jawab: Address
    waktu: datetime
    nilai: Mapping[str, Any]


def undang_rapat(bahan: BahanLampiran) -> Lampiran:
    """The invitation to a meeting, of which only the day is known."""
    return _lampiran(bahan, "undangan.ics", metode="REQUEST", status="CONFIRMED")


def batalkan_rapat(bahan: BahanLampiran) -> Lampiran:
    """Takes the same meeting out of the calendar again."""
    return _lampiran(bahan, "pembatalan.ics", metode="CANCEL", status="CANCELLED")


def _lampiran(bahan: BahanLampiran, nama: str, *, metode: str, status: str) -> Lampiran:
    # Imported late: hardly any command writes an invitation.
    from icalendar import Calendar

    kalender = Calendar()
    kalender.add("prodid", "-//Kemitraan//Rapat//ID")
    kalender.add("version", "2.0")
    kalender.add("method", metode)
    kalender.add_component(_rapat(bahan, status))
    # As a plain file, lest a program that shows the invitation already offers it a second time.
    return Lampiran(nama=nama, jenis="application/ics", isi=kalender.to_ical(), metode=metode)


def _rapat(bahan: BahanLampiran, status: str) -> "Event":
    from icalendar import Event

    nilai, hari = bahan.nilai, bahan.nilai["rapat"]["tanggal"]
    isi = {
        "nomor": polos(nilai["nomor"]),
        "judul": polos(nilai["judul"]),
        "nama": bahan.penanggung_jawab.display_name,
        "surel": bahan.penanggung_jawab.addr_spec,
    }
    rapat = Event()
    rapat.add("uid", f"rapat-{isi['nomor']}-{hari}@{bahan.pengirim.domain}")
    rapat.add("sequence", nilai["rapat"]["urutan"])
    rapat.add("dtstamp", bahan.waktu)
    rapat.add("dtstart", hari)
    rapat.add("dtend", hari + timedelta(days=1))
    rapat.add("summary", _JUDUL[bahan.bahasa].format_map(isi))
    rapat.add("description", _URAIAN[bahan.bahasa].format_map(isi))
    rapat.add("organizer", _pengundang(bahan))
    rapat.add("attendee", _yang_diundang(bahan))
    rapat.add("status", status)
    # The hour is not known: the day stays free for other things.
    rapat.add("transp", "TRANSPARENT")
    return rapat


def _pengundang(bahan: BahanLampiran) -> "vCalAddress":
    orang = _orang(bahan.penanggung_jawab)
    # The office's sender writes for the petugas; programs that compare the two are told.
    orang.params["SENT-BY"] = f"mailto:{bahan.pengirim.addr_spec}"
    return orang


def _yang_diundang(bahan: BahanLampiran) -> "vCalAddress":
    orang = _orang(bahan.kepada)
    mengundang = bahan.kepada.addr_spec.lower() == bahan.penanggung_jawab.addr_spec.lower()
    orang.params["ROLE"] = "CHAIR" if mengundang else "REQ-PARTICIPANT"
    orang.params["PARTSTAT"] = "ACCEPTED" if mengundang else "NEEDS-ACTION"
    orang.params["RSVP"] = "FALSE" if mengundang else "TRUE"
    return orang


def _orang(alamat: Address) -> "vCalAddress":
    from icalendar import vCalAddress

    orang = vCalAddress(f"mailto:{alamat.addr_spec}")
    # A double quote cannot stand in a parameter, and few programs read what is written in its place.
    orang.params["CN"] = (alamat.display_name or alamat.addr_spec).replace('"', "'")
    return orang
