"""What a step does to the state of a kemitraan."""

from dataclasses import replace
from datetime import date

import pytest
from pabrik.tahap import HARI_SESUDAH, keadaan, siap

from lifecycle.domain.fakta import Fakta, Keadaan
from lifecycle.domain.kata import Tahap
from lifecycle.domain.mesin.langkah import DEFINISI, definisi, langkah
from lifecycle.domain.pemicu import Pemicu
from lifecycle.domain.pola import PolaTidakDikenal

TETAP = {Pemicu.TANGGUHKAN, Pemicu.AKTIFKAN, Pemicu.ARSIPKAN}
# Two may pass while suspended; terminasi cannot be suspended.
LEWAT = {Pemicu.AKTIFKAN, Pemicu.HENTIKAN, Pemicu.ARSIPKAN}


def sesudah(pemicu: Pemicu) -> tuple[Keadaan, Keadaan]:
    """The state before and after a step that lacks nothing."""
    fakta = siap(pemicu)
    putusan = langkah(fakta, pemicu)
    assert putusan.boleh
    return fakta.kemitraan.keadaan, putusan.keadaan


def ditangguhkan(fakta: Fakta) -> Fakta:
    satu = replace(fakta.kemitraan, keadaan=replace(fakta.kemitraan.keadaan, ditangguhkan=True))
    return replace(fakta, kemitraan=satu)


@pytest.mark.parametrize("pemicu", sorted(set(Pemicu) - TETAP))
def test_entering_a_stage_is_dated_and_counted(pemicu: Pemicu) -> None:
    lama, baru = sesudah(pemicu)
    assert baru.versi == baru.versi_tahap == lama.versi + 1
    assert baru.tahap_sejak == siap(pemicu).pada


@pytest.mark.parametrize("pemicu", sorted(TETAP))
def test_staying_in_the_stage_counts_but_does_not_enter_it_anew(pemicu: Pemicu) -> None:
    lama, baru = sesudah(pemicu)
    assert baru.versi == lama.versi + 1
    assert (baru.tahap, baru.tahap_sejak, baru.versi_tahap) == (
        lama.tahap,
        lama.tahap_sejak,
        lama.versi_tahap,
    )


@pytest.mark.parametrize("pemicu", Pemicu)
def test_only_a_renewal_starts_the_next_siklus(pemicu: Pemicu) -> None:
    lama, baru = sesudah(pemicu)
    mulai = (lama.siklus + 1, HARI_SESUDAH) if pemicu is Pemicu.PERPANJANG else (lama.siklus, None)
    assert (baru.siklus, baru.siklus_sejak) == mulai


@pytest.mark.parametrize("pemicu", Pemicu)
def test_only_replanning_makes_the_votes_for_the_old_rencana_void(pemicu: Pemicu) -> None:
    lama, baru = sesudah(pemicu)
    assert baru.versi_rencana == lama.versi_rencana + (pemicu is Pemicu.RENCANAKAN_ULANG)


def test_after_replanning_every_pihak_must_agree_again() -> None:
    fakta = siap(Pemicu.RENCANAKAN_ULANG)
    baru = replace(fakta.kemitraan, keadaan=langkah(fakta, "rencanakan_ulang").keadaan)
    kurang = langkah(replace(fakta, kemitraan=baru), "laksanakan").kurang
    assert [(k.kode, k.giliran) for k in kurang] == [
        ("rencana_disetujui", kode) for kode in ("inti", "plasma1", "plasma2")
    ]


def test_suspending_and_resuming_set_and_clear_the_flag() -> None:
    assert sesudah(Pemicu.TANGGUHKAN)[1].ditangguhkan
    assert not sesudah(Pemicu.AKTIFKAN)[1].ditangguhkan


@pytest.mark.parametrize("pemicu", sorted(set(Pemicu) - LEWAT))
def test_while_suspended_nothing_passes_but_aktifkan_and_hentikan(pemicu: Pemicu) -> None:
    putusan = langkah(ditangguhkan(siap(pemicu)), pemicu)
    assert [k.kode for k in putusan.kurang] == ["ditangguhkan"]
    assert "aktifkan" in putusan.kurang[0].pesan


def test_while_suspended_the_gates_are_told_as_well() -> None:
    kurang = langkah(ditangguhkan(siap(Pemicu.RENCANAKAN, visi=None)), "rencanakan").kurang
    assert [k.kode for k in kurang] == ["ditangguhkan", "visi_bersama"]


def test_ending_while_suspended_leaves_no_suspension_behind() -> None:
    putusan = langkah(ditangguhkan(siap(Pemicu.HENTIKAN)), "hentikan")
    assert putusan.boleh
    assert not putusan.keadaan.ditangguhkan


def test_what_is_not_suspended_cannot_be_resumed() -> None:
    kurang = langkah(siap(Pemicu.EVALUASI), "aktifkan").kurang
    assert [k.kode for k in kurang] == ["tidak_ditangguhkan"]


def test_archiving_closes_the_file_for_good() -> None:
    assert sesudah(Pemicu.ARSIPKAN)[1].diarsipkan


@pytest.mark.parametrize("pemicu", Pemicu)
def test_after_archiving_nothing_passes(pemicu: Pemicu) -> None:
    arsip = keadaan(Tahap.TERMINASI, diarsipkan=True)
    putusan = langkah(siap(Pemicu.ARSIPKAN, keadaan=arsip), pemicu)
    assert [k.kode for k in putusan.kurang] == ["sudah_diarsipkan"]
    assert putusan.keadaan == arsip


def test_the_definition_names_machine_pola_and_its_version() -> None:
    assert definisi(siap(Pemicu.EVALUASI).kemitraan) == f"{DEFINISI}/inti_plasma-1"


def test_an_unknown_pola_is_refused_with_the_one_probably_meant() -> None:
    with pytest.raises(PolaTidakDikenal, match='Mungkin maksudnya "inti_plasma"'):
        langkah(siap(Pemicu.LAKSANAKAN, pola="inti_plazma", pada=date(2026, 2, 2)), "laksanakan")
