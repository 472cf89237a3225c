"""Partisipasi: how far each pihak takes part. It is shown and flagged, and changes no score."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from lifecycle.domain.bahasa.angka import tepat
from lifecycle.domain.bantuan.status import kontribusi_bantuan
from lifecycle.domain.evaluasi.ambang import PARTISIPASI_RENDAH
from lifecycle.domain.evaluasi.jejak import angka_json
from lifecycle.domain.fakta import Addendum, Fakta, Persetujuan, Pihak
from lifecycle.domain.kata import ObjekPersetujuan, StatusAddendum
from lifecycle.domain.rapat.jadwal import kehadiran
from lifecycle.domain.suara.pemungutan import dokumen_addendum, sikap_addendum

# Of these nobody could speak any more once they were closed.
_TUTUP_LEBIH_AWAL = frozenset({StatusAddendum.DITOLAK, StatusAddendum.GUGUR})


@dataclass(frozen=True, kw_only=True, slots=True)
class Keterlibatan:
    """One pihak: `rapat` and `suara` are shares of 0 to 100, None where there was nothing to take part in.

    `bantuan` counts the help that it gave and that was accepted.
    """

    rapat: Decimal | None
    suara: Decimal | None
    bantuan: int

    @property
    def rendah(self) -> tuple[str, ...]:
        """The shares below PARTISIPASI_RENDAH."""
        bagian = (("rapat", self.rapat), ("suara", self.suara))
        return tuple(nama for nama, n in bagian if n is not None and tepat(n) < PARTISIPASI_RENDAH)

    def ke_json(self) -> dict[str, Any]:
        return {
            "rapat": angka_json(self.rapat),
            "suara": angka_json(self.suara),
            "bantuan": self.bantuan,
            "rendah": list(self.rendah),
        }


@dataclass(frozen=True, kw_only=True, slots=True)
class _Pemungutan:
    """Something put to the vote: since when, who spoke, and whether it counts for those who did not."""

    sejak: date
    bersuara: frozenset[str]
    diam_terhitung: bool = True

    def untuk(self, pihak: Pihak) -> bool:
        """Whether it concerned that pihak."""
        return pihak.aktif(self.sejak) and (self.diam_terhitung or pihak.kode in self.bersuara)


def nilai_keterlibatan(fakta: Fakta) -> Mapping[str, Keterlibatan]:
    """Every active pihak, from its joining and within the present siklus.

    Put to the vote were: the rencana, in the last version that anybody voted on; the perpanjangan, once
    anybody voted on it; and every addendum. Each concerns the pihak that were active on its first day. An
    addendum that was refused at one no, or overtaken, closed before everybody could speak: it counts for
    those who spoke. A signature under an addendum speaks as well.
    """
    dalam_siklus, pemungutan = _dalam_siklus(fakta), _yang_dipungut(fakta)
    rapat, bantuan = kehadiran(dalam_siklus), kontribusi_bantuan(dalam_siklus)
    return {
        p.kode: Keterlibatan(
            rapat=_bagian(*rapat.get(p.kode, (0, 0))),
            suara=_suara(p, pemungutan),
            bantuan=len(bantuan.get(p.kode, ())),
        )
        for p in fakta.pihak_aktif
    }


def _dalam_siklus(fakta: Fakta) -> Fakta:
    """The same facts without the meetings and the accepted help of earlier cycles."""
    sejak = fakta.kemitraan.keadaan.siklus_sejak or date.min
    rapat = tuple(r for r in fakta.kemitraan.rapat if r.tanggal >= sejak)
    bantuan = tuple(b for b in fakta.kemitraan.bantuan if b.diterima is None or b.diterima >= sejak)
    return replace(fakta, kemitraan=replace(fakta.kemitraan, rapat=rapat, bantuan=bantuan))


def _bagian(ikut: int, semua: int) -> Decimal | None:
    return Decimal(100 * ikut) / semua if semua else None


def _suara(pihak: Pihak, pemungutan: Sequence[_Pemungutan]) -> Decimal | None:
    miliknya = [satu for satu in pemungutan if satu.untuk(pihak)]
    return _bagian(sum(pihak.kode in satu.bersuara for satu in miliknya), len(miliknya))


def _yang_dipungut(fakta: Fakta) -> list[_Pemungutan]:
    sejak = _awal_siklus(fakta)
    suara = [p for p in fakta.kemitraan.persetujuan if p.pihak is not None and p.tanggal >= sejak]
    rencana = [p for p in suara if p.objek is ObjekPersetujuan.RENCANA]
    versi = max((p.versi_rencana for p in rencana), default=None)
    semua = (
        [p for p in rencana if p.versi_rencana == versi],
        [p for p in suara if p.objek is ObjekPersetujuan.PERPANJANGAN],
    )
    addendum = (a for a in fakta.kemitraan.addendum if a.diusulkan >= sejak)
    return [
        *(_dari_suara(satu) for satu in semua if satu),
        *(_addendum(fakta, satu) for satu in addendum),
    ]


def _awal_siklus(fakta: Fakta) -> date:
    """What was voted on after the evaluation that closed the siklus before is about this one."""
    keadaan = fakta.kemitraan.keadaan
    lalu = (e.tanggal for e in fakta.kemitraan.evaluasi_tercatat if e.siklus < keadaan.siklus)
    return max(lalu, default=keadaan.siklus_sejak or date.min)


def _dari_suara(suara: Sequence[Persetujuan]) -> _Pemungutan:
    return _Pemungutan(
        sejak=min(p.tanggal for p in suara), bersuara=frozenset(p.pihak for p in suara if p.pihak is not None)
    )


def _addendum(fakta: Fakta, addendum: Addendum) -> _Pemungutan:
    dokumen = dokumen_addendum(fakta.kemitraan, addendum)
    sikap = sikap_addendum(fakta.kemitraan, addendum, dokumen, fakta.pada)
    return _Pemungutan(
        sejak=addendum.diusulkan,
        bersuara=frozenset(kode for kode, suara in sikap.items() if suara is not None),
        diam_terhitung=addendum.status not in _TUTUP_LEBIH_AWAL,
    )
