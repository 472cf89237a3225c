"""News of our own people: whoever hands a kemitraan over, and whoever takes it, hears of it once."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from lifecycle.domain.daftar import JABATAN
from lifecycle.domain.fakta import Fakta, Pergantian
from lifecycle.domain.kaidah.kabar import JenisKabar, Kabar
from lifecycle.domain.kaidah.kunci import Kunci
from lifecycle.domain.surel.alamat import orang_sama

_PERGANTIAN = Kunci("pergantian", "peran", "tanggal", "dari", "kepada")

_CONTOH: dict[str, Any] = {
    "pergantian": {
        "sebagai": "penanggung jawab",
        "tanggal": date(2026, 8, 3),
        "nama_dari": "Ratna Dewi",
        "nama_kepada": "Sari Wulandari",
        "kepada": "sari@kantor.example",
        "alasan": "Ratna pindah ke bagian lain",
        "tugas": [{"id": 12, "judul": "Susun berita acara penjajakan", "tenggat": date(2026, 8, 15)}],
    }
}


def _berganti(fakta: Fakta) -> Iterator[Kabar]:
    for satu in fakta.kemitraan.pergantian:
        yield Kabar(
            peristiwa="orang_berganti",
            kunci=_PERGANTIAN.tulis(satu.peran, satu.tanggal, satu.dari, satu.kepada),
            sasaran=(satu.dari, satu.kepada),
            konteks={"pergantian": _isi(fakta, satu)},
        )


def _isi(fakta: Fakta, satu: Pergantian) -> dict[str, Any]:
    tugas = [t for t in fakta.kemitraan.tugas if t.selesai is None and orang_sama(t.giliran, satu.kepada)]
    return {
        "sebagai": next(j for j, peran in JABATAN.items() if peran is satu.peran).replace("_", " "),
        "tanggal": satu.tanggal,
        "nama_dari": satu.nama_dari,
        "nama_kepada": satu.nama_kepada,
        "kepada": satu.kepada,
        "alasan": satu.alasan,
        "tugas": [{"id": t.id or "ID", "judul": t.judul, "tenggat": t.tenggat} for t in tugas],
    }


KABAR: tuple[JenisKabar, ...] = (
    JenisKabar(
        kode="pergantian", kunci=(_PERGANTIAN,), temukan=_berganti, contoh={"orang_berganti": _CONTOH}
    ),
)
