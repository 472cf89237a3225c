"""The flows do what the services do, under Prefect's eyes, and can be repeated."""

import asyncio
import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from kantor import NOMOR, PETUGAS, Kantor
from kasus.jahat import JAHAT
from markdown_it import MarkdownIt
from pabrik import dasar
from prefect import flow
from prefect.client.orchestration import get_client
from prefect.client.schemas.filters import ArtifactFilter, ArtifactFilterKey
from prefect.events import Event

from flows import pengumuman
from flows.evaluasi_berkala import evaluasi_berkala
from flows.jalan.locations import STOP_VARIABLE
from flows.kirim_surel import kirim_surel
from flows.pindahkan_tahap import pindahkan_tahap
from flows.pintu import tinggalkan
from flows.terapkan_berkas import terapkan_berkas
from lifecycle.delivery.surel.cetak import tanpa_markdown
from lifecycle.domain.fakta import Keadaan
from lifecycle.domain.kata import Tahap
from lifecycle.domain.pemicu import Pemicu
from lifecycle.dossier.masuk import FOLDER_MASUK
from lifecycle.services.baca.riwayat import riwayat

CONTOH = Path(__file__).parents[2] / "templates" / "berkas" / "kebun-plasma.yaml"
GUSTI = "gusti@kemitraan-tandaru.example"
HARI = date(2026, 8, 10)
BERJALAN = dasar.kemitraan(
    keadaan=Keadaan(tahap=Tahap.PELAKSANAAN, tahap_sejak=dasar.HARI_MULAI, versi=3, versi_tahap=3)
)


def pindah(pemicu: Pemicu, pada: date = dasar.HARI_MULAI, **lagi: Any) -> Any:
    return asyncio.run(pindahkan_tahap(NOMOR, pemicu, PETUGAS, pada=pada, return_state=True, **lagi))


@pytest.fixture
def terdengar(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """The events that were emitted."""
    semua: list[dict[str, Any]] = []

    def emit(**isi: Any) -> Event | None:
        semua.append(isi)
        return None

    monkeypatch.setattr(pengumuman, "emit_event", emit)
    return semua


def artefak(kunci: str) -> list[Any]:
    async def baca() -> list[Any]:
        async with get_client() as klien:
            saring = ArtifactFilter(key=ArtifactFilterKey(any_=[kunci]))
            return await klien.read_artifacts(artifact_filter=saring)

    return asyncio.run(baca())


def test_a_move_is_made_mailed_and_announced(kantor: Kantor, terdengar: list[dict[str, Any]]) -> None:
    kantor.berdiri()

    keadaan = pindah(Pemicu.LAKSANAKAN)

    assert keadaan.is_completed()
    assert kantor.kemitraan.keadaan.tahap is Tahap.PELAKSANAAN
    assert {s.status for s in kantor.antrean} == {"terkirim"}
    (satu,) = terdengar
    assert satu["event"] == "kemitraan.tahap.pelaksanaan"
    assert satu["resource"]["prefect.resource.id"] == f"kemitraan.{NOMOR}"


def test_a_repeated_run_repeats_no_effect(kantor: Kantor, terdengar: list[dict[str, Any]]) -> None:
    kantor.berdiri()
    pindah(Pemicu.LAKSANAKAN)
    sebelum = kantor.keadaan_lengkap()

    assert pindah(Pemicu.LAKSANAKAN).is_completed()

    assert kantor.keadaan_lengkap() == sebelum
    assert len(terdengar) == 1


def test_a_refused_gate_fails_with_its_sentences_and_leaves_them_as_an_artifact(kantor: Kantor) -> None:
    kantor.berdiri(dasar.kemitraan(visi=None, tujuan=()))

    keadaan = pindah(Pemicu.LAKSANAKAN)

    assert keadaan.is_failed()
    assert "Tujuan bersama belum ada" in keadaan.message
    assert "Traceback" not in keadaan.message
    assert any("Tujuan bersama belum ada" in a.data for a in artefak("penolakan"))
    assert kantor.antrean == ()


def test_the_acts_that_mend_are_told_to_an_officer_as_commands(kantor: Kantor) -> None:
    suara = tuple(p for p in dasar.kemitraan().persetujuan if p.pihak != "inti")
    catat = f"`kemitraan catat {NOMOR} persetujuan objek=rencana pihak=inti keputusan=setuju`."
    kantor.berdiri(dasar.kemitraan(persetujuan=suara))

    assert catat in pindah(Pemicu.LAKSANAKAN).message
    assert any(tanpa_markdown(catat) in a.data for a in artefak("penolakan"))

    kantor.berdiri(replace(BERJALAN, nomor="KM-2026-0002"))
    dini = asyncio.run(evaluasi_berkala("KM-2026-0002", pada=date(2026, 7, 1)))
    assert dini["KM-2026-0002"].endswith("lebih awal dengan alasannya (di perintah: --alasan).")


def test_a_trial_writes_nothing(kantor: Kantor, terdengar: list[dict[str, Any]]) -> None:
    kantor.berdiri()
    sebelum = kantor.keadaan_lengkap()

    assert pindah(Pemicu.LAKSANAKAN, uji_coba=True).is_completed()

    assert (kantor.keadaan_lengkap(), terdengar) == (sebelum, [])


def test_entering_evaluasi_writes_the_report_when_everyone_has_answered(kantor: Kantor) -> None:
    kantor.berdiri(BERJALAN)

    assert pindah(Pemicu.EVALUASI, HARI).is_completed()

    (tercatat,) = kantor.kemitraan.evaluasi_tercatat
    assert tercatat.hasil["skor"] == "73.83"
    assert artefak("skor-km-2026-0001")
    assert any("Perbaikan" in a.data for a in artefak("evaluasi-km-2026-0001"))


def test_the_periodic_run_finds_what_is_due_by_itself_and_only_once(kantor: Kantor) -> None:
    kantor.berdiri(BERJALAN)
    kantor.berdiri(dasar.kemitraan(nomor="KM-2026-0002"))

    hasil = asyncio.run(evaluasi_berkala(pada=HARI))
    assert hasil == {"dinilai": 1}
    assert any("Perbaikan" in a.data for a in artefak("skor-km-2026-0001"))
    sebelum = kantor.keadaan_lengkap()

    jumlah_artefak = len(artefak("skor-km-2026-0001"))

    asyncio.run(evaluasi_berkala(pada=date(2026, 8, 11)))
    assert kantor.keadaan_lengkap() == sebelum
    assert len(artefak("skor-km-2026-0001")) == jumlah_artefak


def masukkan(**isian: Any) -> Any:
    """The state in which terapkan-berkas ends, filled in by the petugas."""
    return asyncio.run(terapkan_berkas(**{"oleh": PETUGAS, **isian}, return_state=True))


def masuk(kantor: Kantor, teks: str, nama: str = "kebun.yaml") -> None:
    """A file where forms may name it."""
    folder = kantor.folder / FOLDER_MASUK
    folder.mkdir(exist_ok=True)
    (folder / nama).write_text(teks, encoding="utf-8")


def test_a_dossier_comes_in_by_path_or_pasted_and_faults_are_told(kantor: Kantor) -> None:
    teks = CONTOH.read_text(encoding="utf-8")
    masuk(kantor, teks)

    jalur = asyncio.run(terapkan_berkas(jalur="kebun.yaml", oleh=GUSTI, pada=date(2024, 3, 11)))
    tempel = asyncio.run(terapkan_berkas(isi_yaml=teks, oleh=GUSTI, pada=date(2024, 3, 11)))
    salah = masukkan(isi_yaml="judul: x\npola: intiplasma\n")
    kosong = masukkan()

    assert (jalur["baru"], tempel["perubahan"]) == (True, [])
    assert salah.is_failed()
    assert "inti_plasma" in salah.message
    assert kosong.is_failed()


def test_a_form_asks_once_about_a_measure_far_off_its_target(kantor: Kantor) -> None:
    kantor.berdiri(BERJALAN)
    catatan = "capaian: [{indikator: I1, tanggal: 2026-08-09, nilai: 17000}]\n"
    sebelum = kantor.keadaan_lengkap()

    ditanya = masukkan(isi_yaml=catatan, nomor=NOMOR, pada=HARI)

    assert ditanya.is_failed()
    assert "jauh dari target 200 kuintal" in ditanya.message
    assert "jawaban ya" in ditanya.message
    assert kantor.keadaan_lengkap() == sebelum
    assert masukkan(isi_yaml=catatan, nomor=NOMOR, pada=HARI, yakin=True).is_completed()
    assert kantor.kemitraan.capaian[-1].nilai == 17000


def test_a_form_reads_no_other_file_of_the_machine(kantor: Kantor) -> None:
    masuk(kantor, "")

    ditolak = masukkan(jalur=str(CONTOH), pada=date(2024, 3, 11))

    assert ditolak.is_failed()
    assert "folder" in ditolak.message
    assert FOLDER_MASUK in ditolak.message


@pytest.mark.parametrize("oleh", ["", "  "])
def test_a_form_without_who_acts_is_refused(kantor: Kantor, oleh: str) -> None:
    kantor.berdiri()
    sebelum = kantor.keadaan_lengkap()

    dossier = masukkan(oleh=oleh, isi_yaml=CONTOH.read_text(encoding="utf-8"), pada=date(2024, 3, 11))
    langkah = asyncio.run(
        pindahkan_tahap(NOMOR, Pemicu.LAKSANAKAN, oleh, pada=dasar.HARI_MULAI, return_state=True)
    )

    for keadaan in (dossier, langkah):
        assert keadaan.is_failed()
        assert keadaan.message.startswith("Oleh belum diisi.")
    assert kantor.keadaan_lengkap() == sebelum


def test_a_fact_pasted_for_a_nomor_is_what_happens_now(kantor: Kantor) -> None:
    kantor.berdiri()
    kantor.terapkan(f"nomor: {NOMOR}\ntujuan: [{{kode: T2, uraian: Jalan kebun}}]\n", date(2026, 1, 16))
    suara = "persetujuan: [{objek: rencana, pihak: plasma1, keputusan: setuju, tanggal: 2026-01-16}]"

    diterima = masukkan(isi_yaml=suara, nomor=NOMOR, pada=date(2026, 1, 16))
    asing = masukkan(isi_yaml=suara, nomor="KM-2026-0009")

    # plasma1 had agreed to the rencana on that very day, before it changed.
    assert {p.pihak for p in kantor.kemitraan.persetujuan if p.versi_rencana == 2} == {"plasma1"}
    assert diterima.is_completed()
    assert asing.is_failed()
    baris = riwayat(kantor.perangkat, NOMOR)[-1]
    assert (baris.oleh, baris.lewat) == (PETUGAS, "alur")


@pytest.mark.parametrize("nama", JAHAT)
def test_what_a_dossier_says_is_shown_letter_by_letter_in_artifacts(nama: str) -> None:
    kunci = f"uji-{nama}"

    @flow
    async def uji() -> None:
        await tinggalkan(kunci, [f"Judul {JAHAT[nama]} akhir"], judul=f"KM {JAHAT[nama]}")

    asyncio.run(uji())

    (satu,) = artefak(kunci)
    for teks in (satu.data, satu.description):
        halaman = (
            MarkdownIt("commonmark", {"html": True}).enable("table").enable("strikethrough").render(teks)
        )
        tanda = set(re.findall(r"<(\w+)", halaman))
        assert tanda <= {"h2", "ul", "li", "p"}, halaman
    assert "\x1b" not in satu.data


def test_a_sender_told_to_stop_leaves_the_rest_to_the_next_run(
    kantor: Kantor, monkeypatch: pytest.MonkeyPatch
) -> None:
    kantor.berdiri()
    kantor.pindah("laksanakan", dasar.HARI_MULAI)
    monkeypatch.setenv(STOP_VARIABLE, str(kantor.folder))

    terhenti = asyncio.run(kirim_surel(return_state=True))

    assert terhenti.is_cancelled()
    assert "run berikutnya" in terhenti.message
    assert {s.status for s in kantor.antrean} == {"antre"}


def test_an_unreachable_mail_server_fails_the_sending_but_not_the_move(
    kantor: Kantor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KEMITRAAN_SMTP_URL", "smtp://127.0.0.1:1")
    kantor.berdiri()

    assert pindah(Pemicu.LAKSANAKAN).is_completed()
    kiriman = asyncio.run(kirim_surel(return_state=True))

    assert kiriman.is_failed()
    assert "127.0.0.1" in kiriman.message
    assert {s.status for s in kantor.antrean} == {"antre"}
    assert kantor.kemitraan.keadaan.tahap is Tahap.PELAKSANAAN
