"""Who acts: the one function by which every service asks whether somebody may do what he asks for."""

from datetime import date

from lifecycle.domain.daftar import JABATAN, Pengguna
from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.galat import MasukanSalah
from lifecycle.domain.tindakan import Sertaan, rangkai
from lifecycle.domain.wewenang.akhir import periksa_akhir
from lifecycle.domain.wewenang.ganti import periksa_orang_tetap
from lifecycle.domain.wewenang.hak import (
    BelumTerdaftar,
    Hak,
    PelakuTidakBerwenang,
    PelakuTidakDikenal,
    keberatan,
    sudah_pergi,
)
from lifecycle.domain.wewenang.nama import nama_pelaku
from lifecycle.domain.wewenang.orang import pengurus, yang_bernama, yang_memegang
from lifecycle.domain.wewenang.ucapan import periksa_kata
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
    """The actor's surel as this kemitraan spells it.

    Raises NamaTidakSah, PelakuTidakDikenal for one of whom nobody ever heard, BelumTerdaftar for one whom no
    admin registered where this office asks for that, PelakuTidakBerwenang for one who may not do that here.
    """
    surel = nama_pelaku(oleh)
    tertulis = yang_bernama(pengurus(kemitraan, pada), surel)
    dikenal = u.pengguna(surel)
    if dikenal is None and tertulis is None:
        raise PelakuTidakDikenal(surel)
    siapa = dikenal or Pengguna(surel=surel, nama=surel)
    if perangkat.aturan.terdaftar and not siapa.terdaftar:
        raise BelumTerdaftar(surel)
    pesan = keberatan(hak, siapa, kemitraan, pada)
    if pesan is not None:
        raise PelakuTidakBerwenang(pesan)
    return tertulis or siapa.surel


def periksa_tulisan(
    u: UnitOfWork, perangkat: Perangkat, lama: Kemitraan | None, baru: Kemitraan, oleh: str, *, pada: date
) -> None:
    """Whether `oleh` may write down what `baru` says otherwise than `lama`, whichever door he came by.

    Raises FaktaBerakhir, GantiBukanLewatBerkas, KataTanpaBukti, PelakuTidakBerwenang and BelumTerdaftar.
    """
    if lama is not None:
        periksa_akhir(lama, baru)
        periksa_orang_tetap(lama, baru)
        if lama.penyetuju.pengganti != baru.penyetuju.pengganti:
            periksa_pelaku(u, perangkat, oleh, lama, pada=pada, hak=Hak.MENGGANTI)
    periksa_penunjukan(u, perangkat, lama, baru, pada=pada)
    periksa_kata(lama, baru, oleh)


def periksa_penunjukan(
    u: UnitOfWork, perangkat: Perangkat, lama: Kemitraan | None, baru: Kemitraan, *, pada: date
) -> None:
    """Whether those may be put in their place whom `baru` names otherwise than `lama`.

    Raises PelakuTidakBerwenang for one who left the office, BelumTerdaftar where it asks for registered
    people.
    """
    for jabatan, peran in JABATAN.items():
        kini = getattr(baru, jabatan)
        dulu = None if lama is None else getattr(lama, jabatan)
        for orang in yang_memegang(kini, pada):
            if dulu is not None and yang_bernama(yang_memegang(dulu, pada), orang.surel) is not None:
                continue
            dikenal = u.pengguna(orang.surel)
            if dikenal is not None and dikenal.pergi(pada):
                raise PelakuTidakBerwenang(sudah_pergi(dikenal))
            if perangkat.aturan.terdaftar and (dikenal is None or peran not in dikenal.terdaftar):
                raise BelumTerdaftar(orang.surel, peran)


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
