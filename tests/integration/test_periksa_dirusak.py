"""Each column of each table changed once, beside the program: what carries a fact is told by name.

What is not sealed stands in TAK_DISEGEL with its reason, so that a new column has to choose.
"""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from isi_penuh import kemitraan_penuh
from kantor import Kantor, buka_kantor
from rusak import ubah
from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Integer,
    Table,
    create_engine,
    select,
    update,
)

from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.kata import PeranOrang
from lifecycle.domain.riwayat import Riwayat
from lifecycle.domain.segel.disegel import Disegel, Terbitan
from lifecycle.domain.surel.antrean import SurelBaru
from lifecycle.services.baca.riwayat import periksa_riwayat, periksa_semua_segel, semua_nomor
from lifecycle.services.putaran.segel import segel_hari_ini
from lifecycle.services.ubah.orang import PermintaanOrang, tambah_orang
from lifecycle.store.column_types import Desimal, Json, KataColumn, Mampat, Waktu
from lifecycle.store.tabel.semua import ENTRI, METADATA
from lifecycle.store.url import baca_alamat

NOMOR, LAIN = "KM-2026-0001", "KM-2026-0002"
HARI = date(2026, 3, 1)
KINI = datetime(2026, 3, 1, 2, tzinfo=UTC)
SUREL_KUNCI = f"{NOMOR}/1/masuk_pelaksanaan/dian@sawit.example"

_ANTREAN = "what becomes of a mail is no fact: only its key is sealed"
_ALAMAT = "addresses are held and freed without a version"
_SEWA = "leases come and go without a version"
_KUNCI = "the place of an entry, worked out from its KUNCI, which is sealed"
_DAFTAR = "the register of the office is no fact of a kemitraan; who acted in one its history says"
TAK_DISEGEL: dict[tuple[str, str], str] = {
    **{
        ("surel", kolom): _ANTREAN
        for kolom in (
            "notifikasi", "kepada", "pihak", "perihal", "status", "percobaan", "dibuat", "coba_lagi",
            "terkirim", "galat", "sewa_oleh", "sewa_sampai", "sidik", "naskah", "bahasa", "nama",
            "gabungan_id", "isi",
        )
    },
    **{("lampiran", kolom): _ANTREAN for kolom in ("sidik", "isi")},
    **{("alamat", kolom): _ALAMAT for kolom in ("surel", "ditahan_sejak", "sebab", "lunak")},
    **{("pantulan", kolom): _ALAMAT for kolom in ("sidik", "surel_id", "jenis", "waktu")},
    **{("sewa", kolom): _SEWA for kolom in ("kemitraan_id", "kerja", "penyewa", "sampai")},
    ("kemitraan", "evaluasi_berikut"): "when a run looks again is worked out at every look",
    ("kemitraan", "pengingat_berikut"): "when a run looks again is worked out at every look",
    ("mitra", "menjadi"): "what a name means in a dossier; the names themselves are sealed",
    ("pengguna", "nama"): "a person is called the same in every kemitraan, and renamed in all at once",
    ("pengguna", "kunci"): "the index of people; who it is the address says, which is sealed",
    **{("pengguna", kolom): _DAFTAR for kolom in ("terdaftar", "berhenti")},
    **{
        ("catatan_orang", kolom): _DAFTAR
        for kolom in ("surel", "tindakan", "oleh", "lewat", "pada", "waktu", "menjadi", "alasan")
    },
    **{(satu.table.name, "sidik_kunci"): _KUNCI for satu in ENTRI},
}  # fmt: skip
# What the fault is called by where the table does not say it.
SEBUTAN = {
    "mitra": "pihak",
    "pengguna": "penyetuju",
    "riwayat": "versi",
    "nomor_terbit": "tidak pernah terbit",
    "segel_harian": "Segel ke-",
}
# Of each kind of column one, and what was asked for by name.
SAMPEL = (
    ("persetujuan", "keputusan"), ("capaian", "nilai"), ("realisasi", "jumlah"), ("pengguna", "surel"),
    ("dokumen", "ditandatangani"), ("evaluasi_tercatat", "keputusan_kode"), ("laporan", "isi"),
    ("surat", "isi"), ("tugas", "selesai"), ("kemitraan", "tahap"), ("kemitraan", "ditangguhkan"),
    ("surel", "kunci"), ("riwayat", "waktu"), ("segel_harian", "ujung"),
)  # fmt: skip
KOLOM = [(t, k) for t in METADATA.sorted_tables for k in t.c if k.name != "id"]


def isi(kantor: Kantor) -> None:
    """A kemitraan in which nothing is empty, another one beside it, and a row in every table."""
    penuh = kemitraan_penuh()
    penuh = replace(penuh, keadaan=replace(penuh.keadaan, versi=1))
    lain = replace(penuh, nomor=LAIN, tugas=tuple(replace(t, kunci=f"lain {t.kunci}") for t in penuh.tugas))
    with kantor.perangkat.unit() as u:
        for satu in (penuh, lain):
            simpan(u, satu)
        u.tahan("mental@sawit.example", sebab="550", sekarang=KINI)
        u.catat_pantulan("x", surel_id=1, jenis="lunak", waktu=KINI)
        u.commit()
    segel_hari_ini(kantor.perangkat, pada=HARI)
    ubah(
        kantor.url,
        "INSERT INTO sewa (kemitraan_id, kerja, penyewa, sampai) "
        "VALUES (1, 'evaluasi', 'x', '2026-03-01 00:00:00')",
        "INSERT INTO lampiran (sidik, isi) SELECT 'x', isi FROM surel WHERE id = 1",
    )


def simpan(u: Any, satu: Kemitraan) -> None:
    u.simpan(satu, None)
    kunci = SUREL_KUNCI if satu.nomor == NOMOR else f"{satu.nomor}/1/x"
    surel = SurelBaru(
        kunci=kunci, nomor=satu.nomor, notifikasi="masuk_pelaksanaan", kepada="dian@sawit.example",
        pihak="inti", perihal="Kabar", isi=b"isi",
    )  # fmt: skip
    terbitan = [
        Terbitan(jenis="laporan", nama="1", format="html", isi=b"<p>laporan</p>"),
        Terbitan(jenis="surat", nama="SP-1", format="html", isi=b"<p>surat</p>"),
    ]
    u.antrekan([surel], sekarang=KINI)
    u.simpan_terbitan(satu.nomor, terbitan)
    for versi in (1, 2):
        naik = replace(satu, keadaan=replace(satu.keadaan, versi=versi))
        lama = None if versi == 1 else satu
        if lama is not None:
            u.simpan(naik, lama)
        baris = Riwayat(
            nomor=satu.nomor, versi=versi, kunci=f"{satu.nomor}/{versi}", permintaan="x", jenis="pindah",
            siklus=1, oleh="ratna@kantor.example", pada=HARI, waktu=KINI, definisi="1",
        )  # fmt: skip
        u.tulis_riwayat(baris, Disegel(lama=lama, baru=naik, surel=[kunci], terbitan=terbitan))


def keluhan(kantor: Kantor) -> list[str]:
    """Everything that `--periksa --semua` tells."""
    semua = [
        kalimat
        for nomor in semua_nomor(kantor.perangkat)
        for kalimat in periksa_riwayat(kantor.perangkat, nomor).keluhan
    ]
    return [*semua, *periksa_semua_segel(kantor.perangkat)]


def _lain(kolom: Column[Any], kini: Any) -> Any:
    """Another value that this column can hold."""
    match kolom.type:
        case KataColumn(daftar=daftar):
            return next((satu for satu in daftar if satu != kini), "lain")
        case Boolean():
            return not kini
        case Integer():
            return (kini or 0) + 40
        case Desimal():
            return (kini or Decimal(0)) + Decimal("0.5")
        case Date():
            return (kini or HARI) + timedelta(days=1)
        case Waktu():
            return (kini or KINI) + timedelta(days=1)
        case Mampat():
            return b"dipalsukan"
        case Json():
            return ("dipalsukan",) if isinstance(kini, tuple) else {} if kini else {"palsu": 1}
        case _:
            return "dipalsukan"


def _pertama(url: str, tabel: Table, kolom: Column[Any]) -> Any:
    mesin = create_engine(baca_alamat(url))
    with mesin.connect() as koneksi:
        kini = koneksi.execute(select(kolom).order_by(tabel.c.id).limit(1)).scalar_one()
    mesin.dispose()
    return kini


def palsukan(url: str, tabel: Table, kolom: Column[Any]) -> None:
    baru = _lain(kolom, _pertama(url, tabel, kolom))
    pertama = select(tabel.c.id).order_by(tabel.c.id).limit(1).scalar_subquery()
    ubah(url, update(tabel).where(tabel.c.id == pertama).values({kolom: baru}))


def sebutan(tabel: Table, kolom: Column[Any]) -> str:
    if tabel.name == "kemitraan":
        return str(kolom.name).removesuffix("_id").partition("_")[0]
    return SEBUTAN.get(tabel.name, tabel.name.replace("_", " "))


@pytest.fixture(scope="module")
def berkas_utuh(templat_sqlite: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("utuh")
    berkas = folder / "kemitraan.db"
    shutil.copy(templat_sqlite, berkas)
    kantor = buka_kantor(f"sqlite:///{berkas}", folder / "data")
    isi(kantor)
    admin = PermintaanOrang(surel="admin@kantor.example", oleh="admin@kantor.example", pada=HARI)
    tambah_orang(kantor.perangkat, admin, nama="Admin", peran=[PeranOrang.ADMIN])
    assert keluhan(kantor) == []
    return berkas


@pytest.fixture
def kantor_utuh(berkas_utuh: Path, tmp_path: Path) -> Iterator[Kantor]:
    # With what lies in the log beside it.
    with (
        closing(sqlite3.connect(berkas_utuh)) as dari,
        closing(sqlite3.connect(tmp_path / "kemitraan.db")) as ke,
    ):
        dari.backup(ke)
    yield buka_kantor(f"sqlite:///{tmp_path / 'kemitraan.db'}", tmp_path / "data")


def test_what_is_not_sealed_is_there() -> None:
    assert set(TAK_DISEGEL) <= {(t.name, k.name) for t, k in KOLOM}


@pytest.mark.parametrize(("tabel", "kolom"), [pytest.param(t, k, id=str(k)) for t, k in KOLOM])
def test_a_changed_column_is_told_by_name(kantor_utuh: Kantor, tabel: Table, kolom: Column[Any]) -> None:
    palsukan(kantor_utuh.url, tabel, kolom)
    semua = keluhan(kantor_utuh)
    if (tabel.name, kolom.name) in TAK_DISEGEL:
        assert semua == []
    else:
        assert any(sebutan(tabel, kolom).lower() in satu.lower() for satu in semua), semua


def test_both_databases_tell_a_sample_of_it(kantor: Kantor) -> None:
    isi(kantor)
    assert keluhan(kantor) == []
    sampel = [
        (tabel, tabel.c[kolom]) for tabel, kolom in ((METADATA.tables[nama], kolom) for nama, kolom in SAMPEL)
    ]
    for tabel, kolom in sampel:
        palsukan(kantor.url, tabel, kolom)
    semua = keluhan(kantor)
    for tabel, kolom in sampel:
        assert any(sebutan(tabel, kolom).lower() in satu.lower() for satu in semua), (str(kolom), semua)
