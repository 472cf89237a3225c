"""The request for votes on a renewal: once its document is there, every pihak is asked for its word."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from lifecycle.domain.dokumen.penanda_tangan import NAMA
from lifecycle.domain.dokumen.perpanjangan import naskah_perpanjangan, perpanjangan_sejak
from lifecycle.domain.fakta import Dokumen, Fakta
from lifecycle.domain.kaidah.kabar import JenisKabar, Kabar
from lifecycle.domain.kaidah.kunci import Kunci
from lifecycle.domain.kata import Tahap
from lifecycle.domain.suara.pemungutan import suara_perpanjangan

PERISTIWA = "perpanjangan_diminta"
_KUNCI = Kunci("perpanjangan", "siklus", "jenis", "tanggal")

_CONTOH: dict[str, Any] = {
    "perpanjangan": {"jenis": "PKS", "tanggal": date(2026, 9, 1), "sampai": date(2031, 12, 31)}
}


def belum_bersuara(fakta: Fakta) -> tuple[str, ...]:
    """The kode of each active pihak that has said nothing of the renewal."""
    sejak = perpanjangan_sejak(fakta)
    return tuple(p.kode for p in fakta.pihak_aktif if suara_perpanjangan(fakta, p, sejak=sejak) is None)


def yang_ditanyakan(fakta: Fakta) -> Dokumen | None:
    """The document on whose renewal the pihak are asked to vote; None where nobody is asked."""
    keadaan = fakta.kemitraan.keadaan
    if keadaan.tahap is not Tahap.KEBERLANJUTAN or keadaan.ditangguhkan:
        return None
    return naskah_perpanjangan(fakta)


def temukan(fakta: Fakta) -> Iterator[Kabar]:
    dokumen, belum = yang_ditanyakan(fakta), belum_bersuara(fakta)
    if dokumen is not None and belum:
        siklus = fakta.kemitraan.keadaan.siklus
        yield Kabar(
            peristiwa=PERISTIWA,
            kunci=_KUNCI.tulis(siklus, dokumen.jenis, dokumen.tanggal),
            sasaran=belum,
            konteks={"perpanjangan": _isi(dokumen)},
        )


def _isi(dokumen: Dokumen) -> dict[str, Any]:
    """`sampai` is None for a document without an end."""
    return {
        "jenis": NAMA[dokumen.jenis],
        "tanggal": dokumen.tanggal,
        "sampai": dokumen.berlaku.sampai,
    }


KABAR: tuple[JenisKabar, ...] = (
    JenisKabar(kode="perpanjangan", kunci=(_KUNCI,), temukan=temukan, contoh={PERISTIWA: _CONTOH}),
)
