"""Meetings: the days that are set, by the cadence or beside it, which of them were kept, and who came."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from lifecycle.domain.fakta import Fakta, Kemitraan, Pihak, Rapat
from lifecycle.domain.kata import Rekomendasi, Tahap
from lifecycle.domain.rapat.pindahan import di_luar_irama, ditinggalkan, hari_semula, tambahan
from lifecycle.domain.waktu.irama import hari_kerja_berikut

# A meeting within a week of a scheduled day stands for it, unless it was scheduled itself. An extra day is
# kept on that day alone: what the cadence brings about nearby is another meeting.
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
    return _dijadwalkan(fakta, hari)


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
        if not _terlaksana(fakta, hari):
            yield hari
        hari = _hari_berikut(fakta, hari)


def rapat_terjadwal_sejak(fakta: Fakta, hari: date) -> Iterator[date]:
    """The scheduled days from that day up to the day of the facts, whether anybody met or not."""
    satu = _hari_berikut(fakta, hari - _SEHARI) if _berapat(fakta) else None
    while satu is not None and satu <= fakta.pada:
        yield satu
        satu = _hari_berikut(fakta, satu)


def rapat_semula(fakta: Fakta, hari: date) -> date:
    """The day for which the meeting of that scheduled day was first set: one of the cadence stays itself,
    though another was moved to it."""
    return hari if _irama_berikut(fakta, hari - _SEHARI) == hari else hari_semula(fakta, hari)


def tidak_hadir(kemitraan: Kemitraan, rapat: Rapat) -> tuple[Pihak, ...]:
    """The pihak that were members on the day of the meeting and were not there."""
    return tuple(p for p in kemitraan.pihak if p.aktif(rapat.tanggal) and p.kode not in rapat.hadir)


def kehadiran(fakta: Fakta) -> Mapping[str, tuple[int, int]]:
    """For each pihak, by kode: how many meetings it attended, of how many that were held while it was a
    member."""
    return {p.kode: _kehadiran(p, fakta.kemitraan.rapat) for p in fakta.kemitraan.pihak}


def _kehadiran(pihak: Pihak, semua: tuple[Rapat, ...]) -> tuple[int, int]:
    sebagai_anggota = [r for r in semua if r.terlaksana and pihak.aktif(r.tanggal)]
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
    semua = {r.tanggal for r in fakta.kemitraan.rapat if r.terlaksana}
    if hari in semua or hari in tambahan(fakta):
        return hari in semua
    return any(abs(satu - hari) <= SEKITAR and not _dijadwalkan(fakta, satu) for satu in semua)


def _dijadwalkan(fakta: Fakta, hari: date) -> bool:
    return _hari_berikut(fakta, hari - _SEHARI) == hari


def _terakhir(fakta: Fakta, sampai: date) -> date | None:
    """The last scheduled day up to and including `sampai`."""
    hari, calon = None, _hari_berikut(fakta, date.min)
    while calon is not None and calon <= sampai:
        hari, calon = calon, _hari_berikut(fakta, calon)
    return hari


def _hari_berikut(fakta: Fakta, sesudah: date) -> date | None:
    """The first day later than that on which people mean to meet."""
    lain = min((hari for hari in di_luar_irama(fakta) if hari > sesudah), default=None)
    semua = (lain, _irama_berikut(fakta, sesudah))
    return min((hari for hari in semua if hari is not None), default=None)


def _irama_berikut(fakta: Fakta, sesudah: date) -> date | None:
    """The first day of the cadence later than that, on which people work, but for those moved away."""
    hari: date | None = sesudah
    while hari is not None and (hari == sesudah or hari in ditinggalkan(fakta)):
        hari = hari_kerja_berikut(fakta.kemitraan.komunikasi.rapat, hari, fakta.aturan.kalender)
    return hari
