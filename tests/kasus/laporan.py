"""Reports for tests: the shipped page over recorded evaluations of the test partnership."""

import re
from dataclasses import replace
from datetime import date
from html import unescape
from typing import Any

from kasus.surel import TEMPLAT
from pabrik.dasar import fakta

from lifecycle.delivery.laporan import PelaporHtml
from lifecycle.domain.evaluasi.hitung import evaluasi
from lifecycle.domain.fakta import EvaluasiTercatat, Fakta, Keputusan
from lifecycle.domain.kantor.aturan import Aturan
from lifecycle.domain.kata import Rekomendasi

PUTUSAN = Keputusan(
    kode=Rekomendasi.PERBAIKAN,
    oleh="hasan@kantor.example",
    tanggal=date(2026, 8, 12),
    alasan="Keadilan dibicarakan dahulu",
)


def rekam(isi: Fakta, *, terbuka_sampai: date | None = None, **ubah: Any) -> EvaluasiTercatat:
    """The evaluation of these facts, as the service records it."""
    hasil = evaluasi(isi, Aturan(), survei_terbuka_sampai=terbuka_sampai)
    tercatat = EvaluasiTercatat(
        versi=7,
        siklus=1,
        tanggal=isi.pada,
        versi_rencana=1,
        rekomendasi=hasil.rekomendasi,
        hasil=hasil.ke_json(),
    )
    return replace(tercatat, **ubah)


def halaman(isi: Fakta | None = None, **ubah: Any) -> str:
    """The whole page."""
    isi = isi or fakta()
    return PelaporHtml(TEMPLAT / "laporan").laporan_html(isi, rekam(isi, **ubah)).decode()


def bagian(isi: str, judul: str) -> str:
    """What a reader sees below one heading, spaces collapsed."""
    potongan = isi.partition(f"<h2>{judul}</h2>")[2].partition("<h2>")[0]
    assert potongan, f"tidak ada bagian {judul}"
    return terbaca(potongan)


def terbaca(isi: str) -> str:
    """The words of a piece of HTML."""
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", isi)).split())
