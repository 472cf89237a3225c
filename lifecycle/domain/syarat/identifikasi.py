"""Leaving identifikasi by `rencanakan`: do these partners know themselves and what they want together?"""

from collections.abc import Iterator

from lifecycle.domain.bahasa.kutip import terisi
from lifecycle.domain.fakta import Fakta, Persetujuan, petugas
from lifecycle.domain.kaidah.syarat import Teguran, syarat
from lifecycle.domain.kata import JenisDokumen, ObjekPersetujuan
from lifecycle.domain.suara.kedua import ada_suara_kedua
from lifecycle.domain.suara.pemungutan import setuju, suara_penyetuju
from lifecycle.domain.surel.alamat import orang_sama
from lifecycle.domain.tindakan import Pesan, catat_suara, rangkai


@syarat
def dua_pihak(fakta: Fakta) -> Iterator[Teguran]:
    jumlah = len(fakta.pihak_aktif)
    if jumlah < 2:
        yield (
            petugas(fakta),
            f"Kemitraan butuh paling sedikit 2 pihak aktif, sekarang baru {jumlah}. "
            "Tambahkan individu, organisasi, atau negara yang ikut di kunci pihak.",
        )


@syarat
def kebutuhan_terisi(fakta: Fakta) -> Iterator[Teguran]:
    for pihak in fakta.pihak_aktif:
        if not terisi(pihak.kebutuhan):
            yield (
                pihak.kode,
                f"Kebutuhan {pihak.mitra} belum tertulis. Tanyakan apa yang dibutuhkannya dari kemitraan "
                f"ini, lalu isi kunci kebutuhan pada pihak {pihak.kode}.",
            )


@syarat
def manfaat_diharapkan(fakta: Fakta) -> Iterator[Teguran]:
    for pihak in fakta.pihak_aktif:
        if not any(terisi(m.harapan) for m in pihak.manfaat):
            yield (
                pihak.kode,
                f"Manfaat yang diharapkan {pihak.mitra} belum tertulis. "
                f"Isi kunci manfaat (kode dan harapan) pada pihak {pihak.kode}.",
            )


@syarat
def kekuatan_terisi(fakta: Fakta) -> Iterator[Teguran]:
    for pihak in fakta.pihak_aktif:
        if not any(terisi(k) for k in pihak.kekuatan):
            yield (
                pihak.kode,
                f"Kekuatan {pihak.mitra} belum tertulis. Isi kunci kekuatan pada pihak {pihak.kode}.",
            )


@syarat
def kelemahan_terisi(fakta: Fakta) -> Iterator[Teguran]:
    for pihak in fakta.pihak_aktif:
        if not any(terisi(k) for k in pihak.kelemahan):
            yield (
                pihak.kode,
                f"Kelemahan {pihak.mitra} belum tertulis. Isi kunci kelemahan pada pihak {pihak.kode}.",
            )


@syarat
def masalah_terpetakan(fakta: Fakta) -> Iterator[Teguran]:
    if not terisi(fakta.kemitraan.masalah):
        yield (
            petugas(fakta),
            "Peta masalah dan kebutuhan bersama belum ada. Tulis masalah yang hendak dijawab kemitraan ini "
            "di kunci masalah.",
        )


@syarat
def visi_bersama(fakta: Fakta) -> Iterator[Teguran]:
    if not terisi(fakta.kemitraan.visi):
        yield petugas(fakta), "Visi bersama belum ada. Sepakati visinya, lalu tulis di kunci visi."


@syarat
def berita_acara_penjajakan(fakta: Fakta) -> Iterator[Teguran]:
    if not any(d.jenis is JenisDokumen.BERITA_ACARA for d in fakta.kemitraan.dokumen):
        yield (
            petugas(fakta),
            "Berita acara penjajakan belum ada. Susun sesudah pertemuan penjajakan, lalu catat di kunci "
            "dokumen dengan jenis berita_acara dan tanggalnya.",
        )


@syarat
def uji_kelayakan(fakta: Fakta) -> Iterator[Teguran]:
    suara = suara_penyetuju(fakta, ObjekPersetujuan.PENJAJAKAN)
    if not setuju(suara):
        yield fakta.kemitraan.penyetuju.surel, _kalimat_uji_kelayakan(fakta, suara)
    pengusul, penyetuju = fakta.kemitraan.penanggung_jawab, fakta.kemitraan.penyetuju
    # Who submits a kemitraan proposes it.
    if orang_sama(pengusul.surel, penyetuju.surel) and not ada_suara_kedua(
        fakta, ObjekPersetujuan.PENJAJAKAN, pengusul.surel
    ):
        yield (
            petugas(fakta),
            f"{pengusul.nama} mengajukan kemitraan ini dan juga memutuskan uji kelayakannya. Mintalah "
            "satu pihak ikut menyetujui, lalu catat dengan ",
            catat_suara(fakta.kemitraan.nomor, ObjekPersetujuan.PENJAJAKAN, pihak="KODE"),
            ".",
        )


def _kalimat_uji_kelayakan(fakta: Fakta, suara: Persetujuan | None) -> Pesan:
    penyetuju = fakta.kemitraan.penyetuju
    if suara is None:
        keadaan = f"Uji kelayakan belum diputuskan {penyetuju.nama}."
    else:
        keadaan = f"{penyetuju.nama} menolak uji kelayakan: {suara.alasan or 'tanpa alasan tertulis'}."
    catat = catat_suara(fakta.kemitraan.nomor, ObjekPersetujuan.PENJAJAKAN, penyetuju=penyetuju.surel)
    return rangkai(f"{keadaan} Sesudah ia setuju, catat dengan ", catat, ".")
