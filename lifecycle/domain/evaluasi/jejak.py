"""The trace: every figure with its formula, its inputs, their weights, and where each input comes from."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from lifecycle.domain.bahasa.angka import dua_angka


def angka_json(nilai: Decimal | None) -> str | None:
    """Two places as text; the unknown stays None."""
    return None if nilai is None else dua_angka(nilai)


@dataclass(frozen=True, kw_only=True, slots=True)
class Masukan:
    """One input of a figure. `sumber` names a recorded fact, or the `angka` of another entry of the trace."""

    nama: str
    nilai: Decimal
    sumber: str
    bobot: Decimal | None = None

    def ke_json(self) -> dict[str, Any]:
        return {
            "nama": self.nama,
            "nilai": dua_angka(self.nilai),
            "bobot": angka_json(self.bobot),
            "sumber": self.sumber,
        }


@dataclass(frozen=True, kw_only=True, slots=True)
class Jejak:
    """How one figure came about. Without a value, `keterangan` says why it was left out."""

    angka: str
    judul: str
    nilai: Decimal | None = None
    rumus: str = ""
    bobot: Decimal | None = None
    masukan: tuple[Masukan, ...] = ()
    keterangan: str = ""

    def ke_json(self) -> dict[str, Any]:
        return {
            "angka": self.angka,
            "judul": self.judul,
            "nilai": angka_json(self.nilai),
            "rumus": self.rumus,
            "bobot": angka_json(self.bobot),
            "masukan": [satu.ke_json() for satu in self.masukan],
            "keterangan": self.keterangan,
        }
