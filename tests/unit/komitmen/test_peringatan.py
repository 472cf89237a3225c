"""Who is asked for a promise, and what letters of warning follow from it."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from pabrik import dasar
from pabrik.catatan import ditegur

from lifecycle.domain.akibat import akibat
from lifecycle.domain.fakta import Keadaan, Kemitraan, Peringatan, Realisasi, Sengketa, lihat_dari
from lifecycle.domain.kantor.aturan import Aturan
from lifecycle.domain.kata import Tahap
from lifecycle.domain.komitmen import peringatan
from lifecycle.domain.komitmen.peringatan import cabut_peringatan
from lifecycle.domain.komitmen.tagihan import hari_terpenuhi, yang_ditagih

K1 = dasar.kemitraan().komitmen[0]
TEMPO = date(2026, 4, 30)
HARI_SP = date(2026, 5, 28)
OTOMATIS = Aturan(sp_otomatis=True)


def terbitkan_peringatan(kemitraan: Kemitraan, pada: date) -> Kemitraan:
    """By the daily run of an office that does without approval."""
    return peringatan.terbitkan_peringatan(kemitraan, pada, OTOMATIS, harian=True)


def _berjalan(tahap: Tahap = Tahap.PELAKSANAAN, **ubah) -> Kemitraan:
    """K1 alone is promised, nothing came of it, and everybody below the letters was told in time."""
    isi = {
        "komitmen": (K1,),
        "realisasi": (),
        "ingatan": (ditegur("K1", TEMPO),),
        "keadaan": Keadaan(tahap=tahap, tahap_sejak=dasar.HARI_MULAI, versi=3, versi_tahap=3),
    }
    return dasar.kemitraan(**isi | ubah)


def _kirim(*kiriman: tuple[date, int]) -> tuple[Realisasi, ...]:
    return tuple(Realisasi(komitmen="K1", tanggal=t, jumlah=Decimal(j)) for t, j in kiriman)


def _sp(kemitraan: Kemitraan) -> list[tuple[int, date, date | None]]:
    return [(sp.tingkat, sp.tanggal, sp.dicabut) for sp in kemitraan.peringatan]


@pytest.mark.parametrize(
    ("kiriman", "hari"),
    [
        ((), None),
        (((date(2026, 4, 1), 19999),), None),
        (((date(2026, 5, 9), 8000), (date(2026, 4, 1), 12000)), date(2026, 5, 9)),
        (((date(2026, 4, 1), 25000), (date(2026, 5, 9), 1)), date(2026, 4, 1)),
    ],
)
def test_a_counted_promise_is_kept_on_the_day_its_whole_amount_was_there(kiriman, hari):
    fakta = lihat_dari(_berjalan(realisasi=_kirim(*kiriman)), date(2026, 6, 1))

    assert hari_terpenuhi(fakta, K1) == hari


def test_a_promise_without_an_amount_is_kept_by_its_first_delivery():
    tanpa = replace(K1, jumlah=None, satuan=None)
    kirim = (Realisasi(komitmen="K1", tanggal=date(2026, 5, 2)),)

    def hari(realisasi):
        return hari_terpenuhi(lihat_dari(_berjalan(komitmen=(tanpa,), realisasi=realisasi), HARI_SP), tanpa)

    assert (hari(()), hari(kirim)) == (None, date(2026, 5, 2))


def _sengketa(ditutup: date | None = None) -> tuple[Sengketa, ...]:
    return (
        Sengketa(kode="S1", uraian="Mutu bibit", komitmen=("K1",), dibuka=date(2026, 5, 1), ditutup=ditutup),
    )


@pytest.mark.parametrize(
    ("ubah", "ditagih"),
    [
        ({}, True),
        ({"realisasi": _kirim((date(2026, 4, 1), 20000))}, False),
        ({"komitmen": (replace(K1, dikecualikan="Banjir"),)}, False),
        ({"komitmen": (replace(K1, dikecualikan="  "),)}, True),
        ({"komitmen": (replace(K1, jatuh_tempo=None),)}, False),
        ({"sengketa": _sengketa()}, False),
        ({"sengketa": _sengketa(ditutup=date(2026, 5, 5))}, True),
        ({"tahap": Tahap.EVALUASI}, True),
        ({"tahap": Tahap.KEBERLANJUTAN}, True),
        ({"tahap": Tahap.PERENCANAAN}, False),
        ({"tahap": Tahap.TERMINASI}, False),
        ({"pihak": dasar.ganti(dasar.kemitraan().pihak, "inti", keluar=date(2026, 5, 1))}, False),
        ({"pihak": dasar.ganti(dasar.kemitraan().pihak, "inti", bergabung=TEMPO)}, True),
        ({"pihak": dasar.ganti(dasar.kemitraan().pihak, "inti", bergabung=date(2026, 5, 1))}, False),
    ],
)
def test_only_what_is_promised_and_missing_is_asked_for(ubah, ditagih):
    kemitraan = _berjalan(**ubah)

    assert bool(list(yang_ditagih(lihat_dari(kemitraan, HARI_SP)))) is ditagih
    assert bool(terbitkan_peringatan(kemitraan, HARI_SP).peringatan) is ditagih


def test_the_ladder_rests_while_suspended():
    keadaan = replace(_berjalan().keadaan, ditangguhkan=True)

    assert terbitkan_peringatan(_berjalan(keadaan=keadaan), HARI_SP).peringatan == ()


def test_three_letters_come_fourteen_days_apart_and_no_fourth():
    kemitraan = _berjalan()
    for hari in range(120):
        kemitraan = terbitkan_peringatan(kemitraan, TEMPO + timedelta(days=hari))

    assert _sp(kemitraan) == [
        (1, HARI_SP, None),
        (2, HARI_SP + timedelta(days=14), None),
        (3, HARI_SP + timedelta(days=28), None),
    ]
    assert [sp.nomor for sp in kemitraan.peringatan] == [
        "001/SP-I/KM-2026-0001/V/2026",
        "002/SP-II/KM-2026-0001/VI/2026",
        "003/SP-III/KM-2026-0001/VI/2026",
    ]


def test_after_an_outage_the_letters_still_come_one_by_one_with_time_to_mend():
    larut = date(2026, 12, 1)
    kemitraan = terbitkan_peringatan(_berjalan(), larut)

    assert _sp(kemitraan) == [(1, larut, None)]
    assert terbitkan_peringatan(kemitraan, larut + timedelta(days=13)) == kemitraan
    assert len(terbitkan_peringatan(kemitraan, larut + timedelta(days=14)).peringatan) == 2


def test_letters_of_one_kemitraan_are_numbered_in_one_row():
    lain = replace(K1, kode="K2", pihak="plasma1")

    ingatan = (ditegur("K1", TEMPO), ditegur("K2", TEMPO))
    kemitraan = terbitkan_peringatan(_berjalan(komitmen=(K1, lain), ingatan=ingatan), HARI_SP)

    assert [sp.nomor[:8] for sp in kemitraan.peringatan] == ["001/SP-I", "002/SP-I"]


@pytest.mark.parametrize(
    "ubah",
    [
        {"realisasi": _kirim((date(2026, 6, 1), 20000))},
        {"komitmen": (replace(K1, dikecualikan="Banjir"),)},
    ],
)
def test_delivery_and_waiver_withdraw_what_is_open_and_it_does_not_begin_again(ubah):
    diperingatkan = terbitkan_peringatan(_berjalan(), HARI_SP)
    hari = date(2026, 6, 1)

    dicabut = cabut_peringatan(replace(diperingatkan, **ubah), hari)

    assert _sp(dicabut) == [(1, HARI_SP, hari)]
    # Even where the delivery or the waiver is taken back.
    kembali = replace(dicabut, realisasi=(), komitmen=(K1,))
    assert terbitkan_peringatan(kembali, date(2026, 12, 1)) == kembali


def test_a_delivery_in_part_withdraws_nothing():
    diperingatkan = terbitkan_peringatan(_berjalan(), HARI_SP)
    sebagian = replace(diperingatkan, realisasi=_kirim((date(2026, 6, 1), 19999)))

    assert cabut_peringatan(sebagian, date(2026, 6, 1)) == sebagian


def test_a_later_due_date_gives_new_time_but_does_not_begin_the_count_again():
    diperingatkan = terbitkan_peringatan(_berjalan(), HARI_SP)
    baru = date(2026, 8, 31)
    ingatan = (*diperingatkan.ingatan, ditegur("K1", baru))
    diundur = replace(diperingatkan, komitmen=(replace(K1, jatuh_tempo=baru),), ingatan=ingatan)

    assert terbitkan_peringatan(diundur, baru + timedelta(days=27)) == diundur
    lagi = terbitkan_peringatan(diundur, baru + timedelta(days=28))
    assert _sp(lagi) == [(1, HARI_SP, None), (2, baru + timedelta(days=28), None)]


def test_a_promise_renewed_after_its_letter_was_withdrawn_begins_with_the_first():
    lama = Peringatan(komitmen="K1", tingkat=1, tanggal=HARI_SP, nomor="001", dicabut=date(2026, 6, 1))
    baru = date(2026, 8, 31)
    kemitraan = _berjalan(
        peringatan=(lama,),
        komitmen=(replace(K1, jatuh_tempo=baru),),
        ingatan=(ditegur("K1", baru),),
    )

    terbit = terbitkan_peringatan(kemitraan, baru + timedelta(days=28)).peringatan[-1]

    assert (terbit.tingkat, terbit.nomor) == (1, "002/SP-I/KM-2026-0001/IX/2026")


def test_a_decided_dispute_leaves_fourteen_days_to_mend():
    ditutup = date(2026, 6, 10)
    kemitraan = _berjalan(sengketa=_sengketa(ditutup=ditutup))

    assert terbitkan_peringatan(kemitraan, ditutup + timedelta(days=13)).peringatan == ()
    assert terbitkan_peringatan(kemitraan, ditutup + timedelta(days=14)).peringatan != ()


def test_a_letter_is_work_for_the_petugas_until_it_is_withdrawn():
    terbit = akibat(_berjalan(), HARI_SP, aturan=OTOMATIS, harian=True).kemitraan
    (tugas,) = (t for t in terbit.tugas if t.kunci.startswith("peringatan:"))

    assert tugas.judul == "Tindak lanjuti SP I untuk K1 (Bibit unggul) bersama PT Sawit Makmur"
    assert (tugas.giliran, tugas.tenggat) == ("ratna@kantor.example", date(2026, 6, 11))

    tuntas = akibat(replace(terbit, realisasi=_kirim((HARI_SP, 20000))), date(2026, 6, 2)).kemitraan
    assert [t.selesai for t in tuntas.tugas if t.kunci == tugas.kunci] == [date(2026, 6, 2)]


def test_time_alone_warns_nobody_outside_the_daily_run():
    assert akibat(_berjalan(), HARI_SP, aturan=OTOMATIS).kemitraan.peringatan == ()


def test_asked_again_on_the_same_day_nothing_follows():
    sekali = akibat(_berjalan(), HARI_SP, aturan=OTOMATIS, harian=True)

    lagi = akibat(sekali.kemitraan, HARI_SP, aturan=OTOMATIS, harian=True)

    assert [p.peristiwa for p in sekali.kabar if "janji" in p.konteks] == ["surat_peringatan"]
    assert (lagi.kemitraan, lagi.kabar) == (sekali.kemitraan, ())


def test_only_what_was_kept_is_thanked_for_and_only_once_the_work_has_begun():
    penuh = {"realisasi": _kirim((date(2026, 5, 20), 20000))}

    def terima_kasih(**ubah):
        semua = akibat(_berjalan(**penuh | ubah), HARI_SP).kabar
        return [p.sasaran for p in semua if p.peristiwa == "terima_kasih"]

    assert terima_kasih() == [("inti",)]
    assert terima_kasih(tahap=Tahap.TERMINASI) == [("inti",)]
    assert terima_kasih(tahap=Tahap.PERENCANAAN) == []
    assert terima_kasih(komitmen=(replace(K1, dikecualikan="Banjir"),)) == []
    assert terima_kasih(realisasi=()) == []
