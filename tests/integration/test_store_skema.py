"""The schema: made by migrations, the same as the tables say, and never used when it is another."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import date
from functools import partial
from pathlib import Path
from threading import Barrier
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from pabrik.dasar import kemitraan
from sabar import SABAR
from sqlalchemy import Connection, Engine, create_engine, event, inspect, text

from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.galat import PrasaranaGagal
from lifecycle.domain.kata import Kerja
from lifecycle.domain.mingguan.minggu import Minggu
from lifecycle.store.engine import buat_mesin
from lifecycle.store.galat import BasisDataBelumSiap
from lifecycle.store.gudang import MIGRASI, REVISI, buka
from lifecycle.store.mapping.rows import urai
from lifecycle.store.penyiapan import BasisDataLebihBaru, siapkan
from lifecycle.store.tabel.dasar import anak
from lifecycle.store.tabel.entri import tabel_untuk
from lifecycle.store.tabel.semua import ENTRI, METADATA
from lifecycle.store.url import baca_alamat


def perintah(url: str, *sql: str) -> list[tuple[object, ...]]:
    mesin = create_engine(baca_alamat(url))
    with mesin.begin() as koneksi:
        hasil = [koneksi.execute(text(satu)) for satu in sql]
        baris = [tuple(b) for b in hasil[-1]] if hasil[-1].returns_rows else []
    mesin.dispose()
    return baris


def test_the_tables_are_what_the_migrations_make(url_basis_data: str) -> None:
    mesin = create_engine(baca_alamat(url_basis_data))
    with mesin.connect() as koneksi:
        konteks = MigrationContext.configure(koneksi, opts={"compare_type": True})
        assert compare_metadata(konteks, METADATA) == []
    mesin.dispose()


def test_the_tables_of_entries_have_the_columns_and_keys_that_the_migrations_made(
    url_basis_data: str,
) -> None:
    mesin = create_engine(baca_alamat(url_basis_data))
    skema = inspect(mesin)
    for satu in ENTRI:
        nama, table = satu.table.name, satu.table
        kolom = {k["name"]: (str(k["type"]), k["nullable"]) for k in skema.get_columns(nama)}
        rujukan = {
            (f["constrained_columns"][0], f["referred_table"], f["options"].get("ondelete"))
            for f in skema.get_foreign_keys(nama)
        }
        unik = {tuple(u["column_names"]) for u in skema.get_unique_constraints(nama)}
        indeks = {(i["name"], *i["column_names"]) for i in skema.get_indexes(nama) if not i["unique"]}

        assert {k.name: (k.type.compile(mesin.dialect), k.nullable) for k in table.c} == kolom
        assert {(f.parent.name, f.column.table.name, f.ondelete) for f in table.foreign_keys} == rujukan
        assert {(satu.induk, "sidik_kunci")} == unik
        assert {(i.name, *(k.name for k in i.columns)) for i in table.indexes} == indeks
    mesin.dispose()


def test_tables_are_read_and_written_without_an_orm() -> None:
    """A short command is measured by what it imports (.github/decisions/0001-light-start.md)."""
    semua = "import sys; import lifecycle.store, lifecycle.store.tabel.semua, lifecycle.store.mapping.diff; "
    perintah = [sys.executable, "-c", f'{semua}print("sqlalchemy.orm" in sys.modules)']
    assert subprocess.run(perintah, check=True, capture_output=True, text=True).stdout == "False\n"


def test_no_class_of_facts_stands_in_two_lists() -> None:
    def daftar(kelas: type) -> list[type]:
        return [x for butir in anak(kelas).values() for x in (butir, *daftar(butir))]

    assert len(daftar(Kemitraan)) == len({tabel_untuk(satu).table.name for satu in daftar(Kemitraan)})
    assert len(daftar(Kemitraan)) == len(ENTRI)


def test_a_table_is_made_once_whoever_asks_first() -> None:
    """In a process of its own, where none was made yet."""
    serentak = """
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from lifecycle.domain.fakta import Kemitraan
from lifecycle.store.tabel.dasar import anak
from lifecycle.store.tabel.entri import tabel_untuk
pintu = Barrier(8)
def minta(_):
    pintu.wait()
    return [tabel_untuk(kelas).table for kelas in anak(Kemitraan).values()]
with ThreadPoolExecutor(8) as kolam:
    assert len({tuple(map(id, satu)) for satu in kolam.map(minta, range(8))}) == 1
"""
    for _ in range(3):
        subprocess.run([sys.executable, "-c", serentak], check=True)


def test_the_code_works_with_the_newest_revision() -> None:
    assert ScriptDirectory(str(MIGRASI)).get_heads() == [REVISI]


@pytest.mark.parametrize("kelas", [*anak(Kemitraan).values(), *anak(anak(Kemitraan)["pihak"]).values()])
def test_a_table_of_facts_has_the_columns_of_its_facts(kelas: type) -> None:
    tabel = tabel_untuk(kelas)
    kolom = {k.name for k in tabel.table.c} - {"id", tabel.induk, "sidik_kunci"}
    fakta = set(urai(kelas, None)) - {"id"}
    assert {"mitra" if k == "mitra_id" else k for k in kolom} == fakta


def test_a_database_is_prepared_once_and_again_without_harm(url_kosong: str) -> None:
    assert siapkan(url_kosong) == REVISI
    gudang = buka(url_kosong)
    with gudang.unit() as u:
        u.simpan(kemitraan(), None)
        u.commit()
    assert siapkan(url_kosong) == REVISI
    with gudang.bacaan() as u:
        assert u.ada("KM-2026-0001")
    gudang.tutup()


def test_two_who_prepare_at_once_do_not_harm_each_other(url_kosong: str) -> None:
    with ThreadPoolExecutor(2) as kolam:
        siapkan_sabar = partial(siapkan, lock_timeout=SABAR)
        assert list(kolam.map(siapkan_sabar, [url_kosong, url_kosong])) == [REVISI, REVISI]


def test_a_database_that_nobody_prepared_is_told_apart(url_kosong: str) -> None:
    with pytest.raises(BasisDataBelumSiap, match="kemitraan siapkan"), buka(url_kosong).bacaan():
        pass


def test_looking_for_a_database_does_not_make_one(tmp_path: Path) -> None:
    with pytest.raises(BasisDataBelumSiap), buka(f"sqlite:///{tmp_path / 'baru.db'}").unit():
        pass
    assert list(tmp_path.iterdir()) == []


def test_a_database_of_another_revision_is_not_used(url_basis_data: str) -> None:
    perintah(url_basis_data, "UPDATE alembic_version SET version_num = '0002'")
    with pytest.raises(BasisDataBelumSiap), buka(url_basis_data).unit():
        pass


def test_a_database_of_a_newer_program_is_left_alone(url_basis_data: str) -> None:
    perintah(url_basis_data, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(BasisDataLebihBaru, match="Perbarui program"):
        siapkan(url_basis_data)
    assert perintah(url_basis_data, "SELECT version_num FROM alembic_version") == [("9999",)]


def test_a_migration_that_fails_leaves_nothing_behind(
    url_kosong: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from alembic import op

    def gagal(*_: object) -> None:
        raise PrasaranaGagal

    monkeypatch.setattr(op, "create_index", gagal)
    with pytest.raises(PrasaranaGagal):
        siapkan(url_kosong)
    monkeypatch.undo()
    assert siapkan(url_kosong) == REVISI


def test_the_folder_of_the_file_is_made(tmp_path: Path) -> None:
    berkas = tmp_path / "data baru" / "50% jadi" / "kemitraan.db"
    assert siapkan(f"sqlite:///{berkas}") == REVISI
    assert berkas.is_file()


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("bukan folder")
    with pytest.raises(PrasaranaGagal, match="berkas/data untuk basis data tidak dapat dibuat"):
        siapkan(f"sqlite:///{tmp_path / 'berkas' / 'data' / 'x.db'}")


def test_every_sqlite_connection_is_safe_against_power_cuts_and_strangers(templat_sqlite: Path) -> None:
    from lifecycle.store.engine import buat_mesin

    mesin = buat_mesin(baca_alamat(f"sqlite:///{templat_sqlite}"))
    with mesin.connect() as koneksi:
        nilai = [
            koneksi.exec_driver_sql(f"PRAGMA {p}").scalar()
            for p in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        ]
    mesin.dispose()
    assert nilai == ["wal", 2, 1, 60_000]


@contextmanager
def langkah_sqlite() -> Iterator[list[str]]:
    """How SQLite goes about every SELECT that is sent meanwhile."""
    langkah: list[str] = []

    def jelaskan(koneksi: Connection, _kursor: Any, perintah: str, isi: Any, *_lagi: Any) -> None:
        kursor = koneksi.connection.cursor()
        kursor.execute(f"EXPLAIN QUERY PLAN {perintah}", isi)
        langkah.extend(baris[3] for baris in kursor.fetchall())

    event.listen(Engine, "before_cursor_execute", jelaskan)
    try:
        yield langkah
    finally:
        event.remove(Engine, "before_cursor_execute", jelaskan)


def test_what_is_asked_for_often_is_answered_from_an_index(templat_sqlite: Path, tmp_path: Path) -> None:
    gudang = buka(f"sqlite:///{shutil.copy(templat_sqlite, tmp_path / 'x.db')}")
    with gudang.unit() as u:
        u.simpan(kemitraan(), None)
        u.commit()
    with gudang.bacaan() as u, langkah_sqlite() as langkah:
        for kerja in Kerja:
            u.jumlah_kerja(kerja, date(2026, 8, 1))
            u.kerja_jatuh_tempo(kerja, date(2026, 8, 1))
        u.muat("KM-2026-0001")
        u.tugas_terbuka()
        u.antrean_surel()
        u.sepola("asuh", judul="Judul", mitra=["PT A"])
        u.orang_kantor(sesudah="", batas=10)
        u.nomor_mingguan("ratna@kantor.example", Minggu(pada=date(2026, 8, 1)), ditahan=("a@b.example",))
        u.pindahan(["KM-2026-0001"], Minggu(pada=date(2026, 8, 1)))
    gudang.tutup()
    for kerja in Kerja:
        assert sum(f"ix_kemitraan_{kerja}_berikut" in satu for satu in langkah) == 2
    assert [satu for satu in langkah if satu.startswith("SCAN")] == []


def test_many_who_open_a_new_file_at_once_all_get_in(tmp_path: Path) -> None:
    def sambungkan(berkas: Path, pintu: Barrier) -> None:
        mesin = buat_mesin(baca_alamat(f"sqlite:///{berkas}"), lock_timeout=SABAR)
        pintu.wait()
        mesin.connect().close()
        mesin.dispose()

    with ThreadPoolExecutor(8) as kolam:
        for ke in range(30):
            pintu = Barrier(8)
            masuk = [kolam.submit(sambungkan, tmp_path / f"{ke}.db", pintu) for _ in range(8)]
            assert [m.result() for m in masuk] == [None] * 8
