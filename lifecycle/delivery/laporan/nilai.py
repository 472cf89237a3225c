"""The scores of the report: per dimension, per pihak, and where pihak see each other differently."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from lifecycle.domain.evaluasi.ambang import KUAT, LEMAH
from lifecycle.domain.fakta import Fakta


@dataclass(frozen=True, kw_only=True, slots=True)
class BarisDimensi:
    """A bar: `nilai` and `bobot` as text or unknown, `panjang` in per cent of the full width."""

    kode: str
    nilai: str | None
    bobot: str | None
    panjang: str
    pita: str


@dataclass(frozen=True, kw_only=True, slots=True)
class NilaiPihak:
    """One active pihak: P_i, the means it received and gave."""

    mitra: str
    peran: str
    komitmen: str | None
    diterima: str | None
    pemberian: str | None


@dataclass(frozen=True, kw_only=True, slots=True)
class BarisKesenjangan:
    """Two mitra who rate each other very differently, in points of 100."""

    mitra: tuple[str, str]
    selisih: str


def pita(nilai: str | None) -> str:
    """The band of a score, by VicHealth's two thresholds: lemah, sedang or kuat; kosong where unknown."""
    if nilai is None:
        return "kosong"
    if Decimal(nilai) < LEMAH:
        return "lemah"
    return "sedang" if Decimal(nilai) < KUAT else "kuat"


def baris_dimensi(hasil: Mapping[str, Any]) -> tuple[BarisDimensi, ...]:
    """The five dimensions, each with the weight that the record gave it."""
    bobot = {
        masukan["nama"]: masukan["bobot"]
        for jejak in hasil["jejak"]
        if jejak["angka"] in {"skor", "kelengkapan"}
        for masukan in jejak["masukan"]
    }
    return tuple(
        BarisDimensi(kode=kode, nilai=nilai, bobot=bobot.get(kode), panjang=_panjang(nilai), pita=pita(nilai))
        for kode, nilai in hasil["dimensi"].items()
    )


def baris_pihak(fakta: Fakta, hasil: Mapping[str, Any]) -> tuple[NilaiPihak, ...]:
    """Every pihak that the evaluation looked at, in its order."""
    diterima = {jejak["angka"]: jejak["nilai"] for jejak in hasil["jejak"]}
    pihak = ((kode, fakta.kemitraan.pihak_berkode(kode)) for kode in hasil["per_pihak"])
    return tuple(
        NilaiPihak(
            mitra=p.mitra if p else kode,
            peran=p.peran if p else "",
            komitmen=hasil["per_pihak"][kode],
            diterima=diterima.get(f"diterima {kode}"),
            pemberian=hasil["pemberian"].get(kode),
        )
        for kode, p in pihak
    )


def kesenjangan(hasil: Mapping[str, Any], nama: Mapping[str, str]) -> tuple[BarisKesenjangan, ...]:
    """The gaps of perception, by the names of the mitra."""
    return tuple(
        BarisKesenjangan(mitra=(nama.get(a, a), nama.get(b, b)), selisih=satu["selisih"])
        for satu in hasil["kesenjangan"]
        for a, b in [satu["pihak"]]
    )


def _panjang(nilai: str | None) -> str:
    return "0" if nilai is None else str(min(max(Decimal(nilai), Decimal(0)), Decimal(100)))
