"""Documents that come to their end: who is told on which day, and what starts the count afresh."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from kasus.waktu import AKHIR_PEKAN, berdiri, berlibur, jalani, kunci
from pabrik import dasar
from pabrik.pihak import pihak
from pabrik.tahap import SEMUA, keadaan, naskah

from lifecycle.domain.fakta import Dokumen, Kemitraan, MasaBerlaku
from lifecycle.domain.kantor.aturan import Aturan
from lifecycle.domain.kata import JenisDokumen, Tahap

MOU, PKS, ADDENDUM = JenisDokumen.MOU, JenisDokumen.PKS, JenisDokumen.ADDENDUM
DIBUAT, AKHIR = date(2026, 1, 20), date(2026, 12, 31)
LAMA = naskah(MOU, DIBUAT, *SEMUA, sampai=AKHIR)


def berjalan(*dokumen: Dokumen, **ubah: Any) -> Kemitraan:
    return dasar.kemitraan(**{"keadaan": keadaan(Tahap.PELAKSANAAN), "dokumen": dokumen or (LAMA,), **ubah})


def sisa(hari: int) -> date:
    """So many days before the end."""
    return AKHIR - timedelta(days=hari)


def test_the_end_is_told_180_90_60_and_30_days_before_each_once() -> None:
    assert jalani("dokumen", berjalan(), date(2026, 6, 1), date(2027, 6, 1)) == [
        (sisa(hari), f"dokumen:mou:2026-01-20:2026-12-31:-{hari}") for hari in (180, 90, 60, 30)
    ]


@pytest.mark.parametrize(
    ("tersisa", "ambang"), [(181, None), (180, -180), (91, -180), (45, -60), (30, -30), (0, -30), (-99, -30)]
)
def test_after_an_outage_the_latest_threshold_alone_is_told(tersisa: int, ambang: int | None) -> None:
    tertulis = [] if ambang is None else [f"dokumen:mou:2026-01-20:2026-12-31:{ambang}"]
    assert kunci("dokumen", berjalan(), sisa(tersisa)) == tertulis


@pytest.mark.parametrize("hari", [30, 0, -12])
def test_a_mail_knows_the_days_that_are_left_or_past(hari: int) -> None:
    bernomor = replace(LAMA, nomor={"inti": "012/SM", "plasma1": "03/KTS"})
    (satu,) = berdiri("dokumen", berjalan(bernomor), sisa(hari))

    assert satu.konteks["dokumen"] == {
        "jenis": "MoU",
        "tanggal": DIBUAT,
        "nomor": ["012/SM", "03/KTS"],
        "sampai": AKHIR,
        "hari": hari,
    }


@pytest.mark.parametrize("tahap", Tahap)
def test_only_what_is_carried_out_is_told_of_suspended_or_not(tahap: Tahap) -> None:
    berlaku = tahap in {Tahap.PELAKSANAAN, Tahap.EVALUASI, Tahap.KEBERLANJUTAN}
    for ditangguhkan in (False, True):
        satu = berjalan(keadaan=keadaan(tahap, ditangguhkan=ditangguhkan))
        assert bool(kunci("dokumen", satu, sisa(30))) is berlaku


def test_a_signed_addendum_on_the_term_silences_the_old_end_and_starts_afresh() -> None:
    panjang = naskah(ADDENDUM, date(2026, 10, 15), *SEMUA, sampai=date(2027, 12, 31))

    assert jalani("dokumen", berjalan(LAMA, panjang), date(2026, 6, 1), date(2027, 7, 4)) == [
        (sisa(180), "dokumen:mou:2026-01-20:2026-12-31:-180"),
        (sisa(90), "dokumen:mou:2026-01-20:2026-12-31:-90"),
        (date(2027, 7, 4), "dokumen:mou:2026-01-20:2027-12-31:-180"),
    ]


def test_an_addendum_that_somebody_has_not_signed_prolongs_nothing() -> None:
    separuh = naskah(ADDENDUM, date(2026, 10, 15), "inti", "plasma1", sampai=date(2027, 12, 31))

    assert kunci("dokumen", berjalan(LAMA, separuh), sisa(30)) == ["dokumen:mou:2026-01-20:2026-12-31:-30"]


@pytest.mark.parametrize(
    ("penanda_tangan", "kunci_"),
    [
        (SEMUA, []),
        (SEMUA[:2], ["dokumen:mou:2026-01-20:2026-12-31:-30"]),
        ((), ["dokumen:mou:2026-01-20:2026-12-31:-30"]),
    ],
)
def test_a_renewal_silences_the_old_document_once_everybody_has_signed(
    penanda_tangan: tuple[str, ...], kunci_: list[str]
) -> None:
    baru = naskah(MOU, date(2026, 11, 1), *penanda_tangan, sampai=date(2029, 12, 31))

    assert kunci("dokumen", berjalan(LAMA, baru), sisa(30)) == kunci_


def test_a_renewal_counts_from_the_day_of_its_last_signature() -> None:
    baru = naskah(MOU, date(2026, 11, 1), *SEMUA, sampai=date(2029, 12, 31))
    terakhir = date(2026, 12, 10)
    baru = replace(baru, ditandatangani={**baru.ditandatangani, "plasma2": terakhir})

    assert len(kunci("dokumen", berjalan(LAMA, baru), terakhir - timedelta(days=1))) == 1
    assert kunci("dokumen", berjalan(LAMA, baru), terakhir) == []


def test_who_left_need_not_sign_the_renewal() -> None:
    pergi = tuple(replace(p, keluar=date(2026, 9, 1)) if p.kode == "plasma2" else p for p in pihak())
    baru = naskah(MOU, date(2026, 11, 1), *SEMUA[:2], sampai=date(2029, 12, 31))

    assert kunci("dokumen", berjalan(LAMA, baru, pihak=pergi), sisa(30)) == []


def test_each_kind_of_agreement_has_its_own_end_and_others_have_none() -> None:
    pks = naskah(PKS, date(2026, 2, 1), *SEMUA, sampai=AKHIR)
    bukan = naskah(JenisDokumen.BERITA_ACARA, DIBUAT, *SEMUA, sampai=AKHIR)

    assert kunci("dokumen", berjalan(LAMA, pks, bukan), sisa(30)) == [
        "dokumen:mou:2026-01-20:2026-12-31:-30",
        "dokumen:pks:2026-02-01:2026-12-31:-30",
    ]


@pytest.mark.parametrize("dokumen", [replace(LAMA, berlaku=MasaBerlaku()), replace(LAMA, ditandatangani={})])
def test_without_an_end_or_without_any_signature_there_is_nothing_to_tell(dokumen: Dokumen) -> None:
    assert kunci("dokumen", berjalan(dokumen), sisa(30)) == []


def test_a_threshold_on_a_day_of_rest_waits_for_the_next_working_day() -> None:
    # 4 July is a Saturday, 1 November a Sunday.
    hari = [hari for hari, _ in jalani("dokumen", berjalan(), date(2026, 6, 1), AKHIR, AKHIR_PEKAN)]

    assert hari == [date(2026, 7, 6), date(2026, 10, 2), date(2026, 11, 2), date(2026, 12, 1)]


def test_the_last_reminder_comes_before_a_holiday_that_lasts_until_the_end() -> None:
    libur = Aturan(kalender=berlibur(sisa(35), AKHIR))

    hari = [hari for hari, _ in jalani("dokumen", berjalan(), sisa(70), AKHIR, libur)]

    assert hari == [sisa(70), sisa(60), sisa(36)]
