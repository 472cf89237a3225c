"""Whether records hold: what was put there beside the program is told, and honest work never is."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from basis_lama import buat_basis_lama
from kantor import HARI_MULAI, NOMOR, PENYETUJU, Kantor, buka_kantor
from pabrik import dasar
from rusak import ubah

from lifecycle.domain.segel.dicetak import baca_dicetak, segel_ke_json
from lifecycle.services.baca.riwayat import (
    HasilPeriksa,
    periksa_riwayat,
    periksa_semua_segel,
    riwayat,
    semua_nomor,
    semua_segel,
)
from lifecycle.services.putaran.segel import segel_hari_ini
from lifecycle.store.penyiapan import siapkan

BARU = dasar.kemitraan()
BARU = replace(BARU, keadaan=replace(BARU.keadaan, versi=0))
UTUH = HasilPeriksa(nomor=NOMOR)


@pytest.fixture
def berjalan(kantor: Kantor) -> Kantor:
    """A kemitraan with a history of three versions."""
    kantor.berdiri(BARU)
    kantor.pindah("laksanakan", HARI_MULAI)
    kantor.catat("realisasi", "komitmen=K1", "jumlah=3", pada=date(2026, 2, 20))
    kantor.catat("realisasi", "komitmen=K1", "jumlah=4", pada=date(2026, 2, 21))
    assert keluhan(kantor) == ()
    return kantor


def keluhan(kantor: Kantor) -> tuple[str, ...]:
    return periksa_riwayat(kantor.perangkat, NOMOR).keluhan


@pytest.mark.parametrize(
    ("perintah", "kalimat"),
    [
        (
            "UPDATE persetujuan SET keputusan = 'tolak' WHERE pihak = 'plasma1' AND objek = 'rencana'",
            "Berubah sesudah disegel pada versi 1: persetujuan (rencana, plasma1, ",
        ),
        ("DELETE FROM persetujuan WHERE pihak = 'plasma1'", "Hilang: persetujuan (rencana, plasma1, "),
        ("UPDATE capaian SET nilai = '99'", "Berubah sesudah disegel pada versi 1: capaian ("),
        (
            "UPDATE realisasi SET jumlah = '400' WHERE tanggal = '2026-02-20'",
            "Berubah sesudah disegel pada versi 2: realisasi (K1, 2026-02-20).",
        ),
        (
            "UPDATE dokumen SET ditandatangani = '{}'",
            "Berubah sesudah disegel pada versi 1: dokumen (",
        ),
        ("UPDATE kemitraan SET penyetuju_id = penanggung_jawab_id", "penyetuju, surel."),
        ("UPDATE kemitraan SET tahap = 'evaluasi'", "Berubah sesudah disegel pada versi 1: tahap."),
        ("UPDATE tugas SET selesai = '2026-02-01'", ": tugas ("),
        ("DELETE FROM surel WHERE notifikasi = 'tahap_pelaksanaan'", f"Hilang: surel ({NOMOR}/"),
        (
            "DELETE FROM riwayat WHERE versi = 3",
            "Baris terakhir riwayat hilang: data kemitraan berversi 3, tetapi riwayat hanya sampai versi 2.",
        ),
        (
            "UPDATE kemitraan SET versi = 2",
            "Versi mundur: riwayat sampai versi 3, tetapi data kemitraan berversi 2.",
        ),
        ("UPDATE riwayat SET sidik_bagian = NULL WHERE versi = 3", "Baris versi 3 tidak bersegel, padahal"),
        (
            "UPDATE kontak SET surel = 'palsu@x.example' WHERE surel = 'dian@sawit.example'",
            "Ada tanpa pernah dicatat dalam riwayat: pihak (inti), kontak (palsu@x.example).",
        ),
    ],
)  # fmt: skip
def test_what_was_changed_beside_the_program_is_told_by_name(
    berjalan: Kantor, perintah: str, kalimat: str
) -> None:
    ubah(berjalan.url, perintah)
    semua = keluhan(berjalan)
    assert any(kalimat in satu for satu in semua), semua


def test_what_was_changed_shows_however_many_versions_follow(berjalan: Kantor) -> None:
    ubah(berjalan.url, "UPDATE realisasi SET jumlah = '400' WHERE tanggal = '2026-02-20'")
    berjalan.catat("realisasi", "komitmen=K1", "jumlah=5", pada=date(2026, 2, 22))
    assert keluhan(berjalan) == ("Berubah sesudah disegel pada versi 2: realisasi (K1, 2026-02-20).",)


def test_what_happens_to_mails_and_addresses_is_no_change_of_facts(berjalan: Kantor) -> None:
    ubah(berjalan.url, "UPDATE surel SET status = 'gagal', percobaan = 7, galat = '550'")
    with berjalan.perangkat.unit() as u:
        u.tahan("dian@sawit.example", sebab="550", sekarang=berjalan.perangkat.sekarang())
        u.commit()
    assert periksa_riwayat(berjalan.perangkat, NOMOR) == UTUH


def test_the_same_person_may_be_called_otherwise_by_another_kemitraan(kantor: Kantor) -> None:
    teks = f"""
versi: 1
nomor: {{}}
judul: Kebun {{}}
pola: sesuai_kebutuhan
penyetuju: {{{{nama: {{}}, surel: {PENYETUJU}}}}}
penanggung_jawab: {{{{nama: Ratna, surel: ratna@kantor.example}}}}
"""
    kantor.terapkan(teks.format(NOMOR, 1, "Hasan"))
    kantor.terapkan(teks.format("KM-2026-0002", 2, "Hasan Basri").replace("hasan@", "Hasan@"))
    assert kantor.kemitraan.penyetuju.nama == "Hasan Basri"
    assert periksa_riwayat(kantor.perangkat, NOMOR) == UTUH


def test_a_kemitraan_that_is_gone_as_a_whole_is_told(berjalan: Kantor) -> None:
    ubah(berjalan.url, "DELETE FROM riwayat", "DELETE FROM kemitraan")
    assert semua_nomor(berjalan.perangkat) == (NOMOR,)
    assert keluhan(berjalan) == (f"{NOMOR} pernah terbit, tetapi kemitraannya hilang seluruhnya.",)
    with berjalan.perangkat.unit() as u:
        assert u.nomor_berikut(2026) == "KM-2026-0002"


def test_the_seal_of_a_day_remembers_what_nothing_else_does(berjalan: Kantor) -> None:
    segel_hari_ini(berjalan.perangkat, pada=date(2026, 2, 22))
    ubah(berjalan.url, "DELETE FROM riwayat", "DELETE FROM kemitraan", "DELETE FROM nomor_terbit")
    assert periksa_semua_segel(berjalan.perangkat) == (
        f"{NOMOR} hilang seluruhnya, padahal disegel pada 2026-02-22.",
    )


def test_a_seal_is_made_once_a_day_and_whenever_a_chain_moved(berjalan: Kantor) -> None:
    hari = date(2026, 2, 22)
    pertama = segel_hari_ini(berjalan.perangkat, pada=hari)
    assert segel_hari_ini(berjalan.perangkat, pada=hari) == pertama
    berjalan.catat("realisasi", "komitmen=K1", "jumlah=5", pada=hari)
    kedua = segel_hari_ini(berjalan.perangkat, pada=hari)
    ketiga = segel_hari_ini(berjalan.perangkat, pada=date(2026, 2, 23))
    assert [(s.urutan, s.sidik_lama, len(s.ujung)) for s in semua_segel(berjalan.perangkat)] == [
        (1, "", 1), (2, pertama.sidik, 1), (3, kedua.sidik, 0),
    ]  # fmt: skip
    assert ketiga.jumlah == 1
    assert periksa_semua_segel(berjalan.perangkat) == ()


@pytest.mark.parametrize(
    "simpan", [lambda semua: json.dumps(segel_ke_json(semua)), lambda semua: semua[-1].tertulis]
)
def test_a_seal_kept_elsewhere_tells_who_wrote_everything_anew(
    berjalan: Kantor, tmp_path: Path, simpan: Callable[..., str]
) -> None:
    segel_hari_ini(berjalan.perangkat, pada=date(2026, 2, 22))
    dicetak = baca_dicetak(simpan(semua_segel(berjalan.perangkat)))
    berjalan.catat("realisasi", "komitmen=K1", "jumlah=5", pada=date(2026, 2, 23))
    segel_hari_ini(berjalan.perangkat, pada=date(2026, 2, 23))
    assert periksa_semua_segel(berjalan.perangkat, dicetak) == ()

    # All of it again with one delivery that never was, by the program itself: within it everything holds.
    anu = f"sqlite:///{tmp_path / 'baru.db'}"
    siapkan(anu)
    palsu = buka_kantor(anu, tmp_path / "palsu")
    palsu.berdiri(BARU)
    palsu.pindah("laksanakan", HARI_MULAI)
    palsu.catat("realisasi", "komitmen=K1", "jumlah=300", pada=date(2026, 2, 20))
    palsu.catat("realisasi", "komitmen=K1", "jumlah=4", pada=date(2026, 2, 21))
    segel_hari_ini(palsu.perangkat, pada=date(2026, 2, 22))
    assert periksa_riwayat(palsu.perangkat, NOMOR) == UTUH
    assert periksa_semua_segel(palsu.perangkat) == ()
    semua = periksa_semua_segel(palsu.perangkat, dicetak)
    assert "tidak ada di basis data ini" in semua[0]
    if dicetak.ujung:
        assert semua[1].startswith(f"Riwayat {NOMOR} ditulis ulang: versi 3 tidak lagi")


def test_a_database_from_before_there_were_seals_verifies_and_goes_on(
    url_kosong: str, tmp_path: Path
) -> None:
    buat_basis_lama(url_kosong)
    siapkan(url_kosong)
    kantor = buka_kantor(url_kosong, tmp_path / "data")
    belum = "Versi 1 sampai 2 ditulis sebelum ada segel, jadi isinya waktu itu tidak dapat diperiksa."
    assert periksa_riwayat(kantor.perangkat, NOMOR) == HasilPeriksa(
        nomor=NOMOR, catatan=(f"{belum} Isi kemitraan ini disegel mulai perubahan berikutnya.",)
    )
    assert semua_nomor(kantor.perangkat) == (NOMOR,)

    kantor.catat("realisasi", "komitmen=K1", "jumlah=1", pada=date(2026, 2, 20))
    assert periksa_riwayat(kantor.perangkat, NOMOR) == HasilPeriksa(
        nomor=NOMOR, catatan=(f"{belum} Isi kemitraan ini disegel sejak versi 3.",)
    )
    # Everything is sealed now, also what was there before.
    ubah(url_kosong, "UPDATE realisasi SET jumlah = '3' WHERE tanggal = '2026-02-02'", "DELETE FROM surel")
    semua = keluhan(kantor)
    assert "Berubah sesudah disegel pada versi 3: realisasi (K1, 2026-02-02)." in semua
    assert any(satu.startswith(f"Hilang: surel ({NOMOR}/") for satu in semua)


def test_a_row_is_no_longer_than_its_change(berjalan: Kantor) -> None:
    *_, terakhir = riwayat(berjalan.perangkat, NOMOR)
    assert terakhir.sidik_bagian is not None
    assert '["realisasi",["K1","2026-02-21"]]' in terakhir.sidik_bagian
    assert len(terakhir.sidik_bagian) < 20
