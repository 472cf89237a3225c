"""No secret of a URL is ever shown: by `setelan`, by an error, or by the text of what was read from it."""

from contextlib import suppress
from urllib.parse import quote

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lifecycle.bootstrap import baca_setelan, tanpa_rahasia
from lifecycle.delivery.galat import SaluranSalah
from lifecycle.delivery.saluran import Pilihan, buka_saluran
from lifecycle.domain.galat import MasukanSalah
from lifecycle.store.url import baca_alamat, rahasia, tampilan

# Each long enough to be known again, and not by chance in a sentence.
BAGIAN = st.text("0qZ7x", min_size=6, max_size=9).map("Q".__add__)
SANDI = st.lists(BAGIAN, min_size=1, max_size=4).flatmap(
    lambda semua: st.lists(
        st.sampled_from("/#?@%:&=[] \\"), min_size=len(semua) - 1, max_size=len(semua) - 1
    ).map(lambda tanda: (semua, "".join(a + b for a, b in zip(semua, [*tanda, ""], strict=True))))
)
BENTUK = st.sampled_from(
    [
        "{skema}://tu:{sandi}@surel.example:25",
        "{skema}://tu:{sandi}@surel.example/nama",
        "{skema}://:{sandi}@surel.example",
        "{skema}:///tu:{sandi}@surel.example",
        "{skema}:tu:{sandi}@surel.example",
        "{skema}://surel.example/nama?password={sandi}",
        "{skema}://tu@surel.example/nama?sslmode=prefer&password={sandi}",
        "{skema}:///nama?password={sandi}&host=surel.example",
        "tu:{sandi}@surel.example",
        "{sandi}:x@surel.example",
    ]
)
SKEMA = st.sampled_from(
    ["smtp", "smtps", "smtp+starttls", "postgresql", "postgresql+psycopg", "postgres", "ftp"]
)


@given(SKEMA, BENTUK, SANDI)
# A forgotten host makes the user a database, and a question mark ends it before its "@".
@example("postgresql", "{skema}:///tu:{sandi}@surel.example", (["Q000000", "Q000000"], "Q000000?Q000000"))
def test_nothing_of_a_password_is_shown(skema: str, bentuk: str, sandi: tuple[list[str], str]) -> None:
    bagian, tertulis = sandi
    for satu in (tertulis, quote(tertulis, safe="")):
        url = bentuk.format(skema=skema, sandi=satu)
        terlihat = [tanpa_rahasia(url)]
        try:
            dibaca = baca_alamat(url)
            terlihat.append(tampilan(dibaca))
        except MasukanSalah as galat:
            terlihat.append(str(galat))
        try:
            terlihat.append(repr(buka_saluran(url, Pilihan())))
        except MasukanSalah as galat:
            terlihat.append(str(galat))
        with suppress(MasukanSalah):
            terlihat.append(repr(baca_setelan({"KEMITRAAN_DATABASE_URL": url, "KEMITRAAN_SMTP_URL": url})))
        assert not [t for t in terlihat for b in bagian if b in t]


@pytest.mark.parametrize(
    ("url", "tampak"),
    [
        ("", ""),
        ("smtp://tu:p@surel.example:25", "smtp://tu:***@surel.example:25"),
        ("smtp://surel.example", "smtp://surel.example"),
        ("sqlite:///data kita/k@ntor#1.db", "sqlite:///data kita/k@ntor#1.db"),
        ("postgresql://tu:p%40@h:5432/nama", "postgresql://tu:***@h:5432/nama"),
        (
            "postgresql://h/n?password=p&host=/run/pg&x-y=1",
            "postgresql://h/n?password=***&host=/run/pg&***=***",
        ),
        ("postgresql://tu@[::1]/nama", "postgresql://tu@[::1]/nama"),
        ("smtp://tu:a/b@h", "smtp:***"),
        ("entah apa", "***"),
    ],
)
def test_what_is_no_secret_is_shown(url: str, tampak: str) -> None:
    assert tanpa_rahasia(url) == tampak


def test_an_answer_that_repeats_a_secret_is_cleaned_of_it() -> None:
    url = baca_alamat("postgresql://tu:a%2Fb@h/n?password=kedua&host=/run")
    assert set(rahasia(url)) == {"a/b", "a%2Fb", "kedua"}


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.9.9.9", "[::1]"])
def test_a_password_goes_plain_to_this_machine(host: str) -> None:
    buka_saluran(f"smtp://tu:p@{host}:25", Pilihan())


@pytest.mark.parametrize("host", ["surel.example", "10.0.0.1", "localhost.example", "[fe80::1]", "0x7f.1"])
def test_a_password_goes_plain_to_another_machine_only_where_a_setting_says_so(host: str) -> None:
    with pytest.raises(SaluranSalah, match="KEMITRAAN_SMTP_POLOS=ya"):
        buka_saluran(f"smtp://tu:p@{host}:25", Pilihan())
    buka_saluran(f"smtp://tu:p@{host}:25", Pilihan(polos=True))
    buka_saluran(f"smtp://tu@{host}:25", Pilihan())
    buka_saluran(f"smtp+starttls://tu:p@{host}", Pilihan())


def test_siapkan_refuses_such_a_server_before_the_database_is_touched(tmp_path) -> None:
    from lifecycle.bootstrap import siapkan

    lingkungan = {
        "KEMITRAAN_FOLDER_DATA": str(tmp_path / "d"),
        "KEMITRAAN_SMTP_URL": "smtp://a:b@lain.example",
    }
    with pytest.raises(SaluranSalah, match="terbuka"):
        siapkan(baca_setelan(lingkungan))
    assert not (tmp_path / "d").exists()


@pytest.mark.parametrize(("teks", "polos"), [("", False), ("ya", True), ("Tidak", False)])
def test_the_setting_is_yes_or_no(teks: str, polos: bool) -> None:
    assert baca_setelan({"KEMITRAAN_SMTP_POLOS": teks}).smtp_polos is polos
    with pytest.raises(MasukanSalah, match="ya atau tidak"):
        baca_setelan({"KEMITRAAN_SMTP_POLOS": "1"})
