"""Not too much: several notes that wait for one person become one mail before a run sends them, and whoever
was written to about a kemitraan today hears what can wait tomorrow."""

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
    """Let wait what may, then merge what may be merged, at most `terbanyak` into one, each recipient in a
    transaction of its own."""
    _tunda_berlebih(perangkat)
    with perangkat.bacaan() as u:
        alamat = u.alamat_berkabar(sekarang=perangkat.sekarang())
    for kepada, bahasa in alamat:
        while _satukan(perangkat, kepada, bahasa, terbanyak):
            pass


def _tunda_berlebih(perangkat: Perangkat) -> None:
    """What can wait goes tomorrow to whom one mail went today; or today with what cannot."""
    jam, sekarang = perangkat.jam_kerja, perangkat.sekarang()
    if jam is None:
        return
    with perangkat.bacaan() as u:
        siap = u.kabar_siap(sekarang=sekarang, sejak=jam.awal_hari(sekarang))
    if not any(satu.disurati for satu in siap):
        return
    menunggu = perangkat.penyusun().boleh_menunggu()
    segera = {(satu.kepada, satu.nomor) for satu in siap if satu.notifikasi not in menunggu}
    berlebih = [satu.id for satu in siap if satu.disurati and (satu.kepada, satu.nomor) not in segera]
    if berlebih:
        with perangkat.unit() as u:
            u.tunda_kabar(berlebih, sampai=jam.esok(sekarang), sekarang=sekarang)
            u.commit()


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
