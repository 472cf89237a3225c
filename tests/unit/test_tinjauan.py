"""The days on which a run looks: on no other day would it have found anything."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pabrik import dasar
from pabrik.acak import kemitraan_apa_pun
from pabrik.nilai import PADA
from pabrik.tahap import keadaan, tercatat

from lifecycle.domain.akibat import akibat
from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.kantor.aturan import Aturan
from lifecycle.domain.kata import Kerja, Rekomendasi, Tahap
from lifecycle.domain.tinjauan import SEGERA, TERLAMA, tinjau_berikut, tinjau_sesudah_ubah
from lifecycle.domain.waktu.kalender import Kalender

# Nobody works on weekends, nor in one long week of holidays.
LIBUR = {PADA + timedelta(days=n) for n in range(-3, 9)}
ATURAN = Aturan(kalender=Kalender(hari=frozenset(range(1, 6)), libur=LIBUR.__contains__))
SELAMA = [PADA + timedelta(days=n) for n in range(-40, 80)]


def setiap_hari(kemitraan: Kemitraan) -> Kemitraan:
    for hari in SELAMA:
        kemitraan = akibat(kemitraan, hari, aturan=ATURAN, harian=True).kemitraan
    return kemitraan


def pada_harinya(kemitraan: Kemitraan) -> tuple[Kemitraan, int]:
    """The same with looks on the days that were announced only, and how many those were."""
    tinjau, banyak = tinjau_sesudah_ubah(kemitraan)[Kerja.PENGINGAT], 0
    for hari in SELAMA:
        if tinjau is not None and tinjau <= hari:
            banyak += 1
            kemitraan = akibat(kemitraan, hari, aturan=ATURAN, harian=True).kemitraan
            tinjau = tinjau_berikut(Kerja.PENGINGAT, kemitraan, hari, ATURAN)
    return kemitraan, banyak


@settings(max_examples=25)
@given(kemitraan_apa_pun, st.sampled_from(Tahap), st.booleans())
def test_looking_on_the_announced_days_finds_what_looking_every_day_finds(
    kemitraan: Kemitraan, tahap: Tahap, ditangguhkan: bool
) -> None:
    tempat = keadaan(tahap, tahap_sejak=SELAMA[0], ditangguhkan=ditangguhkan)
    # What the engine itself writes down is never dated ahead; letters come on the way.
    tercatat_ = tuple(e for e in kemitraan.evaluasi_tercatat if e.tanggal <= SELAMA[0])
    satu = replace(kemitraan, keadaan=tempat, evaluasi_tercatat=tercatat_, peringatan=())

    assert pada_harinya(satu)[0] == setiap_hari(satu)


def test_a_partnership_with_little_to_come_is_looked_at_seldom() -> None:
    tenang = dasar.kemitraan(
        keadaan=keadaan(Tahap.KEBERLANJUTAN, tahap_sejak=SELAMA[0]), kegiatan=(), indikator=(), komitmen=()
    )

    assert pada_harinya(tenang)[1] < len(SELAMA) / 5


@pytest.mark.parametrize("tahap", Tahap)
def test_nobody_is_left_unlooked_at_for_long_but_the_archived(tahap: Tahap) -> None:
    satu = dasar.kemitraan(keadaan=keadaan(tahap))
    arsip = replace(satu, keadaan=replace(satu.keadaan, diarsipkan=True))

    berikut = tinjau_berikut(Kerja.PENGINGAT, satu, PADA, ATURAN)
    assert berikut is not None
    assert PADA < berikut <= PADA + timedelta(days=TERLAMA)
    assert tinjau_berikut(Kerja.PENGINGAT, arsip, PADA, ATURAN) is None
    assert tinjau_sesudah_ubah(arsip)[Kerja.PENGINGAT] is None


# The evaluation falls due on Saturday 1 August 2026.
SABTU, SENIN = date(2026, 8, 1), date(2026, 8, 3)


@pytest.mark.parametrize(
    ("tahap", "ubah", "sesudah_ubah", "pada", "berikut"),
    [
        (Tahap.PERENCANAAN, {}, None, SABTU, None),
        (Tahap.PELAKSANAAN, {}, SABTU, SABTU - timedelta(days=9), SENIN),
        (Tahap.PELAKSANAAN, {}, SABTU, SABTU, SENIN),
        # Held up by a gate: tried again every day.
        (Tahap.PELAKSANAAN, {}, SABTU, SENIN, SENIN + timedelta(days=1)),
        # The survey that was opened on 1 August is open until the 17th: a reminder on the 10th, one on the
        # 14th, for two days before is a Saturday, and the score on the 18th.
        (Tahap.EVALUASI, {}, SEGERA, SENIN, date(2026, 8, 10)),
        (Tahap.EVALUASI, {}, SEGERA, date(2026, 8, 10), date(2026, 8, 14)),
        (Tahap.EVALUASI, {}, SEGERA, date(2026, 8, 14), date(2026, 8, 18)),
        # Scored: only new facts bring anything more.
        (
            Tahap.EVALUASI,
            {"evaluasi_tercatat": (tercatat(Rekomendasi.LANJUT),)},
            SEGERA,
            date(2026, 8, 11),
            None,
        ),
    ],
)
def test_evaluations_are_looked_at_when_they_can_move(
    tahap: Tahap, ubah: dict[str, object], sesudah_ubah: date | None, pada: date, berikut: date | None
) -> None:
    akhir_pekan = Aturan(kalender=Kalender(hari=frozenset(range(1, 6))))
    satu = dasar.kemitraan(keadaan=keadaan(tahap), survei=(), capaian=(), realisasi=(), **ubah)

    assert tinjau_sesudah_ubah(satu)[Kerja.EVALUASI] == sesudah_ubah
    assert tinjau_berikut(Kerja.EVALUASI, satu, pada, akhir_pekan) == berikut
