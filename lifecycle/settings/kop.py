"""The settings of the office's letters: its letterhead, the way out of digests, where its forms are."""

import re
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import SplitResult, urlsplit

from lifecycle.domain.galat import MasukanSalah
from lifecycle.domain.kantor.kop import Berhenti, KopKantor
from lifecycle.domain.kantor.logo import kenali_logo

# Bytes; a logo goes with every mail.
LOGO_TERBESAR = 200_000
_BARIS_TERBANYAK = 8
_HURUF_TERBANYAK = 120
_RAHASIA_TERPENDEK = 16


def baca_kop(teks: Mapping[str, str]) -> KopKantor:
    """The letterhead from the texts of the settings. Raises MasukanSalah."""
    return KopKantor(
        nama=_sebaris("KANTOR", teks["KANTOR"]),
        alamat=_alamat(teks["ALAMAT_KANTOR"]),
        logo=_logo(teks["LOGO"]),
    )


def baca_berhenti(teks: Mapping[str, str]) -> Berhenti | None:
    """The one-click way out of digests; None where the office has none. Raises MasukanSalah."""
    url, rahasia = teks["URL_BERHENTI"], teks["RAHASIA"]
    if not url:
        return None
    if not _awalan_url(url):
        raise MasukanSalah(
            f'KEMITRAAN_URL_BERHENTI "{url}" bukan awalan alamat https. Tulis alamat yang berakhir dengan '
            "/ atau =, misalnya https://kantor.example/berhenti/, atau kosongkan setelan itu."
        )
    if len(rahasia) < _RAHASIA_TERPENDEK:
        raise MasukanSalah(
            f"KEMITRAAN_URL_BERHENTI memerlukan KEMITRAAN_RAHASIA, sekurangnya {_RAHASIA_TERPENDEK} huruf "
            "acak yang hanya diketahui kantor. Isi setelan itu, dan jangan menggantinya lagi."
        )
    return Berhenti(awalan_url=url, rahasia=rahasia)


def baca_url_prefect(teks: str) -> str | None:
    """Where the office finds its forms; without the last /. Raises MasukanSalah."""
    if teks and not _alamat_web(teks):
        raise MasukanSalah(
            "KEMITRAAN_URL_PREFECT bukan alamat antarmuka Prefect. Tulis alamat http atau https yang dibuka "
            "di peramban, tanpa nama pengguna dan sandi, misalnya http://127.0.0.1:4200, atau kosongkan."
        )
    return teks.rstrip("/") or None


def _alamat(teks: str) -> tuple[str, ...]:
    """Its lines, ended by a semicolon, by a real end of line, or by \\n as it is typed into a .env file."""
    baris = (satu.strip() for satu in re.split(r"\\n|[;\n]", teks))
    hasil = tuple(_sebaris("ALAMAT_KANTOR", satu) for satu in baris if satu)
    if len(hasil) > _BARIS_TERBANYAK:
        raise MasukanSalah(f"KEMITRAAN_ALAMAT_KANTOR terlalu panjang. Cukup {_BARIS_TERBANYAK} baris.")
    return hasil


def _sebaris(nama: str, teks: str) -> str:
    if any(unicodedata.category(huruf) in {"Cc", "Zl", "Zp", "Cs"} for huruf in teks):
        raise MasukanSalah(f"KEMITRAAN_{nama} memuat ganti baris atau tanda kendali. Tulis dalam satu baris.")
    if len(teks) > _HURUF_TERBANYAK:
        raise MasukanSalah(
            f"KEMITRAAN_{nama} terlalu panjang ({len(teks)} huruf). Cukup {_HURUF_TERBANYAK} huruf sebaris."
        )
    return teks


def _logo(teks: str) -> bytes | None:
    if not teks:
        return None
    berkas = Path(teks)
    if not berkas.is_file():
        raise MasukanSalah(f"KEMITRAAN_LOGO {berkas} tidak ada. Perbaiki letaknya atau kosongkan.")
    besar = berkas.stat().st_size
    if besar > LOGO_TERBESAR:
        raise MasukanSalah(
            f"KEMITRAAN_LOGO {berkas} terlalu besar ({-(-besar // 1000)} kB), padahal ikut di setiap surel. "
            f"Kecilkan sampai {LOGO_TERBESAR // 1000} kB atau kurang."
        )
    try:
        isi = berkas.read_bytes()
    except OSError:
        raise MasukanSalah(f"KEMITRAAN_LOGO {berkas} tidak dapat dibaca. Periksa hak aksesnya.") from None
    if kenali_logo(isi) is None:
        raise MasukanSalah(
            f"KEMITRAAN_LOGO {berkas} bukan gambar PNG, JPEG, atau GIF. Simpan ulang logo dalam salah satu "
            "bentuk itu; yang lain, SVG misalnya, tidak ditampilkan banyak program surel."
        )
    return isi


def _awalan_url(url: str) -> bool:
    """Whether a sign of the recipient can follow, and the whole stand in a header."""
    bagian = _uraikan(url)
    return (
        bagian is not None
        and bagian.scheme == "https"
        and not bagian.fragment
        and url.endswith(("/", "="))
        and "," not in url
    )


def _alamat_web(url: str) -> bool:
    """Whether it is a place, with nothing in it that is not for everybody's eyes."""
    bagian = _uraikan(url)
    return (
        bagian is not None
        and bagian.scheme in {"http", "https"}
        and "@" not in bagian.netloc
        and not any(tanda in url for tanda in "?#")
    )


def _uraikan(url: str) -> SplitResult | None:
    """Its parts; None where it names no host or holds what no address holds."""
    try:
        bagian = urlsplit(url)
        # Asking for the port is what looks at it.
        nyata = bagian.hostname and bagian.port != 0
    except ValueError:
        return None
    return bagian if nyata and re.fullmatch(r"[!#-;=?-\[\]-~]+", url) else None
