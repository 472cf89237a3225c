"""Who gets a piece of a stage's work, and until when it is to be done."""

from collections.abc import Callable, Iterator
from datetime import date

from lifecycle.domain.evaluasi.jadwal import sebelum_evaluasi
from lifecycle.domain.fakta import Fakta
from lifecycle.domain.kata import Rekomendasi
from lifecycle.domain.pola.inti_plasma import inti
from lifecycle.domain.terminasi.pengakhiran import hanya_gagasan
from lifecycle.domain.tugas.tuntas import penilaian
from lifecycle.domain.waktu.ambang import sekian_hari

# Whose turn it is, and what tells their tasks apart, where several have the same.
Giliran = tuple[str, tuple[str, ...]]


def penanggung_jawab(fakta: Fakta) -> Iterator[Giliran]:
    """For the petugas in charge: one task."""
    yield fakta.kemitraan.penanggung_jawab.surel, ()


def penyetuju(fakta: Fakta) -> Iterator[Giliran]:
    """For the one who decides: one task."""
    yield fakta.kemitraan.penyetuju.surel, ()


def tiap_pihak(fakta: Fakta) -> Iterator[Giliran]:
    """For every active pihak: one task each."""
    for pihak in fakta.pihak_aktif:
        yield pihak.kode, (pihak.kode,)


def inti_bagi_plasma(fakta: Fakta) -> Iterator[Giliran]:
    """For the inti of inti-plasma: one task."""
    if (satu := inti(fakta)) is not None:
        yield satu.kode, ()


def penyetuju_bila_dinilai(fakta: Fakta) -> Iterator[Giliran]:
    """For the one who decides, once the evaluation of this visit proposes something."""
    if penilaian(fakta) not in {None, Rekomendasi.DATA_TIDAK_CUKUP}:
        yield from penyetuju(fakta)


def penanggung_jawab_bila_kurang(fakta: Fakta) -> Iterator[Giliran]:
    """For the petugas in charge, where the evaluation of this visit lacks data."""
    if penilaian(fakta) is Rekomendasi.DATA_TIDAK_CUKUP:
        yield from penanggung_jawab(fakta)


def penanggung_jawab_bila_pernah_berjalan(fakta: Fakta) -> Iterator[Giliran]:
    """For the petugas in charge, where more than an idea ended: there is something to give back."""
    if not hanya_gagasan(fakta):
        yield from penanggung_jawab(fakta)


def dalam_hari(jumlah: int) -> Callable[[Fakta], date]:
    """A deadline so many days after the stage was entered."""
    return lambda fakta: sekian_hari(fakta.kemitraan.keadaan.tahap_sejak, jumlah)


def sesudah_dinilai(jumlah: int) -> Callable[[Fakta], date]:
    """A deadline so many days from now: the task opens as the evaluation is recorded."""
    return lambda fakta: sekian_hari(fakta.pada, jumlah)


def tenggat_evaluasi(fakta: Fakta) -> date:
    """The day by which the next evaluation is to find it done."""
    return sebelum_evaluasi(fakta.kemitraan)


def sampai_survei_ditutup(fakta: Fakta) -> date:
    """The last day of the survey that entering the stage opened."""
    return fakta.aturan.tenggat_survei(fakta.kemitraan.keadaan.tahap_sejak)
