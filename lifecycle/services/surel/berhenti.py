"""Mails that wait for a contact who is not written to any more: to the next contact of his pihak."""

from collections.abc import Iterator
from datetime import date

from lifecycle.domain.bahasa.sebut import sebut_tanggal
from lifecycle.domain.fakta import Kemitraan, Kontak
from lifecycle.domain.surel.alamat import kunci_surel, orang_sama
from lifecycle.domain.surel.antrean import Alamat, Surel
from lifecycle.domain.surel.kontak import para_pihak
from lifecycle.services.ports.perangkat import Perangkat
from lifecycle.services.surel.pemindahan import Pemindahan


def alihkan_yang_berhenti(perangkat: Perangkat) -> None:
    """Look before anything is sent: what was written on somebody's last day may still wait on the next."""
    pada = perangkat.hari_ini()
    with perangkat.bacaan() as u:
        if not u.surel_kontak_berhenti(pada):
            return
    with perangkat.unit() as u:
        surel = u.surel_kontak_berhenti(pada)
        semua = {k.nomor: k for k in u.muat_banyak(sorted({s.nomor for s in surel}))}
        for satu in surel:
            kontak = list(_kontak(semua[satu.nomor], satu))
            terakhir = [k.sampai for k in kontak if k.sampai is not None]
            if not kontak or any(k.disurati(pada) for k in kontak):
                continue
            pindah = Pemindahan(
                u=u,
                perangkat=perangkat,
                kemitraan=semua[satu.nomor],
                alamat=_alamat(satu, max(terakhir)),
                waktu=perangkat.sekarang(),
            )
            pindah.pindahkan(satu)
        u.commit()


def _kontak(kemitraan: Kemitraan, surel: Surel) -> Iterator[Kontak]:
    """Who he is in each pihak for which the mail speaks to him."""
    for pihak in kemitraan.pihak:
        if pihak.kode in para_pihak(surel.pihak):
            yield from (k for k in pihak.kontak if orang_sama(k.surel, surel.kepada))


def _alamat(surel: Surel, terakhir: date) -> Alamat:
    sebab = f"kontak ini disurati sampai {sebut_tanggal(terakhir)}"
    return Alamat(surel=kunci_surel(surel.kepada), sebab=sebab)
