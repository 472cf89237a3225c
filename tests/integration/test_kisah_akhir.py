"""Stories of an end: proposed, told, waited for, carried out and closed, whoever keeps silent."""

import email
from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from email.policy import SMTP

import pytest
from kantor import NOMOR, PENYETUJU, PETUGAS, Kantor
from pabrik import dasar
from pabrik.tahap import SEMUA, keadaan, tercatat
from terucap import terucap

from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.galat import KemitraanError
from lifecycle.domain.kaidah.temuan import SyaratBelumTerpenuhi
from lifecycle.domain.kata import Rekomendasi, Tahap
from lifecycle.services.ubah.putuskan import putuskan
from lifecycle.services.ubah.selesaikan import selesaikan_tugas

DIAN, JOKO, MADE = "dian@sawit.example", "joko@subur.example", "made@harapan.example"
SETUJU = ("objek=terminasi", f"penyetuju={PENYETUJU}", "keputusan=setuju")


def berjalan(**ubah: object) -> Kemitraan:
    """In pelaksanaan, with a notice period of 90 days, one promise (K4) half kept."""
    return dasar.kemitraan(**{"keadaan": keadaan(Tahap.PELAKSANAAN)} | ubah)


def usulkan(kantor: Kantor, pengusul: str, pada: date) -> None:
    isi = (f"pengusul={pengusul}", f"diusulkan={pada}", "alasan=Lahan beralih menjadi jalan tol")
    kantor.catat("keluar", *isi, pada=pada)


def ditolak(kantor: Kantor, pada: date, pemicu: str = "hentikan") -> tuple[list[str], str]:
    """The codes of what is missing, and all that is said of it."""
    with pytest.raises(SyaratBelumTerpenuhi) as galat:
        kantor.pindah(pemicu, pada)
    return [k.kode for k in galat.value.kurang], terucap(galat.value)


def isi_surel(kantor: Kantor, notifikasi: str, kepada: str) -> str:
    """The words of the one mail about this to that address."""
    with kantor.perangkat.unit() as u:
        nanti = datetime(2040, 1, 1, tzinfo=UTC)
        semua = u.klaim_surel(penyewa="uji", sekarang=nanti, sewa=timedelta(minutes=1), batas=1000)
    (satu,) = (s for s in semua if (s.notifikasi, s.kepada) == (notifikasi, kepada))
    badan = email.message_from_bytes(satu.isi or b"", policy=SMTP).get_body(("plain",))
    return " ".join(str(badan.get_content()).split()) if badan else ""


def test_an_end_that_one_pihak_never_answers_is_careful_and_comes(kantor: Kantor) -> None:
    bisu = dasar.ganti(dasar.kemitraan().pihak, "plasma2", kontak=())
    kantor.berdiri(berjalan(pihak=bisu))

    usulkan(kantor, "plasma1", date(2026, 9, 1))
    assert kantor.surel("usulan_terminasi") == [DIAN, JOKO, PETUGAS]
    assert kantor.surel("permintaan_terminasi") == [PENYETUJU]
    assert "Koperasi Tani Subur mengusulkan" in isi_surel(kantor, "usulan_terminasi", DIAN)
    kode, _ = ditolak(kantor, date(2026, 9, 2))
    assert kode == [*["semua_diberitahu"] * 3, "persetujuan_terminasi"]

    kantor.catat("persetujuan", *SETUJU, pada=date(2026, 9, 5), oleh=PENYETUJU)
    kantor.pengingat(date(2026, 9, 6))
    assert kantor.surel("pemberitahuan_terminasi") == [DIAN, JOKO]
    pemberitahuan = isi_surel(kantor, "pemberitahuan_terminasi", JOKO)
    assert "paling cepat pada 4 Desember 2026" in pemberitahuan
    assert "Lahan beralih menjadi jalan tol" in pemberitahuan
    kode, kata = ditolak(kantor, date(2026, 12, 4))
    assert kode == ["semua_diberitahu"]
    assert "keluar: diberitahu: plasma2" in kata

    kantor.catat("keluar", "diberitahu.plasma2=2026-09-07", pada=date(2026, 9, 7))
    kode, kata = ditolak(kantor, date(2026, 12, 5))
    assert kode == ["masa_pemberitahuan"]
    assert "dihentikan mulai 6 Desember 2026" in kata

    assert kantor.pindah("hentikan", date(2026, 12, 6)).ke == Tahap.TERMINASI
    kantor.pengingat(date(2026, 12, 7))
    assert kantor.surel("daftar_penutupan") == kantor.surel("tahap_terminasi") == [DIAN, JOKO, PETUGAS]
    assert "Lahan beralih menjadi jalan tol" in isi_surel(kantor, "tahap_terminasi", JOKO)
    daftar = isi_surel(kantor, "daftar_penutupan", DIAN)
    assert "K4: Penanaman ulang (Kelompok Tani Harapan)" in daftar
    assert "Kembalikan aset kepada yang berhak (tenggat 5 Januari 2027)" in daftar
    assert "K1" not in daftar

    kode, _ = ditolak(kantor, date(2026, 12, 8), "arsipkan")
    assert kode == ["komitmen_tuntas", "aset_dikembalikan", "data_dikembalikan", "laporan_akhir"]
    for tugas in kantor.kemitraan.tugas:
        if tugas.kunci in {"penutupan:aset", "penutupan:data"}:
            selesaikan_tugas(kantor.perangkat, tugas.id or 0, oleh=PETUGAS, pada=date(2026, 12, 20))
    kantor.catat("komitmen", "kode=K4", "dikecualikan=Lahannya sudah dijual", pada=date(2026, 12, 21))
    kantor.catat("dokumen", "jenis=laporan_akhir", "tanggal=2026-12-22", pada=date(2026, 12, 22))
    kantor.pindah("arsipkan", date(2026, 12, 23))

    assert kantor.kemitraan.keadaan.diarsipkan
    assert kantor.surel("penutup") == [DIAN, JOKO, PETUGAS]
    assert set(
        Counter((s.notifikasi, s.kepada) for s in kantor.antrean if "termin" in s.notifikasi).values()
    ) == {1}


def test_the_penyetuju_does_not_alone_end_what_he_proposed_to_end(kantor: Kantor) -> None:
    kantor.berdiri(berjalan(keluar=replace(dasar.kemitraan().keluar, pemberitahuan_hari=14)))
    usulkan(kantor, PENYETUJU, date(2026, 9, 1))
    assert "suara setuju dari salah satu pihak" in isi_surel(kantor, "permintaan_terminasi", PENYETUJU)
    kantor.catat("persetujuan", *SETUJU, pada=date(2026, 9, 2), oleh=PENYETUJU)

    kode, kata = ditolak(kantor, date(2026, 9, 16))
    assert kode == ["suara_kedua"]
    assert f"Ratna Dewi (penyetuju={PETUGAS})" in kata

    suara = ("objek=terminasi", "pihak=plasma2", "keputusan=setuju")
    kantor.catat("persetujuan", *suara, pada=date(2026, 9, 16))
    assert kantor.pindah("hentikan", date(2026, 9, 16)).ke == Tahap.TERMINASI


def test_when_all_agree_the_notice_is_short(kantor: Kantor) -> None:
    kantor.berdiri(berjalan())
    usulkan(kantor, "inti", date(2026, 9, 1))
    kantor.catat("persetujuan", *SETUJU, pada=date(2026, 9, 2), oleh=PENYETUJU)
    for pihak in SEMUA:
        assert ditolak(kantor, date(2026, 9, 5))[0] == ["masa_pemberitahuan"]
        kantor.catat(
            "persetujuan", "objek=terminasi", f"pihak={pihak}", "keputusan=setuju", pada=date(2026, 9, 5)
        )
    assert kantor.pindah("hentikan", date(2026, 9, 5)).ke == Tahap.TERMINASI


def test_an_end_taken_back_is_told_anew_when_it_comes_again(kantor: Kantor) -> None:
    kantor.berdiri(berjalan())
    usulkan(kantor, PETUGAS, date(2026, 9, 1))
    kantor.catat("persetujuan", *SETUJU, pada=date(2026, 9, 2), oleh=PENYETUJU)
    tolak = (*SETUJU[:2], "keputusan=tolak", "alasan=Kita coba sekali lagi")
    kantor.catat("persetujuan", *tolak, pada=date(2026, 10, 1), oleh=PENYETUJU)
    kode, kata = ditolak(kantor, date(2026, 12, 10))
    assert kode == ["persetujuan_terminasi"]
    assert "Hasan Basri menolak penghentian: Kita coba sekali lagi" in kata

    kantor.catat("persetujuan", *SETUJU, pada=date(2026, 12, 10), oleh=PENYETUJU)
    kantor.pengingat(date(2026, 12, 11))

    assert kantor.surel("pemberitahuan_terminasi") == [DIAN, JOKO, MADE] * 2
    assert "10 Maret 2027" in ditolak(kantor, date(2026, 12, 12))[1]


def test_a_decided_end_may_be_taken_back_and_decided_again(kantor: Kantor) -> None:
    terbuka = tercatat(Rekomendasi.RENCANA_ULANG, tanggal=date(2026, 8, 10))
    kantor.berdiri(berjalan(keadaan=keadaan(Tahap.EVALUASI), evaluasi_tercatat=(terbuka,)))

    def diputuskan(kode: str, pada: date) -> None:
        putuskan(kantor.perangkat, NOMOR, kode, oleh=PENYETUJU, pada=pada, alasan="Lahan dijual")

    diputuskan("TERMINASI", date(2026, 8, 11))
    with pytest.raises(KemitraanError, match="atau tarik kembali dengan"):
        diputuskan("RENCANA_ULANG", date(2026, 8, 12))
    kantor.catat("persetujuan", *SETUJU[:2], "keputusan=tolak", pada=date(2026, 8, 12), oleh=PENYETUJU)
    diputuskan("TERMINASI", date(2026, 8, 12))
    assert ditolak(kantor, date(2026, 8, 12))[0] == ["alasan_terminasi", "masa_pemberitahuan"]

    kantor.catat("persetujuan", *SETUJU[:2], "keputusan=tolak", pada=date(2026, 8, 13), oleh=PENYETUJU)
    diputuskan("RENCANA_ULANG", date(2026, 8, 13))
    assert kantor.pindah("rencanakan_ulang", date(2026, 8, 13)).ke == Tahap.PERENCANAAN
