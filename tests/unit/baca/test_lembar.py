"""The sheet as data: the fact on each line, and what follows from the others on that day."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from kasus.laporan_kaya import ramai
from pabrik.dasar import HARI_EVALUASI, kemitraan

from lifecycle.domain.bantuan.status import StatusBantuan
from lifecycle.domain.fakta import Kemitraan, Persetujuan, RencanaKeluar, Tugas, lihat_dari
from lifecycle.domain.kata import ObjekPersetujuan, StatusAddendum, Suara, Tahap
from lifecycle.services.baca.lembar import Lembar, lembar_dari

RAMAI = ramai().kemitraan


def lembar(isi: Kemitraan = RAMAI, pada: date = HARI_EVALUASI) -> Lembar:
    return lembar_dari(lihat_dari(isi, pada))


def test_a_quiet_partnership_has_nothing_open() -> None:
    isi = lembar(kemitraan())
    assert (isi.terminasi, isi.addendum) == (None, None)
    assert isi.keluar == isi.sengketa == isi.peringatan == isi.bantuan == isi.tugas == isi.evaluasi == ()
    assert [(b.pihak.kode, b.aktif, b.ditahan) for b in isi.pihak] == [
        ("inti", True, ()),
        ("plasma1", True, ()),
        ("plasma2", True, ()),
    ]


def test_the_head_tells_where_it_stands_and_what_comes_next() -> None:
    kepala = lembar(replace(RAMAI, induk="KM-2025-0007", anak=("KM-2026-0002",))).kepala
    assert (kepala.nomor, kepala.keadaan) == (RAMAI.nomor, RAMAI.keadaan)
    assert (kepala.penanggung_jawab, kepala.penyetuju) == (RAMAI.penanggung_jawab, RAMAI.penyetuju)
    assert (kepala.induk, kepala.anak) == ("KM-2025-0007", ("KM-2026-0002",))
    assert kepala.rapat_berikut == date(2026, 9, 2)


def test_who_left_and_whose_address_is_held_is_marked() -> None:
    isi = lembar(replace(RAMAI, ditahan=("dian@sawit.example",)))
    ditahan = {b.pihak.kode: b.ditahan for b in isi.pihak if b.ditahan}
    assert [b.pihak.kode for b in isi.pihak if not b.aktif] == [p.kode for p in isi.keluar] == ["plasma4"]
    assert ditahan == {"inti": ("dian@sawit.example",)}


def test_a_pihak_that_joins_later_is_not_on_the_sheet_yet() -> None:
    assert "plasma3" not in [b.pihak.kode for b in lembar(pada=date(2026, 5, 31)).pihak]
    assert "plasma3" in [b.pihak.kode for b in lembar(pada=date(2026, 6, 1)).pihak]


@pytest.mark.parametrize(
    ("bersuara", "menunggu"),
    [((), ("inti", "plasma1", "plasma2", "plasma3")), (("inti", "plasma2", "plasma3"), ("plasma1",))],
)
def test_an_open_addendum_knows_whom_it_waits_for(
    bersuara: tuple[str, ...], menunggu: tuple[str, ...]
) -> None:
    terbuka = replace(RAMAI.addendum[1], status=StatusAddendum.DIUSULKAN)
    suara = tuple(
        Persetujuan(
            objek=ObjekPersetujuan.ADDENDUM,
            pihak=kode,
            keputusan=Suara.SETUJU,
            tanggal=date(2026, 6, 2),
            addendum=terbuka.nomor,
        )
        for kode in bersuara
    )

    isi = lembar(replace(RAMAI, addendum=(terbuka,), persetujuan=suara)).addendum

    assert isi is not None
    assert (isi.addendum, isi.menunggu) == (terbuka, menunggu)


def test_each_open_matter_comes_with_those_it_concerns() -> None:
    isi = lembar()
    assert [(s.sengketa.kode, s.antara) for s in isi.sengketa] == [("S1", ("inti", "plasma2"))]
    assert [(p.peringatan.komitmen, p.pihak) for p in isi.peringatan] == [("K3", "plasma1")]
    assert [(b.bantuan.kode, b.status) for b in isi.bantuan] == [
        ("B2", StatusBantuan.DITAWARKAN),
        ("B3", StatusBantuan.DIMINTA),
    ]


def test_a_proposal_to_end_carries_its_first_day_until_the_end_has_come() -> None:
    usulan = RencanaKeluar(
        pemberitahuan_hari=90, diusulkan=date(2026, 8, 1), diberitahu={"inti": date(2026, 8, 2)}
    )
    diusulkan = replace(RAMAI, keluar=usulan)
    terminasi = lembar(diusulkan).terminasi
    assert terminasi is not None
    assert (terminasi.usulan, terminasi.paling_cepat) == (usulan, date(2026, 8, 2) + timedelta(days=90))
    berakhir = replace(RAMAI.keadaan, tahap=Tahap.TERMINASI)
    assert lembar(replace(diusulkan, keadaan=berakhir)).terminasi is None


def test_work_that_is_done_is_not_on_the_sheet() -> None:
    terbuka = Tugas(kunci="a", judul="Susun rencana", giliran="inti", tahap=Tahap.EVALUASI)
    selesai = replace(terbuka, kunci="b", selesai=HARI_EVALUASI)
    assert lembar(replace(RAMAI, tugas=(selesai, terbuka))).tugas == (terbuka,)
