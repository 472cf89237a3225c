"""The head of a template: which mails may wait for office hours, and which may go with others in one."""

from pathlib import Path

import pytest
from kasus.surel import TEMPLAT_SUREL

from lifecycle.delivery.galat import TemplatRusak
from lifecycle.delivery.surel.notifikasi.notifikasi import baca_notifikasi
from lifecycle.delivery.surel.ringkasan import isi_kabar
from lifecycle.delivery.surel.timpaan import muat_teruji

NASKAH = {n.nama: n for n in muat_teruji([TEMPLAT_SUREL]).katalog.semua}

# News and reminders, by the day. Whatever is missing here goes at once, alone.
MENUNGGU_DAN_DIGABUNG = {
    "anggota_bergabung",
    "anggota_keluar",
    "bantuan_diterima",
    "dokumen_berakhir",
    "masa_berakhir",
    "kemitraan_sunyi",
    "komitmen_hampir_terpenuhi",
    "komitmen_terlambat",
    "kata_pihak_dicatat",
    "notulen",
    "orang_berganti",
    "pengingat_keputusan",
    "pengingat_komitmen",
    "pengingat_persetujuan",
    "pengingat_survei",
    "rapat_terlewat",
    "surat_disiapkan",
    "terima_kasih",
    "tugas_dieskalasi",
    "tugas_terlambat",
}
# What asks for something now waits for nobody, but goes with the news that it belongs to.
HANYA_DIGABUNG = {
    "daftar_penutupan",
    "data_tidak_cukup",
    "persetujuan_diminta",
    "survei_dibuka",
    "tahap_evaluasi",
    "tahap_perencanaan",
    "tahap_terminasi",
}
# With a part for the calendar, which a digest would lose; a cancellation must not overtake its invitation.
HANYA_MENUNGGU = {"undangan_rapat", "rapat_dibatalkan", "ringkasan_mingguan"}


def tulis(folder: Path, *kepala: str) -> Path:
    berkas = folder / "kabar.md"
    bagian = "\n".join(f"=== {b}\nPerihal: Kabar\n\nIsi" for b in ("id", "en"))
    berkas.write_text("\n".join(("bila: notulen", "kepada: pihak", *kepala, bagian)), encoding="utf-8")
    return berkas


def test_the_shipped_mails_that_may_wait_and_that_may_be_merged():
    assert {n for n, satu in NASKAH.items() if satu.gabung} == MENUNGGU_DAN_DIGABUNG | HANYA_DIGABUNG
    assert {n for n, satu in NASKAH.items() if satu.tunda} == MENUNGGU_DAN_DIGABUNG | HANYA_MENUNGGU


@pytest.mark.parametrize(
    ("kepala", "tunda", "gabung"),
    [
        ((), False, False),
        (("tunda: ya",), True, False),
        (("gabung: ya", "tunda: tidak"), False, True),
        (("gabung:   ya  ", "# catatan", "tunda: ya"), True, True),
    ],
)
def test_a_mail_goes_at_once_and_alone_unless_its_head_says_otherwise(tmp_path, kepala, tunda, gabung):
    naskah = baca_notifikasi(tulis(tmp_path, *kepala))

    assert (naskah.tunda, naskah.gabung) == (tunda, gabung)


@pytest.mark.parametrize(
    ("baris", "bagian"),
    [
        ("tunda: iya", '"tunda: iya" tidak dapat dipahami. Tulis "tunda: ya" atau "tunda: tidak".'),
        ("gabung: Ya", 'Tulis "gabung: ya" atau "gabung: tidak".'),
        ("gabung:", '"gabung: " tidak dapat dipahami'),
        ("gabungan: ya", '"gabungan" tidak dikenal di kepala templat. Mungkin maksudnya "gabung".'),
        ("tnda: ya", 'Mungkin maksudnya "tunda".'),
    ],
)
def test_anything_but_yes_or_no_is_refused_with_its_line(tmp_path, baris, bagian):
    with pytest.raises(TemplatRusak) as galat:
        baca_notifikasi(tulis(tmp_path, baris))

    assert ", baris 3: " in str(galat.value)
    assert bagian in str(galat.value)


@pytest.mark.parametrize(
    ("utuh", "isi"),
    [
        ("Yth. Bapak/Ibu Dian\nPT Sawit\n\nKabar.\n\nSalam hangat,\nRatna", "Kabar."),
        ("Dear Dian\n\nNews.\n\nMore.\n\nKind regards,\nRatna\nOffice", "News.\n\nMore."),
        ("Halo Dian\n\nKabar.\n\nSampai jumpa", "Halo Dian\n\nKabar.\n\nSampai jumpa"),
        ("Yth. Dian, kabar.", "Yth. Dian, kabar."),
        ("Salam hangat", "Salam hangat"),
    ],
)
def test_a_note_in_a_digest_keeps_all_but_its_greeting_and_its_leave(utuh, isi):
    assert isi_kabar(utuh) == isi
