"""D3: the principles and the trust between the pihak, with the triangle of trust and the gaps in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import combinations

from lifecycle.domain.bahasa.angka import tepat
from lifecycle.domain.bahasa.sebut import sebut_semua, sebut_tanggal
from lifecycle.domain.evaluasi.ambang import KESENJANGAN, LEMAH
from lifecycle.domain.evaluasi.jejak import Jejak
from lifecycle.domain.evaluasi.jejak_survei import jejak_bersama, jejak_survei
from lifecycle.domain.evaluasi.penilaian import Pasangan, diberikan, matriks, nilai_bersama
from lifecycle.domain.evaluasi.survei import HasilSurvei
from lifecycle.domain.kata import ButirSurvei

SEGITIGA = (ButirSurvei.KEJUJURAN, ButirSurvei.KEADILAN, ButirSurvei.KEBIJAKSANAAN)


@dataclass(frozen=True, kw_only=True, slots=True)
class Kesenjangan:
    """Two pihak who rate each other very differently; `selisih` in points of 100."""

    pihak: tuple[str, str]
    selisih: Decimal


@dataclass(frozen=True, kw_only=True, slots=True)
class Kepercayaan:
    """D3 and what lies behind it, 0 to 100; None where nobody answered or it is not to be seen yet.

    `pemberian` is the given mean of every active pihak.
    """

    nilai: Decimal | None
    segitiga: Mapping[ButirSurvei, Decimal | None]
    pemberian: Mapping[str, Decimal | None]
    kesenjangan: tuple[Kesenjangan, ...]
    jejak: tuple[Jejak, ...]

    @property
    def pincang(self) -> tuple[ButirSurvei, ...]:
        """The lame sides of the triangle, however good the mean."""
        return tuple(s for s, nilai in self.segitiga.items() if nilai is not None and tepat(nilai) < LEMAH)

    @property
    def terlemah(self) -> ButirSurvei | None:
        """The weakest side; None where none is weaker than the others."""
        dikenal = {sisi: tepat(nilai) for sisi, nilai in self.segitiga.items() if nilai is not None}
        if len(set(dikenal.values())) < 2:
            return None
        return min(dikenal, key=lambda sisi: dikenal[sisi])


def nilai_kepercayaan(survei: HasilSurvei) -> Kepercayaan:
    """What the counting answers say."""
    m = matriks(survei.jawaban, tuple(ButirSurvei))
    segitiga = {sisi: matriks(survei.jawaban, (sisi,)) for sisi in SEGITIGA}
    pemberian = diberikan(m)
    return Kepercayaan(
        nilai=nilai_bersama(m),
        segitiga={sisi: nilai_bersama(per_pasangan) for sisi, per_pasangan in segitiga.items()},
        pemberian={p.kode: pemberian.get(p.kode) for p in survei.aktif},
        kesenjangan=_kesenjangan(survei, m),
        jejak=jejak_survei(survei, m, segitiga),
    )


def kepercayaan_tertutup(survei: HasilSurvei, sampai: date) -> Kepercayaan:
    """Nothing of what was answered, while others may still answer (blind survey)."""
    return _tanpa_nilai(survei, f"survei masih terbuka sampai {sebut_tanggal(sampai)}")


def kepercayaan_tak_dinilai(survei: HasilSurvei, ditunggu_sampai: date) -> Kepercayaan:
    """Nothing, since too few have answered though they were waited for until that day."""
    return _tanpa_nilai(survei, sebab_tak_dinilai(survei, ditunggu_sampai))


def sebab_tak_dinilai(survei: HasilSurvei, ditunggu_sampai: date) -> str:
    """Why trust could not be assessed, and who was silent."""
    diam = sebut_semua(p.mitra for p in survei.belum_menjawab)
    return (
        f"tidak dapat dinilai karena kuorum survei tidak tercapai sampai {sebut_tanggal(ditunggu_sampai)}"
        f"{f'; yang tidak menjawab: {diam}' if diam else ''}"
    )


def _tanpa_nilai(survei: HasilSurvei, keterangan: str) -> Kepercayaan:
    return Kepercayaan(
        nilai=None,
        segitiga=dict.fromkeys(SEGITIGA),
        pemberian=dict.fromkeys(p.kode for p in survei.aktif),
        kesenjangan=(),
        jejak=(jejak_bersama(keterangan=keterangan),),
    )


def _kesenjangan(survei: HasilSurvei, m: Mapping[Pasangan, Decimal]) -> tuple[Kesenjangan, ...]:
    pasangan = combinations([p.kode for p in survei.aktif], 2)
    selisih = (((a, b), abs(m[a, b] - m[b, a])) for a, b in pasangan if (a, b) in m and (b, a) in m)
    return tuple(Kesenjangan(pihak=ab, selisih=beda) for ab, beda in selisih if tepat(beda) >= KESENJANGAN)
