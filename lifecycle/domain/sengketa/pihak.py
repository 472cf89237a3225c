"""Disputes: who stands against whom."""

from lifecycle.domain.fakta import Kemitraan, Pihak, Sengketa


def pihak_bersengketa(kemitraan: Kemitraan, sengketa: Sengketa) -> tuple[Pihak, ...]:
    """Those the dispute names, and those whose komitmen it is about."""
    berjanji = {k.pihak for k in kemitraan.komitmen if k.kode in sengketa.komitmen}
    return tuple(p for p in kemitraan.pihak if p.kode in sengketa.pihak or p.kode in berjanji)
