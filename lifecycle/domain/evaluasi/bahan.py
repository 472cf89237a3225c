"""What the rules of the recommendation look at."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from lifecycle.domain.evaluasi.survei import HasilSurvei
from lifecycle.domain.fakta import Fakta, Peringatan
from lifecycle.domain.kata import Dimensi, Rekomendasi


@dataclass(frozen=True, kw_only=True, slots=True)
class Bahan:
    """Figures as in Evaluasi; `per_pihak` and `pemberian` beside the name of the mitra, known ones only.

    `kosong` names the indikator that are due and not recorded; `terbuka_sampai` is the last day of a survey
    that is still open, `ditunggu_sampai` the last day on which answers were waited for in vain: trust is
    not assessed then.
    """

    skor: Decimal | None
    kelengkapan: Decimal | None
    dimensi: Mapping[Dimensi, Decimal | None]
    per_pihak: tuple[tuple[str, Decimal], ...]
    pemberian: tuple[tuple[str, Decimal], ...]
    survei: HasilSurvei
    terbuka_sampai: date | None
    ditunggu_sampai: date | None
    kosong: tuple[str, ...]
    peringatan: tuple[Peringatan, ...]
    pernah_rencana_ulang: bool


def sebelumnya_rencana_ulang(fakta: Fakta) -> bool:
    """Whether the last decision before `fakta.pada`, of whatever cycle, was to plan anew."""
    putusan = [
        (tercatat.versi, tercatat.keputusan.kode)
        for tercatat in fakta.kemitraan.evaluasi_tercatat
        if tercatat.keputusan is not None and max(tercatat.tanggal, tercatat.keputusan.tanggal) <= fakta.pada
    ]
    return bool(putusan) and max(putusan)[1] is Rekomendasi.RENCANA_ULANG
