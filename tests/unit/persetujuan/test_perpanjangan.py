"""The request for votes on a renewal: to those who have said nothing, once its document is there."""

from dataclasses import replace
from datetime import date

import pytest
from pabrik.catatan import dokumen
from pabrik.tahap import PKS_BARU, SEMUA, keadaan, siap

from lifecycle.domain.fakta import Fakta, MasaBerlaku
from lifecycle.domain.kata import Tahap
from lifecycle.domain.pemicu import Pemicu
from lifecycle.domain.persetujuan.menunggu import persetujuan_menunggu
from lifecycle.domain.persetujuan.perpanjangan import temukan


def fakta(**ubah: object) -> Fakta:
    return siap(Pemicu.PERPANJANG, **{"persetujuan": (), **ubah})


def test_every_pihak_is_asked_once_the_document_is_there() -> None:
    (kabar,) = temukan(fakta())
    assert (kabar.peristiwa, kabar.sasaran) == ("perpanjangan_diminta", SEMUA)
    assert kabar.konteks == {
        "perpanjangan": {"jenis": "PKS", "tanggal": date(2026, 9, 1), "sampai": date(2031, 12, 31)}
    }


def test_an_unsigned_document_and_one_without_an_end_are_asked_about_as_well() -> None:
    naskah = replace(PKS_BARU, ditandatangani={}, berlaku=MasaBerlaku())
    (kabar,) = temukan(fakta(dokumen=(*dokumen(), naskah)))
    assert kabar.konteks["perpanjangan"]["sampai"] is None


def test_who_has_voted_is_not_asked() -> None:
    suara = siap(Pemicu.PERPANJANG).kemitraan.persetujuan
    (kabar,) = temukan(fakta(persetujuan=tuple(p for p in suara if p.pihak != "plasma2")))
    assert kabar.sasaran == ("plasma2",)
    assert list(temukan(siap(Pemicu.PERPANJANG))) == []


@pytest.mark.parametrize(
    "ubah",
    [
        {"dokumen": dokumen()},
        {"keadaan": keadaan(Tahap.PELAKSANAAN)},
        {"keadaan": keadaan(Tahap.KEBERLANJUTAN, ditangguhkan=True)},
    ],
    ids=["no document", "another stage", "suspended"],
)
def test_nobody_is_asked_without_a_renewal(ubah: dict[str, object]) -> None:
    assert list(temukan(fakta(**ubah))) == []
    assert list(persetujuan_menunggu(fakta(**ubah))) == []


def test_a_vote_that_stays_away_is_waited_for() -> None:
    (satu,) = persetujuan_menunggu(fakta())
    assert (satu.objek, satu.sejak, satu.pihak) == ("perpanjangan", date(2026, 9, 1), SEMUA)
