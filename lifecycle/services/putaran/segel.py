"""Sealing all chains: once a day, and whenever somebody asks for a seal."""

from datetime import date

from lifecycle.domain.segel.harian import SegelHarian, segel_berikut
from lifecycle.services.ports.perangkat import Perangkat


def segel_hari_ini(perangkat: Perangkat, *, pada: date) -> SegelHarian:
    """The seal over all chains as they stand; made where that day has none yet or a chain moved since."""
    with perangkat.unit() as u:
        semua = u.semua_segel()
        baru = segel_berikut(semua, u.ujung_rantai(), pada)
        if baru is None:
            return semua[-1]
        # Who came first sealed the same chains a moment ago.
        if u.simpan_segel(baru):
            u.commit()
            return baru
        return u.semua_segel()[-1]
