"""How each mail looks, held byte for byte, so that a change of its form is seen and meant.

After a change that is meant: `pytest tests/unit/test_surel_cuplikan.py --perbarui-cuplikan`, and look at the
difference before it is committed.
"""

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from cuplikan import cocokkan
from kasus.surel import PENGIRIM, TEMPLAT_SUREL, WAKTU, baca, badan, konteks
from pabrik.dasar import fakta, kemitraan

from lifecycle.delivery.surel.penyusun import PenyusunSurel
from lifecycle.domain.fakta import Fakta, Tugas
from lifecycle.domain.kata import Bahasa, Tahap
from lifecycle.domain.surel.kontak import Penerima

FOLDER = Path(__file__).parents[2] / "snapshots" / "surel"
PENYUSUN = PenyusunSurel([TEMPLAT_SUREL], PENGIRIM)
NASKAH = {naskah.nama: naskah for naskah in PENYUSUN.kop.katalog.semua}
BERKAS = [f"{notifikasi}.{bahasa}" for notifikasi in NASKAH for bahasa in Bahasa]


@cache
def _fakta() -> Fakta:
    """Facts that leave no part of a mail out, on a fixed day."""
    asli = fakta()
    tugas = Tugas(
        kunci="x", judul="Setujui rencana", giliran="inti", tahap=Tahap.PERENCANAAN, tenggat=asli.pada
    )
    isi = kemitraan(tugas=(tugas,), persetujuan=(), survei=())
    return replace(asli, kemitraan=isi, sasaran=("inti",), alasan="Musim tanam bergeser")


@cache
def _badan(notifikasi: str, bahasa: Bahasa) -> dict[str, str]:
    peran = next(iter(PENYUSUN.penerima(notifikasi, _fakta())), None) or (
        Penerima(nama="Dian Pratama", surel="dian@sawit.example", pihak="inti"),
    )
    surel = PENYUSUN.tulis(
        notifikasi,
        tuple(replace(satu, bahasa=bahasa) for satu in peran),
        _fakta(),
        kunci="KM-2026-0001/7",
        waktu=WAKTU,
        konteks=konteks(NASKAH[notifikasi].bila, alasan="Musim tanam bergeser"),
    )
    pesan = baca(surel)
    return {"html": badan(pesan, "html"), "txt": f"{surel.perihal}\n\n{badan(pesan, 'plain')}"}


@pytest.mark.parametrize("akhiran", ["html", "txt"])
@pytest.mark.parametrize("nama", BERKAS)
def test_a_mail_looks_as_it_did(nama: str, akhiran: str, request: pytest.FixtureRequest) -> None:
    notifikasi, _, bahasa = nama.rpartition(".")
    kini = _badan(notifikasi, Bahasa(bahasa))[akhiran]
    cocokkan(FOLDER / f"{nama}.{akhiran}", kini, request)


def test_no_snapshot_is_left_of_a_mail_that_is_gone(request: pytest.FixtureRequest) -> None:
    seharusnya = {f"{nama}.{akhiran}" for nama in BERKAS for akhiran in ("html", "txt")}
    sisa = sorted(b for b in FOLDER.glob("*") if b.name not in seharusnya)
    if request.config.getoption("--perbarui-cuplikan"):
        for berkas in sisa:
            berkas.unlink()
        sisa = []

    assert sisa == []
