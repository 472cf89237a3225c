"""Places in a dossier, and foreign text in a sentence."""

from datetime import date

import pytest

from lifecycle.domain.bahasa.kutip import kutip
from lifecycle.domain.fakta import Persetujuan, Realisasi
from lifecycle.domain.isian.letak import jalur, kunci_entri
from lifecycle.domain.kata import ObjekPersetujuan, Suara


@pytest.mark.parametrize(
    ("letak", "ditulis"),
    [
        ((), ""),
        (("judul",), "judul"),
        (("masa", "mulai"), "masa.mulai"),
        (("pihak", "plasma1"), "pihak[plasma1]"),
        (("pihak", "plasma1", "kontak", "a@b.example", "nama"), "pihak[plasma1].kontak[a@b.example].nama"),
        (("dokumen", "mou 2026-01-20", "nomor", "inti"), "dokumen[mou 2026-01-20].nomor.inti"),
        (("komunikasi", "rapat", "pertama"), "komunikasi.rapat.pertama"),
        (("tidak_ada", "x"), "tidak_ada.x"),
    ],
)
def test_place_is_written_as_it_is_read(letak: tuple[str, ...], ditulis: str) -> None:
    assert jalur(letak) == ditulis


def test_entry_is_known_by_what_it_is_matched_by() -> None:
    hari = date(2026, 1, 20)
    suara = Persetujuan(
        objek=ObjekPersetujuan.RENCANA, penyetuju="Hasan@B.example", keputusan=Suara.SETUJU, tanggal=hari
    )
    assert kunci_entri(suara) == "rencana hasan@b.example 2026-01-20"
    assert kunci_entri(Realisasi(komitmen="K1", tanggal=hari)) == "K1 2026-01-20"


def test_quote_is_short_and_harmless() -> None:
    assert kutip("  a\n\x1b[31m\u202eb ") == "a ?[31m?b"
    assert kutip("x" * 61) == "x" * 59 + "…"
    assert kutip("x" * 60) == "x" * 60
