"""The history: appended, sealed, and closed to changes by the database itself."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest
from pabrik.dasar import kemitraan
from sqlalchemy import create_engine, text
from sqlalchemy.exc import DBAPIError

from lifecycle.domain.galat import KunciDipakai, NomorTidakDikenal, VersiBerubah
from lifecycle.domain.kata import Tahap
from lifecycle.domain.riwayat import Riwayat, periksa_rantai
from lifecycle.domain.segel.disegel import Disegel
from lifecycle.store.gudang import Gudang
from lifecycle.store.unit import Unit
from lifecycle.store.url import baca_alamat

NOMOR = "KM-2026-0001"
WIB = timezone(timedelta(hours=7))


def baris(versi: int, **ubah: Any) -> Riwayat:
    isi: dict[str, Any] = {
        "nomor": NOMOR,
        "versi": versi,
        "kunci": f"{NOMOR}/{versi}",
        "permintaan": "sidik",
        "jenis": "terapkan",
        "siklus": 1,
        "oleh": "ratna@kantor.example",
        "pada": date(2026, 8, 10),
        "waktu": datetime(2026, 8, 10, 9, 30, 15, 123456, tzinfo=UTC),
        "definisi": "1",
    }
    return Riwayat(**isi | ubah)


def tulis(u: Unit, satu: Riwayat) -> Riwayat:
    """A row that says nothing of the facts but what a new kemitraan has."""
    return u.tulis_riwayat(satu, Disegel(lama=None, baru=kemitraan(nomor=satu.nomor)))


@pytest.fixture
def berisi(gudang: Gudang) -> Gudang:
    """A kemitraan with three rows: a dossier, a transition, a record."""
    with gudang.unit() as u:
        u.simpan(kemitraan(), None)
        tulis(u, baris(1))
        pindah = {"jenis": "pindah", "pemicu": "rencanakan"}
        tulis(
            u,
            baris(
                2, **pindah, dari=Tahap.IDENTIFIKASI, ke=Tahap.PERENCANAAN, rincian={"hasil": {"surel": []}}
            ),
        )
        tulis(u, baris(3, jenis="catat", alasan="Capaian Juli"))
        u.commit()
    return gudang


def test_every_row_is_sealed_onto_the_one_before(berisi: Gudang) -> None:
    with berisi.bacaan() as u:
        rantai = u.riwayat(NOMOR)
    assert [b.versi for b in rantai] == [1, 2, 3]
    assert [b.hash_lama for b in rantai] == ["", rantai[0].hash, rantai[1].hash]
    assert periksa_rantai(rantai) == ()


def test_hashes_given_in_do_not_count(gudang: Gudang) -> None:
    with gudang.unit() as u:
        u.simpan(kemitraan(), None)
        tertulis = tulis(u, baris(1, hash_lama="palsu", hash="palsu"))
    assert tertulis.hash_lama == ""
    assert periksa_rantai([tertulis]) == ()


@pytest.mark.parametrize(
    "ubah",
    [
        {"waktu": datetime(2026, 8, 10, 16, 30, 15, 7, tzinfo=WIB)},
        {"waktu": datetime(2026, 8, 10, 9, 30, tzinfo=UTC)},
        {
            "rincian": {
                "z": 1,
                "a": {10: "x", 9: ("é", None, True)},
                "skor": Decimal("73.830"),
                "hari": date(2026, 8, 1),
            }
        },
        {"alasan": "Baris satu\nbaris dua “kutip”", "dari": Tahap.EVALUASI, "ke": Tahap.TERMINASI},
    ],
)
def test_a_row_that_is_read_again_has_the_hash_it_was_sealed_with(
    gudang: Gudang, ubah: dict[str, Any]
) -> None:
    with gudang.unit() as u:
        u.simpan(kemitraan(), None)
        tertulis = tulis(u, baris(1, **ubah))
        u.commit()
    with gudang.bacaan() as u:
        dibaca = u.riwayat(NOMOR)
    assert dibaca == (tertulis,)
    assert periksa_rantai(dibaca) == ()


def test_each_kemitraan_has_its_own_chain(berisi: Gudang) -> None:
    with berisi.unit() as u:
        u.simpan(kemitraan(nomor="KM-2026-0002"), None)
        lain = tulis(u, baris(1, nomor="KM-2026-0002", kunci="lain"))
        assert (lain.hash_lama, u.riwayat("KM-2026-0002")) == ("", (lain,))


def test_a_row_is_found_by_its_kunci(berisi: Gudang) -> None:
    with berisi.bacaan() as u:
        assert u.riwayat_berkunci(f"{NOMOR}/2") == u.riwayat(NOMOR)[1]
        assert u.riwayat_berkunci("belum ada") is None


def test_the_last_transition_is_the_last_row_with_a_pemicu(berisi: Gudang) -> None:
    with berisi.unit() as u:
        assert u.transisi_terakhir(NOMOR) == u.riwayat(NOMOR)[1]
        u.simpan(kemitraan(nomor="KM-2026-0002"), None)
        assert u.transisi_terakhir("KM-2026-0002") is None


def test_a_kunci_is_used_once_in_all_kemitraan(berisi: Gudang) -> None:
    with berisi.unit() as u:
        u.simpan(kemitraan(nomor="KM-2026-0002"), None)
        with pytest.raises(KunciDipakai):
            tulis(u, baris(1, nomor="KM-2026-0002"))


def test_a_version_is_written_once(berisi: Gudang) -> None:
    with berisi.unit() as u, pytest.raises(VersiBerubah):
        tulis(u, baris(3, kunci="kunci lain"))


def test_a_row_needs_a_kemitraan(gudang: Gudang) -> None:
    with gudang.unit() as u, pytest.raises(NomorTidakDikenal):
        tulis(u, baris(1))


def test_nothing_is_told_of_a_kemitraan_that_is_not_there(berisi: Gudang) -> None:
    with berisi.bacaan() as u, pytest.raises(NomorTidakDikenal, match=f'Mungkin maksudnya "{NOMOR}"'):
        u.riwayat("KM-2026-0002")


def test_what_was_put_there_without_a_word_has_no_history(gudang: Gudang) -> None:
    with gudang.unit() as u:
        u.simpan(kemitraan(), None)
        assert u.riwayat(NOMOR) == ()


@pytest.mark.parametrize(
    "perintah",
    ["UPDATE riwayat SET alasan = 'palsu'", "DELETE FROM riwayat", "DELETE FROM riwayat WHERE versi = 3"],
)
def test_the_database_refuses_to_touch_a_row(berisi: Gudang, url_basis_data: str, perintah: str) -> None:
    mesin = create_engine(baca_alamat(url_basis_data))
    with (
        mesin.connect() as koneksi,
        pytest.raises(DBAPIError, match="riwayat tidak boleh diubah atau dihapus"),
    ):
        koneksi.execute(text(perintah))
    mesin.dispose()
    with berisi.bacaan() as u:
        rantai = u.riwayat(NOMOR)
    assert (len(rantai), periksa_rantai(rantai)) == (3, ())


def test_a_moment_without_a_time_zone_is_refused(gudang: Gudang) -> None:
    with gudang.unit() as u:
        u.simpan(kemitraan(), None)
        tanpa_zona = replace(baris(1), waktu=datetime(2026, 8, 10))
        with pytest.raises(ValueError, match="time zone"):
            tulis(u, tanpa_zona)
