"""The recommendation: five rules, the first that matches wins, and says every reason it has.

That one failing dimension outweighs any score follows KfW, whose rating calls no project a success that
fails in a key criterion.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from lifecycle.domain.bahasa.angka import angka_di_bawah, bilangan_id, romawi, tepat
from lifecycle.domain.bahasa.sebut import sebut_semua, sebut_tanggal
from lifecycle.domain.evaluasi.ambang import (
    DIMENSI_SEPARUH,
    KUAT,
    LEMAH,
    LENGKAP_CUKUP,
    LENGKAP_YAKIN,
    SKOR_GAGAL,
    SKOR_LANJUT,
    SKOR_RENCANA,
)
from lifecycle.domain.evaluasi.bahan import Bahan
from lifecycle.domain.evaluasi.kepercayaan import sebab_tak_dinilai
from lifecycle.domain.kata import Dimensi, Rekomendasi

_LANJUT = f"5: skor tidak di bawah {bilangan_id(SKOR_LANJUT)} dan semua ambang lain terpenuhi"


@dataclass(frozen=True, kw_only=True, slots=True)
class Usulan:
    """What is proposed, and `aturan`: the number of the rule and its reasons in Indonesian."""

    kode: Rekomendasi
    aturan: str


@dataclass(frozen=True, kw_only=True, slots=True)
class _Kaidah:
    """A rule: it matches when `sebab` gives at least one reason."""

    nomor: int
    kode: Rekomendasi
    sebab: Callable[[Bahan], Iterator[str]]


def rekomendasikan(bahan: Bahan) -> Usulan:
    """The first rule that matches."""
    for kaidah in _KAIDAH:
        sebab = tuple(kaidah.sebab(bahan))
        if sebab:
            return _usulan(kaidah, sebab, bahan)
    return Usulan(kode=Rekomendasi.LANJUT, aturan=_LANJUT)


def _usulan(kaidah: _Kaidah, sebab: tuple[str, ...], bahan: Bahan) -> Usulan:
    kode, aturan = kaidah.kode, f"{kaidah.nomor}: {'; '.join(sebab)}"
    kurang = di_bawah("kelengkapan", bahan.kelengkapan, LENGKAP_YAKIN)
    if kode is Rekomendasi.TERMINASI and kurang:
        kode = Rekomendasi.RENCANA_ULANG
        aturan += f"; usulan TERMINASI diringankan menjadi {kode} karena {kurang}"
    return Usulan(kode=kode, aturan=aturan)


def di_bawah(nama: str, nilai: Decimal | None, ambang: Decimal) -> str | None:
    """The reason, where a known figure lies below the threshold."""
    if nilai is None or tepat(nilai) >= ambang:
        return None
    return f"{nama} {angka_di_bawah(tepat(nilai), ambang)} di bawah {bilangan_id(ambang)}"


def _yang_ada(*sebab: str | None) -> Iterator[str]:
    return (satu for satu in sebab if satu is not None)


def _data_kurang(bahan: Bahan) -> Iterator[str]:
    if bahan.terbuka_sampai is not None:
        ditunggu = sebut_semua(p.mitra for p in bahan.survei.ditunggu)
        yield f"survei masih terbuka sampai {sebut_tanggal(bahan.terbuka_sampai)}, belum dijawab {ditunggu}"
        return
    belum = sebut_semua(p.mitra for p in bahan.survei.belum_menjawab)
    if bahan.skor is None:
        yield "skor belum dapat dihitung karena tidak ada nilai yang berbobot"
    kurang_lengkap = di_bawah("kelengkapan", bahan.kelengkapan, LENGKAP_CUKUP)
    if kurang_lengkap:
        kosong = f" (capaian belum dicatat: {sebut_semua(bahan.kosong)})" if bahan.kosong else ""
        yield f"{kurang_lengkap}{kosong}"
    if not bahan.survei.kuorum and bahan.ditunggu_sampai is None:
        jumlah = f"{bahan.survei.menjawab} dari {len(bahan.survei.aktif)} pihak menjawab"
        yield f"kuorum survei belum tercapai ({jumlah}{f'; belum dijawab {belum}' if belum else ''})"


def _gagal(bahan: Bahan) -> Iterator[str]:
    yield from _yang_ada(di_bawah("skor", bahan.skor, SKOR_GAGAL))
    if bahan.pernah_rencana_ulang:
        for sebab in _rencana_lemah(bahan):
            yield f"keputusan sebelumnya RENCANA_ULANG dan {sebab}"


def _rencana_lemah(bahan: Bahan) -> Iterator[str]:
    yield from _yang_ada(di_bawah("skor", bahan.skor, SKOR_RENCANA))
    yield from _yang_ada(*(di_bawah(nama, nilai, LEMAH) for nama, nilai in bahan.dimensi.items()))


def _belum_kuat(bahan: Bahan) -> Iterator[str]:
    if bahan.ditunggu_sampai is not None:
        yield f"{Dimensi.KEPERCAYAAN} {sebab_tak_dinilai(bahan.survei, bahan.ditunggu_sampai)}"
    separuh = (Dimensi.CAPAIAN, Dimensi.MANFAAT, Dimensi.KEBERLANJUTAN)
    yield from _yang_ada(
        di_bawah("skor", bahan.skor, SKOR_LANJUT),
        *(di_bawah(nama, bahan.dimensi[nama], DIMENSI_SEPARUH) for nama in separuh),
        di_bawah(Dimensi.KEPERCAYAAN, bahan.dimensi[Dimensi.KEPERCAYAAN], KUAT),
        *(di_bawah(f"komitmen {mitra}", p, DIMENSI_SEPARUH) for mitra, p in bahan.per_pihak),
        *(di_bawah(f"penilaian dari {mitra}", n, LEMAH) for mitra, n in bahan.pemberian),
        *(f"SP {romawi(sp.tingkat)} untuk {sp.komitmen} masih terbuka" for sp in bahan.peringatan),
        di_bawah("kelengkapan", bahan.kelengkapan, LENGKAP_YAKIN),
    )


_KAIDAH = (
    _Kaidah(nomor=1, kode=Rekomendasi.DATA_TIDAK_CUKUP, sebab=_data_kurang),
    _Kaidah(nomor=2, kode=Rekomendasi.TERMINASI, sebab=_gagal),
    _Kaidah(nomor=3, kode=Rekomendasi.RENCANA_ULANG, sebab=_rencana_lemah),
    _Kaidah(nomor=4, kode=Rekomendasi.PERBAIKAN, sebab=_belum_kuat),
)
