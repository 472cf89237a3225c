"""From the settings to what arrives: the letterhead on every mail, and the way out on digests only."""

import asyncio
from datetime import date
from pathlib import Path

from gambar_kecil import png
from kantor import Kantor, buka_kantor
from kasus.beberapa_kabar import berjalan, surat_keluar, teks
from kasus.surel import TEMPLAT
from pabrik.dasar import fakta, kemitraan

from lifecycle.delivery.surat import PenyuratHtml
from lifecycle.domain.fakta import Peringatan
from lifecycle.domain.kantor.kop import KopKantor
from lifecycle.services.surel.kirim import kirim_antrean

URL = "https://kantor.example/berhenti/"


def kantor_berkop(url: str, folder: Path) -> Kantor:
    logo = folder / "logo"
    logo.write_bytes(png())
    setelan = {
        "KANTOR": "Dinas Koperasi",
        "ALAMAT_KANTOR": "Jalan Merdeka 12; Sekayu 30711",
        "LOGO": str(logo),
        "URL_BERHENTI": URL,
        "RAHASIA": "kunci-acak-milik-kantor",
    }
    lain = {f"KEMITRAAN_{nama}": isi for nama, isi in setelan.items()}
    return buka_kantor(url, folder / "data", lain=lain)


def test_what_is_set_arrives(url_basis_data: str, tmp_path: Path) -> None:
    kantor = kantor_berkop(url_basis_data, tmp_path)
    kantor.berdiri(berjalan())
    kantor.pengingat(date(2026, 4, 16))
    asyncio.run(kirim_antrean(kantor.perangkat))

    (ringkasan,) = surat_keluar(kantor)
    assert str(ringkasan["List-Unsubscribe"]).startswith(f"<{URL}")
    assert ringkasan["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert teks(ringkasan).endswith("Dinas Koperasi Jalan Merdeka 12 Sekayu 30711")
    gambar = [b.get_payload(decode=True) for b in ringkasan.walk() if b.get_content_type() == "image/png"]
    assert gambar == [png()]


def test_what_is_nobodys_choice_cannot_be_left(url_basis_data: str, tmp_path: Path) -> None:
    kantor = kantor_berkop(url_basis_data, tmp_path)
    kantor.berdiri(kemitraan())
    kantor.catat("keluar", "pengusul=inti", "diusulkan=2026-02-01", "alasan=Pindah", pada=date(2026, 2, 1))
    asyncio.run(kirim_antrean(kantor.perangkat))

    semua = surat_keluar(kantor)
    assert semua
    assert not [nama for surat in semua for nama in surat if nama.startswith("List-")]


def test_the_numbered_letter_has_the_same_head() -> None:
    komitmen = kemitraan().komitmen[0].kode
    satu = Peringatan(komitmen=komitmen, tingkat=1, tanggal=date(2026, 5, 1), nomor="SP/1")
    kepala = KopKantor(nama="Dinas <Koperasi>", alamat=("Jalan Merdeka 12", "Sekayu <30711>"))
    penyurat = PenyuratHtml(TEMPLAT / "surat", "Kantor <kemitraan@kantor.example>", kepala)

    halaman = penyurat.peringatan_html(fakta(date(2026, 5, 1), peringatan=(satu,)), satu).decode()

    assert (
        "<strong>Dinas &lt;Koperasi&gt;</strong><span>Jalan Merdeka 12, Sekayu &lt;30711&gt;</span>"
        in halaman
    )
