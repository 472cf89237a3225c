"""The mitra of all partnerships, with the names that may mean the same one."""

from collections import defaultdict
from dataclasses import dataclass

from lifecycle.domain.mitra import MitraTercatat, pasangan_mirip
from lifecycle.services.ports.perangkat import Perangkat


@dataclass(frozen=True, kw_only=True, slots=True)
class BarisMitra:
    """One mitra by the name that it bears now; `dahulu` are names that it bore, `mirip` the kode of those
    that may be the same."""

    kode: str
    nama: str
    dahulu: tuple[str, ...]
    nomor: tuple[str, ...]
    mirip: tuple[str, ...]


def daftar_mitra(perangkat: Perangkat) -> tuple[BarisMitra, ...]:
    """By name; the kemitraan that ended under an earlier name stand with the present one."""
    with perangkat.bacaan() as u:
        semua = u.daftar_mitra()
    kini = {m.nama: m for m in semua if not m.menjadi}
    bekas: defaultdict[str, list[MitraTercatat]] = defaultdict(list)
    for satu in semua:
        if satu.menjadi:
            bekas[_kini(satu, semua)].append(satu)
    dekat: defaultdict[str, list[str]] = defaultdict(list)
    for a, b in pasangan_mirip(kini):
        dekat[a].append(kini[b].kode)
        dekat[b].append(kini[a].kode)
    return tuple(
        BarisMitra(
            kode=m.kode,
            nama=nama,
            dahulu=tuple(b.nama for b in bekas[nama]),
            nomor=tuple(sorted({*m.nomor, *(n for b in bekas[nama] for n in b.nomor)})),
            mirip=tuple(dekat[nama]),
        )
        for nama, m in kini.items()
    )


def _kini(mitra: MitraTercatat, semua: tuple[MitraTercatat, ...]) -> str:
    menjadi = {m.nama: m.menjadi for m in semua}
    nama = mitra.nama
    while menjadi.get(nama):
        nama = menjadi[nama]
    return nama
