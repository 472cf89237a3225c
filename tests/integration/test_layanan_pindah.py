"""A transition is one transaction: all of it stands, or nothing."""

import threading
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from kantor import HARI_MULAI, NOMOR, PETUGAS, Kantor, buka_kantor
from pabrik import dasar

from lifecycle.bootstrap import folder_bawaan
from lifecycle.delivery.galat import TemplatRusak
from lifecycle.delivery.surel.penyusun import PenyusunSurel
from lifecycle.domain.fakta import Fakta, Keadaan
from lifecycle.domain.galat import KemitraanError, KunciDipakai, MasukanSalah, VersiBerubah
from lifecycle.domain.kaidah.temuan import SyaratBelumTerpenuhi
from lifecycle.domain.kata import Tahap
from lifecycle.domain.surel.antrean import SurelBaru
from lifecycle.services.baca.riwayat import HasilPeriksa, periksa_riwayat, riwayat
from lifecycle.services.ubah.hasil_pindah import HasilPindah
from lifecycle.services.ubah.pindahkan import PermintaanPindah, pindahkan

LAKSANAKAN = PermintaanPindah(nomor=NOMOR, pemicu="laksanakan", oleh=PETUGAS, pada=HARI_MULAI)


def test_a_move_writes_stage_history_tasks_and_mails_together(kantor: Kantor) -> None:
    kantor.berdiri()

    hasil = pindahkan(kantor.perangkat, LAKSANAKAN)

    assert kantor.kemitraan.keadaan.tahap is Tahap.PELAKSANAAN
    assert kantor.surel("tahap_pelaksanaan") == [
        "dian@sawit.example",
        "joko@subur.example",
        "made@harapan.example",
        "ratna@kantor.example",
    ]
    assert {t.judul for t in kantor.kemitraan.tugas if t.selesai is None} >= set(hasil.tugas)
    (baris,) = riwayat(kantor.perangkat, NOMOR)
    assert (baris.pemicu, baris.dari, baris.ke, baris.oleh) == (
        "laksanakan",
        Tahap.PERENCANAAN,
        Tahap.PELAKSANAAN,
        PETUGAS,
    )
    assert {"dua_pihak", "indikator_subjektif"} <= set(baris.rincian["syarat"])


def test_the_same_request_gets_the_stored_result_and_writes_nothing(kantor: Kantor) -> None:
    kantor.berdiri()
    pertama = pindahkan(kantor.perangkat, LAKSANAKAN)
    sebelum = kantor.keadaan_lengkap()

    kedua = pindahkan(kantor.perangkat, replace(LAKSANAKAN, pada=date(2026, 2, 3)))

    assert kedua == replace(pertama, terulang=True)
    assert kantor.keadaan_lengkap() == sebelum


def test_a_key_answers_with_its_own_result_even_after_other_moves(kantor: Kantor) -> None:
    kantor.berdiri()
    berkunci = replace(LAKSANAKAN, kunci="jalan-1")
    pertama = pindahkan(kantor.perangkat, berkunci)
    kantor.pindah("evaluasi", date(2026, 8, 10))

    assert pindahkan(kantor.perangkat, berkunci) == replace(pertama, terulang=True)
    assert kantor.kemitraan.keadaan.tahap is Tahap.EVALUASI


def test_a_key_of_another_request_is_refused(kantor: Kantor) -> None:
    kantor.berdiri()
    pindahkan(kantor.perangkat, replace(LAKSANAKAN, kunci="jalan-1"))
    sebelum = kantor.keadaan_lengkap()

    with pytest.raises(KunciDipakai):
        pindahkan(
            kantor.perangkat, replace(LAKSANAKAN, kunci="jalan-1", pemicu="hentikan", alasan="Lain perkara")
        )
    assert kantor.keadaan_lengkap() == sebelum


def test_a_stale_version_is_refused_and_changes_nothing(kantor: Kantor) -> None:
    versi = kantor.berdiri().keadaan.versi
    sebelum = kantor.keadaan_lengkap()

    with pytest.raises(VersiBerubah, match="Muat ulang"):
        pindahkan(kantor.perangkat, replace(LAKSANAKAN, versi=versi + 1))
    assert kantor.keadaan_lengkap() == sebelum


def test_what_changed_since_the_caller_looked_stops_his_step(kantor: Kantor) -> None:
    dilihat = kantor.berdiri().keadaan.versi
    kantor.terapkan(f"nomor: {NOMOR}\nsektor: kakao\n", HARI_MULAI)
    sebelum = kantor.keadaan_lengkap()

    with pytest.raises(VersiBerubah, match="Muat ulang"):
        pindahkan(kantor.perangkat, replace(LAKSANAKAN, versi=dilihat))
    assert kantor.keadaan_lengkap() == sebelum

    # Who looked again, or never did, is judged by what stands now.
    lagi = replace(LAKSANAKAN, versi=kantor.kemitraan.keadaan.versi, uji_coba=True)
    assert pindahkan(kantor.perangkat, lagi).ke == Tahap.PELAKSANAAN
    assert pindahkan(kantor.perangkat, LAKSANAKAN).ke == Tahap.PELAKSANAAN


def test_a_refusal_collects_every_gate_and_changes_nothing(kantor: Kantor) -> None:
    kantor.berdiri(dasar.kemitraan(tujuan=(), risiko=()))
    sebelum = kantor.keadaan_lengkap()

    with pytest.raises(SyaratBelumTerpenuhi) as ditolak:
        pindahkan(kantor.perangkat, LAKSANAKAN)
    assert {k.kode for k in ditolak.value.kurang} == {"tujuan_bersama", "risiko_terpetakan"}
    assert kantor.keadaan_lengkap() == sebelum


def test_a_trial_tells_the_mails_and_writes_nothing(kantor: Kantor) -> None:
    kantor.berdiri()
    sebelum = kantor.keadaan_lengkap()

    hasil = pindahkan(kantor.perangkat, replace(LAKSANAKAN, uji_coba=True))

    assert len(hasil.surel) == 4
    assert hasil.ke == Tahap.PELAKSANAAN
    assert kantor.keadaan_lengkap() == sebelum


def test_an_unknown_actor_is_refused(kantor: Kantor) -> None:
    kantor.berdiri()
    with pytest.raises(MasukanSalah, match=r"siapa@entah\.example"):
        kantor.pindah("laksanakan", HARI_MULAI, oleh="siapa@entah.example")


class PenyusunRusak(PenyusunSurel):
    """Writes every mail but those that tell of pelaksanaan."""

    def susun(self, peristiwa: str, fakta: Fakta, **lain: Any) -> tuple[SurelBaru, ...]:
        if peristiwa == "tahap_pelaksanaan":
            raise TemplatRusak(Path("tahap_pelaksanaan.md"), "nilai tidak ada.")
        return super().susun(peristiwa, fakta, **lain)


def test_a_mail_that_cannot_be_written_undoes_the_whole_move(kantor: Kantor) -> None:
    kantor.berdiri()
    sebelum = kantor.keadaan_lengkap()
    rusak = PenyusunRusak([folder_bawaan("surel")], "Kantor <kantor@kantor.example>")

    with pytest.raises(TemplatRusak, match=r"tahap_pelaksanaan\.md"):
        pindahkan(replace(kantor.perangkat, penyusun=lambda: rusak), LAKSANAKAN)
    assert kantor.keadaan_lengkap() == sebelum


@pytest.mark.parametrize("kedua_oleh", [PETUGAS, "hasan@kantor.example"])
def test_of_two_at_once_one_wins_and_the_other_hears_of_it(
    url_basis_data: str, tmp_path: Path, kedua_oleh: str
) -> None:
    kantor = buka_kantor(url_basis_data, tmp_path / "data")
    versi = kantor.berdiri().keadaan.versi
    hasil: list[HasilPindah | KemitraanError] = []
    gerbang = threading.Barrier(2)

    def jalankan(oleh: str) -> None:
        sendiri = buka_kantor(url_basis_data, tmp_path / "data")
        gerbang.wait()
        try:
            hasil.append(pindahkan(sendiri.perangkat, replace(LAKSANAKAN, oleh=oleh, versi=versi)))
        except KemitraanError as galat:
            hasil.append(galat)

    utas = [threading.Thread(target=jalankan, args=(oleh,)) for oleh in (PETUGAS, kedua_oleh)]
    for satu in utas:
        satu.start()
    for satu in utas:
        satu.join()

    pemenang = [h for h in hasil if isinstance(h, HasilPindah) and not h.terulang]
    (yang_lain,) = [h for h in hasil if h not in pemenang]
    assert len(pemenang) == 1
    assert isinstance(yang_lain, VersiBerubah) or (isinstance(yang_lain, HasilPindah) and yang_lain.terulang)
    assert len(riwayat(kantor.perangkat, NOMOR)) == 1
    assert len(kantor.antrean) == 4


def test_a_suspended_partnership_waits_until_it_is_resumed(kantor: Kantor) -> None:
    baru_lahir = Keadaan(tahap=Tahap.PERENCANAAN, tahap_sejak=date(2025, 12, 2))
    kantor.berdiri(dasar.kemitraan(keadaan=baru_lahir))
    kantor.pindah("tangguhkan", HARI_MULAI, alasan="Banjir")
    with pytest.raises(SyaratBelumTerpenuhi, match="ditangguhkan"):
        pindahkan(kantor.perangkat, LAKSANAKAN)
    kantor.pindah("aktifkan", HARI_MULAI)
    kantor.pindah("tangguhkan", HARI_MULAI, alasan="Banjir")
    kantor.pindah("aktifkan", HARI_MULAI)

    assert pindahkan(kantor.perangkat, LAKSANAKAN).ke == Tahap.PELAKSANAAN
    assert periksa_riwayat(kantor.perangkat, NOMOR) == HasilPeriksa(nomor=NOMOR)
