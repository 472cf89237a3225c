"""A faulty dossier all the way: read, merged, checked, and told with the line it was written on."""

from datetime import date

import pytest
from berkas_kecil import KECIL, baca

from lifecycle.domain.gabung import CacatBerkas, gabung
from lifecycle.domain.keutuhan.semua import periksa_keutuhan

PADA = date(2026, 5, 1)
SURVEI = "survei:\n  - {tanggal: 2026-04-01, penilai: tani, dinilai: toko, keadilan: 4}\n"


def ditolak(lama: str, baru: str) -> tuple[str, ...]:
    """What is said of the small dossier (with a survey) once `lama` in it reads `baru`."""
    teks = KECIL + SURVEI
    assert teks.count(lama) == 1
    isian = baca(teks.replace(lama, baru))
    try:
        cacat = periksa_keutuhan(gabung(None, isian.isi, nomor="KM-2026-0001", pada=PADA))
    except CacatBerkas as galat:
        cacat = galat.cacat
    return isian.terangkan(cacat).kalimat


@pytest.mark.parametrize(
    ("lama", "baru", "baris", "kalimat"),
    [
        ("sejajar", "sejajr", 3, 'pola: pola "sejajr" tidak dikenal. Mungkin maksudnya "sejajar".'),
        ("31-12-2027", "31-12-2025", 5, "masa.berakhir: 31 Desember 2025 mendahului mulai"),
        ("kode: T1", "kode: T/1", 9, 'tujuan[T/1].kode: kode "T/1" tidak sah.'),
        ("pemasok", "pemasuk", 13, 'pihak[tani].peran: peran "pemasuk" tidak ada dalam pola sejajar.'),
        ("    peran: pemasar\n", "", 18, "pihak[toko].peran: wajib diisi untuk pihak yang baru."),
        ("62,5", "60", 21, "pihak[toko].bagi_hasil: bagi hasil seluruh pihak berjumlah 97,5"),
        ("K1, pihak: tani", "K1, pihak: tany", 23, 'komitmen[K1].pihak: pihak "tany" tidak ada'),
        ("1250", "-5", 23, "komitmen[K1].jumlah: yang dijanjikan harus lebih dari nol"),
        ("biner", "binr", 25, 'indikator[I1].jenis: jenis indikator "binr" tidak dikenal.'),
        ('toko: "7"', 'tako: "7"', 29, 'dokumen[mou 2026-02-20].nomor.tako: pihak "tako" tidak ada'),
        ("biner", "rubrik", 33, "capaian[I1 2026-04-01].nilai: Capaian I1 tanggal 2026-04-01: nilai rubrik"),
        ("nilai: ya", "nilai: 3", 33, "capaian[I1 2026-04-01].nilai: Capaian I1 tanggal 2026-04-01: nilai"),
        ("dinilai: toko", "dinilai: tani", 35, "survei[2026-04-01 tani tani].dinilai: tani menilai dirinya"),
        ("keadilan: 4", "keadilan: 6", 35, "survei[2026-04-01 tani toko].keadilan: harus 1 sampai 5"),
    ],
)
def test_fault_is_told_with_the_line_it_was_written_on(
    lama: str, baru: str, baris: int, kalimat: str
) -> None:
    (satu,) = ditolak(lama, baru)
    assert satu.startswith(f"berkas.yaml baris {baris}: {kalimat}")


def test_what_is_missing_at_the_top_is_told_without_a_line() -> None:
    assert ditolak("pola: sejajar\n", "") == ("berkas.yaml: pola: wajib diisi untuk kemitraan yang baru.",)
