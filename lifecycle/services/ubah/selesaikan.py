"""Finish tasks, or drop one."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from lifecycle.domain.fakta import Kemitraan, Tugas
from lifecycle.domain.galat import KemitraanError, MasukanSalah
from lifecycle.domain.tindakan import Tindakan, rangkai
from lifecycle.domain.tugas.buka_tutup import halangan
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


class TugasTertahan(KemitraanError):
    """Tugas ini belum dapat diselesaikan."""


def selesaikan_semua(
    perangkat: Perangkat, semua_id: Sequence[int], *, oleh: str, pada: date
) -> tuple[Tugas, ...]:
    """Close these one after the other; none where one of them is unknown or he cannot do it on that day.
    Raises as `selesaikan_tugas`."""
    if len(semua_id) > 1:
        with perangkat.bacaan() as u:
            for satu in semua_id:
                _boleh(u, perangkat, *_muat(u, satu), oleh=oleh, pada=pada)
    return tuple(selesaikan_tugas(perangkat, satu, oleh=oleh, pada=pada) for satu in semua_id)


def selesaikan_tugas(perangkat: Perangkat, id_tugas: int, *, oleh: str, pada: date) -> Tugas:
    """Close one task, also one that was dropped; closing it again changes nothing.

    Raises TugasTidakDikenal, TugasTertahan, NamaTidakSah, PelakuTidakDikenal, PelakuTidakBerwenang.
    """
    with perangkat.unit() as u:
        kemitraan, lama = _muat(u, id_tugas)
        pelaku = _boleh(u, perangkat, kemitraan, lama, oleh=oleh, pada=pada)
        if _sudah_selesai(lama):
            return lama
        selesai = replace(lama, selesai=pada, gugur=None)
        permintaan = Permintaan(jenis="tugas", oleh=pelaku, pada=pada, isi={"kunci": lama.kunci})
        _tulis(u, perangkat, kemitraan, selesai, permintaan)
        u.commit()
    return selesai


def _sudah_selesai(tugas: Tugas) -> bool:
    return tugas.selesai is not None and tugas.gugur is None


def _boleh(
    u: UnitOfWork, perangkat: Perangkat, kemitraan: Kemitraan, tugas: Tugas, *, oleh: str, pada: date
) -> str:
    """Who does it. Raises TugasTertahan and what `periksa_pelaku` raises."""
    pelaku = periksa_pelaku(u, perangkat, oleh, kemitraan, pada=pada)
    if _sudah_selesai(tugas):
        return pelaku
    _periksa_terbuka(kemitraan)
    if (sebab := halangan(perangkat.lihat(kemitraan, pada), tugas)) is not None:
        raise TugasTertahan(sebab)
    return pelaku


def _periksa_terbuka(kemitraan: Kemitraan) -> None:
    """Raises TugasTertahan where the file is closed."""
    keadaan = kemitraan.keadaan
    if keadaan.diarsipkan:
        pesan = f"{kemitraan.nomor} sudah {keadaan.penutupan}; tugasnya tidak dapat diubah lagi."
        raise TugasTertahan(pesan)


def gugurkan_tugas(perangkat: Perangkat, id_tugas: int, *, oleh: str, alasan: str, pada: date) -> Tugas:
    """Drop one open task for that reason; one that is closed stays as it is.

    Raises as `selesaikan_tugas`, and AlasanKurang.
    """
    if not alasan.strip():
        raise AlasanKurang
    with perangkat.unit() as u:
        kemitraan, lama = _muat(u, id_tugas)
        pelaku = periksa_pelaku(u, perangkat, oleh, kemitraan, pada=pada)
        if lama.selesai is not None:
            return lama
        _periksa_terbuka(kemitraan)
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
