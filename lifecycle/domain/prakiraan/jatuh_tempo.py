"""What falls due in a stretch of days, as a calendar would show it."""

from collections.abc import Iterator
from datetime import date, timedelta

from lifecycle.domain.dokumen.berakhir import dokumen_berakhir
from lifecycle.domain.dokumen.penanda_tangan import sebut_dokumen
from lifecycle.domain.evaluasi.jadwal import evaluasi_berikut
from lifecycle.domain.fakta import Fakta
from lifecycle.domain.kata import StatusKegiatan, Tahap
from lifecycle.domain.komitmen.tagihan import yang_ditagih
from lifecycle.domain.pemicu import BERJALAN
from lifecycle.domain.rapat.jadwal import rapat_terjadwal
from lifecycle.domain.rapat.pindahan import perihal_rapat

# A day, and in words what falls due on it.
Tempo = tuple[date, str]


def jatuh_tempo(fakta: Fakta, sampai: date) -> tuple[Tempo, ...]:
    """What falls due after the day of the facts, up to and including `sampai`; in order of the days."""
    semua = (satu for cari in _CARI for satu in cari(fakta, sampai))
    return tuple(sorted(satu for satu in semua if fakta.pada < satu[0] <= sampai))


def _tugas(fakta: Fakta, _sampai: date) -> Iterator[Tempo]:
    for tugas in fakta.kemitraan.tugas:
        if tugas.selesai is None and tugas.tenggat is not None:
            yield tugas.tenggat, f"Tenggat tugas: {tugas.judul} ({tugas.giliran})"


def _komitmen(fakta: Fakta, _sampai: date) -> Iterator[Tempo]:
    for komitmen, tempo in yang_ditagih(fakta):
        yield tempo, f"Komitmen {komitmen.kode} dari {komitmen.pihak}: {komitmen.uraian}"


def _indikator(fakta: Fakta, _sampai: date) -> Iterator[Tempo]:
    for indikator in fakta.kemitraan.indikator:
        if indikator.jatuh_tempo is not None and fakta.kemitraan.keadaan.tahap in BERJALAN:
            yield indikator.jatuh_tempo, f"Indikator {indikator.kode}: {indikator.nama}"


def _kegiatan(fakta: Fakta, _sampai: date) -> Iterator[Tempo]:
    usai = {StatusKegiatan.SELESAI, StatusKegiatan.BATAL}
    for kegiatan in fakta.kemitraan.kegiatan:
        if kegiatan.selesai is not None and kegiatan.status not in usai:
            yield kegiatan.selesai, f"Kegiatan {kegiatan.kode} selesai: {kegiatan.uraian}"


def _dokumen(fakta: Fakta, _sampai: date) -> Iterator[Tempo]:
    for dokumen, hari in dokumen_berakhir(fakta):
        yield hari, f"{sebut_dokumen(dokumen)} berakhir"


def _masa(fakta: Fakta, _sampai: date) -> Iterator[Tempo]:
    berakhir = fakta.kemitraan.masa.berakhir
    if berakhir is not None and fakta.kemitraan.keadaan.tahap is not Tahap.TERMINASI:
        yield berakhir, "Masa kemitraan berakhir"


def _rapat(fakta: Fakta, sampai: date) -> Iterator[Tempo]:
    for hari in rapat_terjadwal(fakta, sampai):
        yield hari, f"Rapat {perihal_rapat(fakta, hari)['jenis']}"


def _evaluasi(fakta: Fakta, _sampai: date) -> Iterator[Tempo]:
    keadaan = fakta.kemitraan.keadaan
    berikut = evaluasi_berikut(fakta.kemitraan)
    if keadaan.tahap is Tahap.PELAKSANAAN and berikut is not None:
        yield fakta.aturan.kalender.mulai(berikut), "Evaluasi"
    if keadaan.tahap is Tahap.EVALUASI:
        yield fakta.aturan.tenggat_survei(keadaan.tahap_sejak) + timedelta(days=1), "Survei ditutup"


_CARI = (_tugas, _komitmen, _indikator, _kegiatan, _dokumen, _masa, _rapat, _evaluasi)
