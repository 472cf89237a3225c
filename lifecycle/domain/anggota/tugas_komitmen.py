"""Work after a leave: what the leaver still owes is settled or waived, promise by promise."""

from collections.abc import Iterator
from datetime import timedelta

from lifecycle.domain.anggota.keanggotaan import yang_keluar
from lifecycle.domain.fakta import Fakta, Komitmen, Tugas
from lifecycle.domain.kaidah.tugas import Sebab
from lifecycle.domain.kata import Tahap
from lifecycle.domain.komitmen.tagihan import dikecualikan, hari_terpenuhi

TENGGAT = timedelta(days=30)


def buka(fakta: Fakta) -> Iterator[Tugas]:
    if fakta.kemitraan.keadaan.tahap is Tahap.TERMINASI:
        return
    for pihak in yang_keluar(fakta):
        for komitmen in fakta.kemitraan.komitmen:
            if komitmen.pihak == pihak.kode and _terutang(fakta, komitmen):
                yield Tugas(
                    kunci=_kunci(komitmen),
                    judul=f"Tuntaskan atau kecualikan komitmen {komitmen.kode} dari {pihak.mitra} "
                    "yang keluar",
                    giliran=fakta.kemitraan.penanggung_jawab.surel,
                    tahap=fakta.kemitraan.keadaan.tahap,
                    tenggat=fakta.pada + TENGGAT,
                )


def tuntas(fakta: Fakta, tugas: Tugas) -> bool:
    return not any(_terutang(fakta, k) for k in fakta.kemitraan.komitmen if _kunci(k) == tugas.kunci)


def _terutang(fakta: Fakta, komitmen: Komitmen) -> bool:
    return not dikecualikan(komitmen) and hari_terpenuhi(fakta, komitmen) is None


def _kunci(komitmen: Komitmen) -> str:
    return f"komitmen_keluar:{komitmen.pihak}:{komitmen.kode}"


SEBAB = Sebab(kode="komitmen_keluar", buka=buka, tuntas=tuntas)
