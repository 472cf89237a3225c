"""Made-up evaluations, for trying templates before anybody is written to."""

from datetime import date
from typing import Any

from lifecycle.domain.kata import Dimensi, Rekomendasi

# The one with the least in it first, and the one that a preview shows last.
CONTOH_REKOMENDASI = (
    Rekomendasi.DATA_TIDAK_CUKUP,
    Rekomendasi.TERMINASI,
    Rekomendasi.RENCANA_ULANG,
    Rekomendasi.LANJUT,
    Rekomendasi.PERBAIKAN,
)


def contoh_keputusan(kode: Rekomendasi) -> dict[str, Any]:
    """A decision for that recommendation, in the shape of Keputusan."""
    return {"kode": kode.value, "alasan": "Sesuai usulan", "oleh": "hasan@kantor.example"}


def contoh_hasil(kode: Rekomendasi) -> dict[str, Any]:
    """The JSON of an evaluation with that recommendation; without a score where the data are too few."""
    cukup = kode is not Rekomendasi.DATA_TIDAK_CUKUP
    nilai = "73.83" if cukup else None
    return {
        "nomor": "KM-2026-0001",
        "siklus": 1,
        "tanggal": date(2026, 1, 31).isoformat(),
        "skor": nilai,
        "kelengkapan": "1.00",
        "rekomendasi": kode.value,
        "aturan": "4: skor 73,83 di bawah 75",
        "dimensi": {dimensi.value: nilai for dimensi in Dimensi},
        "per_pihak": {"a": nilai, "b": nilai, "c": nilai},
        "segitiga": {"kejujuran": nilai, "keadilan": nilai, "kebijaksanaan": nilai},
        "pincang": [],
        "terlemah": "keadilan" if cukup else None,
        "pemberian": {"a": nilai, "b": nilai, "c": nilai},
        "kesenjangan": [{"pihak": ["a", "b"], "selisih": "25.00"}] if cukup else [],
        "survei": {"terbuka": False, "belum_menjawab": [], "tanpa_kepercayaan": False},
        "jejak": [],
    }
