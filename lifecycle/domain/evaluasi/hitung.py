"""The steps of an evaluation, in order: dimensions, completeness, score, recommendation, trace."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal, localcontext

from lifecycle.domain.bahasa.angka import HITUNG
from lifecycle.domain.evaluasi.bahan import Bahan, sebelumnya_rencana_ulang
from lifecycle.domain.evaluasi.dimensi import nilai_dimensi
from lifecycle.domain.evaluasi.hasil import Evaluasi
from lifecycle.domain.evaluasi.jadwal import batas_tunggu
from lifecycle.domain.evaluasi.jejak import Jejak
from lifecycle.domain.evaluasi.kepercayaan import (
    Kepercayaan,
    kepercayaan_tak_dinilai,
    kepercayaan_tertutup,
    nilai_kepercayaan,
)
from lifecycle.domain.evaluasi.keterlibatan import nilai_keterlibatan
from lifecycle.domain.evaluasi.komitmen import NilaiKomitmen, nilai_komitmen
from lifecycle.domain.evaluasi.nilai_dimensi import NilaiDimensi
from lifecycle.domain.evaluasi.rekomendasi import rekomendasikan
from lifecycle.domain.evaluasi.skor import kelengkapan, skor
from lifecycle.domain.evaluasi.survei import HasilSurvei, hasil_survei
from lifecycle.domain.fakta import Fakta
from lifecycle.domain.kantor.aturan import Aturan
from lifecycle.domain.kata import Dimensi
from lifecycle.domain.komitmen.peringatan import peringatan_terbuka


def evaluasi(fakta: Fakta, aturan: Aturan, *, survei_terbuka_sampai: date | None = None) -> Evaluasi:
    """Evaluate a kemitraan on the day it is seen from.

    With `survei_terbuka_sampai` the survey is blind: until that day has passed, or every active pihak has
    answered, nothing answered is shown, there is no score, and the recommendation is DATA_TIDAK_CUKUP. Where
    too few have answered so long after it (jadwal.batas_tunggu), trust is left out of the score.
    """
    with localcontext(HITUNG):
        return _hitung(fakta, aturan, survei_terbuka_sampai)


def _hitung(fakta: Fakta, aturan: Aturan, survei_terbuka_sampai: date | None) -> Evaluasi:
    """Expects the decimal context of angka.HITUNG to be set."""
    survei = hasil_survei(fakta)
    terbuka_sampai = _terbuka_sampai(fakta, survei, survei_terbuka_sampai)
    ditunggu_sampai = _ditunggu_sampai(fakta, survei, survei_terbuka_sampai)
    if terbuka_sampai is not None:
        kepercayaan = kepercayaan_tertutup(survei, terbuka_sampai)
    elif ditunggu_sampai is not None:
        kepercayaan = kepercayaan_tak_dinilai(survei, ditunggu_sampai)
    else:
        kepercayaan = nilai_kepercayaan(survei)
    komitmen = nilai_komitmen(fakta)
    dimensi = _kelima(fakta, survei, kepercayaan, komitmen)
    lengkap, jumlah = kelengkapan(dimensi, aturan), skor(dimensi, aturan, tertutup=terbuka_sampai is not None)
    bahan = Bahan(
        skor=jumlah.nilai,
        kelengkapan=lengkap.nilai,
        dimensi={nama: satu.nilai for nama, satu in dimensi.items()},
        per_pihak=_bernama(fakta, komitmen.per_pihak),
        pemberian=_bernama(fakta, kepercayaan.pemberian),
        survei=survei,
        terbuka_sampai=terbuka_sampai,
        ditunggu_sampai=ditunggu_sampai,
        kosong=tuple(kode for satu in dimensi.values() for kode in satu.kosong),
        peringatan=peringatan_terbuka(fakta),
        pernah_rencana_ulang=sebelumnya_rencana_ulang(fakta),
    )
    jejak = (*(j for satu in dimensi.values() for j in satu.jejak), lengkap, jumlah)
    return _evaluasi(fakta, bahan, komitmen, kepercayaan, jejak)


def _evaluasi(
    fakta: Fakta, bahan: Bahan, komitmen: NilaiKomitmen, kepercayaan: Kepercayaan, jejak: tuple[Jejak, ...]
) -> Evaluasi:
    usulan = rekomendasikan(bahan)
    survei = bahan.survei
    belum = survei.belum_menjawab if bahan.terbuka_sampai is None else survei.ditunggu
    return Evaluasi(
        nomor=fakta.kemitraan.nomor,
        siklus=fakta.kemitraan.keadaan.siklus,
        tanggal=fakta.pada,
        skor=bahan.skor,
        kelengkapan=bahan.kelengkapan,
        rekomendasi=usulan.kode,
        aturan=usulan.aturan,
        dimensi=bahan.dimensi,
        per_pihak=komitmen.per_pihak,
        segitiga=kepercayaan.segitiga,
        pincang=kepercayaan.pincang,
        terlemah=kepercayaan.terlemah,
        pemberian=kepercayaan.pemberian,
        kesenjangan=kepercayaan.kesenjangan,
        keterlibatan=nilai_keterlibatan(fakta),
        survei_terbuka=bahan.terbuka_sampai is not None,
        tanpa_kepercayaan=bahan.ditunggu_sampai is not None,
        belum_menjawab=tuple(p.kode for p in belum),
        menunggu=tuple(p.mitra for p in belum),
        jejak=jejak,
    )


def _terbuka_sampai(fakta: Fakta, survei: HasilSurvei, sampai: date | None) -> date | None:
    """The last day of a survey that is still open; None once it is closed."""
    masih = sampai is not None and fakta.pada <= sampai and bool(survei.ditunggu)
    return sampai if masih else None


def _ditunggu_sampai(fakta: Fakta, survei: HasilSurvei, sampai: date | None) -> date | None:
    """The last day on which the silent ones were waited for, once it has passed in vain; else None."""
    if sampai is None or survei.kuorum:
        return None
    batas = batas_tunggu(fakta.kemitraan, sampai)
    return batas if fakta.pada > batas else None


def _kelima(
    fakta: Fakta, survei: HasilSurvei, kepercayaan: Kepercayaan, komitmen: NilaiKomitmen
) -> dict[Dimensi, NilaiDimensi]:
    return {
        Dimensi.CAPAIAN: nilai_dimensi(fakta, Dimensi.CAPAIAN),
        Dimensi.KOMITMEN: komitmen.dimensi,
        Dimensi.KEPERCAYAAN: NilaiDimensi(
            nilai=kepercayaan.nilai,
            terisi=survei.menjawab,
            # Always due: where nobody is left to answer, nobody has answered.
            jatuh_tempo=max(len(survei.aktif), 1),
            jejak=kepercayaan.jejak,
        ),
        Dimensi.MANFAAT: nilai_dimensi(fakta, Dimensi.MANFAAT),
        Dimensi.KEBERLANJUTAN: nilai_dimensi(fakta, Dimensi.KEBERLANJUTAN),
    }


def _bernama(fakta: Fakta, per_pihak: Mapping[str, Decimal | None]) -> tuple[tuple[str, Decimal], ...]:
    nama = {p.kode: p.mitra for p in fakta.pihak_aktif}
    return tuple((nama[kode], nilai) for kode, nilai in per_pihak.items() if nilai is not None)
