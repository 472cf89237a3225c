"""Going over all that a dossier may write, to where something was declared of a field."""

from collections.abc import Callable, Iterator
from typing import Any

from lifecycle.domain.fakta.bentuk import Bidang, Rupa, pembawa
from lifecycle.domain.isian.letak import Letak, kunci_entri


def telusuri(
    fakta: Any, pilih: Callable[[Bidang], object], letak: Letak = ()
) -> Iterator[tuple[Letak, Any, Bidang]]:
    """Every field that `pilih` (a function of a module) chooses, with the fact it is in and its own place."""
    for b in pembawa(fakta.__class__, pilih, mesin=False):
        isi, tempat = getattr(fakta, b.nama), (*letak, b.nama)
        if pilih(b):
            yield tempat, fakta, b
        if b.rupa is Rupa.BAGIAN and isi is not None:
            yield from telusuri(isi, pilih, tempat)
        elif b.rupa is Rupa.ENTRI:
            for entri in isi:
                yield from telusuri(entri, pilih, (*tempat, kunci_entri(entri)))
