"""What a step announces."""

from pathlib import Path

import pytest
from pabrik.tahap import keadaan, siap

import lifecycle
from lifecycle.domain.kabar.semua import JENIS_KABAR, LANGKAH
from lifecycle.domain.kata import Tahap
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
    fakta = siap(pemicu)
    assert peristiwa_langkah(langkah(fakta, pemicu), fakta) == DIUMUMKAN[pemicu]


def test_an_idea_that_ends_leaves_nothing_to_settle() -> None:
    gagasan = siap(Pemicu.HENTIKAN, keadaan=keadaan(Tahap.IDENTIFIKASI))
    assert peristiwa_langkah(langkah(gagasan, "hentikan"), gagasan) == ("tahap_terminasi",)


def test_a_submission_announces_itself_invites_and_enters_the_first_stage() -> None:
    assert PENGAJUAN == ("diajukan", "undangan", "tahap_identifikasi")


@pytest.mark.parametrize("peristiwa", PERISTIWA)
def test_whoever_looks_for_the_name_of_an_event_finds_its_declaration(peristiwa: str) -> None:
    assert f'"{peristiwa}"' in DOMAIN
