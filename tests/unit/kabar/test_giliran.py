"""Whose turn it is, and who is above him: a pihak, the petugas, the penyetuju, or somebody who has gone."""

from dataclasses import replace
from typing import Any

import pytest
from pabrik.dasar import fakta, ganti
from pabrik.pihak import pihak
from pabrik.tahap import HASAN, RATNA

from lifecycle.domain.fakta import Orang
from lifecycle.domain.kabar.penerima import PENERIMA

DIAN, SRI = "dian@sawit.example", "sri@sawit.example"
LAMA = "lama@kantor.example"


def surel(nama: str, giliran: str, **ubah: Any) -> list[str]:
    return [p.surel for p in PENERIMA[nama](replace(fakta(**ubah), sasaran=(giliran,)))]


@pytest.mark.parametrize(
    ("giliran", "bergiliran", "di_atas"),
    [
        # The inti has no manajer: the next one above is its pimpinan.
        ("inti", [DIAN], [SRI]),
        (RATNA, [RATNA], [HASAN]),
        (HASAN, [HASAN], [RATNA]),
        (HASAN.upper(), [HASAN], [RATNA]),
        (LAMA, [RATNA], [HASAN]),
    ],
)
def test_the_one_whose_turn_it_is_and_the_one_above(
    giliran: str, bergiliran: list[str], di_atas: list[str]
) -> None:
    assert surel("yang_bergiliran", giliran) == bergiliran
    assert surel("di_atas_giliran", giliran) == di_atas


@pytest.mark.parametrize(
    ("giliran", "ditahan", "bergiliran", "di_atas"),
    [
        ("inti", (DIAN,), [SRI], [SRI]),
        ("inti", (SRI,), [DIAN], [DIAN]),
        # Nobody of the pihak can be reached: our own people have to ask.
        ("inti", (DIAN, SRI), [RATNA], [HASAN]),
        (RATNA, (RATNA,), [HASAN], [HASAN]),
        (RATNA, (HASAN,), [RATNA], [RATNA]),
        (HASAN, (HASAN,), [RATNA], [RATNA]),
        (LAMA, (RATNA,), [HASAN], [HASAN]),
        (RATNA, (RATNA, HASAN), [], []),
    ],
)
def test_where_an_address_is_held_the_next_one_hears(
    giliran: str, ditahan: tuple[str, ...], bergiliran: list[str], di_atas: list[str]
) -> None:
    assert surel("yang_bergiliran", giliran, ditahan=ditahan) == bergiliran
    assert surel("di_atas_giliran", giliran, ditahan=ditahan) == di_atas


def test_a_pihak_without_contacts_leaves_its_work_to_the_petugas() -> None:
    tanpa = ganti(pihak(), "inti", kontak=())

    assert surel("yang_bergiliran", "inti", pihak=tanpa) == [RATNA]
    assert surel("di_atas_giliran", "inti", pihak=tanpa) == [HASAN]


def test_one_person_in_both_roles_is_above_himself() -> None:
    sama = Orang(nama="Ratna Dewi", surel=RATNA)

    assert surel("yang_bergiliran", RATNA, penyetuju=sama) == [RATNA]
    assert surel("di_atas_giliran", RATNA, penyetuju=sama) == [RATNA]
