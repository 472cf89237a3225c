"""The people of the office as one kemitraan knows them: who runs it, who decides, and who stands in."""

from collections.abc import Iterable, Iterator
from datetime import date

from lifecycle.domain.fakta import Fakta, Kemitraan, Orang
from lifecycle.domain.surel.alamat import kunci_surel, orang_sama


def yang_memegang(orang: Orang, pada: date) -> Iterator[Orang]:
    """Who acts as this person on that day: he himself, and his stand-in until the last of his days."""
    yield orang
    if (pengganti := orang.pengganti_pada(pada)) is not None:
        yield pengganti


def pengurus(kemitraan: Kemitraan, pada: date) -> tuple[Orang, ...]:
    """Everybody who runs this kemitraan or decides on it on that day."""
    kami = (kemitraan.penanggung_jawab, kemitraan.penyetuju)
    return tuple(satu for orang in kami for satu in yang_memegang(orang, pada))


def yang_bernama(semua: Iterable[Orang], surel: str) -> str | None:
    """The address of the one among them who has it, as the dossier spells it; None where nobody does."""
    return next((o.surel for o in semua if kunci_surel(o.surel) == kunci_surel(surel)), None)


def pemutus(kemitraan: Kemitraan, oleh: str, pada: date) -> str:
    """Whose word a decision is that `oleh` writes down: his own if he decides here, else the penyetuju's."""
    return yang_bernama(yang_memegang(kemitraan.penyetuju, pada), oleh) or kemitraan.penyetuju.surel


def alasan_satu_orang(fakta: Fakta) -> str | None:
    """Why its people may not be one, where they are and this office keeps them apart; else None."""
    kemitraan = fakta.kemitraan
    if not fakta.aturan.dua_orang or not satu_orang(kemitraan):
        return None
    return (
        f"{sebut_orang(kemitraan.penyetuju)} adalah penanggung jawab sekaligus penyetuju {kemitraan.nomor}. "
        "Tunjuk orang lain untuk salah satunya, atau setel KEMITRAAN_DUA_ORANG=tidak bila kantor ini memang "
        "hanya punya satu orang."
    )


def satu_orang(kemitraan: Kemitraan) -> bool:
    """Whether one person both runs it and decides on it."""
    return orang_sama(kemitraan.penanggung_jawab.surel, kemitraan.penyetuju.surel)


def sebut_orang(orang: Orang) -> str:
    """Name and address, inside a sentence."""
    return f"{orang.nama} ({orang.surel})"
