"""What a child takes over from its parent, and what is asked anew."""

from datetime import date
from typing import Any

import pytest
from pabrik.dasar import fakta, ganti
from pabrik.pihak import pihak

from lifecycle.domain.fakta import Kemitraan, Peluang
from lifecycle.domain.gabung import gabung_utuh
from lifecycle.domain.kata import Tahap
from lifecycle.domain.peluang import isian_anak

HARI = date(2026, 8, 15)
URAIAN = "Pelepah dan tandan kosong dapat diolah menjadi kompos untuk dijual ke kebun sayur di kota"
PELUANG = Peluang(kode="P1", uraian=URAIAN, dicatat=HARI)


def anak(peluang: Peluang = PELUANG, *, judul: str = "", **ubah: Any) -> Kemitraan:
    """The child as it would be written down; it has no fault."""
    isi = isian_anak(fakta(HARI, **ubah), peluang, judul=judul)
    baru, cacat = gabung_utuh(None, isi, nomor="KM-2026-0002", pada=HARI)
    assert cacat == ()
    assert baru is not None
    return baru


def test_the_child_begins_where_its_parent_stands() -> None:
    induk, baru = fakta(HARI).kemitraan, anak()
    sama = ("pola", "sektor", "pendorong", "penanggung_jawab", "penyetuju")
    assert [getattr(baru, nama) for nama in sama] == [getattr(induk, nama) for nama in sama]
    assert (baru.induk, baru.masalah) == (induk.nomor, URAIAN)
    assert baru.komunikasi.saluran == induk.komunikasi.saluran
    assert (baru.keadaan.tahap, baru.keadaan.tahap_sejak) == (Tahap.IDENTIFIKASI, HARI)


def test_every_pihak_brings_its_people_and_strengths() -> None:
    for lama, baru in zip(pihak(), anak().pihak, strict=True):
        sama = ("kode", "mitra", "jenis", "bentuk", "peran", "kekuatan", "kelemahan", "kaitan_bisnis_inti")
        assert [getattr(baru, nama) for nama in sama] == [getattr(lama, nama) for nama in sama]
        assert baru.kontak == lama.kontak


def test_what_belongs_to_the_parent_alone_is_asked_anew() -> None:
    baru = anak()
    for satu in baru.pihak:
        assert (satu.kebutuhan, satu.manfaat, satu.bagi_hasil, satu.pembagian_tugas) == (None, (), None, None)
    kosong = (baru.visi, baru.komunikasi.rapat.pertama, baru.masa.mulai, baru.keberlanjutan.rencana)
    assert kosong == (None,) * 4
    assert (baru.tujuan, baru.komitmen, baru.dokumen, baru.persetujuan, baru.peluang) == ((),) * 5


def test_who_has_left_or_not_yet_joined_does_not_come_along() -> None:
    anggota = ganti(pihak(), "plasma1", keluar=date(2026, 8, 1), alasan_keluar="Pindah usaha")
    anggota = ganti(anggota, "plasma2", bergabung=date(2026, 9, 1))
    assert [p.kode for p in anak(pihak=anggota).pihak] == ["inti"]


@pytest.mark.parametrize(
    ("tercatat", "judul", "hasil"),
    [
        ("Kompos sawit", "", "Kompos sawit"),
        ("Kompos sawit", "Kompos bersama", "Kompos bersama"),
        (None, "", "Pelepah dan tandan kosong dapat diolah menjadi kompos untuk dijual ke kebun …"),
    ],
)
def test_the_title_is_the_one_given_else_noted_else_the_beginning_of_the_text(
    tercatat: str | None, judul: str, hasil: str
) -> None:
    peluang = Peluang(kode="P1", judul=tercatat, uraian=URAIAN, dicatat=HARI)
    assert anak(peluang, judul=judul).judul == hasil


@pytest.mark.parametrize(
    ("uraian", "judul"), [("Kompos\n  sawit", "Kompos sawit"), ("x" * 90, "x" * 79 + "…")]
)
def test_a_title_made_of_the_text_is_one_short_line(uraian: str, judul: str) -> None:
    assert anak(Peluang(kode="P1", uraian=uraian, dicatat=HARI)).judul == judul
