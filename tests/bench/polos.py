"""The bare loop: what evaluasi-berkala reads, renders and inserts, without anything that decides it.

One run of the engine is recorded, the SQL as the driver got it and the values as the templates got them, and
replayed on another database with the same rows: the same queries for each part of a hundred, and for each
partnership the same texts rendered, frozen and compressed anew, and the same rows inserted in one
transaction. Neither leases nor what the engine looks up while it writes is replayed.
"""

import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from unittest.mock import patch

from sqlalchemy import Connection, Engine, event

from lifecycle.delivery import laporan
from lifecycle.delivery.surel import penyusun
from lifecycle.store.engine import TULIS, buat_mesin
from lifecycle.store.url import baca_alamat


@dataclass(frozen=True, slots=True)
class Perintah:
    """One call of the driver."""

    sql: str
    isian: Any

    def jalankan(self, kursor: Any) -> None:
        banyak = isinstance(self.isian, list)
        (kursor.executemany if banyak else kursor.execute)(self.sql, self.isian)


@dataclass(slots=True)
class Satu:
    """What one partnership costs: texts to render, each with the bytes that came of it, and rows."""

    cetak: list[tuple[Callable[[], bytes], bytes]] = field(default_factory=list)
    tulis: list[Perintah] = field(default_factory=list)


@dataclass(slots=True)
class Bagian:
    """What one part costs."""

    baca: list[Perintah] = field(default_factory=list)
    semua: list[Satu] = field(default_factory=list)


@contextmanager
def perintah_driver(catat: Callable[[Connection, Perintah], None]) -> Iterator[None]:
    """Tell of every statement but those that begin and end transactions."""

    def dengar(koneksi: Any, _kursor: Any, sql: str, isian: Any, *_lagi: Any) -> None:
        if not sql.startswith(("PRAGMA", "BEGIN")):
            catat(koneksi, Perintah(sql, isian))

    event.listen(Engine, "before_cursor_execute", dengar)
    try:
        yield
    finally:
        event.remove(Engine, "before_cursor_execute", dengar)


def rekam(kerjakan: Callable[[], object]) -> Bagian:
    """What the engine does meanwhile to one part."""
    bagian, satu = Bagian(), Satu()

    def catat(koneksi: Connection, perintah: Perintah) -> None:
        if not koneksi.get_execution_options().get(TULIS):
            bagian.baca.append(perintah)
        elif not perintah.sql.startswith("SELECT"):
            satu.tulis.append(perintah)

    def selesai(_koneksi: Connection) -> None:
        nonlocal satu
        if satu.cetak:
            bagian.semua.append(satu)
        satu = Satu()

    surel_asli, laporan_asli = penyusun.tulis_surel, laporan.isi_templat

    def tulis_surel(*args: Any, **kwargs: Any) -> Any:
        hasil = surel_asli(*args, **kwargs)
        satu.cetak.append((lambda: surel_asli(*args, **kwargs).isi, hasil.isi))
        return hasil

    def isi_templat(*args: Any, **kwargs: Any) -> str:
        hasil = laporan_asli(*args, **kwargs)
        satu.cetak.append((lambda: laporan_asli(*args, **kwargs).encode(), hasil.encode()))
        return hasil

    event.listen(Engine, "commit", selesai)
    try:
        with (
            perintah_driver(catat),
            patch.object(penyusun, "tulis_surat", tulis_surel),
            patch.object(laporan, "isi_templat", isi_templat),
        ):
            kerjakan()
    finally:
        event.remove(Engine, "commit", selesai)
    return bagian


class Polos:
    """Replays on a database that has the rows that the recorded one had."""

    def __init__(self, url: str) -> None:
        self._sqlite = url.startswith("sqlite")
        self._sambungan: Any = buat_mesin(baca_alamat(url)).raw_connection().driver_connection

    def ulangi(self, bagian: Bagian) -> None:
        kursor = self._sambungan.cursor()
        for perintah in bagian.baca:
            perintah.jalankan(kursor)
            kursor.fetchall()
        self._sambungan.rollback()
        for satu in bagian.semua:
            self._tulis(kursor, satu)

    def _tulis(self, kursor: Any, satu: Satu) -> None:
        for cetak, semula in satu.cetak:
            isi = cetak()
            # What is inserted below was compressed when it was recorded; here it is paid for again.
            zlib.compress(isi)
            assert isi == semula
        if self._sqlite:
            kursor.execute("BEGIN IMMEDIATE")
        for perintah in satu.tulis:
            perintah.jalankan(kursor)
        self._sambungan.commit()
