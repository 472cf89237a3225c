"""What a partnership says in the weekly digest to one of our own people, from facts and a day alone."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from pabrik import dasar
from pabrik.dasar import fakta, kemitraan
from pabrik.tahap import SEMUA

from lifecycle.domain.fakta import Dokumen, Keadaan, Masa, MasaBerlaku, Orang, Tugas
from lifecycle.domain.kata import JenisDokumen, Tahap
from lifecycle.domain.mingguan.bagian import Bagian, bagian
from lifecycle.domain.mingguan.minggu import Minggu, Pindahan
from lifecycle.domain.mingguan.uraian import uraian_mingguan, urutan

# A Monday.
PADA = date(2026, 11, 30)
RATNA, HASAN = "ratna@kantor.example", "hasan@kantor.example"
BERJALAN = Keadaan(tahap=Tahap.PELAKSANAAN, tahap_sejak=dasar.HARI_MULAI)
# Everything promised was delivered, or is not due.
TENANG: dict[str, Any] = {"keadaan": BERJALAN, "komitmen": ()}


def hari(selisih: int) -> date:
    return PADA + timedelta(days=selisih)


def tugas(kunci: str, giliran: str, tenggat: date | None = None, selesai: date | None = None) -> Tugas:
    return Tugas(
        kunci=kunci, judul=kunci, giliran=giliran, tahap=Tahap.PELAKSANAAN, tenggat=tenggat, selesai=selesai
    )


def isi(surel: str = RATNA, pindahan: tuple[Pindahan, ...] = (), **ubah: Any) -> Bagian | None:
    return bagian(fakta(PADA, **TENANG | ubah), surel, pindahan)


def ada(surel: str = RATNA, **ubah: Any) -> Bagian:
    hasil = isi(surel, **ubah)
    assert hasil is not None
    return hasil


def test_a_partnership_with_nothing_to_say_is_left_out() -> None:
    assert isi() is None
    assert isi(tugas=(tugas("a", RATNA, hari(-9), selesai=hari(-1)),)) is None


def test_nobody_reads_of_partnerships_of_others() -> None:
    assert isi("siti@kantor.example", tugas=(tugas("a", "siti@kantor.example"),)) is None


def test_own_tasks_wait_or_are_overdue_in_the_order_of_their_deadlines() -> None:
    semua = [("z", None), ("b", hari(0)), ("a", hari(3)), ("lama", hari(-1)), ("lebih lama", hari(-9))]

    hasil = ada(tugas=tuple(tugas(k, "Ratna@Kantor.example", t) for k, t in semua))

    assert [t.kunci for t in hasil.menunggu] == ["b", "a", "z"]
    assert [t.kunci for t in hasil.lewat] == ["lebih lama", "lama"]
    assert hasil.terlambat == 2


def test_a_petugas_looks_after_the_tasks_of_every_pihak_and_a_penyetuju_does_not() -> None:
    semua = (
        tugas("a", "inti", hari(-2)),
        tugas("b", "inti", hari(4)),
        tugas("c", "plasma1"),
        tugas("d", "bekas@kantor.example", hari(1)),
    )

    hasil = ada(tugas=semua)

    assert [(d.siapa, d.jumlah, d.lewat, d.tenggat) for d in hasil.ditunggu] == [
        ("PT Sawit Makmur", 2, 1, hari(-2)),
        # He answers for this kemitraan no longer, so that nobody else would hear of it.
        ("bekas@kantor.example", 1, 0, hari(1)),
        ("Koperasi Tani Subur", 1, 0, None),
    ]
    # It is others who are late.
    assert hasil.terlambat == 0
    assert isi(HASAN, tugas=semua) is None


def test_a_petugas_does_not_hear_of_the_tasks_of_the_penyetuju() -> None:
    putuskan = (tugas("putuskan", HASAN, hari(2)),)

    assert isi(tugas=putuskan) is None
    assert [t.kunci for t in ada(HASAN, tugas=putuskan).menunggu] == ["putuskan"]


def test_who_is_both_hears_of_everything_in_one() -> None:
    semua = (tugas("sendiri", RATNA), tugas("mereka", "inti"))

    hasil = ada(tugas=semua, penyetuju=Orang(nama="Ratna Dewi", surel="RATNA@kantor.example"))

    assert (len(hasil.menunggu), len(hasil.ditunggu)) == (1, 1)


def test_a_held_address_is_read_for_by_the_other_one_of_us() -> None:
    semua = (tugas("sendiri", RATNA), tugas("mereka", "inti"))

    assert isi(RATNA, tugas=semua, ditahan=(RATNA,)) is None
    hasil = ada(HASAN, tugas=semua, ditahan=(RATNA,))
    assert ([t.kunci for t in hasil.menunggu], len(hasil.ditunggu)) == (["sendiri"], 1)
    assert isi(HASAN, tugas=semua, ditahan=(RATNA, HASAN)) is None


@pytest.mark.parametrize("siapa", [RATNA, HASAN])
def test_an_overdue_promise_is_told_to_both(siapa: str) -> None:
    janji = kemitraan().komitmen[:2]
    tempo = [replace(k, jatuh_tempo=t) for k, t in zip(janji, (hari(-1), hari(0)), strict=True)]

    hasil = ada(siapa, komitmen=tuple(tempo), realisasi=())

    assert [(j.kode, j.mitra, j.jatuh_tempo) for j in hasil.janji] == [("K1", "PT Sawit Makmur", hari(-1))]
    assert hasil.terlambat == 1


def test_a_promise_that_is_kept_or_not_asked_for_is_not_late() -> None:
    (k1,) = (replace(k, jatuh_tempo=hari(-30)) for k in kemitraan().komitmen if k.kode == "K1")

    assert isi(komitmen=(k1,)) is None
    assert isi(komitmen=(replace(k1, dikecualikan="Banjir"),), realisasi=()) is None
    assert isi(komitmen=(k1,), realisasi=(), keadaan=replace(BERJALAN, ditangguhkan=True)) is None


@pytest.mark.parametrize(("selisih", "disebut"), [(-1, False), (0, True), (90, True), (91, False)])
def test_what_ends_within_ninety_days_is_told(selisih: int, disebut: bool) -> None:
    akhir = hari(selisih)
    mou = dokumen(JenisDokumen.MOU, date(2024, 1, 1), akhir)

    hasil = isi(masa=Masa(berakhir=akhir), dokumen=(mou,))

    assert (hasil is not None) is disebut
    if hasil is not None:
        assert [(x.apa, x.sampai) for x in hasil.berakhir] == [("", akhir), ("MoU", akhir)]


def dokumen(jenis: JenisDokumen, tanggal: date, sampai: date | None) -> Dokumen:
    """Signed by everybody on its day."""
    return Dokumen(
        jenis=jenis,
        tanggal=tanggal,
        ditandatangani=dict.fromkeys(SEMUA, tanggal),
        berlaku=MasaBerlaku(sampai=sampai),
    )


def test_a_document_that_is_taken_over_does_not_end() -> None:
    mou = dokumen(JenisDokumen.MOU, date(2024, 1, 1), hari(30))
    assert ada(dokumen=(mou,))
    assert ada(dokumen=(mou, dokumen(JenisDokumen.PKS, hari(-5), hari(400))))
    assert ada(dokumen=(mou, dokumen(JenisDokumen.ADDENDUM, hari(-5), None)))
    # An older one of which nobody wrote down until when.
    assert ada(dokumen=(mou, dokumen(JenisDokumen.MOU, date(2020, 1, 1), None)))
    assert isi(dokumen=(mou, dokumen(JenisDokumen.MOU, hari(-5), hari(400)))) is None
    assert isi(dokumen=(mou, dokumen(JenisDokumen.ADDENDUM, hari(-5), hari(400)))) is None
    assert isi(dokumen=(mou, dokumen(JenisDokumen.MOU, hari(-5), None))) is None


def test_nothing_ends_where_everything_is_being_wound_up() -> None:
    akhir = Keadaan(tahap=Tahap.TERMINASI, tahap_sejak=hari(-3))

    assert isi(masa=Masa(berakhir=hari(10)), keadaan=akhir) is None


def test_what_moved_is_told_as_the_history_has_it() -> None:
    pindah = Pindahan(
        nomor="KM-2026-0001",
        pemicu="evaluasi",
        dari=Tahap.PELAKSANAAN,
        ke=Tahap.EVALUASI,
        pada=hari(-2),
    )

    hasil = isi(HASAN, (pindah,))

    assert hasil is not None
    assert hasil.bergerak == (pindah,)


@pytest.mark.parametrize(
    ("pada", "kode"),
    [
        (PADA, "2026-W49"),
        (date(2026, 12, 6), "2026-W49"),
        (date(2026, 12, 7), "2026-W50"),
        # The ISO year is not always that of the calendar.
        (date(2027, 1, 3), "2026-W53"),
        (date(2027, 1, 4), "2027-W01"),
    ],
)
def test_a_digest_belongs_to_a_week_and_a_person(pada: date, kode: str) -> None:
    assert Minggu(pada=pada).kunci("Ratna@Kantor.example") == f"ringkasan_mingguan/{kode}/{RATNA}"


def test_nothing_that_moved_is_lost_between_two_mondays() -> None:
    minggu, berikut = Minggu(pada=PADA), Minggu(pada=hari(7))

    assert berikut.sejak <= minggu.pada


def test_what_is_late_comes_first_then_what_waits() -> None:
    lewat, tunggu = tugas("a", RATNA, hari(-1)), tugas("b", RATNA)
    semua = [
        Bagian(nomor="1", judul="gerak"),
        Bagian(nomor="2", judul="tunggu", menunggu=(tunggu,)),
        Bagian(nomor="4", judul="lewat", lewat=(lewat,)),
        Bagian(nomor="3", judul="lewat", lewat=(lewat,)),
    ]

    assert [b.nomor for b in sorted(semua, key=urutan)] == ["3", "4", "2", "1"]


def test_a_long_digest_shows_its_beginning_and_counts_the_rest() -> None:
    banyak = tuple(tugas(f"t{n}", RATNA) for n in range(8))
    semua = [Bagian(nomor=f"{n:02}", judul="j", menunggu=banyak) for n in range(23)]

    uraian = uraian_mingguan(semua)

    assert (uraian["jumlah"], uraian["menunggu"], uraian["terlambat"]) == (23, 184, 0)
    assert (len(uraian["kemitraan"]), uraian["lainnya"]) == (20, 3)
    pertama = uraian["kemitraan"][0]["menunggu"]
    assert ([t["judul"] for t in pertama["isi"]], pertama["lainnya"]) == (["t0", "t1", "t2", "t3", "t4"], 3)
