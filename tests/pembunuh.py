"""Run a command in a process of its own, and kill it with -9 at one moment.

A moment is a write, a commit, or the end of a transaction, counted from 1. The process is a fork, for a fresh
interpreter spends most of its life on imports.
"""

import os
import signal
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import psycopg
from sabar import tunggu
from sqlalchemy import event
from sqlalchemy.engine import Engine
from sqlalchemy.pool import Pool

from lifecycle.cli.pintu import jalankan

MENULIS = ("INSERT", "UPDATE", "DELETE")
SIBUK = """
SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
AND backend_type = 'client backend' AND state <> 'idle'
"""


class Jam:
    """Counts the moments of this process, and kills it at number `saat`."""

    def __init__(self, saat: int | None) -> None:
        self.saat = saat
        self.sudah = 0
        event.listen(Engine, "before_cursor_execute", self._perintah)
        event.listen(Engine, "commit", self._detik)
        event.listen(Pool, "checkin", self._detik)

    def _perintah(self, _koneksi: Any, _kursor: Any, perintah: str, *_: Any) -> None:
        if perintah.startswith(MENULIS):
            self._detik()

    def _detik(self, *_: Any) -> None:
        self.sudah += 1
        if self.sudah == self.saat:
            os.kill(os.getpid(), signal.SIGKILL)


def jumlah_saat(lingkungan: Mapping[str, str], catatan: Path, *kata: str) -> int:
    """How many moments the command has when nobody kills it; its words go to `catatan`."""
    hitungan = catatan.with_suffix(".hitungan")
    assert _proses(lingkungan, catatan, None, kata, hitungan) == 0, catatan.read_text(encoding="utf-8")
    return int(hitungan.read_text(encoding="utf-8"))


def mati_pada(saat: int, lingkungan: Mapping[str, str], catatan: Path, *kata: str) -> bool:
    """Whether the command was indeed killed at that moment; nothing of it is left in the database either."""
    kode = _proses(lingkungan, catatan, saat, kata, catatan.with_suffix(".hitungan"))
    _tunggu_bebas(lingkungan["KEMITRAAN_DATABASE_URL"])
    return kode == -signal.SIGKILL


def _tunggu_bebas(url: str) -> None:
    """PostgreSQL finds out a little later that it serves a dead process, whose rows stay locked till then."""
    if url.startswith("sqlite"):
        return
    with psycopg.connect(url, autocommit=True) as sambungan:
        tunggu(lambda: sambungan.execute(SIBUK).fetchall() == [])


def _proses(
    lingkungan: Mapping[str, str], catatan: Path, saat: int | None, kata: tuple[str, ...], hitungan: Path
) -> int:
    anak = os.fork()
    if anak == 0:
        os._exit(_di_dalam(lingkungan, catatan, saat, kata, hitungan))
    _, keadaan = os.waitpid(anak, 0)
    return os.waitstatus_to_exitcode(keadaan)


def _di_dalam(
    lingkungan: Mapping[str, str], catatan: Path, saat: int | None, kata: tuple[str, ...], hitungan: Path
) -> int:
    with catatan.open("w", encoding="utf-8") as tulisan:
        sys.stdout = sys.stderr = tulisan
        os.environ |= lingkungan
        jam = Jam(saat)
        kode = jalankan(kata)
    hitungan.write_text(str(jam.sudah), encoding="utf-8")
    return kode
