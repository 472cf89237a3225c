"""What a dossier changed, as an officer reads it."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from pabrik.catatan import dokumen
from pabrik.dasar import ganti, kemitraan
from pabrik.pihak import pihak
from pabrik.rencana import komitmen

from lifecycle.domain.fakta import Keadaan, Komitmen, Masa, MasaBerlaku
from lifecycle.domain.isian.beda import Perubahan, beda
from lifecycle.domain.kata import JenisKomitmen, Pendorong, Tahap


def kalimat(**ubah: Any) -> list[str]:
    return [str(satu) for satu in beda(kemitraan(), kemitraan(**ubah))]


def test_same_facts_have_no_difference() -> None:
    assert beda(kemitraan(), kemitraan()) == ()


def test_what_the_engine_keeps_is_not_compared() -> None:
    suara = tuple(replace(p, versi_rencana=2) for p in kemitraan().persetujuan)
    keadaan = Keadaan(tahap=Tahap.TERMINASI, tahap_sejak=date(2026, 9, 1), versi=9)
    assert kalimat(persetujuan=suara, keadaan=keadaan) == []


def test_changed_value_is_told_with_both_values() -> None:
    assert beda(kemitraan(), kemitraan(judul="Kebun")) == (
        Perubahan(
            letak=("judul",), jenis="ubah", lama="Kemitraan kebun sawit rakyat Sungai Lilin", baru="Kebun"
        ),
    )


def test_value_that_was_missing_is_new() -> None:
    (satu,) = beda(kemitraan(induk=None), kemitraan(induk="KM-2025-0004"))
    assert (satu.jenis, satu.lama, satu.baru) == ("baru", "", "KM-2025-0004")


def test_value_that_was_taken_away_is_told() -> None:
    assert kalimat(sektor=None) == ["sektor: perkebunan menjadi (kosong)"]


def test_change_inside_an_entry_names_the_entry() -> None:
    assert kalimat(pihak=ganti(pihak(), "plasma1", bagi_hasil=Decimal("24.5"), mitra="KUD Subur")) == [
        "pihak[plasma1].mitra: Koperasi Tani Subur menjadi KUD Subur",
        "pihak[plasma1].bagi_hasil: 25 menjadi 24,5",
    ]


def test_change_of_a_contact_names_the_contact() -> None:
    dian, sri = pihak()[0].kontak
    baru = ganti(pihak(), "inti", kontak=(replace(dian, telepon="0812"), sri))
    assert kalimat(pihak=baru) == ["pihak[inti].kontak[dian@sawit.example].telepon: 0812"]


def test_new_entry_is_one_change_with_what_it_says() -> None:
    k5 = Komitmen(kode="K5", pihak="inti", jenis=JenisKomitmen.DANA, uraian="Modal", jumlah=Decimal(1250000))
    (satu,) = beda(kemitraan(), kemitraan(komitmen=(*komitmen(), k5)))
    assert (satu.jenis, satu.letak) == ("baru", ("komitmen", "K5"))
    assert str(satu) == "komitmen[K5]: pihak: inti; jenis: dana; uraian: Modal; jumlah: 1.250.000"


def test_maps_are_told_key_by_key() -> None:
    mou = replace(dokumen()[1], ditandatangani={"inti": date(2026, 1, 20), "plasma2": date(2026, 1, 22)})
    assert kalimat(dokumen=(dokumen()[0], mou)) == [
        "dokumen[mou 2026-01-20].ditandatangani.plasma1: 20 Januari 2026 menjadi (kosong)",
        "dokumen[mou 2026-01-20].ditandatangani.plasma2: 21 Januari 2026 menjadi 22 Januari 2026",
    ]


def test_parts_are_told_key_by_key() -> None:
    masa = Masa(mulai=date(2026, 2, 1), berakhir=date(2029, 1, 31))
    assert kalimat(masa=masa) == ["masa.berakhir: 31 Desember 2028 menjadi 31 Januari 2029"]


def test_lists_and_answers_are_written_out() -> None:
    topik = replace(kemitraan().keselarasan[0], sepakat=False)
    assert kalimat(pendorong=(Pendorong.MUTU,), keselarasan=(topik,)) == [
        "pendorong: mutu, daya_saing menjadi mutu",
        "keselarasan[Harga beli].sepakat: ya menjadi tidak",
    ]


def test_list_that_was_emptied_is_told() -> None:
    assert kalimat(pendorong=()) == ["pendorong: mutu, daya_saing menjadi (kosong)"]


def test_new_document_tells_its_numbers_and_its_term() -> None:
    pks = replace(
        dokumen()[1], tanggal=date(2026, 2, 1), berlaku=MasaBerlaku(sampai=date(2027, 1, 31)), nomor={}
    )
    (satu,) = kalimat(dokumen=(*dokumen(), pks))
    assert satu == (
        "dokumen[mou 2026-02-01]: ditandatangani: inti 20 Januari 2026, plasma1 20 Januari 2026, "
        "plasma2 21 Januari 2026; berlaku: sampai 31 Januari 2027"
    )


def test_new_kemitraan_is_new_throughout() -> None:
    semua = beda(None, kemitraan())
    assert {satu.jenis for satu in semua} == {"baru"}
    assert [str(satu) for satu in semua[:2]] == [
        "nomor: KM-2026-0001",
        "judul: Kemitraan kebun sawit rakyat Sungai Lilin",
    ]
    assert ("penyetuju", "surel") in {satu.letak for satu in semua}
    assert ("pihak", "plasma2") in {satu.letak for satu in semua}
