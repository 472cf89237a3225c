"""The facts as they are seen from one day: what is dated later does not count yet."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from lifecycle.domain.fakta.catatan import Dokumen
from lifecycle.domain.fakta.kemitraan import Kemitraan
from lifecycle.domain.fakta.pihak import Pihak
from lifecycle.domain.kantor.aturan import BAKU, Aturan


@dataclass(frozen=True, kw_only=True)
class Fakta:
    """One kemitraan seen from the day `pada`, with the `alasan` an actor gave for what he asks.

    `sasaran` are the kode of the pihak that the matter in hand concerns, where it concerns only some.
    `aturan` is what the office decided for all of its partnerships.
    Made by `lihat_dari` only, so that nothing in `kemitraan` is dated after `pada`.
    """

    kemitraan: Kemitraan
    pada: date
    alasan: str = ""
    sasaran: tuple[str, ...] = ()
    aturan: Aturan = BAKU

    @cached_property
    def pihak_aktif(self) -> tuple[Pihak, ...]:
        """The pihak that have joined and not left."""
        return tuple(p for p in self.kemitraan.pihak if p.aktif(self.pada))


def lihat_dari(kemitraan: Kemitraan, pada: date, *, alasan: str = "", aturan: Aturan = BAKU) -> Fakta:
    """Leave out every fact dated after `pada`; a blank `alasan` is none."""

    def sudah(tanggal: date | None) -> bool:
        return tanggal is None or tanggal <= pada

    def sebelum_nanti(hari: Mapping[str, date]) -> dict[str, date]:
        return {kode: tanggal for kode, tanggal in hari.items() if tanggal <= pada}

    def dokumen(asli: Dokumen) -> Dokumen:
        return replace(asli, ditandatangani=sebelum_nanti(asli.ditandatangani))

    terlihat = replace(
        kemitraan,
        pihak=tuple(p for p in kemitraan.pihak if sudah(p.bergabung)),
        keluar=replace(kemitraan.keluar, diberitahu=sebelum_nanti(kemitraan.keluar.diberitahu)),
        dokumen=tuple(dokumen(d) for d in kemitraan.dokumen if sudah(d.tanggal)),
        persetujuan=tuple(p for p in kemitraan.persetujuan if sudah(p.tanggal)),
        capaian=tuple(c for c in kemitraan.capaian if sudah(c.tanggal)),
        realisasi=tuple(r for r in kemitraan.realisasi if sudah(r.tanggal)),
        survei=tuple(s for s in kemitraan.survei if sudah(s.tanggal)),
        harapan=tuple(h for h in kemitraan.harapan if sudah(h.tanggal)),
        kapabilitas=tuple(k for k in kemitraan.kapabilitas if sudah(k.tanggal)),
        rapat=tuple(r for r in kemitraan.rapat if sudah(r.tanggal)),
        sengketa=tuple(s for s in kemitraan.sengketa if sudah(s.dibuka)),
        bantuan=tuple(b for b in kemitraan.bantuan if sudah(b.diminta)),
        peluang=tuple(p for p in kemitraan.peluang if sudah(p.dicatat)),
        peringatan=tuple(p for p in kemitraan.peringatan if sudah(p.tanggal)),
        addendum=tuple(a for a in kemitraan.addendum if sudah(a.diusulkan)),
    )
    return Fakta(kemitraan=terlihat, pada=pada, alasan=alasan.strip(), aturan=aturan)


def petugas(fakta: Fakta) -> str:
    """Whose turn it is where no pihak can help alone: the penanggung_jawab."""
    return fakta.kemitraan.penanggung_jawab.surel
