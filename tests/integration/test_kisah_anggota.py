"""Stories of membership: a plasma of four withdraws, one comes later, the inti leaves and is replaced."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from kantor import NOMOR, PENYETUJU, PETUGAS, Kantor
from pabrik import dasar
from pabrik.pihak import pihak
from pabrik.rencana import komitmen
from pabrik.tahap import keadaan

from lifecycle.domain.evaluasi.hitung import evaluasi
from lifecycle.domain.fakta import Keadaan, Kemitraan, Kontak, Pihak, lihat_dari
from lifecycle.domain.galat import DaftarKesalahan
from lifecycle.domain.kaidah.temuan import SyaratBelumTerpenuhi
from lifecycle.domain.kantor.aturan import Aturan
from lifecycle.domain.kata import Tahap
from lifecycle.domain.mesin.langkah import langkah
from lifecycle.domain.pemicu import Pemicu
from lifecycle.services.baca.laporan import laporan as baca_laporan
from lifecycle.services.baca.riwayat import riwayat
from lifecycle.services.baca.syarat import syarat
from lifecycle.services.putaran.ingatkan import ingatkan_sebagian
from lifecycle.services.putaran.nilai_berkala import nilai_berkala
from lifecycle.services.ubah.terapkan import HasilTerapkan

PERGI = date(2026, 5, 4)
SEPAKAT = date(2026, 5, 20)
NILAI = date(2026, 8, 10)
DIAN, JOKO, MADE = "dian@sawit.example", "joko@subur.example", "made@harapan.example"
BUDI, WATI = "budi@maju.example", "wati@jaya.example"


def plasma(kode: str, mitra: str, surel: str) -> Pihak:
    return replace(
        pihak()[2], kode=kode, mitra=mitra, bagi_hasil=Decimal(10), kontak=(Kontak(nama="Budi", surel=surel),)
    )


def berjalan(**ubah: Any) -> Kemitraan:
    """The golden partnership, being carried out since February."""
    mulai = Keadaan(tahap=Tahap.PELAKSANAAN, tahap_sejak=dasar.HARI_MULAI, versi=3, versi_tahap=3)
    return dasar.kemitraan(**{"keadaan": mulai} | ubah)


def empat_plasma() -> Kemitraan:
    """The inti and four plasma, of which two have a promise that is still open."""
    inti, *lain = pihak()
    semua = (replace(inti, bagi_hasil=Decimal(40)), *lain)
    baru = (plasma("plasma3", "Kelompok Tani Maju", BUDI), plasma("plasma4", "Kelompok Tani Jaya", WATI))
    janji = tuple(replace(komitmen()[3], kode=k, pihak=p) for k, p in (("K5", "plasma3"), ("K6", "plasma4")))
    return berjalan(pihak=(*semua, *baru), komitmen=(*komitmen(), *janji))


def tugas(kantor: Kantor) -> list[str]:
    """The kunci of all open tasks that follow from membership."""
    awalan = ("komitmen_keluar:", "bagi_hasil:", "kehilangan:")
    return [t.kunci for t in kantor.kemitraan.tugas if t.selesai is None and t.kunci.startswith(awalan)]


def setujui(kantor: Kantor, hari: date, *kode: str) -> None:
    for satu in kode:
        kantor.catat("persetujuan", "objek=addendum", f"pihak={satu}", "keputusan=setuju", pada=hari)


def keluar(kantor: Kantor, kode: str, hari: date, *, pada: date | None = None) -> HasilTerapkan:
    alasan = "alasan_keluar=Lahan dan usahanya dijual"
    return kantor.catat("pihak", f"kode={kode}", f"keluar={hari}", alasan, pada=pada or hari)


def test_a_plasma_of_four_withdraws_and_the_others_go_on(kantor: Kantor) -> None:
    kantor.berdiri(empat_plasma())
    sebelum = kantor.keadaan_lengkap()
    with pytest.raises(DaftarKesalahan, match="Tulis alasannya di kunci alasan_keluar"):
        kantor.catat("pihak", "kode=plasma4", f"keluar={PERGI}", pada=PERGI)
    assert kantor.keadaan_lengkap() == sebelum

    keluar(kantor, "plasma4", PERGI)
    keluar(kantor, "plasma4", PERGI)

    assert not kantor.kemitraan.keadaan.ditangguhkan
    assert sorted(kantor.surel("anggota_keluar")) == sorted((DIAN, JOKO, MADE, BUDI, WATI, PETUGAS))
    assert tugas(kantor) == [f"bagi_hasil:plasma4:{PERGI}", "komitmen_keluar:plasma4:K6"]

    bagian = f"versi: 1\nnomor: {NOMOR}\npihak: [{{kode: inti, bagi_hasil: 50}}]\n"
    kantor.terapkan(bagian, pada=SEPAKAT)
    setujui(kantor, SEPAKAT, "inti", "plasma1", "plasma2", "plasma3")
    assert tugas(kantor) == ["komitmen_keluar:plasma4:K6"]
    kantor.catat("komitmen", "kode=K6", "dikecualikan=Lahannya sudah dijual", pada=SEPAKAT)
    assert tugas(kantor) == []

    nilai_berkala(kantor.perangkat, NOMOR, pada=NILAI)
    nilai_berkala(kantor.perangkat, NOMOR, pada=date(2026, 8, 25))
    (tercatat,) = kantor.kemitraan.evaluasi_tercatat
    assert set(tercatat.hasil["per_pihak"]) == {"inti", "plasma1", "plasma2", "plasma3"}
    assert kantor.surel("anggota_keluar").count(WATI) == 1
    assert WATI not in kantor.surel("survei_dibuka")

    # Nothing of who left stands in the way of closing the file, and its place in history stays.
    akhir = replace(kantor.kemitraan, keadaan=keadaan(Tahap.TERMINASI))
    kurang = langkah(lihat_dari(akhir, NILAI), Pemicu.ARSIPKAN).kurang
    assert {k.giliran for k in kurang if k.kode == "komitmen_tuntas"} == {"plasma2", "plasma3"}
    pergi = kantor.kemitraan.pihak_berkode("plasma4")
    assert pergi is not None
    assert (pergi.keluar, pergi.alasan_keluar) == (PERGI, "Lahan dan usahanya dijual")


PLASMA_BARU = f"""\
versi: 1
nomor: {NOMOR}
pihak:
  - {{kode: inti, bagi_hasil: 50}}
  - kode: plasma3
    mitra: Kelompok Tani Maju
    peran: plasma
    bagi_hasil: 10
    BERGABUNG
    kontak: [{{nama: Budi, surel: {BUDI}}}]
komitmen:
  - {{kode: K5, pihak: plasma3, jenis: tenaga, uraian: Rintisan, jatuh_tempo: 2026-08-31}}
  - {{kode: K6, pihak: plasma3, jenis: tenaga, uraian: Tanam, jumlah: 30, jatuh_tempo: 2026-10-31}}
"""


def test_a_plasma_added_in_mid_cycle_is_counted_from_its_join_date(kantor: Kantor) -> None:
    kantor.berdiri(berjalan())
    nilai_berkala(kantor.perangkat, NOMOR, pada=NILAI)
    laporan = baca_laporan(kantor.perangkat, NOMOR, siklus=1, format_="html")
    usul, masuk, lihat = date(2026, 8, 20), date(2026, 9, 10), date(2026, 11, 5)
    with pytest.raises(DaftarKesalahan, match="Isi tanggal bergabungnya"):
        kantor.terapkan(PLASMA_BARU.replace("    BERGABUNG\n", ""), pada=usul)

    kantor.terapkan(PLASMA_BARU.replace("BERGABUNG", f"bergabung: {masuk}"), pada=usul)
    assert kantor.kemitraan.pihak_berkode("plasma3") is None
    setujui(kantor, date(2026, 8, 28), "inti", "plasma1", "plasma2")
    assert kantor.kemitraan.pihak_berkode("plasma3") is not None
    assert kantor.surel("anggota_bergabung") == []

    # It joins on its day, by the daily run, which tells everybody once.
    for _ in range(2):
        ingatkan_sebagian(kantor.perangkat, (NOMOR,), pada=masuk)
    assert sorted(kantor.surel("anggota_bergabung")) == sorted((DIAN, JOKO, MADE, BUDI, PETUGAS))

    # Of its own it answers for what fell due since, and is rated since.
    kantor.catat("realisasi", "komitmen=K6", "tanggal=2026-10-20", "jumlah=30", pada=lihat)
    butir = [f"{b}=5" for b in ("kejujuran", "keadilan", "kebijaksanaan")]
    for hari in ("2026-09-01", "2026-10-01"):
        kantor.catat("survei", "penilai=plasma3", "dinilai=inti", f"tanggal={hari}", *butir, pada=lihat)
    baru = evaluasi(lihat_dari(kantor.kemitraan, date(2026, 9, 30)), Aturan()).ke_json()
    assert (baru["per_pihak"]["plasma3"], baru["pemberian"]["plasma3"]) == (None, None)
    baru = evaluasi(lihat_dari(kantor.kemitraan, lihat), Aturan()).ke_json()
    assert (baru["per_pihak"]["plasma3"], baru["pemberian"]["plasma3"]) == ("100.00", "100.00")
    (lama,) = kantor.kemitraan.evaluasi_tercatat
    assert "plasma3" not in lama.hasil["per_pihak"]
    assert baca_laporan(kantor.perangkat, NOMOR, siklus=1, format_="html") == laporan


INTI_BARU = f"""\
versi: 1
nomor: {NOMOR}
pihak:
  - kode: inti2
    mitra: PT Sawit Lestari
    peran: inti
    bagi_hasil: 60
    bergabung: {SEPAKAT}
    kontak: [{{nama: Rudi, surel: rudi@lestari.example}}]
"""


def test_the_inti_leaves_and_the_work_waits_for_another(kantor: Kantor) -> None:
    kantor.berdiri(berjalan())

    hasil = keluar(kantor, "inti", PERGI)

    assert kantor.kemitraan.keadaan.ditangguhkan
    assert (hasil.ditangguhkan, hasil.versi) == (True, kantor.kemitraan.keadaan.versi)
    (terakhir, *_) = reversed(riwayat(kantor.perangkat, NOMOR))
    assert (terakhir.pemicu, terakhir.oleh) == ("tangguhkan", "sistem")
    assert "PT Sawit Makmur (inti) keluar pada 4 Mei 2026" in terakhir.alasan
    putusan = [t for t in kantor.kemitraan.tugas if t.kunci == f"kehilangan:inti:{PERGI}"]
    assert [(t.giliran, t.judul) for t in putusan] == [
        (PENYETUJU, "Putuskan kelanjutan: cari pengganti PT Sawit Makmur (inti) atau hentikan")
    ]
    for hari in (PERGI, date(2026, 5, 5)):
        ingatkan_sebagian(kantor.perangkat, (NOMOR,), pada=hari)
    assert kantor.surel("keputusan_kehilangan") == [PENYETUJU]
    assert sorted(kantor.surel("kemitraan_ditangguhkan")) == sorted((JOKO, MADE, PETUGAS))

    boleh = {x.pemicu for x in syarat(kantor.perangkat, NOMOR, pada=PERGI).langkah if x.boleh}
    assert boleh == set()
    with pytest.raises(SyaratBelumTerpenuhi, match="sedang ditangguhkan"):
        kantor.pindah("evaluasi", NILAI)
    with pytest.raises(SyaratBelumTerpenuhi, match="tepat 1 pihak berperan inti, sekarang 0"):
        kantor.pindah("aktifkan", NILAI)

    kantor.terapkan(INTI_BARU, pada=date(2026, 5, 12))
    setujui(kantor, date(2026, 5, 14), "plasma1", "plasma2")
    kantor.pindah("aktifkan", SEPAKAT)
    ingatkan_sebagian(kantor.perangkat, (NOMOR,), pada=SEPAKAT)
    assert not kantor.kemitraan.keadaan.ditangguhkan
    assert not any(kunci.startswith("kehilangan:") for kunci in tugas(kantor))

    # The new one leaves as well: that is another loss.
    keluar(kantor, "inti2", date(2026, 7, 1))
    assert kantor.kemitraan.keadaan.ditangguhkan
    assert kantor.surel("keputusan_kehilangan") == [PENYETUJU] * 2


def test_a_leave_announced_beforehand_suspends_on_its_day(kantor: Kantor) -> None:
    kantor.berdiri(berjalan())
    keluar(kantor, "inti", SEPAKAT, pada=PERGI)
    ingatkan_sebagian(kantor.perangkat, (NOMOR,), pada=date(2026, 5, 19))
    assert not kantor.kemitraan.keadaan.ditangguhkan
    assert kantor.surel("anggota_keluar") == []

    for hari in (SEPAKAT, date(2026, 5, 21)):
        ingatkan_sebagian(kantor.perangkat, (NOMOR,), pada=hari)
    assert kantor.kemitraan.keadaan.ditangguhkan
    assert sorted(kantor.surel("anggota_keluar")) == sorted((DIAN, JOKO, MADE, PETUGAS))
    assert kantor.surel("keputusan_kehilangan") == [PENYETUJU]
