"""What holds of every evaluation, whatever the facts."""

from dataclasses import fields, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pabrik import kemitraan
from pabrik_nilai import PADA, indikator, komitmen, nilai, pihak, survei

from lifecycle.domain.evaluasi import Evaluasi
from lifecycle.domain.fakta import (
    Capaian,
    EvaluasiTercatat,
    Kemitraan,
    Keputusan,
    Peringatan,
    Realisasi,
    Sengketa,
    lihat_dari,
)
from lifecycle.domain.kata import Arah, Dimensi, Rekomendasi

CATATAN = ("capaian", "realisasi", "survei", "sengketa", "peringatan", "evaluasi_tercatat")
RENCANA = ("pihak", "indikator", "komitmen")

hari = st.integers(-200, 60).map(lambda n: PADA + timedelta(days=n))
kode_pihak = st.sampled_from("abc")
angka = st.decimals(-50, 300, places=2)
bobot = st.decimals(0, 5, places=1)


def unik(isi: st.SearchStrategy[Any], *kunci: str) -> st.SearchStrategy[tuple[Any, ...]]:
    """Up to six facts, none of which claims to be another."""
    return st.lists(isi, max_size=6, unique_by=lambda f: tuple(getattr(f, k) for k in kunci)).map(tuple)


@st.composite
def semua_pihak(draw: st.DrawFn) -> tuple[Any, ...]:
    tanggal = st.none() | hari
    return tuple(pihak(kode, bergabung=draw(tanggal), keluar=draw(tanggal)) for kode in "abc")


semua_indikator = unik(
    st.builds(
        indikator,
        st.sampled_from(["I1", "I2", "I3", "I4"]),
        dimensi=st.sampled_from([Dimensi.CAPAIAN, Dimensi.MANFAAT, Dimensi.KEBERLANJUTAN]),
        jenis=st.sampled_from(["kuantitatif", "rubrik", "biner"]),
        arah=st.sampled_from(Arah),
        awal=st.none() | angka,
        target=st.none() | st.just(Decimal(0)) | angka,
        toleransi=st.none() | angka,
        bobot=bobot,
        jatuh_tempo=st.none() | hari,
    ),
    "kode",
)
semua_komitmen = unik(
    st.builds(
        komitmen,
        st.sampled_from(["K1", "K2", "K3", "K4"]),
        kode_pihak,
        jumlah=st.none() | st.decimals(0, 100, places=1),
        bobot=bobot,
        jatuh_tempo=st.none() | hari,
        dikecualikan=st.sampled_from([None, None, "Banjir"]),
    ),
    "kode",
)
catatan = {
    "capaian": unik(
        st.builds(Capaian, indikator=st.sampled_from(["I1", "I2", "I3", "I4"]), tanggal=hari, nilai=angka),
        "indikator",
        "tanggal",
    ),
    "realisasi": unik(
        st.builds(
            Realisasi,
            komitmen=st.sampled_from(["K1", "K2", "K3"]),
            tanggal=hari,
            jumlah=st.none() | st.decimals(0, 90, places=1),
        ),
        "komitmen",
        "tanggal",
    ),
    "survei": unik(
        st.builds(
            survei,
            kode_pihak,
            kode_pihak,
            st.integers(1, 5),
            hari,
            responden=st.sampled_from([None, "Ani"]),
            kejujuran=st.none() | st.integers(1, 5),
        ),
        "tanggal",
        "penilai",
        "dinilai",
        "responden",
    ),
    "sengketa": unik(
        st.builds(
            Sengketa,
            kode=st.sampled_from(["S1", "S2"]),
            uraian=st.just("Mutu"),
            komitmen=st.just(("K1",)),
            dibuka=hari,
            ditutup=st.none() | hari,
        ),
        "kode",
    ),
    "peringatan": unik(
        st.builds(
            Peringatan,
            komitmen=st.just("K2"),
            tingkat=st.integers(1, 3),
            tanggal=hari,
            dicabut=st.none() | hari,
        ),
        "tingkat",
    ),
}


@st.composite
def evaluasi_tercatat(draw: st.DrawFn) -> EvaluasiTercatat:
    tanggal = draw(hari)
    kode = draw(st.sampled_from([Rekomendasi.RENCANA_ULANG, Rekomendasi.PERBAIKAN]))
    return EvaluasiTercatat(
        versi=draw(st.integers(1, 99)),
        siklus=1,
        tanggal=tanggal,
        versi_rencana=1,
        rekomendasi=kode,
        keputusan=Keputusan(kode=kode, oleh="hasan@kantor.example", tanggal=tanggal),
    )


kemitraan_apa_pun = st.builds(
    kemitraan,
    pihak=semua_pihak(),
    indikator=semua_indikator,
    komitmen=semua_komitmen,
    evaluasi_tercatat=unik(evaluasi_tercatat(), "versi"),
    **catatan,
)


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
        # A hair for thirds, which no decimal holds.
        assert min(dikenal) <= d2 <= sum(dikenal) / len(dikenal) + Decimal("1E-20")


@lambat
@given(kemitraan_apa_pun)
def test_an_open_survey_never_lets_out_an_answer(isi: Kemitraan) -> None:
    hasil = nilai(lihat_dari(isi, PADA), terbuka_sampai=PADA)
    if hasil.survei_terbuka:
        tanpa = nilai(lihat_dari(replace(isi, survei=()), PADA), terbuka_sampai=PADA)
        assert (hasil.segitiga, hasil.pemberian) == (tanpa.segitiga, tanpa.pemberian)
        assert hasil.rekomendasi is Rekomendasi.DATA_TIDAK_CUKUP
        assert not [satu for satu in hasil.jejak if satu.angka.startswith(("penilaian", "diterima"))]
