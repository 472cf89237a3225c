"""What is still to be settled once a kemitraan has ended: the closing checklist."""

from typing import Any

from lifecycle.domain.fakta import Fakta
from lifecycle.domain.kaidah.tugas import PENUTUPAN
from lifecycle.domain.komitmen.tagihan import terutang
from lifecycle.domain.tugas.buka_tutup import tugas_baru


def daftar_penutupan(fakta: Fakta) -> dict[str, Any]:
    """For the mail: the promises still open, each with its mitra, and the closing tasks that now open."""
    komitmen = [
        {"kode": k.kode, "uraian": k.uraian, "mitra": fakta.kemitraan.nama_mitra(k.pihak)}
        for k in fakta.kemitraan.komitmen
        if terutang(fakta, k)
    ]
    tugas = [{"judul": t.judul, "tenggat": t.tenggat} for t in tugas_baru(fakta) if PENUTUPAN.milik(t.kunci)]
    return {"komitmen": komitmen, "tugas": tugas}
