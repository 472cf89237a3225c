"""Ending by `hentikan`: a reason, a plan, everybody told, the penyetuju's word; for an idea a reason."""

from collections.abc import Iterator

from lifecycle.domain.fakta import Fakta
from lifecycle.domain.kata import ObjekPersetujuan, Tahap
from lifecycle.domain.suara import setuju, suara_penyetuju
from lifecycle.domain.syarat.dasar import Teguran, petugas, syarat, terisi


def terminasi_disetujui(fakta: Fakta) -> bool:
    """Whether the penyetuju agreed to the end."""
    return setuju(suara_penyetuju(fakta, ObjekPersetujuan.TERMINASI))


@syarat
def alasan_terminasi(fakta: Fakta) -> Iterator[Teguran]:
    if not fakta.alasan:
        yield petugas(fakta), "Alasan penghentian belum disebut. Ulangi perintahnya dengan --alasan."


def sudah_berjalan(fakta: Fakta) -> bool:
    """Whether more than an idea ends; one that was evaluated and came back to identifikasi is no idea."""
    kemitraan = fakta.kemitraan
    return kemitraan.keadaan.tahap is not Tahap.IDENTIFIKASI or bool(kemitraan.evaluasi_tercatat)


@syarat
def rencana_keluar(fakta: Fakta) -> Iterator[Teguran]:
    if sudah_berjalan(fakta) and not terisi(fakta.kemitraan.keluar.rencana):
        yield (
            petugas(fakta),
            "Rencana keluar belum ada. Tulis bagaimana kewajiban diselesaikan dan aset dikembalikan di kunci "
            "keluar: rencana.",
        )


@syarat
def semua_diberitahu(fakta: Fakta) -> Iterator[Teguran]:
    for pihak in fakta.pihak_aktif if sudah_berjalan(fakta) else ():
        if pihak.kode not in fakta.kemitraan.keluar.diberitahu:
            yield (
                petugas(fakta),
                f"{pihak.mitra} belum diberi tahu tentang penghentian. Sampaikan dengan surat, lalu isi "
                f"tanggalnya di kunci keluar: diberitahu: {pihak.kode}.",
            )


@syarat
def persetujuan_terminasi(fakta: Fakta) -> Iterator[Teguran]:
    if sudah_berjalan(fakta) and not terminasi_disetujui(fakta):
        penyetuju = fakta.kemitraan.penyetuju
        yield (
            penyetuju.surel,
            f"{penyetuju.nama} belum menyetujui penghentian. Sesudah ia setuju, catat dengan `kemitraan "
            f"catat {fakta.kemitraan.nomor} persetujuan objek=terminasi penyetuju={penyetuju.surel} "
            "keputusan=setuju`.",
        )
