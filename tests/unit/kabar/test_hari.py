"""The days that each matter of time announces: on no other day does time alone bring it anything new."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from kasus.waktu import SENIN_JUMAT
from pabrik import dasar
from pabrik.catatan import dokumen, persetujuan
from pabrik.dasar import ganti, nilai_sama
from pabrik.pihak import pihak
from pabrik.tahap import HASAN, RATNA, SEMUA, keadaan, naskah, suara, tercatat

from lifecycle.domain.fakta import Addendum, Kemitraan, Rapat, Realisasi, RencanaKeluar, Tugas, lihat_dari
from lifecycle.domain.kabar.semua import JENIS_KABAR
from lifecycle.domain.kantor.aturan import Aturan
from lifecycle.domain.kata import JenisDokumen, ObjekPersetujuan, Rekomendasi, Tahap
from lifecycle.domain.waktu.kalender import Kalender

HARIAN = [jenis for jenis in JENIS_KABAR.values() if jenis.harian]
# All that happened in the test partnership is past by then.
AWAL = date(2026, 9, 1)
SELAMA = [AWAL + timedelta(days=n) for n in range(130)]
# Nobody works on weekends, nor in two weeks of holidays.
LIBUR = frozenset(SELAMA[40:54])
ATURAN = Aturan(hari_survei=60, kalender=Kalender(hari=SENIN_JUMAT, libur=LIBUR.__contains__))

tempo = st.integers(-20, 320).map(lambda n: AWAL + timedelta(days=n))
lampau = st.integers(1, 40).map(lambda n: AWAL - timedelta(days=n))
mungkin = st.booleans()


@st.composite
def berjalan(draw: st.DrawFn) -> tuple[Kemitraan, set[date]]:
    """In any stage but the last, due on any days; with the days on which a few things happen on the way."""
    rapat, kirim, jawab, ttd, pergi = terjadi = [draw(st.sampled_from(SELAMA)) for _ in range(5)]
    tahap = draw(st.sampled_from([t for t in Tahap if t is not Tahap.TERMINASI]))
    mou = naskah(JenisDokumen.MOU, date(2026, 1, 20), *SEMUA, sampai=draw(tempo))
    baru = replace(
        naskah(JenisDokumen.MOU, AWAL, *SEMUA[:2], sampai=draw(tempo)),
        ditandatangani={"inti": AWAL, "plasma1": AWAL, "plasma2": ttd},
    )
    asli = dasar.kemitraan()
    return (
        dasar.kemitraan(
            keadaan=keadaan(tahap, tahap_sejak=draw(lampau)),
            pihak=ganti(pihak(), "plasma2", keluar=pergi) if draw(mungkin) else pihak(),
            komitmen=tuple(replace(k, jatuh_tempo=draw(tempo)) for k in asli.komitmen),
            realisasi=(Realisasi(komitmen="K1", tanggal=kirim, jumlah=asli.komitmen[0].jumlah),),
            dokumen=(dokumen()[0], mou, *([baru] if draw(mungkin) else [])),
            persetujuan=(
                persetujuan()[0],
                *suara(ObjekPersetujuan.RENCANA, jawab, "inti"),
                *suara(ObjekPersetujuan.ADDENDUM, jawab, *SEMUA, addendum=1),
            )[int(draw(mungkin)) :],
            survei=(nilai_sama(4, tanggal=jawab, penilai="inti", dinilai="plasma1"),),
            rapat=(Rapat(tanggal=rapat),),
            keluar=RencanaKeluar(pengusul="inti", diusulkan=draw(lampau)) if draw(mungkin) else asli.keluar,
            addendum=(Addendum(nomor=1, diusulkan=draw(lampau), pengusul="inti"),) if draw(mungkin) else (),
            evaluasi_tercatat=(tercatat(Rekomendasi.LANJUT, tanggal=draw(lampau)),) if draw(mungkin) else (),
            tugas=tuple(
                Tugas(kunci=giliran, judul="x", giliran=giliran, tahap=tahap, tenggat=draw(tempo))
                for giliran in ("inti", RATNA, HASAN)
            ),
        ),
        set(terjadi),
    )


@settings(max_examples=40)
@given(berjalan())
def test_time_alone_brings_nothing_new_on_a_day_that_was_not_announced(
    cerita: tuple[Kemitraan, set[date]],
) -> None:
    satu, terjadi = cerita
    kemarin = lihat_dari(satu, SELAMA[0], aturan=ATURAN)
    ada: dict[str, set[str]] = {}
    for hari_ini in SELAMA:
        kini = lihat_dari(satu, hari_ini, aturan=ATURAN)
        for jenis in HARIAN:
            berdiri = {p.kunci for p in jenis.temukan(kini)}
            baru = berdiri - ada.get(jenis.kode, berdiri)
            assert not baru or hari_ini in terjadi or hari_ini in jenis.hari(kemarin), baru
            ada[jenis.kode] = berdiri
        kemarin = kini
