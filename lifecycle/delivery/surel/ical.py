"""Meetings for calendar programs (iCalendar, RFC 5545 and 5546): the invitation, and its cancellation."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from email.headerregistry import Address
from typing import TYPE_CHECKING, Any

from lifecycle.delivery.surel.amplop.bagian import Lampiran
from lifecycle.delivery.templat.templat import polos
from lifecycle.domain.kata import JenisRapat
from lifecycle.domain.rapat.pukul import baca_pukul

if TYPE_CHECKING:
    from icalendar import Event, vCalAddress

_JUDUL = {"id": "Rapat berkala: {judul}", "en": "Regular meeting: {judul}"}
_JUDUL_TAMBAHAN = {"id": "Rapat tambahan: {judul}", "en": "Extra meeting: {judul}"}
_URAIAN = {
    "id": "Kemitraan {nomor}. Waktu dan tempat atau tautannya dikabarkan oleh {nama}, {surel}.",
    "en": "Partnership {nomor}. The time and the place or link will come from {nama}, {surel}.",
}
# Where all of it is known.
_URAIAN_LENGKAP = {
    "id": "Kemitraan {nomor}. Pukul {jam}, {tempat}. Pertanyaan kepada {nama}, {surel}.",
    "en": "Partnership {nomor}. At {jam}, {tempat}. Questions go to {nama}, {surel}.",
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
    """The invitation to a meeting, of which often only the day is known."""
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

    nilai, tentang = bahan.nilai, bahan.nilai["rapat"]
    tempat = ", ".join(polos(tentang[nama]) for nama in ("tempat", "tautan") if tentang[nama])
    isi = {
        "jam": polos(tentang["jam"] or ""),
        "tempat": tempat,
        "nomor": polos(nilai["nomor"]),
        "judul": polos(nilai["judul"]),
        "nama": bahan.penanggung_jawab.display_name,
        "surel": bahan.penanggung_jawab.addr_spec,
    }
    rapat = Event()
    # Known by the day for which it was first set, so that a moved meeting moves in every calendar.
    rapat.add("uid", f"rapat-{isi['nomor']}-{tentang['semula']}@{bahan.pengirim.domain}")
    rapat.add("sequence", tentang["urutan"])
    rapat.add("dtstamp", bahan.waktu)
    _tambah_waktu(rapat, tentang["tanggal"], tentang["jam"])
    uraian = _URAIAN_LENGKAP if tentang["jam"] and tempat else _URAIAN
    judul = _JUDUL_TAMBAHAN if tentang["jenis"] == JenisRapat.TAMBAHAN else _JUDUL
    rapat.add("summary", judul[bahan.bahasa].format_map(isi))
    rapat.add("description", uraian[bahan.bahasa].format_map(isi))
    if tempat:
        rapat.add("location", tempat)
    rapat.add("organizer", _pengundang(bahan))
    rapat.add("attendee", _yang_diundang(bahan))
    rapat.add("status", status)
    return rapat


def _tambah_waktu(rapat: "Event", hari: date, jam: str | None) -> None:
    pukul = baca_pukul(jam or "")
    if pukul is None:
        rapat.add("dtstart", hari)
        rapat.add("dtend", hari + timedelta(days=1))
        # The hour is not known: the day stays free for other things.
        rapat.add("transp", "TRANSPARENT")
        return
    mulai = datetime.combine(hari, pukul)
    # An hour of no zone is that of whoever reads it. How long it takes nobody says.
    rapat.add("dtstart", mulai if mulai.tzinfo is None else mulai.astimezone(UTC))
    rapat.add("transp", "OPAQUE")


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
