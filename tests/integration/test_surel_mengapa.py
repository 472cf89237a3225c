"""`kemitraan surel mengapa`: why a mail went out, told from what the database holds."""

import json
from datetime import timedelta

import pytest
from kantor import NOMOR, Kantor
from kasus.beberapa_kabar import INGAT, TEMPO, berjalan, kirim, menurut_status
from pabrik.dasar import HARI_MULAI

from lifecycle.cli.pintu import jalankan
from lifecycle.services.baca.riwayat import riwayat
from lifecycle.services.surel.alamat import tahan_alamat
from lifecycle.services.surel.mengapa import mengapa

Layar = pytest.CaptureFixture[str]
DIAN, SRI = "dian@sawit.example", "sri@sawit.example"


@pytest.fixture
def kantor(kantor: Kantor, monkeypatch: pytest.MonkeyPatch) -> Kantor:
    """An office that the command finds too."""
    monkeypatch.setenv("KEMITRAAN_DATABASE_URL", kantor.url)
    monkeypatch.setenv("KEMITRAAN_FOLDER_DATA", str(kantor.folder))
    return kantor


def id_surel(kantor: Kantor, notifikasi: str, kepada: str) -> int:
    return next(s.id for s in kantor.antrean if (s.notifikasi, s.kepada) == (notifikasi, kepada))


def tahan(kantor: Kantor, id_surel: int, *, sebab: str) -> None:
    """That mail came back: its address is held."""
    with kantor.perangkat.unit() as u:
        (surel,) = u.surel_berid([id_surel])
        tahan_alamat(u, kantor.perangkat, surel, sebab=sebab, sekarang=kantor.perangkat.sekarang())
        u.commit()


def layar(capsys: Layar, *kata: object) -> str:
    assert jalankan(["surel", "mengapa", *map(str, kata)]) == 0
    return capsys.readouterr().out


def test_a_reminder_names_its_fact_its_day_its_rung_and_the_run_that_told_it(
    kantor: Kantor, capsys: Layar
) -> None:
    kantor.berdiri(berjalan())
    kantor.pengingat(INGAT)
    satu = id_surel(kantor, "pengingat_komitmen", DIAN)

    tampak = layar(capsys, satu)

    assert f"kepada Dian Pratama ({DIAN}): " in tampak
    assert "Notifikasi pengingat_komitmen, karena peristiwa pengingat_komitmen." in tampak
    assert "Tentang: komitmen K1; jatuh tempo 2026-04-30; ambang H-14." in tampak
    assert "komitmen K1: Bibit tahap 1" in tampak
    assert "Dikabarkan oleh pengingat (versi " in tampak
    assert "pada 2026-04-16" in tampak
    assert "Ia menerima sebagai kontak PT Sawit Makmur." in tampak


def test_the_announcement_of_a_step_names_the_step_who_took_it_and_his_reason(kantor: Kantor) -> None:
    kantor.berdiri()
    kantor.pindah("laksanakan", pada=HARI_MULAI)
    (satu, *_) = [s for s in kantor.antrean if s.notifikasi == "tahap_pelaksanaan"]

    hasil = mengapa(kantor.perangkat, satu.id).ke_json()

    (langkah,) = [b for b in riwayat(kantor.perangkat, NOMOR) if b.pemicu == "laksanakan"]
    assert (hasil["peristiwa"], hasil["jenis"], hasil["tentang"]) == ("tahap_pelaksanaan", "", {})
    assert hasil["perubahan"] == {
        "versi": langkah.versi,
        "tindakan": "laksanakan",
        "pada": str(HARI_MULAI),
        "oleh": langkah.oleh,
        "alasan": langkah.alasan,
    }
    assert list(hasil["kaidah_penerima"]) == ["pihak", "penanggung_jawab"]
    assert all(hasil["kaidah_penerima"].values())


def test_who_was_passed_over_is_named_with_the_reason(kantor: Kantor, capsys: Layar) -> None:
    kantor.berdiri(berjalan(komitmen=berjalan().komitmen[:1]))
    kantor.pengingat(INGAT)
    tahan(kantor, id_surel(kantor, "pengingat_komitmen", DIAN), sebab="kotak penuh")
    kantor.pengingat(TEMPO - timedelta(days=3))

    tampak = layar(capsys, max(s.id for s in kantor.antrean if s.kepada == SRI))

    assert f"Dilewati: Dian Pratama ({DIAN}), alamatnya ditahan: kotak penuh." in tampak


def test_a_mail_sent_on_names_whom_it_was_written_to_first(kantor: Kantor, capsys: Layar) -> None:
    kantor.berdiri(berjalan())
    kantor.pengingat(INGAT)
    tahan(kantor, id_surel(kantor, "pengingat_komitmen", DIAN), sebab="pensiun")

    tampak = layar(capsys, id_surel(kantor, "pengingat_komitmen", SRI))

    assert f"Semula ditulis untuk {DIAN}, lalu dialihkan karena alamat itu ditahan." in tampak
    assert "Tentang: komitmen K1; jatuh tempo 2026-04-30; ambang H-14." in tampak


def test_a_digest_names_the_mails_that_it_holds(kantor: Kantor, capsys: Layar) -> None:
    kantor.berdiri(berjalan())
    kantor.pengingat(INGAT)
    kirim(kantor)
    status = menurut_status(kantor)
    (gabungan,) = status["terkirim"]

    tampak = layar(capsys, gabungan.id)

    isi = ", ".join(str(s.id) for s in status["digabung"])
    assert f"Gabungan dari surel {isi}; " in tampak
    assert json.loads(layar(capsys, gabungan.id, "--json"))["bagian"] == [s.id for s in status["digabung"]]


def test_a_mail_that_is_not_there_is_told(kantor: Kantor, capsys: Layar) -> None:
    kantor.berdiri()

    assert jalankan(["surel", "mengapa", "99999"]) == 2

    assert "Tidak ada surel dengan ID 99999" in capsys.readouterr().err
