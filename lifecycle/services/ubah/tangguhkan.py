"""Suspending by itself: a kemitraan that lost a pihak it cannot do without waits for a decision."""

from datetime import date

from lifecycle.domain.anggota.keanggotaan import alasan_menangguhkan
from lifecycle.domain.fakta import Kemitraan, lihat_dari
from lifecycle.domain.pemicu import Pemicu
from lifecycle.domain.wewenang.nama import SISTEM
from lifecycle.services.ports.buku import Buku
from lifecycle.services.ports.perangkat import Perangkat
from lifecycle.services.ubah.pembukuan import Permintaan
from lifecycle.services.ubah.pindahkan import Perpindahan, jalankan_langkah


def tangguhkan_bila_perlu(
    u: Buku, perangkat: Perangkat, kemitraan: Kemitraan, pada: date
) -> Perpindahan | None:
    """Pull `tangguhkan`, through the machine as anybody else, where the facts of that day ask for it.

    None where they do not. The caller commits.
    """
    alasan = alasan_menangguhkan(lihat_dari(kemitraan, pada))
    if alasan is None:
        return None
    isi = {"nomor": kemitraan.nomor, "pemicu": Pemicu.TANGGUHKAN}
    permintaan = Permintaan(jenis="pindah", oleh=SISTEM, pada=pada, alasan=alasan, isi=isi)
    return jalankan_langkah(u, perangkat, kemitraan, Pemicu.TANGGUHKAN, permintaan)
