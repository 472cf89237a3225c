"""A story: a plasma asks for a pump, its neighbour lends one, and that counts as a contribution."""

from datetime import date

import pytest
from kantor import NOMOR, PETUGAS, Kantor
from pabrik import dasar
from pabrik.tahap import keadaan

from lifecycle.domain.bantuan.status import kontribusi_bantuan
from lifecycle.domain.fakta import lihat_dari
from lifecycle.domain.galat import DaftarKesalahan
from lifecycle.domain.kata import Tahap

DIAN, JOKO, MADE = "dian@sawit.example", "joko@subur.example", "made@harapan.example"


def berkas(isi: str) -> str:
    return f"nomor: {NOMOR}\nbantuan: [{{kode: B1, {isi}}}]\n"


def terbuka(kantor: Kantor) -> list[str]:
    tugas = (t for t in kantor.kemitraan.tugas if t.selesai is None)
    return [t.giliran for t in tugas if t.kunci.startswith("bantuan:")]


def kontribusi(kantor: Kantor, pada: date) -> dict[str, list[str]]:
    semua = kontribusi_bantuan(lihat_dari(kantor.kemitraan, pada))
    return {kode: [b.kode for b in bantuan] for kode, bantuan in semua.items()}


def test_help_is_asked_offered_accepted_and_done(kantor: Kantor) -> None:
    kantor.berdiri(dasar.kemitraan(keadaan=keadaan(Tahap.PELAKSANAAN, tahap_sejak=dasar.HARI_MULAI)))

    # plasma2 asks: the others hear of it, once, and the petugas looks for help.
    diminta = berkas("uraian: Pinjam pompa air, peminta: plasma2, diminta: 2026-06-01")
    kantor.terapkan(diminta, date(2026, 6, 1))
    kantor.terapkan(diminta, date(2026, 6, 2))
    assert sorted(kantor.surel("bantuan_diminta")) == [DIAN, JOKO]
    assert terbuka(kantor) == [PETUGAS]

    # An offer comes from somebody else than the one who asks.
    sebelum = kantor.keadaan_lengkap()
    with pytest.raises(DaftarKesalahan, match="kepada dirinya sendiri"):
        kantor.terapkan(berkas("pemberi: plasma2, ditawarkan: 2026-06-03"), date(2026, 6, 3))
    assert kantor.keadaan_lengkap() == sebelum
    kantor.terapkan(berkas("pemberi: plasma1, ditawarkan: 2026-06-03"), date(2026, 6, 3))
    assert kantor.surel("bantuan_ditawarkan") == [MADE]
    assert terbuka(kantor) == ["plasma2"]
    assert kontribusi(kantor, date(2026, 6, 3)) == {}

    # Accepted, it is thanked for and counts; done, there is nothing left to say.
    kantor.catat("bantuan", "kode=B1", "diterima=2026-06-05", pada=date(2026, 6, 5))
    assert kantor.surel("bantuan_diterima") == [JOKO]
    assert terbuka(kantor) == []
    kantor.terapkan(berkas("selesai: 2026-06-20"), date(2026, 6, 20))
    assert sum(s.notifikasi.startswith("bantuan_") for s in kantor.antrean) == 4
    assert kontribusi(kantor, date(2026, 6, 20)) == {"plasma1": ["B1"]}
    assert kontribusi(kantor, date(2026, 6, 4)) == {}
