"""Which facts can be mended or withdrawn, which cannot, and which act does instead."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from pabrik import dasar
from pabrik.catatan import nilai_sama
from pabrik.tahap import keadaan, tercatat
from terucap import terucap

from lifecycle.domain.fakta import Addendum, Kemitraan, Rapat, Tugas
from lifecycle.domain.galat import KemitraanError
from lifecycle.domain.isian.tumpuk import CacatBerkas
from lifecycle.domain.kata import ObjekPersetujuan, Rekomendasi, StatusAddendum, Suara, Tahap
from lifecycle.domain.koreksi.cari import FaktaTidakAda
from lifecycle.domain.koreksi.larangan import TidakDapatDikoreksi
from lifecycle.domain.koreksi.ubah import TidakAdaYangDikoreksi, koreksi, tarik
from lifecycle.domain.tugas.tahap import TUGAS_TAHAP
from lifecycle.domain.tugas.tuntas import sudah_bertemu

PADA = date(2026, 8, 20)
KIRIM = {"komitmen": "K1", "tanggal": date(2026, 4, 20)}
UKUR = {"indikator": "I1", "tanggal": date(2026, 7, 20)}
SUARA = {"objek": ObjekPersetujuan.RENCANA, "pihak": "inti", "tanggal": date(2026, 1, 15)}


def berjalan(**ubah: Any) -> Kemitraan:
    return dasar.kemitraan(**{"keadaan": keadaan(Tahap.PELAKSANAAN)} | ubah)


def test_a_fact_found_by_its_keys_gets_the_values_given() -> None:
    baru = koreksi(berjalan(), "capaian", UKUR | {"nilai": Decimal(17)}, PADA)

    (diukur,) = (c for c in baru.capaian if c.indikator == "I1")
    assert (diukur.nilai, diukur.bukti) == (Decimal(17), "Timbangan pabrik")
    assert replace(baru, capaian=berjalan().capaian) == berjalan()


def test_a_value_is_emptied_by_saying_so() -> None:
    baru = koreksi(berjalan(), "capaian", UKUR | {"bukti": None}, PADA)
    assert baru.capaian[0].bukti is None


def test_what_stands_so_already_is_left_alone() -> None:
    assert koreksi(berjalan(), "capaian", UKUR | {"nilai": Decimal(170)}, PADA) == berjalan()


def test_a_part_with_keys_of_its_own_is_corrected_as_well() -> None:
    baru = koreksi(dasar.kemitraan(), "keluar", {"pemberitahuan_hari": 30}, PADA)
    assert baru.keluar.pemberitahuan_hari == 30


def test_a_withdrawn_fact_is_gone() -> None:
    baru = tarik(berjalan(), "realisasi", KIRIM, PADA)
    assert [r.komitmen for r in baru.realisasi] == [r.komitmen for r in berjalan().realisasi[1:]]


@pytest.mark.parametrize(
    ("jenis", "isi", "kalimat"),
    [
        ("capaian", UKUR | {"indikator": "I11"}, 'tidak punya capaian "I11 2026-07-20". Mungkin maksudnya'),
        ("rapat", {"tanggal": PADA}, "Belum ada rapat yang tercatat"),
        ("capaian", UKUR, "Tulis juga nilai yang benar"),
    ],
)
def test_what_is_not_there_or_says_nothing_is_refused(jenis: str, isi: dict[str, Any], kalimat: str) -> None:
    with pytest.raises((FaktaTidakAda, TidakAdaYangDikoreksi)) as ditolak:
        koreksi(berjalan(), jenis, isi, PADA)
    assert kalimat in terucap(ditolak.value)


def test_a_key_left_out_finds_the_only_fact_with_the_rest_and_asks_among_several() -> None:
    hari = date(2026, 7, 25)
    jawaban = [
        nilai_sama(4, tanggal=hari, penilai="inti", dinilai="plasma1", responden=r) for r in ("Ani", "Budi")
    ]
    kunci = {"tanggal": hari, "penilai": "inti", "dinilai": "plasma1"}

    assert tarik(berjalan(survei=(jawaban[0],)), "survei", kunci, PADA).survei == ()
    with pytest.raises(FaktaTidakAda, match=r"ada beberapa.*Ani dan .*Budi"):
        tarik(berjalan(survei=tuple(jawaban)), "survei", kunci, PADA)


def test_an_agreed_rencana_is_changed_by_an_addendum_and_not_corrected() -> None:
    with pytest.raises(TidakDapatDikoreksi) as ditolak:
        koreksi(berjalan(), "komitmen", {"kode": "K1", "jumlah": Decimal(2)}, PADA)
    assert "`kemitraan catat KM-2026-0001 JENIS KUNCI=NILAI`" in terucap(ditolak.value)

    draf = koreksi(dasar.kemitraan(), "komitmen", {"kode": "K1", "jumlah": Decimal(2)}, PADA)
    assert draf.komitmen[0].jumlah == 2
    assert draf.keadaan.versi_rencana == 2


@pytest.mark.parametrize("tahap", [Tahap.PELAKSANAAN, Tahap.EVALUASI, Tahap.KEBERLANJUTAN])
def test_a_vote_is_corrected_only_until_the_matter_is_decided(tahap: Tahap) -> None:
    dikoreksi = koreksi(dasar.kemitraan(), "persetujuan", SUARA | {"keputusan": Suara.TOLAK}, PADA)
    assert dikoreksi.persetujuan[1].keputusan is Suara.TOLAK
    assert len(tarik(dasar.kemitraan(), "persetujuan", SUARA, PADA).persetujuan) == 3

    for ubah in (koreksi, tarik):
        with pytest.raises(TidakDapatDikoreksi, match="sudah diputus"):
            ubah(
                dasar.kemitraan(keadaan=keadaan(tahap)),
                "persetujuan",
                SUARA | {"keputusan": Suara.TOLAK},
                PADA,
            )


@pytest.mark.parametrize(
    ("status", "boleh"), [(StatusAddendum.DIUSULKAN, True), (StatusAddendum.BERLAKU, False)]
)
def test_a_vote_on_an_addendum_is_corrected_while_it_is_open(status: StatusAddendum, boleh: bool) -> None:
    suara = replace(dasar.kemitraan().persetujuan[1], objek=ObjekPersetujuan.ADDENDUM, addendum=1)
    usulan = Addendum(nomor=1, diusulkan=date(2026, 1, 10), pengusul="x", status=status)
    kemitraan = berjalan(persetujuan=(suara,), addendum=(usulan,))
    isi = SUARA | {"objek": ObjekPersetujuan.ADDENDUM, "keputusan": Suara.TOLAK}

    if not boleh:
        with pytest.raises(TidakDapatDikoreksi):
            koreksi(kemitraan, "persetujuan", isi, PADA)
        return
    assert koreksi(kemitraan, "persetujuan", isi, PADA).persetujuan == (
        replace(suara, keputusan=Suara.TOLAK),
    )


def test_what_others_refer_to_is_not_withdrawn_under_them() -> None:
    with pytest.raises(CacatBerkas, match='pihak "plasma1" tidak ada'):
        tarik(dasar.kemitraan(), "pihak", {"kode": "plasma1"}, PADA)


def test_a_correction_that_makes_the_facts_unsound_is_refused() -> None:
    with pytest.raises(CacatBerkas, match="sesudah koreksi ini"):
        koreksi(berjalan(), "capaian", UKUR | {"indikator": "I4", "nilai": Decimal(9)}, PADA)


def test_of_an_archived_kemitraan_nothing_is_corrected() -> None:
    with pytest.raises(TidakDapatDikoreksi, match="sudah diarsipkan"):
        tarik(berjalan(keadaan=keadaan(Tahap.TERMINASI, diarsipkan=True)), "realisasi", KIRIM, PADA)


def test_a_part_is_emptied_by_a_correction_and_not_withdrawn() -> None:
    with pytest.raises(KemitraanError) as ditolak:
        tarik(dasar.kemitraan(), "masa", {}, PADA)
    assert "`kemitraan koreksi KM-2026-0001 masa KUNCI=~`" in terucap(ditolak.value)


def test_an_evaluation_is_marked_by_what_it_had_judged_and_nothing_else() -> None:
    dinilai = berjalan(evaluasi_tercatat=(tercatat(Rekomendasi.LANJUT),))
    sesudahnya = {"komitmen": "K4", "tanggal": date(2026, 8, 15), "jumlah": Decimal(1)}
    dinilai = replace(dinilai, realisasi=(*dinilai.realisasi, replace(dinilai.realisasi[0], **sesudahnya)))

    def tanda(kemitraan: Kemitraan) -> tuple[str, ...]:
        return kemitraan.evaluasi_tercatat[0].dikoreksi

    dikoreksi = koreksi(dinilai, "capaian", UKUR | {"nilai": Decimal(17)}, PADA)
    assert tanda(dikoreksi) == ("Capaian I1 2026-07-20 (20 Agustus 2026)",)
    assert dikoreksi.evaluasi_tercatat[0].hasil == dinilai.evaluasi_tercatat[0].hasil
    assert tanda(tarik(dikoreksi, "realisasi", KIRIM, PADA)) == (
        *tanda(dikoreksi),
        "Realisasi K1 2026-04-20 (20 Agustus 2026)",
    )
    assert tanda(tarik(dinilai, "realisasi", sesudahnya, PADA)) == ()
    ditanya = dinilai.survei[0]
    kunci = {nama: getattr(ditanya, nama) for nama in ditanya.KUNCI}
    assert tanda(tarik(dinilai, "survei", kunci, PADA)) == ("Survei (20 Agustus 2026)",)


RAPAT = Rapat(tanggal=date(2026, 8, 3), hadir=("inti",))
BERTEMU = next(t.kunci for t in TUGAS_TAHAP[Tahap.PELAKSANAAN] if t.tuntas is sudah_bertemu)
TUGAS = Tugas(
    kunci=f"pelaksanaan:4:{BERTEMU}", judul="Adakan rapat", giliran="ratna@kantor.example",
    tahap=Tahap.PELAKSANAAN, selesai=PADA,
)  # fmt: skip


@pytest.mark.parametrize(
    ("tugas", "sesudah"),
    [
        (TUGAS, None),
        # Dropped by a person, and work that no fact closed.
        (replace(TUGAS, gugur="Tidak perlu"), PADA),
        (replace(TUGAS, kunci="pelaksanaan:4:lain"), PADA),
    ],
)
def test_a_task_that_a_mistaken_fact_closed_is_open_again(tugas: Tugas, sesudah: date | None) -> None:
    baru = tarik(berjalan(tugas=(tugas,), rapat=(RAPAT,)), "rapat", {"tanggal": RAPAT.tanggal}, PADA)
    assert baru.tugas == (replace(tugas, selesai=sesudah),)
