"""One person who speaks for two pihak: asked in the name of each, in one mail with a part for each."""

from kasus.surel import susun, teks
from pabrik.catatan import survei
from pabrik.dasar import fakta, ganti
from pabrik.pihak import pihak

from lifecycle.domain.fakta import Fakta, Kontak, Pihak

SITI = Kontak(nama="Siti Aminah", surel="siti@bersama.example")


def bersama() -> tuple[Pihak, ...]:
    """The two plasma have one contact, spelt twice."""
    kedua = Kontak(nama="Siti Aminah", surel="Siti@Bersama.example")
    return ganti(ganti(pihak(), "plasma1", kontak=(SITI,)), "plasma2", kontak=(kedua,))


def surel_siti(isi: Fakta, peristiwa: str = "survei_dibuka") -> str:
    (satu,) = [s for s in susun(peristiwa, isi) if s.kepada.lower() == SITI.surel]
    return teks(satu)


def bagian(isi: str) -> list[list[str]]:
    """What is listed below each "Atas nama", or at all where there is none."""
    potongan = isi.partition("Beri nilai")[0].partition("Nilai diberikan")[0].split("Atas nama ")
    return [
        [b.removeprefix("- ") for b in satu.splitlines() if b.startswith("- ")]
        for satu in (potongan[1:] or potongan)
    ]


def test_each_pihak_is_asked_about_all_others_by_its_own_name() -> None:
    for peristiwa in ("survei_dibuka", "pengingat_survei"):
        isi = surel_siti(fakta(pihak=bersama(), survei=()), peristiwa)
        assert "Atas nama Koperasi Tani Subur, nilailah" in isi
        assert "Atas nama Kelompok Tani Harapan, nilailah" in isi
        assert bagian(isi) == [
            ["PT Sawit Makmur", "Kelompok Tani Harapan"],
            ["PT Sawit Makmur", "Koperasi Tani Subur"],
        ]


def test_what_was_answered_for_one_is_asked_for_the_other_only() -> None:
    sudah = tuple(s for s in survei() if s.penilai == "plasma1")
    isi = surel_siti(fakta(pihak=bersama(), survei=sudah))
    assert "Atas nama" not in isi
    assert bagian(isi) == [["PT Sawit Makmur", "Koperasi Tani Subur"]]


def test_who_speaks_for_one_pihak_is_asked_as_ever() -> None:
    (satu,) = [s for s in susun("survei_dibuka", fakta(survei=())) if s.pihak == "inti"]
    assert bagian(teks(satu)) == [["Koperasi Tani Subur", "Kelompok Tani Harapan"]]
