"""One notification as its file says it: the event, the recipients, and a text per language."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from lifecycle.delivery.galat import TemplatRusak
from lifecycle.delivery.templat.templat import baca_templat
from lifecycle.domain.bahasa.mirip import saran
from lifecycle.domain.kata import Bahasa

_BATAS = re.compile(r"===\s*(\S*)\s*")
_PERIHAL = re.compile(r"\s*perihal\s*:\s*(\S.*)", re.IGNORECASE)
_WAJIB = ("bila", "kepada")
_YA_TIDAK = ("tunda", "gabung")
_KUNCI_KEPALA = (*_WAJIB, *_YA_TIDAK)
_JAWABAN = {"ya": True, "tidak": False}

# Lines with their numbers in the file.
Baris = tuple[tuple[int, str], ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Teks:
    """One language of a file. Both sources keep the file's line numbers by blank lines at their head."""

    perihal: str
    badan: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Notifikasi:
    """A notification: sent when `bila` happens, to the kinds of recipient in `kepada`.

    `tunda`: it may wait for office hours. `gabung`: it may go with others in one mail.
    """

    berkas: Path
    bila: str
    kepada: tuple[str, ...]
    teks: Mapping[str, Teks]
    tunda: bool = False
    gabung: bool = False

    @property
    def nama(self) -> str:
        return self.berkas.stem


def baca_notifikasi(berkas: Path) -> Notifikasi:
    """Read one notification. Raises TemplatRusak with the line that is at fault."""
    kepala, bagian = _belah(berkas)
    isi = _kepala(berkas, kepala)
    kepada = tuple(kata for potong in isi["kepada"].split(",") if (kata := potong.strip()))
    return Notifikasi(
        berkas=berkas,
        bila=isi["bila"],
        kepada=kepada,
        teks={bahasa: _teks(berkas, bahasa, baris) for bahasa, baris in bagian.items()},
        **{kunci: _JAWABAN[isi.get(kunci, "tidak")] for kunci in _YA_TIDAK},
    )


def baca_ringkasan(berkas: Path) -> Notifikasi:
    """The text that holds several notes together: no event sends it, and it needs no header. Raises
    TemplatRusak."""
    teks = {bahasa: _teks(berkas, bahasa, baris) for bahasa, baris in _belah(berkas)[1].items()}
    return Notifikasi(berkas=berkas, bila="", kepada=(), teks=teks)


def baca_sisipan(berkas: Path) -> Mapping[str, str]:
    """A text that is shared by all mails: a body per language, without a subject."""
    return {bahasa: _sumber(baris) for bahasa, baris in _belah(berkas)[1].items()}


def _belah(berkas: Path) -> tuple[Baris, dict[str, Baris]]:
    """The numbered lines before the first `=== bahasa`, and those of each language."""
    potongan: dict[str, list[tuple[int, str]]] = {"": []}
    kini = ""
    for nomor, baris in enumerate(baca_templat(berkas).splitlines(), start=1):
        batas = _BATAS.fullmatch(baris)
        if batas is None:
            potongan[kini].append((nomor, baris))
            continue
        kini = _bahasa(berkas, batas.group(1), nomor, potongan)
        potongan[kini] = []
    kurang = [bahasa.value for bahasa in Bahasa if bahasa.value not in potongan]
    if kurang:
        pesan = f'tidak ada bagian "=== {kurang[0]}". Tambahkan bagian itu dengan isi dalam bahasanya.'
        raise TemplatRusak(berkas, pesan)
    bagian = {bahasa: tuple(baris) for bahasa, baris in potongan.items()}
    return bagian.pop(""), bagian


def _bahasa(berkas: Path, kata: str, nomor: int, ada: Mapping[str, object]) -> str:
    if kata not in {bahasa.value for bahasa in Bahasa}:
        pesan = f'bahasa "{kata}" tidak dikenal. {saran(kata, [b.value for b in Bahasa])}'
        raise TemplatRusak(berkas, pesan, baris=nomor)
    if kata in ada:
        raise TemplatRusak(berkas, f'bagian "=== {kata}" tertulis dua kali. Sisakan satu.', baris=nomor)
    return kata


def _kepala(berkas: Path, baris_kepala: Baris) -> dict[str, str]:
    isi: dict[str, str] = {}
    for nomor, baris in baris_kepala:
        if not baris.strip() or baris.startswith("#"):
            continue
        kunci, titik_dua, nilai = (kata.strip() for kata in baris.partition(":"))
        if not titik_dua or kunci not in _KUNCI_KEPALA:
            pesan = f'"{kunci}" tidak dikenal di kepala templat. {saran(kunci, _KUNCI_KEPALA)}'
            raise TemplatRusak(berkas, pesan, baris=nomor)
        if kunci in _YA_TIDAK and nilai not in _JAWABAN:
            pesan = f'"{kunci}: {nilai}" tidak dapat dipahami. Tulis "{kunci}: ya" atau "{kunci}: tidak".'
            raise TemplatRusak(berkas, pesan, baris=nomor)
        isi[kunci] = nilai
    for kunci in _WAJIB:
        if not isi.get(kunci):
            raise TemplatRusak(berkas, f'kepala templat belum menulis "{kunci}: ...". Tambahkan barisnya.')
    return isi


def _teks(berkas: Path, bahasa: str, baris: Baris) -> Teks:
    berisi = [(letak, satu) for letak, satu in enumerate(baris) if satu[1].strip()]
    cocok = _PERIHAL.fullmatch(berisi[0][1][1]) if berisi else None
    if cocok is None:
        pesan = 'bagian ini harus dibuka dengan baris "Perihal: ...", yaitu judul surelnya.'
        raise TemplatRusak(berkas, pesan, bahasa=bahasa, baris=berisi[0][1][0] if berisi else None)
    letak, (nomor, _) = berisi[0]
    return Teks(perihal="\n" * (nomor - 1) + cocok.group(1), badan=_sumber(baris[letak + 1 :]))


def _sumber(baris: Baris) -> str:
    """The lines as one source, in which the template engine counts them as the file does."""
    awal = baris[0][0] - 1 if baris else 0
    return "\n" * awal + "\n".join(isi for _, isi in baris)
