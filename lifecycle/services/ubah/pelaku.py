"""Who acts: the one function by which every service asks whether somebody may do what he asks for."""

from datetime import date

from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.galat import MasukanSalah
from lifecycle.domain.tindakan import Sertaan, rangkai
from lifecycle.domain.wewenang.hak import Hak, PelakuTidakBerwenang, PelakuTidakDikenal, keberatan
from lifecycle.domain.wewenang.nama import nama_pelaku
from lifecycle.domain.wewenang.orang import pengurus, yang_bernama
from lifecycle.services.ports.unit import UnitOfWork


def periksa_pelaku(
    u: UnitOfWork, oleh: str | None, kemitraan: Kemitraan, *, pada: date, hak: Hak = Hak.MENGURUS
) -> str:
    """The actor's surel as this kemitraan spells it.

    Raises NamaTidakSah, PelakuTidakDikenal for one of whom nobody ever heard, PelakuTidakBerwenang for one
    who may not do that here.
    """
    surel = nama_pelaku(oleh)
    tertulis = yang_bernama(pengurus(kemitraan, pada), surel)
    if tertulis is None and u.pengguna(surel) is None:
        raise PelakuTidakDikenal(surel)
    pesan = keberatan(hak, surel, kemitraan, pada)
    if pesan is not None:
        raise PelakuTidakBerwenang(pesan)
    return tertulis or surel


def periksa_orang(u: UnitOfWork, oleh: str | None) -> str:
    """The actor's surel, where no kemitraan is concerned. Raises NamaTidakSah, PelakuTidakDikenal."""
    surel = nama_pelaku(oleh)
    pengguna = u.pengguna(surel)
    if pengguna is None:
        raise PelakuTidakDikenal(surel)
    return pengguna.surel


class AlasanKurang(MasukanSalah):
    """Alasan belum ditulis."""

    def __init__(self) -> None:
        super().__init__(
            rangkai("Sebutkan sebabnya dengan ", Sertaan(nama="alasan"), "; riwayat menyimpannya.")
        )
