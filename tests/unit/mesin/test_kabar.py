"""What a step announces."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pabrik.dasar import fakta
from pabrik.rencana import kegiatan
from pabrik.tahap import keadaan, siap, tercatat

import lifecycle
from lifecycle.domain.kabar.semua import JENIS_KABAR, LANGKAH
from lifecycle.domain.kata import Rekomendasi, Tahap
from lifecycle.domain.mesin.kabar import PENGAJUAN, peristiwa_langkah
from lifecycle.domain.mesin.langkah import langkah
from lifecycle.domain.pemicu import Pemicu

DOMAIN = "".join(b.read_text("utf-8") for b in (Path(lifecycle.__file__).parent / "domain").rglob("*.py"))
PERISTIWA = sorted({*LANGKAH, *(p for jenis in JENIS_KABAR.values() for p in jenis.contoh)})
RENCANA = ("tahap_perencanaan", "persetujuan_diminta")
DIUMUMKAN = {
    Pemicu.RENCANAKAN: RENCANA,
    Pemicu.KEMBALIKAN: ("tahap_identifikasi",),
    Pemicu.LAKSANAKAN: ("tahap_pelaksanaan",),
    Pemicu.EVALUASI: ("tahap_evaluasi", "survei_dibuka"),
    Pemicu.PERBAIKI: ("tahap_pelaksanaan",),
    Pemicu.RENCANAKAN_ULANG: RENCANA,
    Pemicu.LANJUTKAN: ("tahap_keberlanjutan",),
    Pemicu.PERPANJANG: ("tahap_pelaksanaan",),
    Pemicu.HENTIKAN: ("tahap_terminasi", "daftar_penutupan"),
    Pemicu.ARSIPKAN: ("penutup",),
    Pemicu.TANGGUHKAN: (),
    Pemicu.AKTIFKAN: (),
}


@pytest.mark.parametrize("pemicu", Pemicu)
def test_a_step_announces_the_stage_it_enters_and_what_it_asks_for(pemicu: Pemicu) -> None:
    satu = siap(pemicu)
    assert peristiwa_langkah(langkah(satu, pemicu), satu) == DIUMUMKAN[pemicu]


def test_an_idea_that_ends_leaves_nothing_to_settle() -> None:
    gagasan = siap(Pemicu.HENTIKAN, keadaan=keadaan(Tahap.IDENTIFIKASI))
    assert peristiwa_langkah(langkah(gagasan, "hentikan"), gagasan) == ("tahap_terminasi",)


def test_a_submission_announces_itself_invites_and_enters_the_first_stage() -> None:
    assert PENGAJUAN == ("diajukan", "undangan")


@pytest.mark.parametrize("peristiwa", PERISTIWA)
def test_whoever_looks_for_the_name_of_an_event_finds_its_declaration(peristiwa: str) -> None:
    assert f'"{peristiwa}"' in DOMAIN


@pytest.mark.parametrize(
    ("keputusan", "ada"),
    [(Rekomendasi.PERBAIKAN, True), (Rekomendasi.LANJUT, False), (None, False)],
)
def test_the_plan_of_improvement_stands_in_the_mail_of_its_stage(
    keputusan: Rekomendasi | None, ada: bool
) -> None:
    baru, lama = kegiatan()[0], kegiatan()[1]
    rencana = (
        replace(baru, uraian="Pelatihan", mulai=date(2026, 9, 1), selesai=date(2026, 10, 31)),
        replace(lama, mulai=date(2026, 1, 5), selesai=date(2026, 2, 5)),
    )
    tahap = keadaan(Tahap.PELAKSANAAN)
    isi = fakta(
        date(2026, 8, 20),
        keadaan=tahap,
        kegiatan=rencana,
        evaluasi_tercatat=(tercatat(Rekomendasi.PERBAIKAN, keputusan),),
    )

    konteks = LANGKAH["tahap_pelaksanaan"].kabar(isi).konteks

    assert [k["uraian"] for k in konteks["perbaikan"]] == (["Pelatihan"] if ada else [])
