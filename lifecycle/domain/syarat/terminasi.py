"""Ending by `hentikan`: a reason, a plan, notice in time, more than one voice; for an idea a reason."""

from collections.abc import Iterator

from lifecycle.domain.bahasa.kutip import terisi
from lifecycle.domain.bahasa.sebut import sebut_semua, sebut_tanggal
from lifecycle.domain.fakta import Fakta, petugas
from lifecycle.domain.kaidah.syarat import Teguran, syarat
from lifecycle.domain.sengketa.kepentingan import memihak
from lifecycle.domain.suara.pemungutan import setuju, suara_penyetuju
from lifecycle.domain.surel.alamat import orang_sama
from lifecycle.domain.terminasi.pengakhiran import (
    TERMINASI,
    boleh_berakhir,
    butuh_suara_kedua,
    sudah_berjalan,
    sudah_diberitahu,
    usulan_terminasi,
    yang_menyetujui,
)
from lifecycle.domain.tindakan import Sertaan, catat_suara


@syarat
def alasan_terminasi(fakta: Fakta) -> Iterator[Teguran]:
    usulan = usulan_terminasi(fakta)
    if not fakta.alasan and (usulan is None or not terisi(usulan.alasan)):
        yield (
            petugas(fakta),
            "Alasan penghentian belum disebut. Ulangi dengan ",
            Sertaan(nama="alasan", sebutan="alasannya"),
            ", atau catat usulannya di kunci keluar: pengusul, diusulkan, dan alasan.",
        )


@syarat
def anak_sudah_berakhir(fakta: Fakta) -> Iterator[Teguran]:
    anak, nomor = fakta.kemitraan.anak, fakta.kemitraan.nomor
    if anak:
        yield (
            petugas(fakta),
            f"{sebut_semua(anak)} masih berjalan di bawah {nomor}. Hentikan lebih dahulu, atau lepaskan dari "
            "induknya dengan mengosongkan kunci induk (induk: null) dalam berkasnya.",
        )


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
        if pihak.kode not in sudah_diberitahu(fakta):
            yield (
                petugas(fakta),
                f"{pihak.mitra} belum diberi tahu tentang penghentian. Sampaikan dengan surat, lalu isi "
                f"tanggalnya di kunci keluar: diberitahu: {pihak.kode}.",
            )


@syarat
def masa_pemberitahuan(fakta: Fakta) -> Iterator[Teguran]:
    kemitraan = fakta.kemitraan
    mulai = boleh_berakhir(fakta) if sudah_berjalan(fakta) else None
    if mulai is not None and fakta.pada < mulai:
        yield (
            petugas(fakta),
            f"Masa pemberitahuan {kemitraan.keluar.pemberitahuan_hari} hari belum lewat. Kemitraan ini "
            f"dapat dihentikan mulai {sebut_tanggal(mulai)}, atau lebih cepat bila setiap pihak aktif "
            "setuju. Suara mereka dicatat dengan ",
            catat_suara(kemitraan.nomor, TERMINASI, pihak="KODE"),
            ".",
        )


@syarat
def persetujuan_terminasi(fakta: Fakta) -> Iterator[Teguran]:
    penyetuju = fakta.kemitraan.penyetuju
    suara = suara_penyetuju(fakta, TERMINASI)
    if sudah_berjalan(fakta) and not setuju(suara):
        if suara is None:
            keadaan = f"{penyetuju.nama} belum menyetujui penghentian."
        else:
            keadaan = f"{penyetuju.nama} menolak penghentian: {suara.alasan or 'tanpa alasan tertulis'}."
        catat = catat_suara(fakta.kemitraan.nomor, TERMINASI, penyetuju=penyetuju.surel)
        yield penyetuju.surel, f"{keadaan} Sesudah ia setuju, catat dengan ", catat, "."


@syarat
def suara_kedua(fakta: Fakta) -> Iterator[Teguran]:
    if sudah_berjalan(fakta) and butuh_suara_kedua(fakta):
        kemitraan = fakta.kemitraan
        penyetuju, pj = kemitraan.penyetuju, kemitraan.penanggung_jawab
        lain = "" if orang_sama(pj.surel, penyetuju.surel) else f" atau {pj.nama} (penyetuju={pj.surel})"
        if memihak(fakta, yang_menyetujui(fakta)):
            yield (
                pj.surel,
                f"{penyetuju.nama} yang memutuskan termasuk pihak yang bersengketa. Mintalah satu suara "
                "setuju lagi dari yang tidak memihak, lalu catat dengan ",
                catat_suara(kemitraan.nomor, TERMINASI, pihak="KODE"),
                ".",
            )
            return
        yield (
            pj.surel,
            f"Penghentian ini diusulkan {penyetuju.nama}, yang juga memutuskannya. Mintalah satu suara "
            f"lagi dari salah satu pihak{lain}, lalu catat dengan ",
            catat_suara(kemitraan.nomor, TERMINASI, pihak="KODE"),
            ".",
        )
