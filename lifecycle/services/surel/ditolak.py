"""A mail server that does not want us: the mails wait, and each PIC hears of it once a week."""

import logging
from collections.abc import Sequence
from datetime import timedelta

from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.galat import MasukanSalah
from lifecycle.domain.surel.alamat import kunci_surel
from lifecycle.domain.surel.antrean import Surel, SurelBaru
from lifecycle.domain.surel.kabar import DITOLAK, PENOLAKAN
from lifecycle.domain.surel.kunci import awalan_kunci
from lifecycle.services.ports.perangkat import Perangkat

_LOG = logging.getLogger("kemitraan")

# It is told again where it still stands after so long.
JEDA_KABAR = timedelta(days=7)


def kabari_ditolak(perangkat: Perangkat, surel: Sequence[Surel], *, sebab: str) -> None:
    """Tell the PIC of each kemitraan that has one of these mails, who did not hear of it lately."""
    surel = [satu for satu in surel if satu.notifikasi != DITOLAK]
    if not surel:
        return
    sekarang = perangkat.sekarang()
    with perangkat.unit() as u:
        sudah = set(u.dikabari_sejak(DITOLAK, sekarang - JEDA_KABAR))
        for kemitraan in u.muat_banyak(sorted({satu.nomor for satu in surel})):
            if kunci_surel(kemitraan.penanggung_jawab.surel) in sudah:
                continue
            surat = [
                s for s in _surat(perangkat, kemitraan, surel, sebab) if kunci_surel(s.kepada) not in sudah
            ]
            sudah.update(kunci_surel(s.kepada) for s in surat)
            u.antrekan(surat, sekarang=sekarang)
        u.commit()


def _surat(
    perangkat: Perangkat, kemitraan: Kemitraan, surel: Sequence[Surel], sebab: str
) -> Sequence[SurelBaru]:
    hari = perangkat.hari_ini()
    penolakan = {
        "sebab": sebab,
        "domain": tuple(sorted({satu.domain for satu in surel})),
        "surel": len(surel),
    }
    try:
        return perangkat.penyusun().susun(
            DITOLAK,
            perangkat.lihat(kemitraan, hari),
            kunci=awalan_kunci(kemitraan.nomor, PENOLAKAN.tulis(hari)),
            waktu=perangkat.sekarang(),
            konteks={"alasan": "", "penolakan": penolakan},
        )
    except MasukanSalah as galat:
        # A template that cannot be filled must not keep the mails from being written down.
        _LOG.warning("Server surel menolak kantor kita, dan kabarnya tidak dapat ditulis. %s", galat)
        return ()
