"""What the codes of the domain are called where people read, in Indonesian and English."""

from collections.abc import Mapping

TAHAP: Mapping[str, Mapping[str, str]] = {
    "id": {},
    "en": {
        "identifikasi": "identification",
        "perencanaan": "planning",
        "pelaksanaan": "implementation",
        "evaluasi": "evaluation",
        "keberlanjutan": "sustainability",
        "terminasi": "termination",
    },
}

REKOMENDASI: Mapping[str, Mapping[str, str]] = {
    "id": {
        "LANJUT": "Lanjut",
        "PERBAIKAN": "Perbaikan",
        "RENCANA_ULANG": "Rencana ulang",
        "TERMINASI": "Terminasi",
        "DATA_TIDAK_CUKUP": "Data tidak cukup",
    },
    "en": {
        "LANJUT": "Continue",
        "PERBAIKAN": "Improve",
        "RENCANA_ULANG": "Plan again",
        "TERMINASI": "End with care",
        "DATA_TIDAK_CUKUP": "Not enough data",
    },
}

OBJEK: Mapping[str, Mapping[str, str]] = {
    "id": {
        "penjajakan": "hasil penjajakan",
        "rencana": "rencana kemitraan",
        "addendum": "usulan addendum",
        "perpanjangan": "perpanjangan kemitraan",
        "terminasi": "pengakhiran kemitraan",
        "evaluasi": "hasil evaluasi",
    },
    "en": {
        "penjajakan": "the exploration",
        "rencana": "the plan of the partnership",
        "addendum": "the proposed addendum",
        "perpanjangan": "the renewal of the partnership",
        "terminasi": "the end of the partnership",
        "evaluasi": "the evaluation",
    },
}

SUARA: Mapping[str, Mapping[str, str]] = {
    "id": {"setuju": "setuju", "tolak": "tidak setuju"},
    "en": {"setuju": "agreed", "tolak": "not agreed"},
}

DIMENSI: Mapping[str, Mapping[str, str]] = {
    "id": {
        "capaian": "Capaian",
        "komitmen": "Komitmen",
        "kepercayaan": "Prinsip dan kepercayaan",
        "manfaat": "Manfaat dan dampak",
        "keberlanjutan": "Keberlanjutan dan kelembagaan",
    },
    "en": {
        "capaian": "Results",
        "komitmen": "Commitments",
        "kepercayaan": "Principles and trust",
        "manfaat": "Benefits and impact",
        "keberlanjutan": "Sustainability and institutions",
    },
}

BUTIR: Mapping[str, Mapping[str, str]] = {
    "id": {},
    "en": {
        "kejujuran": "honesty",
        "keadilan": "fairness",
        "kebijaksanaan": "wisdom",
        "partisipasi": "participation",
        "gotong_royong": "mutual help",
        "keterbukaan": "openness",
        "penegakan_hukum": "rule of agreement",
        "keberlanjutan": "sustainability",
    },
}

POLA: Mapping[str, Mapping[str, str]] = {
    "id": {"inti_plasma": "inti-plasma"},
    "en": {
        "asuh": "mentoring",
        "inti_plasma": "nucleus and plasma",
        "subkontrak": "subcontracting",
        "futuristik": "partnership of equals",
        "sejajar": "trade between equals",
        "sesuai_kebutuhan": "partnership by need",
    },
}


def sebut(kode: str, kelompok: Mapping[str, Mapping[str, str]], bahasa: str) -> str:
    """The name of a code; one that needs no name, or has none yet, is spelled without underscores."""
    return kelompok[bahasa].get(kode, kode.replace("_", " "))


def sebut_putusan(kode: str, bahasa: str = "id") -> str:
    """What a recommendation or a decision is called.

    >>> sebut_putusan("RENCANA_ULANG")
    'Rencana ulang'
    """
    return sebut(kode, REKOMENDASI, bahasa)
