"""Trying every template before anybody is written to, so that a slip is told to who made it."""

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from lifecycle.delivery.galat import TemplatRusak
from lifecycle.delivery.surel.bingkai import bingkai
from lifecycle.delivery.surel.cetak import Tercetak, cetak
from lifecycle.delivery.surel.notifikasi.contoh import contoh_nilai
from lifecycle.delivery.surel.notifikasi.katalog import (
    KertasSurat,
    berkas_notifikasi,
    berkas_salah_nama,
    muat_kertas,
)
from lifecycle.delivery.surel.notifikasi.nilai import NILAI_TAMBAHAN
from lifecycle.delivery.surel.notifikasi.notifikasi import Notifikasi, baca_notifikasi
from lifecycle.delivery.surel.ringkasan import isi_kabar, nilai_ringkasan
from lifecycle.delivery.templat.templat import nama_asing
from lifecycle.domain.bahasa.mirip import saran
from lifecycle.domain.kabar.penerima import PENERIMA
from lifecycle.domain.kata import Bahasa


def periksa_templat(folders: Sequence[Path]) -> tuple[str, ...]:
    """A sentence for every template of mails that is broken; empty when all can be sent."""
    return tuple(str(galat) for galat in _semua(folders))


def _semua(folders: Sequence[Path]) -> Iterator[TemplatRusak]:
    yield from cacat_nama(folders)
    for berkas in berkas_notifikasi(folders):
        yield from cacat_notifikasi(berkas)
    yield from cacat_kertas(folders)


def cacat_nama(folders: Sequence[Path]) -> Iterator[TemplatRusak]:
    """Files that nobody would ever read."""
    for berkas in berkas_salah_nama(folders):
        pesan = (
            "berkas ini tidak akan dipakai. Ganti namanya menjadi huruf kecil tanpa spasi, "
            "misalnya tahap_evaluasi.md."
        )
        yield TemplatRusak(berkas, pesan)


def cacat_notifikasi(berkas: Path) -> Iterator[TemplatRusak]:
    """What is wrong with the file of one notification."""
    try:
        yield from _satu(baca_notifikasi(berkas))
    except TemplatRusak as galat:
        yield galat


def cacat_kertas(folders: Sequence[Path], tanpa: Collection[str] = ()) -> Iterator[TemplatRusak]:
    """What is wrong with the shared files; of those named in `tanpa` the shipped ones are looked at."""
    try:
        yield from _bingkai(muat_kertas(folders, tanpa))
    except TemplatRusak as galat:
        yield galat


def _satu(notifikasi: Notifikasi) -> Iterator[TemplatRusak]:
    for jenis in notifikasi.kepada:
        if jenis not in PENERIMA:
            yield TemplatRusak(
                notifikasi.berkas, f'penerima "{jenis}" tidak dikenal. {saran(jenis, PENERIMA)}'
            )
    if notifikasi.bila not in NILAI_TAMBAHAN:
        dekat = saran(notifikasi.bila, NILAI_TAMBAHAN)
        yield TemplatRusak(notifikasi.berkas, f'peristiwa "{notifikasi.bila}" (bila:) tidak dikenal. {dekat}')
        return
    for bahasa in Bahasa:
        yield from _bahasa(notifikasi, bahasa)


def _bahasa(notifikasi: Notifikasi, bahasa: str) -> Iterator[TemplatRusak]:
    """The first slip of one language: found by filling it, else by the names in branches not taken."""
    try:
        for nilai in contoh_nilai(notifikasi.bila):
            if not cetak(notifikasi, bahasa, nilai).perihal:
                raise TemplatRusak(notifikasi.berkas, "perihalnya kosong.", bahasa=bahasa)
    except TemplatRusak as galat:
        yield galat
        return
    for nama in sorted(nama_asing(notifikasi.teks[bahasa].badan, nilai, bahasa=bahasa)):
        pesan = f'nilai "{nama}" tidak ada. {saran(nama, nilai)}'
        yield TemplatRusak(notifikasi.berkas, pesan, bahasa=bahasa)


def _ringkasan(kertas: KertasSurat, bahasa: str) -> Iterator[TemplatRusak]:
    """The text that holds several notes together, tried for one partnership and for two."""
    notifikasi, umum = kertas.ringkasan, next(contoh_nilai("diajukan"))
    satu = {nama: umum[nama] for nama in ("nomor", "judul", "penanggung_jawab")}
    satu["kabar"] = [{"perihal": "Contoh", "isi": isi_kabar("Contoh")}]
    for bagian in ([satu], [satu, satu]):
        nilai = umum | nilai_ringkasan(bagian, bahasa)
        if not cetak(notifikasi, bahasa, nilai).perihal:
            raise TemplatRusak(notifikasi.berkas, "perihalnya kosong.", bahasa=bahasa)
    for nama in sorted(nama_asing(notifikasi.teks[bahasa].badan, nilai, bahasa=bahasa)):
        pesan = f'nilai "{nama}" tidak ada. {saran(nama, nilai)}'
        yield TemplatRusak(notifikasi.berkas, pesan, bahasa=bahasa)


def _bingkai(kertas: KertasSurat) -> Iterator[TemplatRusak]:
    isi = Tercetak(perihal="Contoh", markdown="Contoh")
    for bahasa in Bahasa:
        try:
            bingkai(kertas, isi, bahasa, next(contoh_nilai("diajukan")))
            yield from _ringkasan(kertas, bahasa)
        except TemplatRusak as galat:
            yield galat
