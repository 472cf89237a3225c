"""The test partnership (see pabrik/dasar.py) in the dress of every other pola, ready for laksanakan."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

from pabrik.pihak import pihak
from pabrik.tahap import siap

from lifecycle.domain.fakta import Ekonomi, Fakta, Pihak, Standar
from lifecycle.domain.kata import JenisEkonomi
from lifecycle.domain.pemicu import Pemicu


def berperan(*peran: str) -> tuple[Pihak, ...]:
    """The three pihak in these roles, each with its own share of the work."""
    bagian = ("Bibit dan pembelian hasil", "Menanam dan merawat", "Memanen dan mengangkut")
    return tuple(
        replace(satu, peran=peran_baru, pembagian_tugas=tugas)
        for satu, peran_baru, tugas in zip(pihak(), peran, bagian, strict=True)
    )


_KHUSUS: dict[str, dict[str, Any]] = {
    "inti_plasma": {},
    "asuh": {
        "pihak": berperan("pembina", "binaan", "binaan"),
        "pembinaan": ("Magang di pabrik tiap triwulan",),
    },
    "subkontrak": {
        "pihak": berperan("prinsipal", "subkontraktor", "subkontraktor"),
        "komponen": ("Bibit siap tanam",),
        "standar": Standar(uraian="SNI 8211", nilai=Decimal(70)),
    },
    "futuristik": {
        "pihak": berperan("koordinator", "setara", "setara"),
        "standar": Standar(uraian="Panduan kerja bersama"),
    },
    "sejajar": {
        "pihak": berperan("pemasar", "pemasok", "pemasok"),
        "ekonomi": Ekonomi(
            jenis=JenisEkonomi.KEAGENAN, harga="Harga pasar", pembayaran="14 hari", volume="20 ton per bulan"
        ),
    },
    "sesuai_kebutuhan": {"pihak": berperan("penggagas", "pelaksana", "pendamping")},
}


def siap_pola(pola: str, pemicu: Pemicu = Pemicu.LAKSANAKAN, **ubah: Any) -> Fakta:
    """The facts of a partnership of that pola that lacks nothing; keywords replace single fields."""
    return siap(pemicu, **{"pola": pola, **_KHUSUS[pola], **ubah})
