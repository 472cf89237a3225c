"""What follows anew from a correction: letters in force again, tasks open again, marks on evaluations.

What follows from facts as they are (see akibat.py) is not told here, only what a mistaken fact had ended.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from lifecycle.domain.bahasa.sebut import sebut_tanggal
from lifecycle.domain.fakta import EvaluasiTercatat, Fakta, Kemitraan, Peringatan, lihat_dari
from lifecycle.domain.fakta.bentuk import bidang
from lifecycle.domain.isian.letak import kunci, nama_kunci
from lifecycle.domain.komitmen.tagihan import terutang
from lifecycle.domain.tugas.buka_tutup import buka_lagi

# The lists that an evaluation looks at.
DINILAI = (
    "komitmen", "indikator", "capaian", "realisasi", "survei", "harapan", "kapabilitas", "rapat", "sengketa",
    "bantuan", "persetujuan",
)  # fmt: skip
# Whose key would tell partners who said what.
_TANPA_KUNCI = frozenset({"survei"})


def susulkan(lama: Kemitraan, baru: Kemitraan, pada: date) -> Kemitraan:
    """`baru`, into which `lama` was corrected on that day, with what had ended by mistake going on again."""
    dulu, kini = lihat_dari(lama, pada), lihat_dari(baru, pada)
    return replace(
        baru,
        peringatan=_berlaku_lagi(dulu, kini, baru.peringatan),
        tugas=buka_lagi(dulu, kini),
        evaluasi_tercatat=tuple(_tandai(lama, baru, e, pada) for e in baru.evaluasi_tercatat),
    )


def _berlaku_lagi(dulu: Fakta, kini: Fakta, surat: tuple[Peringatan, ...]) -> tuple[Peringatan, ...]:
    """The letters that were withdrawn for a promise which, as is known now, was never kept."""
    terpenuhi = {k.kode for k in dulu.kemitraan.komitmen if not terutang(dulu, k)}
    kembali = {k.kode for k in kini.kemitraan.komitmen if k.kode in terpenuhi and terutang(kini, k)}
    return tuple(replace(sp, dicabut=None) if sp.komitmen in kembali else sp for sp in surat)


def _tandai(lama: Kemitraan, baru: Kemitraan, evaluasi: EvaluasiTercatat, pada: date) -> EvaluasiTercatat:
    """The evaluation as it stands, with what it had judged and is known better now."""
    dulu, kini = lihat_dari(lama, evaluasi.tanggal).kemitraan, lihat_dari(baru, evaluasi.tanggal).kemitraan
    tanda = tuple(dict.fromkeys(f"{apa} ({sebut_tanggal(pada)})" for apa in _berbeda(dulu, kini)))
    return replace(
        evaluasi, dikoreksi=(*evaluasi.dikoreksi, *(t for t in tanda if t not in evaluasi.dikoreksi))
    )


def _berbeda(dulu: Kemitraan, kini: Kemitraan) -> Iterator[str]:
    """What differs, by list and key, for people."""
    for nama in DINILAI:
        label = bidang(Kemitraan)[nama].arti.label
        semula = {kunci(e): e for e in getattr(dulu, nama)}
        sekarang = {kunci(e): e for e in getattr(kini, nama)}
        for pengenal in {**semula, **sekarang}:
            if semula.get(pengenal) != sekarang.get(pengenal):
                yield label if nama in _TANPA_KUNCI else f"{label} {nama_kunci(pengenal)}"
