"""Deciding an addendum: in force when those who must agree did, refused at one no, dropped when overtaken."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from pabrik.addendum import PADA, TARGET_180, berjalan, naskah_isi, sesudah, suara_isi
from pabrik.tahap import SEMUA

from lifecycle.domain.addendum.hasil import hasil_addendum
from lifecycle.domain.addendum.sebut import sebut_pengusul
from lifecycle.domain.addendum.usulan import yang_tertahan
from lifecycle.domain.akibat import akibat
from lifecycle.domain.fakta import Kemitraan, lihat_dari
from lifecycle.domain.gabung import CacatBerkas
from lifecycle.domain.isian.tumpuk import tumpuk
from lifecycle.domain.kata import StatusAddendum, Suara, Tahap
from lifecycle.domain.keutuhan.semua import periksa_keutuhan
from lifecycle.domain.syarat.pelaksanaan import addendum_tuntas

BESOK = date(2026, 9, 2)
MINGGU_DEPAN = date(2026, 9, 8)


def usul() -> Kemitraan:
    return sesudah(berjalan(), TARGET_180)


def beri(kini: Kemitraan, *pihak: str, pada: date = PADA, **isi: Any) -> Kemitraan:
    """These pihak vote today, as `kemitraan catat` writes it down."""
    return sesudah(kini, suara_isi(*pihak, **{"tanggal": pada, **isi}), pada, mencatat=True)


def status(kini: Kemitraan) -> StatusAddendum:
    return kini.addendum[-1].status


def berita(kini: Kemitraan, pada: date) -> list[str]:
    """What is told on that day of a kemitraan that was told of nothing yet."""
    kabar = akibat(replace(kini, ingatan=()), pada).kabar
    return [p.peristiwa for p in kabar if p.peristiwa.startswith("addendum")]


def test_all_but_one_is_not_all() -> None:
    kini = beri(usul(), "inti", "plasma1")
    assert status(kini) is StatusAddendum.DIUSULKAN
    kini = beri(kini, "plasma2", pada=BESOK)
    putus = kini.addendum[0]
    assert (putus.status, putus.diputuskan, putus.versi_rencana) == (StatusAddendum.BERLAKU, BESOK, 2)
    assert kini.indikator[0].target == 180


def test_one_no_refuses_with_its_reason() -> None:
    kini = beri(beri(usul(), "inti"), "plasma1", keputusan=Suara.TOLAK, alasan="Terlalu cepat.")
    putus = kini.addendum[0]
    assert (putus.status, putus.alasan) == (
        StatusAddendum.DITOLAK,
        "Ditolak Koperasi Tani Subur: Terlalu cepat",
    )
    assert (kini.indikator[0].target, kini.keadaan.versi_rencana) == (200, 1)


def test_a_vote_dated_later_counts_from_its_day() -> None:
    kini = beri(beri(usul(), "inti", "plasma1"), "plasma2", tanggal=MINGGU_DEPAN)
    assert status(kini) is StatusAddendum.DIUSULKAN
    assert akibat(kini, BESOK).kemitraan == kini
    assert status(akibat(kini, MINGGU_DEPAN, harian=True).kemitraan) is StatusAddendum.BERLAKU


def test_a_vote_may_be_changed_until_the_decision() -> None:
    menolak = beri(usul(), "plasma2", tanggal=MINGGU_DEPAN, keputusan=Suara.TOLAK)
    berubah = beri(beri(menolak, "inti", "plasma1"), "plasma2", pada=BESOK, tanggal=MINGGU_DEPAN)
    assert status(akibat(berubah, MINGGU_DEPAN).kemitraan) is StatusAddendum.BERLAKU


def test_a_later_no_overrules_an_earlier_yes() -> None:
    kini = beri(beri(usul(), "inti"), "inti", pada=BESOK, keputusan=Suara.TOLAK)
    assert status(kini) is StatusAddendum.DITOLAK


def test_a_vote_after_the_decision_is_refused_and_the_same_one_again_is_nothing() -> None:
    kini = beri(usul(), *SEMUA)
    assert beri(kini, "inti") == kini
    with pytest.raises(
        CacatBerkas, match=r"menunggu suara\. Addendum 1 sudah berlaku pada 1 September 2026\."
    ):
        beri(kini, "inti", keputusan=Suara.TOLAK)
    with pytest.raises(CacatBerkas, match=r"tidak ada addendum yang menunggu suara\. Usulkan"):
        beri(berjalan(), "inti")


def test_a_signature_is_a_yes_and_a_vote_overrules_it() -> None:
    ditandatangani = sesudah(berjalan(), TARGET_180 | naskah_isi("inti", "plasma1"))
    assert status(beri(ditandatangani, "plasma2")) is StatusAddendum.BERLAKU
    assert status(beri(ditandatangani, "inti", keputusan=Suara.TOLAK)) is StatusAddendum.DITOLAK


def test_a_signature_that_waits_with_a_newcomer_counts() -> None:
    newcomer = {"pihak": [{"kode": "plasma3", "mitra": "B", "peran": "plasma", "bergabung": BESOK}]}
    naskah = naskah_isi(*SEMUA, "plasma3")
    kini = sesudah(berjalan(), newcomer | naskah)
    assert status(kini) is StatusAddendum.BERLAKU
    assert kini.dokumen[-1].ditandatangani == dict.fromkeys((*SEMUA, "plasma3"), PADA)


def test_only_those_who_are_in_have_a_vote() -> None:
    pergi = {"pihak": [{"kode": "plasma2", "keluar": BESOK, "alasan_keluar": "Pindah usaha"}]}
    kini = beri(sesudah(usul(), pergi), "inti", "plasma1")
    assert status(kini) is StatusAddendum.DIUSULKAN
    assert status(akibat(kini, BESOK).kemitraan) is StatusAddendum.BERLAKU


def test_a_vote_cast_before_joining_does_not_count() -> None:
    menyusul = tuple(replace(p, bergabung=BESOK) if p.kode == "plasma2" else p for p in berjalan().pihak)
    kini = beri(sesudah(berjalan(pihak=menyusul), TARGET_180), "plasma2", keputusan=Suara.TOLAK)
    assert status(akibat(kini, BESOK).kemitraan) is StatusAddendum.DIUSULKAN


@pytest.mark.parametrize("tahap", [Tahap.PERENCANAAN, Tahap.TERMINASI])
def test_going_back_to_the_draft_or_ending_drops_an_open_addendum(tahap: Tahap) -> None:
    kini = usul()
    pindah = akibat(replace(kini, keadaan=replace(kini.keadaan, tahap=tahap)), BESOK).kemitraan
    assert (status(pindah), pindah.addendum[0].alasan) == (
        StatusAddendum.GUGUR,
        f"Kemitraan masuk tahap {tahap}",
    )
    assert pindah.indikator[0].target == 200


def test_an_agreed_change_that_no_longer_fits_is_dropped() -> None:
    kini = sesudah(
        berjalan(), {"pihak": [{"kode": "baru", "mitra": "B", "peran": "plasma", "bergabung": BESOK}]}
    )
    ganda = replace(kini, pihak=(*kini.pihak, replace(kini.pihak[2], kode="BARU", bagi_hasil=None)))
    dibuang = beri(ganda, *SEMUA, "BARU")
    assert status(dibuang) is StatusAddendum.GUGUR
    assert "Tidak cocok lagi dengan keadaan sekarang: kode" in (dibuang.addendum[0].alasan or "")


def test_a_decided_addendum_is_told_as_it_ended_only() -> None:
    sekali = beri(usul(), *SEMUA)
    assert berita(usul(), PADA) == ["addendum_diusulkan"]
    assert berita(sekali, PADA) == ["addendum_berlaku"]
    assert akibat(sekali, BESOK).kabar == ()


def test_evaluasi_waits_for_those_who_have_not_spoken() -> None:
    kini = beri(usul(), "plasma1")
    assert [k.giliran for k in addendum_tuntas(lihat_dari(kini, PADA))] == ["inti", "plasma2"]
    ditolak = beri(kini, "inti", keputusan=Suara.TOLAK)
    assert list(addendum_tuntas(lihat_dari(ditolak, PADA))) == []


def test_who_joined_later_need_not_sign_an_earlier_addendum_document() -> None:
    naskah = sesudah(berjalan(Tahap.PERENCANAAN), naskah_isi("inti", "plasma1"))
    menyusul = replace(naskah.pihak[2], kode="plasma3", bergabung=BESOK, bagi_hasil=None)
    kini = replace(naskah, pihak=(*naskah.pihak, menyusul))
    assert [k.giliran for k in addendum_tuntas(lihat_dari(kini, BESOK))] == ["plasma2"]


@pytest.mark.parametrize(
    ("pengusul", "disebut"),
    [
        ("berkas:usul.yaml", "Ratna Dewi"),
        ("plasma1", "Koperasi Tani Subur"),
        ("RATNA@kantor.example", "Ratna Dewi"),
        ("joko@subur.example", "Joko Susilo (Koperasi Tani Subur)"),
        ("siapa@lain.example", "siapa@lain.example"),
    ],
)
def test_the_proposer_is_named_as_partners_know_him(pengusul: str, disebut: str) -> None:
    assert sebut_pengusul(berjalan(), pengusul) == disebut


def test_the_one_who_applies_hears_where_the_addendum_stands() -> None:
    lama, kini = berjalan(), beri(usul(), "plasma2")
    utuh = tumpuk(kini, TARGET_180)
    (menunggu,) = hasil_addendum(lama, kini, yang_tertahan(kini, utuh), PADA)
    assert str(menunggu) == (
        "usulan addendum 1, belum berlaku; menunggu suara PT Sawit Makmur dan Koperasi Tani Subur."
    )
    ditolak = beri(kini, "inti", keputusan=Suara.TOLAK)
    assert [str(k) for k in hasil_addendum(kini, ditolak, None, PADA)] == [
        "addendum 1 ditolak pada 1 September 2026. Ditolak PT Sawit Makmur."
    ]
    lagi_utuh = tumpuk(ditolak, TARGET_180)
    (lagi,) = hasil_addendum(ditolak, ditolak, yang_tertahan(ditolak, lagi_utuh), BESOK)
    assert "sudah ditolak sebagai addendum 1 pada 1 September 2026 dan tidak diusulkan lagi" in str(lagi)
    assert hasil_addendum(ditolak, ditolak, None, BESOK) == ()


def test_what_was_put_in_force_is_sound() -> None:
    assert periksa_keutuhan(beri(usul(), *SEMUA)) == ()
