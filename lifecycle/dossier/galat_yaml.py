"""What the YAML parser found wrong, in words that an officer can act on."""

import yaml
from yaml.reader import Reader

# A piece of the parser's sentence (in C or in Python), ours, and whether the place that counts is where
# the broken piece began.
_TERJEMAHAN = (
    (
        "mapping values are not allowed",
        "ada titik dua yang tidak pada tempatnya. Beri tanda kutip pada isi yang memuat titik dua, "
        "atau periksa lekukannya.",
        False,
    ),
    ("could not find expected ':'", "kunci ini tidak diikuti titik dua.", True),
    ("unexpected end of stream", "tanda kutip dibuka di sini tetapi tidak ditutup.", True),
    ("',' or", "kurung dibuka di sini tetapi tidak ditutup, atau ada koma yang kurang.", True),
    (
        "expected key",
        "lekukan baris ini tidak sejajar dengan baris di atasnya, atau ada isi sesudah tanda kutip penutup.",
        False,
    ),
    (
        "<block end>",
        "lekukan baris ini tidak sejajar dengan baris di atasnya, atau ada isi sesudah tanda kutip penutup.",
        False,
    ),
    ("escape", "tanda \\ dalam tanda kutip ganda tidak dikenal. Pakai tanda kutip tunggal.", False),
    ("tag", "penanda YAML (kata yang diawali tanda seru) tidak diterima. Hapus penanda itu.", False),
    ("alphabetic or numeric", "isi yang diawali & atau * harus diberi tanda kutip.", False),
)
_TAB = "baris ini dilekukkan dengan tab. Ganti tab dengan spasi."
_AWAL_TERLARANG = "isi yang diawali tanda seperti @, % atau ` harus diberi tanda kutip."
_UMUM = "susunan YAML tidak dapat dibaca. Periksa lekukan, titik dua, kurung, dan tanda kutipnya."
_TAK_TAMPAK = "ada karakter kendali yang tidak tampak. Ketik ulang baris ini."


def terjemahkan(galat: Exception, teks: str) -> tuple[int, str]:
    """The line (from 1) and the sentence for an error that the parser raised on `teks`."""
    if not isinstance(galat, yaml.MarkedYAMLError) or galat.problem_mark is None:
        asing = Reader.NON_PRINTABLE.search(teks)
        baris = teks.count("\n", 0, asing.start()) + 1 if asing else 1
        return baris, _TAK_TAMPAK if asing else _UMUM
    di_sini = galat.problem_mark.line + 1
    masalah = galat.problem or ""
    if "cannot start any token" in masalah or "violates indentation" in masalah:
        return di_sini, _TAB if _berlekuk_tab(teks, di_sini) else _AWAL_TERLARANG
    for potongan, kalimat, di_awal in _TERJEMAHAN:
        if potongan in masalah:
            awal = galat.context_mark if di_awal else None
            return (awal.line + 1 if awal else di_sini), kalimat
    return di_sini, _UMUM


def _berlekuk_tab(teks: str, baris: int) -> bool:
    isi = teks.splitlines()[baris - 1]
    return "\t" in isi[: len(isi) - len(isi.lstrip())]
