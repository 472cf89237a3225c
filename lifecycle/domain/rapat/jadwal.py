"""Meetings: the days that the cadence sets, which of them were kept, and who came."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from lifecycle.domain.fakta import Fakta, Kemitraan, Pihak, Rapat
from lifecycle.domain.kata import Rekomendasi, Tahap
from lifecycle.domain.waktu.irama import hari_kerja_berikut

# A meeting within a week of a scheduled day stands for it. A cadence counts whole months, so that no meeting
# ever stands for two days.
SEKITAR = timedelta(days=7)
_SEHARI = timedelta(days=1)

TAHAP_BERAPAT = frozenset({Tahap.PELAKSANAAN, Tahap.EVALUASI, Tahap.KEBERLANJUTAN})


def rapat_berikut(fakta: Fakta) -> date | None:
    """The next scheduled day, today included, for which nobody has met yet; None while none is kept."""
    if not _berapat(fakta):
        return None
    hari = _hari_berikut(fakta, max(fakta.pada, _sejak(fakta.kemitraan)) - _SEHARI)
    while hari is not None and _terlaksana(fakta, hari):
        hari = _hari_berikut(fakta, hari)
    return hari


def terjadwal(fakta: Fakta, hari: date) -> bool:
    """Whether the kemitraan, as it stands, means to meet on that day, which is not over yet."""
    if not _berapat(fakta) or hari < _sejak(fakta.kemitraan):
        return False
    return _hari_berikut(fakta, hari - _SEHARI) == hari


def rapat_terlewat(fakta: Fakta) -> date | None:
    """The latest scheduled day whose week is over, where nobody met in that week; older ones are past
    mending, and not told of any more."""
    if not _berapat(fakta):
        return None
    hari = _terakhir(fakta, fakta.pada - SEKITAR - _SEHARI)
    if hari is None or hari < _sejak(fakta.kemitraan) or _terlaksana(fakta, hari):
        return None
    return hari


def rapat_terjadwal(fakta: Fakta, sampai: date) -> Iterator[date]:
    """The scheduled days for which nobody has met yet, from the day of the facts up to `sampai`."""
    hari = rapat_berikut(fakta)
    while hari is not None and hari <= sampai:
        yield hari
        hari = _hari_berikut(fakta, hari)


def rapat_terjadwal_terakhir(fakta: Fakta) -> date | None:
    """The latest scheduled day up to the day of the facts, whether anybody met or not."""
    return _terakhir(fakta, fakta.pada) if _berapat(fakta) else None


def tidak_hadir(kemitraan: Kemitraan, rapat: Rapat) -> tuple[Pihak, ...]:
    """The pihak that were members on the day of the meeting and were not there."""
    return tuple(p for p in kemitraan.pihak if p.aktif(rapat.tanggal) and p.kode not in rapat.hadir)


def kehadiran(fakta: Fakta) -> Mapping[str, tuple[int, int]]:
    """For each pihak, by kode: how many meetings it attended, of how many that were held while it was a
    member."""
    return {p.kode: _kehadiran(p, fakta.kemitraan.rapat) for p in fakta.kemitraan.pihak}


def _kehadiran(pihak: Pihak, semua: tuple[Rapat, ...]) -> tuple[int, int]:
    sebagai_anggota = [r for r in semua if pihak.aktif(r.tanggal)]
    return sum(pihak.kode in r.hadir for r in sebagai_anggota), len(sebagai_anggota)


def _berapat(fakta: Fakta) -> bool:
    keadaan = fakta.kemitraan.keadaan
    return keadaan.tahap in TAHAP_BERAPAT and not keadaan.ditangguhkan


def _sejak(kemitraan: Kemitraan) -> date:
    """The day from which meetings are expected: days that passed while the rencana was still being made
    were nobody's to keep."""
    mulai = kemitraan.masa.mulai or date.min
    if kemitraan.keadaan.tahap is Tahap.PELAKSANAAN and _baru_direncanakan(kemitraan):
        return max(mulai, kemitraan.keadaan.tahap_sejak)
    return mulai


def _baru_direncanakan(kemitraan: Kemitraan) -> bool:
    """Whether pelaksanaan was entered from perencanaan, and not from evaluasi or keberlanjutan."""
    terakhir = max(kemitraan.evaluasi_tercatat, key=lambda e: e.versi, default=None)
    putusan = None if terakhir is None else terakhir.keputusan
    return putusan is None or putusan.kode is Rekomendasi.RENCANA_ULANG


def _terlaksana(fakta: Fakta, hari: date) -> bool:
    return any(abs(r.tanggal - hari) <= SEKITAR for r in fakta.kemitraan.rapat)


def _terakhir(fakta: Fakta, sampai: date) -> date | None:
    """The last scheduled day up to and including `sampai`."""
    hari, calon = None, _hari_berikut(fakta, date.min)
    while calon is not None and calon <= sampai:
        hari, calon = calon, _hari_berikut(fakta, calon)
    return hari


def _hari_berikut(fakta: Fakta, sesudah: date) -> date | None:
    """The first day of the cadence later than that, on which people work."""
    return hari_kerja_berikut(fakta.kemitraan.komunikasi.rapat, sesudah, fakta.aturan.kalender)
