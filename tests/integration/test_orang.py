"""Our people change: registered by an admin, handing over with their open tasks, standing in, leaving."""

from dataclasses import replace
from datetime import date

import pytest
from kantor import NOMOR, PENYETUJU, PETUGAS, Kantor
from pabrik import dasar

from lifecycle.domain.fakta import Keadaan, Kemitraan, Tugas
from lifecycle.domain.galat import KemitraanError, MasukanSalah
from lifecycle.domain.kata import PeranOrang, Tahap
from lifecycle.domain.wewenang.daftar_orang import HanyaAdmin, MasihMemegang
from lifecycle.services.baca.orang import daftar_orang
from lifecycle.services.baca.riwayat import periksa_riwayat, riwayat
from lifecycle.services.ubah.orang import (
    PermintaanGanti,
    PermintaanOrang,
    TidakMemegang,
    berhentikan_orang,
    ganti_orang,
    tambah_orang,
    wakilkan_orang,
)
from lifecycle.services.ubah.pelaku import AlasanKurang

HARI = date(2026, 8, 10)
ADMIN, SARI, LAIN = "admin@kantor.example", "sari@kantor.example", "lain@kantor.example"


def berjalan(**ubah: object) -> Kemitraan:
    keadaan = Keadaan(tahap=Tahap.PELAKSANAAN, tahap_sejak=dasar.HARI_MULAI, versi=3, versi_tahap=3)
    return dasar.kemitraan(keadaan=keadaan, **ubah)


def tugas(giliran: str, kunci: str, selesai: date | None = None) -> Tugas:
    return Tugas(
        kunci=kunci, judul=f"Kerjakan {kunci}", giliran=giliran, tahap=Tahap.PELAKSANAAN, selesai=selesai
    )


def tambah(kantor: Kantor, surel: str, *peran: PeranOrang, oleh: str = ADMIN) -> None:
    diminta = PermintaanOrang(surel=surel, oleh=oleh, pada=HARI)
    tambah_orang(kantor.perangkat, diminta, nama=surel.partition("@")[0].title(), peran=peran)


def minta(dari: str, kepada: str, **lain: object) -> PermintaanGanti:
    isi = {"nama": "Sari Wulandari", "oleh": PENYETUJU, "pada": HARI, "alasan": "Pindah", **lain}
    return PermintaanGanti(dari=dari, kepada=kepada, **isi)  # type: ignore[arg-type]


def test_the_first_admin_registers_himself_and_then_only_an_admin_does(kantor: Kantor) -> None:
    with pytest.raises(HanyaAdmin, match="belum punya admin"):
        tambah(kantor, SARI, PeranOrang.PETUGAS, oleh=LAIN)
    with pytest.raises(HanyaAdmin, match="belum punya admin"):
        tambah(kantor, LAIN, PeranOrang.PETUGAS, oleh=LAIN)
    tambah(kantor, ADMIN, PeranOrang.ADMIN)
    with pytest.raises(HanyaAdmin, match="bukan admin"):
        tambah(kantor, SARI, PeranOrang.PETUGAS, oleh=LAIN)
    tambah(kantor, SARI, PeranOrang.PETUGAS, PeranOrang.AUDITOR)
    with kantor.perangkat.bacaan() as u:
        sari = u.pengguna(SARI.upper())
        (catatan,) = u.catatan_orang(SARI)
    assert sari is not None
    assert sari.peran == {PeranOrang.PETUGAS, PeranOrang.AUDITOR}
    assert (catatan.tindakan, catatan.oleh, catatan.lewat) == ("tambah", ADMIN, "perintah")
    assert catatan.menjadi == (PeranOrang.AUDITOR, PeranOrang.PETUGAS)


def test_all_partnerships_of_a_petugas_are_handed_over_with_his_open_tasks_and_both_are_told(
    kantor: Kantor,
) -> None:
    semua = (tugas(PETUGAS, "a"), tugas(PETUGAS, "b", HARI), tugas("inti", "c"), tugas(PENYETUJU, "d"))
    kantor.berdiri(berjalan(tugas=semua))
    kantor.berdiri(replace(berjalan(), nomor="KM-2026-0002", judul="Yang kedua"))

    hasil = ganti_orang(kantor.perangkat, minta(PETUGAS, SARI))

    assert (hasil.nomor, hasil.tugas) == ((NOMOR, "KM-2026-0002"), 1)
    kini = kantor.kemitraan
    assert (kini.penanggung_jawab.surel, kini.penanggung_jawab.nama) == (SARI, "Sari Wulandari")
    giliran = {t.kunci: t.giliran for t in kini.tugas if t.kunci in "abcd"}
    assert giliran == {"a": SARI, "b": PETUGAS, "c": "inti", "d": PENYETUJU}
    assert sorted(kantor.surel("orang_berganti")) == sorted([SARI, PETUGAS] * 2)
    baris = riwayat(kantor.perangkat, NOMOR)[-1]
    assert (baris.jenis, baris.oleh, baris.alasan, baris.lewat) == ("ganti", PENYETUJU, "Pindah", "perintah")
    assert not any("ubah" in k for k in periksa_riwayat(kantor.perangkat, NOMOR).keluhan)
    with pytest.raises(KemitraanError, match="tidak mengurus"):
        kantor.catat("rapat", f"tanggal={HARI}", "hadir=inti", pada=HARI)
    kantor.catat("rapat", f"tanggal={HARI}", "hadir=inti", pada=HARI, oleh=SARI)


def test_one_partnership_is_handed_over_and_the_others_stay(kantor: Kantor) -> None:
    kantor.berdiri(berjalan())
    kantor.berdiri(replace(berjalan(), nomor="KM-2026-0002", judul="Yang kedua"))

    ganti_orang(kantor.perangkat, minta(PETUGAS, SARI, nomor=("KM-2026-0002",)))

    assert kantor.kemitraan.penanggung_jawab.surel == PETUGAS


def test_a_trial_changes_nothing(kantor: Kantor) -> None:
    kantor.berdiri(berjalan())
    sebelum = kantor.keadaan_lengkap()

    hasil = ganti_orang(kantor.perangkat, minta(PETUGAS, SARI, uji_coba=True))

    assert hasil.surel >= 2
    assert kantor.keadaan_lengkap() == sebelum


@pytest.mark.parametrize(
    ("ubah", "galat"),
    [
        ({"alasan": " "}, AlasanKurang),
        ({"kepada": PETUGAS}, MasukanSalah),
        ({"kepada": "sistem"}, MasukanSalah),
        ({"nama": "\x1b[31m"}, MasukanSalah),
        ({"dari": LAIN}, TidakMemegang),
        ({"dari": PETUGAS, "sebagai": PeranOrang.PENYETUJU, "nomor": (NOMOR,)}, TidakMemegang),
        ({"oleh": PETUGAS}, KemitraanError),
        ({"oleh": LAIN}, KemitraanError),
    ],
)
def test_a_handover_that_cannot_be_leaves_everything_as_it_was(
    kantor: Kantor, ubah: dict[str, object], galat: type[Exception]
) -> None:
    kantor.berdiri(berjalan())
    sebelum = kantor.keadaan_lengkap()
    diminta = replace(minta(PETUGAS, SARI), **ubah)  # type: ignore[arg-type]
    with pytest.raises(galat):
        ganti_orang(kantor.perangkat, diminta)
    assert kantor.keadaan_lengkap() == sebelum


def test_a_stand_in_hears_and_acts_until_his_day(kantor: Kantor) -> None:
    kantor.berdiri(berjalan())
    wakilkan_orang(kantor.perangkat, minta(PETUGAS, SARI, oleh=PETUGAS), sampai=date(2026, 8, 31))

    kantor.catat("rapat", f"tanggal={HARI}", "hadir=inti", "notulen=Bibit", pada=HARI, oleh=SARI)

    assert {PETUGAS, SARI} <= set(kantor.surel("notulen"))
    with pytest.raises(KemitraanError):
        kantor.catat("rapat", "tanggal=2026-09-01", "hadir=inti", pada=date(2026, 9, 1), oleh=SARI)


def test_only_the_penyetuju_says_who_stands_in_for_him(kantor: Kantor) -> None:
    kantor.berdiri(berjalan())
    with pytest.raises(KemitraanError, match="hanya diganti"):
        wakilkan_orang(kantor.perangkat, minta(PENYETUJU, SARI, oleh=PETUGAS), sampai=HARI)
    with pytest.raises(MasukanSalah, match="sudah lewat"):
        wakilkan_orang(kantor.perangkat, minta(PENYETUJU, SARI), sampai=date(2026, 8, 9))
    wakilkan_orang(kantor.perangkat, minta(PENYETUJU, SARI), sampai=HARI)
    assert kantor.kemitraan.penyetuju.pengganti.surel == SARI


def test_who_leaves_hands_over_first_and_is_named_by_nobody_after(kantor: Kantor) -> None:
    kantor.berdiri(berjalan())
    tambah(kantor, ADMIN, PeranOrang.ADMIN)
    pergi = PermintaanOrang(surel=PETUGAS, oleh=ADMIN, pada=HARI, alasan="Pensiun")
    with pytest.raises(MasihMemegang, match=NOMOR):
        berhentikan_orang(kantor.perangkat, pergi)
    ganti_orang(kantor.perangkat, minta(PETUGAS, SARI, oleh=ADMIN))
    berhentikan_orang(kantor.perangkat, pergi)

    besok = date(2026, 8, 11)
    with pytest.raises(KemitraanError, match="tidak bertugas di kantor ini"):
        ganti_orang(kantor.perangkat, minta(SARI, PETUGAS, pada=besok))
    (satu,) = (o for o in daftar_orang(kantor.perangkat) if o.pengguna.surel == PETUGAS)
    assert (satu.pengguna.berhenti, satu.petugas) == (HARI, 0)
    (dia,) = (o for o in daftar_orang(kantor.perangkat) if o.pengguna.surel == SARI)
    assert dia.petugas == 1
