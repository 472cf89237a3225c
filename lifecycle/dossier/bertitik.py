"""Keys with dots: `ditandatangani.inti=2026-05-01` makes the tree that a dossier would have there."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from lifecycle.domain.bahasa.kutip import kutip
from lifecycle.domain.fakta.bentuk import Bidang, Rupa, bidang
from lifecycle.dossier.keluhan import Keluhan
from lifecycle.dossier.simpul import Daftar, Peta, Simpul, Skalar

# The keys from the outside in; after that of a list of entries stands what its entry is known by.
Jalur = tuple[str, ...]

# Written instead of a value that is to be taken away.
KOSONG = "~"


@dataclass(frozen=True, kw_only=True, slots=True)
class NilaiBertitik:
    """One value written on one line, under the key at `jalur`."""

    jalur: Jalur
    isi: str
    nomor: int


def baca_kunci(kelas: Any, kunci: Iterable[tuple[str, int]], keluhan: Keluhan) -> list[Jalur | None]:
    """Where each written key (with its line or word) leads inside `kelas`; None for one that is refused."""
    hasil: list[Jalur | None] = []
    sudah: set[Jalur] = set()
    for nama, nomor in kunci:
        jalur = _jalur(kelas, "", nama.strip(), nomor, keluhan)
        if jalur in sudah:
            keluhan.catat((), nomor, f"{kutip(nama)} ditulis dua kali. Pakai salah satu.")
            jalur = None
        if jalur is not None:
            sudah.add(jalur)
        hasil.append(jalur)
    return hasil


def susun(kelas: Any, kata: Sequence[NilaiBertitik], *, nomor: int) -> Peta:
    """The tree of what is written; of a key that takes a list the value is split at commas."""
    per_kunci = _kelompokkan(kata)
    pasangan = (
        (Skalar(teks=nama, baris=isi[0].nomor), _simpul(bidang(kelas)[nama], isi))
        for nama, isi in per_kunci.items()
    )
    return Peta(pasangan=tuple(pasangan), baris=nomor)


def _jalur(kelas: Any, awalan: str, nama: str, nomor: int, keluhan: Keluhan) -> Jalur | None:
    kepala, _, sisa = nama.partition(".")
    k = bidang(kelas).get(kepala)
    polos = k is not None and k.rupa in (Rupa.NILAI, Rupa.DAFTAR)
    if k is None or (polos and sisa):
        asing = nama if polos or not kepala else kepala
        keluhan.tidak_dikenal((awalan + asing,), nomor, [awalan + satu for satu in bidang(kelas)], nasihat="")
        return None
    if polos:
        return (kepala,)
    # An address is what a kontak is known by, so what an entry is known by may itself hold dots.
    pengenal, _, ujung = sisa.rpartition(".") if k.rupa is Rupa.ENTRI else ("", "", sisa)
    if not ujung.strip() or (k.rupa is Rupa.ENTRI and not pengenal.strip()):
        keluhan.catat((), nomor, f"{awalan + kepala} {_berisi(k, awalan + kepala)}")
        return None
    if k.rupa is Rupa.PETA:
        return (kepala, ujung)
    if k.rupa is Rupa.ENTRI and ujung in k.tipe.KUNCI:
        keluhan.catat((), nomor, f"{kutip(awalan + nama)} sudah tertulis di depan titiknya. Hapus.")
        return None
    dalam = (kepala, pengenal) if pengenal else (kepala,)
    lanjutan = _jalur(k.tipe, ".".join((awalan + kepala, *dalam[1:], "")), ujung, nomor, keluhan)
    return None if lanjutan is None else (*dalam, *lanjutan)


def _berisi(k: Bidang, nama: str) -> str:
    """What to write instead of a key that holds others."""
    if k.rupa is Rupa.PETA:
        contoh = f"{nama}.KODE"
    else:
        dalam = [satu for satu in bidang(k.tipe) if satu not in getattr(k.tipe, "KUNCI", ())]
        contoh = f"{nama}.{'KODE.' if k.rupa is Rupa.ENTRI else ''}{dalam[0]}"
    return f"berisi beberapa hal. Tulis satu per satu dengan titik, misalnya {contoh}=NILAI."


def _kelompokkan(kata: Sequence[NilaiBertitik]) -> dict[str, list[NilaiBertitik]]:
    """By the first key of each, which is taken off."""
    hasil: dict[str, list[NilaiBertitik]] = {}
    for satu in kata:
        hasil.setdefault(satu.jalur[0], []).append(replace(satu, jalur=satu.jalur[1:]))
    return hasil


def _simpul(k: Bidang, kata: Sequence[NilaiBertitik]) -> Simpul:
    nomor = kata[0].nomor
    match k.rupa:
        case Rupa.NILAI:
            return _skalar(kata[0])
        case Rupa.DAFTAR:
            if (utuh := _skalar(kata[0])).kosong:
                return utuh
            butir = (Skalar(teks=satu, baris=nomor) for satu in kata[0].isi.split(","))
            return Daftar(butir=tuple(butir), baris=nomor)
        case Rupa.PETA:
            isi = ((satu.jalur[0], _skalar(satu)) for satu in kata)
            return Peta(pasangan=tuple((Skalar(teks=kode, baris=s.baris), s) for kode, s in isi), baris=nomor)
        case Rupa.BAGIAN:
            return susun(k.tipe, kata, nomor=nomor)
        case Rupa.ENTRI:
            per_entri = _kelompokkan(kata).items()
            return Daftar(butir=tuple(_entri(k, *satu) for satu in per_entri), baris=nomor)


def _skalar(kata: NilaiBertitik) -> Skalar:
    """The value as it stands; KOSONG says, as in a dossier, that there is none."""
    return Skalar(teks=kata.isi, baris=kata.nomor, kosong=kata.isi.strip() == KOSONG)


def _entri(k: Bidang, pengenal: str, kata: Sequence[NilaiBertitik]) -> Peta:
    (nama,) = k.tipe.KUNCI
    nomor = kata[0].nomor
    return susun(k.tipe, (NilaiBertitik(jalur=(nama,), isi=pengenal, nomor=nomor), *kata), nomor=nomor)
