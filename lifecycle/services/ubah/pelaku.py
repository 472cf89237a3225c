"""Who acts: the one function by which every service asks whether somebody may do what he asks for."""

from datetime import date

from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.wewenang.hak import (
    Hak,
    Pelaku,
    PelakuTidakBerwenang,
    PelakuTidakDikenal,
    keberatan,
    surel_terdaftar,
)
from lifecycle.domain.wewenang.nama import nama_pelaku
from lifecycle.domain.wewenang.orang import pengurus, yang_bernama
from lifecycle.services.ports.perangkat import Perangkat
from lifecycle.services.ports.unit import UnitOfWork


def periksa_pelaku(
    u: UnitOfWork,
    perangkat: Perangkat,
    oleh: str | None,
    kemitraan: Kemitraan,
    *,
    pada: date,
    hak: Hak = Hak.MENGURUS,
) -> str:
    """The actor's surel as this kemitraan or the register of the office spells it.

    Raises NamaTidakSah, PelakuTidakDikenal for one of whom nobody ever heard, PelakuTidakBerwenang for one
    who may not do that here.
    """
    pelaku = cari_pelaku(u, oleh)
    if pelaku.pengguna is None and yang_bernama(pengurus(kemitraan, pada), pelaku.surel) is None:
        raise PelakuTidakDikenal(pelaku.surel)
    pesan = keberatan(hak, pelaku, kemitraan, pada, perangkat.aturan)
    if pesan is not None:
        raise PelakuTidakBerwenang(pesan)
    return surel_terdaftar(pelaku, kemitraan, pada)


def cari_pelaku(u: UnitOfWork, oleh: str | None) -> Pelaku:
    """Who claims to act. Raises NamaTidakSah."""
    nama = nama_pelaku(oleh)
    return Pelaku(surel=nama, pengguna=u.pengguna(nama))
