"""Every fault of a dossier is told at once: of its keys and values, of what is missing or does not fit."""

from datetime import date

import pytest
from berkas_kecil import KECIL

from lifecycle.domain.gabung import gabung_utuh
from lifecycle.dossier.berkas import baca_berkas


def semua_kesalahan(teks: str) -> tuple[str, ...]:
    isian = baca_berkas(teks, nama="b.yaml")
    _, cacat = gabung_utuh(None, isian.isi, nomor="KM-1", pada=date(2026, 1, 1))
    return isian.terangkan(cacat).kalimat


def test_faults_of_every_kind_are_told_together_in_the_order_of_the_lines() -> None:
    teks = (
        KECIL.replace("visi", "vissi")
        .replace("judul: Beras organik Lembah Baliem\n", "vissi: Beras\n")
        .replace("jumlah: 1250", "jumlah: -5")
        .replace("tanggal: 2026-04-01", "tanggal: 31-02-2026")
        .replace("peran: pemasar", "peran: pemasat")
        .replace("bagi_hasil: 62,5", "bagi_hasil: 60")
    )
    kalimat = semua_kesalahan(teks)
    petunjuk = ("judul: wajib", "vissi tidak dikenal", "pemasat", "100", "31-02-2026", "komitmen[K1]")
    for satu in petunjuk:
        assert any(satu in baris for baris in kalimat), (satu, kalimat)
    baris = [int(satu.split("baris ")[1].split(":")[0]) for satu in kalimat if "baris" in satu]
    assert baris == sorted(baris)


def test_what_is_missing_because_it_was_at_fault_is_not_told_twice() -> None:
    kalimat = semua_kesalahan(KECIL.replace("peran: pemasok", "peran: [pemasok]"))
    assert len([satu for satu in kalimat if "peran" in satu]) == 1
    assert not any("tani" in satu and "tidak ada" in satu for satu in kalimat)


@pytest.mark.parametrize("hilang", ["kode: K1, ", "kode: tani\n    ", "jenis: tenaga, ", "komitmen: K1, "])
def test_a_key_that_is_missing_never_hides_behind_a_crash(hilang: str) -> None:
    assert semua_kesalahan(KECIL.replace(hilang, "", 1)) or hilang == "komitmen: K1, "
