"""Meetings in the calendars of those who are invited: what programs ask for, and nothing a text could add."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from icalendar import Calendar
from kasus.surel import WAKTU, baca, konteks, susun, untuk
from pabrik.dasar import fakta, kemitraan

from lifecycle.domain.fakta import Orang
from lifecycle.domain.kata import Bahasa

DIAN, RATNA = "dian@sawit.example", "ratna@kantor.example"
HARI = date(2026, 4, 2)
# A meeting of which only the day is known, and which stayed on it.
HARINYA_SAJA = {"tanggal": HARI, "semula": HARI, "jam": None, "tempat": None, "tautan": None}


def rapat(peristiwa="undangan_rapat", isi=None, *, kepada=DIAN, urutan=0, **ubah):
    """The mail to one recipient, its calendar body as bytes, and the one event in it."""
    nilai = {**konteks(peristiwa)["rapat"], **HARINYA_SAJA, "urutan": urutan, **ubah}
    isi = replace(isi or fakta(), sasaran=("inti", "plasma1", "plasma2"))
    pesan = baca(untuk(susun(peristiwa, isi, rapat=nilai), kepada))
    (badan,) = (b for b in pesan.walk() if b.get_content_type() == "text/calendar")
    mentah = badan.get_payload(decode=True)
    (acara,) = Calendar.from_ical(mentah).walk("VEVENT")
    return pesan, mentah, acara


def test_an_invitation_is_a_body_of_its_own_and_a_file():
    pesan, mentah, _ = rapat()
    badan, berkas = pesan.iter_parts()

    assert pesan.get_content_type() == "multipart/mixed"
    jenis = [b.get_content_type() for b in badan.iter_parts()]
    assert jenis == ["text/plain", "text/html", "text/calendar"]
    assert dict(list(badan.iter_parts())[-1]["Content-Type"].params) == {
        "charset": "utf-8",
        "method": "REQUEST",
    }
    assert berkas.get_filename() == "undangan.ics"
    assert berkas.get_content_type() == "application/ics"
    assert berkas.get_content() == mentah


def test_only_meetings_go_into_calendars():
    assert "text/calendar" not in [b.get_content_type() for b in baca(susun("rapat_terlewat")[0]).walk()]


def test_the_event_is_the_whole_day_and_keeps_nobody_busy():
    _, mentah, acara = rapat()

    assert Calendar.from_ical(mentah)["METHOD"] == "REQUEST"
    assert (acara.start, acara.end) == (HARI, HARI + timedelta(days=1))
    assert not isinstance(acara.start, datetime)
    assert acara["DTSTAMP"].dt == WAKTU
    assert acara["UID"] == "rapat-KM-2026-0001-2026-04-02@kantor.example"
    assert (acara["STATUS"], acara["TRANSP"], acara["SEQUENCE"]) == ("CONFIRMED", "TRANSPARENT", 0)
    assert b"TZID" not in mentah
    assert b"VTIMEZONE" not in mentah


def test_the_one_in_charge_invites_and_each_mail_invites_its_reader():
    _, _, acara = rapat()

    assert acara["ORGANIZER"] == "mailto:ratna@kantor.example"
    assert acara["ORGANIZER"].params["SENT-BY"] == "mailto:kemitraan@kantor.example"
    assert acara["ATTENDEE"] == "mailto:dian@sawit.example"
    assert acara["ATTENDEE"].params["CN"] == "Dian Pratama"
    assert (acara["ATTENDEE"].params["PARTSTAT"], acara["ATTENDEE"].params["RSVP"]) == (
        "NEEDS-ACTION",
        "TRUE",
    )


def test_who_invites_is_not_asked_whether_he_comes():
    _, _, acara = rapat(kepada=RATNA)

    params = acara["ATTENDEE"].params
    assert (params["ROLE"], params["PARTSTAT"], params["RSVP"]) == ("CHAIR", "ACCEPTED", "FALSE")


@pytest.mark.parametrize("urutan", [0, 2, 4])
def test_a_cancellation_takes_out_the_same_event(urutan):
    _, _, undangan = rapat(urutan=urutan)
    pesan, mentah, batal = rapat("rapat_dibatalkan", urutan=urutan + 1)

    assert Calendar.from_ical(mentah)["METHOD"] == "CANCEL"
    assert batal["STATUS"] == "CANCELLED"
    assert [batal[n] for n in ("UID", "ORGANIZER", "ATTENDEE")] == [
        undangan[n] for n in ("UID", "ORGANIZER", "ATTENDEE")
    ]
    assert batal["SEQUENCE"] > undangan["SEQUENCE"] == urutan
    assert [b.get_filename() for b in pesan.iter_attachments()] == ["pembatalan.ics"]


def test_a_reader_of_english_finds_english_in_the_calendar():
    pihak = kemitraan().pihak
    dian = replace(pihak[0].kontak[0], bahasa=Bahasa.EN)
    _, _, acara = rapat(isi=fakta(pihak=(replace(pihak[0], kontak=(dian,)), *pihak[1:])))

    assert acara["SUMMARY"].startswith("Regular meeting: ")
    assert acara["DESCRIPTION"].startswith("Partnership KM-2026-0001. The time and the place")


JAHAT = [
    "Judul\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:palsu",
    "a;b,c\\n\\;:\"'^n",
    'X";ROLE=CHAIR:mailto:korban@contoh.example',
    "{nomor} {0} %s {{ judul }}",
    "panjang é世界🌾 " * 30,
    "\u2028ATTENDEE:mailto:korban@contoh.example\x85\x0b",
]


@pytest.mark.parametrize("jahat", JAHAT)
def test_a_hostile_text_stays_words(jahat):
    pihak = kemitraan().pihak
    dian = replace(pihak[0].kontak[0], nama=jahat)
    ratna = Orang(nama=jahat, surel=RATNA)
    isi = fakta(judul=jahat, penanggung_jawab=ratna, pihak=(replace(pihak[0], kontak=(dian,)), *pihak[1:]))
    pesan, mentah, acara = rapat(isi=isi)
    _, ramah, _ = rapat()

    bersih = " ".join(jahat.split())
    assert " ".join(acara["SUMMARY"].split()) == f"Rapat berkala: {bersih}"
    # The name is the one of the envelope. A parameter knows no escapes, whatever its reader thinks.
    nama = pesan["To"].addresses[0].display_name.replace('"', "'").replace("\\;", ";")
    assert acara["ATTENDEE"].params["CN"] == (nama or DIAN)
    assert acara["ATTENDEE"] == "mailto:dian@sawit.example"
    # The same lines as a harmless text gives, each of them short and ended as the standard says.
    assert _nama_baris(mentah) == _nama_baris(ramah)
    assert b"\n" not in mentah.replace(b"\r\n", b"")
    assert max(map(len, mentah.split(b"\r\n"))) <= 75
    mentah.decode()


def _nama_baris(mentah):
    utuh = mentah.replace(b"\r\n ", b"").decode().splitlines()
    return [baris.partition(":")[0].partition(";")[0] for baris in utuh]


@pytest.mark.parametrize(
    ("jam", "mulai"),
    [
        ("09.30 WIB", datetime(2026, 4, 2, 2, 30, tzinfo=UTC)),
        ("9:30 WIT", datetime(2026, 4, 2, 0, 30, tzinfo=UTC)),
        ("14.00", datetime(2026, 4, 2, 14, 0)),
    ],
)
def test_a_known_hour_place_and_link_stand_in_the_event(jam, mulai):
    _, _, acara = rapat(jam=jam, tempat="Balai desa, ruang 2", tautan="https://rapat.example/kebun")

    assert (acara.start, acara["TRANSP"]) == (mulai, "OPAQUE")
    assert acara["LOCATION"] == "Balai desa, ruang 2, https://rapat.example/kebun"
    assert f"Pukul {jam}, Balai desa" in acara["DESCRIPTION"]


def test_a_moved_meeting_is_the_event_of_its_first_day():
    pesan, _, acara = rapat(semula=date(2026, 3, 30), urutan=2)

    assert acara["UID"] == "rapat-KM-2026-0001-2026-03-30@kantor.example"
    assert (acara.start, acara["SEQUENCE"]) == (HARI, 2)
    assert "semula ditetapkan pada 30 Maret 2026 dan dipindah" in teks_polos(pesan)


def test_an_extra_meeting_is_called_one_in_letter_and_calendar():
    pesan, _, acara = rapat(jenis="tambahan", jam="09.30", tempat="Balai desa")

    assert acara["SUMMARY"].startswith("Rapat tambahan: ")
    assert "ke rapat tambahan" in teks_polos(pesan)
    assert "Tempat: Balai desa" in teks_polos(pesan)
    assert "akan mengabarkan waktu" not in teks_polos(pesan)


def test_the_end_of_a_meeting_that_moved_to_a_day_gone_by_says_where_it_went():
    pesan, _, _ = rapat("rapat_dibatalkan", sebab="pindah", kini=date(2026, 3, 28))

    assert "Rapat ini dipindah ke 28 Maret 2026." in teks_polos(pesan)


def test_a_place_cannot_add_lines_to_the_calendar():
    _, mentah, acara = rapat(tempat="Balai\r\nATTENDEE:mailto:jahat@y.example")

    assert mentah.count(b"\nATTENDEE") == 1
    assert "jahat" in acara["LOCATION"]


def teks_polos(pesan):
    """The plain body in one line."""
    (badan,) = (b for b in pesan.walk() if b.get_content_type() == "text/plain")
    return " ".join(badan.get_content().split())
