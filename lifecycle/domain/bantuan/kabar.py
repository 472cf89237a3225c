"""News of help: a request to those who may give, an offer to the one who asked, thanks to the giver."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from lifecycle.domain.bantuan.status import StatusBantuan, status_bantuan
from lifecycle.domain.fakta import Bantuan, Fakta
from lifecycle.domain.kaidah.kabar import JenisKabar, Kabar
from lifecycle.domain.kaidah.kunci import Kunci

# What is told of each step; an end without thanks there is none.
PERISTIWA = {
    StatusBantuan.DIMINTA: "bantuan_diminta",
    StatusBantuan.DITAWARKAN: "bantuan_ditawarkan",
    StatusBantuan.DITERIMA: "bantuan_diterima",
}
_KUNCI = Kunci("bantuan", "bantuan", "status", "tanggal")

_CONTOH: dict[str, Any] = {
    "bantuan": {
        "kode": "B1",
        "uraian": "Pinjam pompa air selama kemarau",
        "peminta": "Kelompok Tani Harapan",
        "pemberi": "PT Sawit Makmur",
        "tanggal": date(2026, 5, 4),
    }
}


def temukan(fakta: Fakta) -> Iterator[Kabar]:
    """Of each help the last step alone: what was given at once need not be asked for by mail."""
    for bantuan in fakta.kemitraan.bantuan:
        match status_bantuan(bantuan, fakta.pada):
            case StatusBantuan.DIMINTA:
                yield _kabar(fakta, bantuan, StatusBantuan.DIMINTA, _yang_diminta(fakta, bantuan))
            case StatusBantuan.DITAWARKAN:
                yield _kabar(fakta, bantuan, StatusBantuan.DITAWARKAN, (bantuan.peminta,))
            case StatusBantuan.DITERIMA | StatusBantuan.SELESAI:
                yield _kabar(fakta, bantuan, StatusBantuan.DITERIMA, _pemberi(bantuan))


def _yang_diminta(fakta: Fakta, bantuan: Bantuan) -> tuple[str, ...]:
    """Who is asked by name, else everybody else."""
    lain = tuple(p.kode for p in fakta.pihak_aktif if p.kode != bantuan.peminta)
    return _pemberi(bantuan) or lain


def _pemberi(bantuan: Bantuan) -> tuple[str, ...]:
    return () if bantuan.pemberi is None else (bantuan.pemberi,)


def _kabar(fakta: Fakta, bantuan: Bantuan, status: StatusBantuan, sasaran: tuple[str, ...]) -> Kabar:
    hari: date = getattr(bantuan, status)
    isi = {
        "kode": bantuan.kode,
        "uraian": bantuan.uraian,
        "peminta": fakta.kemitraan.nama_mitra(bantuan.peminta),
        "pemberi": "" if bantuan.pemberi is None else fakta.kemitraan.nama_mitra(bantuan.pemberi),
        "tanggal": hari,
    }
    return Kabar(
        peristiwa=PERISTIWA[status],
        kunci=_KUNCI.tulis(bantuan.kode, status, hari),
        sasaran=sasaran,
        konteks={"bantuan": isi},
        # What is still asked for or offered matters however long ago it was.
        kejadian=hari if status is StatusBantuan.DITERIMA else None,
    )


KABAR: tuple[JenisKabar, ...] = (
    JenisKabar(
        kode="bantuan",
        kunci=(_KUNCI,),
        temukan=temukan,
        contoh=dict.fromkeys(PERISTIWA.values(), _CONTOH),
    ),
)
