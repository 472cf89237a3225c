"""Words that somebody else writes down: whose they are, and what they need to be believed."""

from dataclasses import replace
from typing import TypeAlias

from lifecycle.domain.bahasa.kutip import kutip, terisi
from lifecycle.domain.fakta import Harapan, Kemitraan, Persetujuan, Survei
from lifecycle.domain.galat import KemitraanError
from lifecycle.domain.isian.letak import kunci
from lifecycle.domain.kata import AsalKata
from lifecycle.domain.surel.alamat import orang_sama

# What a pihak says and somebody writes down.
Kata: TypeAlias = Persetujuan | Survei | Harapan


class KataTanpaBukti(KemitraanError):
    """Kata orang lain dicatat tanpa bukti."""


def kata_baru(lama: Kemitraan, baru: Kemitraan) -> tuple[Kata, ...]:
    """The votes, answers and expectations that `baru` says otherwise than `lama`, or first."""
    dulu = {_tanda(satu): _isi(satu) for satu in _semua(lama)}
    return tuple(satu for satu in _semua(baru) if dulu.get(_tanda(satu)) != _isi(satu))


def _semua(kemitraan: Kemitraan) -> tuple[Kata, ...]:
    return (*kemitraan.persetujuan, *kemitraan.survei, *kemitraan.harapan)


def _tanda(kata: Kata) -> tuple[object, ...]:
    return type(kata), kunci(kata)


def _isi(kata: Kata) -> Kata:
    """What was said; of a vote, without what the engine binds it to."""
    return replace(kata, versi_rencana=1, addendum=0) if isinstance(kata, Persetujuan) else kata


def suara_baru(lama: Kemitraan, baru: Kemitraan) -> tuple[Persetujuan, ...]:
    """The votes among them."""
    return tuple(satu for satu in kata_baru(lama, baru) if isinstance(satu, Persetujuan))


def periksa_kata(lama: Kemitraan | None, baru: Kemitraan, oleh: str) -> None:
    """Refuse words in `baru` that `oleh` may not write down. Raises KataTanpaBukti.

    What one of our own people says is written down by himself, or by another with what shows it (`bukti`). A
    word that was given on a page is never typed in. The votes that the first dossier of a kemitraan brings
    along are its past, of which its penyetuju reads in the mail that it was proposed.
    """
    if lama is None:
        return
    for suara in suara_baru(lama, baru):
        siapa = suara.penyetuju
        if siapa is not None and not orang_sama(siapa, oleh) and not terisi(suara.bukti):
            raise KataTanpaBukti(
                f'Suara "{kutip(siapa)}" tentang {suara.objek} adalah katanya sendiri. Mintalah ia '
                "mencatatnya, atau sebutkan dasarnya di kunci bukti, misalnya bukti=disposisi-12-maret."
            )
    if any(satu.sumber is AsalKata.PORTAL for satu in kata_baru(lama, baru)):
        raise KataTanpaBukti("Sumber portal hanya ditulis oleh halaman mitra. Pakai petugas atau dokumen.")
