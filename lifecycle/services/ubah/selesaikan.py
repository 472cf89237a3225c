"""Finish a task."""

from dataclasses import replace
from datetime import date

from lifecycle.domain.fakta import Tugas
from lifecycle.domain.galat import KemitraanError, MasukanSalah
from lifecycle.domain.tindakan import Tindakan, rangkai
from lifecycle.services.ports.perangkat import Perangkat
from lifecycle.services.ubah.pelaku import periksa_pelaku
from lifecycle.services.ubah.pembukuan import Permintaan, bukukan, naikkan_versi


class TugasTidakDikenal(MasukanSalah):
    """Tidak ada tugas dengan nomor itu."""

    def __init__(self, id_tugas: int) -> None:
        tugas = Tindakan(kata_kerja="tugas")
        super().__init__(
            rangkai(f"Tidak ada tugas bernomor {id_tugas}. Lihat nomor yang ada dengan ", tugas, ".")
        )


def selesaikan_tugas(perangkat: Perangkat, id_tugas: int, *, oleh: str, pada: date) -> Tugas:
    """Close one task; closing it again changes nothing.

    Raises TugasTidakDikenal, NamaTidakSah, PelakuTidakDikenal, PelakuTidakBerwenang.
    """
    with perangkat.unit() as u:
        nomor = u.nomor_tugas(id_tugas)
        if nomor is None:
            raise TugasTidakDikenal(id_tugas)
        kemitraan = u.muat(nomor)
        lama = next(t for t in kemitraan.tugas if t.id == id_tugas)
        pelaku = periksa_pelaku(u, perangkat, oleh, kemitraan, pada=pada)
        if lama.selesai is not None:
            return lama
        if kemitraan.keadaan.diarsipkan:
            raise KemitraanError(f"{nomor} sudah diarsipkan; tugasnya tidak dapat diubah lagi.")
        selesai = replace(lama, selesai=pada)
        tugas = tuple(selesai if t.id == id_tugas else t for t in kemitraan.tugas)
        baru = naikkan_versi(replace(kemitraan, tugas=tugas))
        permintaan = Permintaan(jenis="tugas", oleh=pelaku, pada=pada, isi={"kunci": lama.kunci})
        rincian = {"tugas": lama.judul}
        bukukan(u, perangkat, lama=kemitraan, baru=baru, permintaan=permintaan, rincian=rincian)
        u.commit()
    return selesai
