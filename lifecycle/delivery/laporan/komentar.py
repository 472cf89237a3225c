"""Comments of the survey: about whom, and never by whom.

Only what the evaluation counted is shown, and nothing where it shows no marks either. They stand in the order
of the alphabet, so that neither day nor row tells who wrote them.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from lifecycle.domain.evaluasi.survei import hasil_survei
from lifecycle.domain.fakta import Fakta, Kontak, Survei

TANPA_NAMA = "(nama tidak ditampilkan)"


@dataclass(frozen=True, kw_only=True, slots=True)
class KomentarPihak:
    """What was written about one mitra."""

    mitra: str
    komentar: tuple[str, ...]


def komentar_survei(fakta: Fakta, hasil: Mapping[str, Any]) -> tuple[KomentarPihak, ...]:
    """By the pihak written about, in its order; those about whom nobody wrote are left out."""
    if hasil["dimensi"]["kepercayaan"] is None:
        return ()
    jawaban = hasil_survei(fakta).jawaban
    semua = (
        KomentarPihak(
            mitra=p.mitra,
            komentar=tuple(sorted(_polos(fakta, s) for s in jawaban if s.dinilai == p.kode and _ada(s))),
        )
        for p in fakta.pihak_aktif
    )
    return tuple(satu for satu in semua if satu.komentar)


def _ada(survei: Survei) -> bool:
    return bool((survei.komentar or "").strip())


def _polos(fakta: Fakta, survei: Survei) -> str:
    """The comment without the name under it."""
    hasil = (survei.komentar or "").strip()
    for nama in _nama_penulis(fakta, survei):
        hasil = re.sub(rf"(?<!\w){re.escape(nama)}(?!\w)", TANPA_NAMA, hasil, flags=re.IGNORECASE)
    return hasil


def _nama_penulis(fakta: Fakta, survei: Survei) -> Iterator[str]:
    """What whoever wrote it may have signed with, the longest first."""
    pihak = fakta.kemitraan.pihak_berkode(survei.penilai)
    semua = {survei.responden or "", *(n for k in (pihak.kontak if pihak else ()) for n in _sebutan(k))}
    yield from sorted((n.strip() for n in semua if n.strip()), key=len, reverse=True)


def _sebutan(kontak: Kontak) -> tuple[str, str]:
    return kontak.nama, kontak.surel
