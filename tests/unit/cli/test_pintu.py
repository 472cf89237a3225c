"""The door of the command: which kind of error ends it with which code."""

import pytest

from lifecycle.cli import pintu
from lifecycle.cli.pintu import KodeKeluar, jalankan, kode_keluar
from lifecycle.delivery.galat import SurelTidakTerkirim
from lifecycle.domain.galat import (
    DaftarKesalahan,
    KemitraanError,
    KunciDipakai,
    MasukanSalah,
    NomorTidakDikenal,
    PrasaranaGagal,
    VersiBerubah,
)
from lifecycle.domain.kaidah.temuan import SyaratBelumTerpenuhi
from lifecycle.domain.tindakan import Tindakan, rangkai
from lifecycle.store.galat import BasisDataBelumSiap, DataBertentangan


@pytest.mark.parametrize(
    ("galat", "kode"),
    [
        (KemitraanError(), 1),
        (VersiBerubah(), 1),
        (KunciDipakai(), 1),
        (DataBertentangan(), 1),
        (SyaratBelumTerpenuhi((), pembuka="Masih ada yang kurang:"), 1),
        (MasukanSalah(), 2),
        (NomorTidakDikenal("KM-1"), 2),
        (DaftarKesalahan(["baris 1: salah."]), 2),
        (PrasaranaGagal(), 3),
        (BasisDataBelumSiap(), 3),
        (SurelTidakTerkirim(), 3),
    ],
    ids=lambda nilai: type(nilai).__name__,
)
def test_the_kind_of_an_error_is_its_exit_code(galat: KemitraanError, kode: int) -> None:
    assert kode_keluar(galat) == kode
    assert isinstance(kode_keluar(galat), KodeKeluar)


def test_a_refusal_is_told_on_stderr_with_its_acts_as_commands(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def tolak(_kata: object) -> None:
        raise MasukanSalah(
            "Nomor\x1b[0m itu asing.", rangkai("Jalankan ", Tindakan(kata_kerja="daftar"), ".")
        )

    monkeypatch.setattr(pintu, "jalankan_perintah", tolak)
    assert jalankan([]) == 2
    keluar = capsys.readouterr()
    assert (keluar.out, keluar.err) == ("", "Nomor\ufffd[0m itu asing.\nJalankan `kemitraan daftar`.\n")
