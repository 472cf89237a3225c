"""A seal that was printed, mailed or saved: the anchor outside, against which today's chains are held."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from lifecycle.domain.galat import MasukanSalah
from lifecycle.domain.segel.harian import SegelHarian, UjungRantai, bandingkan, ujung_tersegel

# A digest as it is printed, in groups; a mail may break its line between two of them.
_SIDIK = re.compile(r"(?<![0-9a-f])(?:[0-9a-f]{8}\s*){8}(?![0-9a-f])")
_BARIS_SURAT = re.compile(r"=\r?\n")


class TanpaSegel(MasukanSalah):
    """Berkas itu tidak memuat segel. Pakai segel yang pernah dicetak atau disimpan, atau surel mingguan."""


@dataclass(frozen=True, kw_only=True, slots=True)
class SegelDicetak:
    """The digests of seals that were found in a text, and the ends of all chains where it has them."""

    sidik: tuple[str, ...]
    tanggal: date | None = None
    ujung: UjungRantai = field(default_factory=dict)


def segel_ke_json(semua: Sequence[SegelHarian]) -> dict[str, Any]:
    """The last of these seals with the ends of all chains, to be kept somewhere else."""
    terakhir = semua[-1]
    return {
        "urutan": terakhir.urutan,
        "tanggal": terakhir.tanggal.isoformat(),
        "jumlah": terakhir.jumlah,
        "sidik": terakhir.sidik,
        "sidik_lama": terakhir.sidik_lama,
        "ujung": ujung_tersegel(semua),
    }


def baca_dicetak(teks: str) -> SegelDicetak:
    """A seal saved as JSON, or the seals in any text, such as a mail. Raises TanpaSegel."""
    try:
        isi = json.loads(teks)
    except ValueError:
        isi = None
    if isinstance(isi, dict):
        return _dari_json(isi)
    sidik = tuple("".join(satu.split()) for satu in _SIDIK.findall(_BARIS_SURAT.sub("", teks)))
    if not sidik:
        raise TanpaSegel
    return SegelDicetak(sidik=tuple(dict.fromkeys(sidik)))


def _dari_json(isi: Mapping[str, Any]) -> SegelDicetak:
    sidik, ujung = isi.get("sidik"), isi.get("ujung")
    try:
        tanggal = date.fromisoformat(str(isi.get("tanggal")))
    except ValueError:
        raise TanpaSegel from None
    if not isinstance(sidik, str) or not isinstance(ujung, dict):
        raise TanpaSegel
    return SegelDicetak(sidik=(sidik,), tanggal=tanggal, ujung=ujung)


def periksa_dicetak(
    dicetak: SegelDicetak, semua: Sequence[SegelHarian], rantai: Mapping[str, Mapping[int, str]]
) -> tuple[str, ...]:
    """A sentence for everything that is not any more as it was when that seal was printed."""
    return tuple(_beda(dicetak, semua, rantai))


def _beda(
    dicetak: SegelDicetak, semua: Sequence[SegelHarian], rantai: Mapping[str, Mapping[int, str]]
) -> Iterator[str]:
    tersimpan = {satu.sidik for satu in semua}
    for satu in dicetak.sidik:
        if satu not in tersimpan:
            yield (
                f"Segel {satu[:8]} … yang disimpan di luar tidak ada di basis data ini: "
                "riwayat ditulis ulang sesudah segel itu dibuat, atau segel itu dari basis data lain."
            )
    if dicetak.tanggal is not None:
        luar = SegelHarian(
            urutan=0, tanggal=dicetak.tanggal, jumlah=len(dicetak.ujung), ujung=dicetak.ujung, sidik_lama=""
        )
        yield from bandingkan(luar, rantai)
