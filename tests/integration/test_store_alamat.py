"""The address of the database: understood, or refused in a sentence that gives no password away."""

from pathlib import Path

import pytest

from lifecycle.domain.galat import PrasaranaGagal
from lifecycle.store.gudang import buka
from lifecycle.store.penyiapan import siapkan
from lifecycle.store.url import AlamatBasisDataTidakSah, baca_alamat, tampilan


@pytest.mark.parametrize(
    ("url", "sebab"),
    [
        ("", "tidak dapat dibaca"),
        ("kemitraan.db", "tidak dapat dibaca"),
        ("postgresql://a:rahasia@peladen:lima/kemitraan", "tidak dapat dibaca"),
        ("mysql://a:rahasia@peladen/kemitraan", "jenis basis data yang tidak dikenal"),
        ("postgres://a:rahasia@peladen/kemitraan", 'Mungkin maksudnya "postgresql"'),
        ("sqlite://", "tidak menyebut nama berkas"),
        ("sqlite:///:memory:", "tidak menyebut nama berkas"),
    ],
)
def test_an_address_that_makes_no_sense_is_refused(url: str, sebab: str) -> None:
    for pemakai in (buka, siapkan):
        with pytest.raises(AlamatBasisDataTidakSah, match=sebab) as galat:
            pemakai(url)
        assert "rahasia" not in str(galat.value)
        assert "sqlite:///" in str(galat.value)


def test_a_plain_postgresql_address_gets_its_driver() -> None:
    assert baca_alamat("postgresql://a@peladen/kemitraan").drivername == "postgresql+psycopg"


@pytest.mark.parametrize(
    ("url", "terlihat"),
    [
        ("sqlite:///data/kemitraan.db", "sqlite:///data/kemitraan.db"),
        ("postgresql://a:rahasia@peladen:5433/kemitraan", "postgresql://a@peladen:5433/kemitraan"),
        (
            "postgresql://a@/kemitraan?host=/run/pg&password=rahasia&sslpassword=rahasia",
            "postgresql://a@/kemitraan?host=/run/pg",
        ),
    ],
)
def test_an_address_is_shown_without_its_secrets(url: str, terlihat: str) -> None:
    assert tampilan(baca_alamat(url)).replace("%2F", "/") == terlihat


@pytest.mark.parametrize("buka_unit", ["unit", "bacaan"])
def test_a_server_that_does_not_answer_is_named_without_its_password(buka_unit: str) -> None:
    gudang = buka("postgresql://petugas:rahasia@127.0.0.1:1/kemitraan")
    with pytest.raises(PrasaranaGagal) as galat, getattr(gudang, buka_unit)():
        pass
    kalimat = str(galat.value)
    assert kalimat.startswith(
        "Basis data di postgresql://petugas@127.0.0.1:1/kemitraan tidak dapat dihubungi"
    )
    assert "KEMITRAAN_DATABASE_URL" in kalimat
    assert "rahasia" not in kalimat


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    berkas = tmp_path / "catatan.txt"
    berkas.write_text("Ini bukan basis data. " * 100)
    with pytest.raises(PrasaranaGagal, match="catatan"), buka(f"sqlite:///{berkas}").bacaan():
        pass
    assert berkas.read_text().startswith("Ini bukan")
