"""The facts as they are seen from one day: what is dated later does not count yet."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, cached_property
from operator import attrgetter
from typing import Any

from lifecycle.domain.fakta.bentuk import Bidang, Rupa, pembawa, semua_bidang
from lifecycle.domain.fakta.kemitraan import Kemitraan
from lifecycle.domain.fakta.pergaulan import Rapat
from lifecycle.domain.fakta.pihak import Pihak
from lifecycle.domain.kantor.aturan import BAKU, Aturan


@dataclass(frozen=True, kw_only=True)
class Fakta:
    """One kemitraan seen from the day `pada`, with the `alasan` an actor gave for what he asks.

    `sasaran` are the kode of the pihak that the matter in hand concerns, where it concerns only some.
    `rapat_direncanakan` are the meetings moved or extra, also of a day to come: they are said beforehand.
    `aturan` is what the office decided for all of its partnerships.
    Made by `lihat_dari` only, so that nothing in `kemitraan` is dated after `pada`.
    """

    kemitraan: Kemitraan
    pada: date
    alasan: str = ""
    sasaran: tuple[str, ...] = ()
    rapat_direncanakan: tuple[Rapat, ...] = ()
    aturan: Aturan = BAKU

    @cached_property
    def pihak_aktif(self) -> tuple[Pihak, ...]:
        """The pihak that have joined and not left."""
        return tuple(p for p in self.kemitraan.pihak if p.aktif(self.pada))


def lihat_dari(kemitraan: Kemitraan, pada: date, *, alasan: str = "", aturan: Aturan = BAKU) -> Fakta:
    """Leave out every fact dated after `pada`; a blank `alasan` is none."""
    return Fakta(
        kemitraan=_lihat(kemitraan, pada),
        pada=pada,
        alasan=alasan.strip(),
        rapat_direncanakan=tuple(r for r in kemitraan.rapat if r.direncanakan),
        aturan=aturan,
    )


# How what stands in one field is seen from a day.
_Pandangan = Callable[[Any, date], Any]


def _lihat(fakta: Any, pada: date) -> Any:
    semua = _pandangan(fakta.__class__)
    return replace(fakta, **{nama: lihat(getattr(fakta, nama), pada) for nama, lihat in semua})


@cache
def _pandangan(kelas: Any) -> tuple[tuple[str, _Pandangan], ...]:
    """Those fields of this class in which anything counts only from a day on, and how each is seen."""
    semua = ((b.nama, _pandangan_bidang(b)) for b in pembawa(kelas, _sejak, mesin=True))
    return tuple((nama, lihat) for nama, lihat in semua if lihat is not None)


def _sejak(b: Bidang) -> bool:
    return b.arti.sejak


def _pandangan_bidang(b: Bidang) -> _Pandangan | None:
    match b.rupa:
        case Rupa.ENTRI:
            return _entri(b.tipe)
        case Rupa.BAGIAN:
            return _lihat
        case Rupa.PETA:
            return _peta
        case _:
            # The day of an entry says whether all of it is seen.
            return None


def _peta(hari: Mapping[str, date], pada: date) -> dict[str, date]:
    return {kode: tanggal for kode, tanggal in hari.items() if tanggal <= pada}


def _entri(kelas: Any) -> _Pandangan:
    hari = next((b.nama for b in semua_bidang(kelas).values() if _sejak(b) and b.rupa is Rupa.NILAI), None)
    ambil = attrgetter(hari) if hari else lambda _: None
    berlapis = bool(_pandangan(kelas))

    def lihat(semua: tuple[Any, ...], pada: date) -> tuple[Any, ...]:
        sudah = [satu for satu in semua if (sejak := ambil(satu)) is None or sejak <= pada]
        return tuple(_lihat(satu, pada) for satu in sudah) if berlapis else tuple(sudah)

    return lihat


def petugas(fakta: Fakta) -> str:
    """Whose turn it is where no pihak can help alone: the penanggung_jawab."""
    return fakta.kemitraan.penanggung_jawab.surel
