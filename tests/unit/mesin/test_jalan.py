"""The ways from stage to stage: the table's and no other, and none of them round a gate."""

from dataclasses import replace

import pytest
from kasus.semua import SEMUA_KASUS
from kasus.syarat import Kasus
from pabrik.tahap import keadaan, siap

from lifecycle.domain.fakta import Fakta, Keadaan, Kemitraan, Orang, lihat_dari
from lifecycle.domain.kata import Tahap
from lifecycle.domain.mesin import langkah as mesin
from lifecycle.domain.mesin.langkah import langkah, semua_langkah
from lifecycle.domain.pemicu import Pemicu, PemicuTidakDikenal

SEBELUM_AKHIR = ("identifikasi", "perencanaan", "pelaksanaan", "evaluasi", "keberlanjutan")
# domain.md 2, written out.
TABEL = {
    ("rencanakan", "identifikasi", "perencanaan"),
    ("kembalikan", "perencanaan", "identifikasi"),
    ("laksanakan", "perencanaan", "pelaksanaan"),
    ("evaluasi", "pelaksanaan", "evaluasi"),
    ("perbaiki", "evaluasi", "pelaksanaan"),
    ("rencanakan_ulang", "evaluasi", "perencanaan"),
    ("lanjutkan", "evaluasi", "keberlanjutan"),
    ("perpanjang", "keberlanjutan", "pelaksanaan"),
    *(("hentikan", tahap, "terminasi") for tahap in SEBELUM_AKHIR),
    ("arsipkan", "terminasi", "terminasi"),
    *(("tangguhkan", tahap, tahap) for tahap in SEBELUM_AKHIR),
    *(("aktifkan", tahap, tahap) for tahap in SEBELUM_AKHIR),
}
# What needs nothing but the right stage.
TANPA_SYARAT = {"kembalikan", "tangguhkan"}

setiap_tahap = pytest.mark.parametrize("tahap", Tahap)
setiap_pemicu = pytest.mark.parametrize("pemicu", Pemicu)


def pindah(fakta: Fakta, baru: Keadaan) -> Fakta:
    """The same facts, elsewhere."""
    return Fakta(kemitraan=replace(fakta.kemitraan, keadaan=baru), pada=fakta.pada, alasan=fakta.alasan)


def kosong(tahap: Tahap) -> Fakta:
    """A kemitraan of which nothing is known, so that every gate finds something."""
    satu = Kemitraan(
        nomor="KM-2026-0009",
        judul="Baru gagasan",
        pola="futuristik",
        penanggung_jawab=Orang(nama="Ratna Dewi", surel="ratna@kantor.example"),
        penyetuju=Orang(nama="Hasan Basri", surel="hasan@kantor.example"),
        keadaan=keadaan(tahap),
    )
    return lihat_dari(satu, siap(Pemicu.EVALUASI).pada)


def test_the_machine_knows_the_ways_of_the_table_and_no_other() -> None:
    ada = {
        (pemicu, asal, jalan.dest or asal)
        for pemicu, peristiwa in mesin._MESIN.events.items()
        for asal, semua in peristiwa.transitions.items()
        for jalan in semua
    }
    assert ada == TABEL


def test_the_machine_has_no_trigger_that_goes_round_the_gates() -> None:
    assert set(mesin._MESIN.events) == {pemicu.value for pemicu in Pemicu}


def test_every_way_of_the_machine_asks_for_its_gates() -> None:
    semua = [
        jalan
        for peristiwa in mesin._MESIN.events.values()
        for dari_satu in peristiwa.transitions.values()
        for jalan in dari_satu
    ]
    assert all([syarat.func for syarat in jalan.conditions] == ["tanpa_kekurangan"] for jalan in semua)


def test_judging_leaves_no_model_behind_in_the_machine() -> None:
    langkah(siap(Pemicu.RENCANAKAN), Pemicu.RENCANAKAN)
    assert mesin._MESIN.models == []


@setiap_tahap
@setiap_pemicu
def test_with_every_gate_unmet_no_trigger_leads_anywhere(tahap: Tahap, pemicu: Pemicu) -> None:
    putusan = langkah(kosong(tahap), pemicu)
    diharapkan = any(pemicu in TANPA_SYARAT and (pemicu, tahap) == (jalan, asal) for jalan, asal, _ in TABEL)
    assert putusan.boleh == diharapkan
    if not diharapkan:
        assert putusan.keadaan == kosong(tahap).kemitraan.keadaan


@setiap_tahap
@setiap_pemicu
def test_a_trigger_passes_only_along_the_table_however_complete_the_facts(
    tahap: Tahap, pemicu: Pemicu
) -> None:
    asli = siap(pemicu)
    putusan = langkah(pindah(asli, replace(asli.kemitraan.keadaan, tahap=tahap)), pemicu)
    assert (putusan.pemicu, putusan.dari, putusan.ke) in TABEL or not putusan.boleh
    assert putusan.keadaan.tahap is (putusan.ke if putusan.boleh else tahap)
    if (pemicu, tahap) not in {(jalan, asal) for jalan, asal, _ in TABEL}:
        assert [k.kode for k in putusan.kurang] == ["tahap_salah"]


@pytest.mark.parametrize("kasus", SEMUA_KASUS, ids=lambda k: k.nama)
def test_no_path_leads_round_a_missing_gate(kasus: Kasus) -> None:
    sasaran = langkah(kasus.fakta, kasus.pemicu).ke
    arsip = kasus.pemicu is Pemicu.ARSIPKAN
    for keadaan_lain in terjangkau(kasus.fakta):
        assert keadaan_lain.diarsipkan is False
        assert arsip or keadaan_lain.tahap is not sasaran


def terjangkau(fakta: Fakta) -> list[Keadaan]:
    """Every state that any number of triggers leads to from here, while the facts stay as they are."""
    antre, dikenal, ditemukan = [fakta.kemitraan.keadaan], set(), []
    while antre:
        kini = antre.pop()
        for pemicu in Pemicu:
            putusan = langkah(pindah(fakta, kini), pemicu)
            baru = putusan.keadaan
            ciri = (baru.tahap, baru.ditangguhkan, baru.diarsipkan, min(baru.siklus, 3))
            if putusan.boleh and ciri not in dikenal:
                dikenal.add(ciri)
                ditemukan.append(baru)
                antre.append(baru)
    return ditemukan


def test_an_executed_partnership_cannot_be_ended_as_a_mere_idea() -> None:
    berjalan = replace(siap(Pemicu.HENTIKAN, persetujuan=()).kemitraan.keadaan, tahap=Tahap.IDENTIFIKASI)
    sesudah_evaluasi = siap(Pemicu.RENCANAKAN_ULANG, alasan="Lelah")
    putusan = langkah(pindah(sesudah_evaluasi, berjalan), Pemicu.HENTIKAN)
    assert {k.kode for k in putusan.kurang} == {"semua_diberitahu", "persetujuan_terminasi"}


def test_from_identifikasi_a_reason_is_enough_to_end() -> None:
    gagasan = kosong(Tahap.IDENTIFIKASI)
    putusan = langkah(replace(gagasan, alasan="Tidak jadi"), Pemicu.HENTIKAN)
    assert putusan.boleh
    assert putusan.keadaan.tahap is Tahap.TERMINASI


@setiap_tahap
def test_all_steps_are_those_that_leave_from_the_stage(tahap: Tahap) -> None:
    ditawarkan = {putusan.pemicu.value for putusan in semua_langkah(kosong(tahap))}
    assert ditawarkan == {pemicu for pemicu, asal, _ in TABEL if asal == tahap} - {"aktifkan"}


def test_a_suspended_partnership_is_offered_aktifkan_instead_of_tangguhkan() -> None:
    ditawarkan = {putusan.pemicu for putusan in semua_langkah(siap(Pemicu.AKTIFKAN))}
    assert ditawarkan == {Pemicu.EVALUASI, Pemicu.HENTIKAN, Pemicu.AKTIFKAN}


def test_a_wrong_stage_is_told_with_what_may_be_done_there() -> None:
    (kurang,) = langkah(kosong(Tahap.IDENTIFIKASI), Pemicu.LAKSANAKAN).kurang
    assert "hanya berlaku pada tahap perencanaan" in kurang.pesan
    assert "rencanakan, hentikan, atau tangguhkan" in kurang.pesan
    assert kurang.giliran == "ratna@kantor.example"


def test_an_unknown_trigger_is_refused_with_the_one_probably_meant() -> None:
    with pytest.raises(
        PemicuTidakDikenal, match=r'"laksanakn" tidak dikenal\. Mungkin maksudnya "laksanakan"'
    ):
        langkah(siap(Pemicu.LAKSANAKAN), "laksanakn")


def test_every_gate_of_a_trigger_is_collected_not_the_first_only() -> None:
    kode = [k.kode for k in langkah(kosong(Tahap.IDENTIFIKASI), Pemicu.RENCANAKAN).kurang]
    assert kode == [
        "dua_pihak",
        "masalah_terpetakan",
        "visi_bersama",
        "berita_acara_penjajakan",
        "uji_kelayakan",
    ]
