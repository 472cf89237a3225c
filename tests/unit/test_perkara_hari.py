"""The days that each matter of time announces: on no other day does time alone bring it anything new."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from kasus_perkara import SENIN_JUMAT
from pabrik_acak import kemitraan_apa_pun, unik
from pabrik_nilai import PADA
from pabrik_tahap import HASAN, RATNA, keadaan

from lifecycle.domain.aturan import Aturan
from lifecycle.domain.fakta import (
    Addendum,
    Dokumen,
    Irama,
    Kemitraan,
    Komunikasi,
    MasaBerlaku,
    Persetujuan,
    Rapat,
    RencanaKeluar,
    Tugas,
    lihat_dari,
)
from lifecycle.domain.jadi_json import jadi_json
from lifecycle.domain.kalender import Kalender
from lifecycle.domain.kata import JenisDokumen, ObjekPersetujuan, Suara, Tahap
from lifecycle.domain.perkara import PERKARA

HARIAN = [perkara for perkara in PERKARA.values() if perkara.harian]
# Nobody works on weekends, nor in one long week of holidays.
LIBUR = {PADA + timedelta(days=n) for n in range(-3, 9)}
ATURAN = Aturan(kalender=Kalender(hari=SENIN_JUMAT, libur=LIBUR.__contains__))
SELAMA = [PADA + timedelta(days=n) for n in range(-40, 60)]

hari = st.integers(-60, 90).map(lambda n: PADA + timedelta(days=n))
# What the engine itself writes down is never dated ahead.
lampau = st.integers(-90, -41).map(lambda n: PADA + timedelta(days=n))
kode = st.sampled_from("abc")
SESUKANYA = {
    "dokumen": unik(
        st.builds(
            Dokumen,
            jenis=st.sampled_from([JenisDokumen.MOU, JenisDokumen.PKS, JenisDokumen.ADDENDUM]),
            tanggal=hari,
            ditandatangani=st.dictionaries(kode, hari),
            berlaku=st.builds(MasaBerlaku, sampai=st.none() | hari | st.just(date.max)),
        ),
        "jenis",
        "tanggal",
    ),
    "persetujuan": unik(
        st.builds(
            Persetujuan,
            objek=st.sampled_from(ObjekPersetujuan),
            pihak=kode,
            keputusan=st.sampled_from(Suara),
            tanggal=hari,
            addendum=st.just(1),
        )
        | st.builds(
            Persetujuan,
            objek=st.sampled_from(ObjekPersetujuan),
            penyetuju=st.just(HASAN),
            keputusan=st.sampled_from(Suara),
            tanggal=hari,
        ),
        "objek",
        "pihak",
        "tanggal",
    ),
    "rapat": unik(st.builds(Rapat, tanggal=hari), "tanggal"),
    "komunikasi": st.builds(
        Komunikasi,
        rapat=st.builds(Irama, pertama=st.none() | hari, setiap_bulan=st.sampled_from([None, 1, 2])),
    ),
    "keluar": st.builds(
        RencanaKeluar, pengusul=st.just("a"), diusulkan=st.none() | hari, alasan=st.just("x")
    ),
    "tugas": unik(
        st.builds(
            Tugas,
            kunci=st.sampled_from(["x:1", "x:2", "x:3"]),
            judul=st.just("x"),
            giliran=kode | st.just(RATNA),
            tahap=st.just(Tahap.PELAKSANAAN),
            tenggat=st.none() | hari,
            selesai=st.none() | lampau,
        ),
        "kunci",
    ),
    "addendum": st.just(())
    | st.builds(Addendum, nomor=st.just(1), diusulkan=lampau, pengusul=kode).map(lambda a: (a,)),
}


@st.composite
def berjalan(draw: st.DrawFn) -> Kemitraan:
    """In any stage since before the walk, with anything written down of days before, during and after it."""
    satu = draw(kemitraan_apa_pun)
    tempat = keadaan(draw(st.sampled_from(Tahap)), tahap_sejak=draw(lampau))
    tercatat = tuple(e for e in satu.evaluasi_tercatat if e.tanggal < SELAMA[0])
    ubah = {nama: draw(isi) for nama, isi in SESUKANYA.items()}
    return replace(satu, keadaan=tempat, evaluasi_tercatat=tercatat, peringatan=(), **ubah)


def tertulis(satu: Kemitraan) -> set[date]:
    """Every day that stands somewhere in the facts."""

    def cari(nilai: object) -> set[date]:
        if isinstance(nilai, dict | list):
            isi = nilai.values() if isinstance(nilai, dict) else nilai
            return set().union(*map(cari, isi))
        try:
            return {date.fromisoformat(str(nilai))}
        except ValueError:
            return set()

    return cari(jadi_json(satu))


@settings(max_examples=40)
@given(berjalan())
def test_time_alone_brings_nothing_new_on_a_day_that_was_not_announced(satu: Kemitraan) -> None:
    bertanggal = tertulis(satu)
    for perkara in HARIAN:
        lihat = [lihat_dari(satu, hari_ini, aturan=ATURAN) for hari_ini in SELAMA]
        ada = [{p.perkara for p in perkara.temukan(kini)} for kini in lihat]
        for kemarin, kini, dahulu, sekarang in zip(lihat, lihat[1:], ada, ada[1:], strict=False):
            if kini.pada not in bertanggal and sekarang - dahulu:
                assert kini.pada in set(perkara.hari(kemarin)), (perkara.kode, kini.pada)
