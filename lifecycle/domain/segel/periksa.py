"""Whether the facts are those that the history sealed; what is not is named."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from lifecycle.domain.riwayat import Riwayat
from lifecycle.domain.segel.bagian import sebut_tempat
from lifecycle.domain.segel.disegel import SUREL


def periksa_segel(rantai: Iterable[Riwayat], sekarang: Mapping[str, str | None]) -> tuple[str, ...]:
    """A sentence for every part that is not as its last row sealed it; `sekarang` are the digests of what
    stands there. Nothing where no row was ever sealed."""
    tersegel: dict[str, tuple[str, int]] = {}
    keluhan: list[str] = []
    bersegel = 0
    for baris in rantai:
        if baris.sidik_bagian is not None:
            bersegel = baris.versi
            _lipat(tersegel, baris)
        elif bersegel:
            keluhan.append(f"Baris versi {baris.versi} tidak bersegel, padahal versi {bersegel} bersegel.")
    if bersegel:
        keluhan += _yang_lain(tersegel, sekarang)
    return tuple(keluhan)


def sebut_tak_bersegel(rantai: Iterable[Riwayat]) -> tuple[str, ...]:
    """What nobody can check any more, since it was written before there were seals."""
    semua = tuple(rantai)
    lama = [b.versi for b in semua if b.sidik_bagian is None]
    if not lama:
        return ()
    versi = f"Versi {lama[0]}" if len(lama) == 1 else f"Versi {lama[0]} sampai {lama[-1]}"
    if len(lama) == len(semua):
        akhir = "Isi kemitraan ini disegel mulai perubahan berikutnya."
    else:
        akhir = f"Isi kemitraan ini disegel sejak versi {lama[-1] + 1}."
    return (f"{versi} ditulis sebelum ada segel, jadi isinya waktu itu tidak dapat diperiksa. {akhir}",)


def _lipat(tersegel: dict[str, tuple[str, int]], baris: Riwayat) -> None:
    for nama, sidik in (baris.sidik_bagian or {}).items():
        if sidik is None:
            tersegel.pop(nama, None)
        else:
            tersegel[nama] = (sidik, baris.versi)


def _yang_lain(tersegel: Mapping[str, tuple[str, int]], sekarang: Mapping[str, Any]) -> Iterable[str]:
    for nama, (sidik, versi) in tersegel.items():
        if nama not in sekarang:
            yield f"Hilang: {sebut_tempat(nama)}, yang disegel pada versi {versi}."
        elif sekarang[nama] != sidik:
            yield f"Berubah sesudah disegel pada versi {versi}: {sebut_tempat(nama)}."
    for nama in sekarang:
        # Senders queue mails of their own, without a version.
        if nama not in tersegel and json.loads(nama)[0] != SUREL:
            yield f"Ada tanpa pernah dicatat dalam riwayat: {sebut_tempat(nama)}."
