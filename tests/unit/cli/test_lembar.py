"""The printed sheet: what is open shows, what is not there takes no line, nothing is wider than a page."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from kasus.laporan_kaya import ramai
from pabrik.dasar import HARI_EVALUASI, kemitraan

from lifecycle.cli.lembar import cetak_lembar
from lifecycle.domain.fakta import Persetujuan, RencanaKeluar, lihat_dari
from lifecycle.domain.kata import ObjekPersetujuan, StatusAddendum, Suara, Tahap
from lifecycle.services.baca.lembar import lembar_dari

Layar = pytest.CaptureFixture[str]
USULAN = RencanaKeluar(
    rencana="Serah terima kebun",
    pemberitahuan_hari=90,
    pengusul="plasma1",
    diusulkan=date(2026, 8, 1),
    alasan="Harga jatuh",
    diberitahu={"inti": date(2026, 8, 2), "plasma1": date(2026, 8, 1)},
)


def lembar(layar: Layar, pada: date = HARI_EVALUASI, **ubah: Any) -> str:
    """What is printed of the eventful partnership, its words one space apart."""
    cetak_lembar(lembar_dari(lihat_dari(replace(ramai().kemitraan, **ubah), pada)))
    return " ".join(layar.readouterr().out.split())


def test_a_quiet_partnership_shows_no_open_matter(capsys: Layar) -> None:
    cetak_lembar(lembar_dari(lihat_dari(kemitraan(), HARI_EVALUASI)))

    isi = capsys.readouterr().out
    assert "Pihak\n" in isi
    for kata in ("terbuka", "menunggu", "keluar", "terminasi", "Induk", "Anak", "Rapat berikutnya"):
        assert kata not in isi


def test_no_line_is_wider_than_a_hundred_columns(capsys: Layar) -> None:
    terbuka = replace(
        ramai().kemitraan.addendum[1],
        status=StatusAddendum.DIUSULKAN,
        perubahan=("pihak.plasma1.pembagian_tugas: menanam menjadi merawat",) * 4,
    )
    cetak_lembar(lembar_dari(lihat_dari(replace(ramai().kemitraan, addendum=(terbuka,)), HARI_EVALUASI)))

    assert max(map(len, capsys.readouterr().out.splitlines())) <= 100


def test_an_open_addendum_names_those_who_are_awaited(capsys: Layar) -> None:
    usulan = ramai().kemitraan.addendum[1]
    terbuka = replace(usulan, status=StatusAddendum.DIUSULKAN, perubahan=("tujuan.T2 baru", "tujuan.T3 baru"))
    bersuara = tuple(
        Persetujuan(
            objek=ObjekPersetujuan.ADDENDUM,
            pihak=kode,
            keputusan=Suara.SETUJU,
            tanggal=date(2026, 6, 2),
            addendum=2,
        )
        for kode in ("inti", "plasma2", "plasma3")
    )

    isi = lembar(capsys, addendum=(terbuka,), persetujuan=bersuara)

    assert "Addendum yang menunggu suara" in isi
    assert "2 2026-05-20 Koperasi Tani Subur plasma1 tujuan.T2 baru; tujuan.T3 baru" in isi


def test_an_addendum_that_is_decided_waits_for_nobody(capsys: Layar) -> None:
    assert "menunggu suara" not in lembar(capsys)


def test_open_disputes_warnings_and_requests_are_listed(capsys: Layar) -> None:
    isi = lembar(capsys)

    assert "Sengketa terbuka" in isi
    assert "S1 Mutu bibit kiriman kedua inti, plasma2 Dinas Perkebunan 2026-07-10" in isi
    assert "S2" not in isi
    assert "I K3 plasma1 002/SP-I/KM-2026-0001/VII/2026 2026-07-28" in isi
    assert "B2 Tenaga panen dua minggu plasma2 plasma1 ditawarkan" in isi
    assert "B3 Gudang pupuk plasma3 - diminta" in isi
    assert "B1" not in isi


def test_who_left_is_listed_with_the_day_and_the_reason(capsys: Layar) -> None:
    assert "plasma4 Koperasi Jaya 2026-05-15 Lahan dijual anggotanya" in lembar(capsys)
    assert "Pihak yang keluar" not in lembar(capsys, pada=date(2026, 5, 14))


def test_a_held_address_is_marked_where_it_stands(capsys: Layar) -> None:
    assert "dian@sawit.example (ditahan), sri@sawit.example ya" in lembar(
        capsys, ditahan=("dian@sawit.example",)
    )
    assert "(ditahan)" not in lembar(capsys)


def test_the_next_meeting_of_the_cadence_is_told(capsys: Layar) -> None:
    assert "Rapat berikutnya: 2026-09-02" in lembar(capsys)


def test_parent_and_children_are_named(capsys: Layar) -> None:
    isi = lembar(capsys, induk="KM-2025-0007", anak=("KM-2026-0002", "KM-2026-0003"))

    assert "Induk: KM-2025-0007" in isi
    assert "Anak: KM-2026-0002, KM-2026-0003" in isi


def test_a_proposal_to_end_says_from_which_day_it_may(capsys: Layar) -> None:
    isi = lembar(capsys, keluar=USULAN)

    assert "Usulan terminasi 2026-08-01 oleh plasma1. Alasan: Harga jatuh" in isi
    # 90 days after the last one was told, on 2 August.
    assert "Paling cepat berakhir 2026-10-31" in isi


def test_without_a_notice_period_no_day_is_named(capsys: Layar) -> None:
    isi = lembar(capsys, keluar=replace(USULAN, pemberitahuan_hari=None))

    assert "Usulan terminasi" in isi
    assert "Paling cepat" not in isi


def test_what_has_ended_is_not_proposed_any_more(capsys: Layar) -> None:
    berakhir = replace(ramai().kemitraan.keadaan, tahap=Tahap.TERMINASI)

    assert "Usulan terminasi" not in lembar(capsys, keluar=USULAN, keadaan=berakhir)
