"""Merging: what a dossier does not mention stays."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from berkas_kecil import KECIL, baca
from hypothesis import given, settings
from hypothesis import strategies as st
from pabrik.dasar import HARI_MULAI, kemitraan

from lifecycle.domain.fakta import Keadaan, Kemitraan, Kontak, Masa
from lifecycle.domain.gabung import CacatBerkas, gabung
from lifecycle.domain.kata import KodeManfaat, Pendorong, Tahap, TingkatRisiko

NOMOR = "KM-2026-0001"


def gabung_ke(lama: Kemitraan | None, isi: dict[str, Any], pada: date = HARI_MULAI) -> Kemitraan:
    return gabung(lama, isi, nomor=NOMOR, pada=pada)


def cacat(lama: Kemitraan | None, isi: dict[str, Any]) -> list[tuple[tuple[str, ...], str]]:
    with pytest.raises(CacatBerkas) as ditolak:
        gabung_ke(lama, isi)
    return [(satu.letak, satu.pesan) for satu in ditolak.value.cacat]


def test_new_kemitraan_starts_in_identifikasi_on_that_day() -> None:
    baru = gabung_ke(None, dict(baca(KECIL).isi))
    assert baru.keadaan == Keadaan(tahap=Tahap.IDENTIFIKASI, tahap_sejak=HARI_MULAI)
    assert (baru.nomor, baru.masa) == (NOMOR, Masa(mulai=date(2026, 3, 1), berakhir=date(2027, 12, 31)))


def test_nothing_mentioned_changes_nothing() -> None:
    lama = kemitraan()
    assert gabung_ke(lama, {}) == lama


def test_what_is_not_mentioned_stays() -> None:
    lama = kemitraan()
    baru = gabung_ke(lama, {"judul": "Kebun", "keluar": {"diberitahu": {"inti": HARI_MULAI}}})
    keluar = replace(lama.keluar, diberitahu={"inti": HARI_MULAI})
    assert baru == replace(lama, judul="Kebun", keluar=keluar)


def test_entry_is_matched_by_its_kode_and_keeps_its_place() -> None:
    lama = kemitraan()
    baru = gabung_ke(lama, {"pihak": [{"kode": "plasma1", "kebutuhan": "Jalan kebun"}]})
    assert [p.kode for p in baru.pihak] == ["inti", "plasma1", "plasma2"]
    assert baru.pihak[1] == replace(lama.pihak[1], kebutuhan="Jalan kebun")


def test_new_entries_follow_in_the_order_of_the_file() -> None:
    risiko = [{"uraian": "Banjir"}, {"uraian": "Kemarau panjang"}, {"uraian": "Hama"}]
    baru = gabung_ke(kemitraan(), {"risiko": risiko})
    assert [r.uraian for r in baru.risiko] == ["Kemarau panjang", "Banjir", "Hama"]
    assert baru.risiko[0].mitigasi == "Embung dan jadwal tanam bergeser"


def test_contacts_and_benefits_of_a_pihak_are_matched_too() -> None:
    kontak = [
        {"surel": "Dian@sawit.example", "telepon": "0812"},
        {"surel": "b@sawit.example", "nama": "Budi"},
    ]
    manfaat = [{"kode": KodeManfaat.EFISIENSI_BIAYA, "terwujud": "Turun 8 %"}]
    lama = kemitraan()
    (inti, *_) = gabung_ke(lama, {"pihak": [{"kode": "inti", "kontak": kontak, "manfaat": manfaat}]}).pihak
    dian, sri = lama.pihak[0].kontak
    budi = Kontak(nama="Budi", surel="b@sawit.example")
    assert inti.kontak == (replace(dian, surel="Dian@sawit.example", telepon="0812"), sri, budi)
    assert [(m.harapan, m.terwujud) for m in inti.manfaat] == [("Biaya angkut turun 10 %", "Turun 8 %")]


def test_maps_are_merged_key_by_key() -> None:
    isi = {"topik": "Harga beli", "posisi": {"inti": "Harga tetap", "plasma2": None}}
    baru = gabung_ke(kemitraan(), {"keselarasan": [isi]})
    assert baru.keselarasan[0].posisi == {"inti": "Harga tetap", "plasma1": "Harga dasar dijamin"}


def test_plain_list_is_replaced_whole() -> None:
    assert gabung_ke(kemitraan(), {"pendorong": (Pendorong.KETERBUKAAN,)}).pendorong == (
        Pendorong.KETERBUKAAN,
    )


def test_blank_goes_back_to_the_default() -> None:
    risiko = [{"uraian": "Kemarau panjang", "tingkat": None, "pihak": None}]
    baru = gabung_ke(kemitraan(), {"visi": None, "pendorong": None, "masa": None, "risiko": risiko})
    assert (baru.visi, baru.pendorong, baru.masa) == (None, (), Masa())
    assert (baru.risiko[0].tingkat, baru.risiko[0].pihak) == (TingkatRisiko.SEDANG, None)


def test_everything_a_new_kemitraan_lacks_is_told_together() -> None:
    isi = {"judul": "Kebun", "penyetuju": {"nama": "Hasan"}, "pihak": [{"kode": "a", "mitra": "A"}]}
    assert cacat(None, isi) == [
        (("pola",), "wajib diisi untuk kemitraan yang baru."),
        (("penanggung_jawab",), "wajib diisi untuk kemitraan yang baru."),
        (("penyetuju", "surel"), "wajib diisi untuk penyetuju yang baru."),
        (("pihak", "a", "peran"), "wajib diisi untuk pihak yang baru."),
    ]


def test_new_entry_of_a_known_kemitraan_must_be_whole() -> None:
    kontak = {"kode": "inti", "kontak": [{"surel": "b@sawit.example"}]}
    isi = {"pihak": [kontak], "tujuan": [{"kode": "T1"}, {"kode": "T2"}]}
    assert cacat(kemitraan(), isi) == [
        (("tujuan", "T2", "uraian"), "wajib diisi untuk tujuan yang baru."),
        (("pihak", "inti", "kontak", "b@sawit.example", "nama"), "wajib diisi untuk pihak yang baru."),
    ]


def test_dossier_of_another_kemitraan_is_refused() -> None:
    assert cacat(kemitraan(), {"nomor": "KM-2026-0002"}) == [
        (("nomor",), f"berkas ini untuk KM-2026-0002, bukan {NOMOR}.")
    ]


def test_refusal_reads_as_sentences_with_their_places() -> None:
    with pytest.raises(CacatBerkas, match=r"^tujuan\[T2\]\.uraian: wajib diisi untuk tujuan yang baru\.$"):
        gabung_ke(kemitraan(), {"tujuan": [{"kode": "T2"}]})


SUARA = {"objek": "rencana", "pihak": "inti", "tanggal": HARI_MULAI, "keputusan": "setuju"}
BAGIAN = st.sampled_from(
    [
        {"judul": "Kebun"},
        {"pihak": ({"kode": "plasma1", "bagi_hasil": Decimal(20)},)},
        {"pihak": ({"kode": "plasma3", "mitra": "Koperasi Baru", "peran": "plasma"},)},
        {"komitmen": ({"kode": "K1", "jumlah": Decimal(9)},)},
        {
            "persetujuan": (
                {"objek": "rencana", "pihak": "inti", "tanggal": HARI_MULAI, "keputusan": "setuju"},
            )
        },
        {"keluar": {"diberitahu": {"inti": HARI_MULAI}}},
        {"capaian": ({"indikator": "I1", "tanggal": HARI_MULAI, "nilai": Decimal(1)},)},
        {"visi": None},
        {"pendorong": ()},
    ]
)


@settings(deadline=None)
@given(st.lists(BAGIAN, max_size=4), st.sampled_from([Tahap.IDENTIFIKASI, Tahap.PERENCANAAN]))
def test_merging_twice_equals_merging_once(bagian: list[dict[str, Any]], tahap: Tahap) -> None:
    isi: dict[str, Any] = {}
    for satu in bagian:
        isi |= satu
    sekali = gabung_ke(kemitraan(keadaan=Keadaan(tahap=tahap, tahap_sejak=HARI_MULAI)), isi)
    assert gabung_ke(sekali, isi) == sekali


def test_whole_dossier_applied_again_changes_nothing() -> None:
    isi = dict(baca(KECIL).isi)
    sekali = gabung_ke(None, isi)
    assert gabung_ke(sekali, isi) == sekali
