"""Disputes: between whom, before whom, how they end, what they ask for and whom they are told."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import pytest
from pabrik.cacat import cacat, satu_cacat
from pabrik.dasar import fakta, ganti
from pabrik.pihak import pihak
from pabrik.tahap import HASAN, RATNA

from lifecycle.domain.fakta import Fakta, Sengketa, Tugas
from lifecycle.domain.sengketa.kabar import temukan
from lifecycle.domain.sengketa.tugas import TUGAS

DIBUKA, DITUTUP = date(2026, 6, 1), date(2026, 7, 1)
CAMAT = "Camat Sungai Lilin"
PUTUSAN: Mapping[str, Any] = {
    "penengah": CAMAT,
    "ditutup": DITUTUP,
    "putusan": "Bibit diganti",
    "alasan": "Uji bibit menunjukkan campuran",
}


def sengketa(**ubah: Any) -> Sengketa:
    """plasma1 disputes the seedlings that inti promised (K1)."""
    isi: dict[str, Any] = {
        "kode": "S1",
        "uraian": "Mutu bibit",
        "pihak": ("plasma1",),
        "komitmen": ("K1",),
        "dibuka": DIBUKA,
    }
    return Sengketa(**isi | ubah)


def dalam(satu: Sengketa, pada: date = DIBUKA, **ubah: Any) -> Fakta:
    return fakta(pada, sengketa=(satu,), **ubah)


@pytest.mark.parametrize(
    "ubah",
    [
        {},
        {"pihak": ("plasma1", "inti"), "komitmen": ()},
        {"penengah": CAMAT, "pernyataan": {"plasma2": "Kami melihat bibitnya"}},
        {"penengah": "Joko Susilo", "pihak": ("inti",)},
        {"penengah": HASAN},
        {"penengah": " "},
        PUTUSAN,
    ],
)
def test_a_dispute_is_sound(ubah: dict[str, Any]) -> None:
    assert cacat(sengketa=(sengketa(**ubah),)) == []


@pytest.mark.parametrize(
    "nama", ["PT. SAWIT MAKMUR", "Sawit Makmur", "sawit  makmur, PT", "P.T. Sawit Makmur"]
)
def test_dots_capitals_and_the_legal_form_make_nobody_neutral(nama: str) -> None:
    assert "tidak netral: itu PT Sawit Makmur" in satu_cacat(sengketa=(sengketa(penengah=nama),))[1]


def test_a_dispute_of_nobody_is_refused() -> None:
    assert satu_cacat(sengketa=(sengketa(pihak=()),)) == (
        "sengketa.S1.pihak",
        "sebutkan pihak yang bersengketa, sedikitnya satu.",
    )


@pytest.mark.parametrize("sendiri", [("inti",), ("inti", "inti")])
def test_one_alone_with_nothing_in_dispute_is_refused(sendiri: tuple[str, ...]) -> None:
    assert satu_cacat(sengketa=(sengketa(pihak=sendiri, komitmen=()),)) == (
        "sengketa.S1.pihak",
        "baru inti yang disebut. Sebutkan juga pihak lawannya, atau komitmen yang dipersengketakan.",
    )


@pytest.mark.parametrize(
    ("penengah", "hubungan"),
    [
        ("PLASMA1", "itu Koperasi Tani Subur"),
        (" koperasi  tani subur", "itu Koperasi Tani Subur"),
        ("joko susilo", "itu kontak Koperasi Tani Subur"),
        ("Aminah@Subur.example", "itu kontak Koperasi Tani Subur"),
        ("PT SawitMakmur", "itu PT Sawit Makmur"),
        ("Sri Wahyuni", "itu kontak PT Sawit Makmur"),
    ],
)
def test_a_penengah_of_either_side_is_refused(penengah: str, hubungan: str) -> None:
    letak, pesan = satu_cacat(sengketa=(sengketa(penengah=penengah),))
    assert letak == "sengketa.S1.penengah"
    assert f"tidak netral: {hubungan}, yang bersengketa. Tunjuk orang atau lembaga" in pesan


@pytest.mark.parametrize(
    ("tanpa", "sebutan"),
    [
        (("penengah",), "penengah"),
        (("putusan",), "putusan"),
        (("alasan",), "alasan"),
        (("penengah", "putusan", "alasan"), "penengah, putusan, dan alasan"),
    ],
)
@pytest.mark.parametrize("kosong", [None, " "])
def test_who_disputes_does_not_close_it_alone(
    tanpa: tuple[str, ...], sebutan: str, kosong: str | None
) -> None:
    letak, pesan = satu_cacat(sengketa=(sengketa(**PUTUSAN | dict.fromkeys(tanpa, kosong)),))
    assert letak == "sengketa.S1.ditutup"
    assert pesan.startswith(f"sengketa belum dapat ditutup karena {sebutan} belum diisi. Yang bersengketa")


def test_a_decision_closes_the_dispute_on_its_day() -> None:
    letak, pesan = satu_cacat(sengketa=(sengketa(**PUTUSAN | {"ditutup": None}),))
    assert (letak, pesan) == (
        "sengketa.S1.putusan",
        "putusan menutup sengketa. Isi juga ditutup dengan hari putusan itu.",
    )


def kerja(satu: Fakta) -> dict[str, str]:
    return {t.kunci: t.giliran for t in TUGAS[0].buka(satu)}


def test_without_a_penengah_the_petugas_names_one() -> None:
    (satu,) = TUGAS[0].buka(dalam(sengketa(penengah=" ")))
    assert satu == Tugas(
        kunci="sengketa:S1:penengah",
        judul="Tunjuk penengah netral untuk sengketa S1: Mutu bibit",
        giliran=RATNA,
        tahap=fakta().kemitraan.keadaan.tahap,
        tenggat=DIBUKA + timedelta(days=7),
    )
    assert TUGAS[0].tuntas(dalam(sengketa(penengah=CAMAT)), satu)
    assert not TUGAS[0].tuntas(dalam(sengketa()), satu)


def test_both_sides_state_theirs_whoever_was_named() -> None:
    assert kerja(dalam(sengketa(penengah=CAMAT))) == {
        "sengketa:S1:pernyataan:inti": "inti",
        "sengketa:S1:pernyataan:plasma1": "plasma1",
    }


def test_a_statement_is_asked_for_by_the_name_of_the_penengah() -> None:
    (judul,) = {t.judul for t in TUGAS[0].buka(dalam(sengketa(penengah=CAMAT)))}
    assert judul == "Sampaikan pernyataan kepada Camat Sungai Lilin tentang sengketa S1: Mutu bibit"


def test_who_has_spoken_or_left_is_not_waited_for() -> None:
    bicara = sengketa(penengah=CAMAT, pernyataan={"inti": " ", "plasma1": "Bibit campuran"})
    assert list(kerja(dalam(bicara)).values()) == ["inti"]
    pergi = ganti(pihak(), "inti", keluar=DIBUKA)
    assert kerja(dalam(bicara, pihak=pergi)) == {}


@pytest.mark.parametrize("hari", [DIBUKA - timedelta(days=1), DITUTUP])
def test_a_dispute_asks_for_nothing_before_it_opens_and_after_it_is_decided(hari: date) -> None:
    assert kerja(dalam(sengketa(**PUTUSAN), hari)) == {}


def test_a_decision_dated_ahead_is_none_yet() -> None:
    besok = dalam(sengketa(**PUTUSAN), DITUTUP - timedelta(days=1))
    assert list(kerja(besok).values()) == ["inti", "plasma1"]
    assert [p.peristiwa for p in temukan(besok)] == ["sengketa_dibuka"]


def test_the_news_is_for_both_sides_and_says_what_is_in_dispute() -> None:
    (satu,) = temukan(dalam(sengketa()))
    assert (satu.peristiwa, satu.kunci, satu.sasaran) == (
        "sengketa_dibuka",
        "sengketa:S1:dibuka:2026-06-01",
        ("inti", "plasma1"),
    )
    isi = satu.konteks["sengketa"]
    assert (isi["pihak"], isi["komitmen"], isi["penengah"]) == (
        ["PT Sawit Makmur", "Koperasi Tani Subur"],
        ["Bibit unggul"],
        "",
    )


def test_the_decision_is_told_with_its_reasons() -> None:
    (satu,) = temukan(dalam(sengketa(**PUTUSAN), DITUTUP))
    assert (satu.peristiwa, satu.kunci) == ("sengketa_diputus", "sengketa:S1:diputus:2026-07-01")
    assert (satu.konteks["sengketa"]["putusan"], satu.konteks["sengketa"]["alasan"]) == (
        PUTUSAN["putusan"],
        PUTUSAN["alasan"],
    )
