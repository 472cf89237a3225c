"""Half a year of monthly meetings: one with minutes, one missed, and weeks in which nothing ran."""

from datetime import UTC, date, datetime, timedelta
from email import message_from_bytes

import pytest
from icalendar import Calendar, Event
from kantor import NOMOR, Kantor, ditandatangani_semua
from pabrik import dasar
from pabrik.tahap import RATNA, keadaan

from lifecycle.domain.galat import MasukanSalah
from lifecycle.domain.kata import Tahap
from lifecycle.domain.rapat.jadwal import kehadiran
from lifecycle.services.putaran.ingatkan import ingatkan_sebagian

SEMUA = ["dian@sawit.example", "joko@subur.example", "made@harapan.example", RATNA]
NOTULEN = ("tanggal=2026-03-03", "hadir=inti,plasma1", "notulen=Bibit tiba 20 April")


@pytest.fixture
def berjalan(kantor: Kantor) -> Kantor:
    """The plantation of three, carried out since 2 February; it meets on the 2nd of each month from March."""
    kantor.berdiri(dasar.kemitraan(keadaan=keadaan(Tahap.PELAKSANAAN, tahap_sejak=date(2026, 2, 2))))
    return kantor


def jalan_harian(kantor: Kantor, *hari: date) -> None:
    for satu in hari:
        ingatkan_sebagian(kantor.perangkat, [NOMOR], pada=satu)


def kabar(kantor: Kantor, notifikasi: str) -> list[str]:
    """What the mails of one kind are about, in the order in which they were queued; each goes to all."""
    surel = [s for s in kantor.antrean if s.notifikasi == notifikasi]
    perkara = list(dict.fromkeys(s.kunci.split("/")[1].removeprefix(f"{notifikasi}:") for s in surel))
    assert [s.kepada for s in surel] == SEMUA * len(perkara)
    return perkara


def test_half_a_year_of_meetings(berjalan: Kantor) -> None:
    jalan_harian(berjalan, *(date(2026, 2, h) for h in (20, 23, 24, 28)))
    assert kabar(berjalan, "undangan_rapat") == ["2026-03-02"]

    # Held a day late, with minutes; written down twice.
    berjalan.catat("rapat", *NOTULEN, pada=date(2026, 3, 4))
    berjalan.catat("rapat", *NOTULEN, pada=date(2026, 3, 5))
    assert kabar(berjalan, "notulen") == ["2026-03-03"]
    assert {s.perihal for s in berjalan.antrean if s.notifikasi == "notulen"} == {
        f"[{NOMOR}] Notulen rapat 3 Maret 2026: {berjalan.kemitraan.judul}"
    }
    jalan_harian(berjalan, date(2026, 3, 12), date(2026, 3, 27))
    assert kabar(berjalan, "rapat_terlewat") == []
    assert kabar(berjalan, "undangan_rapat") == ["2026-03-02", "2026-04-02"]

    # In April nobody came.
    jalan_harian(berjalan, *(date(2026, 4, h) for h in (9, 10, 10, 11, 20)))
    assert kabar(berjalan, "rapat_terlewat") == ["2026-04-02"]

    # Nothing ran in May: June is told of, May is not, not even afterwards.
    jalan_harian(berjalan, date(2026, 6, 12), date(2026, 6, 13))
    assert kabar(berjalan, "rapat_terlewat") == ["2026-04-02", "2026-06-02"]
    berjalan.catat("rapat", "tanggal=2026-06-04", "hadir=inti,plasma1,plasma2", pada=date(2026, 6, 15))
    jalan_harian(berjalan, date(2026, 6, 16))
    assert kabar(berjalan, "rapat_terlewat") == ["2026-04-02", "2026-06-02"]
    assert kabar(berjalan, "notulen") == ["2026-03-03"]

    dilihat = dasar.lihat_dari(berjalan.kemitraan, date(2026, 6, 16))
    assert kehadiran(dilihat) == {"inti": (2, 2), "plasma1": (2, 2), "plasma2": (1, 2)}


def test_a_meeting_called_off_and_called_again(berjalan: Kantor) -> None:
    """In every calendar it is one event, which each mail moves on."""
    jalan_harian(berjalan, date(2026, 2, 23))
    _irama(berjalan, "2026-03-05", date(2026, 2, 24))
    jalan_harian(berjalan, date(2026, 2, 24))
    assert kabar(berjalan, "rapat_dibatalkan") == ["2026-03-02"]
    assert kabar(berjalan, "undangan_rapat") == ["2026-03-02"]

    # Back to the old day: it is called again at the next daily run, and not twice.
    _irama(berjalan, "2026-03-02", date(2026, 2, 25))
    jalan_harian(berjalan, date(2026, 2, 25), date(2026, 2, 26))
    assert kabar(berjalan, "undangan_rapat") == ["2026-03-02", "2026-03-02:2"]

    # And off again, with the whole partnership.
    berjalan.catat("pihak", "kode=inti", "keluar=2026-02-27", "alasan_keluar=Tutup", pada=date(2026, 2, 27))
    assert berjalan.kemitraan.keadaan.ditangguhkan
    jalan_harian(berjalan, date(2026, 2, 28))
    assert kabar(berjalan, "rapat_dibatalkan") == ["2026-03-02", "2026-03-02:2"]

    acara = [_acara(isi) for isi in _kiriman(berjalan, "dian@sawit.example")]
    assert [(a["SEQUENCE"], a["STATUS"]) for a in acara] == [
        (0, "CONFIRMED"),
        (1, "CANCELLED"),
        (2, "CONFIRMED"),
        (3, "CANCELLED"),
    ]
    assert {a["UID"] for a in acara} == {f"rapat-{NOMOR}-2026-03-02@kantor.example"}


def test_a_meeting_moved_after_it_was_called(berjalan: Kantor) -> None:
    """Told at once, and moved in every calendar; what is asked afterwards is asked of the new day."""
    jalan_harian(berjalan, date(2026, 2, 23))
    berjalan.catat("rapat", "tanggal=2026-03-02", "dipindah_ke=2026-03-12", pada=date(2026, 2, 26))
    assert kabar(berjalan, "undangan_rapat") == ["2026-03-02", "2026-03-02:2:2026-03-12"]
    assert kabar(berjalan, "rapat_dibatalkan") == []

    jalan_harian(berjalan, date(2026, 3, 5), date(2026, 3, 10), date(2026, 3, 11))
    assert kabar(berjalan, "rapat_terlewat") == []
    jalan_harian(berjalan, date(2026, 3, 20))
    assert kabar(berjalan, "rapat_terlewat") == ["2026-03-12"]
    assert len(kabar(berjalan, "undangan_rapat")) == 2

    lama, baru = (_acara(isi) for isi in _kiriman(berjalan, "dian@sawit.example"))
    assert lama["UID"] == baru["UID"]
    assert [(a.start, a["SEQUENCE"], a["STATUS"]) for a in (lama, baru)] == [
        (date(2026, 3, 2), 0, "CONFIRMED"),
        (date(2026, 3, 12), 2, "CONFIRMED"),
    ]


def test_an_extra_meeting_is_called_held_and_written_down(berjalan: Kantor) -> None:
    rapat = ("tanggal=2026-02-20", "jenis=tambahan", "jam=09.30 WIB", "tempat=Balai desa")
    berjalan.catat("rapat", *rapat, pada=date(2026, 2, 10))
    jalan_harian(berjalan, date(2026, 2, 12), date(2026, 2, 13))
    assert kabar(berjalan, "undangan_rapat") == ["2026-02-20"]
    (isi,) = _kiriman(berjalan, "dian@sawit.example")
    assert _acara(isi).start == datetime(2026, 2, 20, 2, 30, tzinfo=UTC)
    assert _acara(isi)["LOCATION"] == "Balai desa"

    jalan_harian(berjalan, date(2026, 3, 2))
    assert kabar(berjalan, "rapat_terlewat") == ["2026-02-20"]
    berjalan.catat("rapat", "tanggal=2026-02-20", "hadir=inti", "notulen=Lahan siap", pada=date(2026, 3, 2))
    assert kabar(berjalan, "notulen") == ["2026-02-20"]
    (tercatat,) = berjalan.kemitraan.rapat
    assert (tercatat.jenis, tercatat.jam, tercatat.hadir) == ("tambahan", "09.30 WIB", ("inti",))


def test_a_move_that_makes_no_sense_changes_nothing(berjalan: Kantor) -> None:
    sebelum = berjalan.keadaan_lengkap()
    for salah in ("dipindah_ke=2026-03-02", "dipindah_ke=lusa", "jam=siang"):
        with pytest.raises(MasukanSalah):
            berjalan.catat("rapat", "tanggal=2026-03-02", salah, pada=date(2026, 2, 26))
    assert berjalan.keadaan_lengkap() == sebelum


def _irama(kantor: Kantor, pertama: str, pada: date) -> None:
    """A new cadence, agreed on that day."""
    berkas = f"nomor: {NOMOR}\nkomunikasi: {{rapat: {{pertama: {pertama}, setiap_bulan: 1}}}}\n"
    kantor.terapkan(berkas + ditandatangani_semua(pada), pada)


def _kiriman(kantor: Kantor, kepada: str) -> list[bytes]:
    """The mails with an invitation or its end to one address, as they would be sent."""
    with kantor.perangkat.unit() as u:
        semua = u.klaim_surel(
            penyewa="a", sekarang=datetime(2100, 1, 1, tzinfo=UTC), sewa=timedelta(minutes=1), batas=1000
        )
    perihal = ("undangan_rapat", "rapat_dibatalkan")
    return [s.isi for s in semua if s.kepada == kepada and s.notifikasi in perihal]


def _acara(isi: bytes) -> Event:
    badan = (b for b in message_from_bytes(isi).walk() if b.get_content_type() == "text/calendar")
    (acara,) = Calendar.from_ical(next(badan).get_payload(decode=True)).walk("VEVENT")
    return acara


@pytest.mark.parametrize(
    ("hadir", "kalimat"),
    [
        ("inti,inti", '"inti" ditulis dua kali'),
        ("inti,plazma1", 'pihak "plazma1" tidak ada.*Mungkin maksudnya "plasma1"'),
    ],
)
def test_a_wrong_list_of_who_came_changes_nothing(berjalan: Kantor, hadir: str, kalimat: str) -> None:
    sebelum = berjalan.keadaan_lengkap()
    with pytest.raises(MasukanSalah, match=kalimat):
        berjalan.catat("rapat", f"hadir={hadir}", "notulen=Lahan siap", pada=date(2026, 3, 2))
    assert berjalan.keadaan_lengkap() == sebelum
