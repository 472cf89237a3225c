"""News of an evaluation: its survey is opened and reminded of, its report, what lacks, and the decision.

Who has not answered is reminded a week and two days before the survey closes.
"""

from collections.abc import Iterator
from datetime import date

from lifecycle.domain.evaluasi.contoh import CONTOH_REKOMENDASI, contoh_hasil, contoh_keputusan
from lifecycle.domain.evaluasi.jadwal import batas_tunggu
from lifecycle.domain.evaluasi.kunjungan import evaluasi_kunjungan
from lifecycle.domain.evaluasi.survei import hasil_survei
from lifecycle.domain.fakta import Fakta
from lifecycle.domain.kaidah.kabar import JenisKabar, Kabar, KabarLangkah, Konteks
from lifecycle.domain.kaidah.kunci import Kunci
from lifecycle.domain.kata import Rekomendasi, Tahap
from lifecycle.domain.waktu.ambang import ambang_tercapai, hari_ambang, semua_hari

PERISTIWA = "pengingat_survei"
_KUNCI = Kunci("survei", "kunjungan", "tenggat", "ambang")
AMBANG = (-7, -2)


def temukan(fakta: Fakta) -> Iterator[Kabar]:
    tenggat = _tenggat(fakta)
    if tenggat is None or fakta.pada > tenggat or not hasil_survei(fakta).ditunggu:
        return
    ambang = ambang_tercapai(_ambang(fakta, tenggat), tenggat, fakta.pada, fakta.aturan.kalender)
    if ambang is not None:
        yield Kabar(
            peristiwa=PERISTIWA,
            kunci=_KUNCI.tulis(fakta.kemitraan.keadaan.versi_tahap, tenggat, ambang),
            konteks={"tenggat_survei": tenggat},
            paling_lambat=tenggat,
        )


def hari(fakta: Fakta) -> Iterator[date]:
    tenggat = _tenggat(fakta)
    if tenggat is not None:
        yield from semua_hari(_ambang(fakta, tenggat), tenggat, fakta.aturan.kalender)


def _ambang(fakta: Fakta, tenggat: date) -> Iterator[int]:
    """Those that come after the survey was opened: that day has its invitation."""
    dibuka, kalender = fakta.kemitraan.keadaan.tahap_sejak, fakta.aturan.kalender
    return (a for a in AMBANG if hari_ambang(tenggat, a, kalender) > dibuka)


def _tenggat(fakta: Fakta) -> date | None:
    """The last day of the survey; None where none is open."""
    keadaan = fakta.kemitraan.keadaan
    if keadaan.tahap is not Tahap.EVALUASI or keadaan.ditangguhkan or evaluasi_kunjungan(fakta) is not None:
        return None
    return fakta.aturan.tenggat_survei(keadaan.tahap_sejak)


def peristiwa_penilaian(rekomendasi: Rekomendasi) -> str:
    """What a recorded evaluation announces: its report, or that there are too few data for one."""
    return "data_tidak_cukup" if rekomendasi is Rekomendasi.DATA_TIDAK_CUKUP else "laporan_evaluasi"


def _dibuka(fakta: Fakta) -> Konteks | None:
    return {"tenggat_survei": fakta.aturan.tenggat_survei(fakta.kemitraan.keadaan.tahap_sejak)}


def _laporan(fakta: Fakta) -> Konteks | None:
    return _dinilai(fakta, "laporan_evaluasi")


def _data_kurang(fakta: Fakta) -> Konteks | None:
    konteks = _dinilai(fakta, "data_tidak_cukup")
    return None if konteks is None else {**konteks, "ditunggu_sampai": _ditunggu_sampai(fakta)}


def _ditunggu_sampai(fakta: Fakta) -> date | None:
    """How long those who are silent are waited for; None where it is not they whom one waits for."""
    if hasil_survei(fakta).kuorum:
        return None
    dibuka = fakta.kemitraan.keadaan.tahap_sejak
    return batas_tunggu(fakta.kemitraan, fakta.aturan.tenggat_survei(dibuka))


def _dinilai(fakta: Fakta, peristiwa: str) -> Konteks | None:
    """The evaluation of this visit, where it is what that event tells of."""
    tercatat = evaluasi_kunjungan(fakta)
    if tercatat is None or peristiwa_penilaian(tercatat.rekomendasi) != peristiwa:
        return None
    return {"evaluasi": tercatat.hasil}


def _keputusan(fakta: Fakta) -> Konteks | None:
    tercatat = evaluasi_kunjungan(fakta)
    if tercatat is None or tercatat.keputusan is None:
        return None
    return {"keputusan": tercatat.keputusan, "evaluasi": tercatat.hasil}


LANGKAH: tuple[KabarLangkah, ...] = (
    KabarLangkah(
        peristiwa="survei_dibuka",
        tahap=Tahap.EVALUASI,
        konteks=_dibuka,
        contoh=({"tenggat_survei": date(2026, 1, 31)},),
    ),
    KabarLangkah(
        peristiwa="laporan_evaluasi",
        konteks=_laporan,
        contoh=tuple({"evaluasi": contoh_hasil(kode)} for kode in CONTOH_REKOMENDASI),
    ),
    KabarLangkah(
        peristiwa="data_tidak_cukup",
        konteks=_data_kurang,
        contoh=(
            {"evaluasi": contoh_hasil(Rekomendasi.DATA_TIDAK_CUKUP), "ditunggu_sampai": None},
            {"evaluasi": contoh_hasil(Rekomendasi.DATA_TIDAK_CUKUP), "ditunggu_sampai": date(2026, 9, 14)},
        ),
    ),
    KabarLangkah(
        peristiwa="keputusan",
        konteks=_keputusan,
        contoh=tuple(
            {"keputusan": contoh_keputusan(kode), "evaluasi": contoh_hasil(kode)}
            for kode in CONTOH_REKOMENDASI
        ),
    ),
)

SURVEI = JenisKabar(
    kode="survei",
    kunci=(_KUNCI,),
    temukan=temukan,
    hari=hari,
    contoh={PERISTIWA: {"tenggat_survei": date(2026, 8, 15)}},
    harian=True,
)
KABAR: tuple[JenisKabar, ...] = (SURVEI,)
