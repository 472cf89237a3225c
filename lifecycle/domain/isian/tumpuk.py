"""Laying a dossier over what is known: what it does not mention stays."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from lifecycle.domain.bahasa.kutip import kutip
from lifecycle.domain.fakta import Keadaan, Kemitraan, Orang
from lifecycle.domain.fakta.bentuk import Bidang, Rupa, bidang
from lifecycle.domain.galat import MasukanSalah
from lifecycle.domain.isian.letak import Letak, jalur, kunci, kunci_isi, kunci_kurang, nama_kunci
from lifecycle.domain.kaidah.temuan import Cacat
from lifecycle.domain.tindakan import rangkai

# Written instead of a nomor: this is a kemitraan of its own, whatever it resembles.
NOMOR_BARU = "baru"


class CacatBerkas(MasukanSalah):
    """What a dossier says cannot be merged; `cacat` tells where and why.

    `sebagian` is what could be merged without the entries at fault, to be searched for further faults;
    `hilang` names the lists that those entries are missing from.
    """

    def __init__(
        self,
        cacat: Iterable[Cacat],
        *,
        sebagian: Kemitraan | None = None,
        hilang: frozenset[str] = frozenset(),
    ) -> None:
        self.cacat = tuple(cacat)
        self.sebagian = sebagian
        self.hilang = hilang
        super().__init__(*(rangkai(jalur(c.letak), c.pesan, sela=": ") for c in self.cacat))


def tumpuk(
    lama: Kemitraan | None,
    isian: Mapping[str, Any],
    *,
    nomor: str | None = None,
    pada: date = date.min,
) -> Kemitraan:
    """All that is said after `isian` was laid over `lama` (None: a new kemitraan, begun on `pada`).

    `isian` is a nested mapping of what a dossier mentions, values typed: entries as mappings, None for
    "back to the default". Entries are matched by their KUNCI, new ones follow in the order given; plain
    lists replace the old list.

    Raises CacatBerkas with everything that a new entry lacks.
    """
    penggabung = _Penggabung()
    nomor = nomor or (lama.nomor if lama else str(isian["nomor"]))
    if isian.get("nomor", nomor) not in {nomor, NOMOR_BARU}:
        penggabung.tolak(("nomor",), f"berkas ini untuk {kutip(isian['nomor'])}, bukan {nomor}.")
    awal = {} if lama else {"keadaan": Keadaan(tahap_sejak=pada)}
    baru: Kemitraan = penggabung.bagian(Kemitraan, lama, {**isian, "nomor": nomor}, (), **awal)
    if penggabung.cacat or penggabung.hilang:
        raise CacatBerkas(penggabung.cacat, sebagian=baru, hilang=frozenset(penggabung.hilang))
    return baru


def timpa(entri: Any, isi: Mapping[str, Any], letak: Letak) -> Any:
    """That entry, which stands at `letak`, with what `isi` says of it laid over it; its key may change.

    Raises CacatBerkas with everything that a new entry inside it lacks.
    """
    penggabung = _Penggabung()
    hasil = penggabung.bagian(type(entri), entri, isi, letak)
    if penggabung.cacat:
        raise CacatBerkas(penggabung.cacat)
    return hasil


# What stands in for a missing part of a new kemitraan while the rest of it is searched for faults.
_PENGISI: Mapping[str, Any] = {
    "judul": "-",
    "pola": "",
    "penanggung_jawab": Orang(nama="-", surel="-"),
    "penyetuju": Orang(nama="-", surel="-"),
}


class _Penggabung:
    """Walks facts and dossier side by side; `cacat` gathers what new entries lack, `hilang` their lists."""

    def __init__(self) -> None:
        self.cacat: list[Cacat] = []
        self.hilang: set[str] = set()

    def tolak(self, letak: Letak, pesan: str) -> None:
        self.cacat.append(Cacat(letak=letak, pesan=pesan))

    def bagian(self, kelas: Any, lama: Any, isi: Mapping[str, Any], letak: Letak, **awal: Any) -> Any:
        """The merged part; None when it is new and lacks something."""
        kurang = [k.nama for k in bidang(kelas).values() if lama is None and k.wajib and k.nama not in isi]
        for nama in kurang:
            apa = letak[0] if letak else "kemitraan"
            self.tolak((*letak, nama), f"wajib diisi untuk {apa} yang baru.")
        nilai = {
            nama: self._bidang(k, getattr(lama, nama, None), isi[nama], (*letak, nama))
            for nama, k in bidang(kelas).items()
            if nama in isi
        }
        if kelas is Kemitraan:
            nilai = {**{nama: _PENGISI[nama] for nama in kurang}, **nilai}
        elif kurang:
            return None
        return kelas(**nilai, **awal) if lama is None else replace(lama, **nilai)

    def _bidang(self, k: Bidang, lama: Any, isi: Any, letak: Letak) -> Any:
        if isi is None:
            return k.bawaan()
        if k.rupa is Rupa.ENTRI:
            return self._entri(k.tipe, lama or (), isi, letak)
        if k.rupa is Rupa.BAGIAN:
            return self.bagian(k.tipe, lama, isi, letak)
        if k.rupa is Rupa.PETA:
            semua = {**(lama or {}), **isi}
            return {kode: nilai for kode, nilai in semua.items() if nilai is not None}
        return tuple(isi) if k.rupa is Rupa.DAFTAR else isi

    def _entri(
        self, kelas: Any, lama: Sequence[Any], isi: Iterable[Mapping[str, Any]], letak: Letak
    ) -> tuple[Any, ...]:
        hasil = {kunci(entri): entri for entri in lama}
        for satu in isi:
            if kunci_kurang(kelas, satu):
                # Whoever read the dossier has told of the missing key already.
                self.hilang.add(letak[-1])
                continue
            pengenal = kunci_isi(kelas, satu)
            entri = self.bagian(kelas, hasil.get(pengenal), satu, (*letak, nama_kunci(pengenal)))
            if entri is None:
                self.hilang.add(letak[-1])
            else:
                hasil[pengenal] = entri
        return tuple(hasil.values())
