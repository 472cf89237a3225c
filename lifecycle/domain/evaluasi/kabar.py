"""Reminders of an open survey: to those only who have not answered, a week and two days before it closes."""

from collections.abc import Iterator
from datetime import date

from lifecycle.domain.evaluasi.kunjungan import evaluasi_kunjungan
from lifecycle.domain.evaluasi.survei import hasil_survei
from lifecycle.domain.fakta import Fakta
from lifecycle.domain.kaidah.kabar import JenisKabar, Kabar
from lifecycle.domain.kata import Tahap
from lifecycle.domain.waktu.ambang import ambang_tercapai, hari_ambang, semua_hari

PERISTIWA = "pengingat_survei"
AMBANG = (-7, -2)


def temukan(fakta: Fakta) -> Iterator[Kabar]:
    tenggat = _tenggat(fakta)
    if tenggat is None or fakta.pada > tenggat or not hasil_survei(fakta).ditunggu:
        return
    ambang = ambang_tercapai(_ambang(fakta, tenggat), tenggat, fakta.pada, fakta.aturan.kalender)
    if ambang is not None:
        yield Kabar(
            peristiwa=PERISTIWA,
            kunci=f"survei:{fakta.kemitraan.keadaan.versi_tahap}:{tenggat}:{ambang}",
            konteks={"tenggat_survei": tenggat},
            paling_lambat=tenggat,
        )


def hari(fakta: Fakta) -> Iterator[date]:
    tenggat = _tenggat(fakta)
    if tenggat is not None:
        yield from semua_hari(_ambang(fakta, tenggat), tenggat, fakta.aturan.kalender)


def _ambang(fakta: Fakta, tenggat: date) -> Iterator[int]:
    """Those that come after the survey was opened: that day has its invitation."""
    dibuka, kalender = fakta.kemitraan.keadaan.tahap_sejak, fakta.aturan.kalender
    return (a for a in AMBANG if hari_ambang(tenggat, a, kalender) > dibuka)


def _tenggat(fakta: Fakta) -> date | None:
    """The last day of the survey; None where none is open."""
    keadaan = fakta.kemitraan.keadaan
    if keadaan.tahap is not Tahap.EVALUASI or keadaan.ditangguhkan or evaluasi_kunjungan(fakta) is not None:
        return None
    return fakta.aturan.tenggat_survei(keadaan.tahap_sejak)


KABAR: tuple[JenisKabar, ...] = (
    JenisKabar(
        kode="survei",
        temukan=temukan,
        hari=hari,
        contoh={PERISTIWA: {"tenggat_survei": date(2026, 8, 15)}},
        harian=True,
    ),
)
