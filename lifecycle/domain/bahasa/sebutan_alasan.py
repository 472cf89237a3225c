"""The reasons of a proposal as a leader reads them: no number of a rule, no code, in Indonesian or English.

JSON keeps them as they were recorded, with both.
"""

import re
from collections.abc import Mapping

from lifecycle.domain.bahasa.sebutan import DIMENSI, REKOMENDASI, sebut_putusan
from lifecycle.domain.bahasa.terjemah import terjemahkan

_NOMOR_ATURAN = re.compile(r"^\d+: ")
_KODE_PUTUSAN = re.compile(rf"\b(?:{'|'.join(REKOMENDASI['id'])})\b")
_SELA = "; "

# The longer before the shorter that matches it too.
ALASAN: Mapping[str, str] = {
    "skor tidak di bawah {ambang} dan semua ambang lain terpenuhi": (
        "the score is not below {ambang}, and all other marks are met"
    ),
    "keputusan sebelumnya RENCANA_ULANG dan {sebab}": "it was decided before to plan again, and {sebab}",
    "usulan TERMINASI diringankan menjadi {kode} karena {sebab}": (
        "the proposal to end was softened to {kode}, because {sebab}"
    ),
    "komitmen {mitra} {angka} di bawah {ambang}": "commitments of {mitra} at {angka}, below {ambang}",
    "penilaian dari {mitra} {angka} di bawah {ambang}": "marks given by {mitra} at {angka}, below {ambang}",
    "kelengkapan {angka} di bawah {ambang} (capaian belum dicatat: {daftar})": (
        "completeness at {angka}, below {ambang} (results not recorded: {daftar})"
    ),
    "{ukuran} {angka} di bawah {ambang}": "{ukuran} at {angka}, below {ambang}",
    "survei masih terbuka sampai {hari}, belum dijawab {daftar}": (
        "the survey is open until {hari}, not yet answered by {daftar}"
    ),
    "skor belum dapat dihitung karena tidak ada nilai yang berbobot": (
        "there is no score yet, because nothing that counts has a value"
    ),
    "kuorum survei belum tercapai ({satu} dari {semua} pihak menjawab)": (
        "too few answered the survey ({satu} of {semua} parties)"
    ),
    "kuorum survei belum tercapai ({satu} dari {semua} pihak menjawab": (
        "too few answered the survey ({satu} of {semua} parties"
    ),
    "belum dijawab {daftar})": "not yet answered by {daftar})",
    "kepercayaan tidak dapat dinilai karena kuorum survei tidak tercapai sampai {hari}": (
        "trust could not be assessed, because too few had answered the survey by {hari}"
    ),
    "yang tidak menjawab: {daftar}": "silent: {daftar}",
    "SP {tingkat} untuk {komitmen} masih terbuka": "warning {tingkat} on {komitmen} is still open",
}

_KATA: Mapping[str, Mapping[str, str]] = {
    "ukuran": {"skor": "score", "kelengkapan": "completeness"}
    | {kode: nama.lower() for kode, nama in DIMENSI["en"].items()},
    "kode": REKOMENDASI["en"],
}


def sebut_alasan(aturan: str, bahasa: str = "id") -> str:
    """The reasons as people read them; a reason of no known form stays in Indonesian.

    >>> sebut_alasan("2: keputusan sebelumnya RENCANA_ULANG dan skor 35,00 di bawah 60", "en")
    'it was decided before to plan again, and score at 35.00, below 60'
    """
    return _SELA.join(_satu(alasan, bahasa) for alasan in _NOMOR_ATURAN.sub("", aturan).split(_SELA))


def _satu(alasan: str, bahasa: str) -> str:
    inggris = None if bahasa == "id" else terjemahkan(alasan, ALASAN, _KATA)
    return _KODE_PUTUSAN.sub(lambda kode: sebut_putusan(kode[0], bahasa), inggris or alasan)
