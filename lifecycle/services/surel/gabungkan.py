"""Not too much: several notes that wait for one person become one mail before a run sends them."""

import logging
from collections.abc import Mapping, Sequence

from lifecycle.domain.fakta import Fakta
from lifecycle.domain.galat import MasukanSalah
from lifecycle.domain.surel.antrean import Surel
from lifecycle.services.ports.perangkat import Perangkat

_LOG = logging.getLogger("kemitraan")

# Longer ones are cut off by mail programs, and read by nobody; what is left makes another.
TERBANYAK = 30


def gabungkan_kabar(perangkat: Perangkat, *, terbanyak: int = TERBANYAK) -> None:
    """Merge what may be merged, at most `terbanyak` into one, each recipient in a transaction of its own."""
    with perangkat.bacaan() as u:
        alamat = u.alamat_berkabar(sekarang=perangkat.sekarang())
    for kepada, bahasa in alamat:
        while _satukan(perangkat, kepada, bahasa, terbanyak):
            pass


def _satukan(perangkat: Perangkat, kepada: str, bahasa: str, terbanyak: int) -> bool:
    """Make one mail of those that wait for this person; whether there was more than one."""
    sekarang = perangkat.sekarang()
    with perangkat.unit() as u:
        kabar = u.kabar_untuk(kepada, bahasa, sekarang=sekarang, batas=terbanyak)
        if len(kabar) < 2:
            return False
        try:
            ringkasan = perangkat.penyusun().ringkas(kabar, _fakta(perangkat, kabar), waktu=sekarang)
        except MasukanSalah as galat:
            # Better many mails than none.
            _LOG.warning("Kabar untuk %s dikirim satu per satu. %s", kepada, galat)
            return False
        u.antrekan([ringkasan], sekarang=sekarang)
        u.gabungkan(kabar, ringkasan.kunci)
        u.commit()
    return True


def _fakta(perangkat: Perangkat, kabar: Sequence[Surel]) -> Mapping[str, Fakta]:
    """What the mails are about. Read beside the writing unit, so that nobody's change waits for a mail."""
    with perangkat.bacaan() as u:
        semua = u.muat_banyak(sorted({satu.nomor for satu in kabar}))
    return {k.nomor: perangkat.lihat(k, perangkat.hari_ini()) for k in semua}
