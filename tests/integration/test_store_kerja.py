"""What the periodic runs look at: found by its day, leased to one run at a time, put off to its next day."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from basisdata import perintah_sql
from pabrik.dasar import kemitraan

from lifecycle.domain.fakta import EvaluasiTercatat, JadwalEvaluasi, Keadaan, Kemitraan
from lifecycle.domain.kata import Kerja, Rekomendasi, Tahap
from lifecycle.store.gudang import Gudang

PADA = date(2026, 8, 1)
KINI = datetime(2026, 8, 1, tzinfo=UTC)
SEWA = timedelta(minutes=2)


def pada_tahap(nomor: str, tahap: Tahap, *, pertama: date | None = PADA, **keadaan: bool) -> Kemitraan:
    return kemitraan(
        nomor=nomor,
        evaluasi=JadwalEvaluasi(pertama=pertama, setiap_bulan=6),
        keadaan=Keadaan(tahap=tahap, tahap_sejak=date(2026, 2, 2), versi=1, **keadaan),
    )


def simpan(gudang: Gudang, *semua: Kemitraan) -> None:
    with gudang.unit() as u:
        for k in semua:
            u.simpan(k, None)
        u.commit()


def jatuh_tempo(gudang: Gudang, kerja: Kerja, pada: date = PADA) -> list[str]:
    with gudang.bacaan() as u:
        semua = u.kerja_jatuh_tempo(kerja, pada)
        assert u.jumlah_kerja(kerja, pada) == len(semua)
    return sorted(n[-1] for n in semua)


def klaim(
    gudang: Gudang, penyewa: str, *, kini: datetime = KINI, batas: int = 10, kerja: Kerja = Kerja.PENGINGAT
) -> Sequence[str]:
    with gudang.unit() as u:
        hasil = u.klaim_kerja(kerja, PADA, penyewa=penyewa, sekarang=kini, sampai=kini + SEWA, batas=batas)
        u.commit()
    return [n[-1] for n in hasil]


def test_after_a_change_each_run_looks_where_it_has_anything_to_do(gudang: Gudang) -> None:
    simpan(
        gudang,
        pada_tahap("KM-2026-0001", Tahap.PELAKSANAAN),
        pada_tahap("KM-2026-0002", Tahap.PELAKSANAAN, pertama=None),
        pada_tahap("KM-2026-0003", Tahap.EVALUASI, pertama=None),
        pada_tahap("KM-2026-0004", Tahap.PERENCANAAN),
        pada_tahap("KM-2026-0005", Tahap.TERMINASI),
        pada_tahap("KM-2026-0006", Tahap.PELAKSANAAN, ditangguhkan=True),
        pada_tahap("KM-2026-0007", Tahap.EVALUASI, ditangguhkan=True),
        pada_tahap("KM-2026-0008", Tahap.EVALUASI, diarsipkan=True),
    )

    assert jatuh_tempo(gudang, Kerja.EVALUASI) == ["1", "3", "8"]
    assert jatuh_tempo(gudang, Kerja.EVALUASI, date(2026, 7, 31)) == ["3", "8"]
    assert jatuh_tempo(gudang, Kerja.PENGINGAT, date(2020, 1, 1)) == ["1", "2", "3", "4", "5", "6", "7"]


def test_an_evaluation_that_was_recorded_moves_the_day_on(gudang: Gudang) -> None:
    lama = pada_tahap("KM-2026-0001", Tahap.PELAKSANAAN)
    simpan(gudang, lama)
    tercatat = EvaluasiTercatat(
        versi=2, siklus=1, tanggal=date(2026, 8, 10), versi_rencana=1, rekomendasi=Rekomendasi.PERBAIKAN
    )
    with gudang.unit() as u:
        u.simpan(replace(lama, evaluasi_tercatat=(tercatat,), keadaan=replace(lama.keadaan, versi=2)), lama)
        u.commit()

    assert jatuh_tempo(gudang, Kerja.EVALUASI, date(2027, 1, 31)) == []
    assert jatuh_tempo(gudang, Kerja.EVALUASI, date(2027, 2, 1)) == ["1"]


def test_two_runs_share_what_is_due_and_a_lease_ends(gudang: Gudang) -> None:
    simpan(gudang, *(pada_tahap(f"KM-2026-000{n}", Tahap.PELAKSANAAN) for n in (1, 2, 3)))

    assert klaim(gudang, "satu", batas=2) == ["1", "2"]
    assert klaim(gudang, "dua") == ["3"]
    assert klaim(gudang, "tiga") == []
    # The other kind of run is another's business.
    assert klaim(gudang, "empat", kerja=Kerja.EVALUASI) == ["1", "2", "3"]

    with gudang.unit() as u:
        u.lepas_kerja("dua")
        u.commit()
    assert klaim(gudang, "tiga") == ["3"]
    assert klaim(gudang, "lima", kini=KINI + SEWA) == ["1", "2", "3"]


def test_what_was_looked_at_comes_again_on_its_day_unless_it_was_changed_meanwhile(gudang: Gudang) -> None:
    simpan(gudang, *(pada_tahap(f"KM-2026-000{n}", Tahap.PELAKSANAAN) for n in (1, 2, 3)))

    with gudang.unit() as u, perintah_sql() as perintah:
        u.tinjau_lagi(
            Kerja.PENGINGAT,
            {"KM-2026-0001": (1, date(2026, 8, 2)), "KM-2026-0002": (0, None), "KM-2026-0003": (1, None)},
        )
        u.commit()

    assert len(perintah) == 1
    assert jatuh_tempo(gudang, Kerja.PENGINGAT) == ["2"]
    assert jatuh_tempo(gudang, Kerja.PENGINGAT, date(2026, 8, 2)) == ["1", "2"]
    assert jatuh_tempo(gudang, Kerja.EVALUASI) == ["1", "2", "3"]
