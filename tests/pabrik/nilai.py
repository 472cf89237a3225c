"""Two pihak and nothing more than an evaluation needs, for tests that reckon by hand."""

from datetime import date
from decimal import Decimal
from typing import Any

from pabrik.dasar import fakta, nilai_sama

from lifecycle.domain.evaluasi.hasil import Evaluasi
from lifecycle.domain.evaluasi.hitung import evaluasi
from lifecycle.domain.fakta import Capaian, Fakta, Indikator, Keadaan, Komitmen, Pihak, Realisasi, Survei
from lifecycle.domain.kantor.aturan import Aturan
from lifecycle.domain.kata import Dimensi, JenisKomitmen, Tahap

TEMPO = date(2026, 7, 31)
PADA = date(2026, 8, 10)


def pihak(kode: str, **ubah: Any) -> Pihak:
    isi: dict[str, Any] = {"kode": kode, "mitra": f"Mitra {kode}", "peran": "setara"}
    return Pihak(**isi | ubah)


def indikator(kode: str, **ubah: Any) -> Indikator:
    isi: dict[str, Any] = {
        "kode": kode,
        "nama": f"Ukuran {kode}",
        "dimensi": Dimensi.CAPAIAN,
        "jenis": "kuantitatif",
        "jatuh_tempo": TEMPO,
    }
    return Indikator(**isi | ubah)


def capaian(kode: str, nilai: int | str, tanggal: date = date(2026, 7, 20), **ubah: Any) -> Capaian:
    return Capaian(indikator=kode, tanggal=tanggal, nilai=Decimal(nilai), **ubah)


def komitmen(kode: str, pihak: str = "a", **ubah: Any) -> Komitmen:
    isi: dict[str, Any] = {
        "kode": kode,
        "pihak": pihak,
        "jenis": JenisKomitmen.TENAGA,
        "uraian": f"Janji {kode}",
        "jumlah": Decimal(100),
        "jatuh_tempo": TEMPO,
    }
    return Komitmen(**isi | ubah)


def realisasi(
    kode: str, jumlah: int | str | None = 100, tanggal: date = date(2026, 7, 20), **ubah: Any
) -> Realisasi:
    jumlah_desimal = None if jumlah is None else Decimal(jumlah)
    return Realisasi(komitmen=kode, tanggal=tanggal, jumlah=jumlah_desimal, **ubah)


def survei(penilai: str, dinilai: str, nilai: int, tanggal: date = date(2026, 8, 2), **ubah: Any) -> Survei:
    return nilai_sama(nilai, tanggal=tanggal, penilai=penilai, dinilai=dinilai, **ubah)


def saling(nilai: int) -> tuple[Survei, ...]:
    """Both rate each other alike."""
    return (survei("a", "b", nilai), survei("b", "a", nilai))


def dua_pihak(pada: date = PADA, **ubah: Any) -> Fakta:
    """Two pihak that reached everything and trust each other fully; keywords replace facts."""
    semua = {
        "I1": (Dimensi.CAPAIAN, "biner", 1),
        "I4": (Dimensi.MANFAAT, "rubrik", 5),
        "I5": (Dimensi.KEBERLANJUTAN, "rubrik", 5),
    }
    isi: dict[str, Any] = {
        "pihak": (pihak("a"), pihak("b")),
        "indikator": tuple(indikator(k, dimensi=d, jenis=j) for k, (d, j, _) in semua.items()),
        "capaian": tuple(capaian(k, nilai) for k, (_, _, nilai) in semua.items()),
        "komitmen": (komitmen("K1", "a"), komitmen("K2", "b")),
        "realisasi": (realisasi("K1"), realisasi("K2")),
        "survei": saling(5),
        "keadaan": Keadaan(tahap=Tahap.EVALUASI, tahap_sejak=date(2026, 8, 1)),
    }
    return fakta(pada, **isi | ubah)


def nilai(fakta_: Fakta, aturan: Aturan | None = None, *, terbuka_sampai: date | None = None) -> Evaluasi:
    """The evaluation with the default rules."""
    return evaluasi(fakta_, aturan or Aturan(), survei_terbuka_sampai=terbuka_sampai)
