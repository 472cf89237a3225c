"""Two of one day: another one, or the same told differently? Only the officer knows."""

from collections.abc import Iterator, Mapping
from dataclasses import is_dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from lifecycle.domain.bahasa.kutip import kutip
from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.fakta.bentuk import Bidang, Rupa, bidang
from lifecycle.domain.isian.letak import boleh_berkode, kunci_entri, kunci_isi, kunci_kurang, pengenal_entri
from lifecycle.domain.isian.tumpuk import CacatBerkas, timpa
from lifecycle.domain.kaidah.temuan import Cacat
from lifecycle.domain.tindakan import Pesan, Sertaan, Tindakan, rangkai


def cacat_sehari(lama: Kemitraan, isian: Mapping[str, Any]) -> Iterator[Cacat]:
    """Every entry of `isian` without a kode that says of a day of `lama` something else than stands there.

    What fills in what was left empty, adds to it, or extends it is no second one.
    """
    for nama, b in bidang(Kemitraan).items():
        if b.rupa is Rupa.ENTRI and boleh_berkode(b.tipe):
            for satu in isian.get(nama) or ():
                if not satu.get("kode") and not kunci_kurang(b.tipe, satu):
                    yield from _cacat(lama, nama, b.tipe, satu)


def _cacat(lama: Kemitraan, nama: str, kelas: Any, isi: Mapping[str, Any]) -> Iterator[Cacat]:
    hari = kunci_isi(kelas, isi)
    for asal in getattr(lama, nama):
        if _hari(asal) != hari:
            continue
        berkode = pengenal_entri(asal) != kelas.KUNCI
        if berkode or _bertentangan(asal, isi, (nama, kunci_entri(asal))):
            yield Cacat(letak=(nama, " ".join(x for x in hari if x)), pesan=_tanya(lama, nama, asal, isi))
            return


def _hari(entri: Any) -> tuple[str, ...]:
    return kunci_isi(type(entri), {nama: getattr(entri, nama) for nama in entri.KUNCI})


def _bertentangan(asal: Any, isi: Mapping[str, Any], letak: tuple[str, ...]) -> bool:
    """Whether it takes back or changes anything that was said before."""
    try:
        jadi = timpa(asal, isi, letak)
    except CacatBerkas:
        # What it lacks is told by whoever lays the whole dossier over.
        return False
    return not _memuat_bagian(jadi, asal)


def _memuat_bagian(kini: Any, dulu: Any) -> bool:
    return all(
        _memuat(k, getattr(kini, k.nama), getattr(dulu, k.nama)) for k in bidang(dulu.__class__).values()
    )


def _memuat(b: Bidang, kini: Any, dulu: Any) -> bool:
    if kini == dulu or (b.arti.maju and kini is not None and dulu is not None and kini > dulu):
        return True
    match dulu:
        case _ if dulu == b.bawaan():
            return True
        case tuple():
            return set(dulu) <= set(kini)
        case Mapping():
            return all(kini.get(kunci) == nilai for kunci, nilai in dulu.items())
    return is_dataclass(dulu) and _memuat_bagian(kini, dulu)


def _tanya(lama: Kemitraan, nama: str, asal: Any, isi: Mapping[str, Any]) -> Pesan:
    kunci = tuple((k, _teks(getattr(asal, k))) for k in pengenal_entri(asal))
    benar = tuple((k, _teks(n)) for k, n in isi.items() if _polos(n) and n != getattr(asal, k))
    return rangkai(
        f"sudah ada {nama} {kutip(kunci_entri(asal))} pada hari itu, dan isinya lain. Tambah atau ganti? "
        "Menambah: beri yang baru sebuah kode, misalnya kode=2. Mengganti: ",
        Tindakan(
            kata_kerja="koreksi", kata=(lama.nomor, nama), isian=kunci + (benar or (("KUNCI", "NILAI"),))
        ),
        " dengan ",
        Sertaan(nama="alasan"),
        ".",
    )


def _polos(nilai: Any) -> bool:
    return isinstance(nilai, str | int | Decimal | date)


def _teks(nilai: Any) -> str:
    teks = kutip(format(nilai, "f") if isinstance(nilai, Decimal) else str(nilai))
    return f'"{teks}"' if " " in teks else teks
