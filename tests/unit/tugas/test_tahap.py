"""The tasks that a stage opens when it is entered and closes when it is left."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from pabrik.dasar import ganti
from pabrik.pihak import pihak
from pabrik.tahap import HARI_PUTUSAN, HASAN, RATNA, SEMUA, keadaan, siap, tercatat

from lifecycle.domain.fakta import Fakta, JadwalEvaluasi, Kemitraan, Rapat, Tugas, lihat_dari
from lifecycle.domain.kata import Rekomendasi, Tahap
from lifecycle.domain.mesin.langkah import langkah
from lifecycle.domain.pemicu import Pemicu
from lifecycle.domain.tugas.buka_tutup import tugas_baru, tutup_tugas, tutup_tuntas

MASUK = date(2026, 8, 1)


def di(tahap: Tahap, **ubah: object) -> Fakta:
    return siap(Pemicu.EVALUASI, **{"keadaan": keadaan(tahap), **ubah})


def baru_masuk(tahap: Tahap, **ubah: object) -> Fakta:
    """A kemitraan of which nothing is written down yet but who takes part."""
    polos = tuple(replace(p, kebutuhan=None, manfaat=(), kekuatan=(), kelemahan=()) for p in pihak())
    kosong = dict.fromkeys(("persetujuan", "dokumen", "survei", "rapat", "tujuan", "realisasi"), ())
    return di(tahap, **{"pihak": polos, **kosong, **ubah})


def dengan(kemitraan: Kemitraan, *tugas: Tugas) -> Fakta:
    return replace(siap(Pemicu.EVALUASI), kemitraan=replace(kemitraan, tugas=tugas))


@pytest.mark.parametrize(
    ("tahap", "giliran"),
    [
        (Tahap.IDENTIFIKASI, [*SEMUA, RATNA, HASAN]),
        (Tahap.PERENCANAAN, [RATNA, *SEMUA, RATNA]),
        (Tahap.PELAKSANAAN, [RATNA, RATNA, "inti"]),
        (Tahap.EVALUASI, [*SEMUA, *SEMUA]),
        (Tahap.KEBERLANJUTAN, [RATNA, RATNA]),
        (Tahap.TERMINASI, [RATNA] * 4),
    ],
)
def test_each_stage_opens_its_work_for_those_whose_turn_it_is(tahap: Tahap, giliran: list[str]) -> None:
    baru = tugas_baru(baru_masuk(tahap))
    assert [t.giliran for t in baru] == giliran
    assert {t.tahap for t in baru} == {tahap}
    assert len({t.kunci for t in baru}) == len(baru)
    assert all(t.selesai is None and t.tenggat is not None and t.tenggat > MASUK for t in baru)


def test_a_rejected_idea_leaves_no_work_behind() -> None:
    gagasan = tugas_baru(di(Tahap.IDENTIFIKASI, persetujuan=()))
    assert tugas_baru(dengan(di(Tahap.TERMINASI).kemitraan, *gagasan)) == ()
    pernah = replace(gagasan[0], tahap=Tahap.PERENCANAAN)
    assert len(tugas_baru(dengan(di(Tahap.TERMINASI).kemitraan, *gagasan, pernah))) == 4


def test_a_rejected_idea_is_archived_as_it_is() -> None:
    gagasan = tugas_baru(di(Tahap.IDENTIFIKASI, persetujuan=()))
    kini = siap(Pemicu.ARSIPKAN, tugas=gagasan, dokumen=(), realisasi=())
    assert langkah(kini, "arsipkan").kurang == ()
    pernah = siap(Pemicu.ARSIPKAN, tugas=(), dokumen=(), realisasi=())
    assert len({k.kode for k in langkah(pernah, "arsipkan").kurang}) == 4


def test_work_once_opened_is_not_opened_again_whether_open_or_done() -> None:
    fakta = di(Tahap.EVALUASI)
    terbuka, *sisa = tugas_baru(fakta)
    selesai = tuple(replace(t, selesai=MASUK) for t in sisa)
    assert tugas_baru(dengan(fakta.kemitraan, terbuka, *selesai)) == ()


@pytest.mark.parametrize(
    ("rekomendasi", "tugas"),
    [
        (Rekomendasi.PERBAIKAN, ("keputusan", HASAN, timedelta(days=30))),
        (Rekomendasi.DATA_TIDAK_CUKUP, ("data", RATNA, timedelta(days=14))),
    ],
)
def test_a_score_asks_for_the_decision_and_a_lack_of_data_for_the_data(
    rekomendasi: Rekomendasi, tugas: tuple[str, str, timedelta]
) -> None:
    fakta = baru_masuk(Tahap.EVALUASI, evaluasi_tercatat=(tercatat(rekomendasi),))
    (satu,) = [t for t in tugas_baru(fakta) if t.kunci.startswith("evaluasi:")]
    assert (_nama(satu), satu.giliran, satu.tenggat) == (*tugas[:2], fakta.pada + tugas[2])


def test_a_second_visit_of_a_stage_opens_its_work_afresh() -> None:
    pertama = tugas_baru(di(Tahap.EVALUASI))
    lagi = replace(di(Tahap.EVALUASI).kemitraan, keadaan=keadaan(Tahap.EVALUASI, versi_tahap=9))
    assert len(tugas_baru(dengan(lagi, *pertama))) == len(pertama)


def test_a_pihak_that_joins_during_a_stage_gets_its_own_task() -> None:
    dua = baru_masuk(Tahap.EVALUASI, pihak=pihak()[:2])
    tiga = baru_masuk(Tahap.EVALUASI).kemitraan
    assert [t.giliran for t in tugas_baru(dengan(tiga, *tugas_baru(dua)))] == ["plasma2", "plasma2"]


def test_a_pihak_that_has_left_gets_no_task() -> None:
    pergi = ganti(pihak(), "plasma2", keluar=MASUK)
    assert "plasma2" not in {t.giliran for t in tugas_baru(di(Tahap.EVALUASI, pihak=pergi))}


def tenggat_capaian(**ubah: object) -> date | None:
    (satu,) = [t for t in tugas_baru(di(Tahap.PELAKSANAAN, **ubah)) if "capaian" in t.kunci]
    return satu.tenggat


def test_results_are_to_be_written_down_by_the_day_of_the_evaluation() -> None:
    assert tenggat_capaian(evaluasi=JadwalEvaluasi(pertama=date(2026, 11, 5))) == date(2026, 11, 5)


def test_without_an_evaluation_ahead_results_are_due_within_thirty_days() -> None:
    assert tenggat_capaian(evaluasi=JadwalEvaluasi()) == MASUK + timedelta(days=30)
    assert tenggat_capaian(evaluasi=JadwalEvaluasi(pertama=MASUK)) == MASUK + timedelta(days=30)


def test_leaving_a_stage_closes_what_it_left_open_and_nothing_else() -> None:
    fakta = di(Tahap.PELAKSANAAN)
    kickoff, capaian, _ = tugas_baru(fakta)
    selesai = replace(kickoff, selesai=MASUK)
    lain = replace(capaian, kunci="evaluasi:2:survei:inti", tahap=Tahap.EVALUASI)
    sesudah = tutup_tugas(
        dengan(fakta.kemitraan, selesai, capaian, lain).kemitraan, Tahap.PELAKSANAAN, HARI_PUTUSAN
    )
    assert sesudah == (selesai, replace(capaian, selesai=HARI_PUTUSAN), lain)


def test_the_closing_work_is_what_the_gates_of_arsipkan_ask_for() -> None:
    asli = siap(Pemicu.ARSIPKAN, tugas=())
    terbuka = replace(asli, kemitraan=replace(asli.kemitraan, tugas=tugas_baru(asli)))
    assert {k.kode for k in langkah(terbuka, "arsipkan").kurang} == {"aset_dikembalikan", "data_dikembalikan"}
    tuntas = replace(
        asli,
        kemitraan=replace(asli.kemitraan, tugas=tutup_tugas(terbuka.kemitraan, Tahap.TERMINASI, asli.pada)),
    )
    assert langkah(tuntas, "arsipkan").boleh


def test_the_last_stage_leaves_nothing_open() -> None:
    pembinaan = Tugas(kunci="pembinaan:x:kinerja:1", judul="Bina X", giliran="inti", tahap=Tahap.PELAKSANAAN)
    (ditutup,) = tutup_tugas(
        dengan(di(Tahap.TERMINASI).kemitraan, pembinaan).kemitraan, Tahap.TERMINASI, MASUK
    )
    assert ditutup.selesai == MASUK


def test_a_pihak_that_left_owes_its_vote_no_more() -> None:
    masuk = baru_masuk(Tahap.PERENCANAAN)
    pergi = ganti(pihak(), "plasma1", keluar=masuk.pada)
    kini = lihat_dari(replace(masuk.kemitraan, pihak=pergi, tugas=tugas_baru(masuk)), masuk.pada)

    suara = [t for t in tutup_tuntas(kini) if _nama(t) == "setujui"]

    assert [(t.giliran, t.selesai is None) for t in suara] == [
        ("inti", True),
        ("plasma1", False),
        ("plasma2", True),
    ]


@pytest.mark.parametrize(
    ("tahap", "tetap"),
    [
        (Tahap.IDENTIFIKASI, []),
        (Tahap.PERENCANAAN, []),
        (Tahap.PELAKSANAAN, ["capaian", "laporan_inti"]),
        (Tahap.EVALUASI, ["harapan"] * 3),
        (Tahap.KEBERLANJUTAN, ["serah_terima"]),
        (Tahap.TERMINASI, ["aset", "data"]),
    ],
)
def test_what_the_facts_show_done_is_closed_and_never_opened(tahap: Tahap, tetap: list[str]) -> None:
    """All but what only a person can say is done."""
    lengkap = _serba_lengkap(tahap)
    masuk = baru_masuk(tahap, keadaan=lengkap.kemitraan.keadaan)
    terbuka = replace(lengkap, kemitraan=replace(lengkap.kemitraan, tugas=tugas_baru(masuk)))

    sisa = [t for t in tutup_tuntas(terbuka) if t.selesai is None]

    assert [_nama(t) for t in sisa] == tetap
    assert {t.kunci for t in tugas_baru(lengkap)} == {t.kunci for t in sisa}


def _nama(tugas: Tugas) -> str:
    """The word of the table by which a task is known."""
    bagian = tugas.kunci.split(":")
    return bagian[0] if bagian[0] in {"harapan"} else bagian[1] if bagian[0] == "penutupan" else bagian[2]


def _serba_lengkap(tahap: Tahap) -> Fakta:
    pemicu = {
        Tahap.IDENTIFIKASI: Pemicu.RENCANAKAN,
        Tahap.PERENCANAAN: Pemicu.LAKSANAKAN,
        Tahap.PELAKSANAAN: Pemicu.EVALUASI,
        Tahap.EVALUASI: Pemicu.LANJUTKAN,
        Tahap.KEBERLANJUTAN: Pemicu.PERPANJANG,
        Tahap.TERMINASI: Pemicu.ARSIPKAN,
    }[tahap]
    kickoff = {"rapat": (Rapat(tanggal=MASUK),)} if tahap is Tahap.PELAKSANAAN else {}
    return siap(pemicu, tugas=(), **kickoff)


@pytest.mark.parametrize(
    ("ubah", "giliran"),
    [
        ({}, ["inti"]),
        ({"pola": "sejajar"}, []),
        ({"pihak": ganti(pihak(), "inti", keluar=MASUK)}, []),
    ],
)
def test_inti_reports_to_every_plasma_before_the_next_evaluation(
    ubah: dict[str, object], giliran: list[str]
) -> None:
    laporan = [t for t in tugas_baru(di(Tahap.PELAKSANAAN, **ubah)) if "laporan_inti" in t.kunci]
    assert [t.giliran for t in laporan] == giliran
    assert all(t.tenggat == tenggat_capaian(**ubah) for t in laporan)
