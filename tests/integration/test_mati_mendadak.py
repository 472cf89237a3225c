"""kill -9 at any moment, then the same command again: one transition, one history row, each mail once."""

import asyncio
from collections import Counter
from pathlib import Path

import pytest
from kantor import PETUGAS, Kantor
from pabrik import dasar
from pembunuh import jumlah_saat, mati_pada

from lifecycle.cli.pintu import jalankan
from lifecycle.domain.fakta import Keadaan
from lifecycle.domain.kata import Tahap
from lifecycle.services.baca.kemitraan import lihat
from lifecycle.services.baca.riwayat import HasilPeriksa, periksa_riwayat, riwayat
from lifecycle.services.surel.kirim import kirim_antrean

LAHIR = Keadaan(tahap=Tahap.PERENCANAAN, tahap_sejak=dasar.HARI_MULAI)
PENERIMA = ["dian@sawit.example", "joko@subur.example", "made@harapan.example", "ratna@kantor.example"]


@pytest.fixture
def lingkungan(kantor: Kantor, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """What tells a command of this office's database and folder; this process hears it too."""
    isi = {"KEMITRAAN_DATABASE_URL": kantor.url, "KEMITRAAN_FOLDER_DATA": str(kantor.folder)}
    for nama, nilai in isi.items():
        monkeypatch.setenv(nama, nilai)
    return isi


def pindah(nomor: str) -> tuple[str, ...]:
    return ("pindah", nomor, "laksanakan", "--oleh", PETUGAS, "--pada", "2026-02-02")


def test_a_killed_move_is_finished_by_the_same_command(
    kantor: Kantor, lingkungan: dict[str, str], tmp_path: Path
) -> None:
    catatan = tmp_path / "catatan.txt"
    kantor.berdiri(dasar.kemitraan(nomor="KM-UKUR", keadaan=LAHIR))
    saat_semua = jumlah_saat(lingkungan, catatan, *pindah("KM-UKUR"))
    assert saat_semua > 5

    for saat in range(1, saat_semua + 1):
        nomor = kantor.berdiri(dasar.kemitraan(nomor=f"KM-{saat}", keadaan=LAHIR)).nomor
        assert mati_pada(saat, lingkungan, catatan, *pindah(nomor)), catatan.read_text(encoding="utf-8")
        assert jalankan(pindah(nomor)) == 0

        kemitraan = lihat(kantor.perangkat, nomor)
        (baris,) = riwayat(kantor.perangkat, nomor)
        assert (kemitraan.keadaan.tahap, baris.pemicu) == (Tahap.PELAKSANAAN, "laksanakan")
        assert sorted(s.kepada for s in kantor.antrean if s.nomor == nomor) == PENERIMA
        assert max(Counter(t.kunci for t in kemitraan.tugas).values()) == 1
        assert periksa_riwayat(kantor.perangkat, nomor) == HasilPeriksa(nomor=nomor)


def test_a_killed_sender_is_finished_by_the_next_one(
    kantor: Kantor, lingkungan: dict[str, str], tmp_path: Path
) -> None:
    catatan = tmp_path / "catatan.txt"
    ditinggal = set()
    for saat in range(1, 40, 2):
        nomor = kantor.berdiri(dasar.kemitraan(nomor=f"KM-{saat}", keadaan=LAHIR)).nomor
        assert jalankan(pindah(nomor)) == 0
        mati = mati_pada(saat, lingkungan, catatan, "surel", "kirim")
        ditinggal.add(tuple(sorted({s.status for s in kantor.antrean if s.nomor == nomor})))
        # At once: on this machine it is seen to be dead.
        asyncio.run(kirim_antrean(kantor.perangkat))

        assert {s.status for s in kantor.antrean} == {"terkirim"}
        if not mati:
            break

    assert not mati
    # It was killed before the mails were noted as sent as well as after.
    assert ditinggal >= {("antre",), ("terkirim",)}
    tersimpan = [b for b in kantor.folder.rglob("new/*") if b.is_file()]
    assert len(tersimpan) == len(kantor.antrean) == (saat + 1) // 2 * len(PENERIMA)
