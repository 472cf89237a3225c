"""Whether work should stop: asked by long flows between two chunks, of at most a few seconds each.

    for sebagian in semua:
        if diminta_berhenti():
            return dihentikan()
        ...

`kemitraan jalankan` says stop by a file, which needs no signal and so never tears a chunk; whoever is left
behind by a killed parent stops as well. Outside `kemitraan jalankan` nobody ever says so.
"""

import os
from pathlib import Path
from typing import Any

from prefect.client.schemas.objects import State
from prefect.states import Cancelled

from flows.jalan.locations import STOP_VARIABLE

_INDUK = os.getppid()


def diminta_berhenti() -> bool:
    """Cheap enough to ask before every mail."""
    berkas = os.environ.get(STOP_VARIABLE)
    return berkas is not None and (os.getppid() != _INDUK or Path(berkas).exists())


def dihentikan() -> State[Any]:
    """The state to return for a run that left something to the next one."""
    return Cancelled(
        message="Dihentikan di antara dua bagian. Yang sudah selesai tetap tercatat; "
        "sisanya dikerjakan run berikutnya."
    )
