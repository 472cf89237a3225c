"""The day on which anybody last did anything in a kemitraan, as far as it was written down."""

from collections.abc import Iterator
from datetime import date

from lifecycle.domain.fakta import Fakta


def kegiatan_terakhir(fakta: Fakta) -> date:
    """The latest day of a recorded fact, a decision or a step; what the engine tells by itself is none.

    Seen from before its present stage, it is the day of that stage where nothing happened before.
    """
    sejak = fakta.kemitraan.keadaan.tahap_sejak
    return max((hari for hari in (sejak, *_hari(fakta)) if hari <= fakta.pada), default=sejak)


def _hari(fakta: Fakta) -> Iterator[date]:
    k = fakta.kemitraan
    for catatan in (
        k.dokumen,
        k.persetujuan,
        k.capaian,
        k.realisasi,
        k.survei,
        k.harapan,
        k.kapabilitas,
        k.rapat,
    ):
        yield from (satu.tanggal for satu in catatan)
    for dokumen in k.dokumen:
        yield from dokumen.ditandatangani.values()
    for sengketa in k.sengketa:
        yield from _terisi(sengketa.dibuka, sengketa.ditutup)
    for bantuan in k.bantuan:
        yield from _terisi(bantuan.diminta, bantuan.ditawarkan, bantuan.diterima, bantuan.selesai)
    yield from (peluang.dicatat for peluang in k.peluang)
    yield from (addendum.diusulkan for addendum in k.addendum)
    for tercatat in k.evaluasi_tercatat:
        yield tercatat.tanggal
        if tercatat.keputusan is not None:
            yield tercatat.keputusan.tanggal
    for pihak in k.pihak:
        yield from _terisi(pihak.bergabung, pihak.keluar)
    yield from _terisi(k.keluar.diusulkan, *(tugas.selesai for tugas in k.tugas))


def _terisi(*hari: date | None) -> Iterator[date]:
    return (satu for satu in hari if satu is not None)
