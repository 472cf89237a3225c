"""What holds of every evaluation, whatever the facts."""

from dataclasses import fields, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pabrik.acak import catatan, kemitraan_apa_pun
from pabrik.nilai import PADA, nilai

from lifecycle.domain.evaluasi.hasil import Evaluasi
from lifecycle.domain.fakta import (
    Kemitraan,
    lihat_dari,
)
from lifecycle.domain.kata import Dimensi, Rekomendasi

CATATAN = ("capaian", "realisasi", "survei", "sengketa", "peringatan", "evaluasi_tercatat")
RENCANA = ("pihak", "indikator", "komitmen")


def lihat(isi: Kemitraan) -> Evaluasi:
    return nilai(lihat_dari(isi, PADA))


def acak(data: st.DataObject, isi: Kemitraan, nama: tuple[str, ...]) -> Kemitraan:
    return replace(isi, **{n: tuple(data.draw(st.permutations(getattr(isi, n)))) for n in nama})


lambat = settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)


@lambat
@given(kemitraan_apa_pun)
def test_every_figure_lies_between_nothing_and_all(isi: Kemitraan) -> None:
    hasil = lihat(isi)
    semua = [
        hasil.skor,
        *hasil.dimensi.values(),
        *hasil.per_pihak.values(),
        *hasil.segitiga.values(),
        *hasil.pemberian.values(),
        *(k.selisih for k in hasil.kesenjangan),
    ]
    assert all(0 <= angka_ <= 100 for angka_ in semua if angka_ is not None)
    assert hasil.kelengkapan is not None
    assert 0 <= hasil.kelengkapan <= 1


@lambat
@given(kemitraan_apa_pun, st.data())
def test_the_order_in_which_facts_were_recorded_does_not_matter(isi: Kemitraan, data: st.DataObject) -> None:
    assert lihat(acak(data, isi, CATATAN)).ke_json() == lihat(isi).ke_json()


@lambat
@given(kemitraan_apa_pun, st.data())
def test_the_order_in_which_the_plan_was_written_changes_no_figure(
    isi: Kemitraan, data: st.DataObject
) -> None:
    def angka_saja(hasil: Evaluasi) -> dict[str, Any]:
        json = hasil.ke_json()
        return {
            k: json[k] for k in ("skor", "kelengkapan", "rekomendasi", "dimensi", "per_pihak", "segitiga")
        }

    assert angka_saja(lihat(acak(data, isi, RENCANA))) == angka_saja(lihat(isi))


@lambat
@given(kemitraan_apa_pun, st.fixed_dictionaries(catatan))
def test_facts_dated_later_change_nothing(isi: Kemitraan, tambahan: dict[str, tuple[Any, ...]]) -> None:
    lusa = PADA + timedelta(days=2)

    def digeser(satu: Any) -> Any:
        """The same fact, each of its days brought past the day of the evaluation."""
        hari_ = {f.name: getattr(satu, f.name) for f in fields(satu)}
        return replace(satu, **{n: max(h, lusa) for n, h in hari_.items() if isinstance(h, date)})

    nanti = {n: (*getattr(isi, n), *(digeser(f) for f in baru)) for n, baru in tambahan.items()}
    assert lihat(replace(isi, **nanti)).ke_json() == lihat(isi).ke_json()


@lambat
@given(kemitraan_apa_pun)
def test_commitments_lie_between_the_weakest_pihak_and_the_mean(isi: Kemitraan) -> None:
    hasil = lihat(isi)
    dikenal = [p for p in hasil.per_pihak.values() if p is not None]
    d2 = hasil.dimensi[Dimensi.KOMITMEN]
    assert (d2 is None) == (not dikenal)
    if d2 is not None:
        # A hair for thirds, which no decimal holds: halving and adding rounds their last digit either way.
        sehelai = Decimal("1E-20")
        assert min(dikenal) - sehelai <= d2 <= sum(dikenal) / len(dikenal) + sehelai


@lambat
@given(kemitraan_apa_pun)
def test_an_open_survey_never_lets_out_an_answer(isi: Kemitraan) -> None:
    hasil = nilai(lihat_dari(isi, PADA), terbuka_sampai=PADA)
    if hasil.survei_terbuka:
        tanpa = nilai(lihat_dari(replace(isi, survei=()), PADA), terbuka_sampai=PADA)
        assert (hasil.segitiga, hasil.pemberian) == (tanpa.segitiga, tanpa.pemberian)
        assert hasil.rekomendasi is Rekomendasi.DATA_TIDAK_CUKUP
        assert not [satu for satu in hasil.jejak if satu.angka.startswith(("penilaian", "diterima"))]
