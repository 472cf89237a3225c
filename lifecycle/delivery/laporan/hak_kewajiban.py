"""Rights and duties of each pihak: what it got and what it kept; the kept earn thanks, the unmet warnings."""

from collections.abc import Collection
from dataclasses import dataclass

from lifecycle.delivery.laporan.komitmen import BarisKomitmen
from lifecycle.domain.bahasa.angka import romawi
from lifecycle.domain.fakta import Fakta, Peringatan, Pihak
from lifecycle.domain.komitmen.peringatan import peringatan_terbuka


@dataclass(frozen=True, kw_only=True, slots=True)
class BarisHak:
    """One active pihak: how many of its benefits came, which promises were kept and which are overdue."""

    mitra: str
    terwujud: int
    manfaat: int
    terpenuhi: tuple[str, ...]
    belum: tuple[str, ...]
    peringatan: tuple[str, ...]


def baris_hak(fakta: Fakta, komitmen: Collection[BarisKomitmen]) -> tuple[BarisHak, ...]:
    """Every active pihak; none where nobody promised anything."""
    if not komitmen:
        return ()
    pemilik = {k.kode: k.pihak for k in fakta.kemitraan.komitmen}
    peringatan = peringatan_terbuka(fakta)
    return tuple(
        _baris(
            pihak,
            [k for k in komitmen if pemilik[k.kode] == pihak.kode],
            [sp for sp in peringatan if pemilik[sp.komitmen] == pihak.kode],
        )
        for pihak in fakta.pihak_aktif
    )


def _baris(pihak: Pihak, komitmen: Collection[BarisKomitmen], peringatan: Collection[Peringatan]) -> BarisHak:
    return BarisHak(
        mitra=pihak.mitra,
        terwujud=sum(bool(m.terwujud) for m in pihak.manfaat),
        manfaat=len(pihak.manfaat),
        terpenuhi=tuple(k.kode for k in komitmen if k.lunas),
        belum=tuple(k.kode for k in komitmen if not k.lunas and k.terpenuhi is not None),
        peringatan=tuple(_sebut(sp) for sp in peringatan),
    )


def _sebut(sp: Peringatan) -> str:
    nomor = f", nomor {sp.nomor}" if sp.nomor else ""
    return f"SP {romawi(sp.tingkat)} atas {sp.komitmen}{nomor}"
