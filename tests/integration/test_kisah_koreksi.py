"""What was mistyped is mended: the history keeps both values, and what follows is worked out anew."""

from datetime import date
from decimal import Decimal

import pytest
from kantor import NOMOR, PETUGAS, Kantor
from kasus.jahit import BERKAS
from pabrik import dasar
from pabrik.catatan import ditegur
from pabrik.tahap import keadaan

from lifecycle.domain.daftar import Saringan
from lifecycle.domain.fakta import Kemitraan, Peringatan, Realisasi
from lifecycle.domain.galat import DaftarKesalahan, KemitraanError, MasukanSalah
from lifecycle.domain.kata import Tahap
from lifecycle.dossier.berkas import baca_berkas
from lifecycle.services.baca.daftar import daftar
from lifecycle.services.baca.riwayat import periksa_riwayat, riwayat
from lifecycle.services.ubah.koreksi import PermintaanKoreksi, batalkan
from lifecycle.services.ubah.pelaku import AlasanKurang
from lifecycle.services.ubah.terapkan import terapkan

HARI = date(2026, 6, 20)
TEMPO = date(2026, 4, 30)
K1 = dasar.kemitraan().komitmen[0]


def terlambat() -> Kemitraan:
    """K1 was warned about, and then booked as delivered; in truth nothing came."""
    return dasar.kemitraan(
        komitmen=(K1,),
        realisasi=(Realisasi(komitmen="K1", tanggal=date(2026, 6, 10), jumlah=Decimal(20000)),),
        peringatan=(
            Peringatan(
                komitmen="K1", tingkat=1, tanggal=date(2026, 5, 28), nomor="001", dicabut=date(2026, 6, 10)
            ),
        ),
        ingatan=(ditegur("K1", TEMPO),),
        keadaan=keadaan(Tahap.PELAKSANAAN),
    )


def test_a_delivery_that_never_came_is_withdrawn_and_the_letter_is_in_force_again(kantor: Kantor) -> None:
    kantor.berdiri(terlambat())

    hasil = kantor.tarik("realisasi", "komitmen=K1", "tanggal=2026-06-10", pada=HARI)

    assert hasil.surat == ("001",)
    assert [sp.dicabut for sp in kantor.kemitraan.peringatan] == [None]
    assert kantor.kemitraan.realisasi == ()
    # The ladder goes on from where it stood.
    kantor.beraturan(sp_otomatis=True).pengingat(date(2026, 6, 26))
    assert kantor.kemitraan.peringatan[-1].tingkat == 2


def test_the_history_keeps_both_values_the_person_and_the_reason(kantor: Kantor) -> None:
    kantor.terapkan(BERKAS)
    kantor.catat("kegiatan", "kode=A1", "uraian=Pelatihan", "pihak=rumah", pada=date(2026, 1, 2))
    kantor.koreksi("kegiatan", "kode=A1", "uraian=Pelatihan jahit", pada=date(2026, 1, 3))
    kantor.tarik("kegiatan", "kode=A1", pada=date(2026, 1, 4))

    *_, dikoreksi, ditarik = riwayat(kantor.perangkat, NOMOR)
    assert (dikoreksi.jenis, dikoreksi.oleh, dikoreksi.alasan) == ("koreksi", PETUGAS, "Salah ketik")
    assert dikoreksi.rincian["koreksi"] == [
        {"apa": "kegiatan[A1].uraian", "jenis": "ubah", "lama": "Pelatihan", "baru": "Pelatihan jahit"}
    ]
    assert dikoreksi.rincian["semula"] == {"kegiatan": [{"kode": "A1", "uraian": "Pelatihan"}]}
    assert dikoreksi.rincian["menjadi"] == {"kegiatan": [{"kode": "A1", "uraian": "Pelatihan jahit"}]}
    assert (ditarik.jenis, ditarik.rincian["menjadi"]) == ("tarik", {})
    assert ditarik.rincian["semula"]["kegiatan"][0]["uraian"] == "Pelatihan jahit"
    assert ditarik.rincian["koreksi"][0]["jenis"] == "tarik"
    assert periksa_riwayat(kantor.perangkat, NOMOR).keluhan == ()


def test_done_twice_or_only_tried_nothing_is_written(kantor: Kantor) -> None:
    kantor.berdiri(terlambat())
    ubah = ("realisasi", "komitmen=K1", "tanggal=2026-06-10", "jumlah=2000")
    sebelum = kantor.keadaan_lengkap()

    assert kantor.koreksi(*ubah, pada=HARI, uji_coba=True).perubahan
    assert kantor.keadaan_lengkap() == sebelum
    kantor.koreksi(*ubah, pada=HARI)
    sesudah = kantor.keadaan_lengkap()
    assert kantor.koreksi(*ubah, pada=HARI).perubahan == ()
    assert kantor.keadaan_lengkap() == sesudah


@pytest.mark.parametrize(
    ("kata", "kalimat"),
    [
        (("komitmen=K1", "tanggal=2026-06-10", "jumlah=banyak"), "jumlah"),
        (("komitmen=K1", "jumlah=1"), "tanggal: belum diisi"),
        (("komitmen=K1", "tanggal=2026-06-10", "jumlah=~", "bukit=x"), 'maksudnya "bukti"'),
        (("komitmen=K1", "tanggal=2026-06-10", "bukti=\x1b[2J"), "karakter kendali"),
    ],
)
def test_a_correction_that_cannot_be_read_writes_nothing(
    kantor: Kantor, kata: tuple[str, ...], kalimat: str
) -> None:
    kantor.berdiri(terlambat())
    sebelum = kantor.keadaan_lengkap()

    with pytest.raises(DaftarKesalahan, match=kalimat):
        kantor.koreksi("realisasi", *kata, pada=HARI)
    assert kantor.keadaan_lengkap() == sebelum


def _batal(kantor: Kantor, alasan: str = "Dimasukkan dua kali") -> None:
    batalkan(
        kantor.perangkat,
        PermintaanKoreksi(nomor=NOMOR, oleh=PETUGAS, alasan=alasan, pada=date(2026, 1, 5)),
    )


def test_a_kemitraan_entered_by_mistake_is_called_off_with_its_mails_and_its_nomor_stays_taken(
    kantor: Kantor,
) -> None:
    kantor.terapkan(BERKAS, date(2026, 1, 2))
    assert {s.status for s in kantor.antrean} == {"antre"}

    _batal(kantor)

    assert {s.status for s in kantor.antrean} == {"dibatalkan"}
    hasil = daftar(kantor.perangkat, pada=date(2026, 1, 5), tahap=None, saringan=Saringan())
    assert [b.dibatalkan for b in hasil.baris] == [True]
    tanpa_arsip = daftar(kantor.perangkat, pada=date(2026, 1, 5), tahap=None, saringan=Saringan(arsip=False))
    assert (tanpa_arsip.baris, tanpa_arsip.arsip) == ((), 1)
    assert all(t.gugur == "Dimasukkan dua kali" for t in kantor.kemitraan.tugas)
    assert kantor.pengingat(date(2026, 3, 1)) == ()
    with pytest.raises(MasukanSalah, match="sudah dibatalkan"):
        kantor.terapkan(BERKAS + "sektor: sandang\n", date(2026, 1, 6))
    tanpa_nomor = baca_berkas(BERKAS.replace(f"nomor: {NOMOR}\n", ""), nama="x.yaml")
    (baru,) = terapkan(kantor.perangkat, [tanpa_nomor], pada=date(2026, 1, 7), oleh=PETUGAS)
    assert (baru.nomor, baru.baru) == ("KM-2026-0002", True)
    assert periksa_riwayat(kantor.perangkat, NOMOR).keluhan == ()


def test_every_correction_says_why(kantor: Kantor) -> None:
    kantor.terapkan(BERKAS, date(2026, 1, 2))
    with pytest.raises(AlasanKurang):
        _batal(kantor, alasan="  ")
    assert not kantor.kemitraan.keadaan.dibatalkan


def test_a_kemitraan_that_was_agreed_on_is_not_called_off(kantor: Kantor) -> None:
    kantor.berdiri(terlambat())
    with pytest.raises(KemitraanError, match="tidak dapat dibatalkan"):
        _batal(kantor)


def test_two_deliveries_of_one_day_are_stored_and_one_moves_to_the_right_promise(kantor: Kantor) -> None:
    kantor.berdiri(dasar.kemitraan(keadaan=keadaan(Tahap.PELAKSANAAN), realisasi=()))
    for isi in (("jumlah=5",), ("kode=2", "jumlah=7")):
        kantor.catat("realisasi", "komitmen=K1", "tanggal=2026-04-20", *isi, pada=HARI)
    assert [r.jumlah for r in kantor.kemitraan.realisasi] == [5, 7]

    with pytest.raises(MasukanSalah, match="Tambah atau ganti"):
        kantor.catat("realisasi", "komitmen=K1", "tanggal=2026-04-20", "jumlah=9", pada=HARI)
    kantor.koreksi("realisasi", "kode=2", "komitmen=K2", pada=HARI)

    assert [(r.kode, r.komitmen, r.jumlah) for r in kantor.kemitraan.realisasi] == [
        (None, "K1", 5),
        ("2", "K2", 7),
    ]


def test_a_contact_typed_by_mistake_is_withdrawn_from_its_pihak_alone(kantor: Kantor) -> None:
    kantor.terapkan(BERKAS)
    tambah = "pihak: [{kode: rumah, kontak: [{nama: Salah, surel: salah@melati.example}]}]"
    kantor.terapkan(f"nomor: {NOMOR}\n{tambah}\n", date(2026, 1, 2))

    kantor.tarik("pihak", "kode=rumah", "kontak.salah@melati.example.nama=Salah", pada=date(2026, 1, 3))

    dinas, rumah = kantor.kemitraan.pihak
    assert [k.surel for k in rumah.kontak] == ["yayah@melati.example"]
    assert dinas.kontak
    with pytest.raises(MasukanSalah, match=r'maksudnya "yayah@melati.example"'):
        kantor.tarik("pihak", "kode=rumah", "kontak.yaya@melati.example.nama=Yaya", pada=date(2026, 1, 4))
    with pytest.raises(MasukanSalah, match=r"rumah tidak punya kontak"):
        kantor.koreksi("pihak", "kode=rumah", "kontak.baru@melati.example.nama=Baru", pada=date(2026, 1, 4))
    assert periksa_riwayat(kantor.perangkat, NOMOR).keluhan == ()
