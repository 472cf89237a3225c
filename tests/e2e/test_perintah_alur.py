"""The command from a dossier to an archived history, in the words that an officer types."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from conftest_e2e import CONTOH, Perintah

NOMOR = "KM-2024-0002"
PETUGAS = "gusti@kemitraan-tandaru.example"


def test_preparing_makes_the_database_and_again_leaves_it(
    kemitraan: Perintah, url_kosong: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KEMITRAAN_DATABASE_URL", url_kosong)
    assert kemitraan("daftar").kode == 3
    pertama, kedua = (json.loads(kemitraan("siapkan", "--json").keluar) for _ in range(2))
    assert pertama == kedua
    assert json.loads(kemitraan("daftar", "--json").keluar) == []


def test_a_dossier_goes_in_once_and_twice_changes_nothing(siap: Perintah) -> None:
    kedua = siap("terapkan", CONTOH, "--pada", "2024-03-11")
    assert (kedua.kode, "tidak ada yang berubah" in kedua.keluar) == (0, True)


def test_gates_are_told_as_json_with_whose_turn_it_is(siap: Perintah) -> None:
    jawaban = siap("syarat", NOMOR, "laksanakan", "--pada", "2024-03-12", "--json")
    isi = json.loads(jawaban.keluar)
    assert (isi["nomor"], isi["tahap"]) == (NOMOR, "identifikasi")
    (pemicu,) = isi["pemicu"]
    assert (pemicu["pemicu"], pemicu["ke"], pemicu["boleh"]) == ("laksanakan", "pelaksanaan", False)
    assert set(pemicu["kurang"][0]) == {"kode", "pesan", "giliran"}


def test_a_refused_move_exits_with_one_and_says_what_to_do(siap: Perintah) -> None:
    jawaban = siap("pindah", NOMOR, "rencanakan", "--oleh", PETUGAS, "--pada", "2024-03-12")
    assert jawaban.kode == 1
    assert "giliran:" in jawaban.galat
    assert jawaban.keluar == ""


def test_a_move_its_trial_and_its_repetition(siap: Perintah) -> None:
    kata = ("pindah", NOMOR, "rencanakan", "--oleh", PETUGAS, "--pada", "2024-04-02", "--json")
    uji = json.loads(siap(*kata, "--uji-coba").keluar)
    pertama = json.loads(siap(*kata).keluar)
    kedua = json.loads(siap(*kata).keluar)

    assert uji == {**pertama, "uji_coba": True}
    assert kedua == {**pertama, "terulang": True}
    riwayat = json.loads(siap("riwayat", NOMOR, "--json").keluar)
    assert [baris["pemicu"] for baris in riwayat] == [None, "rencanakan"]


def test_a_preview_has_the_shape_of_the_contract(siap: Perintah) -> None:
    isi = json.loads(siap("evaluasi", NOMOR, "--pada", "2025-06-11", "--json").keluar)
    assert isi["pratinjau"] is True
    assert (isi["skor"], isi["rekomendasi"]) == ("65.45", "PERBAIKAN")
    assert set(isi["dimensi"]) == {"capaian", "komitmen", "kepercayaan", "manfaat", "keberlanjutan"}
    assert set(isi["segitiga"]) == {"kejujuran", "keadilan", "kebijaksanaan"}
    assert isi["jejak"]


def test_list_and_sheet_and_tasks_and_outbox_can_be_read(siap: Perintah) -> None:
    daftar = json.loads(siap("daftar", "--json").keluar)
    assert [baris["nomor"] for baris in daftar] == [NOMOR]
    assert json.loads(siap("daftar", "--tahap", "termination", "--json").keluar) == []
    assert json.loads(siap("daftar", "--cari", "tandaru", "--json").keluar)[0]["pola"] == "inti_plasma"
    lembar = json.loads(siap("lihat", NOMOR, "--json").keluar)
    assert lembar["penanggung_jawab"]["surel"] == PETUGAS
    tugas = json.loads(siap("tugas", "--json").keluar)
    assert json.loads(siap("tugas", "selesai", str(tugas[0]["tugas"]["id"]), "--json").keluar)["selesai"]
    antrean = json.loads(siap("surel", "antrean", "--json").keluar)
    assert {surel["status"] for surel in antrean} == {"antre"}


def test_late_work_is_marked_from_the_day_after_its_deadline(siap: Perintah) -> None:
    tenggat = min(satu["tugas"]["tenggat"] for satu in json.loads(siap("tugas", "--json").keluar))
    terlambat = f"{date.fromisoformat(tenggat) + timedelta(days=1)}"
    assert "(lewat)" not in siap("tugas", "--pada", tenggat).keluar
    assert f"{tenggat} (lewat)" in siap("tugas", "--pada", terlambat).keluar


def test_people_read_tables_of_at_most_a_hundred_columns(siap: Perintah) -> None:
    for kata in ("daftar", f"lihat {NOMOR}", "tugas", "surel antrean", f"riwayat {NOMOR}", "setelan"):
        jawaban = siap(*kata.split())
        assert jawaban.kode == 0
        assert max(len(baris) for baris in jawaban.keluar.splitlines()) <= 100
        assert "\x1b" not in jawaban.keluar


def test_mails_go_to_a_maildir_when_no_server_is_set(siap: Perintah, folder_kerja: Path) -> None:
    jumlah = len(json.loads(siap("surel", "antrean", "--json").keluar))
    hasil = json.loads(siap("surel", "kirim", "--json").keluar)
    assert hasil == {"jumlah": jumlah, "terkirim": jumlah}
    assert len([b for b in folder_kerja.rglob("new/*") if b.is_file()]) == jumlah
    assert json.loads(siap("surel", "kirim", "--json").keluar) == {"jumlah": 0}


def test_facts_are_recorded_by_words_by_csv_and_by_yaml(siap: Perintah, folder_kerja: Path) -> None:
    lembar = folder_kerja / "realisasi.csv"
    lembar.write_text("komitmen;tanggal;jumlah\nK1;2024-10-01;1\nK2;2024-10-02;2\n", encoding="utf-8")
    berkas = folder_kerja / "rapat.yaml"
    berkas.write_text("rapat: [{tanggal: 2024-10-03, hadir: [inti]}]\n", encoding="utf-8")
    for kata in (
        ("realisasi", "komitmen=K1", "jumlah=3"),
        ("realisasi", "--berkas", lembar),
        ("--berkas", berkas),
    ):
        jawaban = siap("catat", NOMOR, *kata, "--pada", "2024-10-09")
        assert jawaban.kode == 0, jawaban.galat
    isi = json.loads(siap("lihat", NOMOR, "--json").keluar)
    tercatat = {(r["komitmen"], r["tanggal"], r["jumlah"]) for r in isi["realisasi"]}
    assert tercatat >= {("K1", "2024-10-09", "3"), ("K1", "2024-10-01", "1"), ("K2", "2024-10-02", "2")}
    assert ("2024-10-03", ["inti"]) in [(r["tanggal"], r["hadir"]) for r in isi["rapat"]]


def test_every_kind_of_fact_is_recorded_by_words(siap: Perintah) -> None:
    for kata in (
        ("komitmen", "kode=K4", "dikecualikan=Lahan kebanjiran"),
        ("pihak", "kode=inti", "manfaat.mutu.terwujud=Biji seragam"),
        ("dokumen", "jenis=pks", "tanggal=2024-05-27", "berlaku.sampai=2029-06-02"),
        ("keluar", "diberitahu.mekar=2024-10-08"),
        ("peluang", "kode=P1", "uraian=Pembeli dari luar negeri", "dicatat=2024-10-09"),
    ):
        jawaban = siap("catat", NOMOR, *kata, "--pada", "2024-10-09")
        assert (jawaban.kode, jawaban.galat) == (0, "")
    isi = json.loads(siap("lihat", NOMOR, "--json").keluar)
    assert next(k for k in isi["komitmen"] if k["kode"] == "K4")["dikecualikan"] == "Lahan kebanjiran"
    assert isi["pihak"][0]["manfaat"][0]["terwujud"] == "Biji seragam"
    (pks,) = (d for d in isi["dokumen"] if d["jenis"] == "pks")
    assert (pks["berlaku"]["sampai"], len(pks["ditandatangani"])) == ("2029-06-02", 4)
    assert isi["keluar"]["diberitahu"] == {"mekar": "2024-10-08"}
    assert [p["kode"] for p in isi["peluang"]] == ["P1"]


def test_the_history_is_verified(siap: Perintah) -> None:
    jawaban = siap("riwayat", NOMOR, "--periksa")
    assert (jawaban.kode, jawaban.keluar) == (0, f"Riwayat {NOMOR} utuh.\n")


def test_the_stages_are_drawn(kemitraan: Perintah) -> None:
    gambar = kemitraan("diagram", "--pola", "inti_plasma").keluar
    assert "identifikasi --> perencanaan: rencanakan" in gambar
    assert "plasma: paling sedikit 1" in gambar
