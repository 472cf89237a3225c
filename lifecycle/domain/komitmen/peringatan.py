"""Surat peringatan: SP I, II and III for a promise that stays unmet, withdrawn once it is met."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from lifecycle.domain.bahasa.angka import romawi
from lifecycle.domain.fakta import Fakta, Kemitraan, Komitmen, Peringatan, lihat_dari
from lifecycle.domain.kaidah.kunci import Kunci
from lifecycle.domain.komitmen.tagihan import terutang, yang_ditagih
from lifecycle.domain.komitmen.tangga import HARI_PERINGATAN, PERINGATAN_TERAKHIR, ditegur_sejak, hari_surat
from lifecycle.domain.waktu.kalender import SETIAP_HARI, Kalender

# A letter; for its withdrawal the word "dicabut" stands where its tingkat would.
PERINGATAN = Kunci("peringatan", "komitmen", "tingkat", "tanggal")


def terbitkan_peringatan(kemitraan: Kemitraan, pada: date, kalender: Kalender = SETIAP_HARI) -> Kemitraan:
    """The same kemitraan with the letters of warning that fall due on that day, one per komitmen at most;
    none on a day of rest."""
    if not kalender.hari_kerja(pada):
        return kemitraan
    for komitmen, tempo in yang_ditagih(lihat_dari(kemitraan, pada)):
        hari = _boleh_sejak(kemitraan, komitmen, tempo)
        if hari is not None and hari <= pada:
            baru = _peringatan(kemitraan, komitmen, pada)
            kemitraan = replace(kemitraan, peringatan=(*kemitraan.peringatan, baru))
    return kemitraan


def cabut_peringatan(kemitraan: Kemitraan, pada: date) -> Kemitraan:
    """The same kemitraan, the open letters for what was delivered or waived now withdrawn."""
    fakta = lihat_dari(kemitraan, pada)
    tuntas = {k.kode for k in fakta.kemitraan.komitmen if not terutang(fakta, k)}
    surat = tuple(
        replace(sp, dicabut=pada)
        if sp.dicabut is None and sp.tanggal <= pada and sp.komitmen in tuntas
        else sp
        for sp in kemitraan.peringatan
    )
    return replace(kemitraan, peringatan=surat)


def hari_surat_berikut(fakta: Fakta) -> Iterator[date]:
    """For each promise asked for, the first working day on which its next letter may come."""
    for komitmen, tempo in yang_ditagih(fakta):
        hari = _boleh_sejak(fakta.kemitraan, komitmen, tempo)
        if hari is not None:
            yield fakta.aturan.kalender.mulai(hari)


def _boleh_sejak(kemitraan: Kemitraan, komitmen: Komitmen, tempo: date) -> date | None:
    """The first day of the next letter, None where none is to come: what was withdrawn for this due date
    does not begin again; a dispute gives its own time to mend."""
    surat = [sp for sp in kemitraan.peringatan if sp.komitmen == komitmen.kode]
    if any(sp.dicabut is not None and (sp.tanggal - tempo).days >= HARI_PERINGATAN for sp in surat):
        return None
    terbuka = [sp for sp in surat if sp.dicabut is None]
    if len(terbuka) >= PERINGATAN_TERAKHIR:
        return None
    usai = [s.ditutup for s in kemitraan.sengketa if komitmen.kode in s.komitmen and s.ditutup is not None]
    ditegur = ditegur_sejak(kemitraan.ingatan, komitmen.kode, tempo)
    return hari_surat(tempo, ditegur, [*(sp.tanggal for sp in terbuka), *usai])


def _peringatan(kemitraan: Kemitraan, komitmen: Komitmen, pada: date) -> Peringatan:
    """The next letter for that komitmen; letters of one kemitraan are numbered in one row."""
    terbuka = [sp for sp in kemitraan.peringatan if sp.komitmen == komitmen.kode and sp.dicabut is None]
    tingkat, urut = len(terbuka) + 1, len(kemitraan.peringatan) + 1
    return Peringatan(
        komitmen=komitmen.kode,
        tingkat=tingkat,
        tanggal=pada,
        nomor=f"{urut:03}/SP-{romawi(tingkat)}/{kemitraan.nomor}/{romawi(pada.month)}/{pada.year}",
    )


def peringatan_terbuka(fakta: Fakta) -> tuple[Peringatan, ...]:
    """The SP not withdrawn on `fakta.pada`, of komitmen whose pihak is active."""
    aktif = {p.kode for p in fakta.pihak_aktif}
    komitmen = {k.kode for k in fakta.kemitraan.komitmen if k.pihak in aktif}
    terbuka = (
        sp
        for sp in fakta.kemitraan.peringatan
        if sp.komitmen in komitmen and (sp.dicabut is None or sp.dicabut > fakta.pada)
    )
    return tuple(sorted(terbuka, key=lambda sp: (sp.komitmen, sp.tingkat, sp.tanggal)))
