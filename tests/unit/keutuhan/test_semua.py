"""Integrity at every stage: each fault alone, at its place, in a sentence that helps."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from pabrik.cacat import cacat, komitmen_lain, pihak_lain, satu_cacat
from pabrik.catatan import persetujuan
from pabrik.dasar import ganti, nilai_sama
from pabrik.pihak import pihak
from pabrik.rencana import indikator

from lifecycle.domain.fakta import (
    Capaian,
    JadwalEvaluasi,
    Komunikasi,
    Realisasi,
    RencanaKeluar,
    Standar,
)
from lifecycle.domain.fakta.ketentuan import JadwalRapat
from lifecycle.domain.kata import Kapabilitas

HARI = date(2026, 5, 5)


def test_sound_facts_have_no_fault() -> None:
    assert cacat() == []


def test_unknown_pola_is_refused_with_its_near_miss() -> None:
    assert satu_cacat(pola="inti_plazma") == (
        "pola",
        'pola "inti_plazma" tidak dikenal. Mungkin maksudnya "inti_plasma".',
    )


def test_unknown_peran_is_refused_with_its_near_miss() -> None:
    assert satu_cacat(**pihak_lain("plasma1", peran="plazma")) == (
        "pihak.plasma1.peran",
        'peran "plazma" tidak ada dalam pola inti_plasma. Mungkin maksudnya "plasma".',
    )


def test_any_peran_fits_where_roles_are_free() -> None:
    assert cacat(pola="sesuai_kebutuhan", **pihak_lain("plasma1", peran="tuan rumah")) == []


def test_second_inti_is_refused() -> None:
    letak, pesan = satu_cacat(**pihak_lain("plasma2", peran="inti"))
    assert letak == "pihak.plasma2.peran"
    assert "hanya menerima 1 pihak berperan inti, sekarang ada 2: inti, plasma2." in pesan


def test_inti_that_left_makes_room_for_another() -> None:
    lama = ganti(pihak(), "inti", keluar=HARI, alasan_keluar="Pabrik dijual")
    baru = replace(lama[0], kode="inti2", keluar=None, alasan_keluar=None)
    assert cacat(pihak=(*lama, baru)) == []


def test_shares_that_are_not_100_together_are_refused() -> None:
    assert satu_cacat(**pihak_lain("plasma2", bagi_hasil=Decimal("14.5"))) == (
        "pihak.plasma2.bagi_hasil",
        "bagi hasil seluruh pihak berjumlah 99,5, seharusnya 100.",
    )


def test_share_that_is_missing_is_named() -> None:
    letak, pesan = satu_cacat(**pihak_lain("plasma1", bagi_hasil=None))
    assert (letak, pesan[-22:]) == ("pihak.plasma2.bagi_hasil", " Belum diisi: plasma1.")


def test_no_share_at_all_is_fine() -> None:
    assert cacat(pihak=tuple(replace(p, bagi_hasil=None) for p in pihak())) == []


def test_share_below_zero_is_refused_even_if_all_are_100() -> None:
    beda = ganti(ganti(pihak(), "inti", bagi_hasil=Decimal(90)), "plasma2", bagi_hasil=Decimal(-15))
    assert cacat(pihak=beda) == [("pihak.plasma2.bagi_hasil", "harus 0 sampai 100, bukan -15.")]


def test_survey_about_oneself_is_refused() -> None:
    survei = (nilai_sama(4, tanggal=HARI, penilai="inti", dinilai="inti", responden="Dian"),)
    assert satu_cacat(survei=survei) == (
        "survei.2026-05-05 inti inti Dian.dinilai",
        "inti menilai dirinya sendiri. Isi dengan pihak lain.",
    )


@pytest.mark.parametrize("nilai", [0, 6])
def test_survey_item_is_one_to_five(nilai: int) -> None:
    survei = (nilai_sama(4, tanggal=HARI, penilai="inti", dinilai="plasma1", keadilan=nilai),)
    assert satu_cacat(survei=survei) == (
        "survei.2026-05-05 inti plasma1.keadilan",
        f"harus 1 sampai 5, bukan {nilai}.",
    )


@pytest.mark.parametrize("jumlah", [-3, 0])
def test_promise_of_nothing_or_less_is_refused(jumlah: int) -> None:
    letak, pesan = satu_cacat(**komitmen_lain("K1", jumlah=Decimal(jumlah)))
    assert letak == "komitmen.K1.jumlah"
    assert pesan.startswith(f"yang dijanjikan harus lebih dari nol, bukan {jumlah}.")


def test_negative_delivery_is_refused() -> None:
    realisasi = (Realisasi(komitmen="K1", tanggal=HARI, jumlah=Decimal(-1)),)
    assert satu_cacat(realisasi=realisasi) == (
        "realisasi.K1 2026-05-05.jumlah",
        "jumlah yang diserahkan tidak boleh negatif.",
    )


def test_delivery_of_a_counted_promise_is_counted() -> None:
    letak, pesan = satu_cacat(realisasi=(Realisasi(komitmen="K1", tanggal=HARI),))
    assert letak == "realisasi.K1 2026-05-05.jumlah"
    assert "komitmen K1 dijanjikan dalam jumlah (20.000 batang)" in pesan


def test_delivery_of_an_uncounted_promise_needs_no_amount() -> None:
    realisasi = (Realisasi(komitmen="K1", tanggal=HARI),)
    assert cacat(realisasi=realisasi, **komitmen_lain("K1", jumlah=None)) == []


def test_low_rubrik_without_comment_is_refused() -> None:
    letak, pesan = satu_cacat(capaian=(Capaian(indikator="I4", tanggal=HARI, nilai=Decimal(2)),))
    assert letak == "capaian.I4 2026-05-05.nilai"
    assert "memerlukan komentar" in pesan


def test_unknown_kind_of_indikator_is_refused_with_its_near_miss() -> None:
    assert satu_cacat(indikator=ganti(indikator(), "I4", jenis="rubrk")) == (
        "indikator.I4.jenis",
        'jenis indikator "rubrk" tidak dikenal. Mungkin maksudnya "rubrik".',
    )


@pytest.mark.parametrize(
    ("ubah", "letak"),
    [
        (
            pihak_lain("inti", kapabilitas={Kapabilitas.KINERJA: Decimal(101)}),
            "pihak.inti.kapabilitas.kinerja",
        ),
        ({"standar": Standar(nilai=Decimal(-1))}, "standar.nilai"),
        ({"standar": Standar(kinerja=Decimal(101))}, "standar.kinerja"),
        ({"evaluasi": JadwalEvaluasi(setiap_bulan=0)}, "evaluasi.setiap_bulan"),
        ({"evaluasi": JadwalEvaluasi(setiap_bulan=121)}, "evaluasi.setiap_bulan"),
        ({"komunikasi": Komunikasi(rapat=JadwalRapat(setiap_bulan=-1))}, "komunikasi.rapat.setiap_bulan"),
        ({"keluar": RencanaKeluar(pemberitahuan_hari=3651)}, "keluar.pemberitahuan_hari"),
        ({"keluar": RencanaKeluar(pemberitahuan_hari=-1)}, "keluar.pemberitahuan_hari"),
    ],
)
def test_number_out_of_bounds_is_refused(ubah: dict[str, Any], letak: str) -> None:
    tempat, pesan = satu_cacat(**ubah)
    assert tempat == letak
    assert pesan.startswith("harus ")


@pytest.mark.parametrize(
    ("ubah", "letak"),
    [
        (komitmen_lain("K1", bobot=Decimal(0)), "komitmen.K1.bobot"),
        ({"indikator": ganti(indikator(), "I1", bobot=Decimal(-1))}, "indikator.I1.bobot"),
        ({"indikator": ganti(indikator(), "I1", toleransi=Decimal(0))}, "indikator.I1.toleransi"),
    ],
)
def test_weight_and_tolerance_are_more_than_zero(ubah: dict[str, Any], letak: str) -> None:
    tempat, pesan = satu_cacat(**ubah)
    assert tempat == letak
    assert pesan.startswith("harus lebih dari nol")


def test_every_fault_is_told() -> None:
    salah = cacat(pola="asoh", induk="KM-2026-0001", persetujuan=persetujuan()[:1], pihak=())
    assert {letak.split(".")[0] for letak, _ in salah} >= {"pola", "induk", "komitmen", "survei"}
