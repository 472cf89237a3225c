"""Digests: several notes for one person go as one mail, each under its heading, in his language."""

from dataclasses import replace
from datetime import date
from email.utils import parseaddr

from kantor import NOMOR, Kantor
from kasus.beberapa_kabar import INGAT, NOMOR_LAIN, berjalan, kirim, lain, menurut_status, surat_keluar, teks
from kasus.surel import badan
from pabrik import dasar
from pabrik.catatan import ditegur

from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.kata import Bahasa
from lifecycle.services.surel.gabungkan import gabungkan_kabar

DIAN = "dian@sawit.example"


def berbahasa(kemitraan: Kemitraan, bahasa: Bahasa) -> Kemitraan:
    """The first contact of inti reads that language."""
    inti, *lainnya = kemitraan.pihak
    dian, *kontak = inti.kontak
    return replace(
        kemitraan,
        pihak=(replace(inti, kontak=(replace(dian, bahasa=bahasa), *kontak)), *lainnya),
    )


def test_several_notes_of_one_run_are_one_mail(kantor: Kantor) -> None:
    kantor.berdiri(berjalan())
    kantor.pengingat(INGAT)

    assert kirim(kantor) == {"terkirim": 1}

    (surat,) = surat_keluar(kantor)
    pokok = [f"Pengingat: Bibit tahap {n}, 30 April 2026" for n in (1, 2)]
    assert surat["Subject"] == f"[{NOMOR}] {pokok[0]}, {pokok[1]}, dan 1 lainnya"
    assert parseaddr(surat["To"]) == ("Dian Pratama", DIAN)
    isi = teks(surat)
    for n in (1, 2, 3):
        assert f"Pengingat: Bibit tahap {n}, 30 April 2026 ---" in isi
        assert f"menjanjikan Bibit tahap {n} (K{n})" in isi
    # Greeted and taken leave of once.
    assert (isi.count("Yth."), isi.count("Salam hangat")) == (1, 1)
    assert isi.endswith("ratna@kantor.example.")
    status = menurut_status(kantor)
    (ringkasan,) = status["terkirim"]
    assert (ringkasan.notifikasi, ringkasan.nomor, ringkasan.pihak) == ("ringkasan", NOMOR, "inti")
    assert len(status["digabung"]) == 3
    assert kirim(kantor) == {}


def test_each_note_has_its_heading_in_html_too(kantor: Kantor) -> None:
    kantor.berdiri(berjalan())
    kantor.pengingat(INGAT)
    kirim(kantor)

    html = badan(surat_keluar(kantor)[0], "html")

    assert [html.count(f">Pengingat: Bibit tahap {n}, 30 April 2026</h2>") for n in (1, 2, 3)] == [1, 1, 1]
    assert "<strong>Bibit tahap 1</strong>" in html


def test_a_single_note_goes_as_itself(kantor: Kantor) -> None:
    kantor.berdiri(berjalan(komitmen=berjalan().komitmen[:1]))
    kantor.pengingat(INGAT)

    assert kirim(kantor) == {"terkirim": 1}

    (surat,) = surat_keluar(kantor)
    assert surat["Subject"].startswith(f"[{NOMOR}] Pengingat: Bibit tahap 1")
    assert "digabung" not in menurut_status(kantor)


def test_what_must_stand_alone_is_never_merged(kantor: Kantor) -> None:
    tegur = tuple(ditegur(k.kode, date(2026, 4, 30), 7) for k in berjalan().komitmen)
    kantor.berdiri(berjalan(ingatan=tegur))
    # Fourteen days late: the pimpinan is written to about each promise.
    kantor.beraturan(sp_otomatis=True).pengingat(date(2026, 5, 14))

    assert kirim(kantor) == {"terkirim": 3}
    assert kantor.surel("ringkasan") == []


def test_notes_of_two_partnerships_stand_under_their_partnership(kantor: Kantor) -> None:
    kantor.berdiri(berjalan(komitmen=berjalan().komitmen[:2]))
    kantor.berdiri(lain(komitmen=berjalan().komitmen[2:]))
    kantor.pengingat(INGAT)

    assert kirim(kantor) == {"terkirim": 1}

    (surat,) = surat_keluar(kantor)
    isi = teks(surat)
    assert surat["Subject"].startswith(f"[{NOMOR} dan {NOMOR_LAIN}] Pengingat: Bibit tahap 1")
    assert "3 kabar dari 2 kemitraan" in isi
    urutan = [
        isi.index(satu)
        for satu in (
            f"{NOMOR}: Kemitraan kebun sawit",
            "(K1)",
            "(K2)",
            "kirimkanlah kepada Ratna Dewi, ratna@kantor.example",
            f"{NOMOR_LAIN}: Kebun kedua",
            "(K3)",
            "kirimkanlah kepada Siti Aminah, siti@kantor.example",
        )
    ]
    assert urutan == sorted(urutan)
    assert f"mengenai kemitraan {NOMOR} dan {NOMOR_LAIN}" in isi
    with kantor.perangkat.bacaan() as u:
        assert (u.jumlah_surel(NOMOR), u.jumlah_surel(NOMOR_LAIN)) == (1, 0)


def test_of_many_partnerships_the_letterhead_names_the_first_and_counts_the_others(kantor: Kantor) -> None:
    for n in range(1, 6):
        kantor.berdiri(
            berjalan(nomor=f"KM-2026-000{n}", judul=f"Kebun {n}", komitmen=berjalan().komitmen[:1])
        )
    kantor.pengingat(INGAT)
    kirim(kantor)

    isi = teks(surat_keluar(kantor)[0])

    assert "mengenai kemitraan KM-2026-0001, KM-2026-0002, KM-2026-0003, dan 2 lainnya." in isi
    assert "KM-2026-0005: Kebun 5" in isi


def test_a_digest_speaks_the_language_of_its_reader_and_mixes_none(kantor: Kantor) -> None:
    kantor.berdiri(berbahasa(berjalan(), Bahasa.EN))
    kantor.berdiri(lain(komitmen=berjalan().komitmen[:2]))
    kantor.pengingat(INGAT)

    assert kirim(kantor) == {"terkirim": 2}

    inggris, indonesia = sorted(surat_keluar(kantor), key=lambda s: str(s["Content-Language"]))
    assert (inggris["Subject"], indonesia["Subject"]) == (
        f"[{NOMOR}] " + "".join(f"Reminder: Bibit tahap {n}, 30 April 2026, " for n in (1, 2)) + "and 1 more",
        f"[{NOMOR_LAIN}] " + " dan ".join(f"Pengingat: Bibit tahap {n}, 30 April 2026" for n in (1, 2)),
    )
    assert teks(inggris).count("Dear ") == 1
    assert "Kind regards" in teks(inggris)
    assert "Pengingat" not in teks(inggris)


def test_a_digest_never_grows_past_what_can_be_read(kantor: Kantor) -> None:
    komitmen = tuple(replace(dasar.kemitraan().komitmen[0], kode=f"K{n}") for n in range(1, 6))
    kantor.berdiri(berjalan(komitmen=komitmen))
    kantor.pengingat(INGAT)

    gabungkan_kabar(kantor.perangkat, terbanyak=2)

    # Two, two, and one that goes as itself.
    assert kirim(kantor) == {"terkirim": 3}
    assert sorted(str(s["Subject"]).count("Pengingat") for s in surat_keluar(kantor)) == [1, 2, 2]
