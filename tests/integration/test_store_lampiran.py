"""Attachments: kept once, whatever number of mails carry them, and whole again in every mail that goes."""

import hashlib
import os
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from pabrik.dasar import kemitraan
from sqlalchemy import create_engine, text

from lifecycle.domain.surel.antrean import SurelBaru, tempat_lampiran
from lifecycle.store.gudang import Gudang
from lifecycle.store.url import baca_alamat

NOMOR = "KM-2026-0001"
KINI = datetime(2026, 8, 10, 2, tzinfo=UTC)
BERKAS = {hashlib.sha256(satu).hexdigest(): satu for satu in (os.urandom(30_000).hex().encode(), b"Zml=")}


@pytest.fixture
def berisi(gudang: Gudang) -> Gudang:
    with gudang.unit() as u:
        u.simpan(kemitraan(), None)
        u.commit()
    return gudang


def surel(ke: int, *sidik: str) -> SurelBaru:
    tempat = "".join(f"--batas\r\n\r\n{tempat_lampiran(satu)}\r\n" for satu in sidik)
    return SurelBaru(
        kunci=f"{NOMOR}/{ke}",
        nomor=NOMOR,
        notifikasi="laporan_evaluasi",
        kepada=f"dian{ke}@sawit.example",
        pihak=None,
        perihal="Laporan",
        isi=f"Subject: x\r\n @@lampiran {sidik[0]}@@\r\n\r\n{tempat}--batas--\r\n".encode(),
        lampiran={satu: BERKAS[satu] for satu in sidik},
    )


def antrekan(gudang: Gudang, *semua: SurelBaru) -> None:
    with gudang.unit() as u:
        u.antrekan(semua, sekarang=KINI)
        u.commit()


def baris(url: str, perintah: str) -> int:
    mesin = create_engine(baca_alamat(url))
    with mesin.connect() as koneksi:
        jumlah = koneksi.execute(text(perintah)).scalar_one()
    mesin.dispose()
    return int(jumlah)


def test_ten_thousand_mails_keep_one_copy(berisi: Gudang, url_basis_data: str) -> None:
    besar, _ = BERKAS
    for awal in range(0, 10_000, 2_500):
        antrekan(berisi, *(surel(ke, besar) for ke in range(awal, awal + 2_500)))

    assert baris(url_basis_data, "SELECT count(*) FROM surel") == 10_000
    assert baris(url_basis_data, "SELECT count(*) FROM lampiran") == 1
    # All the mails together are small beside what copies of the file would be.
    assert baris(url_basis_data, "SELECT sum(length(isi)) FROM surel") < 10_000 * 500


def test_a_mail_that_goes_is_whole(berisi: Gudang) -> None:
    besar, kecil = BERKAS
    antrekan(berisi, surel(1, besar, kecil), surel(2, kecil))

    with berisi.unit() as u:
        satu, dua = u.klaim_surel(penyewa="a", sekarang=KINI, sewa=timedelta(minutes=5), batas=9)
    badan_satu, badan_dua = (s.isi.partition(b"\r\n\r\n")[2] for s in (satu, dua))
    assert badan_satu == b"--batas\r\n\r\n%b\r\n--batas\r\n\r\n%b\r\n--batas--\r\n" % tuple(BERKAS.values())
    assert badan_dua == b"--batas\r\n\r\n%b\r\n--batas--\r\n" % BERKAS[kecil]
    # A header that looks like a mark is none.
    assert satu.isi.startswith(f"Subject: x\r\n @@lampiran {besar}@@\r\n".encode())


def test_those_who_queue_at_the_same_time_share_the_copy(berisi: Gudang, url_basis_data: str) -> None:
    besar, kecil = BERKAS
    urutan = [(besar, kecil), (kecil, besar)]

    with ThreadPoolExecutor(4) as kolam:
        list(kolam.map(lambda ke: antrekan(berisi, surel(ke, *urutan[ke % 2])), range(12)))

    assert baris(url_basis_data, "SELECT count(*) FROM surel") == 12
    assert baris(url_basis_data, "SELECT count(*) FROM lampiran") == 2
