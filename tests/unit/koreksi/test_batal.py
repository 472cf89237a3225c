"""A kemitraan entered by mistake is called off while nothing was agreed."""

from dataclasses import replace
from datetime import date

import pytest
from pabrik import dasar
from pabrik.tahap import keadaan
from terucap import terucap

from lifecycle.domain.fakta import Kemitraan, Tugas
from lifecycle.domain.kata import Suara, Tahap
from lifecycle.domain.koreksi.batal import batalkan
from lifecycle.domain.koreksi.larangan import TidakDapatDikoreksi

PADA = date(2026, 1, 5)


def baru() -> Kemitraan:
    """Nothing agreed, one task open and one done."""
    isi = dasar.kemitraan()
    tugas = tuple(
        Tugas(kunci=k, judul=k, giliran="ratna@kantor.example", tahap=Tahap.IDENTIFIKASI, selesai=selesai)
        for k, selesai in (("a", None), ("b", PADA))
    )
    return replace(
        isi,
        keadaan=keadaan(Tahap.IDENTIFIKASI),
        persetujuan=(replace(isi.persetujuan[0], keputusan=Suara.TOLAK),),
        dokumen=isi.dokumen[:1],
        tugas=tugas,
    )


def test_it_is_closed_for_good_and_its_work_dropped() -> None:
    batal = batalkan(baru(), PADA, "Dimasukkan dua kali")

    assert (batal.keadaan.dibatalkan, batal.keadaan.diarsipkan) == (True, True)
    assert batal.keadaan.tahap is Tahap.IDENTIFIKASI
    assert [(t.selesai, t.gugur) for t in batal.tugas] == [(PADA, "Dimasukkan dua kali"), (PADA, None)]
    assert batalkan(batal, date(2026, 2, 1), "Lagi") == batal


@pytest.mark.parametrize(
    ("ubah", "kalimat"),
    [
        ({"keadaan": keadaan(Tahap.PELAKSANAAN)}, "tahapnya sudah pelaksanaan"),
        ({"persetujuan": dasar.kemitraan().persetujuan}, "sudah ada persetujuan penjajakan"),
        ({"dokumen": dasar.kemitraan().dokumen}, "dokumen mou 2026-01-20 sudah ditandatangani"),
    ],
)
def test_once_anything_was_agreed_it_is_ended_instead(ubah: dict[str, object], kalimat: str) -> None:
    with pytest.raises(TidakDapatDikoreksi) as ditolak:
        batalkan(replace(baru(), **ubah), PADA, "Keliru")
    assert kalimat in terucap(ditolak.value)
    assert "`kemitraan pindah KM-2026-0001 hentikan`" in terucap(ditolak.value)
