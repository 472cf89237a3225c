"""What one person said in the survey is told to nobody outside the office: pihak have a word, people none."""

from dataclasses import replace
from datetime import timedelta

import pytest
from kasus.laporan import bagian, halaman, terbaca
from kasus.surel import susun, teks
from pabrik.catatan import survei
from pabrik.dasar import HARI_EVALUASI, fakta

from lifecycle.domain.fakta import Survei
from lifecycle.domain.kabar.semua import JENIS_KABAR, LANGKAH

NAMA = ("Dian Pratama", "Joko Susilo", "Made Wirawan")
SUREL = ("dian@sawit.example", "joko@subur.example", "made@harapan.example")


def bernama(**ubah: str) -> tuple[Survei, ...]:
    """The survey of the test partnership, each answer with a name that stands nowhere else."""
    return tuple(replace(s, responden=f"Rahasia {i} bin {s.penilai}", **ubah) for i, s in enumerate(survei()))


def test_the_report_names_nobody_who_answered() -> None:
    isi = terbaca(halaman(fakta(survei=bernama(komentar="Harga dasar belum jelas"))))
    assert "Rahasia" not in isi
    assert "bin inti" not in isi
    assert "Harga dasar belum jelas" in isi


def test_comments_stand_under_whom_they_are_about_without_who_wrote_them() -> None:
    satu = replace(survei()[0], komentar="Bibit datang terlambat. Salam, Dian Pratama (dian@sawit.example)")
    isi = terbaca(halaman(fakta(survei=(satu, *survei()[1:]))))
    bagian = isi.partition("Komentar dalam survei")[2].partition("Keterlibatan")[0]
    assert "Bibit datang terlambat" in bagian
    assert not [n for n in (*NAMA, *SUREL) if n in bagian]
    assert "(nama tidak ditampilkan)" in bagian


def test_a_comment_is_harmless_however_it_is_written() -> None:
    satu = replace(survei()[0], komentar="<script>alert(1)</script>{{ nomor }}")
    isi = halaman(fakta(survei=(satu, *survei()[1:])))
    assert "<script>alert" not in isi
    assert "{{ nomor }}" in isi


def test_while_the_survey_is_open_no_comment_is_shown() -> None:
    sebagian = tuple(s for s in bernama(komentar="Harga dasar belum jelas") if s.penilai == "inti")
    isi = halaman(fakta(survei=sebagian), terbuka_sampai=HARI_EVALUASI)
    assert "Harga dasar" not in isi
    assert "Rahasia" not in isi


def test_where_trust_is_left_out_no_comment_is_shown_and_the_silent_are_named() -> None:
    sebagian = tuple(s for s in bernama(komentar="Harga dasar belum jelas") if s.penilai == "inti")
    lama = HARI_EVALUASI - timedelta(days=31)
    isi = halaman(fakta(survei=sebagian), terbuka_sampai=lama)
    assert "Harga dasar" not in isi
    kepercayaan = bagian(isi, "Segitiga kepercayaan")
    assert "Tidak dapat dinilai" in kepercayaan
    assert "yang tidak menjawab: Koperasi Tani Subur dan Kelompok Tani Harapan" in kepercayaan


@pytest.mark.parametrize(
    "peristiwa", sorted({*LANGKAH, *(p for j in JENIS_KABAR.values() for p in j.contoh)})
)
def test_no_mail_names_who_answered_or_says_what_he_said(peristiwa: str) -> None:
    satu = fakta(HARI_EVALUASI, survei=bernama(komentar="Harga dasar belum jelas"))
    for surel in susun(peristiwa, satu):
        utuh = surel.isi.decode("utf-8", "replace")
        assert "Rahasia" not in utuh
        assert "Harga dasar" not in utuh


@pytest.mark.parametrize(
    ("peristiwa", "kalimat"),
    [
        ("survei_dibuka", "Nama Anda tidak disebut di samping nilai atau komentar mana pun"),
        ("pengingat_survei", "nama Anda tidak disebut di samping nilai mana pun"),
    ],
)
def test_who_is_asked_is_told_before_he_answers(peristiwa: str, kalimat: str) -> None:
    semua = susun(peristiwa, fakta(survei=()))
    assert len(semua) == 3
    for surel in semua:
        assert kalimat in " ".join(teks(surel).split())
