"""The reports of evaluations, as they were rendered when each was recorded."""

from lifecycle.domain.fakta import EvaluasiTercatat, Kemitraan
from lifecycle.domain.galat import KemitraanError
from lifecycle.domain.tindakan import jalankan_evaluasi, rangkai
from lifecycle.services.ports.perangkat import Perangkat


class LaporanTidakAda(KemitraanError):
    """Laporan evaluasi belum ada."""


def laporan(perangkat: Perangkat, nomor: str, *, siklus: int | None, format_: str) -> bytes:
    """The latest report of that siklus, else of all; what was corrected since it was kept stands above it.

    Raises NomorTidakDikenal, LaporanTidakAda.
    """
    with perangkat.bacaan() as u:
        tercatat = _evaluasi_terakhir(u.muat(nomor), siklus)
        isi = None if tercatat is None else u.laporan(nomor, tercatat.versi, format_)
    if isi is None:
        bagian = "" if siklus is None else f" untuk siklus {siklus}"
        raise LaporanTidakAda(
            rangkai(
                f"{nomor} belum punya laporan evaluasi{bagian}. Laporan ditulis ketika evaluasi tercatat: "
                "jalankan ",
                jalankan_evaluasi(nomor),
                " pada tahap evaluasi.",
            )
        )
    if tercatat is not None and tercatat.dikoreksi:
        return perangkat.pelapor().tandai_koreksi(isi, tercatat)
    return isi


def _evaluasi_terakhir(kemitraan: Kemitraan, siklus: int | None) -> EvaluasiTercatat | None:
    cocok = [e for e in kemitraan.evaluasi_tercatat if siklus in (None, e.siklus)]
    return max(cocok, key=lambda e: e.versi, default=None)
