"""News of meetings: the invitation, the meeting that nobody held or that will not be, and the minutes."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from lifecycle.domain.fakta import Fakta, Rapat
from lifecycle.domain.kaidah.kabar import JenisKabar, Kabar
from lifecycle.domain.kaidah.kunci import Kunci
from lifecycle.domain.rapat.jadwal import (
    SEKITAR,
    TAHAP_BERAPAT,
    rapat_berikut,
    rapat_terjadwal_terakhir,
    rapat_terlewat,
    terjadwal,
    tidak_hadir,
)
from lifecycle.domain.rapat.undangan import (
    DIBATALKAN,
    DIUNDANG,
    PEMBATALAN,
    UNDANGAN,
    Undangan,
    undangan,
    undangan_berdiri,
)
from lifecycle.domain.waktu.ambang import hari_ambang

TERLEWAT = "rapat_terlewat"
NOTULEN = "notulen"
_TERLEWAT = Kunci("rapat_terlewat", "hari")
_NOTULEN = Kunci("notulen", "tanggal", "kode")

_CONTOH_NOTULEN = {
    "rapat": {
        "tanggal": date(2026, 3, 3),
        "hadir": ["PT Sawit Makmur", "Koperasi Tani Subur"],
        "tidak_hadir": ["Kelompok Tani Harapan"],
        "notulen": ["Bibit tiba 20 April.", "Koperasi menyiapkan lahan blok utara."],
        "berikutnya": date(2026, 4, 2),
    }
}


def _menjelang(fakta: Fakta) -> Iterator[Kabar]:
    berikut, terlewat = rapat_berikut(fakta), rapat_terlewat(fakta)
    if terlewat is not None and _hari_terlewat(fakta, terlewat) <= fakta.pada:
        kunci = _TERLEWAT.tulis(terlewat)
        yield _kabar(TERLEWAT, kunci, {"tanggal": terlewat, "berikutnya": berikut})
    if berikut is not None and _hari_undangan(fakta, berikut) <= fakta.pada:
        satu = undangan(fakta.kemitraan, berikut)
        isi = {"tanggal": berikut, "urutan": satu.urutan_undangan}
        undang = _kabar(UNDANGAN, satu.kunci(DIUNDANG), isi)
        yield replace(undang, paling_lambat=berikut - timedelta(days=1))


def _kabar(peristiwa: str, kunci: str, rapat: dict[str, Any]) -> Kabar:
    return Kabar(peristiwa=peristiwa, kunci=kunci, konteks={"rapat": rapat})


def _hari_menjelang(fakta: Fakta) -> Iterator[date]:
    """When the next meeting is called, and when it or the one before is told to have been missed."""
    for rapat in (rapat_berikut(fakta), rapat_terjadwal_terakhir(fakta)):
        if rapat is not None:
            yield from (_hari_undangan(fakta, rapat), _hari_terlewat(fakta, rapat))


def _hari_undangan(fakta: Fakta, rapat: date) -> date:
    return hari_ambang(rapat, -SEKITAR.days, fakta.aturan.kalender)


def _hari_terlewat(fakta: Fakta, rapat: date) -> date:
    return hari_ambang(rapat, SEKITAR.days + 1, fakta.aturan.kalender)


def _batal(fakta: Fakta) -> Iterator[Kabar]:
    for satu in undangan_berdiri(fakta.kemitraan):
        if satu.hari >= fakta.pada and not terjadwal(fakta, satu.hari):
            yield Kabar(
                peristiwa=PEMBATALAN,
                kunci=satu.kunci(DIBATALKAN),
                sasaran=_yang_diundang(fakta, satu),
                konteks={"rapat": _isi_batal(fakta, satu)},
                paling_lambat=satu.hari - timedelta(days=1),
            )


def _yang_diundang(fakta: Fakta, satu: Undangan) -> tuple[str, ...]:
    """The pihak that the invitation went to, also one that has left since then."""
    return tuple(p.kode for p in fakta.kemitraan.pihak if p.aktif(satu.diundang[-1]))


def _isi_batal(fakta: Fakta, satu: Undangan) -> dict[str, Any]:
    return {
        "tanggal": satu.hari,
        "urutan": satu.urutan_pembatalan,
        "sebab": _sebab(fakta),
        "berikutnya": rapat_berikut(fakta),
    }


def _sebab(fakta: Fakta) -> str:
    keadaan = fakta.kemitraan.keadaan
    if keadaan.tahap not in TAHAP_BERAPAT:
        return "tahap"
    return "penangguhan" if keadaan.ditangguhkan else "jadwal"


def _notulen(fakta: Fakta) -> Iterator[Kabar]:
    for rapat in fakta.kemitraan.rapat:
        if baris := _baris(rapat):
            yield _kabar_notulen(fakta, rapat, baris)


def _kabar_notulen(fakta: Fakta, rapat: Rapat, baris: list[str]) -> Kabar:
    isi = {
        "tanggal": rapat.tanggal,
        # A guest may be a pihak that joins later, whom the facts of this day do not show yet.
        "hadir": [fakta.kemitraan.nama_mitra(kode) for kode in rapat.hadir],
        "tidak_hadir": [p.mitra for p in tidak_hadir(fakta.kemitraan, rapat)],
        "notulen": baris,
        "berikutnya": rapat_berikut(fakta),
    }
    kunci = _NOTULEN.tulis(rapat.tanggal, *([rapat.kode] if rapat.kode else []))
    return Kabar(peristiwa=NOTULEN, kunci=kunci, konteks={"rapat": isi}, kejadian=rapat.tanggal)


def _baris(rapat: Rapat) -> list[str]:
    """The minutes line by line, as they were written."""
    return [rapi for baris in (rapat.notulen or "").splitlines() if (rapi := baris.strip())]


KABAR: tuple[JenisKabar, ...] = (
    JenisKabar(
        kode="rapat",
        kunci=(DIUNDANG, _TERLEWAT),
        temukan=_menjelang,
        hari=_hari_menjelang,
        contoh={
            UNDANGAN: {"rapat": {"tanggal": date(2026, 4, 2), "urutan": 2}},
            TERLEWAT: {"rapat": {"tanggal": date(2026, 4, 2), "berikutnya": date(2026, 5, 2)}},
        },
        harian=True,
    ),
    JenisKabar(
        kode="rapat_batal",
        kunci=(DIBATALKAN,),
        temukan=_batal,
        contoh={
            PEMBATALAN: {
                "rapat": {
                    "tanggal": date(2026, 4, 2),
                    "urutan": 1,
                    "sebab": "jadwal",
                    "berikutnya": date(2026, 5, 2),
                }
            }
        },
    ),
    JenisKabar(kode="notulen", kunci=(_NOTULEN,), temukan=_notulen, contoh={NOTULEN: _CONTOH_NOTULEN}),
)
