"""What the ladder holds ready: the rung that a promise has reached, and whether it may go out.

Reminders go out by themselves. Word to those above and letters of warning wait in a task until a petugas
does it, unless the office does without. What is nearly kept is asked about before it is warned about.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import ROUND_DOWN, Decimal

from lifecycle.domain.bahasa.angka import HITUNG
from lifecycle.domain.fakta import Fakta, Kemitraan, Komitmen, Tugas
from lifecycle.domain.kaidah.kunci import Kunci
from lifecycle.domain.komitmen.tagihan import diserahkan, yang_ditagih
from lifecycle.domain.komitmen.tangga import SURAT, AnakTangga, berikutnya, kunci_surat

# The question whether the rest of a promise nearly kept is asked for: one task.
HAMPIR = Kunci("hampir", "komitmen", "jatuh_tempo")
_SEPERSERATUS = Decimal("0.01")


def _hampir(fakta: Fakta, komitmen: Komitmen) -> Decimal | None:
    """How much of it was delivered, in per cent, where the office asks before it warns; None below that."""
    if not komitmen.jumlah:
        return None
    # Rounded down: what is not whole yet never looks so.
    bagian = (100 * diserahkan(fakta, komitmen) / komitmen.jumlah).quantize(_SEPERSERATUS, ROUND_DOWN, HITUNG)
    return bagian if bagian >= fakta.aturan.hampir_terpenuhi else None


def ditanyakan(fakta: Fakta) -> Iterator[tuple[Komitmen, date, Decimal]]:
    """The late promises that are nearly kept, each with how much of it is, in per cent; whether or not
    somebody said what becomes of the rest."""
    for komitmen, tempo in yang_ditagih(fakta):
        bagian = _hampir(fakta, komitmen)
        if tempo < fakta.pada and bagian is not None:
            yield komitmen, tempo, bagian


def tercapai(fakta: Fakta) -> Iterator[tuple[Komitmen, date, AnakTangga]]:
    """Each promise that has reached its next rung, by that day, and is asked for."""
    for komitmen, tempo, anak, sejak in menjelang(fakta):
        if sejak <= fakta.pada:
            yield komitmen, tempo, anak


def menjelang(fakta: Fakta) -> Iterator[tuple[Komitmen, date, AnakTangga, date]]:
    """Each promise asked for, with its next rung and the day from which on it may come."""
    for komitmen, tempo in yang_ditagih(fakta):
        if _hampir(fakta, komitmen) is not None and not _sisanya_ditagih(fakta.kemitraan, komitmen, tempo):
            continue
        berikut = berikutnya(fakta.kemitraan, komitmen, tempo, fakta.aturan.kalender)
        if berikut is not None:
            yield komitmen, tempo, berikut.anak, berikut.sejak


def hari_tangga(fakta: Fakta) -> Iterator[date]:
    """For each promise asked for, the working day, this one or a later, on which its next rung may come."""
    for _, _, _, sejak in menjelang(fakta):
        yield fakta.aturan.kalender.mulai(max(sejak, fakta.pada))


def boleh_keluar(fakta: Fakta, komitmen: Komitmen, tempo: date, anak: AnakTangga, *, harian: bool) -> bool:
    """Whether that rung goes out: approved at once, by itself only in the daily run of a working day."""
    if disetujui(fakta.kemitraan, kunci_surat(komitmen, tempo, anak)):
        return True
    sendiri = fakta.aturan.sp_otomatis or not anak.ditimbang
    return sendiri and harian and fakta.aturan.kalender.hari_kerja(fakta.pada)


def menunggu(fakta: Fakta) -> Iterator[tuple[Komitmen, AnakTangga, Tugas]]:
    """The rungs that wait in an open task."""
    terbuka = {t.kunci: t for t in fakta.kemitraan.tugas if t.selesai is None}
    for komitmen, tempo, anak in tercapai(fakta):
        tugas = terbuka.get(kunci_surat(komitmen, tempo, anak))
        if tugas is not None:
            yield komitmen, anak, tugas


def disetujui(kemitraan: Kemitraan, kunci: str) -> bool:
    """Whether the task of that kunci was done by somebody, not dropped."""
    tugas = _tugas(kemitraan, kunci)
    return tugas is not None and tugas.selesai is not None and tugas.gugur is None


def seolah_disetujui(kemitraan: Kemitraan, pada: date, hanya: str | None = None) -> Kemitraan:
    """The same kemitraan as if the letters that wait, or that of the task `hanya`, were approved on that
    day: for a look at them."""
    tugas = tuple(
        replace(t, selesai=pada)
        if t.selesai is None and SURAT.milik(t.kunci) and hanya in {None, t.kunci}
        else t
        for t in kemitraan.tugas
    )
    return replace(kemitraan, tugas=tugas)


def _sisanya_ditagih(kemitraan: Kemitraan, komitmen: Komitmen, tempo: date) -> bool:
    return disetujui(kemitraan, HAMPIR.tulis(komitmen.kode, tempo))


def _tugas(kemitraan: Kemitraan, kunci: str) -> Tugas | None:
    return next((t for t in kemitraan.tugas if t.kunci == kunci), None)
