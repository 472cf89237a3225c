"""Meetings moved or extra: when they are called, and what is asked about which day."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from pabrik.dasar import fakta, kemitraan
from pabrik.tahap import keadaan

from lifecycle.domain.fakta import Fakta, Ingatan, Rapat, lihat_dari
from lifecycle.domain.fakta.ketentuan import JadwalRapat
from lifecycle.domain.kabar.semua import kabar_baru
from lifecycle.domain.kata import JenisRapat, Tahap
from lifecycle.domain.keutuhan.semua import periksa_keutuhan
from lifecycle.domain.prakiraan.jatuh_tempo import jatuh_tempo
from lifecycle.domain.rapat.jadwal import kehadiran, rapat_berikut, rapat_terlewat
from lifecycle.domain.rapat.kabar import KABAR
from lifecycle.domain.tugas.tuntas import sudah_bertemu

# The test partnership meets on the 2nd of every month, from 2 March 2026.
MARET, APRIL, MEI = date(2026, 3, 2), date(2026, 4, 2), date(2026, 5, 2)
BARU, LAIN = date(2026, 4, 16), date(2026, 4, 20)
PINDAH = Rapat(tanggal=APRIL, dipindah_ke=BARU)
TAMBAHAN = Rapat(tanggal=LAIN, jenis=JenisRapat.TAMBAHAN, jam="09.30 WIB", tempat="Balai desa")
UNDANG, BATAL = f"undangan_rapat:{APRIL}", f"rapat_dibatalkan:{APRIL}"


def berjalan(pada: date, *rapat: Rapat, ingat: tuple[str, ...] = (), **ubah: Any) -> Fakta:
    """Carried out since 2 February; they met in March, and these matters were told."""
    isi = {
        "keadaan": keadaan(Tahap.PELAKSANAAN, tahap_sejak=date(2026, 2, 2)),
        "rapat": (Rapat(tanggal=MARET), *rapat),
        "ingatan": tuple(Ingatan(kunci=k, tanggal=date(2026, 3, 26)) for k in ingat),
    }
    return fakta(pada, **isi | ubah)


def kabar(dari: Fakta, *, harian: bool = True) -> list[str]:
    berapat = ("undangan_rapat", "rapat_dibatalkan", "rapat_terlewat", "notulen")
    return [p.kunci for p in kabar_baru(dari, harian=harian) if p.peristiwa in berapat]


def isi(dari: Fakta, peristiwa: str = "undangan_rapat", *, harian: bool = True) -> dict[str, Any]:
    (satu,) = (p for p in kabar_baru(dari, harian=harian) if p.peristiwa == peristiwa)
    return satu.konteks["rapat"]


def test_a_moved_meeting_is_no_missed_one_on_its_old_day():
    assert rapat_terlewat(berjalan(date(2026, 4, 12))) == APRIL
    assert rapat_terlewat(berjalan(date(2026, 4, 12), PINDAH)) is None
    assert kabar(berjalan(date(2026, 4, 12), PINDAH, ingat=(f"undangan_rapat:{APRIL}:1:{BARU}",))) == []


def test_it_is_called_and_asked_about_on_its_new_day():
    diundang = f"undangan_rapat:{APRIL}:1:{BARU}"
    assert kabar(berjalan(date(2026, 4, 8), PINDAH)) == []
    assert kabar(berjalan(date(2026, 4, 9), PINDAH)) == [diundang]
    undangan = isi(berjalan(date(2026, 4, 9), PINDAH))
    assert (undangan["tanggal"], undangan["semula"], undangan["urutan"]) == (BARU, APRIL, 0)
    assert kabar(berjalan(date(2026, 4, 24), PINDAH, ingat=(diundang,))) == [f"rapat_terlewat:{BARU}"]
    ada = berjalan(date(2026, 4, 24), PINDAH, Rapat(tanggal=BARU), ingat=(diundang,))
    assert kabar(ada) == []


def test_those_already_invited_hear_at_once_and_their_calendar_moves():
    dari = berjalan(date(2026, 3, 30), PINDAH, ingat=(UNDANG,))
    assert kabar(dari, harian=False) == [f"undangan_rapat:{APRIL}:2:{BARU}"]
    undangan = isi(dari, harian=False)
    assert (undangan["tanggal"], undangan["semula"], undangan["urutan"]) == (BARU, APRIL, 2)
    # Told once, nothing is left to tell, at whatever hour.
    sudah = (UNDANG, f"undangan_rapat:{APRIL}:2:{BARU}")
    assert kabar(berjalan(date(2026, 3, 30), PINDAH, ingat=sudah)) == []


def test_moved_on_or_back_it_stays_one_event_that_counts_on():
    sudah = (UNDANG, f"undangan_rapat:{APRIL}:2:{BARU}")
    lanjut = replace(PINDAH, dipindah_ke=LAIN)
    assert kabar(berjalan(date(2026, 3, 30), lanjut, ingat=sudah), harian=False) == [
        f"undangan_rapat:{APRIL}:3:{LAIN}"
    ]
    bertahap = (PINDAH, Rapat(tanggal=BARU, dipindah_ke=LAIN))
    assert kabar(berjalan(date(2026, 3, 30), *bertahap, ingat=sudah), harian=False) == [
        f"undangan_rapat:{APRIL}:3:{LAIN}"
    ]
    kembali = berjalan(date(2026, 3, 30), ingat=sudah)
    assert kabar(kembali, harian=False) == [f"undangan_rapat:{APRIL}:3"]
    assert isi(kembali, harian=False)["urutan"] == 4


def test_a_meeting_moved_to_a_day_gone_by_is_called_off_and_says_where_it_went():
    dari = berjalan(date(2026, 3, 30), replace(PINDAH, dipindah_ke=date(2026, 3, 28)), ingat=(UNDANG,))
    assert kabar(dari, harian=False) == [BATAL]
    batal = isi(dari, "rapat_dibatalkan")
    assert (batal["sebab"], batal["kini"], batal["urutan"]) == ("pindah", date(2026, 3, 28), 1)


def test_moved_to_a_day_of_the_cadence_it_is_the_meeting_of_that_day():
    bersama = replace(PINDAH, dipindah_ke=date(2026, 5, 4))
    dari = berjalan(date(2026, 3, 30), bersama, ingat=(UNDANG,))
    assert kabar(dari, harian=False) == [f"undangan_rapat:{APRIL}:2:2026-05-04"]
    pas = berjalan(date(2026, 3, 30), replace(PINDAH, dipindah_ke=MEI), ingat=(UNDANG,))
    assert kabar(pas, harian=False) == [BATAL]


def test_a_moved_meeting_called_off_with_the_partnership_keeps_its_event():
    henti = keadaan(Tahap.PELAKSANAAN, tahap_sejak=date(2026, 2, 2), ditangguhkan=True)
    sudah = (UNDANG, f"undangan_rapat:{APRIL}:2:{BARU}")
    dari = berjalan(date(2026, 3, 30), PINDAH, ingat=sudah, keadaan=henti)
    assert kabar(dari, harian=False) == [f"{BATAL}:2"]
    batal = isi(dari, "rapat_dibatalkan")
    assert (batal["semula"], batal["tanggal"], batal["urutan"]) == (APRIL, BARU, 3)


def test_an_extra_meeting_to_come_is_called_with_its_hour_and_place():
    dari = berjalan(
        date(2026, 4, 13),
        Rapat(tanggal=APRIL),
        TAMBAHAN,
        komunikasi=replace(
            kemitraan().komunikasi,
            rapat=JadwalRapat(pertama=MARET, setiap_bulan=1, jam="10.00", tautan="https://rapat.example/a"),
        ),
    )
    assert kabar(dari) == [f"undangan_rapat:{LAIN}"]
    assert isi(dari) == {
        "tanggal": LAIN,
        "semula": LAIN,
        "jenis": "tambahan",
        "jam": "09.30 WIB",
        "tempat": "Balai desa",
        "tautan": "https://rapat.example/a",
        "urutan": 0,
    }
    assert rapat_berikut(dari) == LAIN


def test_an_extra_meeting_is_asked_about_after_its_day_until_somebody_writes_of_it():
    rapat = (Rapat(tanggal=APRIL), Rapat(tanggal=date(2026, 4, 18)))
    ingat = (f"undangan_rapat:{LAIN}", f"undangan_rapat:{MEI}")
    assert kabar(berjalan(date(2026, 4, 27), *rapat, TAMBAHAN, ingat=ingat)) == []
    assert kabar(berjalan(date(2026, 4, 28), *rapat, TAMBAHAN, ingat=ingat)) == [f"rapat_terlewat:{LAIN}"]
    tercatat = replace(TAMBAHAN, hadir=("inti",), notulen="Bibit tiba")
    assert kabar(berjalan(date(2026, 4, 28), *rapat, tercatat, ingat=ingat)) == [f"notulen:{LAIN}"]


def test_an_extra_meeting_near_one_of_the_cadence_leaves_both_called():
    dekat = replace(TAMBAHAN, tanggal=date(2026, 4, 1))
    dari = berjalan(date(2026, 3, 27), dekat)
    assert kabar(dari) == ["undangan_rapat:2026-04-01", UNDANG]
    # Held, it does not stand for the one of the cadence.
    usai = berjalan(date(2026, 4, 10), replace(dekat, hadir=("inti",)))
    assert rapat_terlewat(usai) == APRIL


def test_a_withdrawn_extra_meeting_is_called_off():
    assert kabar(berjalan(date(2026, 4, 14), ingat=(f"undangan_rapat:{LAIN}",)), harian=False) == [
        f"rapat_dibatalkan:{LAIN}"
    ]


def test_what_was_not_held_counts_for_nobody():
    dari = berjalan(date(2026, 4, 25), PINDAH, TAMBAHAN)
    assert kehadiran(dari)["inti"] == (0, 1)
    belum = berjalan(date(2026, 4, 25), PINDAH, TAMBAHAN, rapat=(PINDAH, TAMBAHAN))
    assert not sudah_bertemu(belum, "")
    assert sudah_bertemu(berjalan(date(2026, 4, 25), rapat=(replace(TAMBAHAN, hadir=("inti",)),)), "")


def test_the_calendar_of_what_falls_due_shows_both():
    semua = jatuh_tempo(berjalan(date(2026, 3, 30), PINDAH, TAMBAHAN), MEI)
    rapat = [(BARU, "Rapat berkala"), (LAIN, "Rapat tambahan"), (MEI, "Rapat berkala")]
    assert [satu for satu in semua if "Rapat" in satu[1]] == rapat


def test_every_day_that_brings_something_is_known_beforehand():
    """A run that looks only on the days that were said finds what one finds that looks every day."""
    (jenis,) = (j for j in KABAR if j.kode == "rapat")
    rapat = (PINDAH, TAMBAHAN, replace(TAMBAHAN, tanggal=date(2026, 4, 14)))
    jalan = keadaan(Tahap.PELAKSANAAN, tahap_sejak=date(2026, 2, 2))
    penuh = kemitraan(keadaan=jalan, rapat=(Rapat(tanggal=MARET), *rapat))
    pada, lihat, temuan, setiap_hari = date(2026, 3, 3), date(2026, 3, 3), set(), set()
    while pada < date(2026, 6, 1):
        dari = lihat_dari(penuh, pada)
        ada = {p.kunci for p in jenis.temukan(dari)}
        setiap_hari |= ada
        if pada >= lihat:
            temuan |= ada
            lihat = min(h for h in jenis.hari(dari) if h > pada)
        pada = date.fromordinal(pada.toordinal() + 1)
    assert temuan == setiap_hari
    assert f"rapat_terlewat:{BARU}" in temuan


@pytest.mark.parametrize(
    ("rapat", "letak", "kata"),
    [
        ((replace(PINDAH, hadir=("inti",)),), "dipindah_ke", "tidak diadakan hari itu"),
        ((replace(PINDAH, dipindah_ke=APRIL),), "dipindah_ke", "kembali ke harinya sendiri"),
        ((PINDAH, Rapat(tanggal=BARU, dipindah_ke=APRIL)), "dipindah_ke", "kembali ke harinya sendiri"),
        ((PINDAH, Rapat(kode="R2", tanggal=APRIL, dipindah_ke=LAIN)), "dipindah_ke", "lebih dari satu kali"),
        ((replace(TAMBAHAN, jam="25.00"),), "jam", "misalnya 09.30"),
        ((replace(TAMBAHAN, jam="<b>9</b>"),), "jam", "misalnya 09.30"),
    ],
)
def test_what_makes_no_sense_is_refused_in_a_sentence(rapat, letak, kata):
    cacat = periksa_keutuhan(kemitraan(rapat=rapat))
    assert {(c.letak[0], c.letak[-1]) for c in cacat} == {("rapat", letak)}
    assert all(kata in str(c.pesan) for c in cacat)


@pytest.mark.parametrize("tautan", ["rapat.example", "javascript:alert(1)", "https://a b", "https://a<b>"])
def test_a_link_is_an_address_of_the_web(tautan):
    komunikasi = replace(kemitraan().komunikasi, rapat=JadwalRapat(tautan=tautan))
    (cacat,) = periksa_keutuhan(kemitraan(komunikasi=komunikasi))
    assert cacat.letak == ("komunikasi", "rapat", "tautan")
