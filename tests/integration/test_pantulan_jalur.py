"""The return path that names its mail: it goes out with the mail, and finds it again when it bounces."""

import re
from datetime import date
from pathlib import Path

import pytest
from kantor import buka_kantor
from kasus.pantulan import JOKO, internasional, postfix
from kasus.saluran import Perangai, server_smtp
from pabrik import dasar

from lifecycle.delivery.pantulan.alamat_balik import alamat_balik
from lifecycle.domain.fakta import Orang
from lifecycle.domain.surel.antrean import sidik_surel
from lifecycle.services.surel.kirim import kirim_antrean
from lifecycle.services.surel.pantulan import baca_pantulan
from lifecycle.settings.kunci_pantulan import baca_kunci, buat_kunci

UNAL = "ünal@münchen.example"


def kotak_berisi(kotak: Path, isi: bytes) -> Path:
    for anak in ("cur", "new"):
        (kotak / anak).mkdir(parents=True)
    (kotak / "new" / "1").write_bytes(isi)
    return kotak


@pytest.mark.parametrize("pantulan", ["", "pantulan@kantor.example"])
async def test_a_bounce_without_headers_is_matched_by_its_return_path(
    url_basis_data: str, tmp_path: Path, pantulan: str
) -> None:
    perangai = Perangai()
    async with server_smtp(perangai) as port:
        lain = {"KEMITRAAN_PANTULAN": pantulan, "KEMITRAAN_JAM_KERJA": "selalu"}
        buat_kunci(tmp_path / "data")
        kantor = buka_kantor(url_basis_data, tmp_path / "data", smtp=f"smtp://127.0.0.1:{port}", lain=lain)
        kantor.berdiri()
        kantor.catat("rapat", "tanggal=2026-03-02", "hadir=inti", "notulen=Bibit", pada=date(2026, 3, 2))
        await kirim_antrean(kantor.perangkat)
    amplop = {kepada: (dari, isi) for dari, (kepada,), isi in perangai.kiriman}
    dari, isi = amplop[JOKO]
    (surel,) = [s for s in kantor.antrean if s.kepada == JOKO]
    sidik = sidik_surel(surel.kunci)
    kunci = baca_kunci(tmp_path / "data")
    assert kunci
    assert dari == (alamat_balik(pantulan, sidik, kunci) if pantulan else "kemitraan@kantor.example")
    assert b"From: Kantor Kemitraan <kemitraan@kantor.example>" in isi
    assert len({dari for dari, _ in amplop.values()}) == (len(amplop) if pantulan else 1)

    tanpa_kepala = re.sub(rb"Message-ID:\r\n <[0-9a-f]+@", b"Message-ID: <", postfix(tujuan=dari))
    hasil = baca_pantulan(kantor.perangkat, kotak_berisi(tmp_path / "kotak", tanpa_kepala))
    assert hasil.ditahan == ((JOKO,) if pantulan else ())


async def test_an_international_address_goes_out_and_comes_back(url_basis_data: str, tmp_path: Path) -> None:
    perangai = Perangai()
    async with server_smtp(perangai, enable_SMTPUTF8=True) as port:
        lain = {"KEMITRAAN_JAM_KERJA": "selalu", "KEMITRAAN_KUNCI_PANTULAN": "kunci kantor yang rahasia"}
        kantor = buka_kantor(url_basis_data, tmp_path / "data", smtp=f"smtp://127.0.0.1:{port}", lain=lain)
        kantor.berdiri(dasar.kemitraan(penyetuju=Orang(nama="Ünal", surel="ünal@xn--mnchen-3ya.example")))
        kantor.terapkan(
            f"""
versi: 1
nomor: KM-2026-0001
pihak: [{{kode: plasma1, kontak: [{{nama: Ünal, surel: {UNAL}, tingkat: operasional}},
         {{nama: Joko, surel: {JOKO}, tingkat: manajer}}]}}]
rapat: [{{tanggal: 2026-03-02, hadir: [inti], notulen: Bibit}}]
""",
            date(2026, 3, 2),
        )
        await kirim_antrean(kantor.perangkat)
    asli = "ünal@xn--mnchen-3ya.example"
    assert asli in [kepada for _, (kepada,), _ in perangai.kiriman]
    assert JOKO not in kantor.surel("notulen")
    (surel,) = [s for s in kantor.antrean if (s.kepada, s.notifikasi) == (asli, "notulen")]
    sidik = sidik_surel(surel.kunci)
    tujuan = alamat_balik("p@kantor.example", sidik, b"kunci kantor yang rahasia")
    laporan = internasional(UNAL, sidik).replace(
        b"To: kemitraan@kantor", f"To: {tujuan}, x@kantor".encode(), 1
    )
    kotak = kotak_berisi(tmp_path / "kotak", laporan)
    assert baca_pantulan(kantor.perangkat, kotak).ditahan == (asli,)
    assert kantor.surel("notulen").count(JOKO) == 1
    with kantor.perangkat.bacaan() as u:
        for ejaan in (UNAL, "U\u0308NAL@MÜNCHEN.example", asli.upper()):
            pengguna = u.pengguna(ejaan)
            assert pengguna is not None
            assert (pengguna.surel, pengguna.peran) == (asli, {"penyetuju"})
            assert u.tugas_terbuka(giliran=ejaan) == u.tugas_terbuka(giliran=asli)
