"""A person cancels mails while they wait."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from lifecycle.domain.galat import KemitraanError
from lifecycle.domain.surel.antrean import BOLEH_BATAL, Surel
from lifecycle.domain.tindakan import Pesan
from lifecycle.services.ports.perangkat import Perangkat
from lifecycle.services.ports.unit import UnitOfWork
from lifecycle.services.surel.ulangi import SurelTidakDikenal
from lifecycle.services.ubah.pelaku import periksa_pelaku
from lifecycle.services.ubah.pembukuan import Permintaan, bukukan, naikkan_versi

# Why a mail of any other status cannot be cancelled.
_SEBAB = {
    "terkirim": "sudah terkirim dan tidak dapat ditarik kembali",
    "tak_pasti": "mungkin sudah sampai, jadi tidak dapat dibatalkan",
    "dialihkan": "sudah dialihkan ke kontak lain",
    "digabung": "sudah menjadi bagian sebuah ringkasan",
    "dibatalkan": "sudah dibatalkan",
}


class TidakDapatDibatalkan(KemitraanError):
    """Surel ini tidak dapat dibatalkan."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PermintaanBatal:
    """Who cancels on which day, and why."""

    oleh: str
    pada: date
    alasan: str = ""


def batalkan_surel(
    perangkat: Perangkat, semua_id: Sequence[int], permintaan: PermintaanBatal
) -> tuple[Surel, ...]:
    """All of these are not sent any more, and are never queued again; or none of them.

    Raises PelakuTidakDikenal, SurelTidakDikenal, and TidakDapatDibatalkan for what was sent or is being sent.
    """
    with perangkat.unit() as u:
        surel = u.surel_berid(semua_id)
        if asing := sorted(set(semua_id) - {s.id for s in surel}):
            raise SurelTidakDikenal(asing)
        if sebab := [_keberatan(s, _SEBAB[s.status]) for s in surel if s.status not in BOLEH_BATAL]:
            raise TidakDapatDibatalkan(*sebab, "Tidak ada surel yang dibatalkan.")
        hasil = _batalkan(u, perangkat, surel, permintaan)
        if tersangkut := [_keberatan(s, "sedang di tangan pengirim") for s in surel if s not in hasil]:
            raise TidakDapatDibatalkan(*tersangkut, "Coba lagi sebentar lagi; tidak ada yang dibatalkan.")
        u.commit()
    return hasil


def batalkan_milik(perangkat: Perangkat, nomor: str, permintaan: PermintaanBatal) -> tuple[Surel, ...]:
    """Every mail of that kemitraan that waits and is not being sent. Raises NomorTidakDikenal,
    PelakuTidakDikenal."""
    with perangkat.unit() as u:
        menunggu = [s for s in u.antrean_surel(nomor=nomor) if s.status in BOLEH_BATAL]
        hasil = _batalkan(u, perangkat, menunggu, permintaan)
        u.commit()
    return hasil


def _keberatan(surel: Surel, sebab: str) -> Pesan:
    return f"Surel {surel.id} kepada {surel.kepada} {sebab}."


def _batalkan(
    u: UnitOfWork, perangkat: Perangkat, surel: Sequence[Surel], permintaan: PermintaanBatal
) -> tuple[Surel, ...]:
    for nomor in sorted({s.nomor for s in surel}):
        oleh = periksa_pelaku(u, perangkat, permintaan.oleh, u.muat(nomor), pada=permintaan.pada)
    alasan = permintaan.alasan.strip()
    batal = u.batalkan_surel([s.id for s in surel], sebab=alasan, sekarang=perangkat.sekarang())
    hasil = tuple(s for s in surel if s.id in batal)
    for nomor, milik in groupby(sorted(hasil, key=lambda s: (s.nomor, s.id)), key=lambda s: s.nomor):
        lama = u.muat(nomor)
        isi = [{"id": s.id, "kepada": s.kepada, "perihal": s.perihal} for s in milik]
        bukukan(
            u,
            perangkat,
            lama=lama,
            baru=naikkan_versi(lama),
            permintaan=Permintaan(
                jenis="surel_batal", oleh=oleh, pada=permintaan.pada, alasan=alasan, isi={"surel": isi}
            ),
            rincian={"surel_batal": isi},
        )
    return hasil
