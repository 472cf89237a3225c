"""Documents: which count, when, and who must have signed."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from pabrik.catatan import dokumen
from pabrik.dasar import ganti
from pabrik.pihak import pihak
from pabrik.tahap import HARI_EVALUASI, PKS_BARU, SEMUA, naskah, siap, tercatat

from lifecycle.domain.fakta import Dokumen, MasaBerlaku
from lifecycle.domain.kata import JenisDokumen, Rekomendasi
from lifecycle.domain.mesin.langkah import langkah
from lifecycle.domain.pemicu import Pemicu

BERITA_ACARA, MOU = dokumen()
AWAL_TAHUN = date(2026, 1, 5)


def kode(pemicu: Pemicu, *naskah_: Dokumen, **ubah: object) -> list[str]:
    return [k.kode for k in langkah(siap(pemicu, dokumen=naskah_, **ubah), pemicu).kurang]


@pytest.mark.parametrize("jenis", JenisDokumen)
def test_only_a_mou_or_a_pks_starts_a_partnership(jenis: JenisDokumen) -> None:
    sah = jenis in (JenisDokumen.MOU, JenisDokumen.PKS)
    kurang = kode(Pemicu.LAKSANAKAN, naskah(jenis, AWAL_TAHUN, *SEMUA))
    assert kurang == ([] if sah else ["perjanjian_ditandatangani"])


def test_an_agreement_dated_tomorrow_is_none_and_the_officer_is_told() -> None:
    fakta = siap(Pemicu.LAKSANAKAN)
    besok = naskah(JenisDokumen.MOU, fakta.pada + timedelta(days=1), *SEMUA)
    (kurang,) = langkah(siap(Pemicu.LAKSANAKAN, dokumen=(besok,)), "laksanakan").kurang
    assert kurang.giliran == "ratna@kantor.example"
    assert "2 Februari 2026 atau sebelumnya" in kurang.pesan


def test_a_signature_dated_tomorrow_is_none() -> None:
    besok = replace(MOU, ditandatangani={**MOU.ditandatangani, "plasma2": date(2026, 2, 3)})
    assert kode(Pemicu.LAKSANAKAN, besok) == ["perjanjian_ditandatangani"]


def test_an_agreement_that_has_run_out_is_none() -> None:
    habis = replace(MOU, berlaku=MasaBerlaku(sampai=date(2026, 2, 1)))
    assert kode(Pemicu.LAKSANAKAN, habis) == ["perjanjian_ditandatangani"]
    hari_terakhir = replace(MOU, berlaku=MasaBerlaku(sampai=date(2026, 2, 2)))
    assert kode(Pemicu.LAKSANAKAN, hari_terakhir) == []


def test_one_agreement_signed_by_all_is_enough() -> None:
    rancangan = naskah(JenisDokumen.PKS, date(2026, 1, 30))
    assert kode(Pemicu.LAKSANAKAN, rancangan, MOU) == []


def test_two_halves_do_not_make_a_signed_agreement() -> None:
    setengah = naskah(JenisDokumen.MOU, AWAL_TAHUN, "inti", "plasma1")
    sisanya = naskah(JenisDokumen.PKS, AWAL_TAHUN, "plasma2")
    kurang = langkah(siap(Pemicu.LAKSANAKAN, dokumen=(sisanya, setengah)), "laksanakan").kurang
    assert [k.giliran for k in kurang] == ["plasma2"]
    assert "MoU tanggal 5 Januari 2026" in kurang[0].pesan


def test_a_pihak_that_has_left_need_not_sign() -> None:
    keluar = ganti(pihak(), "plasma2", keluar=date(2026, 7, 1))
    terbuka = naskah(JenisDokumen.ADDENDUM, date(2026, 7, 2), "inti", "plasma1")
    assert kode(Pemicu.EVALUASI, MOU, terbuka, pihak=keluar) == []


def test_a_pihak_that_joins_later_must_sign_once_it_is_there() -> None:
    menyusul = ganti(pihak(), "plasma2", bergabung=date(2026, 3, 1), bagi_hasil=None)
    tanpa = naskah(JenisDokumen.PKS, AWAL_TAHUN, "inti", "plasma1")
    assert "perjanjian_ditandatangani" not in kode(Pemicu.LAKSANAKAN, tanpa, pihak=menyusul)
    kini = langkah(
        siap(Pemicu.LAKSANAKAN, dokumen=(tanpa,), pihak=menyusul, pada=date(2026, 3, 1)), "laksanakan"
    )
    assert ("perjanjian_ditandatangani", "plasma2") in {(k.kode, k.giliran) for k in kini.kurang}


@pytest.mark.parametrize(
    ("jenis", "sampai", "boleh"),
    [
        (JenisDokumen.MOU, None, True),
        (JenisDokumen.PKS, date(2026, 9, 10), True),
        (JenisDokumen.IA, date(2026, 9, 9), False),
        (JenisDokumen.ADDENDUM, date(2027, 1, 1), True),
        # An addendum without an end of its own lives no longer than its agreement.
        (JenisDokumen.ADDENDUM, None, False),
        (JenisDokumen.BERITA_ACARA, None, False),
    ],
)
def test_going_on_rests_on_a_document_in_force(jenis: JenisDokumen, sampai: date | None, boleh: bool) -> None:
    kurang = kode(Pemicu.LANJUTKAN, naskah(jenis, AWAL_TAHUN, *SEMUA, sampai=sampai))
    assert kurang == ([] if boleh else ["dokumen_berlaku"])


def test_going_on_does_not_rest_on_an_unsigned_document() -> None:
    assert kode(Pemicu.LANJUTKAN, naskah(JenisDokumen.PKS, AWAL_TAHUN, "inti")) == ["dokumen_berlaku"]


@pytest.mark.parametrize(
    "lama",
    [
        replace(PKS_BARU, tanggal=date(2026, 8, 9)),
        replace(PKS_BARU, berlaku=MasaBerlaku(sampai=date(2026, 9, 10))),
        replace(PKS_BARU, jenis=JenisDokumen.LAPORAN_AKHIR),
    ],
    ids=["before the evaluation", "ends today", "is no agreement"],
)
def test_a_renewal_needs_a_new_document_that_reaches_further(lama: Dokumen) -> None:
    assert kode(Pemicu.PERPANJANG, MOU, lama) == ["dokumen_perpanjangan"]


def test_a_renewal_may_be_without_an_end() -> None:
    assert kode(Pemicu.PERPANJANG, MOU, replace(PKS_BARU, berlaku=MasaBerlaku())) == []


def test_an_addendum_renews_an_agreement_without_an_end() -> None:
    tanpa_akhir = replace(MOU, berlaku=MasaBerlaku())
    addendum = replace(PKS_BARU, jenis=JenisDokumen.ADDENDUM, berlaku=MasaBerlaku())
    assert kode(Pemicu.PERPANJANG, tanpa_akhir, addendum) == []
    assert kode(Pemicu.PERPANJANG, tanpa_akhir) == ["dokumen_perpanjangan"]
    assert kode(Pemicu.PERPANJANG, MOU, addendum) == ["dokumen_perpanjangan"]


def test_a_renewal_may_start_later() -> None:
    nanti = replace(PKS_BARU, berlaku=MasaBerlaku(dari=date(2027, 1, 1), sampai=date(2030, 1, 1)))
    assert kode(Pemicu.PERPANJANG, nanti) == []


def test_a_renewal_may_be_signed_on_the_day_of_the_latest_evaluation_but_not_of_an_earlier_one() -> None:
    hari_itu = replace(PKS_BARU, tanggal=HARI_EVALUASI)
    terakhir = tercatat(Rekomendasi.LANJUT, Rekomendasi.LANJUT)
    dulu = replace(terakhir, versi=2, tanggal=date(2026, 2, 10))
    assert kode(Pemicu.PERPANJANG, hari_itu, evaluasi_tercatat=(dulu, terakhir)) == []
    sebelum = replace(PKS_BARU, tanggal=date(2026, 2, 10))
    assert kode(Pemicu.PERPANJANG, sebelum, evaluasi_tercatat=(dulu, terakhir)) == ["dokumen_perpanjangan"]


def test_a_renewal_lacks_the_signature_of_each_pihak_that_has_not_signed() -> None:
    tanpa = replace(PKS_BARU, ditandatangani={"inti": PKS_BARU.tanggal})
    kurang = langkah(siap(Pemicu.PERPANJANG, dokumen=(tanpa,)), "perpanjang").kurang
    assert [(k.kode, k.giliran) for k in kurang] == [
        ("dokumen_perpanjangan", "plasma1"),
        ("dokumen_perpanjangan", "plasma2"),
    ]


def test_without_any_evaluation_a_renewal_is_counted_from_entering_the_stage() -> None:
    sebelum = replace(PKS_BARU, tanggal=date(2026, 7, 31))
    assert kode(Pemicu.PERPANJANG, sebelum, evaluasi_tercatat=()) == ["dokumen_perpanjangan"]
    assert kode(Pemicu.PERPANJANG, PKS_BARU, evaluasi_tercatat=()) == []
