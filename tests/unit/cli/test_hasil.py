"""What `terapkan` and `catat` print of what they did."""

import json
from datetime import date
from typing import Any

import pytest

from lifecycle.cli.perintah.berkas import _cetak_hasil
from lifecycle.domain.addendum.hasil import HasilAddendum
from lifecycle.domain.isian.beda import Perubahan
from lifecycle.domain.kata import StatusAddendum
from lifecycle.services.ubah.terapkan import HasilTerapkan

UBAH = Perubahan(letak=("sektor",), jenis="ubah", lama="kebun", baru="kopi")


def kabar(**ubah: Any) -> HasilAddendum:
    isi: dict[str, Any] = {
        "nomor": 1,
        "status": StatusAddendum.DIUSULKAN,
        "diusulkan": date(2026, 9, 1),
        "diputuskan": None,
        "alasan": None,
        "perubahan": ("indikator[I1].target: 200 menjadi 180",),
        "menunggu": ("PT Sawit Makmur", "Koperasi Tani Subur"),
    }
    return HasilAddendum(**isi | ubah)


def hasil(**ubah: Any) -> HasilTerapkan:
    isi: dict[str, Any] = {
        "nomor": "KM-1",
        "judul": "Kebun",
        "baru": False,
        "versi": 4,
        "perubahan": (),
        "surel": 0,
    }
    return HasilTerapkan(**isi | ubah)


def tercetak(capsys: pytest.CaptureFixture[str], satu: HasilTerapkan, *, sebagai_json: bool = False) -> str:
    _cetak_hasil((satu,), sebagai_json=sebagai_json)
    return capsys.readouterr().out


def test_nothing_new_is_said_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert tercetak(capsys, hasil()) == "KM-1 Kebun: tidak ada yang berubah.\n"


def test_a_proposal_alone_is_no_change(capsys: pytest.CaptureFixture[str]) -> None:
    assert tercetak(capsys, hasil(addendum=(kabar(),), surel=4)).splitlines() == [
        "KM-1 Kebun: usulan addendum 1, belum berlaku; menunggu suara PT Sawit Makmur dan Koperasi Tani "
        "Subur. 4 surel.",
        "  indikator[I1].target: 200 menjadi 180",
    ]


def test_a_proposal_stands_after_what_holds_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    baris = tercetak(capsys, hasil(perubahan=(UBAH,), addendum=(kabar(),), surel=4)).splitlines()
    assert baris[:2] == ["KM-1 Kebun: diubah, 1 hal, 4 surel.", "  sektor: kebun menjadi kopi"]
    assert baris[2].startswith("KM-1 Kebun: usulan addendum 1")
    assert baris[2].endswith("Koperasi Tani Subur.")


@pytest.mark.parametrize(
    ("ubah", "kalimat"),
    [
        ({"status": StatusAddendum.BERLAKU}, "addendum 1 berlaku sejak 3 September 2026."),
        (
            {"status": StatusAddendum.GUGUR, "alasan": "Diganti usulan addendum 2"},
            "addendum 1 gugur pada 3 September 2026. Diganti usulan addendum 2.",
        ),
    ],
)
def test_an_addendum_that_ended_is_said_in_one_line(
    capsys: pytest.CaptureFixture[str], ubah: dict[str, Any], kalimat: str
) -> None:
    selesai = kabar(diputuskan=date(2026, 9, 3), menunggu=(), **ubah)
    assert tercetak(capsys, hasil(addendum=(selesai,))) == f"KM-1 Kebun: {kalimat}\n"


def test_the_json_holds_the_proposal(capsys: pytest.CaptureFixture[str]) -> None:
    (satu,) = json.loads(tercetak(capsys, hasil(addendum=(kabar(),)), sebagai_json=True))
    (usul,) = satu["addendum"]
    assert (usul["nomor"], usul["status"], usul["menunggu"]) == (
        1,
        "diusulkan",
        ["PT Sawit Makmur", "Koperasi Tani Subur"],
    )
