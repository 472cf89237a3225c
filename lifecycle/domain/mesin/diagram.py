"""The stages as a Mermaid state diagram."""

from collections.abc import Iterator

from lifecycle.domain.kata import Tahap
from lifecycle.domain.pemicu import JALAN
from lifecycle.domain.pola import Pola


def mermaid(pola: Pola | None = None) -> tuple[str, ...]:
    """The lines of the diagram; with a pola, its roles and how many of each as a note."""
    return ("stateDiagram-v2", f"    [*] --> {Tahap.IDENTIFIKASI}", *_panah(), *_catatan(pola))


def _panah() -> Iterator[str]:
    """Every way from one stage to another; what stays in its stage is no arrow, but for the end."""
    for jalan in JALAN.values():
        for dari in jalan.dari:
            if jalan.tujuan(dari) is not dari:
                yield f"    {dari} --> {jalan.tujuan(dari)}: {jalan.pemicu}"
    yield f"    {Tahap.TERMINASI} --> [*]: arsipkan"


def _catatan(pola: Pola | None) -> Iterator[str]:
    if pola is None:
        return
    yield f"    note right of {Tahap.PERENCANAAN}"
    yield f"        pola {pola.kode}"
    for peran in pola.peran:
        atas = "" if peran.maksimal is None else f", paling banyak {peran.maksimal}"
        yield f"        {peran.kode}: paling sedikit {peran.minimal}{atas}"
    yield "    end note"
