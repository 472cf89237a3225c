"""What a dossier says, typed: only what it mentions."""

from datetime import date
from decimal import Decimal

import pytest
from berkas_kecil import KECIL, baca

from lifecycle.domain.kaidah.temuan import Cacat
from lifecycle.domain.kata import JenisDokumen, JenisKomitmen, Pendorong, Suara


def test_only_what_is_mentioned_is_there() -> None:
    assert baca("judul: Beras").isi == {"judul": "Beras"}


def test_values_have_the_types_of_the_facts() -> None:
    isi = baca(KECIL).isi
    assert isi["pendorong"] == (Pendorong.MUTU,)
    assert isi["masa"] == {"mulai": date(2026, 3, 1), "berakhir": date(2027, 12, 31)}
    assert [p["bagi_hasil"] for p in isi["pihak"]] == [Decimal("62.5"), Decimal("37.5")]
    assert isi["komitmen"][0]["jenis"] is JenisKomitmen.TENAGA
    assert isi["komitmen"][0]["jumlah"] == 1250
    assert isi["persetujuan"][0]["keputusan"] is Suara.SETUJU
    assert isi["dokumen"][0]["jenis"] is JenisDokumen.MOU


def test_text_keeps_its_meaning_whatever_yaml_would_make_of_it() -> None:
    isi = baca("judul: NO\nsektor: 1_000\nvisi: 2026-01-31\nmasalah: 012").isi
    assert isi == {"judul": "NO", "sektor": "1_000", "visi": "2026-01-31", "masalah": "012"}


@pytest.mark.parametrize("kosong", ["~", "null", "", '""', "'  '"])
def test_blank_value_clears_what_may_be_missing(kosong: str) -> None:
    assert baca(f"judul: Beras\nvisi: {kosong}").isi == {"judul": "Beras", "visi": None}


@pytest.mark.parametrize("tanda", ["~", "null"])
def test_quoted_tilde_is_a_text(tanda: str) -> None:
    assert baca(f"judul: '{tanda}'").isi == {"judul": tanda}


def test_blank_list_of_entries_mentions_none() -> None:
    assert baca("judul: Beras\ntujuan:").isi == {"judul": "Beras"}


def test_blank_list_of_words_empties_it() -> None:
    assert baca("pendorong: ~").isi == {"pendorong": None}


def test_blank_nomor_is_left_to_be_given_out() -> None:
    assert baca("nomor:\njudul: Beras").isi == {"judul": "Beras"}


@pytest.mark.parametrize("kunci", ["pembinaan", "komponen"])
def test_bare_text_is_a_list_of_one(kunci: str) -> None:
    assert baca(f"{kunci}: kursus las").isi == {kunci: ("kursus las",)}


@pytest.mark.parametrize(
    ("tulisan", "isi"),
    [
        ("70", {"nilai": Decimal(70)}),
        ("SNI 9001", {"uraian": "SNI 9001"}),
        ("{kinerja: 80}", {"kinerja": Decimal(80)}),
    ],
)
def test_bare_standar_is_its_mark_or_its_name(tulisan: str, isi: dict[str, object]) -> None:
    assert baca(f"standar: {tulisan}").isi == {"standar": isi}


@pytest.mark.parametrize(
    ("tulisan", "nilai"), [("ya", 1), ("true", 1), ("Tidak", 0), ("false", 0), ("170", 170)]
)
def test_measure_may_be_yes_or_no(tulisan: str, nilai: int) -> None:
    isi = baca(f"capaian: [{{indikator: I1, tanggal: 2026-04-01, nilai: {tulisan}}}]").isi
    assert isi["capaian"][0]["nilai"] == nilai


def test_agreement_is_yes_or_no() -> None:
    isi = baca("keselarasan: [{topik: Harga, sepakat: ya}, {topik: Mutu, sepakat: tidak}]").isi
    assert [k["sepakat"] for k in isi["keselarasan"]] == [True, False]


def test_key_of_a_map_is_taken_out_by_a_tilde() -> None:
    isi = baca("keluar: {diberitahu: {tani: 2026-03-01, toko: ~}}").isi
    assert isi == {"keluar": {"diberitahu": {"tani": date(2026, 3, 1), "toko": None}}}


def test_domain_of_an_address_is_written_small() -> None:
    isi = baca("penyetuju: {nama: Martha, surel: Martha@Dinas.Example}").isi
    assert isi["penyetuju"]["surel"] == "Martha@dinas.example"


@pytest.mark.parametrize("surel", ["a@kantor.example", "a@kantor.test", "a.b+c@dinas.go.id"])
def test_address_is_judged_by_its_form_only(surel: str) -> None:
    assert baca(f"penyetuju: {{surel: {surel}}}").isi == {"penyetuju": {"surel": surel}}


def test_long_text_may_run_over_lines() -> None:
    assert baca("masalah: |\n  satu\n  dua\n").isi == {"masalah": "satu\ndua"}


def test_byte_order_mark_is_passed_over() -> None:
    assert baca(b"\xef\xbb\xbfjudul: Beras").isi == {"judul": "Beras"}


def test_every_key_and_entry_knows_its_line() -> None:
    letak = baca(KECIL).letak
    baris = KECIL.splitlines()
    assert baris[letak["judul",] - 1].startswith("judul")
    assert "kode: tani" in baris[letak["pihak", "tani"] - 1]
    assert "lukas@" in baris[letak["pihak", "tani", "kontak", "lukas@tani.example", "surel"] - 1]
    assert "012/KT" in baris[letak["dokumen", "mou 2026-02-20", "nomor", "tani"] - 1]
    assert "objek: rencana" in baris[letak["persetujuan", "rencana tani 2026-02-20", "pihak"] - 1]


def test_fault_found_later_is_told_with_its_line() -> None:
    cacat = Cacat(letak=("pihak", "toko", "kontak"), pesan="belum ada.")
    galat = baca(KECIL).terangkan([cacat])
    assert galat.kalimat == ("berkas.yaml baris 18: pihak[toko].kontak: belum ada.",)


def test_faults_found_later_are_told_in_the_order_of_their_lines() -> None:
    cacat = [Cacat(letak=(kunci,), pesan="salah.") for kunci in ("tujuan", "pola", "visi")]
    assert baca(KECIL).terangkan(cacat).kalimat == (
        "berkas.yaml: visi: salah.",
        "berkas.yaml baris 3: pola: salah.",
        "berkas.yaml baris 8: tujuan: salah.",
    )
