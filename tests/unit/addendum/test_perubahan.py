"""Changing the rencana: when it holds at once, when it is only proposed, and which votes it voids."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from pabrik.catatan import dokumen, persetujuan
from pabrik.dasar import kemitraan
from pabrik.tahap import SEMUA, naskah, suara

from lifecycle.domain.akibat import akibat
from lifecycle.domain.fakta import Keadaan, Kemitraan, isi_rencana
from lifecycle.domain.gabung import CacatBerkas, gabung
from lifecycle.domain.isian.tumpuk import tumpuk
from lifecycle.domain.kata import JenisDokumen, ObjekPersetujuan, StatusAddendum, Suara, Tahap
from lifecycle.domain.suara.sikap import diusulkan

PADA = date(2026, 9, 1)
TARGET_BARU: dict[str, Any] = {"indikator": [{"kode": "I1", "target": Decimal(180)}]}
SESUDAH_DRAF = [Tahap.PELAKSANAAN, Tahap.EVALUASI, Tahap.KEBERLANJUTAN]


def dalam(tahap: Tahap, **ubah: Any) -> Kemitraan:
    return kemitraan(keadaan=Keadaan(tahap=tahap, tahap_sejak=date(2026, 2, 2)), **ubah)


def terapkan(lama: Kemitraan | None, isi: dict[str, Any], pada: date = PADA) -> Kemitraan:
    return gabung(lama, isi, nomor="KM-2026-0001", pada=pada, oleh="inti")


def sesudah(lama: Kemitraan, isi: dict[str, Any], pada: date = PADA) -> Kemitraan:
    """The same with all that follows from it on that day."""
    return akibat(terapkan(lama, isi, pada), pada).kemitraan


def addendum(*pihak: str, tanggal: date = PADA) -> dict[str, Any]:
    tanda_tangan = dict.fromkeys(pihak, tanggal)
    return {"dokumen": [{"jenis": JenisDokumen.ADDENDUM, "tanggal": tanggal, "ditandatangani": tanda_tangan}]}


def suara_baru(pihak: str, tanggal: date) -> dict[str, Any]:
    isi = {"objek": ObjekPersetujuan.RENCANA, "pihak": pihak, "keputusan": Suara.SETUJU, "tanggal": tanggal}
    return {"persetujuan": [isi]}


def versi_suara(kemitraan_: Kemitraan) -> list[int]:
    return [p.versi_rencana for p in kemitraan_.persetujuan]


@pytest.mark.parametrize("tahap", [Tahap.IDENTIFIKASI, Tahap.PERENCANAAN])
def test_changed_draft_that_was_voted_on_gets_the_next_version(tahap: Tahap) -> None:
    baru = terapkan(dalam(tahap), TARGET_BARU)
    assert baru.keadaan.versi_rencana == 2
    assert versi_suara(baru) == [1, 1, 1, 1]


def test_changed_draft_without_votes_keeps_its_version() -> None:
    penjajakan = persetujuan()[:1]
    assert terapkan(dalam(Tahap.PERENCANAAN, persetujuan=penjajakan), TARGET_BARU).keadaan.versi_rencana == 1


def test_changed_draft_with_votes_yet_to_come_keeps_its_version() -> None:
    baru = terapkan(dalam(Tahap.PERENCANAAN), TARGET_BARU, pada=date(2026, 1, 14))
    assert (baru.keadaan.versi_rencana, versi_suara(baru)) == (1, [1, 1, 1, 1])


def test_votes_for_an_older_version_do_not_raise_it_again() -> None:
    sekali = terapkan(dalam(Tahap.PERENCANAAN), TARGET_BARU)
    dua_kali = terapkan(sekali, {"indikator": [{"kode": "I1", "target": Decimal(190)}]})
    assert dua_kali.keadaan.versi_rencana == 2


def test_vote_that_comes_with_the_change_is_for_the_new_version() -> None:
    baru = terapkan(dalam(Tahap.PERENCANAAN), TARGET_BARU | suara_baru("inti", PADA))
    assert versi_suara(baru) == [1, 1, 1, 1, 2]


def test_vote_dated_later_is_for_the_new_version() -> None:
    nanti = suara(ObjekPersetujuan.RENCANA, date(2026, 9, 2), "inti")
    lama = dalam(Tahap.PERENCANAAN, persetujuan=(*persetujuan(), *nanti))
    assert versi_suara(terapkan(lama, TARGET_BARU)) == [1, 1, 1, 1, 2]


def test_new_vote_is_for_the_version_that_stands() -> None:
    sekali = terapkan(dalam(Tahap.PERENCANAAN), TARGET_BARU)
    assert versi_suara(terapkan(sekali, suara_baru("plasma1", PADA)))[-1] == 2


def test_vote_changed_later_stays_with_its_version() -> None:
    sekali = terapkan(dalam(Tahap.PERENCANAAN), TARGET_BARU)
    tolak = suara_baru("inti", date(2026, 1, 15))
    tolak["persetujuan"][0]["keputusan"] = Suara.TOLAK
    baru = terapkan(sekali, tolak)
    assert [(p.keputusan, p.versi_rencana) for p in baru.persetujuan][1] == (Suara.TOLAK, 1)


def test_waiver_is_no_change_of_the_rencana() -> None:
    isi = {"komitmen": [{"kode": "K4", "dikecualikan": "Banjir besar"}]}
    for tahap in (*SESUDAH_DRAF, Tahap.TERMINASI):
        assert terapkan(dalam(tahap), isi).keadaan.versi_rencana == 1


@pytest.mark.parametrize("tahap", SESUDAH_DRAF)
def test_agreed_rencana_changes_at_once_by_an_addendum_that_all_signed(tahap: Tahap) -> None:
    baru = sesudah(dalam(tahap), TARGET_BARU | addendum(*SEMUA))
    assert (baru.keadaan.versi_rencana, baru.indikator[0].target) == (2, 180)
    assert [(a.status, a.versi_rencana) for a in baru.addendum] == [(StatusAddendum.BERLAKU, 2)]


def test_addendum_in_force_applied_again_changes_nothing() -> None:
    isi = TARGET_BARU | addendum(*SEMUA)
    sekali = sesudah(dalam(Tahap.PELAKSANAAN), isi)
    assert sesudah(sekali, isi) == sekali


@pytest.mark.parametrize(
    "isi",
    [
        {},
        addendum("inti", "plasma1"),
        addendum(*SEMUA, tanggal=date(2026, 9, 2)),
        {"dokumen": [naskah_ | {"jenis": JenisDokumen.PKS} for naskah_ in addendum(*SEMUA)["dokumen"]]},
    ],
    ids=["none", "not signed by all", "dated later", "another kind"],
)
@pytest.mark.parametrize("tahap", SESUDAH_DRAF)
def test_agreed_rencana_is_only_proposed_to_change_without_a_signed_addendum(
    tahap: Tahap, isi: dict[str, Any]
) -> None:
    lama = dalam(tahap)
    baru = sesudah(lama, TARGET_BARU | isi)
    assert isi_rencana(baru) == isi_rencana(lama)
    assert baru.keadaan.versi_rencana == 1
    assert [(a.nomor, a.status) for a in baru.addendum] == [(1, StatusAddendum.DIUSULKAN)]
    assert baru.addendum[0].perubahan[0] == (
        "Indikator “Hasil per hektar”: target turun dari 200 menjadi 180 kuintal"
    )


def test_signature_dated_later_does_not_count_before_its_day() -> None:
    isi = addendum(*SEMUA)
    isi["dokumen"][0]["ditandatangani"]["inti"] = date(2026, 9, 2)
    baru = sesudah(dalam(Tahap.PELAKSANAAN), TARGET_BARU | isi)
    assert baru.keadaan.versi_rencana == 1
    assert akibat(baru, date(2026, 9, 2)).kemitraan.keadaan.versi_rencana == 2


def test_document_dated_later_carries_the_change_from_its_day() -> None:
    isi = addendum(*SEMUA, tanggal=date(2026, 9, 2))
    baru = sesudah(dalam(Tahap.PELAKSANAAN), TARGET_BARU | isi)
    assert akibat(baru, date(2026, 9, 2)).kemitraan.keadaan.versi_rencana == 2


def test_addendum_of_an_earlier_change_does_not_carry_another() -> None:
    sekali = sesudah(dalam(Tahap.PELAKSANAAN), TARGET_BARU | addendum(*SEMUA))
    baru = sesudah(sekali, {"indikator": [{"kode": "I1", "target": Decimal(190)}]} | addendum(*SEMUA))
    assert (baru.keadaan.versi_rencana, baru.indikator[0].target) == (2, 180)
    assert [a.status for a in baru.addendum] == [StatusAddendum.BERLAKU, StatusAddendum.DIUSULKAN]


def test_addendum_known_before_carries_the_change_with_its_last_signature() -> None:
    usul = naskah(JenisDokumen.ADDENDUM, PADA, "inti", "plasma1")
    lama = dalam(Tahap.PELAKSANAAN, dokumen=(*dokumen(), usul))
    assert sesudah(lama, TARGET_BARU | addendum("plasma2")).keadaan.versi_rencana == 2


def test_addendum_is_signed_by_those_who_are_in() -> None:
    keluar = {"pihak": [{"kode": "plasma2", "keluar": PADA, "alasan_keluar": "Pindah usaha"}]}
    baru = sesudah(dalam(Tahap.PELAKSANAAN), TARGET_BARU | keluar | addendum("inti", "plasma1"))
    assert baru.indikator[0].target == 180


@pytest.mark.parametrize(
    ("isi", "usul"),
    [
        (
            {"pihak": [{"kode": "inti", "kebutuhan": "Air", "bagi_hasil": Decimal(50)}]},
            {"pihak": [{"kode": "inti", "bagi_hasil": "50"}]},
        ),
        (
            {"komitmen": [{"kode": "K1", "dikecualikan": "Banjir"}, {"kode": "K2", "bobot": Decimal(5)}]},
            {"komitmen": [{"kode": "K2", "bobot": "5"}]},
        ),
        (
            {"tujuan": [{"kode": "T1", "uraian": "Lain"}], "sektor": "kopi"},
            {"tujuan": [{"kode": "T1", "uraian": "Lain"}]},
        ),
        ({"pola": "asuh"}, {"pola": "asuh"}),
    ],
)
def test_only_what_was_agreed_waits_for_votes(isi: dict[str, Any], usul: dict[str, Any]) -> None:
    baru = terapkan(dalam(Tahap.EVALUASI), isi)
    (satu,) = baru.addendum
    assert satu.isi == usul
    assert diusulkan(baru, satu) == replace(tumpuk(dalam(Tahap.EVALUASI), isi), addendum=baru.addendum)


def test_facts_outside_the_rencana_need_no_addendum() -> None:
    isi = {"pihak": [{"kode": "inti", "kebutuhan": "Air"}], "kegiatan": [{"kode": "A1", "status": "selesai"}]}
    baru = terapkan(dalam(Tahap.PELAKSANAAN), isi)
    assert (baru.keadaan.versi_rencana, baru.addendum) == (1, ())
    assert (baru.pihak[0].kebutuhan, baru.kegiatan[0].status) == ("Air", "selesai")


def test_rencana_is_fixed_in_terminasi() -> None:
    with pytest.raises(CacatBerkas, match="tidak dapat diubah lagi dalam tahap terminasi"):
        terapkan(dalam(Tahap.TERMINASI), TARGET_BARU | addendum(*SEMUA))


def test_archived_file_is_closed() -> None:
    arsip = replace(dalam(Tahap.TERMINASI).keadaan, diarsipkan=True)
    lama = kemitraan(keadaan=arsip)
    with pytest.raises(CacatBerkas, match="KM-2026-0001 sudah diarsipkan; isinya tidak dapat diubah lagi"):
        terapkan(lama, {"sektor": "kebun"})
    assert terapkan(lama, {"sektor": lama.sektor}) == lama


def test_votes_of_a_new_kemitraan_are_for_the_first_version() -> None:
    isi = {
        "judul": "Kebun",
        "pola": "asuh",
        "penanggung_jawab": {"nama": "R", "surel": "r@kantor.example"},
        "penyetuju": {"nama": "H", "surel": "h@kantor.example"},
    }
    baru = terapkan(None, isi | suara_baru("a", PADA))
    assert (baru.keadaan.versi_rencana, versi_suara(baru)) == (1, [1])
