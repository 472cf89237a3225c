"""The trace of the report: every figure, and a way from each input to the figure it comes from."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, kw_only=True, slots=True)
class MasukanTelusur:
    """One input; `tujuan` is the anchor of the figure that `sumber` names, if it names one."""

    nama: str
    nilai: str
    bobot: str | None
    sumber: str
    tujuan: str | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Baris:
    """One figure, as in the trace of contract.md 2, with an anchor of its own."""

    jangkar: str
    angka: str
    judul: str
    nilai: str | None
    rumus: str
    bobot: str | None
    masukan: tuple[MasukanTelusur, ...]
    keterangan: str


def telusur(hasil: Mapping[str, Any]) -> tuple[Baris, ...]:
    """The rows in the order in which the figures were reckoned."""
    jangkar = {jejak["angka"]: f"j{ke}" for ke, jejak in enumerate(hasil["jejak"], start=1)}
    return tuple(_baris(jejak, jangkar) for jejak in hasil["jejak"])


def _baris(jejak: Mapping[str, Any], jangkar: Mapping[str, str]) -> Baris:
    masukan = tuple(
        MasukanTelusur(
            nama=m["nama"],
            nilai=m["nilai"],
            bobot=m["bobot"],
            sumber=m["sumber"],
            tujuan=jangkar.get(m["sumber"].partition(":")[0]),
        )
        for m in jejak["masukan"]
    )
    return Baris(
        jangkar=jangkar[jejak["angka"]],
        angka=jejak["angka"],
        judul=jejak["judul"],
        nilai=jejak["nilai"],
        rumus=jejak["rumus"],
        bobot=jejak["bobot"],
        masukan=masukan,
        keterangan=jejak["keterangan"],
    )
