"""The trace of D3: from what each pihak says of another to the dimension, the triangle and the given means.

It goes down to the pihak and no further: what one person said is told to nobody, marks without a name
included.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType

from lifecycle.domain.evaluasi.jejak import Jejak, Masukan
from lifecycle.domain.evaluasi.penilaian import Pasangan, diberikan, diterima, nilai_bersama, nilai_jawaban
from lifecycle.domain.evaluasi.survei import HasilSurvei
from lifecycle.domain.kata import ButirSurvei, Dimensi

_KOSONG = "belum ada jawaban survei yang dihitung"


def jejak_survei(
    survei: HasilSurvei,
    m: Mapping[Pasangan, Decimal],
    segitiga: Mapping[ButirSurvei, Mapping[Pasangan, Decimal]],
) -> tuple[Jejak, ...]:
    """Every figure of D3. `m` is over all items, `segitiga` over one item each."""
    sisi = tuple(_jejak_sisi(survei, butir, per_pasangan) for butir, per_pasangan in segitiga.items())
    bersama = jejak_bersama(m, keterangan="" if m else _KOSONG)
    return (*_jejak_penilaian(survei, m), *_jejak_diterima(m), *_jejak_pemberian(m), bersama, *sisi)


def jejak_bersama(m: Mapping[Pasangan, Decimal] = MappingProxyType({}), *, keterangan: str) -> Jejak:
    """D3 itself, unknown where no rating is given in."""
    return Jejak(
        angka=f"dimensi {Dimensi.KEPERCAYAAN}",
        judul=f"Dimensi {Dimensi.KEPERCAYAAN}",
        nilai=nilai_bersama(m),
        rumus="rata-rata nilai yang diterima tiap pihak",
        masukan=tuple(Masukan(nama=k, nilai=v, sumber=f"diterima {k}") for k, v in diterima(m).items()),
        keterangan=keterangan,
    )


def _angka(pasangan: Pasangan) -> str:
    return f"penilaian {pasangan[0]} tentang {pasangan[1]}"


def _jawaban(survei: HasilSurvei, pasangan: Pasangan, nilai: Decimal, *butir: ButirSurvei) -> Masukan:
    """What that pihak says of the other, as one: the mean of those who answered any of these items."""
    milik = [
        s
        for s in survei.jawaban
        if (s.penilai, s.dinilai) == pasangan and nilai_jawaban(s, butir) is not None
    ]
    hari = ", ".join(dict.fromkeys(str(s.tanggal) for s in milik))
    sumber = f"survei {hari}, {pasangan[0]} tentang {pasangan[1]}, {len(milik)} responden"
    return Masukan(nama=pasangan[0], nilai=nilai, sumber=sumber)


def _jejak_penilaian(survei: HasilSurvei, m: Mapping[Pasangan, Decimal]) -> Iterator[Jejak]:
    for pasangan, nilai in m.items():
        yield Jejak(
            angka=_angka(pasangan),
            judul=f"Penilaian {pasangan[0]} tentang {pasangan[1]}",
            nilai=nilai,
            rumus="rata-rata responden dari rata-rata butir terjawab, tiap butir 25 × (x - 1)",
            masukan=(_jawaban(survei, pasangan, nilai, *ButirSurvei),),
        )


def _jejak_diterima(m: Mapping[Pasangan, Decimal]) -> Iterator[Jejak]:
    for kode, nilai in diterima(m).items():
        yield Jejak(
            angka=f"diterima {kode}",
            judul=f"Nilai yang diterima {kode}",
            nilai=nilai,
            rumus="rata-rata penilaian semua penilainya",
            masukan=tuple(
                Masukan(nama=p[0], nilai=v, sumber=_angka(p)) for p, v in m.items() if p[1] == kode
            ),
        )


def _jejak_pemberian(m: Mapping[Pasangan, Decimal]) -> Iterator[Jejak]:
    for kode, nilai in diberikan(m).items():
        yield Jejak(
            angka=f"pemberian {kode}",
            judul=f"Nilai yang diberikan {kode}",
            nilai=nilai,
            rumus="rata-rata penilaian tentang semua yang dinilainya",
            masukan=tuple(
                Masukan(nama=p[1], nilai=v, sumber=_angka(p)) for p, v in m.items() if p[0] == kode
            ),
        )


def _jejak_sisi(survei: HasilSurvei, butir: ButirSurvei, m: Mapping[Pasangan, Decimal]) -> Jejak:
    return Jejak(
        angka=f"segitiga {butir}",
        judul=f"Segitiga kepercayaan: {butir}",
        nilai=nilai_bersama(m),
        rumus=f"rata-rata seperti dimensi kepercayaan, hanya dari butir {butir}, 25 × (x - 1)",
        masukan=tuple(_jawaban(survei, pasangan, nilai, butir) for pasangan, nilai in m.items()),
        keterangan="" if m else _KOSONG,
    )
