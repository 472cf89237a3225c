"""The test partnership (see pabrik/dasar.py) at the door of each trigger, lacking nothing to pass it."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from pabrik.catatan import dokumen, persetujuan, realisasi
from pabrik.dasar import HARI_EVALUASI, HARI_MULAI, kemitraan
from pabrik.rencana import kegiatan

from lifecycle.domain.fakta import (
    Dokumen,
    EvaluasiTercatat,
    Fakta,
    Keadaan,
    Kegiatan,
    Keputusan,
    MasaBerlaku,
    Persetujuan,
    Realisasi,
    RencanaKeluar,
    Tugas,
    lihat_dari,
)
from lifecycle.domain.kata import JenisDokumen, ObjekPersetujuan, Rekomendasi, Suara, Tahap
from lifecycle.domain.pemicu import Pemicu

RATNA = "ratna@kantor.example"
HASAN = "hasan@kantor.example"
SEMUA = ("inti", "plasma1", "plasma2")
HARI_PUTUSAN = date(2026, 8, 12)
HARI_SESUDAH = date(2026, 9, 10)


def keadaan(tahap: Tahap, **ubah: Any) -> Keadaan:
    """Entered on version 4, now on version 6, so that version 5 belongs to this visit of the stage."""
    isi: dict[str, Any] = {"tahap": tahap, "tahap_sejak": date(2026, 8, 1), "versi": 6, "versi_tahap": 4}
    return Keadaan(**isi | ubah)


def tercatat(
    rekomendasi: Rekomendasi, keputusan: Rekomendasi | None = None, *, alasan: str | None = None, **ubah: Any
) -> EvaluasiTercatat:
    """An evaluation of this visit; decided where `keputusan` is given."""
    putusan = None
    if keputusan is not None:
        putusan = Keputusan(kode=keputusan, oleh=HASAN, tanggal=HARI_PUTUSAN, alasan=alasan)
    isi: dict[str, Any] = {"versi": 5, "siklus": 1, "tanggal": HARI_EVALUASI, "versi_rencana": 1}
    return EvaluasiTercatat(**isi | {"rekomendasi": rekomendasi, "keputusan": putusan} | ubah)


def suara(objek: ObjekPersetujuan, tanggal: date, *pihak: str, **ubah: Any) -> tuple[Persetujuan, ...]:
    """A yes of each of these pihak."""
    isi: dict[str, Any] = {"objek": objek, "keputusan": Suara.SETUJU, "tanggal": tanggal}
    return tuple(Persetujuan(**{**isi, "pihak": kode, **ubah}) for kode in pihak)


def suara_penyetuju(objek: ObjekPersetujuan, tanggal: date, **ubah: Any) -> Persetujuan:
    isi: dict[str, Any] = {"objek": objek, "keputusan": Suara.SETUJU, "tanggal": tanggal, "penyetuju": HASAN}
    return Persetujuan(**isi | ubah)


def naskah(jenis: JenisDokumen, tanggal: date, *pihak: str, sampai: date | None = None) -> Dokumen:
    """A document signed by these pihak on its day."""
    return Dokumen(
        jenis=jenis,
        tanggal=tanggal,
        ditandatangani=dict.fromkeys(pihak, tanggal),
        berlaku=MasaBerlaku(sampai=sampai),
    )


PERBAIKAN = Kegiatan(
    kode="A4", uraian="Sulam blok selatan", pihak="plasma2", mulai=HARI_PUTUSAN, selesai=date(2026, 10, 31)
)
PKS_BARU = naskah(JenisDokumen.PKS, date(2026, 9, 1), *SEMUA, sampai=date(2031, 12, 31))
PENUTUPAN = tuple(
    Tugas(
        kunci=f"penutupan:{hal}",
        judul=f"Kembalikan {hal}",
        giliran=RATNA,
        tahap=Tahap.TERMINASI,
        selesai=HARI_PUTUSAN,
        id=nomor,
    )
    for nomor, hal in ((7, "aset"), (8, "data"))
)


def _evaluasi(kode: Rekomendasi) -> dict[str, Any]:
    return {"keadaan": keadaan(Tahap.EVALUASI), "evaluasi_tercatat": (tercatat(kode, kode),)}


def _perpanjang() -> dict[str, Any]:
    setuju = suara(ObjekPersetujuan.PERPANJANGAN, date(2026, 9, 2), *SEMUA)
    return {
        "keadaan": keadaan(Tahap.KEBERLANJUTAN),
        "evaluasi_tercatat": (tercatat(Rekomendasi.LANJUT, Rekomendasi.LANJUT),),
        "dokumen": (*dokumen(), PKS_BARU),
        "persetujuan": (*persetujuan(), *setuju),
    }


def _hentikan() -> dict[str, Any]:
    diberitahu = dict.fromkeys(SEMUA, HARI_EVALUASI)
    return {
        "keadaan": keadaan(Tahap.PELAKSANAAN),
        "keluar": RencanaKeluar(rencana="Pelunasan bibit dalam 90 hari", diberitahu=diberitahu),
        "persetujuan": (*persetujuan(), suara_penyetuju(ObjekPersetujuan.TERMINASI, HARI_EVALUASI)),
    }


def _arsipkan() -> dict[str, Any]:
    sisa = Realisasi(komitmen="K4", tanggal=HARI_PUTUSAN, jumlah=Decimal(12))
    return {
        "keadaan": keadaan(Tahap.TERMINASI),
        "realisasi": (*realisasi(), sisa),
        "tugas": PENUTUPAN,
        "dokumen": (*dokumen(), naskah(JenisDokumen.LAPORAN_AKHIR, HARI_PUTUSAN)),
    }


_KEADAAN: dict[Pemicu, Callable[[], dict[str, Any]]] = {
    Pemicu.RENCANAKAN: lambda: {"keadaan": keadaan(Tahap.IDENTIFIKASI)},
    Pemicu.KEMBALIKAN: dict,
    Pemicu.LAKSANAKAN: dict,
    Pemicu.EVALUASI: lambda: {"keadaan": keadaan(Tahap.PELAKSANAAN)},
    Pemicu.PERBAIKI: lambda: {
        **_evaluasi(Rekomendasi.PERBAIKAN),
        "kegiatan": (*kegiatan(), PERBAIKAN),
    },
    Pemicu.RENCANAKAN_ULANG: lambda: _evaluasi(Rekomendasi.RENCANA_ULANG),
    Pemicu.LANJUTKAN: lambda: _evaluasi(Rekomendasi.LANJUT),
    Pemicu.PERPANJANG: _perpanjang,
    Pemicu.HENTIKAN: _hentikan,
    Pemicu.ARSIPKAN: _arsipkan,
    Pemicu.TANGGUHKAN: dict,
    Pemicu.AKTIFKAN: lambda: {"keadaan": keadaan(Tahap.PELAKSANAAN, ditangguhkan=True)},
}


def siap(pemicu: Pemicu, *, pada: date | None = None, alasan: str | None = None, **ubah: Any) -> Fakta:
    """The facts on a day on which every gate of the trigger holds; keywords replace single fields."""
    hari = HARI_MULAI if pemicu in (Pemicu.RENCANAKAN, Pemicu.LAKSANAKAN) else HARI_SESUDAH
    sebab = "Semua pihak lelah" if pemicu is Pemicu.HENTIKAN else ""
    satu = kemitraan(**_KEADAAN[pemicu]() | ubah)
    return lihat_dari(satu, pada or hari, alasan=sebab if alasan is None else alasan)
