"""The second voice: nobody decides alone on what he proposed himself."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from pabrik.cacat import cacat
from pabrik.catatan import persetujuan
from pabrik.dasar import kemitraan
from pabrik.tahap import HASAN, RATNA, siap, suara, suara_penyetuju

from lifecycle.delivery.perintah import ucapkan
from lifecycle.domain.fakta import Fakta, Orang, Persetujuan, RencanaKeluar, Sengketa
from lifecycle.domain.kantor.aturan import Aturan
from lifecycle.domain.kata import ObjekPersetujuan, Suara
from lifecycle.domain.mesin.langkah import langkah
from lifecycle.domain.pemicu import Pemicu

TERMINASI, PENJAJAKAN = ObjekPersetujuan.TERMINASI, ObjekPersetujuan.PENJAJAKAN
USULAN, SESUDAH = date(2026, 8, 15), date(2026, 8, 20)
PENYETUJU_SENDIRI = Orang(nama="Hasan Basri", surel=HASAN.upper())


def usulan(pengusul: str) -> RencanaKeluar:
    keluar = siap(Pemicu.HENTIKAN).kemitraan.keluar
    return replace(keluar, pengusul=pengusul, diusulkan=USULAN, alasan="Pasar berubah")


def diakhiri(*lain: Persetujuan, pengusul: str = HASAN, **ubah: Any) -> Fakta:
    semua = (*siap(Pemicu.HENTIKAN).kemitraan.persetujuan, *lain)
    return siap(Pemicu.HENTIKAN, keluar=usulan(pengusul), persetujuan=semua, **ubah)


def kode(fakta: Fakta, pemicu: Pemicu = Pemicu.HENTIKAN) -> list[str]:
    return [k.kode for k in langkah(fakta, pemicu).kurang]


@pytest.mark.parametrize(
    "suara_lain",
    [
        suara(TERMINASI, SESUDAH, "plasma2"),
        (suara_penyetuju(TERMINASI, SESUDAH, penyetuju=RATNA.upper()),),
        suara(TERMINASI, SESUDAH, "plasma2", wakil="made@harapan.example"),
    ],
    ids=["a pihak", "a colleague", "a pihak by its contact"],
)
def test_one_more_voice_carries_an_end_that_the_penyetuju_proposed(
    suara_lain: tuple[Persetujuan, ...],
) -> None:
    assert kode(diakhiri(*suara_lain)) == []


@pytest.mark.parametrize(
    "suara_lain",
    [
        (),
        suara(TERMINASI, SESUDAH, "plasma2", keputusan=Suara.TOLAK),
        suara(TERMINASI, SESUDAH, "plasma2", wakil=HASAN),
        suara(TERMINASI, date(2026, 8, 14), "plasma2"),
        suara(ObjekPersetujuan.RENCANA, SESUDAH, "plasma2"),
        (suara_penyetuju(TERMINASI, SESUDAH, penyetuju="siapa@lain.example"),),
        (
            *suara(TERMINASI, SESUDAH, "inti"),
            *suara(TERMINASI, date(2026, 9, 1), "inti", keputusan=Suara.TOLAK),
        ),
    ],
    ids=["nobody", "a no", "himself for a pihak", "before", "of the rencana", "a stranger", "taken back"],
)
def test_nothing_else_is_a_second_voice(suara_lain: tuple[Persetujuan, ...]) -> None:
    assert kode(diakhiri(*suara_lain)) == ["suara_kedua"]


@pytest.mark.parametrize("pengusul", ["plasma1", RATNA])
def test_who_proposed_to_another_needs_no_second_voice(pengusul: str) -> None:
    assert kode(diakhiri(pengusul=pengusul)) == []


def test_who_is_both_petugas_and_penyetuju_is_no_second_voice_for_himself() -> None:
    fakta = replace(diakhiri(penanggung_jawab=PENYETUJU_SENDIRI), aturan=Aturan(dua_orang=False))
    (kurang,) = langkah(fakta, Pemicu.HENTIKAN).kurang
    assert "dari salah satu pihak, lalu" in ucapkan(kurang.pesan)


def test_one_person_alone_does_not_end_what_he_runs_unless_the_office_has_no_other() -> None:
    assert "dua_orang_mengakhiri" in kode(diakhiri(penanggung_jawab=PENYETUJU_SENDIRI))
    sendiri = siap(Pemicu.LAKSANAKAN, penanggung_jawab=PENYETUJU_SENDIRI)
    assert kode(sendiri, Pemicu.LAKSANAKAN) == ["dua_orang"]
    assert kode(replace(sendiri, aturan=Aturan(dua_orang=False)), Pemicu.LAKSANAKAN) == []


def bersengketa(*lain: Persetujuan) -> Fakta:
    """inti and plasma1 dispute, and the penyetuju speaks for inti."""
    semua = kemitraan().pihak
    kontak = replace(semua[0].kontak[0], surel=HASAN)
    pihak = (replace(semua[0], kontak=(kontak, *semua[0].kontak[1:])), *semua[1:])
    sengketa = Sengketa(kode="S1", uraian="Mutu bibit", pihak=("inti", "plasma1"), dibuka=USULAN)
    return diakhiri(*lain, pengusul="inti", pihak=pihak, sengketa=(sengketa,))


def test_a_penyetuju_of_a_side_of_an_open_dispute_ends_nothing_without_a_neutral_voice() -> None:
    assert kode(bersengketa()) == ["suara_kedua"]
    assert kode(bersengketa(*suara(TERMINASI, SESUDAH, "plasma1"))) == ["suara_kedua"]
    assert kode(bersengketa(*suara(TERMINASI, SESUDAH, "plasma2"))) == []
    assert kode(bersengketa(suara_penyetuju(TERMINASI, SESUDAH, penyetuju=RATNA))) == []


def test_another_pihak_of_the_same_mitra_is_not_neutral_either() -> None:
    satu = bersengketa(*suara(TERMINASI, SESUDAH, "plasma2"))
    pihak = tuple(
        replace(p, mitra="Sawit Makmur, PT.") if p.kode == "plasma2" else p for p in satu.kemitraan.pihak
    )
    assert kode(replace(satu, kemitraan=replace(satu.kemitraan, pihak=pihak))) == ["suara_kedua"]


def test_a_kemitraan_submitted_by_its_own_penyetuju_is_agreed_by_a_pihak_too() -> None:
    sendiri = {"penanggung_jawab": PENYETUJU_SENDIRI}
    (kurang,) = langkah(siap(Pemicu.RENCANAKAN, **sendiri), Pemicu.RENCANAKAN).kurang
    assert (kurang.kode, kurang.giliran) == ("uji_kelayakan", PENYETUJU_SENDIRI.surel)
    assert "objek=penjajakan pihak=KODE" in ucapkan(kurang.pesan)

    ikut = (*persetujuan(), *suara(PENJAJAKAN, date(2025, 12, 2), "plasma1"))
    assert kode(siap(Pemicu.RENCANAKAN, **sendiri, persetujuan=ikut), Pemicu.RENCANAKAN) == []


@pytest.mark.parametrize(
    ("isi", "salah"),
    [
        ({"pengusul": "inti"}, ["keluar.diusulkan", "keluar.alasan"]),
        ({"diusulkan": USULAN, "alasan": "Lelah"}, ["keluar.pengusul"]),
        ({"pengusul": "inti", "diusulkan": USULAN, "alasan": " "}, ["keluar.alasan"]),
        ({"pengusul": "plazma1", "diusulkan": USULAN, "alasan": "Lelah"}, ["keluar.pengusul"]),
        ({"pengusul": RATNA.upper(), "diusulkan": USULAN, "alasan": "Lelah"}, []),
        ({}, []),
    ],
)
def test_a_proposal_is_said_whole_and_by_somebody_who_takes_part(
    isi: dict[str, Any], salah: list[str]
) -> None:
    assert [letak for letak, _ in cacat(keluar=replace(kemitraan().keluar, **isi))] == salah


def test_a_near_miss_of_the_proposer_is_named() -> None:
    isi = replace(kemitraan().keluar, pengusul="plazma1", diusulkan=USULAN, alasan="Lelah")
    ((_, pesan),) = cacat(keluar=isi)
    assert pesan.endswith('Mungkin maksudnya "plasma1".')
