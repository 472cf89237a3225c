"""Whoever joins as a person alone needs neither a second contact nor a pimpinan."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from pabrik.dasar import ganti
from pabrik.pihak import pihak
from pabrik.tahap import siap

from lifecycle.delivery.laporan.kontak import catatan_kontak
from lifecycle.domain.fakta import Fakta, Pihak
from lifecycle.domain.kata import JenisPihak
from lifecycle.domain.mesin.langkah import langkah
from lifecycle.domain.pemicu import Pemicu


def sendiri(jenis: JenisPihak) -> tuple[Pihak, ...]:
    """The pihak, where plasma2 has one operasional contact alone."""
    return ganti(pihak(), "plasma2", jenis=jenis, kontak=pihak()[2].kontak[:1])


def di_depan_pintu(jenis: JenisPihak) -> Fakta:
    return siap(Pemicu.LANJUTKAN, pihak=sendiri(jenis))


@pytest.mark.parametrize(
    ("jenis", "kurang"),
    [
        (JenisPihak.INDIVIDU, []),
        (JenisPihak.ORGANISASI, ["dua_kontak", "pimpinan_ada"]),
        (JenisPihak.NEGARA, ["dua_kontak", "pimpinan_ada"]),
    ],
)
def test_an_individu_goes_on_with_himself_alone(jenis: JenisPihak, kurang: list[str]) -> None:
    assert [k.kode for k in langkah(di_depan_pintu(jenis), Pemicu.LANJUTKAN).kurang] == kurang


def test_the_report_warns_of_no_pimpinan_of_an_individu() -> None:
    assert catatan_kontak(di_depan_pintu(JenisPihak.INDIVIDU)) == ()
    assert [c.mitra for c in catatan_kontak(di_depan_pintu(JenisPihak.ORGANISASI))] == [
        "Kelompok Tani Harapan"
    ]


def test_an_individu_without_any_contact_is_still_told_of() -> None:
    fakta = siap(Pemicu.LANJUTKAN, pihak=ganti(sendiri(JenisPihak.INDIVIDU), "plasma2", kontak=()))
    assert [c.sebab for c in catatan_kontak(fakta)] == [("belum punya kontak",)]


def test_who_retired_counts_neither_as_second_contact_nor_as_pimpinan() -> None:
    terakhir = siap(Pemicu.LANJUTKAN).pada
    assert kurang_bila_berhenti(terakhir) == []
    assert kurang_bila_berhenti(terakhir - timedelta(days=1)) == ["dua_kontak", "pimpinan_ada"]


def kurang_bila_berhenti(sampai: date) -> list[str]:
    kontak = tuple(replace(k, sampai=sampai) for k in pihak()[2].kontak)
    kini = siap(Pemicu.LANJUTKAN, pihak=ganti(pihak(), "plasma2", kontak=kontak))
    return [k.kode for k in langkah(kini, Pemicu.LANJUTKAN).kurang]
