"""Each gate of rencanakan alone missing."""

from typing import Any

from kasus.syarat import Kasus
from pabrik.catatan import dokumen, persetujuan
from pabrik.dasar import ganti
from pabrik.pihak import pihak
from pabrik.tahap import HASAN, RATNA, siap

from lifecycle.domain.fakta import Manfaat, Pihak
from lifecycle.domain.kata import JenisDokumen, KodeManfaat, ObjekPersetujuan
from lifecycle.domain.pemicu import Pemicu


def _kasus(kode: str, giliran: str, sebut: str, **ubah: Any) -> Kasus:
    fakta = siap(Pemicu.RENCANAKAN, **ubah)
    return Kasus(pemicu=Pemicu.RENCANAKAN, kode=kode, fakta=fakta, giliran=(giliran,), sebut=sebut)


def _plasma2(**ubah: Any) -> tuple[Pihak, ...]:
    return ganti(pihak(), "plasma2", **ubah)


HARAPAN = "Kelompok Tani Harapan"

KASUS = (
    _kasus("dua_pihak", RATNA, "sekarang baru 1", pihak=pihak()[:1]),
    _kasus("kebutuhan_terisi", "plasma2", HARAPAN, pihak=_plasma2(kebutuhan=" ")),
    _kasus(
        "manfaat_diharapkan",
        "plasma2",
        HARAPAN,
        pihak=_plasma2(manfaat=(Manfaat(kode=KodeManfaat.AKSES, terwujud="Jalan kebun"),)),
    ),
    _kasus("kekuatan_terisi", "plasma2", HARAPAN, pihak=_plasma2(kekuatan=())),
    _kasus("kelemahan_terisi", "plasma2", HARAPAN, pihak=_plasma2(kelemahan=())),
    _kasus("masalah_terpetakan", RATNA, "kunci masalah", masalah=None),
    _kasus("visi_bersama", RATNA, "kunci visi", visi=None),
    _kasus(
        "berita_acara_penjajakan",
        RATNA,
        "jenis berita_acara",
        dokumen=tuple(d for d in dokumen() if d.jenis is not JenisDokumen.BERITA_ACARA),
    ),
    _kasus(
        "uji_kelayakan",
        HASAN,
        "Hasan Basri",
        persetujuan=tuple(p for p in persetujuan() if p.objek is not ObjekPersetujuan.PENJAJAKAN),
    ),
)
