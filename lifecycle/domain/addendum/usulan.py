"""Proposing a change of the agreed rencana: what of a dossier holds at once, and what must wait for votes."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from lifecycle.domain.beda import beda
from lifecycle.domain.fakta import Addendum, Dokumen, Kemitraan, Komitmen, Pihak
from lifecycle.domain.isian_beda import isian_beda
from lifecycle.domain.jadi_json import jadi_json
from lifecycle.domain.kata import JenisDokumen, StatusAddendum
from lifecycle.domain.keutuhan.acuan import ACUAN, kode_disebut
from lifecycle.domain.letak import kunci
from lifecycle.domain.pola import POLA


def tutup(kemitraan: Kemitraan, addendum: Addendum, pada: date, **akhir: Any) -> Kemitraan:
    """The same, that addendum ended on `pada` as `akhir` (status, alasan, versi_rencana) says."""
    ditutup = replace(addendum, diputuskan=pada, **akhir)
    return replace(
        kemitraan,
        addendum=tuple(ditutup if a.nomor == addendum.nomor else a for a in kemitraan.addendum),
    )


def yang_segera(lama: Kemitraan, utuh: Kemitraan, pada: date) -> Kemitraan:
    """`utuh` without the changes of the rencana: what a dossier may write without asking anybody.

    Nobody is held against his will, so leaving needs no votes, but where the pola says so. Entries that
    speak of pihak, komitmen or indikator still to be agreed on wait together with them.
    """
    segera = replace(
        utuh,
        tujuan=lama.tujuan,
        indikator=lama.indikator,
        komitmen=_komitmen(lama, utuh),
        pihak=_pihak(lama, utuh, pada),
    )
    return _tanpa_yang_menunggu(lama, segera)


def _komitmen(lama: Kemitraan, utuh: Kemitraan) -> tuple[Komitmen, ...]:
    """The old promises; a waiver is not part of what was agreed."""
    kini = {k.kode: k for k in utuh.komitmen}
    return tuple(replace(k, dikecualikan=kini[k.kode].dikecualikan) for k in lama.komitmen)


def _pihak(lama: Kemitraan, utuh: Kemitraan, pada: date) -> tuple[Pihak, ...]:
    kini = {p.kode: p for p in utuh.pihak}
    bebas = POLA[utuh.pola].keluar_bebas if utuh.pola in POLA else True
    return tuple(_keanggotaan(p, kini[p.kode], pada, bebas=bebas) for p in lama.pihak)


def _keanggotaan(dulu: Pihak, kini: Pihak, pada: date, *, bebas: bool) -> Pihak:
    """What is new about a pihak, but its role, shares and work as agreed."""
    tetap = replace(
        kini,
        peran=dulu.peran,
        bagi_hasil=dulu.bagi_hasil,
        pembagian_tugas=dulu.pembagian_tugas,
        bergabung=dulu.bergabung,
    )
    if bebas and (dulu.keluar is None or dulu.keluar > pada):
        return tetap
    return replace(tetap, keluar=dulu.keluar, alasan_keluar=dulu.alasan_keluar)


def _tanpa_yang_menunggu(lama: Kemitraan, segera: Kemitraan) -> Kemitraan:
    """Every entry that speaks of what is not agreed yet as it was before, or not at all."""
    hasil: dict[str, Any] = {}
    for daftar, nama, tujuan in ACUAN:
        dikenal = {satu.kode for satu in getattr(segera, tujuan)}
        dulu = {kunci(satu): satu for satu in getattr(lama, daftar)}
        kini = hasil.get(daftar, getattr(segera, daftar))
        pilihan = (
            satu if set(kode_disebut(getattr(satu, nama))) <= dikenal else dulu.get(kunci(satu))
            for satu in kini
        )
        hasil[daftar] = tuple(satu for satu in pilihan if satu is not None)
    return replace(segera, **hasil)


def usulkan(lama: Kemitraan, segera: Kemitraan, utuh: Kemitraan, pada: date, *, pengusul: str) -> Kemitraan:
    """`segera`, with what is left to make it `utuh` as a proposal, when that is not proposed already.

    A new proposal takes the place of one still open. One that was refused last is not made again by the
    same words.
    """
    isi: Mapping[str, Any] = jadi_json(isian_beda(segera, utuh))
    dokumen = _dokumen_baru(lama, utuh, pada)
    terakhir = max(segera.addendum, key=lambda a: a.nomor, default=None)
    if not (isi or dokumen) or (terakhir is not None and _sudah_diusulkan(terakhir, isi, dokumen)):
        return segera
    terbuka = segera.addendum_terbuka
    if terbuka is not None:
        segera = tutup(segera, terbuka, pada, status=StatusAddendum.GUGUR, alasan="Diganti usulan baru")
    usulan = Addendum(
        nomor=1 if terakhir is None else terakhir.nomor + 1,
        diusulkan=pada,
        pengusul=pengusul,
        isi=isi,
        perubahan=tuple(str(p) for p in beda(segera, utuh)),
        dokumen=dokumen,
    )
    return replace(segera, addendum=(*segera.addendum, usulan))


def _sudah_diusulkan(terakhir: Addendum, isi: Mapping[str, Any], dokumen: date | None) -> bool:
    """Whether nothing is proposed but what waits for votes, or was refused, in the same words."""
    sedokumen = dokumen in {None, terakhir.dokumen}
    match terakhir.status:
        case StatusAddendum.DIUSULKAN:
            return sedokumen and isi in ({}, terakhir.isi)
        case StatusAddendum.DITOLAK:
            return sedokumen and isi == terakhir.isi
        case _:
            return False


def _dokumen_baru(lama: Kemitraan, utuh: Kemitraan, pada: date) -> date | None:
    """The day of the addendum document that this change brings or completes; None where there is none."""
    tuntas = {d.tanggal for d in _addendum(lama) if ditandatangani_semua(lama, d, pada)}
    tercatat = {a.dokumen for a in lama.addendum if a.status is not StatusAddendum.DIUSULKAN}
    baru = {d.tanggal for d in _addendum(utuh) if d.tanggal <= pada}
    return max(baru - tuntas - tercatat, default=None)


def _addendum(kemitraan: Kemitraan) -> tuple[Dokumen, ...]:
    return tuple(d for d in kemitraan.dokumen if d.jenis is JenisDokumen.ADDENDUM)


def ditandatangani_semua(kemitraan: Kemitraan, dokumen: Dokumen, pada: date) -> bool:
    """Whether every pihak that is active on that day has signed by then."""
    aktif = {p.kode for p in kemitraan.pihak if p.aktif(pada)}
    return aktif <= {kode for kode, tanggal in dokumen.ditandatangani.items() if tanggal <= pada}
