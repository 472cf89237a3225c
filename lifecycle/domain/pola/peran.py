"""The gate that every pola shares: its roles, held by as many pihak as it asks for."""

from collections.abc import Iterator
from functools import partial

from lifecycle.domain.bahasa.sebut import sebut_semua
from lifecycle.domain.fakta import Fakta, petugas
from lifecycle.domain.kaidah.syarat import Syarat, Teguran
from lifecycle.domain.pemicu import BERJALAN
from lifecycle.domain.pola.deklarasi import Peran, Pola


def syarat_peran(pola: Pola) -> Syarat:
    """The gate `pola_peran` of one pola."""
    return Syarat(kode="pola_peran", tegur=partial(_tegur_peran, pola))


def _tegur_peran(pola: Pola, fakta: Fakta) -> Iterator[Teguran]:
    for peran in pola.peran:
        jumlah = sum(p.peran == peran.kode for p in fakta.pihak_aktif)
        if jumlah < peran.minimal or (peran.maksimal is not None and jumlah > peran.maksimal):
            yield (
                petugas(fakta),
                f"Pola {pola.nama} butuh {_sebut_batas(peran)} pihak berperan {peran.kode}, sekarang "
                f"{jumlah}. {_nasihat(fakta)}",
            )
    dikenal = [peran.kode for peran in pola.peran]
    for pihak in fakta.pihak_aktif if dikenal else ():
        if pihak.peran not in dikenal:
            yield (
                petugas(fakta),
                f'Peran "{pihak.peran}" dari {pihak.mitra} tidak ada dalam pola {pola.nama}. Ganti dengan '
                f"{sebut_semua(dikenal, sambung='atau')} di kunci peran pada pihak {pihak.kode}.",
            )


def _nasihat(fakta: Fakta) -> str:
    if fakta.kemitraan.keadaan.tahap in BERJALAN:
        return "Usulkan penggantinya sebagai addendum, dengan tanggal bergabungnya."
    return "Perbaiki kunci peran pada pihak, atau pilih pola lain."


def _sebut_batas(peran: Peran) -> str:
    if peran.maksimal == peran.minimal:
        return f"tepat {peran.minimal}"
    if peran.maksimal is None:
        return f"paling sedikit {peran.minimal}"
    return f"paling banyak {peran.maksimal}"
