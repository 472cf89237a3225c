"""Stories of a promise: reminded of, escalated, warned about, kept or waived, each step told once.

In most of them the office lets letters go out by themselves; how they wait for approval is told in
test_kisah_surat_siap.py.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from basisdata import perintah_sql
from kantor import NOMOR, Kantor
from pabrik import dasar
from pabrik.catatan import ditegur

from lifecycle.domain.fakta import Keadaan, Kemitraan
from lifecycle.domain.kata import Kerja, Tahap
from lifecycle.services.baca.riwayat import HasilPeriksa, periksa_riwayat
from lifecycle.services.baca.riwayat import riwayat as baca_riwayat
from lifecycle.services.baca.surat import SuratTidakAda, surat
from lifecycle.services.ports.unit import UnitOfWork
from lifecycle.services.putaran.ingatkan import ingatkan_sebagian
from lifecycle.services.putaran.putaran import Putaran

K1 = dasar.kemitraan().komitmen[0]
TEMPO = date(2026, 4, 30)
DIAN, SRI, RATNA = "dian@sawit.example", "sri@sawit.example", "ratna@kantor.example"
# Told on the first day on which it was late.
DITEGUR = (ditegur("K1", TEMPO),)
TANGGA = ["pengingat_komitmen", "komitmen_terlambat", "eskalasi_manajer", "eskalasi_pimpinan"]


def berjalan(tahap: Tahap = Tahap.PELAKSANAAN, **ubah: object) -> Kemitraan:
    """K1 alone is promised, and nothing came of it; no meetings, so that only promises make news."""
    isi = {
        "komitmen": (K1,),
        "realisasi": (),
        "komunikasi": replace(
            dasar.kemitraan().komunikasi, rapat=replace(dasar.kemitraan().komunikasi.rapat, pertama=None)
        ),
        "keadaan": Keadaan(tahap=tahap, tahap_sejak=dasar.HARI_MULAI),
    }
    return dasar.kemitraan(**isi | ubah)


@pytest.fixture
def kantor(kantor: Kantor) -> Kantor:
    return kantor.beraturan(sp_otomatis=True)


def hari(*selisih: int, sejak: date = TEMPO) -> list[date]:
    return [sejak + timedelta(days=satu) for satu in selisih]


def jalankan(kantor: Kantor, tanggal: Iterable[date]) -> list[tuple[int, str, str]]:
    """The daily run on these days; what it told of promises: day from the due date, what, to whom."""
    kabar = [
        ((satu - TEMPO).days, s["notifikasi"], s["kepada"])
        for satu in tanggal
        for hasil in kantor.pengingat(satu)
        for s in hasil.surel
    ]
    return [k for k in kabar if k[1] in {*TANGGA, "surat_peringatan", "peringatan_dicabut", "terima_kasih"}]


def test_a_promise_that_stays_unmet_climbs_every_rung_once_although_the_run_repeats(kantor: Kantor) -> None:
    kantor.berdiri(berjalan())
    # Every day around each rung, the days that matter twice.
    dekat = sorted({h + d for h in (-14, -3, 1, 7, 14, 28, 42, 56, 70) for d in (-1, 0, 1)} | {-14, 28, 42})

    kabar = jalankan(kantor, [satu for d in dekat for satu in hari(d, d)])

    assert kabar == [
        (-14, "pengingat_komitmen", DIAN),
        (-3, "pengingat_komitmen", DIAN),
        (1, "komitmen_terlambat", DIAN),
        (7, "eskalasi_manajer", SRI),
        (14, "eskalasi_pimpinan", SRI),
        (28, "surat_peringatan", SRI),
        (42, "surat_peringatan", SRI),
        (56, "surat_peringatan", SRI),
    ]
    assert [sp.tingkat for sp in kantor.kemitraan.peringatan] == [1, 2, 3]
    tugas = [t for t in kantor.kemitraan.tugas if t.kunci.startswith("peringatan:")]
    assert [(t.giliran, t.selesai) for t in tugas] == [(RATNA, None)] * 3
    # No empty versions: a row for each day that told something, none for the others.
    riwayat = [b for b in baca_riwayat(kantor.perangkat, NOMOR) if b.jenis == "pengingat"]
    assert {(b.pada - TEMPO).days for b in riwayat} >= {-14, -3, 1, 7, 14, 28, 42, 56}
    assert len(riwayat) == len({b.pada for b in riwayat})
    assert periksa_riwayat(kantor.perangkat, NOMOR) == HasilPeriksa(nomor=NOMOR)


def test_delivery_ends_the_ladder_at_once_and_is_thanked_for(kantor: Kantor) -> None:
    kantor.berdiri(berjalan(ingatan=DITEGUR))
    jalankan(kantor, hari(28, 42))
    sebagian, lengkap = hari(44, 45)

    kantor.catat("realisasi", "komitmen=K1", "jumlah=12000", pada=sebagian)
    assert [sp.dicabut for sp in kantor.kemitraan.peringatan] == [None, None]
    kantor.catat("realisasi", "komitmen=K1", "jumlah=8000", pada=lengkap)

    assert [sp.dicabut for sp in kantor.kemitraan.peringatan] == [lengkap, lengkap]
    assert kantor.surel("terima_kasih") == [DIAN]
    assert kantor.surel("peringatan_dicabut") == [SRI]
    assert all(t.selesai for t in kantor.kemitraan.tugas if t.kunci.startswith("peringatan:"))
    assert jalankan(kantor, hari(46, 56, 90, 365)) == []
    assert kantor.surel("terima_kasih") == [DIAN]


def test_a_waiver_withdraws_the_letter_without_thanks(kantor: Kantor) -> None:
    kantor.berdiri(berjalan(ingatan=DITEGUR))
    jalankan(kantor, hari(28))
    (tanggal,) = hari(30)

    kantor.terapkan(
        f"versi: 1\nnomor: {NOMOR}\njudul: {kantor.kemitraan.judul}\npola: inti_plasma\n"
        "komitmen:\n  - {kode: K1, dikecualikan: Banjir besar}\n",
        tanggal,
    )

    assert [sp.dicabut for sp in kantor.kemitraan.peringatan] == [tanggal]
    assert (kantor.surel("terima_kasih"), kantor.surel("peringatan_dicabut")) == ([], [SRI])
    assert jalankan(kantor, hari(42, 56)) == []


def test_after_an_outage_no_rung_is_skipped_and_each_leaves_its_time(kantor: Kantor) -> None:
    kantor.berdiri(berjalan())

    # Nothing ran for weeks, twice.
    assert jalankan(kantor, hari(9, 9, 14, 15, 100, 100, 106, 107, 120, 121, 135, 160)) == [
        (9, "komitmen_terlambat", DIAN),
        (15, "eskalasi_manajer", SRI),
        (100, "eskalasi_pimpinan", SRI),
        (120, "surat_peringatan", SRI),
        (135, "surat_peringatan", SRI),
        (160, "surat_peringatan", SRI),
    ]
    assert [sp.tingkat for sp in kantor.kemitraan.peringatan] == [1, 2, 3]


def test_what_was_overdue_before_the_system_came_starts_at_the_first_rung(kantor: Kantor) -> None:
    kantor.berdiri(berjalan())

    assert jalankan(kantor, hari(200, 201, 205, 206, 212, 213, 226, 227)) == [
        (200, "komitmen_terlambat", DIAN),
        (206, "eskalasi_manajer", SRI),
        (213, "eskalasi_pimpinan", SRI),
        (227, "surat_peringatan", SRI),
    ]


def test_a_letter_names_the_days_on_which_it_was_reminded_of_and_no_others(kantor: Kantor) -> None:
    kantor.berdiri(berjalan())
    # The first reminder was missed, and the escalations came late.
    jalankan(kantor, hari(-3, 1, 9, 16, 30))

    (sp,) = kantor.kemitraan.peringatan
    halaman = surat(kantor.perangkat, NOMOR, sp.nomor, format_="html").decode()

    assert "27 April 2026, 1 Mei 2026, 9 Mei 2026, dan 16 Mei 2026" in halaman


def test_an_extended_due_date_is_reminded_of_afresh_and_goes_on_to_the_second_letter(kantor: Kantor) -> None:
    kantor.berdiri(berjalan())
    jalankan(kantor, hari(-14, 1, 7, 14, 28))
    baru = TEMPO + timedelta(days=100)
    diundur(kantor, baru)

    kabar = jalankan(kantor, hari(-30, -14, -14, 1, 7, 14, 27, 28, 41, 42, sejak=baru))

    assert [(satu - 100, apa) for satu, apa, _ in kabar] == [
        (-14, "pengingat_komitmen"),
        (1, "komitmen_terlambat"),
        (7, "eskalasi_manajer"),
        (14, "eskalasi_pimpinan"),
        (28, "surat_peringatan"),
        (42, "surat_peringatan"),
    ]
    assert [sp.tingkat for sp in kantor.kemitraan.peringatan] == [1, 2, 3]


def diundur(kantor: Kantor, tempo: date) -> None:
    """The facts as an agreed addendum leaves them."""
    lama = kantor.kemitraan
    keadaan = replace(lama.keadaan, versi_rencana=lama.keadaan.versi_rencana + 1)
    with kantor.perangkat.unit() as u:
        u.simpan(replace(lama, komitmen=(replace(K1, jatuh_tempo=tempo),), keadaan=keadaan), lama)
        u.commit()


def test_a_letter_is_rendered_once_and_stays_what_it_was(kantor: Kantor) -> None:
    kantor.berdiri(berjalan(judul="Kebun <script>alert(1)</script>", ingatan=DITEGUR))
    jalankan(kantor, hari(28))
    (sp,) = kantor.kemitraan.peringatan
    isi = surat(kantor.perangkat, NOMOR, sp.nomor, format_="html")
    halaman = isi.decode()

    assert sp.nomor == f"001/SP-I/{NOMOR}/V/2026"
    for teks in (sp.nomor, "Sri Wahyuni", "20.000 batang", "28 Mei 2026", "11 Juni 2026", "012/SM/I/2026"):
        assert teks in halaman
    assert "<script>" not in halaman
    assert not any(sumber in halaman for sumber in ("http:", "https:", "src=", "@import", "url("))

    kantor.catat("realisasi", "komitmen=K1", "jumlah=20000", pada=hari(30)[0])
    assert surat(kantor.perangkat, NOMOR, sp.nomor, format_="html") == isi
    with pytest.raises(SuratTidakAda, match='Mungkin maksudnya "001/SP-I/'):
        surat(kantor.perangkat, NOMOR, sp.nomor.replace("001", "007"), format_="html")


def test_a_rehearsal_shows_the_mails_and_writes_nothing(kantor: Kantor) -> None:
    kantor.berdiri(berjalan(ingatan=DITEGUR))
    sebelum = kantor.keadaan_lengkap()

    (hasil,) = ingatkan_sebagian(kantor.perangkat, [NOMOR], pada=hari(28)[0], uji_coba=True)

    assert "surat_peringatan" in {s["notifikasi"] for s in hasil.surel}
    assert hasil.surat == (f"001/SP-I/{NOMOR}/V/2026",)
    assert kantor.keadaan_lengkap() == sebelum


def test_archived_ones_rest_and_one_that_is_refused_keeps_no_other_waiting(kantor: Kantor) -> None:
    arsip = replace(berjalan(Tahap.TERMINASI).keadaan, diarsipkan=True)
    rusak = replace(dasar.kemitraan().pihak[0].kontak[0], surel="bukan alamat")
    pihak = dasar.ganti(dasar.kemitraan().pihak, "inti", kontak=(rusak,))
    for nomor, ubah in (("KM-2026-0001", {"pihak": pihak}), ("KM-2026-0002", {}), ("KM-2026-0003", {})):
        keadaan = {"keadaan": arsip} if nomor.endswith("3") else {}
        kantor.berdiri(berjalan(nomor=nomor, judul=nomor, **ubah, **keadaan))

    with kantor.perangkat.bacaan() as u:
        assert u.kerja_jatuh_tempo(Kerja.PENGINGAT, hari(1)[0]) == ("KM-2026-0001", "KM-2026-0002")
    ditolak, diingatkan = kantor.pengingat(hari(1)[0])

    assert "bukan alamat" in ditolak.ringkas()
    terlambat = [s["kepada"] for s in diingatkan.surel if s["notifikasi"] == "komitmen_terlambat"]
    assert (diingatkan.nomor, terlambat) == ("KM-2026-0002", [DIAN])


def test_a_day_on_which_nothing_is_due_reads_and_never_writes(kantor: Kantor) -> None:
    kantor.berdiri(berjalan())
    jalankan(kantor, hari(-58))

    def unit() -> UnitOfWork:
        raise AssertionError("a lock was taken for nothing")

    hanya_membaca = replace(kantor.perangkat, unit=unit)
    with perintah_sql() as perintah:
        besok = Putaran(perangkat=hanya_membaca, kerja=Kerja.PENGINGAT, pada=hari(-57)[0])
        assert besok.ambil() == ()
    assert len(perintah) == 1
