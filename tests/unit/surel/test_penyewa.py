"""A holder of leases is seen to be dead only where that is sure."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from penyewa_lain import penyewa_lain
from sabar import tunggu

from lifecycle.services.ports import penyewa
from lifecycle.services.ports.penyewa import penyewa_baru, sudah_mati


def test_each_holder_has_a_name_of_its_own_and_lives() -> None:
    with ThreadPoolExecutor(4) as kumpulan:
        nama = [penyewa_baru(), *kumpulan.map(lambda _: penyewa_baru(), range(8))]

    assert len(set(nama)) == 9
    assert not any(map(sudah_mati, nama))


def test_one_that_was_killed_is_dead_also_before_it_is_buried() -> None:
    with penyewa_lain() as satu, penyewa_lain() as dua:
        assert not sudah_mati(satu.nama)

        satu.bunuh()
        dua.bunuh(kubur=False)

        assert sudah_mati(satu.nama)
        tunggu(lambda: sudah_mati(dua.nama))
        assert not sudah_mati(penyewa_baru())


def test_a_number_that_another_process_has_by_now_is_no_sign_of_life() -> None:
    mesin, pid, mulai, sendiri = penyewa_baru().split("/")

    assert sudah_mati(f"{mesin}/{pid}/{int(mulai) - 1}/{sendiri}")


@pytest.mark.parametrize("nama", ["", "a", "a/b", "a/b/c/d", "mesin-lain/1/1/a", "{mesin}/x/1/a", "0" * 32])
def test_who_ran_elsewhere_or_is_unknown_is_not_judged(nama: str) -> None:
    assert not sudah_mati(nama.format(mesin=penyewa_baru().split("/")[0]))


def test_where_nobody_can_tell_nobody_is_dead(monkeypatch: pytest.MonkeyPatch) -> None:
    di_linux = penyewa_baru()
    monkeypatch.setattr(penyewa, "_mesin", lambda: None)

    assert "/" not in penyewa_baru()
    assert not sudah_mati(penyewa_baru())
    assert not sudah_mati(di_linux)
