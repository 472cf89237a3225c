"""What the report shows, from the recorded evaluation and the facts behind it."""

from typing import Any

from lifecycle.delivery.laporan.gotong_royong import baris_bantuan
from lifecycle.delivery.laporan.hak_kewajiban import baris_hak
from lifecycle.delivery.laporan.harapan import baris_harapan
from lifecycle.delivery.laporan.keterlibatan import baris_keterlibatan
from lifecycle.delivery.laporan.komentar import komentar_survei
from lifecycle.delivery.laporan.komitmen import baris_komitmen
from lifecycle.delivery.laporan.kontak import catatan_kontak
from lifecycle.delivery.laporan.nilai import baris_dimensi, baris_pihak, kesenjangan
from lifecycle.delivery.laporan.pembinaan import baris_kapabilitas, baris_pembinaan
from lifecycle.delivery.laporan.perubahan import perubahan
from lifecycle.delivery.laporan.segitiga import segitiga
from lifecycle.delivery.laporan.sengketa import baris_sengketa
from lifecycle.delivery.laporan.telusur import telusur
from lifecycle.domain.bahasa.sebutan import sebut
from lifecycle.domain.fakta import EvaluasiTercatat, Fakta
from lifecycle.domain.wewenang.orang import satu_orang


def isi_laporan(fakta: Fakta, evaluasi: EvaluasiTercatat) -> dict[str, Any]:
    """The values of evaluasi.html. Figures come from the record alone, never reckoned again."""
    kemitraan, hasil = fakta.kemitraan, evaluasi.hasil
    nama = {p.kode: p.mitra for p in kemitraan.pihak}
    komitmen = baris_komitmen(fakta, hasil, nama)
    return {
        "kemitraan": kemitraan,
        "evaluasi": evaluasi,
        "hasil": hasil,
        "satu_orang": satu_orang(kemitraan),
        "pihak": [p.mitra for p in fakta.pihak_aktif],
        "belum_menjawab": [nama.get(k, k) for k in hasil["survei"]["belum_menjawab"]],
        # Records of before there was a limit to waiting say nothing of it.
        "tanpa_kepercayaan": hasil["survei"].get("tanpa_kepercayaan", False),
        "dimensi": baris_dimensi(hasil),
        "per_pihak": baris_pihak(fakta, hasil),
        "segitiga": segitiga(hasil),
        "kesenjangan": kesenjangan(hasil, nama),
        "komentar": komentar_survei(fakta, hasil),
        "manfaat": [
            {"mitra": p.mitra, "kode": _kata(m.kode), "harapan": m.harapan, "terwujud": m.terwujud}
            for p in fakta.pihak_aktif
            for m in p.manfaat
        ],
        "harapan": baris_harapan(fakta),
        "komitmen": komitmen,
        "hak": baris_hak(fakta, komitmen),
        "keterlibatan": baris_keterlibatan(hasil, nama),
        "bantuan": baris_bantuan(fakta, nama),
        "sengketa": baris_sengketa(fakta),
        "pembinaan": baris_pembinaan(fakta),
        "kapabilitas": baris_kapabilitas(fakta),
        "perubahan": perubahan(fakta),
        "kontak": catatan_kontak(fakta),
        "pendorong": [_kata(p) for p in kemitraan.pendorong],
        "jejak": telusur(hasil),
        "dikoreksi": [
            {"tanggal": e.tanggal, "apa": e.dikoreksi}
            for e in kemitraan.evaluasi_tercatat
            if e.dikoreksi and e.versi < evaluasi.versi
        ],
    }


def _kata(kode: str) -> str:
    return sebut(kode, {"id": {}}, "id")
