"""Leaving evaluasi: there is a recommendation, the penyetuju decided, and decided for this very step."""

from collections.abc import Iterator
from functools import partial

from lifecycle.domain.bahasa.kutip import terisi
from lifecycle.domain.bahasa.sebut import sebut_tanggal
from lifecycle.domain.bahasa.sebutan import sebut_putusan
from lifecycle.domain.evaluasi.kunjungan import evaluasi_kunjungan
from lifecycle.domain.fakta import EvaluasiTercatat, Fakta, Kegiatan, Keputusan, petugas
from lifecycle.domain.kaidah.syarat import Syarat, Teguran, syarat
from lifecycle.domain.kata import Rekomendasi, StatusKegiatan
from lifecycle.domain.tindakan import Sertaan, Tindakan, jalankan_evaluasi

# Later gates of this file are silent where an earlier one has already named the cause.


def _cukup_data(fakta: Fakta) -> EvaluasiTercatat | None:
    tercatat = evaluasi_kunjungan(fakta)
    if tercatat is None or tercatat.rekomendasi is Rekomendasi.DATA_TIDAK_CUKUP:
        return None
    return tercatat


def _keputusan(fakta: Fakta, tercatat: EvaluasiTercatat) -> Keputusan | None:
    putusan = tercatat.keputusan
    return putusan if putusan is not None and putusan.tanggal <= fakta.pada else None


@syarat
def evaluasi_tercatat(fakta: Fakta) -> Iterator[Teguran]:
    if evaluasi_kunjungan(fakta) is None:
        yield (
            petugas(fakta),
            "Evaluasi tahap ini belum punya hasil dan rekomendasi. Jalankan ",
            jalankan_evaluasi(fakta.kemitraan.nomor),
            ".",
        )


@syarat
def data_cukup(fakta: Fakta) -> Iterator[Teguran]:
    if evaluasi_kunjungan(fakta) is not None and _cukup_data(fakta) is None:
        yield (
            petugas(fakta),
            "Data belum cukup untuk sebuah rekomendasi. Lengkapi capaian, realisasi, dan survei, "
            "lalu jalankan ",
            jalankan_evaluasi(fakta.kemitraan.nomor),
            " lagi.",
        )


def _tegur_keputusan(kode: Rekomendasi, fakta: Fakta) -> Iterator[Teguran]:
    tercatat = _cukup_data(fakta)
    if tercatat is None:
        return
    penyetuju, putusan = fakta.kemitraan.penyetuju, _keputusan(fakta, tercatat)
    if putusan is None:
        keadaan = (
            f'{penyetuju.nama} belum memutuskan rekomendasi "{sebut_putusan(tercatat.rekomendasi)}". '
            "Minta ia menjalankan"
        )
    elif putusan.kode is not kode:
        keadaan = (
            f'Yang diputuskan {penyetuju.nama} ialah "{sebut_putusan(putusan.kode)}", bukan '
            f'"{sebut_putusan(kode)}". Bila berubah, jalankan'
        )
    else:
        return
    yield penyetuju.surel, f"{keadaan} ", _putuskan(fakta, kode, penyetuju.surel), "."


def _putuskan(fakta: Fakta, kode: Rekomendasi, oleh: str) -> Tindakan:
    kata = (fakta.kemitraan.nomor, kode)
    return Tindakan(kata_kerja="putuskan", kata=kata, sertaan=(("oleh", oleh),))


def keputusan_penyetuju(kode: Rekomendasi) -> Syarat:
    """The gate that asks for one decision; the same code whichever decision it is."""
    return Syarat(kode="keputusan_penyetuju", tegur=partial(_tegur_keputusan, kode))


@syarat
def keputusan_beralasan(fakta: Fakta) -> Iterator[Teguran]:
    tercatat = _cukup_data(fakta)
    putusan = _keputusan(fakta, tercatat) if tercatat is not None else None
    if tercatat is None or putusan is None:
        return
    if putusan.kode is not tercatat.rekomendasi and not terisi(putusan.alasan):
        yield (
            fakta.kemitraan.penyetuju.surel,
            f'Keputusan "{sebut_putusan(putusan.kode)}" berbeda dari rekomendasi '
            f'"{sebut_putusan(tercatat.rekomendasi)}" tetapi tanpa alasan. Ulangi ',
            _putuskan(fakta, putusan.kode, putusan.oleh),
            " dengan ",
            Sertaan(nama="alasan"),
            ".",
        )


def kegiatan_perbaikan(fakta: Fakta, tercatat: EvaluasiTercatat) -> tuple[Kegiatan, ...]:
    """The plan of improvement after that evaluation: what is to begin since then, and has an end."""
    return tuple(
        k
        for k in fakta.kemitraan.kegiatan
        if k.mulai is not None
        and k.mulai >= tercatat.tanggal
        and k.selesai is not None
        and k.status is not StatusKegiatan.BATAL
    )


@syarat
def rencana_perbaikan(fakta: Fakta) -> Iterator[Teguran]:
    tercatat = evaluasi_kunjungan(fakta)
    if tercatat is None:
        return
    if not kegiatan_perbaikan(fakta, tercatat):
        yield (
            petugas(fakta),
            "Rencana perbaikan belum ada. Tulis paling sedikit satu kegiatan baru di kunci kegiatan, "
            f"dengan mulai pada {sebut_tanggal(tercatat.tanggal)} atau sesudahnya dan selesai yang pasti.",
        )
