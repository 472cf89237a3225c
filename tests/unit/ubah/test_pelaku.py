"""Who may act: the one function that every service asks."""

from dataclasses import dataclass, replace
from datetime import date
from typing import cast

import pytest
from pabrik.dasar import kemitraan

from lifecycle.domain.daftar import Pengguna
from lifecycle.domain.fakta.kemitraan import Pengganti
from lifecycle.domain.kantor.aturan import BAKU, Aturan
from lifecycle.domain.kata import PeranOrang
from lifecycle.domain.wewenang.hak import BelumTerdaftar, Hak, PelakuTidakBerwenang, PelakuTidakDikenal
from lifecycle.services.ports.perangkat import Perangkat
from lifecycle.services.ports.unit import UnitOfWork
from lifecycle.services.ubah.pelaku import periksa_pelaku

HARI = date(2026, 3, 2)
RATNA, HASAN, LAIN = "ratna@kantor.example", "hasan@kantor.example", "lain@kantor.example"
WAKIL = Pengganti(nama="Sari", surel="sari@kantor.example", sampai=HARI)


@dataclass
class UnitSatuOrang:
    """A unit of work that knows one person."""

    orang: Pengguna

    def pengguna(self, surel: str) -> Pengguna | None:
        return self.orang if surel.lower() == self.orang.surel.lower() else None


@dataclass
class KantorBeraturan:
    """As much of the wiring as is asked: the rules of the office."""

    aturan: Aturan


def orang(surel: str, *terdaftar: PeranOrang, berhenti: date | None = None) -> Pengguna:
    return Pengguna(
        surel=surel,
        nama="-",
        memegang=frozenset({PeranOrang.PETUGAS}),
        terdaftar=frozenset(terdaftar),
        berhenti=berhenti,
    )


def periksa(
    oleh: str | None,
    siapa: Pengguna | None = None,
    *,
    hak: Hak = Hak.MENGURUS,
    pada: date = HARI,
    aturan: Aturan = BAKU,
) -> str:
    dasar = kemitraan()
    petugas = replace(dasar.penanggung_jawab, pengganti=WAKIL)
    u = cast("UnitOfWork", UnitSatuOrang(siapa or orang(LAIN)))
    perangkat = cast("Perangkat", KantorBeraturan(aturan))
    return periksa_pelaku(u, perangkat, oleh, replace(dasar, penanggung_jawab=petugas), pada=pada, hak=hak)


def test_people_of_this_kemitraan_run_it_under_the_address_that_its_dossier_writes() -> None:
    assert periksa("Ratna@KANTOR.example") == RATNA
    assert periksa(HASAN) == HASAN


def test_a_stand_in_acts_until_his_day_and_not_after() -> None:
    assert periksa("sari@kantor.example") == "sari@kantor.example"
    with pytest.raises(PelakuTidakDikenal):
        periksa("sari@kantor.example", pada=date(2026, 3, 3))


def test_the_petugas_of_another_kemitraan_is_told_who_may() -> None:
    with pytest.raises(PelakuTidakBerwenang, match=rf"tidak mengurus KM-2026-0001.*{RATNA}.*{HASAN}"):
        periksa(LAIN)


def test_nobody_decides_but_the_penyetuju() -> None:
    assert periksa(HASAN, hak=Hak.MEMUTUSKAN) == HASAN
    for surel in (RATNA, LAIN):
        with pytest.raises(PelakuTidakBerwenang, match="Hanya penyetuju"):
            periksa(surel, hak=Hak.MEMUTUSKAN)


def test_people_are_replaced_by_the_penyetuju_and_not_by_the_petugas() -> None:
    assert periksa(HASAN, hak=Hak.MENGGANTI) == HASAN
    for surel in (RATNA, LAIN):
        with pytest.raises(PelakuTidakBerwenang, match="hanya diganti oleh penyetujunya"):
            periksa(surel, hak=Hak.MENGGANTI)


def test_an_admin_runs_any_and_replaces_people_but_decides_nothing() -> None:
    admin = orang(LAIN, PeranOrang.ADMIN)
    assert periksa(LAIN, admin) == LAIN
    assert periksa(LAIN, admin, hak=Hak.MENGGANTI) == LAIN
    with pytest.raises(PelakuTidakBerwenang, match="Hanya penyetuju"):
        periksa(LAIN, admin, hak=Hak.MEMUTUSKAN)


def test_an_auditor_reads() -> None:
    with pytest.raises(PelakuTidakBerwenang, match="tidak mengurus"):
        periksa(LAIN, orang(LAIN, PeranOrang.AUDITOR))


@pytest.mark.parametrize("surel", [RATNA, LAIN])
def test_who_left_does_nothing_any_more(surel: str) -> None:
    pergi = orang(surel, PeranOrang.ADMIN, berhenti=date(2026, 3, 1))
    with pytest.raises(PelakuTidakBerwenang, match="hari terakhirnya 1 Maret 2026"):
        periksa(surel, pergi)
    assert periksa(surel, pergi, pada=date(2026, 3, 1)) == surel


def test_an_office_of_registered_people_knows_nobody_else() -> None:
    aturan = replace(BAKU, terdaftar=True)
    assert periksa(RATNA, orang(RATNA, PeranOrang.PETUGAS), aturan=aturan) == RATNA
    with pytest.raises(BelumTerdaftar, match="belum didaftarkan"):
        periksa(RATNA, orang(RATNA), aturan=aturan)
