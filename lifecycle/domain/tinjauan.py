"""When a periodic run has to look at a kemitraan again, so that a day with nothing due costs nothing.

After every change a run looks at its next opportunity; after its look only time can bring anything new, and
the days on which time does so are known: those written in the facts, and those that each matter declares.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from lifecycle.domain.evaluasi.jadwal import batas_tunggu, evaluasi_berikut
from lifecycle.domain.evaluasi.kabar import SURVEI
from lifecycle.domain.evaluasi.kunjungan import evaluasi_kunjungan
from lifecycle.domain.fakta import Fakta, Kemitraan, lihat_dari
from lifecycle.domain.fakta.hari import hari_tertulis
from lifecycle.domain.kabar.semua import JENIS_KABAR
from lifecycle.domain.kantor.aturan import Aturan
from lifecycle.domain.kata import Kerja, Rekomendasi, Tahap
from lifecycle.domain.komitmen.persiapan import hari_tangga
from lifecycle.domain.waktu.ambang import sekian_hari

# Settings, holidays and the kinds of matters change as well: nobody is left unlooked at for longer.
TERLAMA = 30
# Whatever day a run believes in, it looks.
SEGERA = date.min


Tinjauan = Mapping[Kerja, date | None]


def tinjau_sesudah_ubah(kemitraan: Kemitraan) -> Tinjauan:
    """From which day on each run looks at a kemitraan that has just been changed; None: not at all."""
    keadaan = kemitraan.keadaan
    return {
        Kerja.PENGINGAT: None if keadaan.diarsipkan else SEGERA,
        Kerja.EVALUASI: None if keadaan.ditangguhkan else _evaluasi_sesudah_ubah(kemitraan),
    }


def _evaluasi_sesudah_ubah(kemitraan: Kemitraan) -> date | None:
    match kemitraan.keadaan.tahap:
        case Tahap.PELAKSANAAN:
            return evaluasi_berikut(kemitraan)
        case Tahap.EVALUASI:
            return SEGERA
        case _:
            return None


def tinjau_berikut(kerja: Kerja, kemitraan: Kemitraan, pada: date, aturan: Aturan) -> date | None:
    """The day of the next look, after one on the day `pada`; None: not before it is changed."""
    return _BERIKUT[kerja](kemitraan, lihat_dari(kemitraan, pada, aturan=aturan))


def _pengingat(kemitraan: Kemitraan, fakta: Fakta) -> date | None:
    if kemitraan.keadaan.diarsipkan:
        return None
    hari = (*hari_tertulis(kemitraan), *_hari_kabar(fakta), *hari_tangga(fakta))
    return _terdekat(hari, fakta.pada) or sekian_hari(fakta.pada, TERLAMA)


def _evaluasi(kemitraan: Kemitraan, fakta: Fakta) -> date | None:
    keadaan = kemitraan.keadaan
    if keadaan.ditangguhkan:
        return None
    if keadaan.tahap is Tahap.PELAKSANAAN:
        berikut = evaluasi_berikut(kemitraan)
        # What is due and was held up by a gate is tried again every day.
        return None if berikut is None else max(_hari_kerja(fakta, berikut), sekian_hari(fakta.pada, 1))
    if keadaan.tahap is not Tahap.EVALUASI:
        return None
    tercatat = evaluasi_kunjungan(fakta)
    if tercatat is not None and tercatat.keputusan is not None:
        return None
    return _terdekat((*_hari_survei(fakta), *_hari_tercatat(kemitraan)), fakta.pada)


_BERIKUT = {Kerja.PENGINGAT: _pengingat, Kerja.EVALUASI: _evaluasi}


def sudah_waktunya(fakta: Fakta) -> bool:
    """Whether a kemitraan in pelaksanaan is to be evaluated by itself: on the first working day from when
    it is due."""
    berikut = evaluasi_berikut(fakta.kemitraan)
    return berikut is not None and _hari_kerja(fakta, berikut) <= fakta.pada


def _hari_kerja(fakta: Fakta, hari: date) -> date:
    return fakta.aturan.kalender.mulai(hari)


def _terdekat(hari: Iterable[date], sesudah: date) -> date | None:
    batas = sekian_hari(sesudah, TERLAMA)
    return min((min(satu, batas) for satu in hari if satu > sesudah), default=None)


def _hari_kabar(fakta: Fakta) -> Iterator[date]:
    for jenis in JENIS_KABAR.values():
        yield from jenis.hari(fakta)


def _hari_survei(fakta: Fakta) -> Iterator[date]:
    """The reminders of an open survey, the day after it closes, and the day after nobody is waited for."""
    yield from SURVEI.hari(fakta)
    tenggat = fakta.aturan.tenggat_survei(fakta.kemitraan.keadaan.tahap_sejak)
    tercatat = evaluasi_kunjungan(fakta)
    if tercatat is None:
        yield sekian_hari(tenggat, 1)
    if tercatat is None or tercatat.rekomendasi is Rekomendasi.DATA_TIDAK_CUKUP:
        yield sekian_hari(batas_tunggu(fakta.kemitraan, tenggat), 1)


def _hari_tercatat(kemitraan: Kemitraan) -> Iterator[date]:
    """The days of what an evaluation looks at: a dossier may hold some that have not come yet."""
    for catatan in (kemitraan.capaian, kemitraan.realisasi, kemitraan.survei):
        yield from (satu.tanggal for satu in catatan)
