"""A partnership that starts well and is then left alone for two years: what everybody should hear of it.

The expected mails were worked out by hand from the rules and from the almanac of Indonesian holidays.
"""

from dataclasses import replace
from datetime import date, timedelta

from pabrik import dasar

from lifecycle.domain.fakta import JadwalEvaluasi, Keadaan, Kemitraan, Komunikasi, MasaBerlaku
from lifecycle.domain.fakta.ketentuan import JadwalRapat
from lifecycle.domain.kata import JenisDokumen, Tahap

AWAL = date(2026, 2, 2)
AKHIR = date(2028, 2, 1)

DIAN, SRI = "dian@sawit.example", "sri@sawit.example"
JOKO, AMINAH = "joko@subur.example", "aminah@subur.example"
MADE, KETUT = "made@harapan.example", "ketut@harapan.example"
RATNA, HASAN = "ratna@kantor.example", "hasan@kantor.example"
PIHAK = (DIAN, JOKO, MADE)
SEMUA = (*PIHAK, RATNA)


def kemitraan() -> Kemitraan:
    """In pelaksanaan since Monday 2 February 2026. The inti promised seedlings by 30 April, and none come;
    the MoU ends with the year; they were to meet every half year from 20 March, a day of Lebaran."""
    asli = dasar.kemitraan()
    dokumen = tuple(
        replace(d, berlaku=MasaBerlaku(sampai=date(2026, 12, 31))) if d.jenis is JenisDokumen.MOU else d
        for d in asli.dokumen
    )
    return dasar.kemitraan(
        komitmen=asli.komitmen[:1],
        realisasi=(),
        capaian=(),
        survei=(),
        dokumen=dokumen,
        evaluasi=JadwalEvaluasi(pertama=date(2026, 8, 1), setiap_bulan=12),
        komunikasi=Komunikasi(
            saluran=("surel",), rapat=JadwalRapat(pertama=date(2026, 3, 20), setiap_bulan=6)
        ),
        keadaan=Keadaan(tahap=Tahap.PELAKSANAAN, tahap_sejak=AWAL, versi=3, versi_tahap=3),
    )


# Each day on which anything is mailed: what, and to whom.
DIHARAPKAN: tuple[tuple[date, str, tuple[str, ...]], ...] = (
    # The kickoff was due on 16 February, which is a day off like the 17th: the 18th.
    (date(2026, 2, 19), "tugas_terlambat", (RATNA,)),
    (date(2026, 3, 4), "tugas_dieskalasi", (HASAN, RATNA)),
    # 20 March is Lebaran, and so is the week around it: they meet on the 25th, and are invited on the last
    # working day before the holidays, for the 18th is one.
    (date(2026, 3, 17), "undangan_rapat", SEMUA),
    (date(2026, 4, 2), "rapat_terlewat", SEMUA),
    # Sixty days after 2 February is Good Friday, then come Saturday and Easter.
    (date(2026, 4, 6), "kemitraan_sunyi", (RATNA,)),
    # The seedlings, due on Thursday 30 April.
    (date(2026, 4, 16), "pengingat_komitmen", (DIAN,)),
    (date(2026, 4, 27), "pengingat_komitmen", (DIAN,)),
    # 1 May is a holiday and a Friday.
    (date(2026, 5, 4), "komitmen_terlambat", (DIAN,)),
    # Word to the manajer is ready, and nobody approves it: a task of seven days, until 14 May, a holiday like
    # the days after it.
    (date(2026, 5, 7), "surat_disiapkan", (RATNA,)),
    (date(2026, 5, 19), "tugas_terlambat", (RATNA,)),
    # 1 June is a holiday.
    (date(2026, 6, 2), "tugas_dieskalasi", (HASAN, RATNA)),
    # The MoU, 180 days before 31 December: Saturday 4 July.
    (date(2026, 7, 6), "dokumen_berakhir", SEMUA),
    # 1 August is a Saturday.
    (date(2026, 8, 3), "tahap_evaluasi", SEMUA),
    (date(2026, 8, 3), "survei_dibuka", PIHAK),
    # The survey is open for 14 days, until 17 August: Independence Day, so until the 18th.
    (date(2026, 8, 11), "pengingat_survei", PIHAK),
    # Two days before is Sunday the 16th; the next working day would be the last one itself.
    (date(2026, 8, 14), "pengingat_survei", PIHAK),
    (date(2026, 8, 19), "data_tidak_cukup", SEMUA),
    # Everybody was to confirm his expectations by the 17th, and so by the 18th.
    (date(2026, 8, 19), "tugas_terlambat", PIHAK),
    (date(2026, 9, 1), "tugas_dieskalasi", (SRI, RATNA, AMINAH, RATNA, KETUT, RATNA)),
    # The petugas was to bring in what the evaluation lacks within 14 days of 19 August.
    (date(2026, 9, 3), "tugas_terlambat", (RATNA,)),
    (date(2026, 9, 16), "tugas_dieskalasi", (HASAN, RATNA)),
    # 20 September is a Sunday.
    (date(2026, 9, 14), "undangan_rapat", SEMUA),
    (date(2026, 9, 29), "rapat_terlewat", SEMUA),
    (date(2026, 10, 2), "dokumen_berakhir", SEMUA),
    # Sixty days after the evaluation of 19 August: Sunday 18 October.
    (date(2026, 10, 19), "kemitraan_sunyi", (RATNA,)),
    # 1 November is a Sunday.
    (date(2026, 11, 2), "dokumen_berakhir", SEMUA),
    (date(2026, 12, 1), "dokumen_berakhir", SEMUA),
    # 20 March 2027 is a Saturday, so Monday the 22nd; a week before is a day off.
    (date(2027, 3, 16), "undangan_rapat", SEMUA),
    (date(2027, 3, 30), "rapat_terlewat", SEMUA),
    (date(2027, 9, 13), "undangan_rapat", SEMUA),
    (date(2027, 9, 28), "rapat_terlewat", SEMUA),
)


def diharapkan() -> list[tuple[date, str, str]]:
    """One entry for each mail."""
    return sorted((hari, apa, siapa) for hari, apa, kepada in DIHARAPKAN for siapa in kepada)


def semua_hari() -> list[date]:
    return [AWAL + timedelta(days=n) for n in range((AKHIR - AWAL).days + 1)]
