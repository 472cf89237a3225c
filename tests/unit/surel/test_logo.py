"""Images are known by their bytes: the three kinds that every mail program shows."""

import pytest
from gambar_kecil import gif, jpeg, png
from hypothesis import given
from hypothesis import strategies as st

from lifecycle.domain.kantor.logo import Logo, kenali_logo


@pytest.mark.parametrize(("jenis", "buat"), [("png", png), ("gif", gif), ("jpeg", jpeg)])
def test_kind_and_size_are_read_from_the_bytes(jenis, buat):
    assert kenali_logo(buat(440, 160)) == Logo(jenis=jenis, lebar=440, tinggi=160)


@pytest.mark.parametrize(
    "isi",
    [
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"RIFF\0\0\0\0WEBPVP8 ",
        b"\x89PNG\r\n\x1a\n<script>alert(1)</script>",
        png()[:20],
        png(0, 5),
        gif(5, 0),
        b"GIF89a",
        jpeg(4, 4)[:12],
        b"\xff\xd8\xff\xd9",
        b"\xff\xd8\xff\xd8\xff\xc4" + bytes(12),
    ],
)
def test_what_is_no_image_is_none(isi):
    assert kenali_logo(isi) is None


@given(st.binary(max_size=64), st.sampled_from([b"", b"\xff\xd8", b"GIF87a", b"\x89PNG\r\n\x1a\n"]))
def test_any_bytes_have_an_answer(isi, awal):
    gambar = kenali_logo(awal + isi)

    assert gambar is None or min(gambar.muat_dalam(220, 56)) >= 1


@pytest.mark.parametrize(
    ("ukuran", "muat"),
    [((440, 112), (220, 56)), ((300, 300), (56, 56)), ((44, 16), (44, 16)), ((9000, 3), (220, 1))],
)
def test_an_image_is_shrunk_to_its_room_and_never_grown(ukuran, muat):
    assert Logo(jenis="png", lebar=ukuran[0], tinggi=ukuran[1]).muat_dalam(220, 56) == muat
