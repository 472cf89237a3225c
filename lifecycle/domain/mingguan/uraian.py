"""The digest in the words and figures that its template shows: counted, put in order, and not too long."""

from collections.abc import Mapping, Sequence
from typing import Any

from lifecycle.domain.fakta import Tugas
from lifecycle.domain.mingguan.bagian import Bagian, Berakhir, Ditunggu, Janji
from lifecycle.domain.mingguan.minggu import MENJELANG, Pindahan
from lifecycle.domain.segel.harian import SegelHarian

# What a mail shows before it says how many others there are: partnerships, and lines of one list.
KEMITRAAN_TERBANYAK = 20
BARIS_TERBANYAK = 5


def urutan(b: Bagian) -> tuple[bool, bool, str]:
    """Where something is overdue first, then where something waits for the reader, each by nomor."""
    return (not b.terlambat, not b.menunggu, b.nomor)


def uraian_mingguan(semua: Sequence[Bagian], segel: SegelHarian | None = None) -> dict[str, Any]:
    """The values of the template; numbers count what is not shown as well. `segel` is for who keeps it."""
    return {
        "jumlah": len(semua),
        "terlambat": sum(b.terlambat for b in semua),
        "menunggu": sum(len(b.menunggu) for b in semua),
        "ditunggu": sum(d.jumlah for b in semua for d in b.ditunggu),
        "berakhir": sum(len(b.berakhir) for b in semua),
        "bergerak": sum(len(b.bergerak) for b in semua),
        "hari": MENJELANG.days,
        "kemitraan": [_kemitraan(b) for b in sorted(semua, key=urutan)[:KEMITRAAN_TERBANYAK]],
        "lainnya": max(len(semua) - KEMITRAAN_TERBANYAK, 0),
        "segel": None if segel is None else {"tanggal": segel.tanggal, "sidik": segel.tertulis},
    }


def _kemitraan(b: Bagian) -> dict[str, Any]:
    return {
        "nomor": b.nomor,
        "judul": b.judul,
        "lewat": _potong([_tugas(t) for t in b.lewat]),
        "janji": _potong([_janji(j) for j in b.janji]),
        "menunggu": _potong([_tugas(t) for t in b.menunggu]),
        "ditunggu": _potong([_ditunggu(d) for d in b.ditunggu]),
        "berakhir": _potong([_berakhir(x) for x in b.berakhir]),
        "bergerak": _potong([_pindahan(p) for p in b.bergerak]),
    }


def _potong(isi: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    return {"isi": list(isi[:BARIS_TERBANYAK]), "lainnya": max(len(isi) - BARIS_TERBANYAK, 0)}


def _tugas(t: Tugas) -> dict[str, Any]:
    return {"id": t.id, "judul": t.judul, "tenggat": t.tenggat}


def _janji(j: Janji) -> dict[str, Any]:
    return {"kode": j.kode, "uraian": j.uraian, "mitra": j.mitra, "jatuh_tempo": j.jatuh_tempo}


def _ditunggu(d: Ditunggu) -> dict[str, Any]:
    return {"siapa": d.siapa, "jumlah": d.jumlah, "lewat": d.lewat, "tenggat": d.tenggat}


def _berakhir(x: Berakhir) -> dict[str, Any]:
    return {"apa": x.apa, "tanggal": x.tanggal, "sampai": x.sampai}


def _pindahan(p: Pindahan) -> dict[str, Any]:
    return {"pemicu": p.pemicu, "dari": str(p.dari), "ke": str(p.ke), "tanggal": p.pada, "alasan": p.alasan}
