"""Mitra as a dossier names them: by kode, by a name that was changed since, or by one near another."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lifecycle.domain.bahasa.kutip import kutip
from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.galat import DaftarKesalahan
from lifecycle.domain.kaidah.temuan import Cacat
from lifecycle.domain.mitra import id_dari_kode, kode_mitra, yang_mirip
from lifecycle.domain.tindakan import Pesan, Tindakan, rangkai
from lifecycle.services.ports.perangkat import Perangkat
from lifecycle.services.ports.unit import UnitOfWork

if TYPE_CHECKING:
    from lifecycle.services.ubah.isian import Isian

# More new names than anybody would look over are not compared.
_TERBANYAK = 50
DAFTAR_MITRA = Tindakan(kata_kerja="mitra")


@dataclass(frozen=True, kw_only=True, slots=True)
class IsianBernama:
    """An Isian in which every mitra has the name that it bears now; `salah` are the kode that mean none."""

    asal: "Isian"
    isi: Mapping[str, Any]
    salah: tuple[Cacat, ...]

    @property
    def nama(self) -> str:
        return self.asal.nama

    @property
    def bercacat(self) -> bool:
        return self.asal.bercacat or bool(self.salah)

    def terangkan(self, cacat: Sequence[Cacat]) -> DaftarKesalahan:
        """These faults, those of the kode and those of the reading."""
        return self.asal.terangkan((*self.salah, *cacat))


def dengan_nama_kini(u: UnitOfWork, isian: "Isian", lama: Kemitraan | None) -> "Isian":
    """The isian with its mitra by the names that they bear now. What stands in the facts as it is written
    stays: a kemitraan that has ended keeps the name that it ended with."""
    tetap = set() if lama is None else {(p.kode, p.mitra) for p in lama.pihak}
    pihak = _pihak(isian.isi)
    ditanya = {p["mitra"] for p in pihak if _bernama(p) and (p.get("kode"), p["mitra"]) not in tetap}
    if not ditanya:
        return isian
    kini = u.mitra_kini(ditanya)
    asing = {nama for nama in ditanya - kini.keys() if id_dari_kode(nama) is not None}
    baru = tuple(
        {**p, "mitra": kini.get(p["mitra"], p["mitra"])} if _bernama(p) and p["mitra"] in ditanya else p
        for p in pihak
    )
    return IsianBernama(
        asal=isian,
        isi={**isian.isi, "pihak": baru},
        salah=tuple(_tak_berkode(p) for p in pihak if _bernama(p) and p["mitra"] in asing),
    )


def _tak_berkode(pihak: Mapping[str, Any]) -> Cacat:
    pesan = rangkai(f'tidak ada mitra berkode "{kutip(pihak["mitra"])}". Semuanya ada di ', DAFTAR_MITRA, ".")
    return Cacat(letak=("pihak", str(pihak.get("kode")), "mitra"), pesan=pesan)


def mitra_serupa(perangkat: Perangkat, isi: Mapping[str, Any]) -> tuple[Pesan, ...]:
    """A sentence for every mitra in the isian that is new and near one that there is. Nothing is merged."""
    nama = {p["mitra"]: None for p in _pihak(isi) if _bernama(p)}
    if not nama:
        return ()
    with perangkat.bacaan() as u:
        baru = [satu for satu in nama if satu not in u.mitra_kini(nama)][:_TERBANYAK]
        dikenal = {m.nama: kode_mitra(m.id) for m in u.daftar_mitra() if not m.menjadi} if baru else {}
    return tuple(
        rangkai(
            f'Mitra baru "{kutip(satu)}" mirip "{kutip(lain)}" ({dikenal[lain]}). ',
            "Bila keduanya satu, jalankan ",
            Tindakan(kata_kerja="mitra gabung", kata=("KODE", dikenal[lain])),
            "; KODE mitra baru itu ada di ",
            DAFTAR_MITRA,
            ".",
        )
        for satu in baru
        for lain in yang_mirip(satu, dikenal)
    )


def _pihak(isi: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
    return isi.get("pihak") or ()


def _bernama(pihak: Mapping[str, Any]) -> bool:
    return isinstance(pihak.get("mitra"), str)
