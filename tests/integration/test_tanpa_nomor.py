"""A dossier without a nomor: known again where it says the same, asked about where it resembles another."""

import re
from datetime import date

import pytest
from kantor import NOMOR, PETUGAS, Kantor
from kasus.jahit import BERKAS

from lifecycle.dossier.berkas import baca_berkas
from lifecycle.services.ubah.nomor import KemitraanSerupa
from lifecycle.services.ubah.terapkan import HasilTerapkan, terapkan

HARI = date(2026, 1, 2)
TANPA = BERKAS.replace(f"nomor: {NOMOR}\n", "")
JUDUL = next(baris for baris in BERKAS.splitlines() if baris.startswith("judul:"))


def masuk(kantor: Kantor, berkas: str) -> HasilTerapkan:
    (hasil,) = terapkan(kantor.perangkat, [baca_berkas(berkas, nama="x.yaml")], pada=HARI, oleh=PETUGAS)
    return hasil


def test_the_same_dossier_again_changes_nothing(kantor: Kantor) -> None:
    pertama, kedua = masuk(kantor, TANPA), masuk(kantor, TANPA)
    assert (pertama.baru, kedua.baru, kedua.perubahan) == (True, False, ())
    assert pertama.nomor == kedua.nomor


@pytest.mark.parametrize(
    "berkas",
    [
        TANPA + "sektor: lain\n",
        TANPA.replace(JUDUL, f"{JUDUL} 2"),
        TANPA.replace(JUDUL, JUDUL.upper().replace("JUDUL", "judul")),
    ],
    ids=["other facts", "near title", "capitals"],
)
def test_one_that_resembles_another_is_asked_about_and_writes_nothing(kantor: Kantor, berkas: str) -> None:
    nomor = masuk(kantor, TANPA).nomor
    with pytest.raises(
        KemitraanSerupa, match=f"menyerupai {nomor} .*tulis nomor: {nomor} .*nomor: baru"
    ) as galat:
        masuk(kantor, berkas)
    assert galat.value.nomor == nomor
    with kantor.perangkat.bacaan() as u:
        assert u.nomor_terbit() == (nomor,)
        assert u.muat(nomor).keadaan.versi == 1


def test_one_that_says_so_is_new(kantor: Kantor) -> None:
    nomor = masuk(kantor, TANPA).nomor
    hasil = masuk(kantor, "nomor: baru\n" + TANPA)
    assert hasil.baru
    assert hasil.nomor != nomor


def test_the_same_words_between_others_are_another_kemitraan(kantor: Kantor) -> None:
    masuk(kantor, TANPA)
    lain = TANPA.replace(JUDUL, f"{JUDUL} lain")
    for ke, mitra in enumerate(dict.fromkeys(re.findall(r"mitra: ([^,}\n]+)", TANPA))):
        lain = lain.replace(f"mitra: {mitra}", f"mitra: Mitra lain {ke}")
    assert masuk(kantor, lain).baru
