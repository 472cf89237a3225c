"""Partnerships that make several notes for one person, and an office whose clock a test sets."""

import asyncio
from dataclasses import replace
from datetime import date, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP

from kantor import Kantor
from kasus.surel import badan
from pabrik import dasar

from lifecycle.domain.fakta import Keadaan, Kemitraan, Rapat
from lifecycle.domain.fakta.ketentuan import JadwalRapat
from lifecycle.domain.kata import Tahap
from lifecycle.domain.surel.antrean import Surel
from lifecycle.services.surel.kirim import kirim_antrean

TEMPO = date(2026, 4, 30)
# Fourteen days before: the daily run reminds of each of them.
INGAT = date(2026, 4, 16)
K1, K2, K3, K4 = dasar.kemitraan().komitmen
NOMOR_LAIN = "KM-2026-0002"


def berjalan(**ubah: object) -> Kemitraan:
    """Three promises of inti, due on one day, and none of anybody else; they met twice, by no cadence."""
    isi = {
        "komitmen": tuple(replace(K1, kode=f"K{n}", uraian=f"Bibit tahap {n}") for n in (1, 2, 3)),
        "kegiatan": (),
        "realisasi": (),
        "rapat": (Rapat(tanggal=date(2026, 2, 20)), Rapat(tanggal=date(2026, 4, 10))),
        "komunikasi": replace(dasar.kemitraan().komunikasi, rapat=JadwalRapat()),
        "keadaan": Keadaan(tahap=Tahap.PELAKSANAAN, tahap_sejak=dasar.HARI_MULAI),
    }
    return dasar.kemitraan(**isi | ubah)


def lain(**ubah: object) -> Kemitraan:
    """A second partnership, in the hands of somebody else, with the same people."""
    pj = replace(dasar.kemitraan().penanggung_jawab, nama="Siti Aminah", surel="siti@kantor.example")
    return berjalan(nomor=NOMOR_LAIN, judul="Kebun kedua", penanggung_jawab=pj, **ubah)


def berjam(kantor: Kantor, waktu: datetime) -> Kantor:
    """The same office at that moment."""
    return replace(kantor, perangkat=replace(kantor.perangkat, sekarang=lambda: waktu))


def surat_keluar(kantor: Kantor) -> list[EmailMessage]:
    """What lies in the Maildir."""
    berkas = sorted((kantor.folder / "surel-keluar" / "new").iterdir())
    pesan = [message_from_bytes(satu.read_bytes(), policy=SMTP) for satu in berkas]
    return [satu for satu in pesan if isinstance(satu, EmailMessage)]


def teks(pesan: EmailMessage) -> str:
    """The plain body, every run of white space as one space."""
    return " ".join(badan(pesan, "plain").split())


def menurut_status(kantor: Kantor) -> dict[str, list[Surel]]:
    hasil: dict[str, list[Surel]] = {}
    for satu in kantor.antrean:
        hasil.setdefault(satu.status, []).append(satu)
    return hasil


def kirim(kantor: Kantor) -> dict[str, int]:
    """One run of the sender; the mails by status."""
    return dict(asyncio.run(kirim_antrean(kantor.perangkat)).menurut_status)
