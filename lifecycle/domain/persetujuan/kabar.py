"""Approvals that wait: whoever was asked for his word is reminded after one, two and four weeks."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from lifecycle.domain.fakta import Fakta
from lifecycle.domain.kaidah.kabar import JenisKabar, Kabar
from lifecycle.domain.kaidah.kunci import Kunci
from lifecycle.domain.persetujuan.menunggu import Menunggu, persetujuan_menunggu
from lifecycle.domain.waktu.ambang import ambang_tercapai, semua_hari

PIHAK, PENYETUJU = "pengingat_persetujuan", "pengingat_keputusan"
_KUNCI = Kunci("persetujuan", "objek", "penanda", "ambang")
AMBANG = (7, 14, 28)

_CONTOH: dict[str, Any] = {"persetujuan": {"objek": "rencana", "sejak": date(2026, 8, 1), "hari": 14}}


def temukan(fakta: Fakta) -> Iterator[Kabar]:
    for satu in persetujuan_menunggu(fakta):
        ambang = ambang_tercapai(AMBANG, satu.sejak, fakta.pada, fakta.aturan.kalender)
        if ambang is not None:
            yield Kabar(
                peristiwa=PIHAK if satu.pihak else PENYETUJU,
                kunci=_KUNCI.tulis(satu.objek, satu.penanda, ambang),
                sasaran=satu.pihak,
                konteks={"persetujuan": _isi(fakta, satu)},
            )


def _isi(fakta: Fakta, satu: Menunggu) -> dict[str, Any]:
    """`objek`: rencana, addendum, perpanjangan of a pihak; penjajakan, evaluasi, terminasi of ours."""
    return {"objek": satu.objek, "sejak": satu.sejak, "hari": (fakta.pada - satu.sejak).days}


def hari(fakta: Fakta) -> Iterator[date]:
    for satu in persetujuan_menunggu(fakta):
        yield from semua_hari(AMBANG, satu.sejak, fakta.aturan.kalender)


KABAR: tuple[JenisKabar, ...] = (
    JenisKabar(
        kode="persetujuan",
        kunci=(_KUNCI,),
        temukan=temukan,
        hari=hari,
        contoh={PIHAK: _CONTOH, PENYETUJU: {"persetujuan": _CONTOH["persetujuan"] | {"objek": "evaluasi"}}},
        harian=True,
    ),
)
