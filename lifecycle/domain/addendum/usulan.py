"""Proposing a change of the agreed rencana: what of a dossier holds at once, and what must wait for votes."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from lifecycle.domain.addendum.cerita import ceritakan
from lifecycle.domain.addendum.naskah import dokumen_bawaan, dokumen_usulan
from lifecycle.domain.bahasa.kutip import terisi
from lifecycle.domain.fakta import Addendum, Kemitraan, Pihak, RencanaKeluar
from lifecycle.domain.fakta.bentuk import Rupa, bidang
from lifecycle.domain.fakta.disepakati import dengan_rencana
from lifecycle.domain.isian.jadi_json import jadi_json
from lifecycle.domain.isian.letak import kunci
from lifecycle.domain.isian.selisih import selisih
from lifecycle.domain.kata import ObjekPersetujuan, StatusAddendum, Suara
from lifecycle.domain.keutuhan.acuan import acuan, kode_dikenal, kode_disebut
from lifecycle.domain.pola import POLA

# An addendum in this state keeps a change from being proposed again in the same words.
_TERTAHAN = frozenset({StatusAddendum.DIUSULKAN, StatusAddendum.DITOLAK})


def tutup(kemitraan: Kemitraan, addendum: Addendum, pada: date, **akhir: Any) -> Kemitraan:
    """The same, that addendum ended on `pada` as `akhir` (status, alasan, versi_rencana) says."""
    return _ganti(kemitraan, replace(addendum, diputuskan=pada, **akhir))


def _ganti(kemitraan: Kemitraan, addendum: Addendum) -> Kemitraan:
    """The same, with what is now known of that addendum."""
    semua = tuple(addendum if a.nomor == addendum.nomor else a for a in kemitraan.addendum)
    return replace(kemitraan, addendum=semua)


def yang_segera(lama: Kemitraan, utuh: Kemitraan, pada: date) -> Kemitraan:
    """`utuh` without the changes of the rencana: what a dossier may write without asking anybody.

    Nobody is held against his will, so leaving needs no votes, but where the pola says so. Entries that
    speak of pihak, komitmen or indikator still to be agreed on wait together with them.
    """
    # The pola says how votes are counted, so it is not changed without one.
    tetap = replace(dengan_rencana(lama, utuh), pola=lama.pola)
    segera = replace(tetap, pihak=_pihak(lama, utuh, tetap, pada), keluar=_keluar(lama, utuh, tetap))
    return _tanpa_yang_menunggu(lama, segera)


def _keluar(lama: Kemitraan, utuh: Kemitraan, tetap: Kemitraan) -> RencanaKeluar:
    """The terms of an end as agreed; a plan where there was none waits for nobody.

    An end must be possible even if a pihak does not answer, and it needs a plan.
    """
    rencana = lama.keluar.rencana if terisi(lama.keluar.rencana) else utuh.keluar.rencana
    return replace(tetap.keluar, rencana=rencana)


def _pihak(lama: Kemitraan, utuh: Kemitraan, tetap: Kemitraan, pada: date) -> tuple[Pihak, ...]:
    """The pihak in `tetap`, but for those who leave of their own accord."""
    bebas = POLA[lama.pola].keluar_bebas if lama.pola in POLA else True
    dulu, kini = ({p.kode: p for p in k.pihak} for k in (lama, utuh))
    return tuple(_kepergian(p, dulu[p.kode], kini[p.kode], pada, bebas=bebas) for p in tetap.pihak)


def _kepergian(tetap: Pihak, dulu: Pihak, kini: Pihak, pada: date, *, bebas: bool) -> Pihak:
    berlaku = kini if bebas and (dulu.keluar is None or dulu.keluar > pada) else dulu
    return replace(tetap, keluar=berlaku.keluar, alasan_keluar=berlaku.alasan_keluar)


def _tanpa_yang_menunggu(lama: Kemitraan, segera: Kemitraan) -> Kemitraan:
    """Every entry that speaks of what is not agreed yet as it was before, or not at all."""
    dikenal = kode_dikenal(segera)
    hasil: dict[str, Any] = {}
    for b in bidang(Kemitraan).values():
        dulu, kini = getattr(lama, b.nama), getattr(segera, b.nama)
        if b.rupa is Rupa.ENTRI and acuan(b.tipe):
            hasil[b.nama] = tuple(_entri(dulu, kini, dikenal))
        elif b.rupa is Rupa.BAGIAN and acuan(b.tipe):
            hasil[b.nama] = _bagian(kini, dikenal)
    tersisa = replace(segera, **hasil)
    # What was left out may have been spoken of as well.
    return segera if tersisa == segera else _tanpa_yang_menunggu(lama, tersisa)


def _entri(dulu: Iterable[Any], kini: Iterable[Any], dikenal: Mapping[str, set[str]]) -> Iterator[Any]:
    semula = {kunci(satu): satu for satu in dulu}
    for satu in kini:
        disebut = ((b, kode_disebut(getattr(satu, b.nama))) for b in acuan(satu.__class__))
        if all(dikenal[b.arti.acuan].issuperset(kode) for b, kode in disebut):
            yield satu
        elif (asal := semula.get(kunci(satu))) is not None:
            yield asal


def _bagian(kini: Any, dikenal: Mapping[str, set[str]]) -> Any:
    """A part has no entries to leave out, but keys of its maps."""
    peta = {b.nama: (getattr(kini, b.nama), dikenal[b.arti.acuan]) for b in acuan(kini.__class__)}
    return replace(
        kini, **{n: {k: isi for k, isi in semua.items() if k in ada} for n, (semua, ada) in peta.items()}
    )


def usulkan(
    lama: Kemitraan,
    segera: Kemitraan,
    utuh: Kemitraan,
    pada: date,
    *,
    pengusul: str,
    mencatat: bool,
) -> Kemitraan:
    """`segera`, with what is left to make it `utuh` as a proposal, when that is not proposed already.

    A new proposal takes the place of one still open, but a document that comes later joins it. One that was
    refused is not made again by a dossier that says the same, unless with another document or with the yes of
    who refused it; with `mencatat` it is said now, and by somebody who knows what became of it.
    """
    isi: Mapping[str, Any] = jadi_json(selisih(segera, utuh))
    bawaan = dokumen_bawaan(lama, utuh, pada)
    lagi = mencatat or _berubah_pikiran(lama, utuh)
    if not (isi or bawaan) or _sudah_diusulkan(segera, isi, bawaan, lagi=lagi):
        return segera
    terbuka = segera.addendum_terbuka
    if terbuka is not None and terbuka.dokumen is None and isi in ({}, terbuka.isi):
        return _ganti(segera, replace(terbuka, dokumen=bawaan))
    nomor = max((a.nomor for a in segera.addendum), default=0) + 1
    usulan = Addendum(
        nomor=nomor,
        diusulkan=pada,
        pengusul=pengusul,
        isi=isi,
        perubahan=ceritakan(segera, utuh),
        dokumen=dokumen_usulan(lama, utuh, pada) if isi else bawaan,
    )
    if terbuka is not None:
        alasan = f"Diganti usulan addendum {nomor}"
        segera = tutup(segera, terbuka, pada, status=StatusAddendum.GUGUR, alasan=alasan)
    return replace(segera, addendum=(*segera.addendum, usulan))


def yang_tertahan(kini: Kemitraan, utuh: Kemitraan) -> Addendum | None:
    """The addendum, open or refused, by which `kini` does not say what `utuh` says; None where it does."""
    isi = jadi_json(selisih(kini, utuh))
    return next((a for a in _tidak_berlaku(kini) if isi and a.isi == isi), None)


def _berubah_pikiran(lama: Kemitraan, utuh: Kemitraan) -> bool:
    """Whether a pihak that refused the last proposal says yes since, in a vote that is new in `utuh`."""
    ditolak = max(
        (a for a in lama.addendum if a.status is StatusAddendum.DITOLAK), key=lambda a: a.nomor, default=None
    )
    if ditolak is None or ditolak.diputuskan is None:
        return False
    suara = [p for p in lama.persetujuan if p.objek is ObjekPersetujuan.ADDENDUM]
    penolak = {p.pihak for p in suara if p.addendum == ditolak.nomor and p.keputusan is Suara.TOLAK}
    tercatat = {kunci(p) for p in suara}
    return any(
        p.objek is ObjekPersetujuan.ADDENDUM
        and p.keputusan is Suara.SETUJU
        and p.pihak in penolak
        and p.tanggal >= ditolak.diputuskan
        and kunci(p) not in tercatat
        for p in utuh.persetujuan
    )


def _sudah_diusulkan(
    kemitraan: Kemitraan, isi: Mapping[str, Any], dokumen: date | None, *, lagi: bool
) -> bool:
    """Whether nothing is proposed but what waits for votes, or was refused, in the same words.

    What was refused does not count where it is to be proposed once more (`lagi`).
    """

    def serupa(addendum: Addendum) -> bool:
        if addendum.status is StatusAddendum.DIUSULKAN and not isi:
            # A document alone does not push a change aside that has its own.
            return addendum.dokumen is not None
        return isi == addendum.isi and dokumen in {None, addendum.dokumen}

    terhitung = (a for a in _tidak_berlaku(kemitraan) if not (lagi and a.status is StatusAddendum.DITOLAK))
    return any(serupa(a) for a in terhitung)


def _tidak_berlaku(kemitraan: Kemitraan) -> tuple[Addendum, ...]:
    """The proposals that are open or refused since the rencana last changed by one, the newest first."""
    berlaku = max((a.nomor for a in kemitraan.addendum if a.status is StatusAddendum.BERLAKU), default=0)
    sisa = (a for a in kemitraan.addendum if a.nomor > berlaku and a.status in _TERTAHAN)
    return tuple(sorted(sisa, key=lambda a: -a.nomor))
