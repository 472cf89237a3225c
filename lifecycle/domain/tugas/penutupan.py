"""What is still to be settled once a kemitraan has ended: the closing checklist."""

from typing import Any

from lifecycle.domain.fakta import Fakta
from lifecycle.domain.kaidah.tugas import PENUTUPAN
from lifecycle.domain.komitmen.tagihan import dikecualikan, hari_terpenuhi
from lifecycle.domain.tugas.buka_tutup import tugas_baru


def daftar_penutupan(fakta: Fakta) -> dict[str, Any]:
    """For the mail: the promises still open, each with its mitra, and the closing tasks that now open."""
    mitra = {p.kode: p.mitra for p in fakta.kemitraan.pihak}
    komitmen = [
        {"kode": k.kode, "uraian": k.uraian, "mitra": mitra.get(k.pihak, k.pihak)}
        for k in fakta.kemitraan.komitmen
        if not dikecualikan(k) and hari_terpenuhi(fakta, k) is None
    ]
    tugas = [{"judul": t.judul, "tenggat": t.tenggat} for t in tugas_baru(fakta) if PENUTUPAN.milik(t.kunci)]
    return {"komitmen": komitmen, "tugas": tugas}
