"""The term of a kemitraan: it follows its documents at a renewal, and its end is told of as theirs is."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from lifecycle.domain.dokumen.berakhir import dokumen_berakhir
from lifecycle.domain.dokumen.kabar import AMBANG
from lifecycle.domain.dokumen.penanda_tangan import PAYUNG, belum_menandatangani
from lifecycle.domain.fakta import Fakta, Kemitraan, lihat_dari
from lifecycle.domain.kaidah.kabar import JenisKabar, Kabar
from lifecycle.domain.kaidah.kunci import Kunci
from lifecycle.domain.pemicu import BERJALAN
from lifecycle.domain.waktu.ambang import ambang_tercapai, semua_hari

PERISTIWA = "masa_berakhir"
_KUNCI = Kunci("masa", "berakhir", "ambang")


def perpanjang_masa(kemitraan: Kemitraan, pada: date) -> Kemitraan:
    """The same, its term as long as the documents that every pihak signed; a term is never made shorter.

    With the renewal, which all of them voted for, they agreed on the term that its document names.
    """
    fakta = lihat_dari(kemitraan, pada)
    berakhir = kemitraan.masa.berakhir
    if berakhir is None:
        return kemitraan
    baru = (
        None if _tanpa_akhir(fakta) else max((hari for _, hari in dokumen_berakhir(fakta)), default=berakhir)
    )
    if baru is not None and baru <= berakhir:
        return kemitraan
    return replace(
        kemitraan,
        masa=replace(kemitraan.masa, berakhir=baru),
        keadaan=replace(kemitraan.keadaan, versi_rencana=kemitraan.keadaan.versi_rencana + 1),
    )


def _tanpa_akhir(fakta: Fakta) -> bool:
    return any(
        d.jenis in PAYUNG and d.berlaku.sampai is None and not belum_menandatangani(fakta, d)
        for d in fakta.kemitraan.dokumen
    )


def temukan(fakta: Fakta) -> Iterator[Kabar]:
    """The end of the term; where a document ends on that very day, its own mail says so."""
    for berakhir in _yang_diingatkan(fakta):
        ambang = ambang_tercapai(AMBANG, berakhir, fakta.pada, fakta.aturan.kalender)
        if ambang is not None:
            yield Kabar(
                peristiwa=PERISTIWA,
                kunci=_KUNCI.tulis(berakhir, ambang),
                konteks={"masa": {"sampai": berakhir, "hari": (berakhir - fakta.pada).days}},
            )


def hari(fakta: Fakta) -> Iterator[date]:
    for berakhir in _yang_diingatkan(fakta):
        yield from semua_hari(AMBANG, berakhir, fakta.aturan.kalender)


def _yang_diingatkan(fakta: Fakta) -> Iterator[date]:
    berakhir = fakta.kemitraan.masa.berakhir
    if berakhir is None or fakta.kemitraan.keadaan.tahap not in BERJALAN:
        return
    if berakhir not in {sampai for _, sampai in dokumen_berakhir(fakta)}:
        yield berakhir


KABAR: tuple[JenisKabar, ...] = (
    JenisKabar(
        kode="masa",
        kunci=(_KUNCI,),
        temukan=temukan,
        hari=hari,
        contoh={PERISTIWA: {"masa": {"sampai": date(2026, 10, 31), "hari": 90}}},
        harian=True,
    ),
)
