"""The expectations: who says that they are still the same, who says what changed, who has not answered."""

from dataclasses import dataclass

from lifecycle.domain.evaluasi.survei import evaluasi_sebelumnya
from lifecycle.domain.fakta import Fakta, Harapan, Pihak


@dataclass(frozen=True, kw_only=True, slots=True)
class BarisHarapan:
    """One active pihak: its `jawaban` to this evaluation, if any, and what changed since the one before."""

    mitra: str
    jawaban: Harapan | None
    berubah: tuple[Harapan, ...]


def baris_harapan(fakta: Fakta) -> tuple[BarisHarapan, ...]:
    """None where nobody said anything."""
    semua = tuple(_baris(fakta, pihak) for pihak in fakta.pihak_aktif)
    return semua if any(b.jawaban or b.berubah for b in semua) else ()


def _baris(fakta: Fakta, pihak: Pihak) -> BarisHarapan:
    sejak = evaluasi_sebelumnya(fakta)
    miliknya = sorted(
        (h for h in fakta.kemitraan.harapan if h.pihak == pihak.kode and h.tanggal > sejak),
        key=lambda h: h.tanggal,
    )
    jawaban = [h for h in miliknya if h.tanggal >= fakta.kemitraan.keadaan.tahap_sejak]
    return BarisHarapan(
        mitra=pihak.mitra,
        jawaban=jawaban[-1] if jawaban else None,
        berubah=tuple(h for h in miliknya if not h.tetap),
    )
