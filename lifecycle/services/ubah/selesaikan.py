"""Finish a task, or drop it."""

from dataclasses import replace
from datetime import date

from lifecycle.domain.fakta import Kemitraan, Tugas
from lifecycle.domain.galat import KemitraanError, MasukanSalah
from lifecycle.domain.tindakan import Tindakan, rangkai
from lifecycle.services.ports.perangkat import Perangkat
from lifecycle.services.ports.unit import UnitOfWork
from lifecycle.services.ubah.pelaku import AlasanKurang, periksa_pelaku
from lifecycle.services.ubah.pembukuan import Permintaan, bukukan, naikkan_versi


class TugasTidakDikenal(MasukanSalah):
    """Tidak ada tugas dengan nomor itu."""

    def __init__(self, id_tugas: int) -> None:
        tugas = Tindakan(kata_kerja="tugas")
        super().__init__(
            rangkai(f"Tidak ada tugas bernomor {id_tugas}. Lihat nomor yang ada dengan ", tugas, ".")
        )


def selesaikan_tugas(perangkat: Perangkat, id_tugas: int, *, oleh: str, pada: date) -> Tugas:
    """Close one task, also one that was dropped; closing it again changes nothing.

    Raises TugasTidakDikenal, NamaTidakSah, PelakuTidakDikenal, PelakuTidakBerwenang.
    """
    with perangkat.unit() as u:
        kemitraan, lama = _muat(u, id_tugas)
        pelaku = periksa_pelaku(u, oleh, kemitraan, pada=pada)
        if lama.selesai is not None and lama.gugur is None:
            return lama
        if kemitraan.keadaan.diarsipkan:
            raise KemitraanError(f"{kemitraan.nomor} sudah diarsipkan; tugasnya tidak dapat diubah lagi.")
        selesai = replace(lama, selesai=pada, gugur=None)
        permintaan = Permintaan(jenis="tugas", oleh=pelaku, pada=pada, isi={"kunci": lama.kunci})
        _tulis(u, perangkat, kemitraan, selesai, permintaan)
        u.commit()
    return selesai


def gugurkan_tugas(perangkat: Perangkat, id_tugas: int, *, oleh: str, alasan: str, pada: date) -> Tugas:
    """Drop one open task for that reason; one that is closed stays as it is.

    Raises TugasTidakDikenal, PelakuTidakDikenal, AlasanKurang.
    """
    if not alasan.strip():
        raise AlasanKurang
    with perangkat.unit() as u:
        kemitraan, lama = _muat(u, id_tugas)
        if lama.selesai is not None:
            return lama
        pelaku = periksa_pelaku(u, oleh, kemitraan, pada=pada)
        gugur = replace(lama, selesai=pada, gugur=alasan.strip())
        permintaan = Permintaan(
            jenis="tugas_gugur", oleh=pelaku, pada=pada, alasan=alasan.strip(), isi={"kunci": lama.kunci}
        )
        _tulis(u, perangkat, kemitraan, gugur, permintaan)
        u.commit()
    return gugur


def _muat(u: UnitOfWork, id_tugas: int) -> tuple[Kemitraan, Tugas]:
    nomor = u.nomor_tugas(id_tugas)
    if nomor is None:
        raise TugasTidakDikenal(id_tugas)
    kemitraan = u.muat(nomor)
    return kemitraan, next(t for t in kemitraan.tugas if t.id == id_tugas)


def _tulis(
    u: UnitOfWork, perangkat: Perangkat, kemitraan: Kemitraan, tugas: Tugas, permintaan: Permintaan
) -> None:
    semua = tuple(tugas if t.id == tugas.id else t for t in kemitraan.tugas)
    baru = naikkan_versi(replace(kemitraan, tugas=semua))
    rincian = {"tugas": tugas.judul}
    bukukan(u, perangkat, lama=kemitraan, baru=baru, permintaan=permintaan, rincian=rincian)
