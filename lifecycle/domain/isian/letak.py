"""Where in a dossier: what an entry is known by, how a place is written for people, and a walk over all."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from lifecycle.domain.bahasa.kutip import kutip
from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.fakta.bentuk import Bidang, Rupa, bidang, pembawa
from lifecycle.domain.surel.alamat import kunci_surel

Letak = tuple[str, ...]


# A kode that an entry may have instead of its day: the length tells it from the parts of any KUNCI.
_DENGAN_KODE = ("", "", "")


def boleh_berkode(kelas: Any) -> bool:
    """Whether two entries of this class may be of one day: then each may have a `kode` to be known by."""
    return "kode" in bidang(kelas) and "kode" not in kelas.KUNCI


def nama_pengenal(kelas: Any) -> tuple[str, ...]:
    """Every field that an entry of this class may be matched by."""
    return (*kelas.KUNCI, "kode") if boleh_berkode(kelas) else kelas.KUNCI


def pengenal(kelas: Any, isi: Mapping[str, Any]) -> tuple[str, ...]:
    """The fields that an entry is matched by, of which these are given: its kode where it may have one and
    has it, else its KUNCI."""
    return ("kode",) if boleh_berkode(kelas) and isi.get("kode") else kelas.KUNCI


def pengenal_entri(entri: Any) -> tuple[str, ...]:
    """The fields that this entry is matched by."""
    return pengenal(type(entri), {nama: getattr(entri, nama) for nama in nama_pengenal(type(entri))})


def kunci_isi(kelas: Any, isi: Mapping[str, Any]) -> tuple[str, ...]:
    """What an entry of this class is matched by, from the keys given for it; a part not given is ""."""
    bagian = tuple(_bagian_kunci(bidang(kelas)[nama], isi.get(nama)) for nama in pengenal(kelas, isi))
    return bagian if pengenal(kelas, isi) == kelas.KUNCI else (*_DENGAN_KODE, *bagian)


def kunci_kurang(kelas: Any, isi: Mapping[str, Any]) -> tuple[str, ...]:
    """Those keys that are not given, and without which an entry of this class cannot be matched."""
    return tuple(n for n in pengenal(kelas, isi) if bidang(kelas)[n].wajib and n not in isi)


def kunci(entri: Any) -> tuple[str, ...]:
    """What an entry is matched by."""
    return kunci_isi(type(entri), {nama: getattr(entri, nama) for nama in nama_pengenal(type(entri))})


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
