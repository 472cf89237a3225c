"""An address held by hand: its mails go on as after a bounce, and the history says by whom and why."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from kantor import NOMOR, Kantor, buka_kantor
from pabrik.dasar import kemitraan

from lifecycle.domain.fakta import Kontak
from lifecycle.domain.surel.antrean import Surel
from lifecycle.domain.wewenang.hak import PelakuTidakDikenal
from lifecycle.services.baca.riwayat import periksa_riwayat, riwayat
from lifecycle.services.baca.surel import daftar_alamat
from lifecycle.services.surel.alamat import (
    AlamatSudahDitahan,
    AlamatTidakDikenal,
    HasilAlamat,
    PermintaanAlamat,
    bebaskan_alamat,
    tahan_dengan_tangan,
)
from lifecycle.services.surel.mengapa import mengapa
from lifecycle.services.ubah.pelaku import AlasanKurang

JOKO, AMINAH = "joko@subur.example", "aminah@subur.example"
RATNA, HASAN = "ratna@kantor.example", "hasan@kantor.example"
HARI = date(2026, 3, 2)


class Pos:
    """An office that holds meetings and holds addresses."""

    def __init__(self, kantor: Kantor) -> None:
        self.kantor = kantor

    def notulen(self, ke: int) -> None:
        hari = HARI + timedelta(days=ke)
        self.kantor.catat("rapat", f"tanggal={hari}", "hadir=inti", "notulen=Bibit tiba", pada=hari)

    def surel(self, kepada: str, notifikasi: str = "notulen") -> list[Surel]:
        return [s for s in self.kantor.antrean if (s.kepada, s.notifikasi) == (kepada, notifikasi)]

    def status(self, kepada: str) -> list[str]:
        return [s.status for s in self.surel(kepada)]

    def bebaskan(self, surel: str) -> str:
        perangkat = self.kantor.perangkat
        diminta = PermintaanAlamat(surel=surel, oleh=RATNA, pada=perangkat.hari_ini())
        return bebaskan_alamat(perangkat, diminta).surel


@pytest.fixture
def pos(url_basis_data: str, tmp_path: Path) -> Pos:
    return Pos(buka_kantor(url_basis_data, tmp_path / "data", lain={"KEMITRAAN_JAM_KERJA": "selalu"}))


def tahan(pos: Pos, surel: str = JOKO, *, oleh: str = RATNA, alasan: str = "Orangnya sakit") -> HasilAlamat:
    perangkat = pos.kantor.perangkat
    diminta = PermintaanAlamat(surel=surel, oleh=oleh, pada=perangkat.hari_ini(), alasan=alasan)
    return tahan_dengan_tangan(perangkat, diminta)


def test_an_address_is_held_by_hand_and_the_history_says_by_whom_and_why(pos: Pos) -> None:
    pos.kantor.berdiri()
    pos.notulen(1)
    hasil = tahan(pos, "Joko@Subur.example")
    assert (hasil.surel, hasil.nomor, hasil.gagal) == (JOKO, (NOMOR,), 0)
    assert pos.status(JOKO) == ["dialihkan"]
    assert pos.status(AMINAH) == ["antre"]
    pos.notulen(2)
    assert (len(pos.surel(JOKO)), len(pos.surel(AMINAH))) == (1, 2)
    assert pos.kantor.kemitraan.ditahan == (JOKO,)

    pos.bebaskan(JOKO)
    pos.notulen(3)
    assert (len(pos.surel(JOKO)), len(pos.surel(AMINAH))) == (2, 2)
    catatan = [
        (b.jenis, b.oleh, b.alasan)
        for b in riwayat(pos.kantor.perangkat, NOMOR)
        if b.jenis.startswith("surel_")
    ]
    assert catatan == [("surel_tahan", RATNA, "Orangnya sakit"), ("surel_bebas", RATNA, "")]
    # Of the row that the test put there without one nothing else is told.
    assert len(periksa_riwayat(pos.kantor.perangkat, NOMOR).keluhan) == 1


def test_who_holds_by_hand_is_not_told_of_it_and_the_petugas_of_others_is(pos: Pos) -> None:
    pos.kantor.berdiri()
    tahan(pos, oleh=HASAN)
    (surel,) = pos.surel(RATNA, "alamat_memantul")
    assert surel.perihal == f"[{NOMOR}] Alamat Joko Susilo ditahan: {kemitraan().judul}"
    pos.bebaskan(JOKO)
    tahan(pos, oleh=RATNA)
    assert len(pos.surel(RATNA, "alamat_memantul")) == 1


def test_the_last_address_held_by_hand_gives_the_petugas_a_task(pos: Pos) -> None:
    pos.kantor.berdiri()
    tahan(pos, JOKO)
    tahan(pos, AMINAH)
    tugas = [t for t in pos.kantor.kemitraan.tugas if t.kunci.startswith("kontak_baru:")]
    assert [(t.giliran, t.selesai) for t in tugas] == [(RATNA, None)]


@pytest.mark.parametrize(
    ("surel", "oleh", "alasan", "galat"),
    [
        ("asing@subur.example", RATNA, "Sakit", AlamatTidakDikenal),
        (JOKO, "asing@kantor.example", "Sakit", PelakuTidakDikenal),
        (JOKO, RATNA, " ", AlasanKurang),
        ("\x1b[2J\n", RATNA, "Sakit", AlamatTidakDikenal),
    ],
)
def test_nothing_is_held_without_a_person_a_reason_and_an_address_of_ours(
    pos: Pos, surel: str, oleh: str, alasan: str, galat: type[Exception]
) -> None:
    pos.kantor.berdiri()
    with pytest.raises(galat) as salah:
        tahan(pos, surel, oleh=oleh, alasan=alasan)
    assert "\x1b" not in str(salah.value)
    assert daftar_alamat(pos.kantor.perangkat) == ()


def test_a_held_address_is_not_held_again(pos: Pos) -> None:
    pos.kantor.berdiri()
    tahan(pos)
    with pytest.raises(AlamatSudahDitahan, match="Orangnya sakit"):
        tahan(pos)


def test_the_mail_of_a_contact_of_two_pihak_goes_on_to_the_next_contact_of_each(pos: Pos) -> None:
    siti = Kontak(nama="Siti Aminah", surel="siti@bersama.example")
    kemitraan_ini = kemitraan()
    bersama = tuple(
        p if p.kode == "inti" else replace(p, kontak=(siti, p.kontak[1])) for p in kemitraan_ini.pihak
    )
    pos.kantor.berdiri(replace(kemitraan_ini, pihak=bersama))
    pos.notulen(1)
    (satu,) = pos.surel(siti.surel)
    assert satu.pihak == "plasma1 plasma2"

    hasil = tahan(pos, siti.surel)
    assert (hasil.dialihkan, hasil.gagal) == (1, 0)
    assert [(s.kepada, s.pihak) for s in pos.kantor.antrean if s.status == "antre" and s.pihak != "inti"][
        -2:
    ] == [(AMINAH, "plasma1"), ("ketut@harapan.example", "plasma2")]
    assert "Koperasi Tani Subur, Kelompok Tani Harapan" in mengapa(pos.kantor.perangkat, satu.id).pihak
