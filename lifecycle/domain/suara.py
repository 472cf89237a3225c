"""Votes: one pihak, one vote; the penyetuju's own; of several by the same voter the latest counts."""

from collections.abc import Iterable
from datetime import date

from lifecycle.domain.fakta import Fakta, Persetujuan, Pihak
from lifecycle.domain.kata import ObjekPersetujuan, Suara


def suara_rencana(fakta: Fakta, pihak: Pihak) -> Persetujuan | None:
    """What a pihak says of the rencana as it now stands; votes for an older version are void."""
    versi = fakta.kemitraan.keadaan.versi_rencana
    return _terakhir(
        p for p in _suara_pihak(fakta, pihak, ObjekPersetujuan.RENCANA) if p.versi_rencana == versi
    )


def suara_perpanjangan(fakta: Fakta, pihak: Pihak, *, sejak: date) -> Persetujuan | None:
    """What a pihak says of the renewal; votes cast before `sejak` were for an earlier one."""
    return _terakhir(
        p for p in _suara_pihak(fakta, pihak, ObjekPersetujuan.PERPANJANGAN) if p.tanggal >= sejak
    )


def suara_penyetuju(fakta: Fakta, objek: ObjekPersetujuan) -> Persetujuan | None:
    """What the present penyetuju says of `objek`."""
    surel = fakta.kemitraan.penyetuju.surel.lower()
    return _terakhir(
        p
        for p in fakta.kemitraan.persetujuan
        if p.objek is objek and p.penyetuju is not None and p.penyetuju.lower() == surel
    )


def setuju(suara: Persetujuan | None) -> bool:
    """Whether that vote is there and says yes."""
    return suara is not None and suara.keputusan is Suara.SETUJU


def _suara_pihak(fakta: Fakta, pihak: Pihak, objek: ObjekPersetujuan) -> Iterable[Persetujuan]:
    return (p for p in fakta.kemitraan.persetujuan if p.objek is objek and p.pihak == pihak.kode)


def _terakhir(suara: Iterable[Persetujuan]) -> Persetujuan | None:
    # Sorting is stable: of two votes on one day the one written down later wins.
    berurut = sorted(suara, key=lambda p: p.tanggal)
    return berurut[-1] if berurut else None
