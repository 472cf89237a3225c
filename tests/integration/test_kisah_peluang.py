"""An opportunity that was seen in evaluasi becomes a kemitraan of its own, once, tied to its parent."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from kantor import NOMOR, PENYETUJU, PETUGAS, Kantor
from pabrik import dasar
from pabrik.tahap import HARI_SESUDAH, keadaan, siap
from terucap import terucap

from lifecycle.cli.pintu import kode_keluar
from lifecycle.domain.fakta import Peluang
from lifecycle.domain.galat import KemitraanError
from lifecycle.domain.kata import Tahap
from lifecycle.domain.pemicu import Pemicu
from lifecycle.services.baca.kemitraan import daftar_peluang, lihat
from lifecycle.services.baca.riwayat import HasilPeriksa, periksa_riwayat, riwayat
from lifecycle.services.ubah.peluang import HasilPeluang, buka_peluang

DICATAT, DIBUKA = date(2026, 8, 15), date(2026, 8, 20)
ANAK = "KM-2026-0002"
PIHAK = ["dian@sawit.example", "joko@subur.example", "made@harapan.example"]
KOMPOS = Peluang(kode="kompos", uraian="Tandan kosong dijadikan kompos", dicatat=DICATAT)


def buka(kantor: Kantor, kode: str = "kompos", *, pada: date = DIBUKA, **ubah: Any) -> HasilPeluang:
    isi = {"nomor": NOMOR, "kode": kode, "oleh": PETUGAS, "pada": pada, **ubah}
    return buka_peluang(kantor.perangkat, **isi)


def kedua_sisi(kantor: Kantor) -> tuple[object, ...]:
    """All that is known of parent and child."""
    with kantor.perangkat.bacaan() as u:
        anak = (u.muat(ANAK), u.riwayat(ANAK)) if u.ada(ANAK) else ()
    return (*kantor.keadaan_lengkap(), *anak)


def test_an_opportunity_becomes_a_child(kantor: Kantor) -> None:
    kantor.berdiri(replace(siap(Pemicu.PERBAIKI).kemitraan, ingatan=()))
    kata = ("kode=kompos", "uraian=Tandan kosong dijadikan kompos", "dicatat=2026-08-15")
    kantor.catat("peluang", *kata, pada=DICATAT)
    assert daftar_peluang(kantor.perangkat, NOMOR, pada=DICATAT) == (KOMPOS,)

    # A trial shows the nomor that it would have, and leaves no trace.
    sebelum = kedua_sisi(kantor)
    uji = buka(kantor, uji_coba=True)
    assert kedua_sisi(kantor) == sebelum
    pertama = buka(kantor)
    assert pertama == replace(uji, uji_coba=False)
    assert (pertama.nomor, pertama.judul, pertama.terulang) == (ANAK, KOMPOS.uraian, False)

    induk, anak = kantor.kemitraan, lihat(kantor.perangkat, ANAK)
    assert (induk.anak, induk.peluang[0].kemitraan, anak.induk) == ((ANAK,), ANAK, NOMOR)
    assert (anak.keadaan.tahap, anak.keadaan.tahap_sejak) == (Tahap.IDENTIFIKASI, DIBUKA)
    assert [p.kode for p in anak.pihak] == ["inti", "plasma1", "plasma2"]
    for nomor in (NOMOR, ANAK):
        (*_, terakhir) = riwayat(kantor.perangkat, nomor)
        assert (terakhir.jenis, terakhir.oleh, terakhir.pada) == ("buka_peluang", PETUGAS, DIBUKA)
    assert periksa_riwayat(kantor.perangkat, ANAK) == HasilPeriksa(nomor=ANAK)
    undangan = [s for s in kantor.antrean if s.notifikasi == "undangan"]
    assert [(s.nomor, s.kepada) for s in undangan] == [(ANAK, kepada) for kepada in PIHAK]
    assert kantor.surel("diajukan") == [PETUGAS, PENYETUJU]
    assert len([s for s in kantor.antrean if s.nomor == ANAK]) == pertama.surel

    # Asked again, by somebody else and with another title, it is still the same child.
    sebelum = kedua_sisi(kantor)
    lagi = buka(kantor, pada=date(2026, 8, 25), oleh=PENYETUJU, judul="Kompos kita")
    assert (lagi.nomor, lagi.judul, lagi.terulang, lagi.surel) == (ANAK, KOMPOS.uraian, True, 0)
    assert kedua_sisi(kantor) == sebelum

    # The parent goes its own way.
    assert kantor.pindah("perbaiki", HARI_SESUDAH).ke == Tahap.PELAKSANAAN
    assert kantor.kemitraan.anak == (ANAK,)


def test_a_pihak_that_joins_later_stays_with_the_parent(kantor: Kantor) -> None:
    nanti = dasar.ganti(dasar.kemitraan().pihak, "plasma2", bergabung=date(2026, 9, 1))
    kantor.berdiri(dasar.kemitraan(keadaan=keadaan(Tahap.EVALUASI), pihak=nanti, peluang=(KOMPOS,)))
    buka(kantor)
    assert [p.kode for p in lihat(kantor.perangkat, ANAK).pihak] == ["inti", "plasma1"]
    assert kantor.kemitraan.pihak == nanti


@pytest.mark.parametrize(
    ("ubah", "kode", "kalimat"),
    [
        ({"kode": "kompas"}, 2, 'tidak punya peluang "kompas". Mungkin maksudnya "kompos".'),
        ({"nomor": "KM-2026-0009"}, 2, 'Mungkin maksudnya "KM-2026-0001"'),
        ({"oleh": "siapa@entah.example"}, 2, "bukan petugas atau penyetuju"),
        ({"pada": date(2026, 8, 14)}, 2, "Catat dahulu"),
        ({"kode": "hilang"}, 2, "tertulis sudah menjadi kemitraan KM-1999-0001"),
    ],
)
def test_a_wrong_question_is_answered_and_nothing_changes(
    kantor: Kantor, ubah: dict[str, Any], kode: int, kalimat: str
) -> None:
    hilang = Peluang(kode="hilang", uraian="Biochar", dicatat=DICATAT, kemitraan="KM-1999-0001")
    kantor.berdiri(dasar.kemitraan(keadaan=keadaan(Tahap.EVALUASI), peluang=(KOMPOS, hilang)))
    sebelum = kedua_sisi(kantor)
    with pytest.raises(KemitraanError) as ditolak:
        buka(kantor, **ubah)
    assert kalimat in terucap(ditolak.value)
    assert kode_keluar(ditolak.value) == kode
    assert kedua_sisi(kantor) == sebelum


@pytest.mark.parametrize(("arsip", "kalimat"), [(False, "tahap terminasi"), (True, "sudah diarsipkan")])
def test_nothing_new_grows_out_of_a_partnership_that_ended(kantor: Kantor, arsip: bool, kalimat: str) -> None:
    akhir = keadaan(Tahap.TERMINASI, diarsipkan=arsip)
    kantor.berdiri(dasar.kemitraan(keadaan=akhir, peluang=(KOMPOS,)))
    sebelum = kedua_sisi(kantor)
    with pytest.raises(KemitraanError, match=kalimat) as ditolak:
        buka(kantor)
    assert kode_keluar(ditolak.value) == 1
    assert kedua_sisi(kantor) == sebelum


def test_what_is_wrong_with_the_parent_is_told_and_neither_is_written(kantor: Kantor) -> None:
    inti, *lain = dasar.kemitraan().pihak
    kantor.berdiri(dasar.kemitraan(pihak=(replace(inti, peran="juragan"), *lain), peluang=(KOMPOS,)))
    sebelum = kedua_sisi(kantor)
    with pytest.raises(
        KemitraanError, match=r"peluang kompos dari KM-2026-0001: pihak\[inti\]\.peran.*juragan"
    ):
        buka(kantor)
    assert kedua_sisi(kantor) == sebelum
