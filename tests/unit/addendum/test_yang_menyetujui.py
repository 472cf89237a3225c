"""Whose agreement makes an addendum, by the pola."""

from datetime import date
from typing import Any

import pytest
from pabrik.addendum import PADA, berjalan, sesudah, suara_isi
from pabrik.pola import siap_pola
from pabrik.tahap import SEMUA

from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.kata import StatusAddendum, Suara
from lifecycle.domain.pola import POLA
from lifecycle.domain.suara.pemungutan import yang_hadir_setuju

TUJUAN: dict[str, Any] = {"tujuan": [{"kode": "T2", "uraian": "Harga adil"}]}
SEMUA_SETUJU = sorted(set(POLA) - {"sesuai_kebutuhan"})
DIUSULKAN, BERLAKU, DITOLAK, _ = StatusAddendum
YA, TIDAK = Suara


def putusan(pola: str, **suara: Suara) -> StatusAddendum:
    """How a proposal stands after these votes; the first pihak proposed it."""
    asal: Kemitraan = siap_pola(pola).kemitraan
    lama = berjalan(**{nama: getattr(asal, nama) for nama in ("pola", "pihak", "standar", "ekonomi")})
    kini = sesudah(lama, TUJUAN, oleh="inti")
    isi = [suara_isi(kode, keputusan=s)["persetujuan"][0] for kode, s in suara.items()]
    return sesudah(kini, {"persetujuan": isi}, PADA, mencatat=True).addendum[0].status


@pytest.mark.parametrize("pola", SEMUA_SETUJU)
def test_everybody_has_one_vote_and_all_must_agree(pola: str) -> None:
    assert putusan(pola, inti=YA, plasma1=YA) is DIUSULKAN
    assert putusan(pola, inti=YA, plasma1=YA, plasma2=YA) is BERLAKU
    assert putusan(pola, plasma2=TIDAK) is DITOLAK


def test_where_those_present_decide_two_thirds_are_enough_and_one_no_too_many() -> None:
    assert putusan("sesuai_kebutuhan", inti=YA) is DIUSULKAN
    assert putusan("sesuai_kebutuhan", inti=YA, plasma1=YA) is BERLAKU
    assert putusan("sesuai_kebutuhan", inti=YA, plasma1=TIDAK) is DITOLAK


@pytest.mark.parametrize(
    ("hadir", "dari", "sepakat"),
    [(1, 2, None), (2, 2, True), (2, 4, None), (3, 4, True), (4, 6, True), (3, 5, None)],
)
def test_two_thirds_are_counted_without_rounding(hadir: int, dari: int, sepakat: bool | None) -> None:
    assert yang_hadir_setuju({str(n): YA if n < hadir else None for n in range(dari)}) is sepakat


def test_a_koordinator_has_no_more_than_one_vote() -> None:
    peran = {p.kode: p.peran for p in siap_pola("futuristik").kemitraan.pihak}
    (koordinator,) = (kode for kode in SEMUA if peran[kode] == "koordinator")
    assert putusan("futuristik", **{koordinator: YA}) is DIUSULKAN
    assert putusan("futuristik", **{kode: YA for kode in SEMUA if kode != koordinator}) is DIUSULKAN


def test_of_two_people_of_one_pihak_the_later_word_counts() -> None:
    kini = sesudah(berjalan(), TUJUAN)
    satu = suara_isi("plasma1", wakil="joko@subur.example", tanggal=date(2026, 9, 2))
    dua = suara_isi("plasma1", wakil="aminah@subur.example", keputusan=TIDAK, tanggal=date(2026, 9, 2))
    for isi in (satu, dua):
        kini = sesudah(kini, isi, date(2026, 9, 2), mencatat=True)
    assert [p.wakil for p in kini.persetujuan if p.wakil] == ["aminah@subur.example"]
    assert kini.addendum[0].status is DITOLAK
