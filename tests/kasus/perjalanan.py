"""Each gate after the start alone missing: evaluating, going on, renewing, ending, closing the file."""

from dataclasses import replace
from datetime import date
from typing import Any

from kasus.syarat import Kasus
from pabrik.catatan import dokumen, persetujuan, realisasi
from pabrik.dasar import ganti
from pabrik.pihak import pihak
from pabrik.rencana import kegiatan
from pabrik.tahap import (
    HARI_EVALUASI,
    HASAN,
    PENUTUPAN,
    PERBAIKAN,
    PKS_BARU,
    RATNA,
    naskah,
    siap,
    tercatat,
)

from lifecycle.domain.bahasa.sebutan import sebut_putusan
from lifecycle.domain.fakta import JadwalEvaluasi, Masa, MasaBerlaku, Orang, RencanaKeluar
from lifecycle.domain.kata import JenisDokumen, Rekomendasi, TingkatKontak
from lifecycle.domain.pemicu import Pemicu

HARAPAN = "Kelompok Tani Harapan"
BELUM_TUNTAS = naskah(JenisDokumen.ADDENDUM, date(2026, 6, 1), "inti", "plasma1")
SESUDAH_EVALUASI = {
    Pemicu.PERBAIKI: Rekomendasi.PERBAIKAN,
    Pemicu.RENCANAKAN_ULANG: Rekomendasi.RENCANA_ULANG,
    Pemicu.LANJUTKAN: Rekomendasi.LANJUT,
}
HABIS = tuple(replace(d, berlaku=MasaBerlaku(sampai=date(2026, 9, 9))) for d in dokumen())


def _kasus(pemicu: Pemicu, kode: str, giliran: str, sebut: str, **ubah: Any) -> Kasus:
    return Kasus(pemicu=pemicu, kode=kode, fakta=siap(pemicu, **ubah), giliran=(giliran,), sebut=sebut)


def _sesudah_evaluasi(pemicu: Pemicu, kode: Rekomendasi) -> tuple[Kasus, ...]:
    lain = Rekomendasi.TERMINASI
    return (
        _kasus(pemicu, "evaluasi_tercatat", RATNA, "kemitraan evaluasi KM-2026-0001", evaluasi_tercatat=()),
        _kasus(
            pemicu,
            "data_cukup",
            RATNA,
            "Data belum cukup",
            evaluasi_tercatat=(tercatat(Rekomendasi.DATA_TIDAK_CUKUP),),
        ),
        _kasus(
            pemicu,
            "keputusan_penyetuju",
            HASAN,
            f"kemitraan putuskan KM-2026-0001 {kode} --oleh {HASAN}",
            evaluasi_tercatat=(tercatat(kode),),
        ),
        _kasus(
            pemicu,
            "keputusan_beralasan",
            HASAN,
            f'berbeda dari rekomendasi "{sebut_putusan(lain)}"',
            evaluasi_tercatat=(tercatat(lain, kode),),
        ),
    )


KASUS = (
    _kasus(
        Pemicu.EVALUASI,
        "evaluasi_jatuh_tempo",
        RATNA,
        "11 September 2026",
        evaluasi=JadwalEvaluasi(pertama=date(2026, 9, 11), setiap_bulan=6),
    ),
    _kasus(
        Pemicu.EVALUASI,
        "addendum_tuntas",
        "plasma2",
        f"Addendum tanggal 1 Juni 2026 belum ditandatangani {HARAPAN}",
        dokumen=(*dokumen(), BELUM_TUNTAS),
    ),
    *(kasus for pemicu, kode in SESUDAH_EVALUASI.items() for kasus in _sesudah_evaluasi(pemicu, kode)),
    _kasus(
        Pemicu.PERBAIKI,
        "rencana_perbaikan",
        RATNA,
        "10 Agustus 2026",
        kegiatan=(*kegiatan(), replace(PERBAIKAN, selesai=None)),
    ),
    _kasus(Pemicu.PERBAIKI, "dokumen_berlaku", RATNA, "10 September 2026", dokumen=HABIS),
    _kasus(
        Pemicu.PERBAIKI,
        "masa_belum_lewat",
        RATNA,
        "berakhir pada 9 September 2026",
        masa=Masa(mulai=date(2026, 2, 1), berakhir=date(2026, 9, 9)),
    ),
    _kasus(
        Pemicu.LANJUTKAN,
        "dua_kontak",
        "plasma2",
        f"{HARAPAN} baru punya 1 kontak",
        pihak=ganti(pihak(), "plasma2", kontak=pihak()[2].kontak[1:]),
    ),
    _kasus(
        Pemicu.LANJUTKAN,
        "pimpinan_ada",
        "plasma2",
        "tingkat pimpinan",
        pihak=ganti(
            pihak(),
            "plasma2",
            kontak=tuple(replace(k, tingkat=TingkatKontak.MANAJER) for k in pihak()[2].kontak),
        ),
    ),
    _kasus(Pemicu.LANJUTKAN, "dokumen_berlaku", RATNA, "10 September 2026", dokumen=HABIS),
    _kasus(
        Pemicu.PERPANJANG,
        "dua_pihak",
        RATNA,
        "sekarang baru 1",
        pihak=pihak()[:1],
    ),
    _kasus(Pemicu.PERPANJANG, "dokumen_perpanjangan", RATNA, "10 Agustus 2026", dokumen=dokumen()),
    _kasus(
        Pemicu.PERPANJANG,
        "perpanjangan_disetujui",
        "plasma2",
        f"{HARAPAN} belum menyetujui perpanjangan",
        persetujuan=tuple(p for p in siap(Pemicu.PERPANJANG).kemitraan.persetujuan if p.pihak != "plasma2"),
    ),
    _kasus(Pemicu.HENTIKAN, "alasan_terminasi", RATNA, "--alasan", alasan=" "),
    _kasus(
        Pemicu.HENTIKAN,
        "rencana_keluar",
        RATNA,
        "keluar: rencana",
        keluar=replace(siap(Pemicu.HENTIKAN).kemitraan.keluar, rencana=None),
    ),
    _kasus(
        Pemicu.HENTIKAN,
        "semua_diberitahu",
        RATNA,
        f"{HARAPAN} belum diberi tahu",
        keluar=RencanaKeluar(
            rencana="Pelunasan bibit", diberitahu=dict.fromkeys(("inti", "plasma1"), HARI_EVALUASI)
        ),
    ),
    _kasus(Pemicu.HENTIKAN, "persetujuan_terminasi", HASAN, "Hasan Basri", persetujuan=persetujuan()),
    _kasus(Pemicu.HENTIKAN, "anak_sudah_berakhir", RATNA, "KM-2026-0002", anak=("KM-2026-0002",)),
    _kasus(
        Pemicu.HENTIKAN,
        "masa_pemberitahuan",
        RATNA,
        "mulai 8 November 2026",
        keluar=replace(siap(Pemicu.HENTIKAN).kemitraan.keluar, pemberitahuan_hari=90),
    ),
    _kasus(
        Pemicu.HENTIKAN,
        "dua_orang_mengakhiri",
        HASAN,
        "sekaligus penyetuju",
        penanggung_jawab=Orang(nama="Hasan Basri", surel=HASAN),
    ),
    _kasus(
        Pemicu.HENTIKAN,
        "suara_kedua",
        RATNA,
        "diusulkan Hasan Basri",
        keluar=replace(
            siap(Pemicu.HENTIKAN).kemitraan.keluar,
            pengusul=HASAN,
            diusulkan=HARI_EVALUASI,
            alasan="Pasar berubah",
        ),
    ),
    _kasus(
        Pemicu.ARSIPKAN,
        "komitmen_tuntas",
        "plasma2",
        f"Komitmen K4 (Penanaman ulang) dari {HARAPAN}",
        realisasi=realisasi(),
    ),
    _kasus(
        Pemicu.ARSIPKAN,
        "aset_dikembalikan",
        RATNA,
        "kemitraan tugas selesai 7",
        tugas=(replace(PENUTUPAN[0], selesai=None), PENUTUPAN[1]),
    ),
    _kasus(Pemicu.ARSIPKAN, "data_dikembalikan", RATNA, "Pengembalian data", tugas=PENUTUPAN[:1]),
    _kasus(
        Pemicu.ARSIPKAN,
        "laporan_akhir",
        RATNA,
        "jenis laporan_akhir",
        dokumen=(*dokumen(), PKS_BARU),
    ),
)
