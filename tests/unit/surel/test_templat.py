"""The shipped notifications: who gets which mail, in which language, saying what."""

from dataclasses import replace
from datetime import date

import pytest
from kasus.surel import TEMPLAT_SUREL, baca, konteks, susun, teks, untuk
from pabrik.dasar import fakta, kemitraan

from lifecycle.delivery.surel.cetak import cetak
from lifecycle.delivery.surel.notifikasi.nilai import NILAI_TAMBAHAN, nilai_kemitraan, nilai_penerima
from lifecycle.delivery.surel.periksa import periksa_templat
from lifecycle.delivery.surel.timpaan import muat_teruji
from lifecycle.domain.fakta import Keadaan, Orang, Tugas
from lifecycle.domain.kata import Bahasa, Tahap
from lifecycle.domain.mesin.kabar import PENGAJUAN
from lifecycle.domain.surel.kontak import Penerima

NASKAH = {naskah.nama: naskah for naskah in muat_teruji([TEMPLAT_SUREL]).katalog.semua}
PIHAK = {"dian@sawit.example", "joko@subur.example", "made@harapan.example"}
PIMPINAN = {"sri@sawit.example", "aminah@subur.example", "ketut@harapan.example"}
RATNA, HASAN = "ratna@kantor.example", "hasan@kantor.example"

# Whom the domain's page names for each notification; nobody of the test partnership is left out by chance.
PENERIMA = {
    "diajukan": {RATNA, HASAN},
    "undangan": PIHAK,
    "persetujuan_diminta": PIHAK,
    "perpanjangan_diminta": PIHAK,
    **{f"tahap_{tahap}": PIHAK | {RATNA} for tahap in Tahap},
    "survei_dibuka": PIHAK,
    "laporan_evaluasi": PIHAK | {RATNA},
    "permintaan_keputusan": {HASAN},
    "data_tidak_cukup": PIHAK | {RATNA},
    "keputusan": PIHAK | {RATNA},
    "addendum_diusulkan": PIHAK | {RATNA},
    "addendum_berlaku": PIHAK | {RATNA},
    "addendum_ditolak": PIHAK | {RATNA},
    "addendum_gugur": PIHAK | {RATNA},
    "usulan_terminasi": PIHAK | {RATNA},
    "permintaan_terminasi": {HASAN},
    "pemberitahuan_terminasi": PIHAK,
    "daftar_penutupan": PIHAK | {RATNA},
    "undangan_rapat": PIHAK | {RATNA},
    "rapat_dibatalkan": PIHAK | {RATNA},
    "rapat_terlewat": PIHAK | {RATNA},
    "kata_pihak_dicatat": PIHAK | PIMPINAN,
    "kata_penyetuju_dicatat": {HASAN},
    "notulen": PIHAK | {RATNA},
    "orang_berganti": set(),
    "anggota_bergabung": PIHAK | {RATNA},
    "anggota_keluar": PIHAK | {RATNA},
    "keputusan_kehilangan": {HASAN},
    "kemitraan_ditangguhkan": PIHAK | {RATNA},
    "sengketa_dibuka": PIHAK | {RATNA, HASAN},
    "sengketa_diputus": PIHAK | {RATNA, HASAN},
    "bantuan_diminta": PIHAK,
    "bantuan_ditawarkan": PIHAK,
    "bantuan_diterima": PIHAK,
    "pengingat_komitmen": PIHAK,
    "komitmen_terlambat": PIHAK,
    "komitmen_hampir_terpenuhi": PIHAK | {RATNA},
    "surat_disiapkan": {RATNA},
    # None of them has a manajer, so that the next one above is written to.
    "eskalasi_manajer": PIMPINAN,
    "eskalasi_pimpinan": PIMPINAN,
    "pengingat_survei": PIHAK,
    "pengingat_persetujuan": PIHAK,
    "pengingat_keputusan": {HASAN},
    "dokumen_berakhir": PIHAK | {RATNA},
    "masa_berakhir": PIHAK | {RATNA},
    "kemitraan_sunyi": {RATNA},
    "tugas_terlambat": PIHAK,
    "tugas_dieskalasi": PIMPINAN | {RATNA},
    "surat_peringatan": PIMPINAN,
    "peringatan_dicabut": PIMPINAN,
    "terima_kasih": PIHAK,
    "alamat_memantul": {RATNA},
    "pihak_tanpa_kontak": {RATNA},
    "surel_menyerah": {RATNA},
    "kantor_ditolak": {RATNA},
    "ringkasan_mingguan": {RATNA, HASAN},
    "penutup": PIHAK | {RATNA},
}


def _belum_apa_apa():
    """Nobody has voted or answered yet, and the matter concerns every pihak."""
    return replace(fakta(persetujuan=(), survei=()), sasaran=("inti", "plasma1", "plasma2"))


def test_the_shipped_templates_have_no_fault():
    assert periksa_templat([TEMPLAT_SUREL]) == ()


def test_there_is_a_template_for_each_notification_and_no_other():
    assert set(NASKAH) == set(PENERIMA)


@pytest.mark.parametrize("notifikasi", PENERIMA)
def test_a_notification_goes_to_whom_it_is_for(notifikasi):
    surel = susun(NASKAH[notifikasi].bila, _belum_apa_apa())

    kepada = [s.kepada for s in surel if s.notifikasi == notifikasi]

    assert sorted(kepada) == sorted(PENERIMA[notifikasi])


@pytest.mark.parametrize("peristiwa", [*PENGAJUAN, *(f"tahap_{tahap}" for tahap in Tahap)])
def test_what_a_step_announces_is_mailed(peristiwa):
    assert susun(peristiwa)


def test_an_event_without_a_template_sends_nothing():
    assert susun("entah_apa") == ()


@pytest.mark.parametrize("bahasa", Bahasa)
@pytest.mark.parametrize("notifikasi", PENERIMA)
def test_every_notification_says_everything_in_both_languages(notifikasi, bahasa):
    naskah = NASKAH[notifikasi]
    dian = Penerima(nama="Dian Pratama", surel="dian@sawit.example", pihak="inti")
    nilai = {**nilai_kemitraan(fakta(), "Kantor"), **nilai_penerima(fakta(), (dian,)), **konteks(naskah.bila)}

    hasil = cetak(naskah, bahasa, nilai)

    # A digest speaks of many partnerships.
    assert hasil.perihal.startswith(("[KM-2026-0001] ", "[Kemitraan] Ringkasan", "[Kemitraan] Weekly"))
    assert "Dian Pratama" in hasil.markdown
    # Nothing is unknown in a full partnership, and no tag was left open.
    assert not any(sisa in hasil.markdown for sisa in ("–", "{{", "{%", "None"))
    assert {"id": "Langkah berikutnya", "en": "What happens next"}[bahasa] in hasil.markdown


def test_a_contact_who_reads_english_is_written_to_in_english():
    pihak = kemitraan().pihak
    inggris = replace(pihak[0], kontak=(replace(pihak[0].kontak[0], bahasa=Bahasa.EN), *pihak[0].kontak[1:]))

    surel = susun("tahap_pelaksanaan", fakta(pihak=(inggris, *pihak[1:])))

    dian, joko = untuk(surel, "dian@sawit.example"), untuk(surel, "joko@subur.example")
    assert (baca(dian)["Content-Language"], baca(joko)["Content-Language"]) == ("en", "id")
    assert "from 1 February 2026 to 31 December 2028" in " ".join(teks(dian).split())
    assert "dari 1 Februari 2026 sampai 31 Desember 2028" in " ".join(teks(joko).split())


def test_every_pihak_gets_the_same_scores():
    surel = [s for s in susun("laporan_evaluasi") if s.notifikasi == "laporan_evaluasi"]

    tanpa_sapaan = {teks(s).partition("Berikut hasil evaluasi")[2] for s in surel}

    assert len(surel) == 4
    (isi,) = tanpa_sapaan
    assert "Skor: 73,83 dari 100" in isi
    assert "Alasannya: skor 73,83 di bawah 75" in isi


def test_an_unknown_score_is_never_a_zero():
    hasil = konteks()["evaluasi"] | {"skor": None, "rekomendasi": "DATA_TIDAK_CUKUP", "terlemah": None}
    hasil["dimensi"] = dict.fromkeys(hasil["dimensi"])

    isi = teks(untuk(susun("laporan_evaluasi", evaluasi=hasil), "joko@subur.example"))

    assert "Skor: – dari 100" in isi
    assert "0,00" not in isi


def test_who_has_answered_is_not_asked_again():
    tinggal_joko = tuple(s for s in kemitraan().survei if s.penilai != "plasma1")

    surel = susun("survei_dibuka", fakta(survei=tinggal_joko))

    assert [s.kepada for s in surel] == ["joko@subur.example"]
    assert "24 Agustus 2026" in surel[0].perihal
    # He rates the others, not his own organisation.
    assert "- PT Sawit Makmur\n- Kelompok Tani Harapan\n" in teks(surel[0])


def test_a_notice_names_the_first_day_on_which_the_end_may_come():
    isi = replace(fakta(), sasaran=("plasma1",))
    joko = untuk(susun("pemberitahuan_terminasi", isi), "joko@subur.example")
    assert "90 hari" in teks(joko)
    assert "paling cepat pada 1 Mei 2026" in " ".join(teks(joko).split())

    tanpa = susun("pemberitahuan_terminasi", isi, pemberitahuan={"hari": 0, "mulai": date(2026, 5, 1)})
    assert "Masa pemberitahuan" not in teks(tanpa[0])


def test_a_mail_lists_the_open_tasks_of_its_reader_only():
    def tugas(judul, giliran, selesai=None):
        return Tugas(
            kunci=judul,
            judul=judul,
            giliran=giliran,
            tahap=Tahap.PERENCANAAN,
            tenggat=date(2026, 9, 1),
            selesai=selesai,
        )

    semua = (
        tugas("Setujui rencana", "inti"),
        tugas("Susun rencana", "Ratna@kantor.example"),
        tugas("Sudah lama", "inti", selesai=date(2026, 1, 1)),
    )

    surel = susun("tahap_perencanaan", fakta(tugas=semua))

    dian, ratna, joko = (teks(untuk(surel, s)) for s in ("dian@sawit.example", RATNA, "joko@subur.example"))
    assert "- Setujui rencana (tenggat 1 September 2026)" in dian
    assert "Sudah lama" not in dian
    assert "- Susun rencana (tenggat 1 September 2026)" in ratna
    assert "Yang perlu Anda lakukan" not in joko


def test_a_person_with_two_roles_gets_one_mail():
    surel = susun("diajukan", fakta(penyetuju=Orang(nama="Ratna Dewi", surel="RATNA@kantor.example")))

    assert [s.kepada for s in surel] == ["ratna@kantor.example"]


def test_one_person_for_two_pihak_gets_one_mail_that_names_both():
    inti, plasma1, plasma2 = kemitraan().pihak
    rangkap = replace(plasma2, kontak=(replace(plasma1.kontak[0], surel="Joko@subur.example"),))

    surel = susun("undangan", fakta(pihak=(inti, plasma1, rangkap)))

    assert [s.kepada for s in surel] == ["dian@sawit.example", "joko@subur.example"]
    assert "Koperasi Tani Subur, Kelompok Tani Harapan" in teks(surel[1])


def test_the_key_names_the_matter_the_notification_and_the_address():
    surel = susun("undangan")

    assert surel[0].kunci == "KM-2026-0001/7/undangan/dian@sawit.example"
    assert len({s.kunci for s in surel}) == len(surel)


def test_the_reason_of_a_step_is_told():
    isi = fakta(alasan="Musim tanam bergeser", keadaan=Keadaan(tahap_sejak=date(2026, 8, 1)))

    assert "Musim tanam bergeser" in teks(susun("tahap_perencanaan", isi)[0])


def test_the_events_and_what_they_give_are_all_in_use():
    assert {naskah.bila for naskah in NASKAH.values()} == set(NILAI_TAMBAHAN)


def test_no_mail_says_that_there_is_nothing_to_do() -> None:
    """It may carry a request, or be merged with one."""
    for berkas in TEMPLAT_SUREL.glob("*.md"):
        isi = berkas.read_text(encoding="utf-8").lower()
        assert "belum ada yang perlu anda lakukan" not in isi, berkas.name
        assert "nothing for you to do at the moment" not in isi, berkas.name
