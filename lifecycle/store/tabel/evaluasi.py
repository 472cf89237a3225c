"""Evaluations as they were recorded."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy.orm import Mapped

from lifecycle.domain.fakta import EvaluasiTercatat
from lifecycle.domain.kata import Rekomendasi
from lifecycle.store.tabel.dasar import EntriKemitraan


class EvaluasiTercatatRow(EntriKemitraan):
    __tablename__ = "evaluasi_tercatat"
    fakta = EvaluasiTercatat

    versi: Mapped[int]
    siklus: Mapped[int]
    tanggal: Mapped[date]
    versi_rencana: Mapped[int]
    rekomendasi: Mapped[Rekomendasi]
    hasil: Mapped[Mapping[str, Any]]
    keputusan_kode: Mapped[Rekomendasi | None]
    keputusan_oleh: Mapped[str | None]
    keputusan_tanggal: Mapped[date | None]
    keputusan_alasan: Mapped[str | None]
