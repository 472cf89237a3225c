"""Synthetic partnerships in bulk: a few are saved as the store saves them, the others copied row by row.

Each has three pihak, indicators of every kind, commitments, deliveries and everybody's survey answers, and is
due on HARI. They differ in what was reached and answered, so that every recommendation occurs, and no two
share a mitra, a contact or an address. None has a history yet.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from pabrik import dasar
from sqlalchemy import Connection, Table, insert, select

from lifecycle.domain.fakta import Capaian, Indikator, Keadaan, Kemitraan, Pihak, Survei
from lifecycle.domain.kata import Bahasa, ButirSurvei, Dimensi, Tahap
from lifecycle.store.engine import buat_mesin, sambung
from lifecycle.store.gudang import buka
from lifecycle.store.penyiapan import siapkan
from lifecycle.store.tabel.kemitraan import KEMITRAAN, MITRA
from lifecycle.store.tabel.semua import METADATA
from lifecycle.store.url import baca_alamat

HARI = date(2026, 8, 10)
# How many differ by more than their names.
RAGAM = 8
PIHAK = 3
SEKALI = 500

# The copies lie as far from their pattern as these columns of it say.
JARAK = {"kemitraan_id": 1, "pihak_id": PIHAK, "mitra_id": PIHAK}
# What must differ from copy to copy holds the number of the pattern.
BERNOMOR = {"kemitraan": ("nomor", "judul"), "mitra": ("nama",), "kontak": ("nama", "surel")}


def nomor(ke: int) -> str:
    return f"KM-2026-{ke:06}"


def isi(url: str, jumlah: int) -> None:
    """A migrated database with that many partnerships, of which the evaluations are due on HARI."""
    siapkan(url)
    with buka(url).unit() as u:
        for ke in range(RAGAM):
            u.simpan(_contoh(ke), None)
        u.commit()
    with _koneksi(url) as koneksi:
        pola = {tabel: _baris(koneksi, tabel) for tabel in METADATA.sorted_tables}
        for awal in range(RAGAM, jumlah, SEKALI):
            for tabel, baris in pola.items():
                _salin(koneksi, tabel, baris, range(awal, min(awal + SEKALI, jumlah)))
        koneksi.commit()


def isi_induk(url: str, jumlah: int) -> None:
    """As `isi`, but of all but the first only the row of the table kemitraan, and none due within a week."""
    isi(url, RAGAM)
    with _koneksi(url) as koneksi:
        baris = _baris(koneksi, KEMITRAAN)
        for awal in range(RAGAM, jumlah, SEKALI):
            _salin(koneksi, KEMITRAAN, baris, range(awal, min(awal + SEKALI, jumlah)))
        for geser in range(180):
            hari = {k: HARI + timedelta(days=7 + geser) for k in ("evaluasi_berikut", "pengingat_berikut")}
            koneksi.execute(KEMITRAAN.update().where(KEMITRAAN.c.id % 180 == geser).values(hari))
        koneksi.commit()


def _koneksi(url: str) -> Connection:
    return sambung(buat_mesin(baca_alamat(url)), tulis=True)


def _baris(koneksi: Connection, tabel: Table) -> Sequence[dict[str, Any]]:
    """As they lie in the database: nothing is decoded, and nothing encoded again."""
    perintah = str(select(tabel).compile(dialect=koneksi.dialect))
    return [dict(b) for b in koneksi.exec_driver_sql(perintah).mappings()]


def _salin(koneksi: Connection, tabel: Table, pola: Sequence[dict[str, Any]], semua: range) -> None:
    baris = [salinan for ke in semua for salinan in _salinan(tabel, pola, ke)]
    if baris:
        perintah = insert(tabel).values(dict.fromkeys(baris[0])).compile(dialect=koneksi.dialect)
        urut = perintah.positiontup
        isian = baris if urut is None else [tuple(b[k] for k in urut) for b in baris]
        koneksi.exec_driver_sql(str(perintah), isian)


def _salinan(tabel: Table, pola: Sequence[dict[str, Any]], ke: int) -> Iterator[dict[str, Any]]:
    """The rows of that table that the copy number `ke` has, from those of its pattern."""
    jarak = ke - ke % RAGAM
    for asli in pola:
        if _pemilik(tabel, asli) != ke % RAGAM:
            continue
        baris = {k: n + jarak * JARAK[k] if k in JARAK else n for k, n in asli.items() if k != "id"}
        if tabel in (KEMITRAAN, MITRA) or tabel.name == "pihak":
            baris["id"] = asli["id"] + jarak * (1 if tabel is KEMITRAAN else PIHAK)
        for kolom in BERNOMOR.get(tabel.name, ()):
            baris[kolom] = baris[kolom].replace(f"{ke % RAGAM:06}", f"{ke:06}")
        yield baris


def _pemilik(tabel: Table, baris: dict[str, Any]) -> int | None:
    """Which pattern a row belongs to; None where it belongs to all."""
    if "kemitraan_id" in baris:
        return int(baris["kemitraan_id"]) - 1
    if "pihak_id" in baris:
        return (int(baris["pihak_id"]) - 1) // PIHAK
    if tabel is MITRA:
        return (int(baris["id"]) - 1) // PIHAK
    return int(baris["id"]) - 1 if tabel is KEMITRAAN else None


def _contoh(ke: int) -> Kemitraan:
    keadaan = Keadaan(tahap=Tahap.PELAKSANAAN, tahap_sejak=dasar.HARI_MULAI, versi=3, versi_tahap=3)
    satu = dasar.kemitraan(nomor=nomor(ke), keadaan=keadaan)
    return replace(
        satu,
        judul=f"{satu.judul} {ke:06}",
        pihak=tuple(_pihak(p, ke) for p in satu.pihak),
        indikator=(*satu.indikator, _biner()),
        capaian=tuple(_capaian(c, ke) for c in (*satu.capaian, _tercapai(ke))),
        realisasi=satu.realisasi[: 4 - ke % 2],
        survei=tuple(_survei(s, ke) for s in satu.survei),
    )


def _pihak(pihak: Pihak, ke: int) -> Pihak:
    bahasa = Bahasa.EN if pihak.kode == "inti" and ke % 4 == 1 else Bahasa.ID
    return replace(
        pihak,
        mitra=f"{pihak.mitra} {ke:06}",
        kontak=tuple(
            replace(k, nama=f"{k.nama} {ke:06}", surel=k.surel.replace("@", f".{ke:06}@"), bahasa=bahasa)
            for k in pihak.kontak
        ),
    )


def _biner() -> Indikator:
    return Indikator(
        kode="I6",
        nama="Unit pembibitan berbadan hukum",
        dimensi=Dimensi.KEBERLANJUTAN,
        jenis="biner",
        jatuh_tempo=date(2026, 7, 31),
    )


def _tercapai(ke: int) -> Capaian:
    return Capaian(indikator="I6", tanggal=date(2026, 7, 20), nilai=Decimal(ke % 2))


def _capaian(capaian: Capaian, ke: int) -> Capaian:
    return replace(capaian, nilai=capaian.nilai - ke * 3) if capaian.indikator == "I1" else capaian


def _survei(survei: Survei, ke: int) -> Survei:
    """The higher the number, the less they think of each other."""
    return replace(survei, **{b.value: max(1, getattr(survei, b.value) - ke // 5) for b in ButirSurvei})
