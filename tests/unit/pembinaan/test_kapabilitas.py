"""Capabilities over time: the latest score counts, and a changed mark of a dossier is a score of its day."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from pabrik.dasar import ganti, kemitraan
from pabrik.pola import berperan

from lifecycle.domain.fakta import Kemitraan, NilaiKapabilitas, lihat_dari
from lifecycle.domain.gabung import gabung
from lifecycle.domain.kata import Kapabilitas
from lifecycle.domain.pembinaan.kapabilitas import bernilai_sejak, nilai_kini

MARET, APRIL, MEI = date(2026, 3, 1), date(2026, 4, 1), date(2026, 5, 1)
PIHAK = ganti(
    berperan("prinsipal", "subkontraktor", "subkontraktor"),
    "plasma1",
    kapabilitas={Kapabilitas.KINERJA: Decimal(60)},
)


def nilai(hari: date, **mark: int) -> NilaiKapabilitas:
    isi: dict[str, Any] = {kode: Decimal(n) for kode, n in mark.items()}
    return NilaiKapabilitas(pihak="plasma1", tanggal=hari, **isi)


def dengan(*catatan: NilaiKapabilitas) -> Kemitraan:
    return kemitraan(pola="subkontrak", pihak=PIHAK, kapabilitas=catatan)


def kini(satu: Kemitraan, pada: date) -> dict[str, int]:
    fakta = lihat_dari(satu, pada)
    (pihak,) = (p for p in fakta.pihak_aktif if p.kode == "plasma1")
    return {str(k): int(n) for k, n in nilai_kini(fakta, pihak).items()}


def test_the_latest_score_until_that_day_counts_for_each_capability() -> None:
    satu = dengan(nilai(MEI, kinerja=80), nilai(MARET, kinerja=40, skala_ekonomi=50))
    assert kini(satu, date(2026, 2, 1)) == {"kinerja": 60}
    assert kini(satu, APRIL) == {"kinerja": 40, "skala_ekonomi": 50}
    assert kini(satu, MEI) == {"kinerja": 80, "skala_ekonomi": 50}


def test_a_mark_stands_since_it_last_changed() -> None:
    fakta = lihat_dari(dengan(nilai(MARET, kinerja=40), nilai(APRIL, kinerja=40)), MEI)
    assert bernilai_sejak(fakta, PIHAK[1], Kapabilitas.KINERJA) == MARET
    sama = lihat_dari(dengan(nilai(MARET, kinerja=60)), MEI)
    assert bernilai_sejak(sama, PIHAK[1], Kapabilitas.KINERJA) is None


def ubah(lama: Kemitraan, pada: date, *catatan: dict[str, Any], **mark: int) -> Kemitraan:
    """What a dossier makes of it that writes these marks at the pihak itself."""
    isi = {"kode": "plasma1", "kapabilitas": {Kapabilitas(kode): Decimal(n) for kode, n in mark.items()}}
    return gabung(lama, {"pihak": [isi], "kapabilitas": catatan}, nomor=lama.nomor, pada=pada)


def test_a_changed_mark_is_a_score_of_its_day() -> None:
    baru = ubah(ubah(dengan(), APRIL, kinerja=75), MEI, kinerja=75, skala_ekonomi=30)
    assert baru.kapabilitas == (nilai(APRIL, kinerja=75), nilai(MEI, skala_ekonomi=30))
    assert kini(baru, MEI) == {"kinerja": 75, "skala_ekonomi": 30}


def test_a_second_change_on_one_day_corrects_the_first() -> None:
    assert ubah(ubah(dengan(), MEI, kinerja=75), MEI, kinerja=65).kapabilitas == (nilai(MEI, kinerja=65),)


def test_a_score_given_on_purpose_goes_before_the_mark_of_the_pihak() -> None:
    tertulis = {"pihak": "plasma1", "tanggal": MEI, "kinerja": Decimal(90)}
    assert ubah(dengan(), MEI, tertulis, kinerja=75).kapabilitas == (nilai(MEI, kinerja=90),)


def test_what_a_pihak_begins_with_has_no_day() -> None:
    asli = replace(dengan(), pihak=ganti(PIHAK, "plasma1", kapabilitas={}))
    isi = {
        "pihak": [
            {
                "kode": "baru",
                "mitra": "Bengkel",
                "peran": "subkontraktor",
                "kapabilitas": {Kapabilitas.KINERJA: 1},
            }
        ]
    }
    assert gabung(asli, isi, nomor=asli.nomor, pada=MEI).kapabilitas == ()
