"""Who holds a lease: a process, named so that others on its machine can see whether it still lives.

Only Linux tells when a process began, without which a number may be another's by now; and a machine is known
again only by the same start of it, the same name space of processes and the same user. Everywhere else nobody
is seen to be dead, and a lease ends by its time.
"""

import os
from functools import cache
from pathlib import Path
from uuid import uuid4

_PROSES = Path("/proc")
# Killed, and not yet buried by its parent.
_MATI = ("Z", "X")
_BAGIAN = 4


def penyewa_baru() -> str:
    """A name for one holder in this process, which no other has."""
    sendiri, mesin, pid = uuid4().hex, _mesin(), os.getpid()
    return sendiri if mesin is None else f"{mesin}/{pid}/{_mulai(pid)}/{sendiri}"


def sudah_mati(penyewa: str) -> bool:
    """Whether that holder's process surely is gone: it ran on this machine."""
    bagian = penyewa.split("/")
    if len(bagian) != _BAGIAN or bagian[0] != _mesin() or not bagian[1].isdecimal():
        return False
    return _mulai(int(bagian[1])) != bagian[2]


@cache
def _mesin() -> str | None:
    try:
        nyala = (_PROSES / "sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
        return f"{nyala}.{(_PROSES / 'self/ns/pid').stat().st_ino}.{os.getuid()}"
    except OSError:
        return None


def _mulai(pid: int) -> str | None:
    """When that process began, in ticks since the machine did; None where there is none that lives."""
    try:
        # Its name stands in brackets and may hold anything.
        isi = (_PROSES / str(pid) / "stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2]
    except OSError:
        return None
    keadaan, *lagi = isi.split()
    return None if keadaan in _MATI else lagi[18]
