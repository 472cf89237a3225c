"""The ladder of an unmet promise: its rungs, which of them were told when, and from which day on the next one
may come.

It is climbed rung by rung: each leaves the time to mend that lies between it and the next, however late it
was told. What goes to those above, and every letter, is approved by a petugas first (see persiapan.py).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from lifecycle.domain.fakta import Ingatan, Kemitraan, Komitmen
from lifecycle.domain.kaidah.kunci import Kunci
from lifecycle.domain.kaidah.tugas import TAK_PERLU
from lifecycle.domain.waktu.ambang import hari_ambang, sekian_hari
from lifecycle.domain.waktu.kalender import Kalender

# From this many days after the due date on, letters of warning.
HARI_PERINGATAN = 28
# Days to mend, between one letter and the next.
HARI_PERBAIKAN = 14

JANJI = Kunci("janji", "komitmen", "jatuh_tempo", "ambang")
# A rung that waits for a petugas: one task.
SURAT = Kunci("surat", "komitmen", "jatuh_tempo", "ambang")
PERISTIWA_SURAT = "surat_peringatan"


@dataclass(frozen=True, kw_only=True, slots=True)
class AnakTangga:
    """One rung: what is told, and on which day, counted from the due date. `tingkat` is that of a letter,
    0 below them."""

    hari: int
    peristiwa: str
    tingkat: int = 0

    @property
    def ditimbang(self) -> bool:
        """Whether somebody looks at it before it goes out: word to those above, and every letter."""
        return self.hari > TEGURAN.hari


PENGINGAT = (
    AnakTangga(hari=-14, peristiwa="pengingat_komitmen"),
    AnakTangga(hari=-3, peristiwa="pengingat_komitmen"),
)
TEGURAN = AnakTangga(hari=1, peristiwa="komitmen_terlambat")
TANGGA = (
    TEGURAN,
    AnakTangga(hari=7, peristiwa="eskalasi_manajer"),
    AnakTangga(hari=14, peristiwa="eskalasi_pimpinan"),
)
PERINGATAN_SP = tuple(
    AnakTangga(hari=HARI_PERINGATAN + ke * HARI_PERBAIKAN, peristiwa=PERISTIWA_SURAT, tingkat=ke + 1)
    for ke in range(3)
)
PERINGATAN_TERAKHIR = PERINGATAN_SP[-1].tingkat
# Who joins as a person alone has nobody above: from the reminder on, the next is a letter to himself.
TANGGA_SENDIRI = TANGGA[:1]


@dataclass(frozen=True, kw_only=True, slots=True)
class Berikutnya:
    """The next rung, and the first working day on which it may come."""

    anak: AnakTangga
    sejak: date


def kunci_anak(komitmen: str, jatuh_tempo: date, hari: int) -> str:
    """What a rung is remembered by, once it was told."""
    return JANJI.tulis(komitmen, jatuh_tempo, hari)


def kunci_surat(komitmen: Komitmen, tempo: date, anak: AnakTangga) -> str:
    """The kunci of the task that a rung waits in."""
    return SURAT.tulis(komitmen.kode, tempo, anak.hari)


def hari_diingatkan(ingatan: Iterable[Ingatan], komitmen: str, jatuh_tempo: date) -> list[date]:
    """The days on which the promisor was written to about this due date."""
    return sorted({i.tanggal for i in ingatan if JANJI.milik(i.kunci, komitmen, jatuh_tempo)})


def berikutnya(
    kemitraan: Kemitraan, komitmen: Komitmen, tempo: date, kalender: Kalender
) -> Berikutnya | None:
    """The next rung from the due date on; None where none is to come: what was withdrawn for this due date,
    or a letter that a petugas dropped, does not begin again."""
    surat = [sp for sp in kemitraan.peringatan if sp.komitmen == komitmen.kode]
    if any(sp.dicabut is not None and (sp.tanggal - tempo).days >= HARI_PERINGATAN for sp in surat):
        return None
    tangga, lalu = anak_tangga(kemitraan, komitmen), _ditempuh(kemitraan, komitmen, tempo)
    if not lalu:
        return Berikutnya(anak=TEGURAN, sejak=hari_ambang(tempo, TEGURAN.hari, kalender))
    # What was told to those above, before it was known that there are none, is told.
    terakhir = max(lalu, key=lambda anak: anak.hari)
    terbuka = [sp.tanggal for sp in surat if sp.dicabut is None]
    if terakhir.hari < tangga[-1].hari:
        return sesudah(terakhir, tempo, lalu[terakhir], kalender, tangga=tangga)
    if len(terbuka) >= PERINGATAN_TERAKHIR or _surat_gugur(kemitraan, komitmen, tempo):
        return None
    # A dispute gives its own time to mend.
    usai = [s.ditutup for s in kemitraan.sengketa if komitmen.kode in s.komitmen and s.ditutup is not None]
    pertama = sesudah(terakhir, tempo, lalu[terakhir], kalender, tangga=tangga).sejak
    sejak = max(pertama, *(sekian_hari(hari, HARI_PERBAIKAN) for hari in (lalu[terakhir], *terbuka, *usai)))
    return Berikutnya(anak=PERINGATAN_SP[len(terbuka)], sejak=kalender.mulai(sejak))


def anak_tangga(kemitraan: Kemitraan, komitmen: Komitmen) -> tuple[AnakTangga, ...]:
    """The rungs below the letters that whoever promised it can be brought to."""
    pihak = kemitraan.pihak_berkode(komitmen.pihak)
    return TANGGA if pihak is None or pihak.perlu_lembaga else TANGGA_SENDIRI


def sesudah(
    anak: AnakTangga, tempo: date, pada: date, kalender: Kalender, *, tangga: tuple[AnakTangga, ...] = TANGGA
) -> Berikutnya:
    """The rung after one of the ladder that was told on the day `pada`: as much later as that one was."""
    telat = max((pada - hari_ambang(tempo, anak.hari, kalender)).days, 0)
    berikut = next(lain for lain in (*tangga, *PERINGATAN_SP) if lain.hari > anak.hari)
    return Berikutnya(anak=berikut, sejak=hari_ambang(sekian_hari(tempo, telat), berikut.hari, kalender))


def _ditempuh(kemitraan: Kemitraan, komitmen: Komitmen, tempo: date) -> dict[AnakTangga, date]:
    """The rungs below the letters that were told, or that a petugas dropped, with the day of it."""
    hari = {i.kunci: i.tanggal for i in kemitraan.ingatan}
    lewati = {t.kunci: t.selesai for t in kemitraan.tugas if t.gugur not in {None, TAK_PERLU}}
    dicari = (
        (
            anak,
            hari.get(kunci_anak(komitmen.kode, tempo, anak.hari))
            or lewati.get(kunci_surat(komitmen, tempo, anak)),
        )
        for anak in TANGGA
    )
    return {anak: satu for anak, satu in dicari if satu is not None}


def _surat_gugur(kemitraan: Kemitraan, komitmen: Komitmen, tempo: date) -> bool:
    kunci = {kunci_surat(komitmen, tempo, anak) for anak in PERINGATAN_SP}
    return any(t.kunci in kunci and t.gugur not in {None, TAK_PERLU} for t in kemitraan.tugas)
