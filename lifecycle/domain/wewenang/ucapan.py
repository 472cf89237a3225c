"""Words that somebody else writes down: whose they are, and what they need to be believed."""

from collections.abc import Iterable, Iterator

from lifecycle.domain.bahasa.kutip import kutip, terisi
from lifecycle.domain.fakta import Harapan, Kemitraan, Persetujuan, Survei
from lifecycle.domain.galat import KemitraanError
from lifecycle.domain.isian.letak import kunci
from lifecycle.domain.kata import AsalKata
from lifecycle.domain.surel.alamat import orang_sama

# What a pihak says and somebody writes down.
_Kata = Persetujuan | Survei | Harapan


class KataTanpaBukti(KemitraanError):
    """Kata orang lain dicatat tanpa bukti."""


def suara_baru(lama: Kemitraan, baru: Kemitraan) -> tuple[Persetujuan, ...]:
    """The votes that `baru` says otherwise than `lama`, or first."""
    return tuple(_baru(lama.persetujuan, baru.persetujuan))


def _baru(lama: Iterable[Persetujuan], baru: Iterable[Persetujuan]) -> Iterator[Persetujuan]:
    """What the engine binds a vote to is not what was said."""
    dulu = {kunci(p): _kata(p) for p in lama}
    return (p for p in baru if dulu.get(kunci(p)) != _kata(p))


def _kata(suara: Persetujuan) -> tuple[object, ...]:
    return suara.keputusan, suara.alasan, suara.wakil, suara.sumber, suara.bukti


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
    semua: tuple[_Kata, ...] = (*baru.persetujuan, *baru.survei, *baru.harapan)
    dulu: tuple[_Kata, ...] = (*lama.persetujuan, *lama.survei, *lama.harapan)
    if any(satu.sumber is AsalKata.PORTAL and satu not in dulu for satu in semua):
        raise KataTanpaBukti("Sumber portal hanya ditulis oleh halaman mitra. Pakai petugas atau dokumen.")
