"""Trying every template before anybody is written to, so that a slip is told to who made it."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from lifecycle.delivery.galat import TemplatRusak
from lifecycle.delivery.surel.bingkai import bingkai
from lifecycle.delivery.surel.cetak import Tercetak, cetak
from lifecycle.delivery.surel.contoh import contoh_nilai
from lifecycle.delivery.surel.katalog import (
    KertasSurat,
    berkas_notifikasi,
    berkas_salah_nama,
    muat_kertas,
)
from lifecycle.delivery.surel.naskah import Naskah, baca_naskah
from lifecycle.delivery.surel.nilai import NILAI_TAMBAHAN
from lifecycle.delivery.templat import nama_asing
from lifecycle.domain.kata import Bahasa
from lifecycle.domain.mirip import saran
from lifecycle.domain.penerima import PENERIMA


def periksa_templat(folders: Sequence[Path]) -> tuple[str, ...]:
    """A sentence for every template of mails that is broken; empty when all can be sent."""
    return tuple(str(galat) for galat in _semua(folders))


def _semua(folders: Sequence[Path]) -> Iterator[TemplatRusak]:
    for berkas in berkas_salah_nama(folders):
        pesan = (
            "berkas ini tidak akan dipakai. Ganti namanya menjadi huruf kecil tanpa spasi, "
            "misalnya tahap_evaluasi.md."
        )
        yield TemplatRusak(berkas, pesan)
    for berkas in berkas_notifikasi(folders):
        try:
            yield from _satu(baca_naskah(berkas))
        except TemplatRusak as galat:
            yield galat
    try:
        yield from _bingkai(muat_kertas(folders))
    except TemplatRusak as galat:
        yield galat


def _satu(naskah: Naskah) -> Iterator[TemplatRusak]:
    for jenis in naskah.kepada:
        if jenis not in PENERIMA:
            yield TemplatRusak(naskah.berkas, f'penerima "{jenis}" tidak dikenal. {saran(jenis, PENERIMA)}')
    if naskah.bila not in NILAI_TAMBAHAN:
        dekat = saran(naskah.bila, NILAI_TAMBAHAN)
        yield TemplatRusak(naskah.berkas, f'peristiwa "{naskah.bila}" (bila:) tidak dikenal. {dekat}')
        return
    for bahasa in Bahasa:
        yield from _bahasa(naskah, bahasa)


def _bahasa(naskah: Naskah, bahasa: str) -> Iterator[TemplatRusak]:
    """The first slip of one language: found by filling it, else by the names in branches not taken."""
    try:
        for nilai in contoh_nilai(naskah.bila):
            if not cetak(naskah, bahasa, nilai).perihal:
                raise TemplatRusak(naskah.berkas, "perihalnya kosong.", bahasa=bahasa)
    except TemplatRusak as galat:
        yield galat
        return
    for nama in sorted(nama_asing(naskah.teks[bahasa].badan, nilai, bahasa=bahasa)):
        pesan = f'nilai "{nama}" tidak ada. {saran(nama, nilai)}'
        yield TemplatRusak(naskah.berkas, pesan, bahasa=bahasa)


def _bingkai(kertas: KertasSurat) -> Iterator[TemplatRusak]:
    isi = Tercetak(perihal="Contoh", markdown="Contoh")
    for bahasa in Bahasa:
        try:
            bingkai(kertas, isi, bahasa, next(contoh_nilai("diajukan")))
        except TemplatRusak as galat:
            yield galat
