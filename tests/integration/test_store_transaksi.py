"""One unit of work is one transaction: whole or not at all, and alone."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor, TimeoutError
from dataclasses import replace
from pathlib import Path
from threading import Barrier

import pytest
from basisdata import yang_minta_kunci
from pabrik.dasar import kemitraan
from sabar import SABAR, tunggu

from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.galat import PrasaranaGagal, VersiBerubah
from lifecycle.store.gudang import Gudang, buka

NOMOR = "KM-2026-0001"

TULIS_LALU_MATI = """
import os, signal, sys
from pabrik.dasar import kemitraan
from lifecycle.store.gudang import buka
with buka(sys.argv[1]).unit() as u:
    u.simpan(kemitraan(), None)
    os.kill(os.getpid(), signal.SIGKILL)
"""


def naik(lama: Kemitraan, visi: str) -> Kemitraan:
    return replace(lama, visi=visi, keadaan=replace(lama.keadaan, versi=lama.keadaan.versi + 1))


def simpan(gudang: Gudang) -> None:
    with gudang.unit() as u:
        u.simpan(kemitraan(), None)
        u.commit()


def test_a_unit_left_without_commit_leaves_nothing(gudang: Gudang) -> None:
    with gudang.unit() as u:
        u.simpan(kemitraan(), None)
        assert u.ada(NOMOR)
    with gudang.bacaan() as u:
        assert not u.ada(NOMOR)


def test_a_unit_left_by_an_error_leaves_nothing(gudang: Gudang) -> None:
    with pytest.raises(ZeroDivisionError), gudang.unit() as u:
        u.simpan(kemitraan(), None)
        raise ZeroDivisionError
    with gudang.unit() as u:
        assert not u.ada(NOMOR)


def test_a_process_killed_before_commit_leaves_nothing_and_no_lock(url_basis_data: str) -> None:
    tes = Path(__file__).parents[1]
    mati = subprocess.run([sys.executable, "-c", TULIS_LALU_MATI, url_basis_data], cwd=tes, check=False)
    assert mati.returncode == -9
    gudang = buka(url_basis_data)
    with gudang.unit() as u:
        assert not u.ada(NOMOR)
        u.simpan(kemitraan(), None)
        u.commit()
    gudang.tutup()


def test_a_reader_sees_one_picture_while_others_write(gudang: Gudang) -> None:
    simpan(gudang)
    with gudang.bacaan() as pembaca:
        sebelum = pembaca.muat(NOMOR)
        with gudang.unit() as penulis:
            penulis.simpan(naik(sebelum, "Visi baru"), sebelum)
            penulis.commit()
        assert pembaca.muat(NOMOR) == sebelum
    with gudang.bacaan() as pembaca:
        assert pembaca.muat(NOMOR).visi == "Visi baru"


def test_a_reading_unit_cannot_write_and_a_writing_one_after_it_can(gudang: Gudang) -> None:
    with gudang.bacaan() as u, pytest.raises(PrasaranaGagal):
        u.simpan(kemitraan(), None)
    simpan(gudang)
    with gudang.bacaan() as u:
        assert u.ada(NOMOR)


def test_who_wants_to_write_waits_and_then_sees_what_was_written(gudang: Gudang) -> None:
    simpan(gudang)

    def kedua() -> str | None:
        with gudang.unit() as u:
            return u.muat(NOMOR).visi

    with ThreadPoolExecutor() as kolam:
        with gudang.unit() as pertama:
            lama = pertama.muat(NOMOR)
            with yang_minta_kunci() as peminta:
                hasil = kolam.submit(kedua)
                tunggu(lambda: peminta)
            # He asked, and gets no answer, however long this waits.
            with pytest.raises(TimeoutError):
                hasil.result(timeout=0.5)
            pertama.simpan(naik(lama, "Visi pertama"), lama)
            pertama.commit()
        assert hasil.result(SABAR) == "Visi pertama"


def test_of_two_who_move_it_at_once_one_wins(gudang: Gudang) -> None:
    simpan(gudang)
    with gudang.bacaan() as u:
        lama = u.muat(NOMOR)
    mulai = Barrier(2)

    def pindah(visi: str) -> str:
        mulai.wait()
        try:
            with gudang.unit() as u:
                u.simpan(naik(lama, visi), lama)
                u.commit()
        except VersiBerubah:
            return "kalah"
        return visi

    with ThreadPoolExecutor() as kolam:
        hasil = list(kolam.map(pindah, ["satu", "dua"]))
    with gudang.bacaan() as u:
        assert sorted(hasil) == sorted(["kalah", str(u.muat(NOMOR).visi)])


def test_waiting_for_a_lock_ends_in_a_sentence(gudang: Gudang, url_basis_data: str) -> None:
    simpan(gudang)
    tergesa = buka(url_basis_data, lock_timeout=0.1)
    with gudang.unit() as pertama:
        pertama.muat(NOMOR)
        with pytest.raises(PrasaranaGagal, match="sedang dipakai proses lain"), tergesa.unit() as kedua:
            kedua.muat(NOMOR)
    tergesa.tutup()
