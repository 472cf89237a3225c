"""News of help: a request to those who may give, an offer to the one who asked, thanks to the giver."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from lifecycle.domain.bantuan.langkah import LangkahBantuan, langkah_bantuan
from lifecycle.domain.fakta import Bantuan, Fakta
from lifecycle.domain.kaidah.kabar import JenisKabar, Kabar
from lifecycle.domain.kaidah.kunci import Kunci

# What is told of each step; an end without thanks there is none.
PERISTIWA = {
    LangkahBantuan.DIMINTA: "bantuan_diminta",
    LangkahBantuan.DITAWARKAN: "bantuan_ditawarkan",
    LangkahBantuan.DITERIMA: "bantuan_diterima",
}
_KUNCI = Kunci("bantuan", "bantuan", "langkah", "tanggal")

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
        match langkah_bantuan(bantuan, fakta.pada):
            case LangkahBantuan.DIMINTA:
                yield _kabar(fakta, bantuan, LangkahBantuan.DIMINTA, _yang_diminta(fakta, bantuan))
            case LangkahBantuan.DITAWARKAN:
                yield _kabar(fakta, bantuan, LangkahBantuan.DITAWARKAN, (bantuan.peminta,))
            case LangkahBantuan.DITERIMA | LangkahBantuan.SELESAI:
                yield _kabar(fakta, bantuan, LangkahBantuan.DITERIMA, _pemberi(bantuan))


def _yang_diminta(fakta: Fakta, bantuan: Bantuan) -> tuple[str, ...]:
    """Who is asked by name, else everybody else."""
    lain = tuple(p.kode for p in fakta.pihak_aktif if p.kode != bantuan.peminta)
    return _pemberi(bantuan) or lain


def _pemberi(bantuan: Bantuan) -> tuple[str, ...]:
    return () if bantuan.pemberi is None else (bantuan.pemberi,)


def _kabar(fakta: Fakta, bantuan: Bantuan, langkah: LangkahBantuan, sasaran: tuple[str, ...]) -> Kabar:
    hari: date = getattr(bantuan, langkah)
    isi = {
        "kode": bantuan.kode,
        "uraian": bantuan.uraian,
        "peminta": fakta.kemitraan.nama_mitra(bantuan.peminta),
        "pemberi": "" if bantuan.pemberi is None else fakta.kemitraan.nama_mitra(bantuan.pemberi),
        "tanggal": hari,
    }
    return Kabar(
        peristiwa=PERISTIWA[langkah],
        kunci=_KUNCI.tulis(bantuan.kode, langkah, hari),
        sasaran=sasaran,
        konteks={"bantuan": isi},
    )


KABAR: tuple[JenisKabar, ...] = (
    JenisKabar(
        kode="bantuan",
        kunci=(_KUNCI,),
        temukan=temukan,
        contoh=dict.fromkeys(PERISTIWA.values(), _CONTOH),
    ),
)
