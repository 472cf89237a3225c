"""Templates that people who do not program may edit: sandboxed, strict, with errors that name the line."""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache, partial
from pathlib import Path
from traceback import walk_tb
from typing import Any

from jinja2 import (
    DictLoader,
    Template,
    TemplateError,
    TemplateSyntaxError,
)
from jinja2.exceptions import SecurityError
from jinja2.meta import find_undeclared_variables
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from lifecycle.delivery.galat import TemplatRusak
from lifecycle.delivery.templat.kurungan import (
    TerlaluBanyak,
    TidakDiizinkan,
    hitungan_baru,
    kumpulkan,
    pohon_aman,
    siapkan_hitungan,
)
from lifecycle.delivery.templat.nilai_kosong import NilaiKosong, NilaiTidakAda
from lifecycle.delivery.templat.tulisan import TAK_DIKETAHUI, angka, jumlah, persen, rangkai, tanggal
from lifecycle.domain.bahasa.mirip import saran
from lifecycle.domain.bahasa.sebutan import (
    BUTIR,
    DIMENSI,
    OBJEK,
    POLA,
    SUARA,
    TAHAP,
    sebut,
    sebut_putusan,
)
from lifecycle.domain.bahasa.sebutan_alasan import sebut_alasan
from lifecycle.domain.bahasa.sebutan_tugas import sebut_tugas

# Control characters, line and paragraph separators, halves of surrogate pairs; and what turns the reading
# direction round, so that a name can show itself as another.
_LIAR = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\u202a-\u202e\u2066-\u2069]")
_SPASI = re.compile("  +")
# What a slip of the template's author can end in, besides the engine's own errors.
_SALAH_TULIS = (TemplateError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError)
# ... or, where parts are nested deeper than Python reads.
_TERLALU_DALAM = (RecursionError, SyntaxError, MemoryError)
# Characters; the longest shipped one has some twenty thousand.
_BATAS_BERKAS = 200_000
_SARINGAN_UMUM = ("default", "first", "last", "length", "lower", "upper")
_SARINGAN_ASING = re.compile(r"No filter named '(\w+)'\.")
_PETUNJUK = "Daftar nilai dan contohnya ada di templates/surel/BACA-SAYA.md."


def polos(nilai: object) -> str:
    """A value as one harmless line: control characters and line breaks become a space; None is unknown."""
    teks = TAK_DIKETAHUI if nilai is None else str(nilai)
    return _SPASI.sub(" ", _LIAR.sub(" ", teks)).strip()


def polos_html(nilai: object) -> str:
    """The same for a page, where only what the program itself marked up stays markup."""
    return nilai if isinstance(nilai, Markup) else polos(nilai)


def cari_templat(folders: Sequence[Path], nama: str) -> Path:
    """The file of that name in the first folder that has it. Raises TemplatRusak."""
    for folder in folders:
        if (folder / nama).is_file():
            return folder / nama
    raise TemplatRusak(Path(nama), "berkas ini tidak ada. Pasang ulang Kemitraan.")


def baca_templat(berkas: Path) -> str:
    """The text of a template. Raises TemplatRusak where it cannot be opened, is huge, or is no UTF-8."""
    try:
        if berkas.stat().st_size > _BATAS_BERKAS:
            raise TemplatRusak(berkas, "berkas ini terlalu besar untuk sebuah templat. Periksa isinya.")
        return berkas.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        pesan = "bukan teks UTF-8. Simpan lagi berkas itu dengan penyandian (encoding) UTF-8."
        raise TemplatRusak(berkas, pesan) from None
    except OSError as galat:
        pesan = f"tidak dapat dibuka ({galat.strerror}). Periksa berkas dan izinnya."
        raise TemplatRusak(berkas, pesan) from None


def isi_templat(
    sumber: str,
    nilai: Mapping[str, Any],
    *,
    berkas: Path,
    bahasa: str,
    tulis: Callable[[object], str],
    html: bool = False,
) -> str:
    """Fill a source, each value written by `tulis`, and escaped where the source is HTML.

    Raises TemplatRusak naming the file, the line and the value.
    """
    try:
        return kumpulkan(_templat(sumber, bahasa, tulis, html).generate({**nilai, **hitungan_baru()}))
    except _SALAH_TULIS as galat:
        raise TemplatRusak(berkas, _masalah(galat, nilai), bahasa=bahasa, baris=_baris(galat)) from None
    except _TERLALU_DALAM:
        pesan = "terlalu banyak bagian yang bersarang. Sederhanakan {% if %}, {% for %}, atau kurungnya."
        raise TemplatRusak(berkas, pesan, bahasa=bahasa) from None


def nama_asing(sumber: str, nilai: Mapping[str, Any], *, bahasa: str) -> set[str]:
    """Names that a source mentions in any branch, and that no value has. The source must be readable."""
    return find_undeclared_variables(_lingkungan(bahasa, polos, html=False).parse(sumber)) - nilai.keys()


def nama_saringan() -> set[str]:
    """What may stand behind a `|`."""
    return {nama for nama in _lingkungan("id", polos, html=False).filters if not nama.startswith("_")}


@lru_cache(maxsize=512)
def _templat(sumber: str, bahasa: str, tulis: Callable[[object], str], html: bool) -> Template:
    lingkungan = _lingkungan(bahasa, tulis, html)
    return lingkungan.from_string(pohon_aman(lingkungan, sumber))


@lru_cache
def _lingkungan(bahasa: str, tulis: Callable[[object], str], html: bool) -> ImmutableSandboxedEnvironment:
    lingkungan = ImmutableSandboxedEnvironment(
        loader=DictLoader({}),
        undefined=NilaiKosong,
        finalize=tulis,
        autoescape=html,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    lingkungan.globals.clear()
    # Of the engine's own only these: others grow without bound, fetch attributes, or make HTML.
    lingkungan.filters = {nama: lingkungan.filters[nama] for nama in _SARINGAN_UMUM} | {
        "tanggal": partial(tanggal, bahasa=bahasa),
        "angka": partial(angka, bahasa=bahasa),
        "jumlah": partial(jumlah, bahasa=bahasa),
        "persen": persen,
        "rangkai": partial(rangkai, bahasa=bahasa),
        "nama_tahap": partial(sebut, kelompok=TAHAP, bahasa=bahasa),
        "nama_pola": partial(sebut, kelompok=POLA, bahasa=bahasa),
        "nama_dimensi": partial(sebut, kelompok=DIMENSI, bahasa=bahasa),
        "nama_butir": partial(sebut, kelompok=BUTIR, bahasa=bahasa),
        "nama_rekomendasi": partial(sebut_putusan, bahasa=bahasa),
        "alasan_usulan": partial(sebut_alasan, bahasa=bahasa),
        "nama_tugas": partial(sebut_tugas, bahasa=bahasa),
        "nama_objek": partial(sebut, kelompok=OBJEK, bahasa=bahasa),
        "nama_suara": partial(sebut, kelompok=SUARA, bahasa=bahasa),
    }
    siapkan_hitungan(lingkungan)
    return lingkungan


def _masalah(galat: Exception, nilai: Mapping[str, Any]) -> str:
    if isinstance(galat, TerlaluBanyak):
        return "isinya menjadi terlalu panjang. Periksa {% for %} di dalamnya."
    if isinstance(galat, SecurityError | TidakDiizinkan):
        return f"bagian ini meminta sesuatu yang tidak diizinkan dalam templat. {_PETUNJUK}"
    if isinstance(galat, NilaiTidakAda):
        pilihan = galat.pemilik if isinstance(galat.pemilik, Mapping) else nilai
        return f'nilai "{galat.nama}" tidak ada. {saran(galat.nama, pilihan)} {_PETUNJUK}'
    if asing := _SARINGAN_ASING.fullmatch(str(galat)):
        return f'saringan "{asing[1]}" tidak ada. {saran(asing[1], nama_saringan())} {_PETUNJUK}'
    return f"tidak dapat dibaca ({galat}). Periksa tanda {{{{ }}}} dan {{% %}} di baris itu. {_PETUNJUK}"


def _baris(galat: Exception) -> int | None:
    """The line of the file on which it went wrong."""
    if isinstance(galat, TemplateSyntaxError):
        return galat.lineno
    jejak = walk_tb(galat.__traceback__)
    baris = [nomor for bingkai, nomor in jejak if bingkai.f_code.co_filename == "<template>"]
    return baris[-1] if baris else None
