"""Every gate, alone missing: it and nothing else is found, said well, and given into the right hands."""

import re

import pytest
from kasus.semua import SEMUA_KASUS
from kasus.syarat import Kasus
from pabrik.pola import siap_pola
from pabrik.tahap import siap

from lifecycle.delivery.perintah import ucapkan
from lifecycle.domain.mesin.langkah import langkah, syarat_pemicu
from lifecycle.domain.pemicu import JALAN, Pemicu
from lifecycle.domain.pola import POLA, Pola
from lifecycle.domain.syarat.semua import SYARAT

setiap_kasus = pytest.mark.parametrize("kasus", SEMUA_KASUS, ids=lambda k: k.nama)


@pytest.mark.parametrize("pemicu", Pemicu)
def test_with_nothing_missing_every_trigger_passes(pemicu: Pemicu) -> None:
    putusan = langkah(siap(pemicu), pemicu)
    assert putusan.kurang == ()
    assert putusan.keadaan.tahap is JALAN[pemicu].tujuan(putusan.dari)


@pytest.mark.parametrize("pola", sorted(POLA))
def test_with_nothing_missing_every_pola_may_start(pola: str) -> None:
    assert langkah(siap_pola(pola), Pemicu.LAKSANAKAN).kurang == ()


@setiap_kasus
def test_a_gate_alone_missing_is_the_only_finding(kasus: Kasus) -> None:
    assert {k.kode for k in langkah(kasus.fakta, kasus.pemicu).kurang} == {kasus.kode}


@setiap_kasus
def test_a_gate_says_what_to_mend_in_whole_sentences(kasus: Kasus) -> None:
    for kurang in langkah(kasus.fakta, kasus.pemicu).kurang:
        pesan = ucapkan(kurang.pesan)
        assert kasus.sebut in pesan
        # What is wrong, and then what to do next.
        assert len(re.findall(r"[.`]\s+[A-Z]|[.]$", pesan)) >= 2
        assert "None" not in pesan


@setiap_kasus
def test_a_gate_names_whose_turn_it_is(kasus: Kasus) -> None:
    assert tuple(k.giliran for k in langkah(kasus.fakta, kasus.pemicu).kurang) == kasus.giliran


@setiap_kasus
def test_a_step_refused_leaves_the_state_as_it_was(kasus: Kasus) -> None:
    putusan = langkah(kasus.fakta, kasus.pemicu)
    assert not putusan.boleh
    assert putusan.keadaan == kasus.fakta.kemitraan.keadaan


def test_every_registered_gate_has_its_case() -> None:
    terdaftar = {(pemicu, satu.kode) for pemicu, gerbang in SYARAT.items() for satu in gerbang}
    diuji = {(k.pemicu, k.kode) for k in SEMUA_KASUS}
    dari_pola = {(Pemicu.LAKSANAKAN, satu.kode) for pola in POLA.values() for satu in pola.syarat}
    peran = {(pemicu, "pola_peran") for pemicu in (Pemicu.LAKSANAKAN, Pemicu.AKTIFKAN)}
    assert diuji == terdaftar | dari_pola | peran


@pytest.mark.parametrize("pola", POLA.values(), ids=lambda p: p.kode)
def test_every_gate_of_a_pola_has_its_case_in_that_pola(pola: Pola) -> None:
    diuji = {
        k.kode for k in SEMUA_KASUS if k.pemicu is Pemicu.LAKSANAKAN and k.fakta.kemitraan.pola == pola.kode
    }
    peran = {"pola_peran"} if pola.peran else set()
    assert {satu.kode for satu in pola.syarat} | peran <= diuji


@pytest.mark.parametrize("pemicu", Pemicu)
def test_the_gates_asked_are_written_down_with_the_step(pemicu: Pemicu) -> None:
    fakta = siap(pemicu)
    assert langkah(fakta, pemicu).diperiksa == tuple(s.kode for s in syarat_pemicu(fakta.kemitraan, pemicu))
