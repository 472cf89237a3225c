"""What the pihak agreed on is all of it: a change voids votes in the draft, and is an addendum later on."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from pabrik.addendum import PADA, berjalan, sesudah
from pabrik.dasar import kemitraan

from lifecycle.domain.fakta import Keadaan, Kemitraan, Komitmen, Pihak, RencanaKeluar, isi_rencana
from lifecycle.domain.fakta.bentuk import semua_bidang
from lifecycle.domain.fakta.disepakati import dengan_rencana
from lifecycle.domain.gabung import CacatBerkas
from lifecycle.domain.isian.tumpuk import tumpuk
from lifecycle.domain.kata import JenisEkonomi, StatusAddendum, Tahap

# One change of everything that contract.md counts to the agreed rencana.
PERUBAHAN: dict[str, dict[str, Any]] = {
    "tujuan": {"tujuan": [{"kode": "T1", "uraian": "Lain"}]},
    "indikator": {"indikator": [{"kode": "I1", "target": Decimal(180)}]},
    "komitmen": {"komitmen": [{"kode": "K1", "jumlah": Decimal(7)}]},
    "peran": {"pihak": [{"kode": "plasma1", "peran": "pendamping"}]},
    "pembagian_tugas": {"pihak": [{"kode": "inti", "pembagian_tugas": "Lain"}]},
    "bagi_hasil": {"pihak": [{"kode": "inti", "bagi_hasil": Decimal(50)}]},
    "membership": {
        "pihak": [{"kode": "plasma3", "mitra": "Tani Baru", "peran": "plasma", "bergabung": PADA}]
    },
    "masa": {"masa": {"berakhir": date(2029, 12, 31)}},
    "evaluasi": {"evaluasi": {"setiap_bulan": 12}},
    "saluran": {"komunikasi": {"saluran": ["surel"]}},
    "rapat": {"komunikasi": {"rapat": {"setiap_bulan": 3}}},
    "jenis ekonomi": {"ekonomi": {"jenis": JenisEkonomi.KEAGENAN}},
    "harga": {"ekonomi": {"harga": "Rp 3.000"}},
    "pembayaran": {"ekonomi": {"pembayaran": "Tunai"}},
    "volume": {"ekonomi": {"volume": "5 ton"}},
    "komponen": {"komponen": ["Baut"]},
    "standar": {"standar": {"nilai": Decimal(70)}},
    "pembinaan": {"pembinaan": ["Latihan"]},
    "keberlanjutan": {"keberlanjutan": {"pendanaan": "Iuran 5 %"}},
    "rencana keluar": {"keluar": {"rencana": "Lain"}},
    "pemberitahuan": {"keluar": {"pemberitahuan_hari": 30}},
}
# What stands beside it and is nobody's promise.
BUKAN_RENCANA: dict[str, dict[str, Any]] = {
    "usulan berakhir": {"keluar": {"pengusul": "inti", "diusulkan": PADA, "alasan": "Rugi"}},
    "diberitahu": {"keluar": {"diberitahu": {"inti": PADA}}},
    "waiver": {"komitmen": [{"kode": "K4", "dikecualikan": "Banjir"}]},
    "kebutuhan": {"pihak": [{"kode": "inti", "kebutuhan": "Air"}]},
    "visi": {"visi": "Lain"},
}
SESUDAH_DRAF = (Tahap.PELAKSANAAN, Tahap.EVALUASI, Tahap.KEBERLANJUTAN)


def ubah(lama: Kemitraan, isi: dict[str, Any]) -> Kemitraan:
    return sesudah(lama, isi)


@pytest.mark.parametrize("nama", PERUBAHAN)
def test_a_change_of_the_draft_voids_the_votes(nama: str) -> None:
    assert ubah(kemitraan(), PERUBAHAN[nama]).keadaan.versi_rencana == 2


@pytest.mark.parametrize("tahap", SESUDAH_DRAF)
@pytest.mark.parametrize("nama", PERUBAHAN)
def test_a_change_of_what_is_carried_out_waits_for_votes(nama: str, tahap: Tahap) -> None:
    lama = berjalan(tahap)
    baru = ubah(lama, PERUBAHAN[nama])
    assert (isi_rencana(baru), baru.keadaan.versi_rencana) == (isi_rencana(lama), 1)
    assert [a.status for a in baru.addendum] == [StatusAddendum.DIUSULKAN]


@pytest.mark.parametrize("nama", BUKAN_RENCANA)
def test_what_nobody_agreed_on_is_written_at_once(nama: str) -> None:
    for lama in (kemitraan(), berjalan()):
        baru = ubah(lama, BUKAN_RENCANA[nama])
        assert (baru.keadaan.versi_rencana, baru.addendum) == (1, ())
        assert replace(baru, ingatan=(), tugas=()) != replace(lama, ingatan=(), tugas=())


@pytest.mark.parametrize("nama", PERUBAHAN)
def test_an_ended_one_changes_nothing_of_it(nama: str) -> None:
    berakhir = kemitraan(keadaan=Keadaan(tahap=Tahap.TERMINASI, tahap_sejak=date(2026, 8, 1)))
    with pytest.raises(CacatBerkas, match="tidak dapat diubah lagi dalam tahap terminasi") as galat:
        ubah(berakhir, PERUBAHAN[nama])
    assert galat.value.cacat[0].letak[0] in PERUBAHAN[nama]


@pytest.mark.parametrize("nama", PERUBAHAN)
def test_the_rencana_is_put_back_and_nothing_else(nama: str) -> None:
    lama = kemitraan()
    baru = tumpuk(lama, PERUBAHAN[nama] | {"sektor": "kopi"})
    assert dengan_rencana(lama, baru) == replace(lama, sektor="kopi")


def test_an_exit_plan_where_there_was_none_waits_for_nobody() -> None:
    """An end must not depend on a pihak that does not answer."""
    tanpa = berjalan(keluar=RencanaKeluar(pemberitahuan_hari=90))
    baru = ubah(tanpa, {"keluar": {"rencana": "Serah terima kebun", "pemberitahuan_hari": 10}})
    assert (baru.keluar.rencana, baru.keluar.pemberitahuan_hari) == ("Serah terima kebun", 90)
    assert [a.isi for a in baru.addendum] == [{"keluar": {"pemberitahuan_hari": 10}}]


def test_the_list_of_what_is_agreed_is_the_one_of_the_contract() -> None:
    dikatakan = {
        (kelas.__name__, nama): b.arti.rencana
        for kelas in (Kemitraan, Pihak, RencanaKeluar, Komitmen)
        for nama, b in semua_bidang(kelas).items()
        if b.arti.rencana is not None
    }
    bersama = (
        "masa", "evaluasi", "komunikasi", "tujuan", "komitmen", "indikator", "keberlanjutan", "pembinaan",
        "komponen", "standar", "ekonomi",
    )  # fmt: skip
    anggota = ("peran", "bagi_hasil", "pembagian_tugas", "bergabung", "keluar")
    assert dikatakan == {
        **{("Kemitraan", nama): True for nama in bersama},
        **{("Pihak", nama): True for nama in anggota},
        **{("RencanaKeluar", nama): True for nama in ("rencana", "pemberitahuan_hari")},
        ("Komitmen", "dikecualikan"): False,
    }
