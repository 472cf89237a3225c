"""What the report tells of the life between the pihak: taking part, help, disputes, warnings, hopes."""

import re
from dataclasses import replace
from datetime import date

import pytest
from kasus.laporan import bagian, halaman, rekam
from kasus.laporan_kaya import bantuan, ramai, sengketa
from kasus.surel import TEMPLAT
from pabrik.dasar import fakta, ganti, kemitraan

from lifecycle.delivery.laporan import PelaporHtml
from lifecycle.domain.fakta import EvaluasiTercatat, Harapan, Keadaan, Kontak, Peringatan
from lifecycle.domain.kata import Rekomendasi, StatusAddendum, Tahap

LEWAT = EvaluasiTercatat(
    versi=3, siklus=1, tanggal=date(2026, 5, 20), versi_rencana=1, rekomendasi=Rekomendasi.PERBAIKAN
)


@pytest.fixture(scope="module")
def isi() -> str:
    return halaman(ramai())


def _judul(isi: str) -> list[str]:
    return re.findall(r"<h2>(.*?)</h2>", isi)


def test_an_eventful_partnership_has_every_section(isi: str) -> None:
    assert _judul(isi)[4:] == [
        "Keterlibatan para pihak",
        "Gotong royong",
        "Manfaat yang diharapkan dan yang terwujud",
        "Harapan",
        "Komitmen",
        "Hak dan kewajiban",
        "Sengketa",
        "Pembinaan",
        "Perubahan anggota dan rencana",
        "Kekuatan kelembagaan",
        "Pendorong kemitraan",
        "Asal setiap angka",
    ]


def test_taking_part_is_shown_and_what_is_low_is_flagged(isi: str) -> None:
    terlibat = bagian(isi, "Keterlibatan para pihak")

    assert "PT Sawit Makmur 100,00 % 50,00 % 1 sudah menjawab" in terlibat
    assert "Kelompok Tani Harapan ◆ rendah 0,00 % 50,00 % 0 sudah menjawab" in terlibat
    assert "Kelompok Tani Baru 100,00 % – 0 belum menjawab" in terlibat


def test_a_record_from_before_there_was_such_a_thing_still_has_a_report() -> None:
    tercatat = rekam(fakta())
    lama = replace(tercatat, hasil={k: v for k, v in tercatat.hasil.items() if k != "keterlibatan"})

    isi = PelaporHtml(TEMPLAT / "laporan").laporan_html(fakta(), lama).decode()

    assert "Keterlibatan para pihak" not in isi
    assert "Nilai per pihak" in _judul(isi)


def test_help_is_told_with_how_far_it_came(isi: str) -> None:
    gotong_royong = bagian(isi, "Gotong royong")

    assert (
        "B1 Pinjam traktor untuk blok utara Koperasi Tani Subur PT Sawit Makmur "
        "✓ diterima 3 April 2026, selesai 20 April 2026"
    ) in gotong_royong
    assert "Koperasi Tani Subur ○ ditawarkan 5 Juli 2026, belum diterima" in gotong_royong
    assert "B3 Gudang pupuk Kelompok Tani Baru – ○ diminta 1 Agustus 2026, belum ada tawaran" in gotong_royong


def test_help_of_an_earlier_siklus_is_past_but_an_open_request_is_not() -> None:
    isi = halaman(ramai(keadaan=_siklus_kedua()))

    assert "B1" not in bagian(isi, "Gotong royong")
    assert "B3" in bagian(isi, "Gotong royong")


def test_help_accepted_later_than_the_evaluation_is_still_open() -> None:
    nanti = (replace(bantuan()[1], diterima=date(2026, 8, 20)),)

    assert "belum diterima" in bagian(halaman(ramai(bantuan=nanti)), "Gotong royong")


def test_disputes_name_their_penengah_and_what_was_decided_and_why(isi: str) -> None:
    teks = bagian(isi, "Sengketa")

    assert (
        "S1 Mutu bibit kiriman kedua (komitmen K4) PT Sawit Makmur dan Kelompok Tani Harapan "
        "Dinas Perkebunan ○ terbuka sejak 10 Juli 2026"
    ) in teks
    assert (
        "Balai Metrologi ✓ diputus 2 Mei 2026: Timbangan ditera ulang tiap bulan Alasan: Selisih 2 % terbukti"
    ) in teks


def test_a_dispute_decided_in_an_earlier_siklus_is_past() -> None:
    assert "Sengketa" not in _judul(halaman(ramai(keadaan=_siklus_kedua(), sengketa=sengketa()[1:])))


def test_a_decision_after_the_evaluation_is_not_known_yet() -> None:
    nanti = (replace(sengketa()[1], ditutup=date(2026, 9, 1)),)

    teks = bagian(halaman(ramai(sengketa=nanti)), "Sengketa")

    assert "terbuka sejak 10 April 2026" in teks
    assert "ditera ulang" not in teks


def test_rights_and_duties_stand_beside_thanks_and_warnings(isi: str) -> None:
    teks = bagian(isi, "Hak dan kewajiban")

    assert "PT Sawit Makmur 1 dari 1 ✓ K1 dan K2 – –" in teks
    assert "Koperasi Tani Subur 0 dari 2 – ○ K3 ▼ SP I atas K3, nomor 002/SP-I/KM-2026-0001/VII/2026" in teks
    # K4 is in dispute: neither kept nor overdue.
    assert "Kelompok Tani Harapan 0 dari 1 – – –" in teks


def test_what_was_kept_late_is_kept_and_a_warning_withdrawn_is_gone() -> None:
    terlambat = tuple(
        replace(r, tanggal=date(2026, 8, 9)) if r.komitmen == "K3" else r for r in kemitraan().realisasi
    )
    dicabut = Peringatan(komitmen="K3", tingkat=1, tanggal=date(2026, 7, 28), dicabut=date(2026, 8, 9))

    teks = bagian(halaman(fakta(realisasi=terlambat, peringatan=(dicabut,))), "Hak dan kewajiban")

    assert "Koperasi Tani Subur 0 dari 2 ✓ K3 – –" in teks


def test_without_a_commitment_there_are_no_duties_to_list() -> None:
    assert "Hak dan kewajiban" not in _judul(halaman(fakta(komitmen=())))


def test_expectations_show_who_confirmed_what_changed_and_who_is_silent(isi: str) -> None:
    teks = bagian(isi, "Harapan")

    assert "PT Sawit Makmur ✓ tetap, dipastikan 3 Agustus 2026" in teks
    assert "Koperasi Tani Subur ◆ berubah 4 Agustus 2026: Harga dasar ikut harga pupuk" in teks
    assert "Kelompok Tani Harapan ○ belum dipastikan kembali" in teks


def test_a_change_told_before_the_evaluation_is_shown_and_still_to_be_confirmed() -> None:
    lebih_awal = Harapan(pihak="inti", tanggal=date(2026, 7, 1), tetap=False, uraian="Kontrak lima tahun")

    teks = bagian(halaman(ramai(harapan=(lebih_awal,))), "Harapan")

    assert "PT Sawit Makmur ○ belum dipastikan kembali ◆ berubah 1 Juli 2026: Kontrak lima tahun" in teks


def test_what_was_said_for_the_evaluation_before_counts_no_more() -> None:
    lama = (Harapan(pihak="inti", tanggal=date(2026, 5, 20), tetap=False, uraian="Kontrak lima tahun"),)

    teks = bagian(halaman(ramai(harapan=lama, evaluasi_tercatat=(LEWAT,))), "Harapan")

    assert teks == "Belum ada pihak yang memastikan kembali harapannya pada evaluasi ini."


def test_members_come_and_go_with_dates_and_reasons(isi: str) -> None:
    teks = bagian(isi, "Perubahan anggota dan rencana")

    assert "15 Mei 2026: Koperasi Jaya keluar: Lahan dijual anggotanya" in teks
    assert "1 Juni 2026: Kelompok Tani Baru bergabung dan dinilai sejak hari itu" in teks


def test_who_was_there_from_the_start_has_not_joined_in_between() -> None:
    sejak_awal = ganti(kemitraan().pihak, "plasma1", bergabung=date(2026, 2, 1))

    assert "Perubahan anggota dan rencana" not in _judul(halaman(fakta(pihak=sejak_awal)))


def test_addenda_show_what_they_changed_and_what_became_of_them(isi: str) -> None:
    teks = bagian(isi, "Perubahan anggota dan rencana")

    assert (
        "Addendum 1 , diusulkan 5 April 2026: ✓ berlaku 12 April 2026 sebagai rencana versi 2 "
        "komitmen.K3.jumlah: 120 menjadi 100"
    ) in teks
    assert (
        "◆ ditolak 25 Mei 2026 . Ditolak PT Sawit Makmur: bagi hasil baru saja disepakati "
        "pihak.inti.bagi_hasil: 60 menjadi 50"
    ) in teks


def test_an_addendum_that_waits_says_so() -> None:
    terbuka = tuple(
        replace(a, status=StatusAddendum.DIUSULKAN, diputuskan=None) for a in ramai().kemitraan.addendum[1:]
    )

    assert "○ menunggu suara" in bagian(halaman(ramai(addendum=terbuka)), "Perubahan anggota dan rencana")


def test_what_an_earlier_evaluation_told_is_not_told_again() -> None:
    teks = bagian(halaman(ramai(evaluasi_tercatat=(LEWAT,))), "Perubahan anggota dan rencana")

    assert "Koperasi Jaya" not in teks
    assert "Addendum 1" not in teks
    assert "Addendum 2" in teks
    assert "Kelompok Tani Baru bergabung" in teks


def test_capabilities_are_shown_over_time_against_the_standard(isi: str) -> None:
    teks = bagian(isi, "Pembinaan")

    assert "kinerja Koperasi Tani Subur 55 (awal) → 66 (4 Mei 2026) → 74,5 (6 Juli 2026) 70" in teks
    assert "skala ekonomi Koperasi Tani Subur 60 (awal) ◆ di bawah standar 70" in teks


def test_each_line_of_the_coaching_plan_shows_its_activities(isi: str) -> None:
    teks = bagian(isi, "Pembinaan")

    assert (
        "Magang di pabrik tiap triwulan ✓ A4 Magang triwulan II (selesai, sampai 30 Juni 2026) "
        "A5 Magang triwulan III (berjalan, sampai 30 September 2026)"
    ) in teks
    assert "Pendampingan pembukuan ○ belum ada kegiatan" in teks


def test_a_pihak_that_rests_on_one_person_or_has_no_leader_is_named(isi: str) -> None:
    assert bagian(isi, "Kekuatan kelembagaan").endswith(
        "Kelompok Tani Baru ◆ bertumpu pada satu kontak saja dan belum punya kontak tingkat pimpinan"
    )


def test_two_contacts_without_a_leader_lack_only_the_leader() -> None:
    berdua = tuple(Kontak(nama=n, surel=f"{n}@subur.example") for n in ("joko", "aminah"))

    teks = bagian(
        halaman(fakta(pihak=ganti(kemitraan().pihak, "plasma1", kontak=berdua))), "Kekuatan kelembagaan"
    )

    assert teks.endswith("Koperasi Tani Subur ◆ belum punya kontak tingkat pimpinan")


def _siklus_kedua() -> Keadaan:
    return Keadaan(
        tahap=Tahap.EVALUASI,
        tahap_sejak=date(2026, 8, 1),
        siklus=2,
        siklus_sejak=date(2026, 6, 1),
        versi=6,
        versi_tahap=4,
    )
