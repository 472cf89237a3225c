"""A story: the agreement expires while the partnership is being evaluated."""

from dataclasses import replace
from datetime import date

import pytest
from kantor import NOMOR, PENYETUJU, Kantor
from pabrik import dasar

from lifecycle.domain.fakta import Keadaan, MasaBerlaku
from lifecycle.domain.kaidah.temuan import SyaratBelumTerpenuhi
from lifecycle.domain.kata import Tahap
from lifecycle.services.putaran.nilai_berkala import nilai_berkala
from lifecycle.services.ubah.putuskan import putuskan

HARI_NILAI = date(2026, 8, 10)
HARI_HABIS = date(2026, 8, 20)
HARI_PUTUS = date(2026, 8, 24)
HARI_BARU = date(2026, 9, 1)


def test_a_document_that_expires_during_evaluasi_holds_up_what_follows_until_all_signed_a_new_one(
    kantor: Kantor,
) -> None:
    berita_acara, mou = dasar.kemitraan().dokumen
    kantor.berdiri(
        dasar.kemitraan(
            keadaan=Keadaan(tahap=Tahap.PELAKSANAAN, tahap_sejak=dasar.HARI_MULAI, versi=3, versi_tahap=3),
            dokumen=(berita_acara, replace(mou, berlaku=MasaBerlaku(sampai=HARI_HABIS))),
        )
    )

    # The MoU is in force on the day of the evaluation.
    nilai_berkala(kantor.perangkat, NOMOR, pada=HARI_NILAI)
    assert kantor.kemitraan.keadaan.tahap is Tahap.EVALUASI

    # When the decision falls, it no longer is. The decision stands all the same.
    putuskan(kantor.perangkat, NOMOR, "LANJUT", oleh=PENYETUJU, pada=HARI_PUTUS, alasan="Sisa tanam menyusul")
    sebelum = kantor.keadaan_lengkap()
    with pytest.raises(SyaratBelumTerpenuhi, match="masih berlaku pada 24 Agustus 2026"):
        kantor.pindah("lanjutkan", HARI_PUTUS)
    assert kantor.keadaan_lengkap() == sebelum

    # A renewed PKS that one pihak has not signed is no better.
    kantor.catat(
        "dokumen",
        "jenis=pks",
        "berlaku.sampai=2031-12-31",
        "ditandatangani.inti=2026-09-01",
        "ditandatangani.plasma1=2026-09-01",
        pada=HARI_BARU,
    )
    with pytest.raises(SyaratBelumTerpenuhi, match="ditandatangani semua pihak"):
        kantor.pindah("lanjutkan", HARI_BARU)

    # The last signature opens the way; the evaluation is not asked for again.
    kantor.catat(
        "dokumen",
        "jenis=pks",
        "tanggal=2026-09-01",
        "ditandatangani.plasma2=2026-09-03",
        pada=date(2026, 9, 3),
    )
    assert kantor.pindah("lanjutkan", date(2026, 9, 3)).ke is Tahap.KEBERLANJUTAN
    assert [e.tanggal for e in kantor.kemitraan.evaluasi_tercatat] == [HARI_NILAI]
