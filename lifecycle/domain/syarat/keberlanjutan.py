"""Into keberlanjutan and on from it: what lasts rests on institutions and on a living document."""

from collections.abc import Iterator

from lifecycle.domain.bahasa.sebut import sebut_tanggal
from lifecycle.domain.dokumen.berlaku import ada_yang_berlaku
from lifecycle.domain.dokumen.penanda_tangan import tegur_penanda_tangan
from lifecycle.domain.dokumen.perpanjangan import naskah_perpanjangan, perpanjangan_sejak
from lifecycle.domain.fakta import Fakta, petugas
from lifecycle.domain.kaidah.syarat import Teguran, syarat
from lifecycle.domain.kata import ObjekPersetujuan, TingkatKontak
from lifecycle.domain.suara.pemungutan import setuju, suara_perpanjangan
from lifecycle.domain.tindakan import catat_suara


@syarat
def dua_kontak(fakta: Fakta) -> Iterator[Teguran]:
    for pihak in fakta.pihak_aktif:
        kontak = pihak.kontak_hidup(fakta.pada)
        if pihak.perlu_lembaga and len(kontak) < 2:
            yield (
                pihak.kode,
                f"{pihak.mitra} baru punya {len(kontak)} kontak; kemitraan yang bertumpu pada satu "
                "orang tidak lestari. Lengkapi menjadi paling sedikit 2 di kunci kontak pada pihak "
                f"{pihak.kode}.",
            )


@syarat
def pimpinan_ada(fakta: Fakta) -> Iterator[Teguran]:
    for pihak in fakta.pihak_aktif:
        tingkat = {k.tingkat for k in pihak.kontak_hidup(fakta.pada)}
        if pihak.perlu_lembaga and TingkatKontak.PIMPINAN not in tingkat:
            yield (
                pihak.kode,
                f"{pihak.mitra} belum punya kontak tingkat pimpinan. Tambahkan di kunci kontak pada pihak "
                f"{pihak.kode} dengan tingkat pimpinan.",
            )


@syarat
def dokumen_berlaku(fakta: Fakta) -> Iterator[Teguran]:
    if not ada_yang_berlaku(fakta):
        yield (
            petugas(fakta),
            "Tidak ada MoU, PKS, atau IA yang ditandatangani semua pihak dan masih berlaku pada "
            f"{sebut_tanggal(fakta.pada)}. Perbarui dokumennya, lalu catat di kunci dokumen.",
        )


@syarat
def dokumen_perpanjangan(fakta: Fakta) -> Iterator[Teguran]:
    sejak, dokumen = perpanjangan_sejak(fakta), naskah_perpanjangan(fakta)
    if dokumen is not None:
        yield from tegur_penanda_tangan(fakta, dokumen)
    else:
        yield (
            petugas(fakta),
            "Dokumen perpanjangan belum ada. Tanda tangani MoU, PKS, IA, atau addendum sesudah evaluasi "
            f"terakhir ({sebut_tanggal(sejak)}), dengan berlaku: sampai sesudah "
            f"{sebut_tanggal(fakta.pada)} atau tanpa akhir, lalu catat di kunci dokumen.",
        )


@syarat
def perpanjangan_disetujui(fakta: Fakta) -> Iterator[Teguran]:
    for pihak in fakta.pihak_aktif:
        suara = suara_perpanjangan(fakta, pihak, sejak=perpanjangan_sejak(fakta))
        if not setuju(suara):
            sikap = "belum menyetujui" if suara is None else "menolak"
            catat = catat_suara(fakta.kemitraan.nomor, ObjekPersetujuan.PERPANJANGAN, pihak=pihak.kode)
            yield (
                pihak.kode,
                f"{pihak.mitra} {sikap} perpanjangan. Sesudah ia setuju, catat dengan ",
                catat,
                ".",
            )
