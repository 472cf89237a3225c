"""YAML that is broken, hostile, or more than a dossier needs."""

import pytest
import yaml
from berkas_kecil import KECIL, baca, kesalahan

from lifecycle.dossier import yaml_ke_simpul

TAWA = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n"


@pytest.fixture(params=["CSafeLoader", "SafeLoader"])
def _pengurai(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Once with the parser in C, once with the one in Python."""
    monkeypatch.setattr(yaml_ke_simpul, "_PENGURAI", getattr(yaml, request.param))


def berlapis(banyak: int) -> str:
    return f"judul: {'[' * banyak}{']' * banyak}"


@pytest.mark.usefixtures("_pengurai")
@pytest.mark.parametrize(
    ("teks", "kalimat"),
    [
        (TAWA, "baris 1: jangkar dan rujukan YAML"),
        ("judul: x\nvisi: &a [*a]", "baris 2: jangkar dan rujukan YAML"),
        ("judul: x\nvisi: *a", "baris 2: jangkar dan rujukan YAML"),
        ("judul: !!python/object/apply:os.system [ls]", "baris 1: penanda YAML tag:yaml.org,2002:python"),
        ("judul: !!str x", "baris 1: penanda YAML"),
        ("judul: !", "baris 1: penanda YAML"),
        ("judul: a\n---\njudul: b", 'baris 2: ada dokumen kedua sesudah "---".'),
        ("? [a]\n: b", "baris 1: kunci harus satu kata"),
        ("", "baris 1: berkas harus berisi kunci dan isinya"),
        ("# hanya catatan", "baris 1: berkas harus berisi kunci dan isinya"),
        ("- a\n- b", "baris 1: berkas harus berisi kunci dan isinya"),
        ("judul", "baris 1: berkas harus berisi kunci dan isinya"),
    ],
)
def test_what_a_dossier_has_no_use_for_is_refused(teks: str, kalimat: str) -> None:
    (satu,) = kesalahan(teks)
    assert satu.startswith(f"berkas.yaml {kalimat}")


@pytest.mark.usefixtures("_pengurai")
@pytest.mark.parametrize(
    ("teks", "kalimat"),
    [
        ("judul: a\n\tpola: b", "baris 2: baris ini dilekukkan dengan tab."),
        ("masa:\n\tmulai: b", "baris 2: baris ini dilekukkan dengan tab."),
        ("judul: Kebun: rakyat", "baris 1: ada titik dua yang tidak pada tempatnya."),
        ("judul: a\nsektor tani\npola: b", "baris 2: kunci ini tidak diikuti titik dua."),
        ('pola: b\njudul: "a\nvisi: c', "baris 2: tanda kutip dibuka di sini"),
        ("pola: b\npendorong: [mutu\nvisi: c", "baris 2: kurung dibuka di sini"),
        ("masa:\n    mulai: 1\n  berakhir: 2", "baris 3: lekukan baris ini tidak sejajar"),
        ('judul: "a" b', "baris 1: lekukan baris ini tidak sejajar"),
        (r'judul: "a\q"', "baris 1: tanda \\ dalam tanda kutip ganda tidak dikenal."),
        ("judul: @a", "baris 1: isi yang diawali tanda seperti @, % atau `"),
        ("judul: * a", "baris 1: isi yang diawali & atau *"),
        ("judul: !x!y a", "baris 1: penanda YAML"),
        ("judul: ]", "baris 1: susunan YAML tidak dapat dibaca."),
        ("visi: a\njudul: a\x00b", "baris 2: ada karakter kendali yang tidak tampak."),
    ],
)
def test_broken_yaml_is_explained_in_indonesian_with_its_line(teks: str, kalimat: str) -> None:
    (satu,) = kesalahan(teks)
    assert satu.startswith(f"berkas.yaml {kalimat}")


@pytest.mark.usefixtures("_pengurai")
def test_escape_beyond_unicode_is_refused() -> None:
    (satu,) = kesalahan(r'judul: "\U00110000"')
    assert satu.startswith("berkas.yaml baris 1: ")


@pytest.mark.usefixtures("_pengurai")
def test_both_parsers_give_the_same_tree() -> None:
    isian = baca(KECIL)
    assert (isian.isi["judul"], isian.letak["capaian",]) == ("Beras organik Lembah Baliem", 32)


def test_twelve_levels_are_read_and_a_thirteenth_is_refused() -> None:
    assert "harus berisi satu nilai" in kesalahan(berlapis(11))[0]
    assert kesalahan(berlapis(12)) == (
        "berkas.yaml baris 1: isinya bertingkat lebih dari 12. Periksa kurung dan lekukannya.",
    )


def test_bottomless_nesting_is_refused_like_any_other() -> None:
    assert kesalahan(berlapis(100_000)) == kesalahan(berlapis(12))


def test_five_megabytes_are_refused_before_they_are_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(yaml, "parse")
    assert kesalahan("judul: " + "a" * 5_000_000) == (
        "berkas.yaml: berkas lebih besar dari 2 MB. Bagi menjadi beberapa berkas.",
    )


@pytest.mark.parametrize(
    ("teks", "baris"),
    [(b"judul: a\nvisi: caf\xe9", 2), ("judul: a".encode("utf-16"), 1), ("judul: \ud800", 1)],
)
def test_what_is_not_utf8_is_refused(teks: bytes | str, baris: int) -> None:
    assert kesalahan(teks) == (
        f"berkas.yaml baris {baris}: bukan teks UTF-8. Simpan ulang berkas dengan pengodean UTF-8.",
    )


def test_faults_before_a_broken_line_are_told_as_well() -> None:
    semua = kesalahan("judul: A\njudul: B\nvisi: @x")
    assert [satu[12:19] for satu in semua] == ["baris 2", "baris 3"]
