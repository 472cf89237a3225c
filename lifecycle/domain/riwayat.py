"""The history: append-only rows, each sealed by a hash over itself and the row before it."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from datetime import date, datetime
from typing import Any

from lifecycle.domain.galat import KemitraanError
from lifecycle.domain.kata import Lewat, Tahap

# Fields that came after the first rows were sealed.
BELAKANGAN = frozenset({"lewat", "sidik_bagian"})


@dataclass(frozen=True, kw_only=True, slots=True)
class Riwayat:
    """One committed change of one kemitraan.

    `jenis` says what was done (pindah, terapkan, catat, koreksi, tarik, batal, putuskan, evaluasi,
    tugas); `pemicu`, `dari` and
    `ke` stand on transitions only. `permintaan` is a fingerprint of what was asked, so that the same
    request under the same `kunci` gets the stored `rincian` again. `waktu` is UTC, `pada` the day believed.
    `lewat` is the door; rows from before doors were written down have none.

    `sidik_bagian` seals the facts: a digest of every part that this version changed, by its place, and None
    where a part is gone (domain/segel). Those of all rows together are the digest of the whole kemitraan
    after the last one, and the chain holds them: what was changed beside the history shows however many
    versions follow, and a row is no longer than its change. None: from before there were seals.
    """

    nomor: str
    versi: int
    kunci: str
    permintaan: str
    jenis: str
    pemicu: str | None = None
    dari: Tahap | None = None
    ke: Tahap | None = None
    siklus: int
    oleh: str
    lewat: Lewat | None = None
    alasan: str = ""
    pada: date
    waktu: datetime
    definisi: str
    rincian: Mapping[str, Any] = field(default_factory=dict)
    sidik_bagian: Mapping[str, Any] | None = None
    hash_lama: str = ""
    hash: str = ""


def baku(isi: object) -> str:
    """Canonical JSON: the same facts always give the same text."""
    return json.dumps(isi, sort_keys=True, ensure_ascii=False, separators=(",", ":"), default=str)


def sidik(isi: object) -> str:
    """SHA-256 of the canonical JSON, in hex."""
    return hashlib.sha256(baku(isi).encode()).hexdigest()


def segel(baris: Riwayat) -> str:
    """The hash that a row must carry: over every field but the hash itself, `hash_lama` included.

    A field of BELAKANGAN that is empty is left out, so that rows from before there was one keep their hash.
    """
    isi = {f.name: getattr(baris, f.name) for f in fields(baris) if f.name != "hash"}
    isi = {nama: nilai for nama, nilai in isi.items() if nilai is not None or nama not in BELAKANGAN}
    return sidik(isi | {"waktu": baris.waktu.isoformat(), "pada": baris.pada.isoformat()})


def periksa_rantai(rantai: Iterable[Riwayat]) -> tuple[str, ...]:
    """A sentence for every broken link of one kemitraan's history, oldest row first; empty when it holds."""
    keluhan: list[str] = []
    hash_lama, versi = "", 0
    for baris in rantai:
        if baris.versi != versi + 1:
            keluhan.append(f"Baris versi {versi + 1} hilang sebelum versi {baris.versi}.")
        if baris.hash_lama != hash_lama:
            keluhan.append(f"Versi {baris.versi} tidak menyambung ke baris sebelumnya.")
        if segel(baris) != baris.hash:
            keluhan.append(f"Isi versi {baris.versi} berubah sesudah ditulis.")
        hash_lama, versi = baris.hash, baris.versi
    return tuple(keluhan)


class RantaiPutus(KemitraanError):
    """Riwayat tidak utuh lagi."""

    def __init__(self, apa: str, keluhan: Iterable[str]) -> None:
        pembuka = f"{apa} tidak utuh. Jangan ubah apa pun; panggil pengelola basis data."
        super().__init__(pembuka, *(f"- {satu}" for satu in keluhan))
