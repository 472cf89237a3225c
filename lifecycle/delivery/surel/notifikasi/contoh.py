"""Made-up values on which templates are tried before anybody is written to."""

from collections.abc import Iterator, Mapping
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
from lifecycle.domain.kabar.semua import JENIS_KABAR
from lifecycle.domain.kata import Dimensi, Rekomendasi, Tahap
from lifecycle.domain.mingguan import CONTOH, CONTOH_SEDIKIT
from lifecycle.domain.surel.kontak import Penerima

_HARI = date(2026, 1, 31)


def contoh_nilai(peristiwa: str) -> Iterator[dict[str, Any]]:
    """What templates of that event may be given: once with little in it, then in full, where the event
    tells of an evaluation once per recommendation."""
    dinilai = "evaluasi" in NILAI_TAMBAHAN.get(peristiwa, ())
    sedikit = (_ringkas(), Rekomendasi.DATA_TIDAK_CUKUP)
    lengkap = ((_lengkap(), kode) for kode in (Rekomendasi if dinilai else (Rekomendasi.LANJUT,)))
    for kemitraan, kode in (sedikit, *lengkap):
        fakta = lihat_dari(kemitraan, _HARI, alasan="Usulan rapat bersama" if kemitraan.tugas else "")
        tambahan = {**_tambahan(kode), **_contoh_kabar(peristiwa)}
        yield {
            **nilai_kemitraan(fakta, "Kantor Kemitraan"),
            "alamat_kantor": ["Jalan Merdeka 12"] if kemitraan.tugas else [],
            "formulir": "https://alur.kantor.example/deployments" if kemitraan.tugas else "",
            **nilai_penerima(fakta, (_penerima(kemitraan),)),
            **{nama: tambahan[nama] for nama in NILAI_TAMBAHAN.get(peristiwa, ())},
        }


def konteks_contoh(peristiwa: str) -> dict[str, Any]:
    """What an event may add, made up: for a look at mails whose matter does not stand."""
    kode = Rekomendasi.DATA_TIDAK_CUKUP if peristiwa == "data_tidak_cukup" else Rekomendasi.PERBAIKAN
    tambahan = {**_tambahan(kode), **_contoh_kabar(peristiwa)}
    return {nama: tambahan[nama] for nama in NILAI_TAMBAHAN[peristiwa]}


def _contoh_kabar(peristiwa: str) -> Mapping[str, Any]:
    """What the matter that this event belongs to declares; nothing for an event of a step."""
    return next((p.contoh[peristiwa] for p in JENIS_KABAR.values() if peristiwa in p.contoh), {})


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


def _tambahan(kode: Rekomendasi) -> dict[str, Any]:
    cukup = kode is not Rekomendasi.DATA_TIDAK_CUKUP
    nilai = "73.83" if cukup else None
    return {
        "tenggat_survei": _HARI,
        "mingguan": CONTOH if cukup else CONTOH_SEDIKIT,
        "penutupan": {
            "komitmen": [{"kode": "K1", "uraian": "Bibit", "mitra": "Mitra A"}] if cukup else [],
            "tugas": [{"judul": "Kembalikan aset kepada yang berhak", "tenggat": _HARI}],
        },
        "keputusan": {"kode": kode.value, "alasan": "Sesuai usulan", "oleh": "hasan@kantor.example"},
        "evaluasi": {
            "nomor": "KM-2026-0001",
            "siklus": 1,
            "tanggal": _HARI.isoformat(),
            "skor": nilai,
            "kelengkapan": "1.00",
            "rekomendasi": kode.value,
            "aturan": "4: skor 73,83 di bawah 75",
            "dimensi": {dimensi.value: nilai for dimensi in Dimensi},
            "per_pihak": {"a": nilai, "b": nilai, "c": nilai},
            "segitiga": {"kejujuran": nilai, "keadilan": nilai, "kebijaksanaan": nilai},
            "pincang": [],
            "terlemah": "keadilan" if cukup else None,
            "pemberian": {"a": nilai, "b": nilai, "c": nilai},
            "kesenjangan": [{"pihak": ["a", "b"], "selisih": "25.00"}] if cukup else [],
            "survei": {"terbuka": False, "belum_menjawab": []},
            "jejak": [],
        },
    }
