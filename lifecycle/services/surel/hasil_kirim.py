"""How attempts to send are written down: many in one commit, but each failure with its note."""

import logging
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime

from lifecycle.domain.galat import MasukanSalah
from lifecycle.domain.surel.antrean import HasilKirim, Surel
from lifecycle.domain.surel.kabar import DITOLAK, GAGAL, MEMANTUL, MENYERAH
from lifecycle.domain.surel.kunci import awalan_kunci
from lifecycle.services.ports.perangkat import Perangkat
from lifecycle.services.ports.unit import UnitOfWork
from lifecycle.services.surel.alamat import tahan_alamat
from lifecycle.services.surel.ditolak import kabari_ditolak

_LOG = logging.getLogger("kemitraan")

# Notes about mails that failed: where these fail, nobody is told of it by mail.
_KABAR_GAGAL = frozenset({MENYERAH, MEMANTUL, DITOLAK})


@dataclass(frozen=True, kw_only=True, slots=True)
class Usaha:
    """One attempt and how it ended."""

    surel: Surel
    hasil: HasilKirim


def catat_usaha(
    perangkat: Perangkat,
    usaha: Collection[Usaha],
    *,
    penyewa: str,
    tercatat: Callable[[Collection[Usaha]], None],
) -> None:
    """Write them down; `tercatat` hears of each part as soon as it is committed."""
    sekarang = perangkat.sekarang()
    biasa = [u for u in usaha if u.hasil.status != "gagal"]
    if biasa:
        with perangkat.unit() as u:
            u.tandai_surel({x.surel.id: x.hasil for x in biasa}, sekarang=sekarang, penyewa=penyewa)
            u.commit()
        tercatat(biasa)
    menolak = [u for u in biasa if u.hasil.ditolak]
    if menolak:
        kabari_ditolak(perangkat, [x.surel for x in menolak], sebab=menolak[0].hasil.galat or "")
    for satu in usaha:
        if satu.hasil.status == "gagal":
            _akhiri(perangkat, satu, penyewa=penyewa, sekarang=sekarang)
            tercatat([satu])


def _akhiri(perangkat: Perangkat, satu: Usaha, *, penyewa: str, sekarang: datetime) -> None:
    """The end of one mail, in a transaction with what follows from it."""
    try:
        _tulis_akhir(perangkat, satu, penyewa=penyewa, sekarang=sekarang, kabari=_kabari)
    except MasukanSalah as galat:
        # A template that cannot be filled must not make the mail fail again and again.
        _LOG.warning("Surel %d gagal, dan kabarnya tidak dapat ditulis. %s", satu.surel.id, galat)
        _tulis_akhir(perangkat, satu, penyewa=penyewa, sekarang=sekarang, kabari=None)


def _tulis_akhir(
    perangkat: Perangkat,
    satu: Usaha,
    *,
    penyewa: str,
    sekarang: datetime,
    kabari: Callable[[UnitOfWork, Perangkat, Usaha, datetime], None] | None,
) -> None:
    with perangkat.unit() as u:
        milik = u.tandai_surel({satu.surel.id: satu.hasil}, sekarang=sekarang, penyewa=penyewa)
        if milik and kabari is not None:
            kabari(u, perangkat, satu, sekarang)
        u.commit()


def _kabari(u: UnitOfWork, perangkat: Perangkat, satu: Usaha, sekarang: datetime) -> None:
    """An address that is no good is held, which tells the PIC; of another end he gets a note, once a mail."""
    surel, sebab = satu.surel, satu.hasil.galat or ""
    if satu.hasil.alamat_salah:
        tahan_alamat(u, perangkat, surel, sebab=sebab, sekarang=sekarang)
    else:
        kabari_menyerah(u, perangkat, surel, sebab=sebab, sekarang=sekarang)


def kabari_menyerah(
    u: UnitOfWork, perangkat: Perangkat, surel: Surel, *, sebab: str, sekarang: datetime
) -> None:
    """Tell the PIC, once a mail, that it did not arrive and is not tried any more."""
    if surel.notifikasi in _KABAR_GAGAL:
        return
    kiriman = {
        "id": surel.id,
        "perihal": surel.perihal,
        "nama": surel.nama or surel.kepada,
        "surel": surel.kepada,
        "ditulis": surel.dibuat.date(),
        "sebab": sebab,
    }
    surat = perangkat.penyusun().susun(
        MENYERAH,
        perangkat.lihat(u.muat(surel.nomor), perangkat.hari_ini()),
        kunci=awalan_kunci(surel.nomor, GAGAL.tulis(surel.id)),
        waktu=sekarang,
        konteks={"alasan": "", "kiriman": kiriman},
    )
    u.antrekan(surat, sekarang=sekarang)
