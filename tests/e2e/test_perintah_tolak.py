"""What goes wrong ends in a sentence, the right exit code, and an unchanged database."""

from dataclasses import replace
from pathlib import Path

import pytest
from conftest_e2e import CONTOH, Perintah
from sqlalchemy import inspect, text
from tanda import HANYA_SQLITE

from lifecycle.services.baca.kemitraan import lihat
from lifecycle.services.ports.perangkat import Perangkat
from lifecycle.services.ubah import pindahkan as layanan
from lifecycle.services.ubah.hasil_pindah import HasilPindah
from lifecycle.services.ubah.pindahkan import PermintaanPindah
from lifecycle.store.engine import buat_mesin
from lifecycle.store.url import baca_alamat

NOMOR = "KM-2024-0002"
PETUGAS = "gusti@kemitraan-tandaru.example"
PENYETUJU = "elisabet@kemitraan-tandaru.example"


def isi_basis_data(url: str) -> list[tuple[object, ...]]:
    """Every row of every table."""
    mesin = buat_mesin(baca_alamat(url))
    with mesin.connect() as koneksi:
        tabel = sorted(inspect(koneksi).get_table_names())
        semua = [(nama, *baris) for nama in tabel for baris in koneksi.execute(text(f"SELECT * FROM {nama}"))]
    mesin.dispose()
    return semua


@HANYA_SQLITE
@pytest.mark.parametrize(
    ("kata", "kode", "kalimat"),
    [
        (("lihat", "KM-2024-0003"), 2, 'Mungkin maksudnya "KM-2024-0002"'),
        (("pindah", NOMOR, "rencanakn", "--oleh", PETUGAS), 2, 'Mungkin maksudnya "rencanakan"'),
        (("pindah", NOMOR, "lanjutkan", "--oleh", PETUGAS), 1, "hanya berlaku pada tahap evaluasi"),
        (("pindah", NOMOR, "rencanakan", "--oleh", "siapa@entah.example"), 2, "--oleh"),
        (("pindah", NOMOR, "rencanakan", "--oleh", ""), 2, "Belum disebut siapa yang bertindak. Isi --oleh"),
        (("terapkan", str(CONTOH), "--oleh", "sistem"), 2, "mesin ini sendiri"),
        (("catat", NOMOR, "rapat", "hadir=inti", "--oleh", "\x1b[31mx@y.id"), 2, "tidak tercetak"),
        (("catat", NOMOR, "rapat", "hadir=inti", "--oleh", "siapa@entah.example"), 2, "bukan petugas"),
        (("daftar", "--pola", "inti_plazma"), 2, 'Mungkin maksudnya "inti_plasma"'),
        (("daftar", "--tahap", "evaluas"), 2, 'Mungkin maksudnya "evaluasi"'),
        (("daftar", "--pada", "31-02-2026"), 2, "31-02-2026"),
        (("terapkan", "tidak-ada.yaml"), 2, "tidak-ada.yaml"),
        (("laporan", NOMOR, "-o", "x.html"), 1, "belum punya laporan"),
        (("laporan", NOMOR, "-o", "x.docx"), 2, ".html"),
        (("tugas", "selesai", "9999"), 2, "9999"),
        (("tugas", "selesai", "tiga"), 2, "ID"),
        (
            ("putuskan", NOMOR, "LANJUT", "--oleh", PENYETUJU),
            1,
            "belum punya hasil",
        ),
        (("catat", NOMOR, "capaian", "indikator=X", "tanggal=2025-01-01", "nilai=1"), 2, '"X" tidak ada'),
        (("catat", NOMOR), 2, "KEY=VALUE"),
        (("catat", NOMOR, "sengketaa", "kode=S1"), 2, 'Mungkin maksudnya "sengketa"'),
        (("catat", NOMOR, "dokumen", "jenis=pks", "berlaku.sampe=2028-01-01"), 2, '"berlaku.sampai"'),
        (("catat", NOMOR, "pihak", "kode=inti", "manfaat.mutuu.terwujud=x"), 2, 'Mungkin maksudnya "mutu"'),
        (("catat", NOMOR, "pihak", "kode=baru"), 2, "mitra: wajib diisi untuk pihak yang baru"),
        (("diagram", "--format", "png"), 2, "mermaid"),
        (("daftra",), 2, 'Mungkin maksudnya "daftar"'),
        (("lihat",), 2, "belum diisi"),
    ],
)
def test_a_refusal_is_a_sentence_with_its_exit_code(
    siap: Perintah, url_basis_data: str, kata: tuple[str, ...], kode: int, kalimat: str
) -> None:
    sebelum = isi_basis_data(url_basis_data)
    jawaban = siap(*kata)
    assert (jawaban.kode, jawaban.keluar) == (kode, "")
    assert kalimat in jawaban.galat
    assert "Traceback" not in jawaban.galat
    assert isi_basis_data(url_basis_data) == sebelum


DASAR = CONTOH.read_text(encoding="utf-8")


@HANYA_SQLITE
@pytest.mark.parametrize(
    ("ganti", "kalimat"),
    [
        (("pola: inti_plasma", "pola: inti_plazma"), "inti_plasma"),
        (("peran: plasma", "peran: inti"), "inti"),
        (("visi:", "vissi:"), "visi"),
        (("jenis: organisasi", "jenis: organisas"), "organisasi"),
    ],
)
def test_a_faulty_dossier_names_its_line_and_changes_nothing(
    siap: Perintah, folder_kerja: Path, url_basis_data: str, ganti: tuple[str, str], kalimat: str
) -> None:
    rusak = folder_kerja / "rusak.yaml"
    assert ganti[0] in DASAR
    rusak.write_text(DASAR.replace(*ganti), encoding="utf-8")
    sebelum = isi_basis_data(url_basis_data)

    jawaban = siap("terapkan", rusak)

    assert jawaban.kode == 2
    assert "rusak.yaml baris" in jawaban.galat
    assert kalimat in jawaban.galat
    assert isi_basis_data(url_basis_data) == sebelum


def test_an_unprepared_database_says_how_to_prepare_it(kemitraan: Perintah) -> None:
    jawaban = kemitraan("daftar")
    assert (jawaban.kode, "kemitraan siapkan" in jawaban.galat) == (3, True)


def test_an_unreachable_database_is_named_without_its_password(
    kemitraan: Perintah, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KEMITRAAN_DATABASE_URL", "postgresql://tu:rahasia@127.0.0.1:1/kemitraan")
    jawaban = kemitraan("daftar")
    assert jawaban.kode == 3
    assert "127.0.0.1" in jawaban.galat
    assert "rahasia" not in jawaban.galat


def test_an_unreachable_mail_server_keeps_the_mails(siap: Perintah, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KEMITRAAN_SMTP_URL", "smtp://tu:rahasia@127.0.0.1:1")
    sebelum = siap("surel", "antrean", "--json").keluar

    jawaban = siap("surel", "kirim")

    assert jawaban.kode == 3
    assert "127.0.0.1" in jawaban.galat
    assert "rahasia" not in jawaban.galat
    assert siap("surel", "antrean", "--json").keluar == sebelum


def sebelum_langkah(monkeypatch: pytest.MonkeyPatch, siap: Perintah, isi: str, *, melihat: bool) -> None:
    """Another officer applies `isi` right before the next step. Who asks for that step has looked at the
    kemitraan earlier, as a page does, or not at all, as the command."""
    asli = layanan.pindahkan

    def didahului(perangkat: Perangkat, permintaan: PermintaanPindah) -> HasilPindah:
        monkeypatch.setattr(layanan, "pindahkan", asli)
        if melihat:
            permintaan = replace(permintaan, versi=lihat(perangkat, NOMOR).keadaan.versi)
        Path("lain.yaml").write_text(f"nomor: {NOMOR}\n{isi}\n", encoding="utf-8")
        assert siap("terapkan", "lain.yaml", "--pada", "2024-04-02", "--oleh", PENYETUJU).kode == 0
        return asli(perangkat, permintaan)

    monkeypatch.setattr(layanan, "pindahkan", didahului)


def test_a_stale_version_is_told(siap: Perintah, monkeypatch: pytest.MonkeyPatch) -> None:
    sebelum_langkah(monkeypatch, siap, "sektor: kakao", melihat=True)
    jawaban = siap("pindah", NOMOR, "rencanakan", "--oleh", PETUGAS, "--pada", "2024-04-02")
    assert (jawaban.kode, jawaban.galat) == (1, "Data sudah diubah orang lain. Muat ulang lalu coba lagi.\n")


def test_a_step_is_judged_by_what_was_written_a_moment_before(
    siap: Perintah, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The command looks and moves in one transaction, so that nothing can change in between."""
    menolak = (
        "persetujuan: [{objek: penjajakan, penyetuju: elisabet@kemitraan-tandaru.example, "
        "keputusan: tolak, alasan: Lahan tumpang tindih, tanggal: 2024-04-02}]"
    )
    sebelum_langkah(monkeypatch, siap, menolak, melihat=False)
    jawaban = siap("pindah", NOMOR, "rencanakan", "--oleh", PETUGAS, "--pada", "2024-04-02")
    assert (jawaban.kode, jawaban.keluar) == (1, "")
    assert "menolak uji kelayakan: Lahan tumpang tindih." in jawaban.galat
    assert '"tahap": "identifikasi"' in siap("lihat", NOMOR, "--json").keluar


def test_ctrl_c_is_clean(siap: Perintah, monkeypatch: pytest.MonkeyPatch) -> None:
    from lifecycle.services.baca import daftar

    def terputus(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(daftar, "daftar", terputus)
    jawaban = siap("daftar")
    assert (jawaban.kode, jawaban.keluar) == (130, "")
    assert jawaban.galat.startswith("Dihentikan.")
