"""Closing the file by `arsipkan`: promises kept or waived, things given back, lessons written down.

A rejected idea has none of these: it closes as it is.
"""

from collections.abc import Iterator

from lifecycle.domain.fakta import Fakta, petugas
from lifecycle.domain.kaidah.syarat import Teguran, syarat
from lifecycle.domain.kaidah.tugas import PENUTUPAN
from lifecycle.domain.kata import JenisDokumen
from lifecycle.domain.komitmen.tagihan import terutang
from lifecycle.domain.terminasi.pengakhiran import hanya_gagasan
from lifecycle.domain.tindakan import Tindakan

TUGAS_ASET = PENUTUPAN.tulis("aset")
TUGAS_DATA = PENUTUPAN.tulis("data")


@syarat
def komitmen_tuntas(fakta: Fakta) -> Iterator[Teguran]:
    for komitmen in () if hanya_gagasan(fakta) else fakta.kemitraan.komitmen:
        if terutang(fakta, komitmen):
            yield (
                komitmen.pihak,
                f"Komitmen {komitmen.kode} ({komitmen.uraian}) dari "
                f"{fakta.kemitraan.nama_mitra(komitmen.pihak)} belum tuntas. Catat "
                "realisasinya, atau kecualikan dengan alasan di kunci dikecualikan pada komitmen "
                f"{komitmen.kode}.",
            )


@syarat
def aset_dikembalikan(fakta: Fakta) -> Iterator[Teguran]:
    yield from _tegur_tugas(fakta, TUGAS_ASET, "Pengembalian aset")


@syarat
def data_dikembalikan(fakta: Fakta) -> Iterator[Teguran]:
    yield from _tegur_tugas(fakta, TUGAS_DATA, "Pengembalian data")


def _tegur_tugas(fakta: Fakta, kunci: str, perihal: str) -> Iterator[Teguran]:
    tugas = next((t for t in fakta.kemitraan.tugas if t.kunci == kunci), None)
    if hanya_gagasan(fakta) or (tugas is not None and tugas.beres(fakta.pada)):
        return
    nomor_tugas = "ID" if tugas is None or tugas.id is None else str(tugas.id)
    yield (
        petugas(fakta) if tugas is None else tugas.giliran,
        f"{perihal} belum selesai. Sesudah semuanya kembali kepada yang berhak, jalankan ",
        Tindakan(kata_kerja="tugas selesai", kata=(nomor_tugas,)),
        ".",
    )


@syarat
def laporan_akhir(fakta: Fakta) -> Iterator[Teguran]:
    if not hanya_gagasan(fakta) and not any(
        d.jenis is JenisDokumen.LAPORAN_AKHIR for d in fakta.kemitraan.dokumen
    ):
        yield (
            petugas(fakta),
            "Pembelajaran dari kemitraan ini belum ditulis. Susun laporan akhir, lalu catat di kunci dokumen "
            "dengan jenis laporan_akhir dan tanggalnya.",
        )
