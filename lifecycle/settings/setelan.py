"""Settings: environment variables `KEMITRAAN_*`, over a `.env` file, over defaults.

A frozen dataclass and python-dotenv instead of pydantic-settings, whose import alone costs most of the
half second in which `kemitraan daftar` must answer.
"""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from decimal import Decimal, InvalidOperation
from email.utils import parseaddr
from pathlib import Path
from unicodedata import normalize
from zoneinfo import ZoneInfo

from lifecycle.domain.galat import MasukanSalah
from lifecycle.domain.kantor.aturan import BOBOT_BAKU, Aturan, BobotTidakSah
from lifecycle.domain.kantor.kop import Berhenti, KopKantor
from lifecycle.domain.kata import Dimensi
from lifecycle.domain.waktu.kalender import Kalender
from lifecycle.settings.jam import baca_hari_kerja, baca_jam_kerja
from lifecycle.settings.kop import baca_berhenti, baca_kop, baca_url_prefect
from lifecycle.settings.kunci_pantulan import periksa_kunci

AWALAN = "KEMITRAAN_"
# Mails never wait for office hours.
SELALU = "selalu"
_ALAMAT_PANTULAN = re.compile(r"[\w.-]{1,31}@[a-z0-9-]+(\.[a-z0-9-]+)+", re.ASCII | re.IGNORECASE)
_HARI = ["1", "2", "3", "4", "5", "6", "7"]

# Every setting with its default, as text; an empty one is none.
BAKU: Mapping[str, str] = {
    "DATABASE_URL": "",
    "SMTP_URL": "",
    "SMTP_POLOS": "tidak",
    "SMTP_SAMBUNGAN": "4",
    "SMTP_DAUR": "100",
    "SMTP_BATAS_WAKTU": "30",
    "SMTP_LAJU": "",
    "PENGIRIM": "Kantor Kemitraan <kemitraan@localhost>",
    "PANTULAN": "",
    "KUNCI_PANTULAN": "",
    "KANTOR": "",
    "ALAMAT_KANTOR": "",
    "LOGO": "",
    "URL_BERHENTI": "",
    "RAHASIA": "",
    "URL_PREFECT": "",
    "ZONA_WAKTU": "Asia/Jakarta",
    "JAM_KERJA": "07:00-20:00",
    "HARI_KERJA": "1-5",
    "FOLDER_DATA": "data-kemitraan",
    "FOLDER_TEMPLAT": "",
    "BOBOT": ",".join(str(bobot) for bobot in BOBOT_BAKU.values()),
    "HARI_SURVEI": "14",
    "SP": "disetujui",
    "HAMPIR_TERPENUHI": "90",
    "HARI_PREFECT": "30",
    "OLEH": "",
    "DUA_ORANG": "ya",
    "ORANG": "dikenal",
}
# Those that name a file or folder, from the working folder on.
BERJALUR = ("FOLDER_DATA", "FOLDER_TEMPLAT", "LOGO")
_SQLITE = "sqlite:///"


@dataclass(frozen=True, kw_only=True, slots=True)
class Settings:
    """What an installation decides. `smtp_url` None: mails go to a Maildir under `folder_data`.

    `smtp_polos`: a password may go to a server by itself, not encrypted. `smtp_sambungan` connections are
    kept, each renewed after `smtp_daur` mails; a server is lost after `smtp_batas_waktu` seconds of
    silence; `smtp_laju` is mails per minute by the recipient's domain. `pantulan` is where bounces go,
    None: to the sender. `url_prefect` is the page with the forms, if any; Prefect forgets a run, and what was
    pasted into its form, `hari_prefect` days after its end. Mails that can wait do so for `jam_kerja` (None:
    they never do) of a working day. The calendar of `aturan` knows the days of the week; holidays come in by
    the wiring.
    `oleh` is who acts where a command does not say so, None where it has to be asked.
    """

    database_url: str = field(repr=False)
    smtp_url: str | None = field(repr=False)
    smtp_polos: bool
    smtp_sambungan: int
    smtp_daur: int
    smtp_batas_waktu: int
    smtp_laju: Mapping[str, int]
    pengirim: str
    pantulan: str | None
    kunci_pantulan: str | None = field(repr=False)
    kop: KopKantor = field(repr=False)
    berhenti: Berhenti | None = field(repr=False)
    url_prefect: str | None
    zona_waktu: ZoneInfo
    jam_kerja: tuple[time, time] | None
    folder_data: Path
    folder_templat: Path | None
    hari_prefect: int
    oleh: str | None
    aturan: Aturan

    def sekarang(self) -> datetime:
        """This moment, in UTC."""
        return datetime.now(UTC)

    def hari_ini(self) -> date:
        """Today, where the office is."""
        return self.sekarang().astimezone(self.zona_waktu).date()


def baca_setelan(lingkungan: Mapping[str, str] | None = None) -> Settings:
    """The settings in force. Raises MasukanSalah with the variable's name and what it should hold."""
    teks = teks_setelan(lingkungan)
    folder_data = Path(teks["FOLDER_DATA"])
    return Settings(
        database_url=teks["DATABASE_URL"] or f"sqlite:///{folder_data / 'kemitraan.db'}",
        smtp_url=teks["SMTP_URL"] or None,
        smtp_polos=_ya(teks, "SMTP_POLOS"),
        smtp_sambungan=_bulat(teks, "SMTP_SAMBUNGAN", 1, 100),
        smtp_daur=_bulat(teks, "SMTP_DAUR", 1, 10_000),
        smtp_batas_waktu=_bulat(teks, "SMTP_BATAS_WAKTU", 1, 600),
        smtp_laju=_laju(teks["SMTP_LAJU"]),
        pengirim=_pengirim(teks["PENGIRIM"]),
        pantulan=_pantulan(teks["PANTULAN"]),
        kunci_pantulan=periksa_kunci(teks["KUNCI_PANTULAN"]),
        kop=baca_kop(teks),
        berhenti=baca_berhenti(teks),
        url_prefect=baca_url_prefect(teks["URL_PREFECT"]),
        zona_waktu=_zona(teks["ZONA_WAKTU"]),
        jam_kerja=baca_jam_kerja(teks["JAM_KERJA"]),
        folder_data=folder_data,
        folder_templat=_folder_templat(teks["FOLDER_TEMPLAT"]),
        hari_prefect=_bulat(teks, "HARI_PREFECT", 1, 3650),
        oleh=teks["OLEH"] or None,
        aturan=Aturan(
            bobot=_bobot(teks["BOBOT"]),
            hari_survei=_bulat(teks, "HARI_SURVEI", 1, 365),
            sp_otomatis=_pilihan(teks, "SP", ("disetujui", "otomatis")) == "otomatis",
            hampir_terpenuhi=_bulat(teks, "HAMPIR_TERPENUHI", 1, 100),
            kalender=Kalender(hari=baca_hari_kerja(teks["HARI_KERJA"])),
            dua_orang=_ya(teks, "DUA_ORANG"),
            terdaftar=_pilihan(teks, "ORANG", ("dikenal", "terdaftar")) == "terdaftar",
        ),
    )


def teks_setelan(lingkungan: Mapping[str, str] | None = None) -> dict[str, str]:
    """Every setting as text, defaults filled in."""
    nilai = _lingkungan() if lingkungan is None else lingkungan
    return {nama: (nilai.get(AWALAN + nama) or baku).strip() for nama, baku in BAKU.items()}


def lingkungan_mutlak(lingkungan: Mapping[str, str] | None = None) -> dict[str, str]:
    """Every setting as an environment that means the same in whatever folder a process runs."""
    teks = teks_setelan(lingkungan)
    mutlak = {nama: str(Path(teks[nama]).absolute()) for nama in BERJALUR if teks[nama]}
    if berkas := teks["DATABASE_URL"].partition(_SQLITE)[2]:
        mutlak["DATABASE_URL"] = f"{_SQLITE}{Path(berkas).absolute()}"
    return {AWALAN + nama: isi for nama, isi in (teks | mutlak).items()}


def _lingkungan() -> dict[str, str]:
    berkas = Path(".env")
    if not berkas.is_file():
        return dict(os.environ)
    from dotenv import dotenv_values

    tertulis = {nama: nilai or "" for nama, nilai in dotenv_values(berkas).items()}
    return tertulis | dict(os.environ)


def _pengirim(teks: str) -> str:
    _, alamat = parseaddr(teks)
    if "@" not in alamat or any(tanda in teks for tanda in "\r\n"):
        raise MasukanSalah(
            f'KEMITRAAN_PENGIRIM "{teks}" bukan alamat pengirim. '
            "Tulis seperti: Kantor Kemitraan <kemitraan@kantor.example>."
        )
    return normalize("NFC", teks)


def _pantulan(teks: str) -> str | None:
    """Where bounces go. The name of each mail is put before its "@", after a "+"."""
    if teks and not _ALAMAT_PANTULAN.fullmatch(teks):
        raise MasukanSalah(
            f'{AWALAN}PANTULAN "{teks}" tidak dapat dipakai. Tulis satu alamat berhuruf ASCII tanpa tanda +, '
            "misalnya pantulan@kantor.example; server surel kantor harus menerima pantulan+apa-saja@ juga."
        )
    return teks or None


def _zona(teks: str) -> ZoneInfo:
    try:
        return ZoneInfo(teks)
    except (KeyError, ValueError, OSError):
        raise MasukanSalah(
            f'KEMITRAAN_ZONA_WAKTU "{teks}" tidak dikenal. '
            "Pakai Asia/Jakarta (WIB), Asia/Makassar (WITA), atau Asia/Jayapura (WIT)."
        ) from None


def _folder_templat(teks: str) -> Path | None:
    if not teks:
        return None
    folder = Path(teks)
    if not folder.is_dir():
        raise MasukanSalah(
            f"KEMITRAAN_FOLDER_TEMPLAT {folder} bukan folder. Buat foldernya atau kosongkan setelan itu."
        )
    return folder


def _bobot(teks: str) -> dict[Dimensi, Decimal]:
    try:
        angka = [Decimal(bagian.strip()) for bagian in teks.split(",")]
        return dict(zip(Dimensi, angka, strict=True))
    except (InvalidOperation, ValueError):
        raise BobotTidakSah from None


def _bulat(teks: Mapping[str, str], nama: str, terkecil: int, terbesar: int) -> int:
    isi = teks[nama]
    if not isi.isdecimal() or not terkecil <= int(isi) <= terbesar:
        raise MasukanSalah(f'{AWALAN}{nama} "{isi}" harus bilangan bulat antara {terkecil} dan {terbesar}.')
    return int(isi)


def _ya(teks: Mapping[str, str], nama: str) -> bool:
    return _pilihan(teks, nama, ("ya", "tidak")) == "ya"


def _pilihan(teks: Mapping[str, str], nama: str, pilihan: tuple[str, ...]) -> str:
    kata = teks[nama].lower()
    if kata not in pilihan:
        tulis = " atau ".join(pilihan)
        raise MasukanSalah(f'{AWALAN}{nama} "{teks[nama]}" tidak dikenal. Tulis {tulis}.')
    return kata


def _laju(teks: str) -> dict[str, int]:
    """Mails per minute by domain, from "gmail.com=60,*=120"."""
    hasil: dict[str, int] = {}
    for bagian in filter(None, (b.strip() for b in teks.split(","))):
        domain, _, banyaknya = (b.strip() for b in bagian.partition("="))
        if not domain or not banyaknya.isdecimal() or not int(banyaknya):
            raise MasukanSalah(
                f'{AWALAN}SMTP_LAJU "{bagian}" tidak dapat dibaca. Tulis surel per menit menurut domain, '
                "misalnya gmail.com=60,*=120."
            )
        hasil[domain.lower()] = int(banyaknya)
    return hasil
