"""The outcome of an evaluation, and its JSON as contract.md 2 has it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from lifecycle.domain.bahasa.angka import dua_angka
from lifecycle.domain.evaluasi.jejak import Jejak, angka_json
from lifecycle.domain.evaluasi.kepercayaan import Kesenjangan
from lifecycle.domain.evaluasi.keterlibatan import Keterlibatan
from lifecycle.domain.kata import ButirSurvei, Dimensi, Rekomendasi


@dataclass(frozen=True, kw_only=True, slots=True)
class Evaluasi:
    """One evaluation. Figures are 0 to 100 and unrounded, `kelengkapan` 0 to 1; the unknown is None.

    `per_pihak` is the fulfilment P, `pemberian` the given mean and `keterlibatan` the participation of every
    active pihak, by kode.
    While `survei_terbuka` nothing that was answered is shown and there is no score; `tanpa_kepercayaan`: too
    few answered for too long, so that trust is left out.
    `belum_menjawab` are the kode, `menunggu` the mitra names of those asked.
    """

    nomor: str
    siklus: int
    tanggal: date
    skor: Decimal | None
    kelengkapan: Decimal | None
    rekomendasi: Rekomendasi
    aturan: str
    dimensi: Mapping[Dimensi, Decimal | None]
    per_pihak: Mapping[str, Decimal | None]
    segitiga: Mapping[ButirSurvei, Decimal | None]
    pincang: tuple[ButirSurvei, ...]
    terlemah: ButirSurvei | None
    pemberian: Mapping[str, Decimal | None]
    kesenjangan: tuple[Kesenjangan, ...]
    keterlibatan: Mapping[str, Keterlibatan]
    survei_terbuka: bool
    tanpa_kepercayaan: bool
    belum_menjawab: tuple[str, ...]
    menunggu: tuple[str, ...]
    jejak: tuple[Jejak, ...]

    def ke_json(self) -> dict[str, Any]:
        """Plain JSON values: figures as text of two places, half up, with a decimal point."""
        return {
            "nomor": self.nomor,
            "siklus": self.siklus,
            "tanggal": self.tanggal.isoformat(),
            "skor": angka_json(self.skor),
            "kelengkapan": angka_json(self.kelengkapan),
            "rekomendasi": self.rekomendasi.value,
            "dimensi": _semua_json(self.dimensi.items()),
            "per_pihak": _semua_json(self.per_pihak.items()),
            "segitiga": _semua_json(self.segitiga.items()),
            "pincang": [sisi.value for sisi in self.pincang],
            "terlemah": None if self.terlemah is None else self.terlemah.value,
            "pemberian": _semua_json(self.pemberian.items()),
            "kesenjangan": [
                {"pihak": list(k.pihak), "selisih": dua_angka(k.selisih)} for k in self.kesenjangan
            ],
            "keterlibatan": {kode: satu.ke_json() for kode, satu in self.keterlibatan.items()},
            "survei": {
                "terbuka": self.survei_terbuka,
                "belum_menjawab": list(self.belum_menjawab),
                "tanpa_kepercayaan": self.tanpa_kepercayaan,
            },
            "aturan": self.aturan,
            "jejak": [satu.ke_json() for satu in self.jejak],
        }


def _semua_json(angka: Iterable[tuple[str, Decimal | None]]) -> dict[str, str | None]:
    return {str(nama): angka_json(nilai) for nama, nilai in angka}
