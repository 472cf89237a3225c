"""Integrity at every stage: each fault alone, at its place, in a sentence that helps."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from pabrik import ganti, kemitraan, nilai_sama
from pabrik_catatan import dokumen, persetujuan
from pabrik_pihak import pihak
from pabrik_rencana import indikator, kegiatan, komitmen

from lifecycle.domain.fakta import (
    Bantuan,
    Capaian,
    Irama,
    Kemitraan,
    Keselarasan,
    Komunikasi,
    Masa,
    MasaBerlaku,
    Peluang,
    Persetujuan,
    Rapat,
    Realisasi,
    RencanaKeluar,
    Risiko,
    Sengketa,
    Standar,
    Tujuan,
)
from lifecycle.domain.kata import Kapabilitas, ObjekPersetujuan, Suara
from lifecycle.domain.keutuhan import periksa_keutuhan

HARI = date(2026, 5, 5)


def cacat(**ubah: Any) -> list[tuple[str, str]]:
    """Place and sentence of each fault of the test partnership with these fields replaced."""
    return [(".".join(satu.letak), satu.pesan) for satu in periksa_keutuhan(kemitraan(**ubah))]


def satu_cacat(**ubah: Any) -> tuple[str, str]:
    (satu,) = cacat(**ubah)
    return satu


def pihak_lain(kode: str, **ubah: Any) -> dict[str, Any]:
    return {"pihak": ganti(pihak(), kode, **ubah)}


def komitmen_lain(kode: str, **ubah: Any) -> dict[str, Any]:
    return {"komitmen": ganti(komitmen(), kode, **ubah)}


def test_sound_facts_have_no_fault() -> None:
    assert cacat() == []


def test_unknown_pola_is_refused_with_its_near_miss() -> None:
    assert satu_cacat(pola="inti_plazma") == (
        "pola",
        'pola "inti_plazma" tidak dikenal. Mungkin maksudnya "inti_plasma".',
    )


def test_unknown_peran_is_refused_with_its_near_miss() -> None:
    assert satu_cacat(**pihak_lain("plasma1", peran="plazma")) == (
        "pihak.plasma1.peran",
        'peran "plazma" tidak ada dalam pola inti_plasma. Mungkin maksudnya "plasma".',
    )


def test_any_peran_fits_where_roles_are_free() -> None:
    assert cacat(pola="sesuai_kebutuhan", **pihak_lain("plasma1", peran="tuan rumah")) == []


def test_second_inti_is_refused() -> None:
    letak, pesan = satu_cacat(**pihak_lain("plasma2", peran="inti"))
    assert letak == "pihak.plasma2.peran"
    assert "hanya menerima 1 pihak berperan inti, sekarang ada 2: inti, plasma2." in pesan


def test_inti_that_left_makes_room_for_another() -> None:
    lama = ganti(pihak(), "inti", keluar=HARI)
    baru = replace(lama[0], kode="inti2", keluar=None)
    assert cacat(pihak=(*lama, baru)) == []


def test_shares_that_are_not_100_together_are_refused() -> None:
    assert satu_cacat(**pihak_lain("plasma2", bagi_hasil=Decimal("14.5"))) == (
        "pihak.plasma2.bagi_hasil",
        "bagi hasil seluruh pihak berjumlah 99,5, seharusnya 100.",
    )


def test_share_that_is_missing_is_named() -> None:
    letak, pesan = satu_cacat(**pihak_lain("plasma1", bagi_hasil=None))
    assert (letak, pesan[-22:]) == ("pihak.plasma2.bagi_hasil", " Belum diisi: plasma1.")


def test_no_share_at_all_is_fine() -> None:
    assert cacat(pihak=tuple(replace(p, bagi_hasil=None) for p in pihak())) == []


def test_share_below_zero_is_refused_even_if_all_are_100() -> None:
    beda = ganti(ganti(pihak(), "inti", bagi_hasil=Decimal(90)), "plasma2", bagi_hasil=Decimal(-15))
    assert cacat(pihak=beda) == [("pihak.plasma2.bagi_hasil", "harus 0 sampai 100, bukan -15.")]


def test_share_of_who_left_does_not_count() -> None:
    beda = ganti(ganti(pihak(), "inti", bagi_hasil=Decimal(75)), "plasma2", keluar=HARI)
    assert cacat(pihak=beda) == []


def test_survey_about_oneself_is_refused() -> None:
    survei = (nilai_sama(4, tanggal=HARI, penilai="inti", dinilai="inti", responden="Dian"),)
    assert satu_cacat(survei=survei) == (
        "survei.2026-05-05 inti inti Dian.dinilai",
        "inti menilai dirinya sendiri. Isi dengan pihak lain.",
    )


@pytest.mark.parametrize("nilai", [0, 6])
def test_survey_item_is_one_to_five(nilai: int) -> None:
    survei = (nilai_sama(4, tanggal=HARI, penilai="inti", dinilai="plasma1", keadilan=nilai),)
    assert satu_cacat(survei=survei) == (
        "survei.2026-05-05 inti plasma1.keadilan",
        f"harus 1 sampai 5, bukan {nilai}.",
    )


@pytest.mark.parametrize("jumlah", [-3, 0])
def test_promise_of_nothing_or_less_is_refused(jumlah: int) -> None:
    letak, pesan = satu_cacat(**komitmen_lain("K1", jumlah=Decimal(jumlah)))
    assert letak == "komitmen.K1.jumlah"
    assert pesan.startswith(f"yang dijanjikan harus lebih dari nol, bukan {jumlah}.")


def test_negative_delivery_is_refused() -> None:
    realisasi = (Realisasi(komitmen="K1", tanggal=HARI, jumlah=Decimal(-1), bukti="nota"),)
    assert satu_cacat(realisasi=realisasi) == (
        "realisasi.K1 2026-05-05 nota.jumlah",
        "jumlah yang diserahkan tidak boleh negatif.",
    )


def test_delivery_of_a_counted_promise_is_counted() -> None:
    letak, pesan = satu_cacat(realisasi=(Realisasi(komitmen="K1", tanggal=HARI),))
    assert letak == "realisasi.K1 2026-05-05.jumlah"
    assert "komitmen K1 dijanjikan dalam jumlah (20.000 batang)" in pesan


def test_delivery_of_an_uncounted_promise_needs_no_amount() -> None:
    realisasi = (Realisasi(komitmen="K1", tanggal=HARI),)
    assert cacat(realisasi=realisasi, **komitmen_lain("K1", jumlah=None)) == []


def test_low_rubrik_without_comment_is_refused() -> None:
    letak, pesan = satu_cacat(capaian=(Capaian(indikator="I4", tanggal=HARI, nilai=Decimal(2)),))
    assert letak == "capaian.I4 2026-05-05.nilai"
    assert "memerlukan komentar" in pesan


def test_unknown_kind_of_indikator_is_refused_with_its_near_miss() -> None:
    assert satu_cacat(indikator=ganti(indikator(), "I4", jenis="rubrk")) == (
        "indikator.I4.jenis",
        'jenis indikator "rubrk" tidak dikenal. Mungkin maksudnya "rubrik".',
    )


SUARA: dict[str, Any] = {"objek": ObjekPersetujuan.RENCANA, "keputusan": Suara.SETUJU, "tanggal": HARI}


@pytest.mark.parametrize(
    ("ubah", "letak"),
    [
        (komitmen_lain("K1", pihak="plazma1"), "komitmen.K1.pihak"),
        ({"kegiatan": ganti(kegiatan(), "A1", pihak="plazma1")}, "kegiatan.A1.pihak"),
        ({"risiko": (Risiko(uraian="Banjir", pihak="plazma1"),)}, "risiko.Banjir.pihak"),
        ({"keselarasan": (Keselarasan(topik="Harga", posisi={"plazma1": "x"}),)}, "keselarasan.Harga.posisi.plazma1"),
        ({"dokumen": (replace(dokumen()[0], nomor={"plazma1": "1"}),)}, "dokumen.berita_acara 2025-11-20.nomor.plazma1"),
        (
            {"dokumen": (replace(dokumen()[0], ditandatangani={"plazma1": HARI}),)},
            "dokumen.berita_acara 2025-11-20.ditandatangani.plazma1",
        ),
        ({"persetujuan": (Persetujuan(**SUARA, pihak="plazma1"),)}, "persetujuan.rencana plazma1 2026-05-05.pihak"),
        (
            {"survei": (nilai_sama(3, tanggal=HARI, penilai="plazma1", dinilai="inti"),)},
            "survei.2026-05-05 plazma1 inti.penilai",
        ),
        (
            {"survei": (nilai_sama(3, tanggal=HARI, penilai="inti", dinilai="plazma1"),)},
            "survei.2026-05-05 inti plazma1.dinilai",
        ),
        ({"rapat": (Rapat(tanggal=HARI, hadir=("inti", "plazma1")),)}, "rapat.2026-05-05.hadir"),
        ({"sengketa": (Sengketa(kode="S1", uraian="x", dibuka=HARI, pihak=("plazma1",)),)}, "sengketa.S1.pihak"),
        ({"bantuan": (Bantuan(kode="B1", uraian="x", diminta=HARI, peminta="plazma1"),)}, "bantuan.B1.peminta"),
        (
            {"bantuan": (Bantuan(kode="B1", uraian="x", diminta=HARI, peminta="inti", pemberi="plazma1"),)},
            "bantuan.B1.pemberi",
        ),
        ({"keluar": RencanaKeluar(diberitahu={"plazma1": HARI})}, "keluar.diberitahu.plazma1"),
    ],
)  # fmt: skip
def test_unknown_pihak_is_refused_with_its_near_miss(ubah: dict[str, Any], letak: str) -> None:
    pesan = 'pihak "plazma1" tidak ada dalam kemitraan ini. Mungkin maksudnya "plasma1".'
    assert satu_cacat(**ubah) == (letak, pesan)


@pytest.mark.parametrize(
    ("ubah", "letak", "apa"),
    [
        ({"capaian": (Capaian(indikator="X1", tanggal=HARI, nilai=Decimal(1)),)}, "capaian.X1 2026-05-05.indikator", "indikator"),
        ({"realisasi": (Realisasi(komitmen="X1", tanggal=HARI),)}, "realisasi.X1 2026-05-05.komitmen", "komitmen"),
        (
            {"sengketa": (Sengketa(kode="S1", uraian="x", dibuka=HARI, komitmen=("X1",)),)},
            "sengketa.S1.komitmen",
            "komitmen",
        ),
    ],
)  # fmt: skip
def test_unknown_indikator_or_komitmen_is_refused(ubah: dict[str, Any], letak: str, apa: str) -> None:
    tempat, pesan = satu_cacat(**ubah)
    assert (tempat, pesan.split(" tidak ")[0]) == (letak, f'{apa} "X1"')


def test_reference_into_an_empty_list_says_where_to_begin() -> None:
    _, pesan = satu_cacat(indikator=(), capaian=(Capaian(indikator="I1", tanggal=HARI, nilai=Decimal(1)),))
    assert pesan == 'indikator "I1" tidak ada dalam kemitraan ini. Daftarkan dahulu di kunci indikator.'


@pytest.mark.parametrize(
    ("ubah", "letak"),
    [
        (
            pihak_lain("inti", kapabilitas={Kapabilitas.KINERJA: Decimal(101)}),
            "pihak.inti.kapabilitas.kinerja",
        ),
        ({"standar": Standar(nilai=Decimal(-1))}, "standar.nilai"),
        ({"standar": Standar(kinerja=Decimal(101))}, "standar.kinerja"),
        ({"evaluasi": Irama(setiap_bulan=0)}, "evaluasi.setiap_bulan"),
        ({"evaluasi": Irama(setiap_bulan=121)}, "evaluasi.setiap_bulan"),
        ({"komunikasi": Komunikasi(rapat=Irama(setiap_bulan=-1))}, "komunikasi.rapat.setiap_bulan"),
        ({"keluar": RencanaKeluar(pemberitahuan_hari=3651)}, "keluar.pemberitahuan_hari"),
        ({"keluar": RencanaKeluar(pemberitahuan_hari=-1)}, "keluar.pemberitahuan_hari"),
    ],
)
def test_number_out_of_bounds_is_refused(ubah: dict[str, Any], letak: str) -> None:
    tempat, pesan = satu_cacat(**ubah)
    assert tempat == letak
    assert pesan.startswith("harus ")


@pytest.mark.parametrize(
    ("ubah", "letak"),
    [
        (komitmen_lain("K1", bobot=Decimal(0)), "komitmen.K1.bobot"),
        ({"indikator": ganti(indikator(), "I1", bobot=Decimal(-1))}, "indikator.I1.bobot"),
        ({"indikator": ganti(indikator(), "I1", toleransi=Decimal(0))}, "indikator.I1.toleransi"),
    ],
)
def test_weight_and_tolerance_are_more_than_zero(ubah: dict[str, Any], letak: str) -> None:
    tempat, pesan = satu_cacat(**ubah)
    assert tempat == letak
    assert pesan.startswith("harus lebih dari nol")


AWAL, AKHIR = date(2026, 5, 5), date(2026, 5, 4)


@pytest.mark.parametrize(
    ("ubah", "letak"),
    [
        ({"masa": Masa(mulai=AWAL, berakhir=AKHIR)}, "masa.berakhir"),
        ({"kegiatan": ganti(kegiatan(), "A1", mulai=AWAL, selesai=AKHIR)}, "kegiatan.A1.selesai"),
        (
            {"dokumen": (replace(dokumen()[1], berlaku=MasaBerlaku(dari=AWAL, sampai=AKHIR)),)},
            "dokumen.mou 2026-01-20.berlaku.sampai",
        ),
        (
            {"sengketa": (Sengketa(kode="S1", uraian="x", dibuka=AWAL, ditutup=AKHIR),)},
            "sengketa.S1.ditutup",
        ),
        (
            {"bantuan": (Bantuan(kode="B1", uraian="x", peminta="inti", diminta=AWAL, diterima=AKHIR),)},
            "bantuan.B1.diterima",
        ),
        (pihak_lain("plasma2", bergabung=AWAL, keluar=AKHIR, bagi_hasil=None), "pihak.plasma2.keluar"),
    ],
)
def test_nothing_ends_before_it_began(ubah: dict[str, Any], letak: str) -> None:
    semua = dict(cacat(**ubah))
    assert "4 Mei 2026 mendahului" in semua[letak]


def test_day_may_begin_and_end_something() -> None:
    assert cacat(masa=Masa(mulai=AWAL, berakhir=AWAL)) == []


def test_kemitraan_is_not_its_own_parent() -> None:
    assert satu_cacat(induk="KM-2026-0001") == (
        "induk",
        "kemitraan tidak dapat menjadi induk dirinya sendiri.",
    )


@pytest.mark.parametrize("nomor", ["KM 1", "", "-1", "K" * 41, "KM\n", "../etc", "KÉ"])
def test_nomor_of_a_strange_form_is_refused(nomor: str) -> None:
    letak, pesan = satu_cacat(nomor=nomor)
    assert letak == "nomor"
    assert "paling banyak 40 karakter" in pesan


@pytest.mark.parametrize("nomor", ["KM-2026-0001", "012/PKS/2026", "K.1", "K" * 40])
def test_nomor_of_a_usual_form_is_fine(nomor: str) -> None:
    assert cacat(nomor=nomor) == []


@pytest.mark.parametrize(
    ("ubah", "letak"),
    [
        ({"tujuan": (Tujuan(kode="T 1", uraian="x"),)}, "tujuan.T 1.kode"),
        ({"peluang": (Peluang(kode="O/1", uraian="x", dicatat=HARI),)}, "peluang.O/1.kode"),
    ],
)
def test_kode_of_a_strange_form_is_refused(ubah: dict[str, Any], letak: str) -> None:
    tempat, pesan = satu_cacat(**ubah)
    assert tempat == letak
    assert pesan.startswith("kode ")


def test_duplicate_kode_is_refused() -> None:
    tujuan = (Tujuan(kode="T1", uraian="a"), Tujuan(kode="T1", uraian="b"))
    assert [letak for letak, _ in cacat(tujuan=tujuan)] == ["tujuan.T1.kode"]


def test_kode_in_another_case_is_a_duplicate() -> None:
    tujuan = (Tujuan(kode="T1", uraian="a"), Tujuan(kode="t1", uraian="b"))
    letak, pesan = satu_cacat(tujuan=tujuan)
    assert letak == "tujuan.t1.kode"
    assert pesan.startswith("kode T1 sudah dipakai di daftar ini.")


def test_kode_may_be_used_again_in_another_list() -> None:
    assert cacat(tujuan=(Tujuan(kode="K1", uraian="a"),)) == []


def test_two_contacts_of_a_pihak_do_not_share_an_address() -> None:
    dian, sri = pihak()[0].kontak
    kembar = (dian, replace(sri, surel="DIAN@sawit.example"))
    letak, pesan = satu_cacat(**pihak_lain("inti", kontak=kembar))
    assert letak == "pihak.inti.kontak.dian@sawit.example.surel"
    assert "dipakai dua kontak" in pesan


def test_pihak_may_share_a_contact() -> None:
    assert cacat(**pihak_lain("plasma1", kontak=pihak()[0].kontak)) == []


def test_every_fault_is_told() -> None:
    salah = kemitraan(pola="asoh", induk="KM-2026-0001", persetujuan=persetujuan()[:1], pihak=())
    assert {satu.letak[0] for satu in periksa_keutuhan(salah)} >= {"pola", "induk", "komitmen", "survei"}


def test_faults_are_plain_findings_of_a_kemitraan() -> None:
    assert periksa_keutuhan(Kemitraan(**{f: getattr(kemitraan(), f) for f in Kemitraan.__slots__})) == ()
