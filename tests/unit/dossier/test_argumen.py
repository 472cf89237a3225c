"""Facts recorded by words of a command."""

from datetime import date
from decimal import Decimal

import pytest
from berkas_kecil import bersih

from lifecycle.domain.galat import DaftarKesalahan, MasukanSalah
from lifecycle.domain.kaidah.temuan import Cacat
from lifecycle.domain.kata import JenisDokumen, KodeManfaat
from lifecycle.dossier.argumen import isian_dari_kata

HARI = date(2026, 7, 25)


def kesalahan(jenis: str, *kata: str) -> tuple[str, ...]:
    with pytest.raises(DaftarKesalahan) as ditolak:
        bersih(isian_dari_kata(jenis, kata, hari=HARI))
    return ditolak.value.kalimat


def test_words_make_one_record_with_typed_values() -> None:
    isian = isian_dari_kata(
        "capaian", ["indikator=I1", "tanggal=20 Juli 2026", "nilai=1250", "bukti=a=b"], hari=HARI
    )
    satu = {"indikator": "I1", "tanggal": date(2026, 7, 20), "nilai": Decimal(1250), "bukti": "a=b"}
    assert isian.isi == {"capaian": (satu,)}


def test_list_is_split_at_commas() -> None:
    isian = isian_dari_kata(
        "rapat", ["tanggal=2026-07-20", "hadir=inti, plasma1", "notulen=Bibit, pupuk"], hari=HARI
    )
    assert isian.isi["rapat"][0]["hadir"] == ("inti", "plasma1")
    assert isian.isi["rapat"][0]["notulen"] == "Bibit, pupuk"


def test_unknown_kind_of_record_is_refused_with_its_near_miss() -> None:
    with pytest.raises(MasukanSalah, match=r'"capain" tidak dikenal. Mungkin maksudnya "capaian"'):
        isian_dari_kata("capain", [], hari=HARI)


@pytest.mark.parametrize("jenis", ["peringatan", "tugas", "addendum", "ingatan", "keadaan", "visi"])
def test_what_the_engine_keeps_and_single_values_are_no_kinds_of_record(jenis: str) -> None:
    with pytest.raises(MasukanSalah, match=f'"{jenis}" tidak dikenal'):
        isian_dari_kata(jenis, ["kode=a"], hari=HARI)


@pytest.mark.parametrize(
    ("jenis", "kata", "isi"),
    [
        (
            "sengketa",
            ("kode=S1", "pernyataan.plasma1=Timbangan salah", "pernyataan.inti=Tidak"),
            ({"kode": "S1", "pernyataan": {"plasma1": "Timbangan salah", "inti": "Tidak"}},),
        ),
        (
            "dokumen",
            (
                "jenis=mou",
                "tanggal=2026-05-01",
                "ditandatangani.inti=1 Mei 2026",
                "berlaku.sampai=2028-12-31",
            ),
            (
                {
                    "jenis": JenisDokumen.MOU,
                    "tanggal": date(2026, 5, 1),
                    "ditandatangani": {"inti": date(2026, 5, 1)},
                    "berlaku": {"sampai": date(2028, 12, 31)},
                },
            ),
        ),
        (
            "pihak",
            ("kode=inti", "manfaat.akses.terwujud=Kontrak beli", "kontak.a.b@c.example.telepon=0812"),
            (
                {
                    "kode": "inti",
                    "manfaat": ({"kode": KodeManfaat.AKSES, "terwujud": "Kontrak beli"},),
                    "kontak": ({"surel": "a.b@c.example", "telepon": "0812"},),
                },
            ),
        ),
        (
            "keluar",
            ("pengusul=plasma1", "diusulkan=2026-09-01", "diberitahu.plasma2=2026-09-01"),
            {
                "pengusul": "plasma1",
                "diusulkan": date(2026, 9, 1),
                "diberitahu": {"plasma2": date(2026, 9, 1)},
            },
        ),
        ("komunikasi", ("rapat.setiap_bulan=3",), {"rapat": {"setiap_bulan": 3}}),
    ],
)
def test_a_dot_leads_into_maps_parts_and_entries(jenis: str, kata: tuple[str, ...], isi: object) -> None:
    assert bersih(isian_dari_kata(jenis, kata, hari=HARI)).isi == {jenis: isi}


@pytest.mark.parametrize(
    ("jenis", "kata", "kalimat"),
    [
        (
            "dokumen",
            "berlaku.sampe=2028-12-31",
            'berlaku.sampe tidak dikenal. Mungkin maksudnya "berlaku.sampai".',
        ),
        (
            "dokumen",
            "berlaku..sampai=1",
            'berlaku..sampai tidak dikenal. Mungkin maksudnya "berlaku.sampai".',
        ),
        ("sengketa", "pernyatan.inti=x", 'pernyatan tidak dikenal. Mungkin maksudnya "pernyataan".'),
        ("rapat", "hadir.inti=ya", 'hadir.inti tidak dikenal. Mungkin maksudnya "hadir".'),
        (
            "pihak",
            "manfaat.akses.terwujut=x",
            'manfaat.akses.terwujut tidak dikenal. Mungkin maksudnya "manfaat.akses.terwujud".',
        ),
        ("komitmen", "pihak.kode=x", 'pihak.kode tidak dikenal. Mungkin maksudnya "pihak".'),
        (
            "sengketa",
            "pernyataan=x",
            "pernyataan berisi beberapa hal. Tulis satu per satu dengan titik, misalnya "
            "pernyataan.KODE=NILAI.",
        ),
        (
            "pihak",
            "manfaat.akses=x",
            "manfaat berisi beberapa hal. Tulis satu per satu dengan titik, misalnya "
            "manfaat.KODE.harapan=NILAI.",
        ),
        (
            "komunikasi",
            "rapat.=x",
            "rapat berisi beberapa hal. Tulis satu per satu dengan titik, misalnya rapat.pertama=NILAI.",
        ),
        (
            "pihak",
            "manfaat.mutuu.harapan=x",
            '"mutuu" tidak dikenal. Mungkin maksudnya "mutu".',
        ),
        ("pihak", "manfaat.mutu.kode=akses", "manfaat.mutu.kode sudah tertulis di depan titiknya. Hapus."),
    ],
)
def test_a_wrong_way_through_the_dots_is_told(jenis: str, kata: str, kalimat: str) -> None:
    assert f'argumen "{kata}": {kalimat}' in kesalahan(jenis, "kode=a", kata)


def test_every_wrong_word_is_named() -> None:
    kata = ("indikator=I1", "tanggal=besok", "nila=3", "bukti", "komentar= ", "indikator=I2")
    assert kesalahan("capaian", *kata) == (
        'argumen "tanggal=besok": "besok" bukan tanggal. Tulis misalnya 2026-01-31, 31-01-2026 '
        "atau 31 Januari 2026.",
        'argumen "nila=3": nila tidak dikenal. Mungkin maksudnya "nilai".',
        'argumen "bukti": tulis sebagai KUNCI=NILAI, misalnya tanggal=2026-01-31.',
        'argumen "komentar=": nilainya belum ada. Tulis sesudah tanda sama dengan.',
        'argumen "indikator=I2": indikator ditulis dua kali. Pakai salah satu.',
    )


def test_word_that_is_missing_is_named() -> None:
    assert kesalahan("realisasi", "jumlah=5") == (
        "catat realisasi: komitmen: belum diisi. Tambahkan kunci ini.",
    )


def test_empty_item_of_a_list_is_refused() -> None:
    (satu,) = kesalahan("rapat", "tanggal=2026-07-20", "hadir=inti,,plasma1")
    assert satu == 'argumen "hadir=inti,,plasma1": ada butir yang kosong. Isi atau hapus butir itu.'


def test_vote_by_words_is_of_a_pihak_or_of_the_penyetuju() -> None:
    (satu,) = kesalahan("persetujuan", "objek=rencana", "tanggal=2026-07-20", "keputusan=setuju")
    assert satu.startswith("catat persetujuan: isi salah satu saja: pihak")


def test_fault_found_later_names_the_word() -> None:
    isian = isian_dari_kata("capaian", ["indikator=I9", "tanggal=2026-07-20", "nilai=3"], hari=HARI)
    cacat = Cacat(letak=("capaian", "I9 2026-07-20", "indikator"), pesan="tidak ada.")
    assert isian.terangkan([cacat]).kalimat == ('argumen "indikator=I9": tidak ada.',)


def test_fault_elsewhere_names_its_place() -> None:
    isian = isian_dari_kata("rapat", ["tanggal=2026-07-20"], hari=HARI)
    cacat = Cacat(letak=("pihak", "inti", "peran"), pesan="salah.")
    assert isian.terangkan([cacat]).kalimat == ("catat rapat: pihak[inti].peran: salah.",)


def test_a_fact_without_a_date_is_of_today() -> None:
    isian = isian_dari_kata("realisasi", ["komitmen=K1", "jumlah=5"], hari=HARI)
    assert isian.isi["realisasi"][0]["tanggal"] == HARI


def test_a_fault_found_later_inside_a_part_is_named_without_the_kind() -> None:
    isian = isian_dari_kata("keluar", ["rencana=Serah terima"], hari=HARI)
    cacat = Cacat(letak=("keluar", "pengusul"), pesan="tidak ada.")
    assert isian.terangkan([cacat]).kalimat == ("catat keluar: pengusul: tidak ada.",)


def test_only_a_fact_with_a_date_gets_the_day() -> None:
    assert isian_dari_kata("komitmen", ["kode=K1"], hari=HARI).isi == {"komitmen": ({"kode": "K1"},)}
