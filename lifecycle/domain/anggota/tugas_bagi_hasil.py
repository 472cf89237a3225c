"""Work after a leave: the share of the leaver belongs to nobody until it is shared anew."""

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal

from lifecycle.domain.anggota.keanggotaan import yang_keluar
from lifecycle.domain.bahasa.angka import bilangan_id
from lifecycle.domain.fakta import Fakta, Tugas
from lifecycle.domain.kaidah.tugas import Sebab
from lifecycle.domain.kata import Tahap

KODE = "bagi_hasil"
TENGGAT = timedelta(days=30)


def buka(fakta: Fakta) -> Iterator[Tugas]:
    kemitraan = fakta.kemitraan
    berbagian = [p for p in yang_keluar(fakta) if p.bagi_hasil]
    terbuka = any(t.kunci.startswith(f"{KODE}:") and t.selesai is None for t in kemitraan.tugas)
    if not berbagian or terbuka or kemitraan.keadaan.tahap is Tahap.TERMINASI or _genap(fakta):
        return
    terakhir = berbagian[-1]
    yield Tugas(
        kunci=f"{KODE}:{terakhir.kode}:{terakhir.keluar}",
        judul=f"Bagi ulang bagi hasil sesudah {terakhir.mitra} keluar; yang masih ikut baru berjumlah "
        f"{bilangan_id(_jumlah(fakta))}",
        giliran=kemitraan.penanggung_jawab.surel,
        tahap=kemitraan.keadaan.tahap,
        tenggat=fakta.pada + TENGGAT,
    )


def tuntas(fakta: Fakta, _tugas: Tugas) -> bool:
    return _genap(fakta)


def _genap(fakta: Fakta) -> bool:
    return _jumlah(fakta) == Decimal(100)


def _jumlah(fakta: Fakta) -> Decimal:
    return sum((p.bagi_hasil or Decimal(0) for p in fakta.pihak_aktif), Decimal(0))


SEBAB = Sebab(kode=KODE, buka=buka, tuntas=tuntas)
