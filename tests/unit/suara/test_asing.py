"""Votes of our own people: a stranger's is refused, with the one who was probably meant."""

from datetime import date
from typing import Any

import pytest
from pabrik.addendum import berjalan, sesudah
from pabrik.dasar import kemitraan

from lifecycle.domain.fakta import Persetujuan
from lifecycle.domain.gabung import CacatBerkas
from lifecycle.domain.kata import ObjekPersetujuan, Suara

HARI = date(2026, 8, 1)


def suara(penyetuju: str) -> dict[str, Any]:
    satu = {"objek": ObjekPersetujuan.TERMINASI, "keputusan": Suara.SETUJU, "tanggal": HARI}
    return {"persetujuan": [{**satu, "penyetuju": penyetuju}]}


@pytest.mark.parametrize(
    ("asing", "sebut"),
    [
        ("hassan@kantor.example", 'Mungkin maksudnya "hasan@kantor.example"'),
        ("siapa@lain.id", "Pilihannya: "),
        ("\x1b[31m@x.id", "bukan penyetuju"),
    ],
)
def test_the_vote_of_a_stranger_is_refused_with_who_was_probably_meant(asing: str, sebut: str) -> None:
    with pytest.raises(CacatBerkas, match=sebut) as galat:
        sesudah(berjalan(), suara(asing))
    assert galat.value.cacat[0].letak[-1] == "penyetuju"
    assert "\x1b" not in str(galat.value)


@pytest.mark.parametrize("kami", ["hasan@kantor.example", "HASAN@kantor.example", "ratna@kantor.example"])
def test_whoever_decides_or_runs_it_votes(kami: str) -> None:
    assert len(sesudah(berjalan(), suara(kami)).persetujuan) == len(kemitraan().persetujuan) + 1


def test_what_stood_so_before_lets_the_kemitraan_go_on() -> None:
    lama = Persetujuan(
        objek=ObjekPersetujuan.PENJAJAKAN,
        penyetuju="dulu@kantor.example",
        keputusan=Suara.SETUJU,
        tanggal=HARI,
    )
    satu = berjalan(persetujuan=(*kemitraan().persetujuan, lama))
    assert sesudah(satu, {"sektor": "kopi"}).sektor == "kopi"


def test_a_dossier_that_names_another_penyetuju_keeps_the_votes_of_the_one_before() -> None:
    isi = {"penyetuju": {"surel": "baru@kantor.example", "nama": "Baru"}, **suara("hasan@kantor.example")}
    assert sesudah(berjalan(), isi).persetujuan[-1].penyetuju == "hasan@kantor.example"
