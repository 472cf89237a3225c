"""News of work: the closing checklist, and what is late.

Whoever has late work hears of it the day after, and those above him two weeks later.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from lifecycle.domain.fakta import Fakta, Tugas
from lifecycle.domain.kaidah.kabar import JenisKabar, Kabar, KabarLangkah, Konteks
from lifecycle.domain.kaidah.kunci import Kunci
from lifecycle.domain.kata import Tahap
from lifecycle.domain.mesin.kabar import alasan_akhir
from lifecycle.domain.surel.kontak import sebut_siapa
from lifecycle.domain.tugas.penutupan import daftar_penutupan
from lifecycle.domain.waktu.ambang import ambang_tercapai, semua_hari

# How many days after the deadline, and what is told.
AMBANG = {1: "tugas_terlambat", 14: "tugas_dieskalasi"}
_KUNCI = Kunci("tugas", "tugas", "tenggat", "ambang")

_CONTOH: dict[str, Any] = {
    "tugas_ini": {
        "id": 12,
        "judul": "Susun berita acara penjajakan",
        "giliran": "Koperasi Tani Subur",
        "tenggat": date(2026, 8, 15),
        "hari": 14,
    }
}
_CONTOH_PENUTUPAN = {"judul": "Kembalikan aset kepada yang berhak", "tenggat": date(2026, 1, 31)}


def temukan(fakta: Fakta) -> Iterator[Kabar]:
    for tugas, tenggat in _terbuka(fakta):
        ambang = ambang_tercapai(AMBANG, tenggat, fakta.pada, fakta.aturan.kalender)
        if ambang is not None:
            yield Kabar(
                peristiwa=AMBANG[ambang],
                kunci=_KUNCI.tulis(tugas.kunci, tenggat, ambang),
                sasaran=(tugas.giliran,),
                konteks={"tugas_ini": _isi(fakta, tugas, tenggat)},
            )


def _isi(fakta: Fakta, tugas: Tugas, tenggat: date) -> dict[str, Any]:
    """`id` is the word ID where the task was opened only now, and has no number yet."""
    return {
        "id": tugas.id or "ID",
        "judul": tugas.judul,
        "giliran": sebut_siapa(fakta.kemitraan, tugas.giliran),
        "tenggat": tenggat,
        "hari": (fakta.pada - tenggat).days,
    }


def hari(fakta: Fakta) -> Iterator[date]:
    for _, tenggat in _terbuka(fakta):
        yield from semua_hari(AMBANG, tenggat, fakta.aturan.kalender)


def _terbuka(fakta: Fakta) -> Iterator[tuple[Tugas, date]]:
    """Nobody works on what is suspended, and what was due before a pihak joined is not late by its fault."""
    if fakta.kemitraan.keadaan.ditangguhkan:
        return
    bergabung = {p.kode: p.bergabung or date.min for p in fakta.kemitraan.pihak}
    for tugas in fakta.kemitraan.tugas:
        sejak = bergabung.get(tugas.giliran, date.min)
        if tugas.selesai is None and tugas.tenggat is not None and tugas.tenggat >= sejak:
            yield tugas, tugas.tenggat


def _penutupan(fakta: Fakta) -> Konteks | None:
    return {"penutupan": daftar_penutupan(fakta), **alasan_akhir(fakta)}


LANGKAH: tuple[KabarLangkah, ...] = (
    KabarLangkah(
        peristiwa="daftar_penutupan",
        tahap=Tahap.TERMINASI,
        konteks=_penutupan,
        contoh=tuple(
            {"penutupan": {"komitmen": komitmen, "tugas": [_CONTOH_PENUTUPAN]}}
            for komitmen in ([], [{"kode": "K1", "uraian": "Bibit", "mitra": "Mitra A"}])
        ),
    ),
)

KABAR: tuple[JenisKabar, ...] = (
    JenisKabar(
        kode="tugas",
        kunci=(_KUNCI,),
        temukan=temukan,
        hari=hari,
        contoh=dict.fromkeys(AMBANG.values(), _CONTOH),
        harian=True,
    ),
)
