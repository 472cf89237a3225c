"""Days in their order: nothing ends before it began."""

from collections.abc import Iterator
from datetime import date

from lifecycle.domain.bahasa.sebut import sebut_tanggal
from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.isian.letak import Letak, kunci_entri
from lifecycle.domain.kaidah.temuan import Cacat


def urutan_tanggal(kemitraan: Kemitraan) -> Iterator[Cacat]:
    for letak, nama_awal, awal, akhir in _rentang(kemitraan):
        if awal is not None and akhir is not None and akhir < awal:
            yield Cacat(
                letak=letak,
                pesan=f"{sebut_tanggal(akhir)} mendahului {nama_awal}, {sebut_tanggal(awal)}. "
                "Perbaiki salah satunya.",
            )


def _rentang(kemitraan: Kemitraan) -> Iterator[tuple[Letak, str, date | None, date | None]]:
    """Each pair of days as: place of the later one, name of the earlier one, and both."""
    yield ("masa", "berakhir"), "mulai", kemitraan.masa.mulai, kemitraan.masa.berakhir
    for p in kemitraan.pihak:
        yield ("pihak", p.kode, "keluar"), "bergabung", p.bergabung, p.keluar
    for k in kemitraan.kegiatan:
        yield ("kegiatan", k.kode, "selesai"), "mulai", k.mulai, k.selesai
    for d in kemitraan.dokumen:
        yield ("dokumen", kunci_entri(d), "berlaku", "sampai"), "dari", d.berlaku.dari, d.berlaku.sampai
    for s in kemitraan.sengketa:
        yield ("sengketa", s.kode, "ditutup"), "dibuka", s.dibuka, s.ditutup
    for b in kemitraan.bantuan:
        yield ("bantuan", b.kode, "ditawarkan"), "diminta", b.diminta, b.ditawarkan
        sebelum = ("ditawarkan", b.ditawarkan) if b.ditawarkan else ("diminta", b.diminta)
        yield ("bantuan", b.kode, "diterima"), *sebelum, b.diterima
        yield ("bantuan", b.kode, "selesai"), "diterima", b.diterima, b.selesai
