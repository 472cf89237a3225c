"""Any partnership at all, for tests of what always holds (see pabrik/dasar.py)."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st
from pabrik.dasar import kemitraan
from pabrik.nilai import PADA, indikator, komitmen, pihak, survei

from lifecycle.domain.fakta import Capaian, EvaluasiTercatat, Keputusan, Peringatan, Realisasi, Sengketa
from lifecycle.domain.kata import Arah, Dimensi, Rekomendasi

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
