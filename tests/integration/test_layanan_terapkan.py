"""Dossiers make the database say what they say: whole or not at all, and twice is once."""

from datetime import date

import pytest
from kantor import HARI_RENCANA, NOMOR, PENYETUJU, PETUGAS, Kantor

from lifecycle.delivery.perintah import ucapkan
from lifecycle.domain.galat import MasukanSalah
from lifecycle.domain.kata import Tahap
from lifecycle.dossier.berkas import baca_berkas
from lifecycle.services.baca.kemitraan import lihat
from lifecycle.services.baca.riwayat import riwayat
from lifecycle.services.baca.syarat import syarat as baca_syarat
from lifecycle.services.ubah.terapkan import terapkan

BERKAS = """
judul: Rumah jahit bersama
pola: sesuai_kebutuhan
penanggung_jawab: {nama: Ratna Dewi, surel: ratna@kantor.example}
penyetuju: {nama: Hasan Basri, surel: hasan@kantor.example}
visi: Penjahit rumahan yang mandiri
masalah: Pesanan banyak, tenaga terlatih sedikit
pihak:
  - {kode: dinas, mitra: Dinas Koperasi, peran: mitra, kebutuhan: Lapangan kerja,
     kekuatan: [aturan], kelemahan: [waktu], manfaat: [{kode: kapasitas, harapan: 30 penjahit}],
     kontak: [{nama: Tuti, surel: tuti@dinas.example}]}
  - {kode: rumah, mitra: Rumah Jahit Melati, peran: mitra, kebutuhan: Pesanan,
     kekuatan: [tenaga], kelemahan: [modal], manfaat: [{kode: keuntungan, harapan: Pesanan tetap}],
     kontak: [{nama: Yayah, surel: yayah@melati.example, bahasa: en}]}
dokumen: [{jenis: berita_acara, tanggal: 2025-11-20}]
persetujuan: [{objek: penjajakan, penyetuju: hasan@kantor.example, keputusan: setuju, tanggal: 2025-12-01}]
"""
BERNOMOR = f"nomor: {NOMOR}\n{BERKAS}"


def test_a_new_dossier_is_given_a_nomor_and_announced(kantor: Kantor) -> None:
    hasil = kantor.terapkan(BERKAS)

    assert (hasil.nomor, hasil.baru) == ("KM-2025-0001", True)
    assert kantor.surel("undangan") == ["tuti@dinas.example", "yayah@melati.example"]
    assert kantor.surel("diajukan") == ["ratna@kantor.example", "hasan@kantor.example"]
    # Both say which stage it is, and what is to be done in it: no second mail does.
    assert kantor.surel("tahap_identifikasi") == []


def test_applied_twice_changes_nothing_the_second_time(kantor: Kantor) -> None:
    kantor.terapkan(BERNOMOR, date(2025, 12, 2))
    sebelum = kantor.keadaan_lengkap()

    kedua = kantor.terapkan(BERNOMOR, date(2026, 1, 5))

    assert kedua.perubahan == ()
    assert kantor.keadaan_lengkap() == sebelum


def test_a_dossier_without_a_nomor_is_known_again(kantor: Kantor) -> None:
    pertama = kantor.terapkan(BERKAS)
    kedua = kantor.terapkan(BERKAS, date(2026, 1, 5))

    assert (kedua.nomor, kedua.perubahan) == (pertama.nomor, ())


def test_what_a_dossier_does_not_mention_stays(kantor: Kantor) -> None:
    kantor.terapkan(BERNOMOR)
    kantor.terapkan(f"nomor: {NOMOR}\nsektor: sandang\n")

    assert kantor.kemitraan.sektor == "sandang"
    assert [p.kode for p in kantor.kemitraan.pihak] == ["dinas", "rumah"]
    assert [r.jenis for r in riwayat(kantor.perangkat, NOMOR)] == ["terapkan", "terapkan"]


def test_of_two_dossiers_a_faulty_second_leaves_the_first_unwritten(kantor: Kantor) -> None:
    baik = baca_berkas(BERNOMOR, nama="baik.yaml")
    buruk = baca_berkas(BERNOMOR.replace("kebutuhan: Pesanan", "bagi_hasil: 60"), nama="buruk.yaml")

    with pytest.raises(MasukanSalah, match=r"buruk\.yaml baris 1[23].*100"):
        terapkan(kantor.perangkat, [baik, buruk], pada=HARI_RENCANA, oleh=PETUGAS)
    with pytest.raises(MasukanSalah, match=NOMOR):
        lihat(kantor.perangkat, NOMOR)


def test_a_trial_shows_the_changes_and_writes_nothing(kantor: Kantor) -> None:
    hasil = kantor.terapkan(BERNOMOR, uji_coba=True)

    assert hasil.perubahan
    assert hasil.surel == 4
    with pytest.raises(MasukanSalah, match=NOMOR):
        lihat(kantor.perangkat, NOMOR)


def test_an_unknown_parent_is_refused(kantor: Kantor) -> None:
    with pytest.raises(MasukanSalah, match=r"baris 2.*KM-1999-0001 tidak ada"):
        kantor.terapkan(f"nomor: {NOMOR}\ninduk: KM-1999-0001\n{BERKAS}")


def test_a_changed_plan_voids_earlier_votes_and_asks_again(kantor: Kantor) -> None:
    suara = "persetujuan: [{objek: rencana, pihak: dinas, keputusan: setuju, tanggal: 2025-12-03}]\n"
    kantor.terapkan(BERNOMOR)
    kantor.pindah("rencanakan", HARI_RENCANA)
    kantor.terapkan(f"nomor: {NOMOR}\n{suara}", date(2025, 12, 3))
    assert kantor.surel("persetujuan_diminta") == ["tuti@dinas.example", "yayah@melati.example"]

    kantor.terapkan(
        f"nomor: {NOMOR}\ntujuan: [{{kode: T1, uraian: Tiga puluh penjahit terlatih}}]\n", date(2025, 12, 4)
    )

    assert kantor.kemitraan.keadaan.versi_rencana == 2
    assert kantor.surel("persetujuan_diminta")[2:] == ["tuti@dinas.example", "yayah@melati.example"]
    (syarat,) = baca_syarat(kantor.perangkat, NOMOR, pada=date(2025, 12, 4), pemicu="laksanakan").langkah
    menunggu = {k.giliran for k in syarat.kurang if "menyetujui rencana" in ucapkan(k.pesan)}
    assert {"dinas", "rumah"} <= menunggu


def test_a_contact_who_reads_english_is_written_to_in_english(kantor: Kantor) -> None:
    kantor.terapkan(BERNOMOR)
    perihal = {s.kepada: s.perihal for s in kantor.antrean if s.notifikasi == "undangan"}
    assert "nvitation" in perihal["yayah@melati.example"]
    assert "ndangan" in perihal["tuti@dinas.example"]


def test_a_termination_agreed_by_the_penyetuju_is_told_to_every_pihak_once(kantor: Kantor) -> None:
    kantor.terapkan(BERNOMOR)
    kantor.pindah("rencanakan", HARI_RENCANA)
    setuju = (
        f"nomor: {NOMOR}\nkeluar: {{rencana: Kembalikan mesin jahit}}\npersetujuan:\n  - {{objek: terminasi, "
        "penyetuju: hasan@kantor.example, keputusan: setuju, tanggal: 2026-01-05}\n"
    )
    kantor.terapkan(setuju, date(2026, 1, 4), oleh=PENYETUJU)
    assert kantor.surel("pemberitahuan_terminasi") == []

    kantor.terapkan(setuju, date(2026, 1, 5), oleh=PENYETUJU)
    kantor.terapkan(setuju, date(2026, 1, 6), oleh=PENYETUJU)

    assert kantor.surel("pemberitahuan_terminasi") == ["tuti@dinas.example", "yayah@melati.example"]
    hasil = kantor.pindah("hentikan", date(2026, 1, 7), alasan="Pasar berubah")
    assert hasil.ke == Tahap.TERMINASI
