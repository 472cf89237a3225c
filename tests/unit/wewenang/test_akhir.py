"""Of what has ended only the closing is written down; of an archived kemitraan nothing."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from pabrik.dasar import ganti, kemitraan
from pabrik.tahap import keadaan

from lifecycle.domain.fakta import Kemitraan, Peluang
from lifecycle.domain.kata import Tahap
from lifecycle.domain.wewenang.akhir import FaktaBerakhir, periksa_akhir

ASLI = kemitraan(keadaan=keadaan(Tahap.TERMINASI))
MANFAAT = ASLI.pihak[0].manfaat
PENUTUP: dict[str, dict[str, Any]] = {
    "manfaat terwujud": {
        "pihak": ganti(ASLI.pihak, "inti", manfaat=(replace(MANFAAT[0], terwujud="Turun 8 %"), *MANFAAT[1:]))
    },
    "kontak": {"pihak": ganti(ASLI.pihak, "inti", kontak=())},
    "komitmen dikecualikan": {"komitmen": ganti(ASLI.komitmen, "K1", dikecualikan="Banjir")},
    "peluang": {"peluang": (Peluang(kode="O1", uraian="Laboratorium", dicatat=date(2026, 8, 3)),)},
    "realisasi": {"realisasi": ()},
}
TERTUTUP: dict[str, dict[str, Any]] = {
    "sektor": {"sektor": "kakao"},
    "kebutuhan": {"pihak": ganti(ASLI.pihak, "inti", kebutuhan="Lain")},
    "manfaat harapan": {"pihak": ganti(ASLI.pihak, "inti", manfaat=(replace(MANFAAT[0], harapan="Lain"),))},
    "jumlah komitmen": {"komitmen": ganti(ASLI.komitmen, "K1", jumlah=None)},
    "capaian": {"capaian": ()},
}


def diarsipkan(satu: Kemitraan) -> Kemitraan:
    return replace(satu, keadaan=replace(satu.keadaan, diarsipkan=True))


@pytest.mark.parametrize("nama", PENUTUP)
def test_what_the_closing_asks_for_is_written_down_until_the_file_is_closed(nama: str) -> None:
    baru = replace(ASLI, **PENUTUP[nama])
    periksa_akhir(ASLI, baru)
    with pytest.raises(FaktaBerakhir, match="sudah diarsipkan"):
        periksa_akhir(diarsipkan(ASLI), diarsipkan(baru))


@pytest.mark.parametrize("nama", TERTUTUP)
def test_anything_else_stays_as_it_ended(nama: str) -> None:
    with pytest.raises(FaktaBerakhir, match="sudah berakhir"):
        periksa_akhir(ASLI, replace(ASLI, **TERTUTUP[nama]))
    berjalan = kemitraan(keadaan=keadaan(Tahap.PELAKSANAAN))
    periksa_akhir(berjalan, replace(berjalan, **TERTUTUP[nama]))
