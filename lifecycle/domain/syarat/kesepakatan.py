"""Leaving perencanaan by `laksanakan`, the agreement: everybody said yes, signed, and the day has come."""

from collections.abc import Iterator
from datetime import date

from lifecycle.domain.bahasa.kutip import terisi
from lifecycle.domain.bahasa.sebut import sebut_tanggal
from lifecycle.domain.dokumen.penanda_tangan import PERJANJIAN, paling_siap, tegur_penanda_tangan
from lifecycle.domain.fakta import Dokumen, Fakta, Pihak, petugas
from lifecycle.domain.kaidah.syarat import Teguran, syarat
from lifecycle.domain.kata import ObjekPersetujuan
from lifecycle.domain.suara.pemungutan import setuju, suara_rencana
from lifecycle.domain.tindakan import Pesan, catat_suara, rangkai


@syarat
def saluran_komunikasi(fakta: Fakta) -> Iterator[Teguran]:
    if not any(terisi(s) for s in fakta.kemitraan.komunikasi.saluran):
        yield (
            petugas(fakta),
            "Saluran komunikasi belum disepakati. Isi kunci komunikasi: saluran, misalnya [surel, rapat].",
        )


@syarat
def irama_rapat(fakta: Fakta) -> Iterator[Teguran]:
    rapat = fakta.kemitraan.komunikasi.rapat
    if rapat.pertama is None or not rapat.setiap_bulan:
        yield (
            petugas(fakta),
            "Jadwal rapat berkala belum disepakati. Isi kunci komunikasi: rapat dengan pertama (tanggal) dan "
            "setiap_bulan (angka).",
        )


@syarat
def keselarasan_tercapai(fakta: Fakta) -> Iterator[Teguran]:
    for satu in fakta.kemitraan.keselarasan:
        if not satu.sepakat:
            yield (
                petugas(fakta),
                f'Para pihak belum sepakat tentang "{satu.topik}". Rundingkan, lalu ubah sepakat menjadi '
                "true pada topik itu di kunci keselarasan.",
            )


@syarat
def rencana_disetujui(fakta: Fakta) -> Iterator[Teguran]:
    for pihak in fakta.pihak_aktif:
        if not setuju(suara_rencana(fakta, pihak)):
            yield pihak.kode, _kalimat_suara(fakta, pihak)


def _kalimat_suara(fakta: Fakta, pihak: Pihak) -> Pesan:
    rencana = f"rencana versi {fakta.kemitraan.keadaan.versi_rencana}"
    suara = suara_rencana(fakta, pihak)
    if suara is None:
        keadaan = f"{pihak.mitra} belum menyetujui {rencana}."
    else:
        keadaan = f"{pihak.mitra} menolak {rencana}: {suara.alasan or 'tanpa alasan tertulis'}."
    catat = catat_suara(fakta.kemitraan.nomor, ObjekPersetujuan.RENCANA, pihak=pihak.kode)
    return rangkai(f"{keadaan} Sesudah ia setuju, catat dengan ", catat, ".")


@syarat
def perjanjian_ditandatangani(fakta: Fakta) -> Iterator[Teguran]:
    perjanjian = paling_siap(fakta, (d for d in fakta.kemitraan.dokumen if _belum_habis(d, fakta.pada)))
    if perjanjian is not None:
        yield from tegur_penanda_tangan(fakta, perjanjian)
    else:
        yield (
            petugas(fakta),
            f"Belum ada MoU atau PKS yang bertanggal {sebut_tanggal(fakta.pada)} atau sebelumnya dan belum "
            "habis masanya. Tanda tangani dengan semua pihak, lalu catat di kunci dokumen.",
        )


def _belum_habis(dokumen: Dokumen, pada: date) -> bool:
    sampai = dokumen.berlaku.sampai
    return dokumen.jenis in PERJANJIAN and (sampai is None or sampai >= pada)


@syarat
def masa_belum_lewat(fakta: Fakta) -> Iterator[Teguran]:
    berakhir = fakta.kemitraan.masa.berakhir
    if berakhir is not None and berakhir < fakta.pada:
        yield (
            petugas(fakta),
            f"Masa kemitraan sudah berakhir pada {sebut_tanggal(berakhir)}. Sepakati masa yang baru dengan "
            "semua pihak, lalu catat di kunci masa: berakhir.",
        )


@syarat
def tanggal_mulai_tiba(fakta: Fakta) -> Iterator[Teguran]:
    mulai = fakta.kemitraan.masa.mulai
    if mulai is None:
        yield petugas(fakta), "Tanggal mulai kemitraan belum ada. Isi kunci masa: mulai."
    elif mulai > fakta.pada:
        yield (
            petugas(fakta),
            f"Kemitraan baru mulai pada {sebut_tanggal(mulai)}. Tunggu sampai hari itu, atau ubah kunci "
            "masa: mulai.",
        )
