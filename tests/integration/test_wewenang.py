"""The rights table over the services that write: who may do what, and what the history keeps of it."""

from collections.abc import Callable
from datetime import date

import pytest
from kantor import NOMOR, PENYETUJU, PETUGAS, Kantor
from pabrik import dasar

from lifecycle.domain.fakta import Keadaan, Kemitraan, Orang
from lifecycle.domain.galat import KemitraanError
from lifecycle.domain.kata import Tahap
from lifecycle.services.baca.riwayat import periksa_riwayat, riwayat
from lifecycle.services.baca.syarat import syarat

HARI = date(2026, 8, 10)
LAIN = "petugas.lain@kantor.example"
ASING = "siapa@entah.example"
SUARA = ("objek=terminasi", f"penyetuju={PENYETUJU}", "keputusan=setuju")
WAKIL = "{nama: Sari, surel: sari@kantor.example, sampai: 2026-08-31}"


def catat(kantor: Kantor, oleh: str) -> object:
    return kantor.catat("rapat", f"tanggal={HARI}", "hadir=inti", pada=HARI, oleh=oleh)


def terapkan(kantor: Kantor, oleh: str) -> object:
    return kantor.terapkan(f"nomor: {NOMOR}\nsektor: kakao\n", HARI, oleh=oleh)


def pindah(kantor: Kantor, oleh: str) -> object:
    return kantor.pindah("tangguhkan", HARI, oleh=oleh)


def kata_penyetuju(kantor: Kantor, oleh: str) -> object:
    return kantor.catat("persetujuan", *SUARA, pada=HARI, oleh=oleh)


def kata_berbukti(kantor: Kantor, oleh: str) -> object:
    return kantor.catat("persetujuan", *SUARA, "bukti=Disposisi 12", pada=HARI, oleh=oleh)


def ganti_penyetuju(kantor: Kantor, oleh: str) -> object:
    isi = f"penyetuju: {{nama: Ratna Dewi, surel: {PETUGAS}}}"
    return kantor.terapkan(f"nomor: {NOMOR}\n{isi}\n", HARI, oleh=oleh)


def wakil_penyetuju(kantor: Kantor, oleh: str) -> object:
    return kantor.terapkan(f"nomor: {NOMOR}\npenyetuju: {{pengganti: {WAKIL}}}\n", HARI, oleh=oleh)


def wakil_petugas(kantor: Kantor, oleh: str) -> object:
    return kantor.terapkan(f"nomor: {NOMOR}\npenanggung_jawab: {{pengganti: {WAKIL}}}\n", HARI, oleh=oleh)


BOLEH = {
    catat: {PETUGAS, PENYETUJU},
    terapkan: {PETUGAS, PENYETUJU},
    pindah: {PETUGAS, PENYETUJU},
    kata_penyetuju: {PENYETUJU},
    kata_berbukti: {PETUGAS, PENYETUJU},
    ganti_penyetuju: {PENYETUJU},
    wakil_penyetuju: {PENYETUJU},
    wakil_petugas: {PETUGAS, PENYETUJU},
}


@pytest.mark.parametrize("oleh", [PETUGAS, PENYETUJU, LAIN, ASING, "sistem", "", "\x1b[31m@x.id"])
@pytest.mark.parametrize("tindakan", BOLEH, ids=lambda satu: satu.__name__)
def test_the_rights_table(kantor: Kantor, tindakan: Callable[[Kantor, str], object], oleh: str) -> None:
    kantor.berdiri(berjalan())
    lain = dasar.kemitraan(
        nomor="KM-2026-0002",
        judul="Lain",
        penanggung_jawab=Orang(nama="Lain", surel=LAIN),
    )
    kantor.berdiri(lain)
    sebelum = kantor.keadaan_lengkap()
    if oleh in BOLEH[tindakan]:
        tindakan(kantor, oleh)
        baris = riwayat(kantor.perangkat, NOMOR)[-1]
        assert (baris.oleh, baris.lewat) == (oleh, "perintah")
        assert not any("ubah" in k for k in periksa_riwayat(kantor.perangkat, NOMOR).keluhan)
    else:
        with pytest.raises(KemitraanError):
            tindakan(kantor, oleh)
        assert kantor.keadaan_lengkap() == sebelum


def berjalan() -> Kemitraan:
    return dasar.kemitraan(
        keadaan=Keadaan(tahap=Tahap.PELAKSANAAN, tahap_sejak=dasar.HARI_MULAI, versi=3, versi_tahap=3)
    )


def test_a_stand_in_decides_until_his_day_and_his_word_counts_as_that_of_the_penyetuju(
    kantor: Kantor,
) -> None:
    kantor.berdiri(berjalan())
    wakil_penyetuju(kantor, PENYETUJU)
    sari = "sari@kantor.example"
    kantor.catat("persetujuan", SUARA[0], f"penyetuju={sari}", SUARA[2], pada=HARI, oleh=sari)

    (hentikan,) = syarat(kantor.perangkat, NOMOR, pada=HARI, pemicu="hentikan").langkah
    assert "persetujuan_terminasi" not in {k.kode for k in hentikan.kurang}
    with pytest.raises(KemitraanError):
        kantor.catat("rapat", "tanggal=2026-09-01", "hadir=inti", pada=date(2026, 9, 1), oleh=sari)
