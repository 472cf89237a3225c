"""Invitations that are remembered: called once, called off once, and called again with a higher count."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from pabrik.dasar import fakta, ganti
from pabrik.pihak import pihak
from pabrik.tahap import keadaan

from lifecycle.domain.fakta import Fakta, Ingatan, Komunikasi, Masa, Rapat, lihat_dari
from lifecycle.domain.fakta.ketentuan import JadwalRapat
from lifecycle.domain.kabar.semua import kabar_baru
from lifecycle.domain.kata import Tahap
from lifecycle.domain.rapat.jadwal import terjadwal

# The test partnership meets on the 2nd of every month, from 2 March 2026.
APRIL = date(2026, 4, 2)
UNDANG, BATAL = f"undangan_rapat:{APRIL}", f"rapat_dibatalkan:{APRIL}"
DIUNDANG = date(2026, 3, 26)
BERALIH = {"komunikasi": Komunikasi(rapat=JadwalRapat(pertama=date(2026, 3, 3), setiap_bulan=1))}


def ingat(*kunci: str) -> tuple[Ingatan, ...]:
    return tuple(Ingatan(kunci=k, tanggal=DIUNDANG) for k in kunci)


def berjalan(pada: date, *kunci: str, **ubah: object) -> Fakta:
    """Carried out since 2 February; these matters were told."""
    isi = {"keadaan": _keadaan(), "ingatan": ingat(*kunci), "rapat": (Rapat(tanggal=date(2026, 3, 2)),)}
    return fakta(pada, **isi | ubah)


def _keadaan(tahap: Tahap = Tahap.PELAKSANAAN, **ubah: object):
    return keadaan(tahap, tahap_sejak=date(2026, 2, 2), **ubah)


def kabar(dari: Fakta, *, harian: bool = True) -> dict[str, int]:
    """What is to be told of invitations, and the count that calendars see."""
    berapat = ("undangan_rapat", "rapat_dibatalkan")
    baru = (p for p in kabar_baru(dari, harian=harian) if p.peristiwa in berapat)
    return {p.kunci: p.konteks["rapat"]["urutan"] for p in baru}


def batal(dari: Fakta):
    (satu,) = (p for p in kabar_baru(dari, harian=False) if p.peristiwa == "rapat_dibatalkan")
    return satu


@pytest.mark.parametrize(
    ("ubah", "sebab", "berikutnya"),
    [
        (BERALIH, "jadwal", date(2026, 4, 3)),
        ({"komunikasi": Komunikasi()}, "jadwal", None),
        ({"masa": Masa(mulai=date(2026, 4, 3))}, "jadwal", date(2026, 5, 2)),
        ({"keadaan": _keadaan(ditangguhkan=True)}, "penangguhan", None),
        ({"keadaan": _keadaan(Tahap.PERENCANAAN)}, "tahap", None),
        ({"keadaan": _keadaan(Tahap.TERMINASI)}, "tahap", None),
    ],
)
def test_a_meeting_that_will_not_be_is_called_off_at_once_and_says_why(ubah, sebab, berikutnya):
    satu = batal(berjalan(date(2026, 3, 30), UNDANG, **ubah))

    assert (satu.kunci, satu.sasaran) == (BATAL, ("inti", "plasma1", "plasma2"))
    isi = satu.konteks["rapat"]
    assert (isi["tanggal"], isi["urutan"]) == (APRIL, 1)
    assert (isi["sebab"], isi["berikutnya"]) == (sebab, berikutnya)


@pytest.mark.parametrize("tahap", [Tahap.PELAKSANAAN, Tahap.EVALUASI, Tahap.KEBERLANJUTAN])
def test_a_meeting_that_stands_is_not_called_off(tahap):
    assert kabar(berjalan(date(2026, 3, 30), UNDANG, keadaan=_keadaan(tahap))) == {}


def test_a_meeting_held_early_or_today_is_not_called_off():
    for hari in (date(2026, 3, 28), APRIL):
        assert kabar(berjalan(APRIL, UNDANG, rapat=(Rapat(tanggal=hari),))) == {}


@pytest.mark.parametrize(("pada", "dibatalkan"), [(APRIL, True), (APRIL + timedelta(days=1), False)])
def test_a_day_that_is_over_is_not_called_off_any_more(pada, dibatalkan):
    assert (BATAL in kabar(berjalan(pada, UNDANG, **BERALIH), harian=False)) is dibatalkan


def test_only_what_was_called_is_called_off():
    assert kabar(berjalan(date(2026, 3, 30), **BERALIH), harian=False) == {}
    assert kabar(berjalan(date(2026, 3, 30), UNDANG, BATAL, **BERALIH), harian=False) == {}


@pytest.mark.parametrize(
    ("diingat", "kunci", "urutan"),
    [
        ((), UNDANG, 0),
        ((UNDANG, BATAL), f"{UNDANG}:2", 2),
        ((UNDANG, BATAL, f"{UNDANG}:2", f"{BATAL}:2"), f"{UNDANG}:3", 4),
    ],
)
def test_a_day_called_again_counts_on(diingat, kunci, urutan):
    pada = date(2026, 3, 30)

    assert kabar(berjalan(pada, *diingat)) == {kunci: urutan}
    assert kabar(berjalan(pada, *diingat, kunci)) == {}
    lepas = kabar(berjalan(pada, *diingat, kunci, **BERALIH), harian=False)
    assert lepas == {kunci.replace("undangan_rapat", "rapat_dibatalkan"): urutan + 1}


def test_the_pihak_that_were_invited_hear_of_it_and_no_other():
    anggota = ganti(pihak(), "plasma1", keluar=date(2026, 3, 28), alasan_keluar="Pindah usaha")
    anggota = ganti(anggota, "plasma2", bergabung=date(2026, 3, 27))

    assert batal(berjalan(date(2026, 3, 30), UNDANG, pihak=anggota, **BERALIH)).sasaran == ("inti", "plasma1")


def test_several_days_are_called_off_one_by_one():
    juga = date(2026, 4, 1)
    dari = berjalan(date(2026, 3, 30), UNDANG, f"undangan_rapat:{juga}", **BERALIH)

    assert kabar(dari, harian=False) == {f"rapat_dibatalkan:{juga}": 1, BATAL: 1}


def test_told_and_remembered_nothing_is_left_to_tell():
    dari = berjalan(date(2026, 3, 30), UNDANG, **BERALIH)
    ingatan = (*dari.kemitraan.ingatan, *ingat(*kabar(dari)))

    assert kabar(lihat_dari(replace(dari.kemitraan, ingatan=ingatan), dari.pada)) == {}


@pytest.mark.parametrize(("hari", "ya"), [(1, False), (2, True), (3, False)])
def test_only_days_of_the_rhythm_are_scheduled(hari, ya):
    assert terjadwal(berjalan(date(2026, 3, 30)), date(2026, 4, hari)) is ya
