"""Surat peringatan: SP I, II and III for a promise that stays unmet, withdrawn once it is met."""

from dataclasses import replace
from datetime import date

from lifecycle.domain.bahasa.angka import romawi
from lifecycle.domain.fakta import Fakta, Kemitraan, Komitmen, Peringatan, lihat_dari
from lifecycle.domain.kaidah.kunci import Kunci
from lifecycle.domain.kantor.aturan import Aturan
from lifecycle.domain.komitmen.persiapan import boleh_keluar, tercapai
from lifecycle.domain.komitmen.tagihan import terutang

# A letter; for its withdrawal the word "dicabut" stands where its tingkat would.
PERINGATAN = Kunci("peringatan", "komitmen", "tingkat", "tanggal")


def terbitkan_peringatan(kemitraan: Kemitraan, pada: date, aturan: Aturan, *, harian: bool) -> Kemitraan:
    """The same kemitraan with the letters of warning that go out on that day, one per komitmen at most: those
    that were approved, and with `harian` those that wait for nobody."""
    fakta = lihat_dari(kemitraan, pada, aturan=aturan)
    for komitmen, tempo, anak in tercapai(fakta):
        if anak.tingkat and boleh_keluar(fakta, komitmen, tempo, anak, harian=harian):
            baru = peringatan_baru(kemitraan, komitmen, anak.tingkat, pada)
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


def peringatan_baru(kemitraan: Kemitraan, komitmen: Komitmen, tingkat: int, pada: date) -> Peringatan:
    """The letter of that tingkat, issued on that day; letters of one kemitraan are numbered in one row."""
    urut = len(kemitraan.peringatan) + 1
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
