"""Mails for tests: the shipped templates over the test partnership of pabrik/dasar.py."""

import email
from datetime import UTC, date, datetime
from email.message import EmailMessage
from email.policy import SMTP
from functools import cache
from pathlib import Path
from typing import Any

from pabrik.dasar import fakta

from lifecycle.delivery.surel.penyusun import PenyusunSurel
from lifecycle.domain.evaluasi.hitung import evaluasi
from lifecycle.domain.fakta import Fakta
from lifecycle.domain.kabar.semua import JENIS_KABAR, LANGKAH
from lifecycle.domain.kantor.aturan import Aturan
from lifecycle.domain.kantor.kop import KopKantor
from lifecycle.domain.mingguan.contoh import CONTOH
from lifecycle.domain.surel.antrean import SurelBaru, pasang_lampiran

TEMPLAT = Path(__file__).parents[2] / "templates"
TEMPLAT_SUREL = TEMPLAT / "surel"
PENGIRIM = "Kantor Kemitraan <kemitraan@kantor.example>"
WAKTU = datetime(2026, 8, 10, 3, 0, tzinfo=UTC)
KUNCI = "KM-2026-0001/7"


def konteks(peristiwa: str = "", **ubah: Any) -> dict[str, Any]:
    """Everything that any step gives its templates, and what the matter of that event declares."""
    isi = {
        "tenggat_survei": date(2026, 8, 24),
        "ditunggu_sampai": date(2026, 9, 23),
        "mingguan": CONTOH,
        "perbaikan": [
            {
                "uraian": "Pelatihan pembukuan",
                "mitra": "Koperasi Tani Subur",
                "mulai": date(2026, 9, 1),
                "selesai": date(2026, 10, 31),
            }
        ],
        "evaluasi": _hasil(),
        "keputusan": {
            "kode": "PERBAIKAN",
            "alasan": "Keadilan perlu dibenahi",
            "oleh": "hasan@kantor.example",
        },
        "penutupan": {
            "komitmen": [{"kode": "K4", "uraian": "Penanaman ulang", "mitra": "Kelompok Tani Harapan"}],
            "tugas": [{"judul": "Kembalikan aset kepada yang berhak", "tenggat": date(2026, 9, 9)}],
        },
    }
    perkara = next((p.contoh[peristiwa] for p in JENIS_KABAR.values() if peristiwa in p.contoh), {})
    langkah = LANGKAH[peristiwa].contoh[-1] if peristiwa in LANGKAH else {}
    return dict(langkah) | isi | dict(perkara) | ubah


@cache
def _hasil() -> dict[str, Any]:
    return evaluasi(fakta(), Aturan()).ke_json()


def susun(
    peristiwa: str,
    isi: Fakta | None = None,
    *,
    folder: Path | None = None,
    pengirim: str = PENGIRIM,
    kunci: str = KUNCI,
    kepala: KopKantor | None = None,
    **ubah: Any,
) -> tuple[SurelBaru, ...]:
    """The mails of one event; `folder` holds the user's own templates."""
    folders = [TEMPLAT_SUREL] if folder is None else [folder, TEMPLAT_SUREL]
    penyusun = PenyusunSurel(folders, pengirim, kepala=kepala)
    nilai = konteks(peristiwa, **ubah)
    return penyusun.susun(peristiwa, isi or fakta(), kunci=kunci, waktu=WAKTU, konteks=nilai)


def untuk(surel: tuple[SurelBaru, ...], kepada: str) -> SurelBaru:
    """The one mail to that address."""
    (satu,) = (s for s in surel if s.kepada == kepada)
    return satu


def baca(surel: SurelBaru) -> EmailMessage:
    """The mail as a mail program reads it."""
    pesan = email.message_from_bytes(pasang_lampiran(surel.isi, surel.lampiran), policy=SMTP)
    assert isinstance(pesan, EmailMessage)
    return pesan


def teks(surel: SurelBaru) -> str:
    """The plain body."""
    return badan(baca(surel), "plain")


def html(surel: SurelBaru) -> str:
    return badan(baca(surel), "html")


def badan(pesan: EmailMessage, jenis: str) -> str:
    """One of its bodies, with line ends as Python writes them."""
    bagian = pesan.get_body((jenis,))
    assert bagian is not None
    isi = bagian.get_content()
    assert isinstance(isi, str)
    return isi.replace("\r\n", "\n")
