"""Word to a partner's leadership waits for the petugas: prepared, looked at, approved or dropped, never sent
before."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from kantor import NOMOR, PETUGAS, Kantor
from pabrik import dasar

from lifecycle.domain.fakta import Keadaan, Kemitraan, Tugas
from lifecycle.domain.kata import Tahap
from lifecycle.services.baca.riwayat import HasilPeriksa, periksa_riwayat
from lifecycle.services.baca.riwayat import riwayat as baca_riwayat
from lifecycle.services.baca.surat import daftar_surat, surat
from lifecycle.services.surel.surat_siap import SuratTidakSiap, surat_siap
from lifecycle.services.ubah.selesaikan import (
    TugasTertahan,
    TugasTidakDikenal,
    gugurkan_tugas,
    selesaikan_semua,
    selesaikan_tugas,
)

K1 = dasar.kemitraan().komitmen[0]
TEMPO = date(2026, 4, 30)
DIAN, SRI = "dian@sawit.example", "sri@sawit.example"
KE_ATAS = {"eskalasi_manajer", "eskalasi_pimpinan", "surat_peringatan"}


def berjalan(**ubah: object) -> Kemitraan:
    """K1 alone is promised, and nothing came of it; nobody meets, so that only promises make news."""
    isi = {
        "komitmen": (K1,),
        "realisasi": (),
        "komunikasi": replace(
            dasar.kemitraan().komunikasi, rapat=replace(dasar.kemitraan().komunikasi.rapat, pertama=None)
        ),
        "keadaan": Keadaan(tahap=Tahap.PELAKSANAAN, tahap_sejak=dasar.HARI_MULAI),
    }
    return dasar.kemitraan(**isi | ubah)


def hari(selisih: int) -> date:
    return TEMPO + timedelta(days=selisih)


def jalankan(kantor: Kantor, *selisih: int) -> None:
    for satu in selisih:
        kantor.pengingat(hari(satu))


def ke_atas(kantor: Kantor) -> list[tuple[str, str]]:
    return [(s.notifikasi, s.kepada) for s in kantor.antrean if s.notifikasi in KE_ATAS]


def siap(kantor: Kantor) -> list[Tugas]:
    return list(daftar_surat(kantor.perangkat, NOMOR).siap)


def setujui(kantor: Kantor, selisih: int) -> None:
    semua = [t.id or 0 for t in siap(kantor)]
    selesaikan_semua(kantor.perangkat, semua, oleh=PETUGAS, pada=hari(selisih))


def test_a_year_of_neglect_tells_no_leader_anything(kantor: Kantor) -> None:
    kantor.berdiri(berjalan())

    jalankan(kantor, *range(-20, 365))

    assert ke_atas(kantor) == []
    assert kantor.surel("pengingat_komitmen") == [DIAN, DIAN]
    assert kantor.surel("komitmen_terlambat") == [DIAN]
    (tugas,) = siap(kantor)
    assert tugas.judul == (
        "Setujui kabar keterlambatan kepada manajer PT Sawit Makmur: K1 (Bibit unggul), "
        "jatuh tempo 30 April 2026"
    )
    assert (tugas.giliran, tugas.tenggat) == (PETUGAS, hari(14))
    assert kantor.surel("surat_disiapkan") == [PETUGAS]


def test_each_rung_goes_out_on_the_day_on_which_it_is_approved_and_no_earlier(kantor: Kantor) -> None:
    kantor.berdiri(berjalan())
    jalankan(kantor, -14, -3, 1, 7)
    assert ke_atas(kantor) == []

    setujui(kantor, 8)
    assert ke_atas(kantor) == [("eskalasi_manajer", SRI)]
    # A day late, and so is what follows.
    jalankan(kantor, 14)
    assert siap(kantor) == []
    jalankan(kantor, 15)
    setujui(kantor, 15)
    jalankan(kantor, 29)
    assert kantor.kemitraan.peringatan == ()
    setujui(kantor, 29)

    assert ke_atas(kantor) == [
        ("eskalasi_manajer", SRI),
        ("eskalasi_pimpinan", SRI),
        ("surat_peringatan", SRI),
    ]
    (sp,) = kantor.kemitraan.peringatan
    assert (sp.tingkat, sp.tanggal) == (1, hari(29))
    assert sp.nomor.encode() in surat(kantor.perangkat, NOMOR, sp.nomor, format_="html")
    baris = [b for b in baca_riwayat(kantor.perangkat, NOMOR) if b.jenis == "tugas"]
    assert [(b.oleh, b.pada) for b in baris] == [(PETUGAS, hari(8)), (PETUGAS, hari(15)), (PETUGAS, hari(29))]
    assert periksa_riwayat(kantor.perangkat, NOMOR) == HasilPeriksa(nomor=NOMOR)


def test_an_approval_that_is_repeated_sends_nothing_twice(kantor: Kantor) -> None:
    kantor.berdiri(berjalan())
    jalankan(kantor, 1, 7)
    (tugas,) = siap(kantor)

    for satu in (7, 7, 8):
        selesaikan_tugas(kantor.perangkat, tugas.id or 0, oleh=PETUGAS, pada=hari(satu))
        jalankan(kantor, satu)

    assert ke_atas(kantor) == [("eskalasi_manajer", SRI)]


def test_several_letters_are_approved_in_one_act_or_none_of_them(kantor: Kantor) -> None:
    kantor.berdiri(berjalan(komitmen=(K1, replace(K1, kode="K2", pihak="plasma1"))))
    jalankan(kantor, 1, 7)
    dua = [t.id or 0 for t in siap(kantor)]
    assert len(dua) == 2

    with pytest.raises(TugasTidakDikenal):
        selesaikan_semua(kantor.perangkat, [*dua, 999], oleh=PETUGAS, pada=hari(7))
    assert ke_atas(kantor) == []
    selesaikan_semua(kantor.perangkat, dua, oleh=PETUGAS, pada=hari(7))

    assert sorted(ke_atas(kantor)) == [
        ("eskalasi_manajer", "aminah@subur.example"),
        ("eskalasi_manajer", SRI),
    ]


def test_what_waits_can_be_read_as_it_would_go_out(kantor: Kantor) -> None:
    kantor.berdiri(berjalan(judul="Kebun <script>alert(1)</script>"))
    jalankan(kantor, 1, 7)
    (tugas,) = siap(kantor)
    sebelum = kantor.keadaan_lengkap()

    halaman = surat_siap(kantor.perangkat, NOMOR, tugas.id or 0, pada=hari(7)).decode()

    assert "Sri Wahyuni" in halaman
    assert "sudah mengabarkannya pada 1 Mei 2026" in halaman
    assert "<script>alert" not in halaman
    assert kantor.keadaan_lengkap() == sebelum
    setujui(kantor, 7)
    jalankan(kantor, 14)
    setujui(kantor, 14)
    jalankan(kantor, 28)
    (sp,) = siap(kantor)
    halaman = surat_siap(kantor.perangkat, NOMOR, sp.id or 0, pada=hari(28)).decode()
    assert "SURAT PERINGATAN I" in halaman
    assert kantor.kemitraan.peringatan == ()
    with pytest.raises(SuratTidakSiap):
        surat_siap(kantor.perangkat, NOMOR, tugas.id or 0, pada=hari(28))


def test_a_letter_that_is_dropped_is_not_sent_and_the_ladder_ends_there(kantor: Kantor) -> None:
    kantor.berdiri(berjalan())
    jalankan(kantor, 1, 7)
    (tugas,) = siap(kantor)

    gugurkan_tugas(kantor.perangkat, tugas.id or 0, oleh=PETUGAS, alasan="Sudah ditelepon", pada=hari(7))
    jalankan(kantor, 8, 14)
    setujui(kantor, 14)
    jalankan(kantor, 28)
    (sp,) = siap(kantor)
    gugurkan_tugas(kantor.perangkat, sp.id or 0, oleh=PETUGAS, alasan="Banjir", pada=hari(28))
    jalankan(kantor, *range(29, 100))

    assert ke_atas(kantor) == [("eskalasi_pimpinan", SRI)]
    assert siap(kantor) == []


def test_a_delivery_drops_the_letter_and_its_withdrawal_brings_it_back(kantor: Kantor) -> None:
    kantor.berdiri(berjalan())
    jalankan(kantor, 1, 7)
    (tugas,) = siap(kantor)

    kantor.catat("realisasi", "komitmen=K1", "jumlah=20000", pada=hari(8))
    (gugur,) = (t for t in kantor.kemitraan.tugas if t.id == tugas.id)
    assert (gugur.selesai, gugur.gugur) == (hari(8), "Tidak diperlukan lagi.")
    kantor.tarik("realisasi", "komitmen=K1", f"tanggal={hari(8)}", pada=hari(9))

    assert [t.id for t in siap(kantor)] == [tugas.id]
    assert ke_atas(kantor) == []
    setujui(kantor, 9)
    assert ke_atas(kantor) == [("eskalasi_manajer", SRI)]


def test_a_letter_stays_ready_while_suspended_and_cannot_be_approved_meanwhile(kantor: Kantor) -> None:
    kantor.berdiri(berjalan())
    jalankan(kantor, 1, 7)
    kantor.pindah("tangguhkan", hari(8), alasan="Banjir")
    (tugas,) = siap(kantor)

    with pytest.raises(TugasTertahan, match="belum dapat disetujui"):
        setujui(kantor, 9)
    kantor.pindah("aktifkan", hari(10), alasan="Surut")

    assert ke_atas(kantor) == []
    assert [t.id for t in siap(kantor)] == [tugas.id]
    setujui(kantor, 10)
    assert ke_atas(kantor) == [("eskalasi_manajer", SRI)]


def test_an_end_approves_nothing(kantor: Kantor) -> None:
    kantor.berdiri(berjalan())
    jalankan(kantor, 1, 7)
    lama = kantor.kemitraan
    with kantor.perangkat.unit() as u:
        akhir = replace(lama, keadaan=replace(lama.keadaan, tahap=Tahap.TERMINASI, tahap_sejak=hari(8)))
        u.simpan(akhir, lama)
        u.commit()

    jalankan(kantor, 9, 10)

    assert ke_atas(kantor) == []


def test_an_office_that_stops_asking_sends_what_waits_and_drops_the_task(kantor: Kantor) -> None:
    kantor.berdiri(berjalan())
    jalankan(kantor, 1, 7)

    # Whoever is waited for is looked at again within a month.
    jalankan(kantor.beraturan(sp_otomatis=True), *range(8, 40))

    assert ke_atas(kantor)[0] == ("eskalasi_manajer", SRI)
    assert siap(kantor) == []


def hampir(jumlah: int = 19000) -> Kemitraan:
    dikirim = replace(dasar.kemitraan().realisasi[0], komitmen="K1", tanggal=hari(-2), jumlah=Decimal(jumlah))
    return berjalan(realisasi=(dikirim,))


def pertanyaan(kantor: Kantor) -> list[Tugas]:
    return [t for t in kantor.kemitraan.tugas if t.kunci.startswith("hampir:") and t.selesai is None]


def test_what_is_nearly_kept_is_asked_about_and_not_warned_about(kantor: Kantor) -> None:
    kantor.berdiri(hampir())

    jalankan(kantor, -3, *range(120))

    assert kantor.surel("komitmen_terlambat") == []
    assert sorted(kantor.surel("komitmen_hampir_terpenuhi")) == [DIAN, PETUGAS]
    assert siap(kantor) == []
    (tugas,) = pertanyaan(kantor)
    assert tugas.judul == (
        "Tagih sisa K1 (Bibit unggul) dari PT Sawit Makmur, atau gugurkan: 95 % sudah terpenuhi"
    )


@pytest.mark.parametrize(("jumlah", "ditanya"), [(17999, False), (18000, True)])
def test_the_office_says_what_nearly_means(kantor: Kantor, jumlah: int, ditanya: bool) -> None:
    kantor.berdiri(hampir(jumlah))

    jalankan(kantor, 1)

    assert bool(kantor.surel("komitmen_hampir_terpenuhi")) is ditanya
    assert bool(kantor.surel("komitmen_terlambat")) is not ditanya


def test_once_the_rest_is_asked_for_the_ladder_begins_at_its_first_rung(kantor: Kantor) -> None:
    kantor.berdiri(hampir())
    jalankan(kantor, 1, 30)
    (tugas,) = pertanyaan(kantor)

    selesaikan_tugas(kantor.perangkat, tugas.id or 0, oleh=PETUGAS, pada=hari(30))
    jalankan(kantor, 31)
    assert kantor.surel("komitmen_terlambat") == [DIAN]
    assert siap(kantor) == []
    jalankan(kantor, 37)

    assert len(siap(kantor)) == 1


def test_once_the_question_is_dropped_nobody_is_asked_any_more(kantor: Kantor) -> None:
    kantor.berdiri(hampir())
    jalankan(kantor, 1)
    (tugas,) = pertanyaan(kantor)

    gugurkan_tugas(kantor.perangkat, tugas.id or 0, oleh=PETUGAS, alasan="Cukup", pada=hari(5))
    jalankan(kantor, *range(6, 90))

    assert kantor.surel("komitmen_terlambat") == []
    assert pertanyaan(kantor) == []
    assert len(kantor.surel("komitmen_hampir_terpenuhi")) == 2
