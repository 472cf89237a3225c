"""Digests among several senders: each note is merged once, whoever else sends, and whatever is cut off."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from threading import Barrier

import pytest
from basisdata import yang_minta_kunci
from kantor import NOMOR, Kantor
from kasus.beberapa_kabar import INGAT, berjalan, kirim, menurut_status, surat_keluar, teks
from pabrik import dasar
from sabar import SABAR, tunggu

from lifecycle.domain.fakta import lihat_dari
from lifecycle.domain.surel.antrean import SEWA, HasilKirim, sidik_surel
from lifecycle.services.ports.unit import UnitOfWork
from lifecycle.services.surel.gabungkan import gabungkan_kabar

DIAN = "dian@sawit.example"


def test_a_mail_that_was_tried_or_must_wait_is_left_alone(kantor: Kantor) -> None:
    kantor.berdiri(berjalan())
    kantor.pengingat(INGAT)
    kini = kantor.perangkat.sekarang()
    dicoba, disewa, bebas = kantor.antrean
    with kantor.perangkat.unit() as u:
        (satu,) = u.klaim_surel(penyewa="a", sekarang=kini, sewa=SEWA, batas=1)
        assert satu.id == dicoba.id
        u.tandai_surel({satu.id: HasilKirim(status="ditunda", coba_lagi=kini)}, sekarang=kini)
        u.commit()
    gabungkan_kabar(kantor.perangkat)
    # Two of the three were free.
    assert len(menurut_status(kantor)["digabung"]) == 2
    assert {s.id for s in menurut_status(kantor)["digabung"]} == {disewa.id, bebas.id}


def test_a_mail_in_the_hands_of_a_sender_is_left_to_him(kantor: Kantor) -> None:
    kantor.berdiri(berjalan())
    kantor.pengingat(INGAT)
    kini = kantor.perangkat.sekarang()
    with kantor.perangkat.unit() as u:
        milik = u.klaim_surel(penyewa="a", sekarang=kini, sewa=SEWA, batas=2)
        u.commit()

    gabungkan_kabar(kantor.perangkat)
    assert "digabung" not in menurut_status(kantor)

    # What he says later about a mail that meanwhile went another way changes nothing.
    with kantor.perangkat.unit() as u:
        u.lepas_surel("a")
        u.commit()
    gabungkan_kabar(kantor.perangkat)
    with kantor.perangkat.unit() as u:
        u.tandai_surel({s.id: HasilKirim(status="ditunda") for s in milik}, sekarang=kini)
        u.commit()
    assert len(menurut_status(kantor)["digabung"]) == 3


def test_what_is_being_merged_is_out_of_reach_of_every_other_sender(kantor: Kantor) -> None:
    kantor.berdiri(berjalan())
    kantor.pengingat(INGAT)
    kini = kantor.perangkat.sekarang()
    fakta = {NOMOR: lihat_dari(kantor.kemitraan, INGAT)}

    def rebut() -> set[int]:
        with kantor.perangkat.unit() as u:
            milik = u.klaim_surel(penyewa="b", sekarang=kini, sewa=SEWA, batas=9)
            u.commit()
        return {s.id for s in milik}

    with ThreadPoolExecutor(1) as kolam:
        with kantor.perangkat.unit() as u:
            kabar = u.kabar_untuk(DIAN, "id", sekarang=kini, batas=9)
            with yang_minta_kunci() as peminta:
                rebutan = kolam.submit(rebut)
                tunggu(lambda: peminta)
            # PostgreSQL answers him at once, SQLite lets him wait until we are done.
            if not kantor.url.startswith("sqlite"):
                rebutan.result(SABAR)
            ringkasan = kantor.perangkat.penyusun().ringkas(kabar, fakta, waktu=kini)
            u.antrekan([ringkasan], sekarang=kini)
            u.gabungkan(kabar, ringkasan.kunci)
            u.commit()
        didapat = rebutan.result()

    assert len(kabar) == 3
    assert not didapat & {s.id for s in kabar}


def test_many_senders_at_once_merge_each_note_once(kantor: Kantor) -> None:
    komitmen = tuple(
        replace(dasar.kemitraan().komitmen[0], kode=f"K{n}", uraian=f"Janji {n}") for n in range(1, 13)
    )
    for n in range(1, 4):
        kantor.berdiri(berjalan(nomor=f"KM-2026-000{n}", judul=f"Kebun {n}", komitmen=komitmen))
    kantor.pengingat(INGAT)
    mulai = Barrier(4)

    def sapu(_: int) -> None:
        mulai.wait()
        gabungkan_kabar(kantor.perangkat)

    with ThreadPoolExecutor(4) as kolam:
        list(kolam.map(sapu, range(4)))

    status = menurut_status(kantor)
    ringkasan = [s for s in status["antre"] if s.notifikasi == "ringkasan"]
    sendiri = [s for s in status["antre"] if s.notifikasi != "ringkasan"]
    # Nobody merges one alone: a note that another held meanwhile may be left over, and goes as itself.
    assert len(status["digabung"]) + len(sendiri) == 36
    assert kirim(kantor) == {"terkirim": len(surat_keluar(kantor))}
    isi = " ".join(teks(s) for s in surat_keluar(kantor))
    assert all(isi.count(f"menjanjikan Janji {n} (K{n})") == 3 for n in range(1, 13))
    assert ringkasan


def test_the_same_notes_make_the_same_mail(kantor: Kantor) -> None:
    kantor.berdiri(berjalan())
    kantor.pengingat(INGAT)
    fakta = {NOMOR: lihat_dari(kantor.kemitraan, INGAT)}
    waktu = datetime(2026, 4, 16, tzinfo=UTC)
    with kantor.perangkat.unit() as u:
        kabar = u.kabar_untuk(DIAN, "id", sekarang=kantor.perangkat.sekarang(), batas=9)

    satu, dua = (kantor.perangkat.penyusun().ringkas(kabar, fakta, waktu=waktu) for _ in range(2))
    kurang = kantor.perangkat.penyusun().ringkas(kabar[:2], fakta, waktu=waktu)

    assert (satu.isi, satu.kunci) == (dua.isi, dua.kunci)
    assert satu.kunci != kurang.kunci
    assert f"<{sidik_surel(satu.kunci)}@kantor.example>".encode() in satu.isi


def test_nothing_is_merged_when_the_run_is_cut_off(kantor: Kantor) -> None:
    kantor.berdiri(berjalan())
    kantor.pengingat(INGAT)
    sebelum = kantor.antrean

    def mati() -> None:
        raise KeyboardInterrupt

    def unit() -> UnitOfWork:
        satu = kantor.perangkat.unit()
        satu.commit = mati  # type: ignore[method-assign]
        return satu

    with pytest.raises(KeyboardInterrupt):
        gabungkan_kabar(replace(kantor.perangkat, unit=unit))

    assert kantor.antrean == sebelum
    assert kirim(kantor) == {"terkirim": 1}
