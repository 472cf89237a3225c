"""The days of a document against each other: nobody signs what is not written yet, or over already."""

from collections.abc import Iterator

from lifecycle.domain.bahasa.kutip import kutip
from lifecycle.domain.bahasa.sebut import sebut_tanggal
from lifecycle.domain.dokumen.penanda_tangan import sebut_dokumen
from lifecycle.domain.fakta import Dokumen, Kemitraan
from lifecycle.domain.isian.letak import kunci_entri
from lifecycle.domain.kaidah.temuan import Cacat


def cacat_tanggal(lama: Kemitraan | None, baru: Kemitraan) -> Iterator[Cacat]:
    """What is wrong with the days of documents that `baru` adds or changes.

    What was written down before this was asked stands, or the kemitraan could not go on.
    """
    dikenal = () if lama is None else lama.dokumen
    for dokumen in baru.dokumen:
        if dokumen not in dikenal:
            yield from _cacat(baru, dokumen)


def _cacat(kemitraan: Kemitraan, dokumen: Dokumen) -> Iterator[Cacat]:
    letak, sampai = ("dokumen", kunci_entri(dokumen)), dokumen.berlaku.sampai
    nama = sebut_dokumen(dokumen)
    if sampai is not None and sampai < dokumen.tanggal:
        pesan = f"{nama} sudah berakhir pada {sebut_tanggal(sampai)}, sebelum dibuat. Perbaiki salah satunya."
        yield Cacat(letak=(*letak, "berlaku", "sampai"), pesan=pesan)
    for kode, hari in dokumen.ditandatangani.items():
        siapa, kapan = kutip(kemitraan.nama_mitra(kode)), sebut_tanggal(hari)
        if hari < dokumen.tanggal:
            pesan = f"{siapa} menandatangani pada {kapan}, sebelum {nama} dibuat. Perbaiki salah satunya."
        elif sampai is not None and hari > sampai:
            pesan = (
                f"{siapa} menandatangani pada {kapan}, sesudah {nama} berakhir pada {sebut_tanggal(sampai)}. "
                "Perbaiki salah satunya."
            )
        else:
            continue
        yield Cacat(letak=(*letak, "ditandatangani", kode), pesan=pesan)
