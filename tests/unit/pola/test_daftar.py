"""The registry of pola, and the rules of their roles."""

from pathlib import Path

import pytest
from pabrik.dasar import ganti
from pabrik.pola import berperan, siap_pola
from pabrik.tahap import keadaan, siap

from lifecycle.domain import pola as paket
from lifecycle.domain.kata import Tahap
from lifecycle.domain.mesin.langkah import langkah
from lifecycle.domain.pemicu import Pemicu
from lifecycle.domain.pola import POLA, PolaTidakDikenal, cari_pola
from lifecycle.domain.pola.deklarasi import Peran

# domain.md 3: role, at least, at most.
PERAN = {
    "asuh": [("pembina", 1, None), ("binaan", 1, None)],
    "inti_plasma": [("inti", 1, 1), ("plasma", 1, None)],
    "subkontrak": [("prinsipal", 1, 1), ("subkontraktor", 1, None)],
    "futuristik": [("setara", 2, None), ("koordinator", 0, 1)],
    "sejajar": [("pemasok", 1, None), ("pemasar", 1, None)],
    "sesuai_kebutuhan": [],
}


def pola_peran(pola: str, *peran: str) -> list[str]:
    fakta = siap_pola(pola, pihak=berperan(*peran))
    return [k.pesan for k in langkah(fakta, "laksanakan").kurang if k.kode == "pola_peran"]


def test_the_six_pola_are_found() -> None:
    assert set(POLA) == set(PERAN)


@pytest.mark.parametrize("kode", sorted(PERAN))
def test_a_pola_has_the_roles_of_the_field(kode: str) -> None:
    assert list(POLA[kode].peran) == [Peran(kode=p, minimal=a, maksimal=b) for p, a, b in PERAN[kode]]


@pytest.mark.parametrize("kode", sorted(PERAN))
def test_a_pola_is_one_file_of_its_name(kode: str) -> None:
    (folder,) = paket.__path__
    assert POLA[kode].kode == kode
    assert (Path(folder) / f"{kode}.py").exists()


def test_an_unknown_pola_is_refused_with_the_one_probably_meant() -> None:
    with pytest.raises(PolaTidakDikenal, match=r'Pola "asoh" tidak dikenal\. Mungkin maksudnya "asuh"'):
        cari_pola("asoh")


def test_second_inti_is_refused() -> None:
    (pesan,) = pola_peran("inti_plasma", "inti", "inti", "plasma")
    assert "tepat 1 pihak berperan inti, sekarang 2" in pesan


def test_plasma_without_inti_is_refused() -> None:
    (pesan,) = pola_peran("inti_plasma", "plasma", "plasma", "plasma")
    assert "sekarang 0" in pesan


def test_a_second_koordinator_is_refused() -> None:
    pesan = pola_peran("futuristik", "koordinator", "koordinator", "setara")
    assert any("paling banyak 1 pihak berperan koordinator, sekarang 2" in satu for satu in pesan)


def test_equals_need_no_koordinator() -> None:
    assert pola_peran("futuristik", "setara", "setara", "setara") == []


def test_a_role_of_another_pola_is_refused_with_those_there_are() -> None:
    (pesan,) = pola_peran("sejajar", "pemasok", "pemasar", "plasma")
    assert 'Peran "plasma" dari Kelompok Tani Harapan tidak ada dalam pola Sejajar' in pesan
    assert "pemasok atau pemasar" in pesan


def test_free_roles_are_never_refused() -> None:
    assert pola_peran("sesuai_kebutuhan", "penari", "penabuh", "penonton") == []


def test_only_active_pihak_fill_a_role() -> None:
    sah = siap_pola("inti_plasma")
    pergi = ganti(sah.kemitraan.pihak, "inti", keluar=sah.pada)
    kurang = langkah(siap_pola("inti_plasma", pihak=pergi), "laksanakan").kurang
    assert "pola_peran" in {k.kode for k in kurang}


@pytest.mark.parametrize("pemicu", sorted(set(Pemicu) - {Pemicu.LAKSANAKAN, Pemicu.AKTIFKAN}))
def test_the_rules_of_a_pola_are_asked_at_laksanakan_and_aktifkan_only(pemicu: Pemicu) -> None:
    assert langkah(siap(pemicu, pola="sejajar"), pemicu).boleh


def test_aktifkan_asks_for_the_roles_of_a_kemitraan_that_runs_and_not_of_a_draft() -> None:
    asing = siap(Pemicu.AKTIFKAN, pola="sejajar")
    assert {k.kode for k in langkah(asing, Pemicu.AKTIFKAN).kurang} == {"pola_peran"}
    draf = keadaan(Tahap.PERENCANAAN, ditangguhkan=True)
    assert langkah(siap(Pemicu.AKTIFKAN, pola="sejajar", keadaan=draf), Pemicu.AKTIFKAN).boleh
