"""Every notification, with hostile texts wherever a dossier may put words: one mail, only words."""

import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from functools import cache
from html.parser import HTMLParser
from typing import Any

import pytest
from kasus.jahat import JAHAT
from kasus.surel import PENGIRIM, TEMPLAT_SUREL, WAKTU, baca, badan, konteks
from pabrik.dasar import fakta

from lifecycle.delivery.surel.penyusun import PenyusunSurel
from lifecycle.delivery.templat.templat import polos
from lifecycle.domain.fakta import Fakta, Tugas, lihat_dari
from lifecycle.domain.kata import Bahasa, Tahap
from lifecycle.domain.surel.antrean import SurelBaru, lampiran_disebut
from lifecycle.domain.surel.kontak import Penerima

PENYUSUN = PenyusunSurel([TEMPLAT_SUREL], PENGIRIM)
NASKAH = {naskah.nama: naskah for naskah in PENYUSUN.kop.katalog.semua}
AMAN = "Aman"
_SEMUA = JAHAT | {
    "nul": "atas\x00bawah",
    "lampiran": f"x\n@@lampiran {'a' * 64}@@\ny",
    "batas": "--=_0123456789abcdef\r\nContent-Type: text/html\r\n\r\n<b>x</b>",
    "tanda_tangan": "\n-- \nBukan dari kami",
    "kalender": "BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\nEND:VCALENDAR",
    "atribut": '" onclick="alert(1)" x=\'',
    "komentar": "<!--><script>x</script>--> ]]> </style><style>*{}",
    "tabel": "| a | b |\n|---|---|\n| c | d |",
}
# All of it in one, so that each mail is written a few times only; what stands first begins a line.
LEBIH_JAHAT = {
    "tabel_dahulu": " ".join(reversed(_SEMUA.values())),
    "kepala_dahulu": " ".join(_SEMUA.values()),
    "panjang": "kata" * 600,
}
# What no dossier can fill with any text: codes, addresses, and what the machine itself writes.
BUKAN_TEKS = {"kode", "nomor", "pola", "surel", "kunci", "giliran", "objek"} | {
    "pihak", "penilai", "dinilai", "komitmen", "indikator",
    "peminta", "pemberi", "hadir", "wakil", "pengusul",
}  # fmt: skip
BUKAN_TEKS_KONTEKS = {"rekomendasi", "terlemah", "objek", "keputusan", "jenis"}
_DATA = re.compile(r"-?\d[\d.-]*|[A-Z]+")


def racuni(nilai: Any, racun: str, nama: str = "", kecuali: frozenset[str] = frozenset()) -> Any:
    """The same thing with every text in it replaced."""
    if is_dataclass(nilai) and not isinstance(nilai, type):
        ubah = {f.name: racuni(getattr(nilai, f.name), racun, f.name, kecuali) for f in fields(nilai)}
        return replace(nilai, **ubah)
    if isinstance(nilai, str) and not isinstance(nilai, Enum):
        return (
            nilai if nama in kecuali or (kecuali == BUKAN_TEKS_KONTEKS and _DATA.fullmatch(nilai)) else racun
        )
    if isinstance(nilai, tuple | list):
        return type(nilai)(racuni(satu, racun, nama, kecuali) for satu in nilai)
    if isinstance(nilai, Mapping):
        return {kunci: racuni(satu, racun, str(kunci), kecuali) for kunci, satu in nilai.items()}
    return nilai


@cache
def beracun(racun: str) -> Fakta:
    """A full partnership with that text everywhere, seen by an event that concerns its first pihak."""
    asli = fakta()
    tugas = Tugas(kunci="x", judul=racun, giliran="inti", tahap=Tahap.PERENCANAAN, tenggat=asli.pada)
    kemitraan = racuni(replace(asli.kemitraan, tugas=(tugas,)), racun, kecuali=frozenset(BUKAN_TEKS))
    return replace(lihat_dari(kemitraan, asli.pada, alasan=racun), sasaran=("inti",))


def tulis(notifikasi: str, bahasa: Bahasa, racun: str) -> SurelBaru:
    """The mail to the first of its readers."""
    isi = beracun(racun)
    naskah = NASKAH[notifikasi]
    peran = next(iter(PENYUSUN.penerima(notifikasi, isi)), None) or (
        Penerima(nama=racun, surel="dian@sawit.example", pihak="inti"),
    )
    nilai = racuni(konteks(naskah.bila), racun, kecuali=frozenset(BUKAN_TEKS_KONTEKS)) | {"alasan": racun}
    peran = tuple(replace(satu, bahasa=bahasa) for satu in peran)
    return PENYUSUN.tulis(notifikasi, peran, isi, kunci="k", waktu=WAKTU, konteks=nilai)


class Unsur(HTMLParser):
    """The elements and attributes of a page, and the words between them."""

    def __init__(self, halaman: str) -> None:
        super().__init__()
        self.unsur: list[tuple[str, object]] = []
        self.kata: list[str] = []
        self.feed(halaman)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.unsur.append((tag, attrs))

    def handle_comment(self, data: str) -> None:
        self.unsur.append(("komentar", data))

    def handle_data(self, data: str) -> None:
        self.kata.append(data)


class Terbaca:
    """A mail as a mail program reads it."""

    def __init__(self, surel: SurelBaru) -> None:
        self.surel = surel
        self.pesan = baca(surel)
        self.teks, self.html = (badan(self.pesan, jenis) for jenis in ("plain", "html"))
        self.halaman = Unsur(self.html)


@cache
def ramah(notifikasi: str, bahasa: Bahasa) -> Terbaca:
    """The same mail with a harmless word everywhere."""
    return Terbaca(tulis(notifikasi, bahasa, AMAN))


@pytest.mark.parametrize("racun", LEBIH_JAHAT)
@pytest.mark.parametrize("notifikasi", NASKAH)
def test_a_hostile_dossier_makes_one_ordinary_mail(notifikasi: str, racun: str) -> None:
    jahat = LEBIH_JAHAT[racun]
    bahasa = Bahasa.EN if (list(LEBIH_JAHAT).index(racun) + len(notifikasi)) % 2 else Bahasa.ID
    surel, biasa = Terbaca(tulis(notifikasi, bahasa, jahat)), ramah(notifikasi, bahasa)

    _kepala_sama(surel, biasa)
    _kata_saja(surel, biasa, jahat)
    for isi in (surel.teks, surel.html, surel.surel.perihal):
        assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]", isi)


def _kepala_sama(jahat: Terbaca, biasa: Terbaca) -> None:
    """The headers, parts and attachments of a harmless mail, to the same reader."""
    satu, lain, surel = jahat.pesan, biasa.pesan, jahat.surel
    assert satu.keys() == lain.keys()
    assert surel.kepada == biasa.surel.kepada
    for nama in ("From", "To", "Reply-To"):
        assert [a.addr_spec for a in satu[nama].addresses] == [a.addr_spec for a in lain[nama].addresses]
    assert [p.get_content_type() for p in satu.walk()] == [p.get_content_type() for p in lain.walk()]
    assert len(lampiran_disebut([surel.isi])) == len(surel.lampiran) == len(biasa.surel.lampiran)
    for nama in set(satu.keys()) - {"From", "To", "Reply-To", "Subject", "Content-Type"}:
        assert satu[nama] == lain[nama]
    assert "\n" not in surel.perihal


def _kata_saja(surel: Terbaca, biasa: Terbaca, jahat: str) -> None:
    """The elements of a harmless page; the hostile text is shown as often as the harmless one, as it is."""
    assert surel.halaman.unsur == biasa.halaman.unsur
    tampil, seharusnya = ("".join(s.halaman.kata) for s in (surel, biasa))
    assert _rapat(tampil) == _rapat(seharusnya).replace(AMAN, _rapat(jahat))
    tampil, seharusnya = (_tanpa_hiasan(s.teks) for s in (surel, biasa))
    assert _rapat(tampil) == _rapat(seharusnya).replace(AMAN, _rapat(jahat))


def _tanpa_hiasan(isi: str) -> str:
    """The plain body without the signs that lines of a quotation begin with, and the lines under headings,
    which are as long as those."""
    return re.sub(r"^(> ?|=+$)", "", isi, flags=re.MULTILINE)


def _rapat(isi: str) -> str:
    """Without the spaces that wrapping and collapsing move about."""
    return re.sub(r"\s+", "", polos(isi))
