"""Tasks: the work that a stage or the facts open, and what closes it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from lifecycle.domain.fakta import Fakta, Keadaan, Kemitraan, Tugas
from lifecycle.domain.kaidah.kunci import Kunci
from lifecycle.domain.kaidah.tugas import PENUTUPAN, TAK_PERLU, JenisTugas
from lifecycle.domain.kata import Tahap
from lifecycle.domain.tindakan import Pesan
from lifecycle.domain.tugas.semua import JENIS_TUGAS
from lifecycle.domain.tugas.tahap import TUGAS_TAHAP, TugasTahap


def tugas_baru(fakta: Fakta) -> tuple[Tugas, ...]:
    """The tasks that stage and facts ask for and that were never opened before; none in the archive.

    A deadline that falls on a day of rest moves to the next working day.
    """
    if fakta.kemitraan.keadaan.diarsipkan:
        return ()
    ada = {t.kunci for t in fakta.kemitraan.tugas}
    diminta = (*_tugas_tahap(fakta), *_tugas_fakta(fakta))
    return tuple(_di_hari_kerja(fakta, t) for t in diminta if t.kunci not in ada)


def _di_hari_kerja(fakta: Fakta, tugas: Tugas) -> Tugas:
    if tugas.tenggat is None:
        return tugas
    return replace(tugas, tenggat=fakta.aturan.kalender.mulai(tugas.tenggat))


def tutup_tuntas(fakta: Fakta) -> tuple[Tugas, ...]:
    """Every task of the kemitraan, those whose cause is gone now closed."""
    return tuple(
        _tertutup(t, fakta.pada) if t.selesai is None and _tuntas(fakta, t) else t
        for t in fakta.kemitraan.tugas
    )


def _tertutup(tugas: Tugas, pada: date) -> Tugas:
    """Closed by itself: nobody took the decision that it asked for."""
    putusan = any(jenis.putusan for jenis in _jenis(tugas))
    return replace(tugas, selesai=pada, gugur=TAK_PERLU if putusan else None)


def _jenis(tugas: Tugas) -> Iterator[JenisTugas]:
    return (j for j in JENIS_TUGAS if j.kunci.milik(tugas.kunci))


def halangan(fakta: Fakta, tugas: Tugas) -> Pesan | None:
    """Why that task cannot be done on that day; None where it can."""
    return next((pesan for j in _jenis(tugas) if (pesan := j.halangan(fakta, tugas)) is not None), None)


def buka_lagi(dulu: Fakta, kini: Fakta) -> tuple[Tugas, ...]:
    """Every task of the kemitraan, those open again that were closed by facts which were corrected since."""
    return tuple(
        replace(t, selesai=None, gugur=None) if _terlanjur_tuntas(dulu, kini, t) else t
        for t in kini.kemitraan.tugas
    )


def _terlanjur_tuntas(dulu: Fakta, kini: Fakta, tugas: Tugas) -> bool:
    if tugas.selesai is None or tugas.gugur not in {None, TAK_PERLU}:
        return False
    terbuka = replace(tugas, selesai=None, gugur=None)
    return _tuntas(dulu, terbuka) and not _tuntas(kini, terbuka)


def gugurkan_semua(kemitraan: Kemitraan, pada: date, alasan: str) -> tuple[Tugas, ...]:
    """Every task of the kemitraan, those open now dropped on `pada` for that reason."""
    return tuple(replace(t, selesai=pada, gugur=alasan) if t.selesai is None else t for t in kemitraan.tugas)


def _tuntas(fakta: Fakta, tugas: Tugas) -> bool:
    return any(j.tuntas(fakta, tugas) for j in _jenis(tugas)) or _tuntas_tahap(fakta, tugas)


def _tuntas_tahap(fakta: Fakta, tugas: Tugas) -> bool:
    """Whether the facts show the work of the present stage done."""
    keadaan = fakta.kemitraan.keadaan
    return any(
        _adalah(tugas, satu, keadaan) and satu.tuntas(fakta, tugas.giliran)
        for satu in TUGAS_TAHAP[keadaan.tahap]
    )


def tutup_tugas(kemitraan: Kemitraan, tahap: Tahap, pada: date) -> tuple[Tugas, ...]:
    """Every task of the kemitraan, those that `tahap` opened and left open now closed on `pada`.

    Work opened by the facts goes on from stage to stage; with terminasi, the last, everything closes.
    """
    return tuple(
        _tertutup(t, pada) if t.selesai is None and _berakhir_dengan(t, tahap) else t for t in kemitraan.tugas
    )


def _berakhir_dengan(tugas: Tugas, tahap: Tahap) -> bool:
    return tahap is Tahap.TERMINASI or _kunci(tahap).milik(tugas.kunci)


def _tugas_tahap(fakta: Fakta) -> Iterator[Tugas]:
    keadaan = fakta.kemitraan.keadaan
    for satu in TUGAS_TAHAP[keadaan.tahap]:
        for giliran, pembeda in satu.untuk(fakta):
            if not satu.tuntas(fakta, giliran):
                yield Tugas(
                    kunci=_kunci(keadaan.tahap).tulis(*_kunjungan(keadaan), satu.kunci, *pembeda),
                    judul=satu.judul,
                    giliran=giliran,
                    tahap=keadaan.tahap,
                    tenggat=satu.tenggat(fakta),
                )


def _kunci(tahap: Tahap) -> Kunci:
    """The kunci of the work of that stage."""
    return PENUTUPAN if tahap is Tahap.TERMINASI else Kunci(tahap, "kunjungan", "tugas", "pihak")


def _kunjungan(keadaan: Keadaan) -> tuple[int, ...]:
    """A second visit to a stage opens its tasks afresh; terminasi is entered only once."""
    return () if keadaan.tahap is Tahap.TERMINASI else (keadaan.versi_tahap,)


def _adalah(tugas: Tugas, satu: TugasTahap, keadaan: Keadaan) -> bool:
    """Whether that task is this piece of the work of the present visit, whoever's turn it is."""
    return _kunci(keadaan.tahap).milik(tugas.kunci, *_kunjungan(keadaan), satu.kunci)


def _tugas_fakta(fakta: Fakta) -> Iterator[Tugas]:
    for jenis in JENIS_TUGAS:
        yield from jenis.buka(fakta)
