"""Made-up values on which templates are tried before anybody is written to."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from lifecycle.delivery.surel.notifikasi.nilai import NILAI_TAMBAHAN, nilai_kemitraan, nilai_penerima
from lifecycle.domain.fakta import (
    Keadaan,
    Kemitraan,
    Masa,
    Orang,
    Pihak,
    RencanaKeluar,
    Tugas,
    Tujuan,
    lihat_dari,
)
from lifecycle.domain.kabar.semua import contoh_kabar
from lifecycle.domain.kaidah.kabar import Konteks
from lifecycle.domain.kata import Tahap
from lifecycle.domain.mingguan.contoh import CONTOH, CONTOH_SEDIKIT
from lifecycle.domain.mingguan.minggu import PERISTIWA as MINGGUAN
from lifecycle.domain.surel.kontak import Penerima

_HARI = date(2026, 1, 31)


def contoh_nilai(peristiwa: str) -> Iterator[dict[str, Any]]:
    """What templates of that event may be given: once with little in it, then in full, once for each of its
    samples."""
    sedikit, *_ = semua = _contoh(peristiwa) if peristiwa in NILAI_TAMBAHAN else ({},)
    for kemitraan, tambahan in ((_ringkas(), sedikit), *((_lengkap(), satu) for satu in semua)):
        fakta = lihat_dari(kemitraan, _HARI, alasan="Usulan rapat bersama" if kemitraan.tugas else "")
        yield {
            **nilai_kemitraan(fakta, "Kantor Kemitraan"),
            "alamat_kantor": ["Jalan Merdeka 12"] if kemitraan.tugas else [],
            "formulir": "https://alur.kantor.example/deployments" if kemitraan.tugas else "",
            **nilai_penerima(fakta, (_penerima(kemitraan),)),
            **{nama: tambahan[nama] for nama in NILAI_TAMBAHAN.get(peristiwa, ())},
        }


def konteks_contoh(peristiwa: str) -> Konteks:
    """What an event may add, made up: for a look at mails whose matter does not stand."""
    return _contoh(peristiwa)[-1]


def _contoh(peristiwa: str) -> tuple[Konteks, ...]:
    if peristiwa == MINGGUAN:
        return ({"mingguan": CONTOH_SEDIKIT}, {"mingguan": CONTOH})
    return contoh_kabar(peristiwa)


def _penerima(kemitraan: Kemitraan) -> Penerima:
    return Penerima(nama="Dian Pratama", surel="dian@mitra.example", pihak=kemitraan.pihak[0].kode)


def _ringkas() -> Kemitraan:
    return Kemitraan(
        nomor="KM-2026-0001",
        judul="Contoh kemitraan",
        pola="sesuai_kebutuhan",
        penanggung_jawab=Orang(nama="Ratna Dewi", surel="ratna@kantor.example"),
        penyetuju=Orang(nama="Hasan Basri", surel="hasan@kantor.example"),
        pihak=(Pihak(kode="a", mitra="Mitra A", peran="anggota"),),
        keadaan=Keadaan(tahap_sejak=_HARI),
    )


def _lengkap() -> Kemitraan:
    return Kemitraan(
        nomor="KM-2026-0001",
        judul="Contoh kemitraan",
        pola="inti_plasma",
        visi="Maju bersama",
        masalah="Hasil masih rendah",
        masa=Masa(mulai=_HARI, berakhir=_HARI),
        tujuan=(Tujuan(kode="T1", uraian="Hasil naik"),),
        penanggung_jawab=Orang(nama="Ratna Dewi", surel="ratna@kantor.example"),
        penyetuju=Orang(nama="Hasan Basri", surel="hasan@kantor.example"),
        pihak=tuple(Pihak(kode=k, mitra=f"Mitra {k.upper()}", peran="anggota") for k in "abc"),
        keluar=RencanaKeluar(rencana="Serah terima dalam 90 hari"),
        tugas=(
            Tugas(kunci="a", judul="Setujui rencana", giliran="a", tahap=Tahap.PERENCANAAN, tenggat=_HARI),
        ),
        keadaan=Keadaan(tahap=Tahap.PERENCANAAN, tahap_sejak=_HARI),
    )
