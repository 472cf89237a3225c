"""Two of one day are two facts, by a kode; told differently without one, the officer is asked."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from pabrik.dasar import kemitraan
from terucap import terucap

from lifecycle.domain.fakta import Kemitraan, Rapat, Realisasi
from lifecycle.domain.gabung import CacatBerkas, gabung
from lifecycle.domain.isian.letak import kunci, kunci_entri
from lifecycle.domain.isian.tumpuk import tumpuk
from lifecycle.domain.koreksi.ubah import koreksi, tarik

HARI = date(2026, 4, 20)
KIRIM = {"komitmen": "K1", "tanggal": HARI}
MOU = {"jenis": "mou", "tanggal": date(2026, 1, 20)}
RAPAT = Rapat(tanggal=HARI, hadir=("inti",))


def gabung_ke(isi: dict[str, Any], lama: Kemitraan | None = None) -> Kemitraan:
    lama = lama or kemitraan(rapat=(RAPAT,))
    return gabung(lama, isi, nomor=lama.nomor, pada=date(2026, 5, 1))


def test_two_deliveries_of_one_day_are_two_facts_by_their_kode() -> None:
    baru = gabung_ke({"realisasi": [KIRIM | {"kode": "R2", "jumlah": Decimal(5)}]})

    assert [r.jumlah for r in baru.realisasi if r.tanggal == HARI] == [20000, 5]
    assert kunci_entri(baru.realisasi[-1]) == "R2"
    # Named by its kode it is the same one, whatever else is said of it.
    lagi = gabung_ke({"realisasi": [{"kode": "R2", "bukti": "Nota"}]}, baru)
    assert lagi.realisasi[-1] == replace(baru.realisasi[-1], bukti="Nota")
    assert gabung_ke({"realisasi": [{"kode": "R2"}]}, lagi) == lagi


@pytest.mark.parametrize(
    ("jenis", "isi", "koreksi"),
    [
        (
            "realisasi",
            KIRIM | {"jumlah": Decimal(5)},
            "koreksi KM-2026-0001 realisasi komitmen=K1 tanggal=2026-04-20 jumlah=5`",
        ),
        (
            "dokumen",
            MOU | {"nomor": {"inti": "lain"}},
            "koreksi KM-2026-0001 dokumen jenis=mou tanggal=2026-01-20 KUNCI=NILAI`",
        ),
        (
            "dokumen",
            MOU | {"berlaku": {"sampai": date(2027, 12, 31)}},
            "koreksi KM-2026-0001 dokumen jenis=mou tanggal=2026-01-20 KUNCI=NILAI`",
        ),
        (
            "rapat",
            {"tanggal": HARI, "hadir": ("plasma1",)},
            "koreksi KM-2026-0001 rapat tanggal=2026-04-20 KUNCI=NILAI`",
        ),
    ],
)
def test_the_same_day_told_differently_is_asked_about(jenis: str, isi: dict[str, Any], koreksi: str) -> None:
    with pytest.raises(CacatBerkas) as ditolak:
        gabung_ke({jenis: [isi]})
    assert "Tambah atau ganti? Menambah: beri yang baru sebuah kode" in terucap(ditolak.value)
    assert koreksi in terucap(ditolak.value)
    assert "--alasan" in terucap(ditolak.value)


@pytest.mark.parametrize(
    ("jenis", "isi"),
    [
        ("realisasi", KIRIM | {"jumlah": Decimal(20000)}),
        ("realisasi", KIRIM | {"bukti": "Nota"}),
        ("dokumen", MOU | {"berlaku": {"sampai": date(2028, 12, 31)}}),
        ("dokumen", MOU | {"berlaku": {"sampai": date(2030, 12, 31)}}),
        ("rapat", {"tanggal": HARI, "hadir": ("inti", "plasma1"), "notulen": "Sepakat"}),
    ],
)
def test_the_same_again_or_what_was_left_empty_is_no_second_one(jenis: str, isi: dict[str, Any]) -> None:
    assert len(getattr(gabung_ke({jenis: [isi]}), jenis)) == len(getattr(kemitraan(rapat=(RAPAT,)), jenis))


def test_a_third_of_a_day_of_which_all_have_a_kode_is_asked_about_as_well() -> None:
    lama = kemitraan(realisasi=(Realisasi(**KIRIM, kode="R1", jumlah=Decimal(5)),))
    with pytest.raises(CacatBerkas, match="sudah ada realisasi R1"):
        gabung_ke({"realisasi": [KIRIM | {"jumlah": Decimal(5)}]}, lama)


def test_a_kode_is_never_taken_for_a_day() -> None:
    berkode = Rapat(tanggal=date(2026, 1, 1), kode=str(HARI))
    assert kunci(berkode) != kunci(RAPAT)


def test_a_correction_gives_a_kode_and_then_mends_even_its_komitmen() -> None:
    pada = date(2026, 5, 1)
    berkode = koreksi(kemitraan(), "realisasi", KIRIM | {"kode": "R1"}, pada)
    pindah = koreksi(berkode, "realisasi", {"kode": "R1", "komitmen": "K2"}, pada)

    satu = pindah.realisasi[0]
    assert (satu.kode, satu.komitmen, satu.jumlah) == ("R1", "K2", 20000)
    assert len(tarik(pindah, "realisasi", {"kode": "R1"}, pada).realisasi) == len(pindah.realisasi) - 1


def test_a_new_one_with_a_kode_still_says_what_it_is_of() -> None:
    with pytest.raises(CacatBerkas) as ditolak:
        tumpuk(kemitraan(), {"realisasi": [{"kode": "R9", "jumlah": Decimal(1)}]})
    assert {c.letak[-1] for c in ditolak.value.cacat} == {"komitmen", "tanggal"}
