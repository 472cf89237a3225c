"""Leaving perencanaan by `laksanakan`, the plan itself: what is aimed at, measured, promised and done."""

from collections.abc import Iterator
from decimal import Decimal

from lifecycle.domain.bahasa.angka import bilangan_id
from lifecycle.domain.bahasa.kutip import terisi
from lifecycle.domain.evaluasi.indikator import JENIS_INDIKATOR
from lifecycle.domain.fakta import Fakta, Komitmen, petugas
from lifecycle.domain.kaidah.syarat import Teguran, syarat
from lifecycle.domain.kata import JenisKomitmen, StatusKegiatan
from lifecycle.domain.komitmen.tagihan import dikecualikan

# The kind that asks people instead of a meter.
SUBJEKTIF = "rubrik"


@syarat
def tujuan_bersama(fakta: Fakta) -> Iterator[Teguran]:
    if not fakta.kemitraan.tujuan:
        yield (
            petugas(fakta),
            "Tujuan bersama belum ada. Tulis paling sedikit satu di kunci tujuan (kode dan uraian).",
        )


@syarat
def indikator_ada(fakta: Fakta) -> Iterator[Teguran]:
    if not fakta.kemitraan.indikator:
        yield (
            petugas(fakta),
            "Indikator keberhasilan belum ada. Sepakati paling sedikit satu dengan jenis rubrik, lalu "
            "tulis di kunci indikator.",
        )


@syarat
def indikator_subjektif(fakta: Fakta) -> Iterator[Teguran]:
    indikator = fakta.kemitraan.indikator
    # Without any indikator indikator_ada has said it already.
    if indikator and not any(i.jenis == SUBJEKTIF for i in indikator):
        yield (
            petugas(fakta),
            "Semua indikator hanya berupa angka. Tambahkan paling sedikit satu yang menilai pandangan orang, "
            "dengan jenis rubrik, di kunci indikator.",
        )


@syarat
def indikator_terukur(fakta: Fakta) -> Iterator[Teguran]:
    for indikator in fakta.kemitraan.indikator:
        keluhan = JENIS_INDIKATOR[indikator.jenis].periksa_rencana(indikator)
        if keluhan is not None:
            yield petugas(fakta), keluhan


def _janji(fakta: Fakta) -> list[Komitmen]:
    """The promises that bind; a waived one no longer does."""
    return [k for k in fakta.kemitraan.komitmen if not dikecualikan(k)]


@syarat
def komitmen_tiap_pihak(fakta: Fakta) -> Iterator[Teguran]:
    berjanji = {k.pihak for k in _janji(fakta)}
    for pihak in fakta.pihak_aktif:
        if pihak.kode not in berjanji:
            yield (
                pihak.kode,
                f"{pihak.mitra} belum punya komitmen. Sepakati sumbangannya, berupa uang atau bukan, lalu "
                f"tulis di kunci komitmen dengan pihak {pihak.kode}.",
            )


@syarat
def komitmen_bukan_dana(fakta: Fakta) -> Iterator[Teguran]:
    janji = _janji(fakta)
    # Without any komitmen komitmen_tiap_pihak has said it already.
    if janji and all(k.jenis is JenisKomitmen.DANA for k in janji):
        yield (
            petugas(fakta),
            "Semua komitmen berupa dana, padahal kemitraan bukan hanya urusan uang. Tambahkan paling "
            "sedikit satu komitmen berjenis lain, misalnya waktu, tenaga, atau keahlian.",
        )


@syarat
def aksi_tiap_pihak(fakta: Fakta) -> Iterator[Teguran]:
    bergiat = {k.pihak for k in fakta.kemitraan.kegiatan if k.status is not StatusKegiatan.BATAL}
    for pihak in fakta.pihak_aktif:
        if pihak.kode not in bergiat:
            yield (
                pihak.kode,
                f"Rencana aksi belum memuat kegiatan {pihak.mitra}. Tambahkan satu di kunci kegiatan dengan "
                f"pihak {pihak.kode}.",
            )


@syarat
def bagi_hasil_genap(fakta: Fakta) -> Iterator[Teguran]:
    bagian = [p.bagi_hasil for p in fakta.pihak_aktif if p.bagi_hasil is not None]
    if bagian and sum(bagian) != 100:
        yield (
            petugas(fakta),
            f"Bagi hasil para pihak berjumlah {bilangan_id(sum(bagian, Decimal(0)))}, seharusnya 100. "
            "Perbaiki kunci bagi_hasil tiap pihak.",
        )


@syarat
def risiko_terpetakan(fakta: Fakta) -> Iterator[Teguran]:
    if not fakta.kemitraan.risiko:
        yield (
            petugas(fakta),
            "Risiko belum dipetakan. Tulis paling sedikit satu risiko dan cara menghadapinya di kunci "
            "risiko.",
        )


@syarat
def rencana_keberlanjutan(fakta: Fakta) -> Iterator[Teguran]:
    if not terisi(fakta.kemitraan.keberlanjutan.rencana):
        yield (
            petugas(fakta),
            "Rencana keberlanjutan belum ada. Tulis bagaimana hasil kemitraan tetap hidup sesudahnya di "
            "kunci keberlanjutan: rencana.",
        )
