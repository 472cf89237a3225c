"""The parts of a kemitraan, each with a digest of its own, so that what was changed can be named.

A part is one field of the kemitraan (the stage, the penyetuju), or one entry of a list under its KUNCI; what
lies inside an entry is a part again. What has its default is left out, so that a field more tomorrow leaves
the digests of today as they are. Two equal facts have one digest, however they are written (5 and 5.0).

Not sealed, because it changes without a version: what is known from elsewhere (`turunan`), the names of our
own people, which are theirs in every kemitraan (`bersama`), and the ids of rows.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache
from typing import Any

from lifecycle.domain.bahasa.kutip import kutip
from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.fakta.bentuk import Bidang, Rupa, semua_bidang
from lifecycle.domain.riwayat import baku, sidik
from lifecycle.domain.surel.alamat import kunci_surel

# Where a part stands: names of fields, and between them the KUNCI of entries.
Jalan = tuple[Any, ...]
# The digest of each part by its place; None where nothing stands there any more.
SidikBagian = Mapping[str, str | None]

_SEBUTAN_TERPANJANG = 200


def sidik_berubah(lama: Kemitraan | None, baru: Kemitraan) -> dict[str, str | None]:
    """The parts in which `baru` differs from `lama`; all of them where there was nothing before."""
    return {tempat(jalan): isi for jalan, isi in _bagian(Kemitraan, lama, baru, ())}


def tempat(jalan: Sequence[Any]) -> str:
    """The name under which a part is sealed; no two parts share it."""
    return baku(jalan)


def sebut_tempat(nama: str) -> str:
    """That place in words.

    >>> sebut_tempat('["pihak",["inti"],"kontak",["sri@tani.example"]]')
    'pihak (inti), kontak (sri@tani.example)'
    """
    kata = ""
    for satu in json.loads(nama):
        if isinstance(satu, str):
            kata += f"{', ' if kata else ''}{satu.replace('_', ' ')}"
        else:
            kunci = ", ".join(kutip(str(k), panjang=_SEBUTAN_TERPANJANG) for k in satu if k is not None)
            kata += f" ({kunci})"
    return kata


def _bagian(kelas: type, lama: Any, baru: Any, jalan: Jalan) -> Iterator[tuple[Jalan, str | None]]:
    """Each field for itself; a part of which there is nothing is as one with nothing in it."""
    for b in _bidang(kelas):
        x, y = _isi_bidang(b, lama), _isi_bidang(b, baru)
        if x == y:
            continue
        letak = jalan if b.arti.lebur else (*jalan, b.nama)
        if b.rupa is Rupa.ENTRI:
            yield from _daftar(b.tipe, x, y, letak)
        elif b.rupa is Rupa.BAGIAN:
            yield from _bagian(b.tipe, x, y, letak)
        else:
            yield letak, None if y == b.bawaan() else sidik(_polos(b, y))


def _isi_bidang(b: Bidang, fakta: Any) -> Any:
    nilai = b.bawaan() if fakta is None else getattr(fakta, b.nama)
    # Somebody shared may be spelt anew by another kemitraan.
    return kunci_surel(nilai) if b.arti.bersama and nilai is not None else nilai


def _daftar(
    kelas: Any, lama: Sequence[Any], baru: Sequence[Any], jalan: Jalan
) -> Iterator[tuple[Jalan, str | None]]:
    dulu, kini = _menurut_kunci(kelas, lama), _menurut_kunci(kelas, baru)
    for kunci in dulu | kini:
        x, y = dulu.get(kunci), kini.get(kunci)
        if x != y:
            yield from _entri(kelas, x, y, (*jalan, kunci))


def _menurut_kunci(kelas: Any, entri: Sequence[Any]) -> dict[tuple[Any, ...], Any]:
    return {_kunci(kelas, satu): satu for satu in entri}


def _kunci(kelas: Any, entri: Any) -> tuple[Any, ...]:
    """Without what is empty at its end, so that a longer KUNCI names the same entry."""
    kunci = [getattr(entri, nama) for nama in kelas.KUNCI]
    while kunci and kunci[-1] is None:
        kunci.pop()
    return tuple(kunci)


def _entri(kelas: type, lama: Any, baru: Any, jalan: Jalan) -> Iterator[tuple[Jalan, str | None]]:
    dulu, kini = (None if e is None else sidik(_sendiri(kelas, e)) for e in (lama, baru))
    if dulu != kini:
        yield jalan, kini
    for b in _bidang(kelas):
        if b.rupa is Rupa.ENTRI:
            dulu_di_dalam, kini_di_dalam = (getattr(e, b.nama, ()) for e in (lama, baru))
            yield from _daftar(b.tipe, dulu_di_dalam, kini_di_dalam, (*jalan, b.nama))


def _sendiri(kelas: type, fakta: Any) -> dict[str, Any]:
    """What an entry or a part says, without the entries inside it."""
    isi = ((b, getattr(fakta, b.nama)) for b in _bidang(kelas) if b.rupa is not Rupa.ENTRI)
    return {b.nama: _polos(b, nilai) for b, nilai in isi if nilai != b.bawaan()}


@cache
def _bidang(kelas: type) -> tuple[Bidang, ...]:
    """The fields that are sealed. Of what is shared only the address tells who it is."""
    return tuple(
        b
        for b in semua_bidang(kelas).values()
        if b.nama != "id" and not b.arti.turunan and (b.arti.surel or not b.arti.bersama)
    )


def _polos(b: Bidang, nilai: Any) -> Any:
    """A value in the one shape that it has before it is stored and after it is loaded."""
    if nilai is None:
        return None
    if b.rupa is Rupa.BAGIAN:
        return _sendiri(b.tipe, nilai)
    if b.tipe is Any:
        return json.loads(baku(nilai))
    if b.rupa is Rupa.PETA:
        return {str(k): _angka(v) for k, v in nilai.items()}
    return [_angka(satu) for satu in nilai] if b.rupa is Rupa.DAFTAR else _angka(nilai)


def _angka(nilai: Any) -> Any:
    """A number by its value, as plain digits; anything else as it is."""
    if not isinstance(nilai, Decimal):
        return nilai
    if not nilai:
        return "0"
    bulat, titik, pecahan = format(nilai, "f").partition(".")
    pecahan = pecahan.rstrip("0")
    return f"{bulat}{titik}{pecahan}" if pecahan else bulat
