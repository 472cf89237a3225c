"""The test partnership (see pabrik/dasar.py) as it is carried out, and dossiers that change its rencana."""

from datetime import date
from decimal import Decimal
from typing import Any

from pabrik.dasar import kemitraan

from lifecycle.domain.akibat import akibat
from lifecycle.domain.fakta import Keadaan, Kemitraan
from lifecycle.domain.gabung import gabung
from lifecycle.domain.kata import JenisDokumen, ObjekPersetujuan, Suara, Tahap

PADA = date(2026, 9, 1)
TARGET_180: dict[str, Any] = {"indikator": [{"kode": "I1", "target": Decimal(180)}]}
TARGET_190: dict[str, Any] = {"indikator": [{"kode": "I1", "target": Decimal(190)}]}


def berjalan(tahap: Tahap = Tahap.PELAKSANAAN, **ubah: Any) -> Kemitraan:
    """Past its draft, so that changes of its rencana are addenda."""
    return kemitraan(**{"keadaan": Keadaan(tahap=tahap, tahap_sejak=date(2026, 2, 2)), **ubah})


def sesudah(
    lama: Kemitraan, isi: dict[str, Any], pada: date = PADA, *, mencatat: bool = False, oleh: str = "inti"
) -> Kemitraan:
    """`isi` applied, with all that follows from it on that day."""
    baru = gabung(lama, isi, nomor=lama.nomor, pada=pada, oleh=oleh, mencatat=mencatat)
    return akibat(baru, pada).kemitraan


def suara_isi(
    *pihak: str, tanggal: date = PADA, keputusan: Suara = Suara.SETUJU, **isi: Any
) -> dict[str, Any]:
    """What a dossier says for the votes of these pihak on an addendum."""
    satu = {"objek": ObjekPersetujuan.ADDENDUM, "keputusan": keputusan, "tanggal": tanggal}
    return {"persetujuan": [{**satu, "pihak": kode, **isi} for kode in pihak]}


def naskah_isi(*pihak: str, tanggal: date = PADA) -> dict[str, Any]:
    """What a dossier says for an addendum document of that day, signed on it by these pihak."""
    tanda_tangan = dict.fromkeys(pihak, tanggal)
    return {"dokumen": [{"jenis": JenisDokumen.ADDENDUM, "tanggal": tanggal, "ditandatangani": tanda_tangan}]}
