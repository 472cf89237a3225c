"""`kemitraan surel mengapa`: why a mail went out, told from what the database holds."""

import asyncio
import json
from dataclasses import replace
from datetime import date, timedelta

import pytest
from kantor import NOMOR, Kantor
from kasus.beberapa_kabar import INGAT, TEMPO, berjalan, kirim, menurut_status
from pabrik.dasar import HARI_MULAI, ganti

from lifecycle.cli.pintu import jalankan
from lifecycle.domain.fakta import Kemitraan
from lifecycle.services.baca.riwayat import riwayat
from lifecycle.services.surel.alamat import tahan_alamat
from lifecycle.services.surel.kirim import kirim_antrean
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


def berhenti(surel: str, sampai: date) -> Kemitraan:
    """One promise of inti, whose contact of that address is written to until that day."""
    semua = berjalan(komitmen=berjalan().komitmen[:1])
    kontak = tuple(replace(k, sampai=sampai) if k.surel == surel else k for k in semua.pihak[0].kontak)
    return replace(semua, pihak=ganti(semua.pihak, "inti", kontak=kontak))


def test_who_retired_is_named_as_passed_over_from_the_day_after(kantor: Kantor, capsys: Layar) -> None:
    kantor.berdiri(berhenti(DIAN, INGAT - timedelta(days=1)))
    kantor.pengingat(INGAT)
    satu = id_surel(kantor, "pengingat_komitmen", SRI)

    tampak = layar(capsys, satu)
    isi = json.loads(layar(capsys, satu, "--json"))

    kemarin = f"{INGAT.day - 1} April 2026"
    assert f"Dilewati: Dian Pratama ({DIAN}), kontak ini disurati sampai {kemarin}." in tampak
    assert isi["dilewati"] == [
        {"surel": DIAN, "nama": "Dian Pratama", "sebab": "", "sampai": str(INGAT - timedelta(days=1))}
    ]


def test_who_retires_later_was_not_passed_over(kantor: Kantor, capsys: Layar) -> None:
    kantor.berdiri(berhenti(SRI, INGAT))
    kantor.pengingat(INGAT)

    assert "Dilewati" not in layar(capsys, id_surel(kantor, "pengingat_komitmen", DIAN))


def test_a_mail_sent_on_as_he_retired_says_so(kantor: Kantor, capsys: Layar) -> None:
    kantor.berdiri(berhenti(DIAN, INGAT))
    kantor.pengingat(INGAT)
    besok = replace(kantor.perangkat, hari_ini=lambda: INGAT + timedelta(days=1))
    asyncio.run(kirim_antrean(besok))

    tampak = layar(capsys, id_surel(kantor, "pengingat_komitmen", SRI))

    hari = f"{INGAT.day} April 2026"
    assert f"Semula ditulis untuk {DIAN}, lalu dialihkan karena kontak ini disurati sampai {hari}." in tampak
    assert f"Dilewati: Dian Pratama ({DIAN}), kontak ini disurati sampai {hari}." in tampak


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
