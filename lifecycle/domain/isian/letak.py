"""Where in a dossier: what an entry is known by, how a place is written for people, and a walk over all."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from lifecycle.domain.bahasa.kutip import kutip
from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.fakta.bentuk import Bidang, Rupa, bidang, pembawa
from lifecycle.domain.surel.alamat import kunci_surel

Letak = tuple[str, ...]


def kunci_isi(kelas: Any, isi: Mapping[str, Any]) -> tuple[str, ...]:
    """What an entry of this class is matched by, from the keys given for it; a part not given is ""."""
    return tuple(_bagian_kunci(bidang(kelas)[nama], isi.get(nama)) for nama in kelas.KUNCI)


def kunci_wajib(kelas: Any) -> tuple[str, ...]:
    """Those keys without which an entry of this class cannot be matched."""
    return tuple(nama for nama in kelas.KUNCI if bidang(kelas)[nama].wajib)


def kunci(entri: Any) -> tuple[str, ...]:
    """What an entry is matched by."""
    return kunci_isi(type(entri), {nama: getattr(entri, nama) for nama in entri.KUNCI})


def nama_kunci(bagian: Sequence[str]) -> str:
    """The parts of a matching key as one element of a Letak."""
    return " ".join(satu for satu in bagian if satu)


def kunci_entri(entri: Any) -> str:
    """The element of a Letak that stands for this entry, such as "plasma1" or "mou 2026-01-20"."""
    return nama_kunci(kunci(entri))


def jalur(letak: Letak) -> str:
    """A place as an officer reads it.

    >>> jalur(("pihak", "plasma1", "peran"))
    'pihak[plasma1].peran'
    """
    kelas: Any = Kemitraan
    hasil, dalam_daftar = "", False
    for unsur in letak:
        if dalam_daftar:
            hasil, dalam_daftar = f"{hasil}[{kutip(unsur)}]", False
            continue
        hasil = f"{hasil}.{kutip(unsur)}" if hasil else kutip(unsur)
        ini = bidang(kelas).get(unsur) if kelas else None
        dalam_daftar = ini is not None and ini.rupa is Rupa.ENTRI
        kelas = ini.tipe if ini is not None and ini.rupa in (Rupa.ENTRI, Rupa.BAGIAN) else None
    return hasil


def _bagian_kunci(b: Bidang, nilai: object) -> str:
    teks = "" if nilai is None else str(nilai)
    return kunci_surel(teks) if b.arti.surel else teks


def telusuri(
    fakta: Any, pilih: Callable[[Bidang], object], letak: Letak = ()
) -> Iterator[tuple[Letak, Any, Bidang]]:
    """Every field that `pilih` (a function of a module) chooses, with the fact it is in and its own place."""
    for b in pembawa(fakta.__class__, pilih, mesin=False):
        isi, tempat = getattr(fakta, b.nama), (*letak, b.nama)
        if pilih(b):
            yield tempat, fakta, b
        if b.rupa is Rupa.BAGIAN and isi is not None:
            yield from telusuri(isi, pilih, tempat)
        elif b.rupa is Rupa.ENTRI:
            for entri in isi:
                yield from telusuri(entri, pilih, (*tempat, kunci_entri(entri)))
