"""Work after a leave: what the leaver owes, the share that he had, and a loss that must be decided on."""

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal

from lifecycle.domain.anggota.keanggotaan import KEHILANGAN, kehilangan, kunci_kehilangan, yang_keluar
from lifecycle.domain.bahasa.angka import bilangan_id
from lifecycle.domain.fakta import Fakta, Komitmen, Tugas
from lifecycle.domain.kaidah.kunci import Kunci
from lifecycle.domain.kaidah.tugas import JenisTugas
from lifecycle.domain.kata import Tahap
from lifecycle.domain.komitmen.tagihan import terutang
from lifecycle.domain.pemicu import BERJALAN

_BAGI_HASIL = Kunci("bagi_hasil", "pihak", "tanggal")
_KOMITMEN = Kunci("komitmen_keluar", "pihak", "komitmen")
TENGGAT = timedelta(days=30)


def _bagi_ulang(fakta: Fakta) -> Iterator[Tugas]:
    kemitraan = fakta.kemitraan
    berbagian = [p for p in yang_keluar(fakta) if p.bagi_hasil]
    terbuka = any(_BAGI_HASIL.milik(t.kunci) and t.selesai is None for t in kemitraan.tugas)
    if not berbagian or terbuka or kemitraan.keadaan.tahap is Tahap.TERMINASI or _genap(fakta):
        return
    terakhir = berbagian[-1]
    yield Tugas(
        kunci=_BAGI_HASIL.tulis(terakhir.kode, terakhir.keluar),
        judul=f"Bagi ulang bagi hasil sesudah {terakhir.mitra} keluar; yang masih ikut baru berjumlah "
        f"{bilangan_id(_jumlah(fakta))}",
        giliran=kemitraan.penanggung_jawab.surel,
        tahap=kemitraan.keadaan.tahap,
        tenggat=fakta.pada + TENGGAT,
    )


def _sudah_genap(fakta: Fakta, _tugas: Tugas) -> bool:
    return _genap(fakta)


def _genap(fakta: Fakta) -> bool:
    return _jumlah(fakta) == Decimal(100)


def _jumlah(fakta: Fakta) -> Decimal:
    return sum((p.bagi_hasil or Decimal(0) for p in fakta.pihak_aktif), Decimal(0))


def _putuskan(fakta: Fakta) -> Iterator[Tugas]:
    keadaan = fakta.kemitraan.keadaan
    if keadaan.tahap not in BERJALAN or not keadaan.ditangguhkan:
        return
    for pihak in kehilangan(fakta):
        yield Tugas(
            kunci=kunci_kehilangan(pihak),
            judul=f"Putuskan kelanjutan: cari pengganti {pihak.mitra} ({pihak.peran}) atau hentikan",
            giliran=fakta.kemitraan.penyetuju.surel,
            tahap=keadaan.tahap,
            tenggat=fakta.pada + TENGGAT,
        )


def _sudah_diputuskan(fakta: Fakta, _tugas: Tugas) -> bool:
    """Whoever activates the kemitraan again has decided."""
    return not fakta.kemitraan.keadaan.ditangguhkan


def _tuntaskan(fakta: Fakta) -> Iterator[Tugas]:
    if fakta.kemitraan.keadaan.tahap is Tahap.TERMINASI:
        return
    for pihak in yang_keluar(fakta):
        for komitmen in fakta.kemitraan.komitmen:
            if komitmen.pihak == pihak.kode and terutang(fakta, komitmen):
                yield Tugas(
                    kunci=_kunci(komitmen),
                    judul=f"Tuntaskan atau kecualikan komitmen {komitmen.kode} dari {pihak.mitra} "
                    "yang keluar",
                    giliran=fakta.kemitraan.penanggung_jawab.surel,
                    tahap=fakta.kemitraan.keadaan.tahap,
                    tenggat=fakta.pada + TENGGAT,
                )


def _sudah_tuntas(fakta: Fakta, tugas: Tugas) -> bool:
    return not any(terutang(fakta, k) for k in fakta.kemitraan.komitmen if _kunci(k) == tugas.kunci)


def _kunci(komitmen: Komitmen) -> str:
    return _KOMITMEN.tulis(komitmen.pihak, komitmen.kode)


TUGAS: tuple[JenisTugas, ...] = (
    JenisTugas(kunci=_BAGI_HASIL, buka=_bagi_ulang, tuntas=_sudah_genap),
    JenisTugas(kunci=KEHILANGAN, buka=_putuskan, tuntas=_sudah_diputuskan),
    JenisTugas(kunci=_KOMITMEN, buka=_tuntaskan, tuntas=_sudah_tuntas),
)
