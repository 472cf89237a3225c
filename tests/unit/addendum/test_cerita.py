"""What partners read of a change: sentences by names, never the keys of a dossier."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from pabrik.addendum import PADA, TARGET_180, berjalan, sesudah
from pabrik.dasar import ganti, kemitraan

from lifecycle.domain.addendum.cerita import ceritakan
from lifecycle.domain.fakta import Kemitraan, RencanaKeluar
from lifecycle.domain.isian.tumpuk import tumpuk
from lifecycle.domain.kata import JenisEkonomi, JenisKomitmen

K9: dict[str, Any] = {
    "kode": "K9",
    "pihak": "plasma1",
    "jenis": JenisKomitmen.WAKTU,
    "uraian": "Penyuluhan",
    "jumlah": Decimal(3),
    "satuan": "kunjungan",
    "jatuh_tempo": date(2026, 7, 31),
}


def dengan_penyuluhan() -> Kemitraan:
    return tumpuk(berjalan(), {"komitmen": [K9]})


def cerita(lama: Kemitraan, isi: dict[str, Any]) -> tuple[str, ...]:
    return ceritakan(lama, tumpuk(lama, isi))


@pytest.mark.parametrize(
    ("isi", "kalimat"),
    [
        (
            {"komitmen": [{"kode": "K9", "jumlah": Decimal(2)}]},
            "Koperasi Tani Subur: jumlah penyuluhan turun dari 3 menjadi 2 kunjungan",
        ),
        (
            {"komitmen": [{"kode": "K9", "jatuh_tempo": date(2026, 8, 31)}]},
            "Koperasi Tani Subur: jatuh tempo penyuluhan diundur dari 31 Juli 2026 menjadi 31 Agustus 2026",
        ),
        (
            {"komitmen": [{"kode": "K9", "jatuh_tempo": None}]},
            "Koperasi Tani Subur: jatuh tempo penyuluhan dihapus, semula 31 Juli 2026",
        ),
        (
            {"komitmen": [{"kode": "K9", "uraian": "Kunjungan"}]},
            "Koperasi Tani Subur: uraian komitmen K9 berubah dari “Penyuluhan” menjadi “Kunjungan”",
        ),
        (
            {"komitmen": [{"kode": "K9", "pihak": "inti"}]},
            "PT Sawit Makmur: pihak penyuluhan berubah dari Koperasi Tani Subur menjadi PT Sawit Makmur",
        ),
        (TARGET_180, "Indikator “Hasil per hektar”: target turun dari 200 menjadi 180 kuintal"),
        (
            {"pihak": [{"kode": "inti", "bagi_hasil": Decimal("62.5")}]},
            "PT Sawit Makmur: bagi hasil naik dari 60 menjadi 62,5 %",
        ),
        (
            {"masa": {"berakhir": date(2027, 12, 31)}},
            "Masa: berakhir dimajukan dari 31 Desember 2028 menjadi 31 Desember 2027",
        ),
        ({"evaluasi": {"setiap_bulan": 12}}, "Jadwal evaluasi: jarak ulangan naik dari 6 menjadi 12 bulan"),
        (
            {"komunikasi": {"rapat": {"setiap_bulan": 3}}},
            "Komunikasi, jadwal rapat: jarak ulangan naik dari 1 menjadi 3 bulan",
        ),
        ({"komunikasi": {"saluran": ["rapat"]}}, "Komunikasi: saluran “surel” dihapus"),
        ({"komunikasi": {"saluran": ["rapat", "surel"]}}, "Komunikasi: saluran urutannya berubah"),
        ({"ekonomi": {"jenis": JenisEkonomi.DAGANG_UMUM}}, "Syarat ekonomi: jenis ditetapkan dagang umum"),
        ({"keluar": {"pemberitahuan_hari": 30}},
            "Rencana keluar: pemberitahuan turun dari 90 menjadi 30 hari",
        ),
        ({"komponen": ["Baut", "Mur"]}, "Komponen: “Baut” dan “Mur” ditambahkan"),
        (
            {"keselarasan": [{"topik": "Harga beli", "sepakat": False}]},
            "Keselarasan Harga beli: sepakat berubah dari ya menjadi tidak",
        ),
        (
            {"keselarasan": [{"topik": "Harga beli", "posisi": {"plasma1": "Bebas"}}]},
            "Keselarasan Harga beli: posisi Koperasi Tani Subur berubah dari “Harga dasar dijamin” menjadi "
            "“Bebas”",
        ),
        (
            {"pihak": [{"kode": "plasma3", "mitra": "Tani Baru", "peran": "plasma", "bergabung": PADA,
                        "bagi_hasil": Decimal(5), "kontak": [{"nama": "W", "surel": "w@baru.example"}]}]},
            "Tani Baru bergabung sebagai plasma mulai 1 September 2026: bagi hasil 5 %",
        ),
        ({"tujuan": [{"kode": "T2", "uraian": "Adil"}]}, "Tujuan T2 ditambahkan: uraian “Adil”"),
    ],
)  # fmt: skip
def test_a_change_is_a_sentence(isi: dict[str, Any], kalimat: str) -> None:
    assert cerita(dengan_penyuluhan(), isi) == (kalimat,)


def test_a_new_promise_is_told_whole() -> None:
    assert ceritakan(berjalan(), dengan_penyuluhan()) == (
        "Koperasi Tani Subur menjanjikan penyuluhan: jenis waktu, jumlah 3 kunjungan, "
        "jatuh tempo 31 Juli 2026",
    )


def test_a_notice_period_that_was_open_is_set() -> None:
    lama = kemitraan(keluar=RencanaKeluar())
    assert cerita(lama, {"keluar": {"pemberitahuan_hari": 30}}) == (
        "Rencana keluar: pemberitahuan ditetapkan 30 hari",
    )


def test_an_abbreviation_keeps_its_letters() -> None:
    lama = berjalan(komitmen=ganti(berjalan().komitmen, "K1", uraian="SOP kebun"))
    (satu,) = cerita(lama, {"komitmen": [{"kode": "K1", "jumlah": Decimal(7)}]})
    assert satu.startswith("PT Sawit Makmur: jumlah SOP kebun turun dari")


def test_hostile_text_stays_one_short_line() -> None:
    jahat = "Bayar\r\nBcc: x@jahat.example\x1b[31m" + "a" * 5000
    (satu,) = cerita(berjalan(), {"ekonomi": {"harga": jahat}})
    assert satu.isprintable()
    assert len(satu) < 700


def test_a_proposal_keeps_its_sentences() -> None:
    assert sesudah(berjalan(), TARGET_180).addendum[0].perubahan == (
        "Indikator “Hasil per hektar”: target turun dari 200 menjadi 180 kuintal",
    )


def test_of_two_equal_states_there_is_nothing_to_tell() -> None:
    assert ceritakan(berjalan(), replace(berjalan())) == ()
