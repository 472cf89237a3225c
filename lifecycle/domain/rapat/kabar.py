"""News of meetings: the invitation, the meeting that nobody held or that will not be, and the minutes."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice
from typing import Any

from lifecycle.domain.fakta import Fakta, Rapat
from lifecycle.domain.kaidah.kabar import JenisKabar, Kabar
from lifecycle.domain.kaidah.kunci import Kunci
from lifecycle.domain.rapat.jadwal import (
    SEKITAR,
    TAHAP_BERAPAT,
    rapat_berikut,
    rapat_semula,
    rapat_terjadwal,
    rapat_terjadwal_sejak,
    rapat_terlewat,
    terjadwal,
    tidak_hadir,
)
from lifecycle.domain.rapat.pindahan import hari_kini, perihal_rapat
from lifecycle.domain.rapat.undangan import (
    DIBATALKAN,
    DIUNDANG,
    PEMBATALAN,
    UNDANGAN,
    Undangan,
    undangan,
    undangan_berdiri,
)
from lifecycle.domain.waktu.ambang import hari_ambang, sekian_hari

TERLEWAT = "rapat_terlewat"
NOTULEN = "notulen"
_TERLEWAT = Kunci("rapat_terlewat", "hari")
_NOTULEN = Kunci("notulen", "tanggal", "kode")

# So many days from a meeting both its invitation and the news that it was missed are past, over any holiday.
_DILIHAT = 60

_CONTOH_RAPAT = {
    "tanggal": date(2026, 4, 2),
    "semula": date(2026, 3, 30),
    "jenis": "berkala",
    "jam": "09.30 WIB",
    "tempat": "Balai desa",
    "tautan": "https://rapat.example/kebun",
}
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
    terlewat = rapat_terlewat(fakta)
    if terlewat is not None and _hari_terlewat(fakta, terlewat) <= fakta.pada:
        isi = {**_tentang(fakta, terlewat), "berikutnya": rapat_berikut(fakta)}
        yield Kabar(peristiwa=TERLEWAT, kunci=_TERLEWAT.tulis(terlewat), konteks={"rapat": isi})
    for hari in rapat_terjadwal(fakta, sekian_hari(fakta.pada, _DILIHAT)):
        if _hari_undangan(fakta, hari) <= fakta.pada:
            yield _undang(fakta, undangan(fakta.kemitraan, rapat_semula(fakta, hari), hari))


def _undang(fakta: Fakta, satu: Undangan) -> Kabar:
    isi = {**_tentang(fakta, satu.hari), "semula": satu.semula, "urutan": satu.urutan_undangan}
    return Kabar(
        peristiwa=UNDANGAN,
        kunci=satu.kunci_undangan,
        konteks={"rapat": isi},
        paling_lambat=satu.hari - timedelta(days=1),
    )


def _tentang(fakta: Fakta, hari: date) -> dict[str, Any]:
    """What its mails say of the meeting of a day, wherever it stands."""
    return {"tanggal": hari, "semula": rapat_semula(fakta, hari), **perihal_rapat(fakta, hari)}


def _hari_menjelang(fakta: Fakta) -> Iterator[date]:
    """When the next meetings are called, and when they or those before are told to have been missed."""
    # Beside each day outside the cadence there is one of the cadence at the most.
    mendatang = islice(rapat_terjadwal(fakta, date.max), len(fakta.rapat_direncanakan) + 1)
    for hari in (*rapat_terjadwal_sejak(fakta, sekian_hari(fakta.pada, -_DILIHAT)), *mendatang):
        yield from (_hari_undangan(fakta, hari), _hari_terlewat(fakta, hari))


def _hari_undangan(fakta: Fakta, rapat: date) -> date:
    return hari_ambang(rapat, -SEKITAR.days, fakta.aturan.kalender)


def _hari_terlewat(fakta: Fakta, rapat: date) -> date:
    return hari_ambang(rapat, SEKITAR.days + 1, fakta.aturan.kalender)


def _berubah(fakta: Fakta) -> Iterator[Kabar]:
    """What those who were invited have to know at once: the meeting is on another day, or will not be."""
    for satu in undangan_berdiri(fakta.kemitraan):
        kini = hari_kini(fakta, satu.semula)
        if kini != satu.hari and _diadakan(fakta, kini, satu.semula):
            yield _undang(fakta, undangan(fakta.kemitraan, satu.semula, kini))
        elif satu.hari >= fakta.pada and not _diadakan(fakta, satu.hari, satu.semula):
            yield _batalkan(fakta, satu)


def _diadakan(fakta: Fakta, hari: date, semula: date) -> bool:
    """Whether the meeting first set for `semula` is still to come, or comes today, on that day."""
    return hari >= fakta.pada and terjadwal(fakta, hari) and rapat_semula(fakta, hari) == semula


def _batalkan(fakta: Fakta, satu: Undangan) -> Kabar:
    return Kabar(
        peristiwa=PEMBATALAN,
        kunci=satu.kunci_pembatalan,
        sasaran=_yang_diundang(fakta, satu),
        konteks={"rapat": _isi_batal(fakta, satu)},
        paling_lambat=satu.hari - timedelta(days=1),
    )


def _yang_diundang(fakta: Fakta, satu: Undangan) -> tuple[str, ...]:
    """The pihak that the invitation went to, also one that has left since then."""
    return tuple(p.kode for p in fakta.kemitraan.pihak if satu.dikirim is None or p.aktif(satu.dikirim))


def _isi_batal(fakta: Fakta, satu: Undangan) -> dict[str, Any]:
    return {
        **_tentang(fakta, satu.hari),
        "semula": satu.semula,
        "urutan": satu.urutan_pembatalan,
        "sebab": _sebab(fakta, satu),
        "kini": hari_kini(fakta, satu.semula),
        "berikutnya": rapat_berikut(fakta),
    }


def _sebab(fakta: Fakta, satu: Undangan) -> str:
    keadaan = fakta.kemitraan.keadaan
    if keadaan.tahap not in TAHAP_BERAPAT:
        return "tahap"
    if keadaan.ditangguhkan:
        return "penangguhan"
    return "jadwal" if hari_kini(fakta, satu.semula) == satu.hari else "pindah"


def _notulen(fakta: Fakta) -> Iterator[Kabar]:
    for rapat in fakta.kemitraan.rapat:
        if rapat.terlaksana and (baris := _baris(rapat)):
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
            UNDANGAN: {"rapat": {**_CONTOH_RAPAT, "urutan": 2}},
            TERLEWAT: {"rapat": {**_CONTOH_RAPAT, "berikutnya": date(2026, 5, 2)}},
        },
        harian=True,
    ),
    JenisKabar(
        kode="rapat_batal",
        kunci=(DIBATALKAN, DIUNDANG),
        temukan=_berubah,
        contoh={
            PEMBATALAN: {
                "rapat": {
                    **_CONTOH_RAPAT,
                    "urutan": 1,
                    "sebab": "pindah",
                    "kini": date(2026, 4, 9),
                    "berikutnya": date(2026, 5, 2),
                }
            }
        },
    ),
    JenisKabar(kode="notulen", kunci=(_NOTULEN,), temukan=_notulen, contoh={NOTULEN: _CONTOH_NOTULEN}),
)
