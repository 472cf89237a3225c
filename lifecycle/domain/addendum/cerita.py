"""A change of the rencana told to partners: in sentences and by names, with no key of a dossier."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from lifecycle.domain.bahasa.kutip import kutip
from lifecycle.domain.bahasa.sebut import sebut_semua, sebut_tanggal
from lifecycle.domain.dokumen.penanda_tangan import sebut_dokumen
from lifecycle.domain.fakta import Dokumen, Indikator, Kemitraan, Komitmen, Pihak, Tujuan
from lifecycle.domain.fakta.bentuk import Bidang, Rupa, bidang
from lifecycle.domain.isian.beda import TitikBeda, semua_beda, tulis_polos
from lifecycle.domain.isian.letak import kunci_entri

# Of a text that a partner is told no more than this stands in one sentence.
_PANJANG = 600
_SATUAN_LABEL = re.compile(r"(?P<nama>.+) \((?P<satuan>[^()]+)\)")


def ceritakan(lama: Kemitraan, baru: Kemitraan) -> tuple[str, ...]:
    """Every difference of the two as a sentence of its own, in the order of the keys of a dossier."""
    return tuple(_kalimat(baru, t) for t in semua_beda(lama, baru))


def _kalimat(kemitraan: Kemitraan, t: TitikBeda) -> str:
    if t.entri_baru:
        return _entri_baru(kemitraan, t)
    pokok = _pokok(kemitraan, t)
    nama, _ = _label(t.bidang)
    if not pokok:
        return f"{nama}: {_perubahan(kemitraan, t)}"
    return f"{pokok}: {_kecil(nama)}{_tentang(kemitraan, t)} {_perubahan(kemitraan, t)}"


def _pokok(kemitraan: Kemitraan, t: TitikBeda) -> str:
    """What the sentence is about; nothing where the field itself is all that there is to name."""
    nama = [_nama_entri(kemitraan, b, isi) if b.rupa is Rupa.ENTRI else _label(b)[0] for b, isi in t.wadah]
    return ", ".join(satu if i == 0 else _kecil(satu) for i, satu in enumerate(nama))


def _tentang(kemitraan: Kemitraan, t: TitikBeda) -> str:
    """What of the subject the field speaks of: a promise by its own words, a key of a map by its name."""
    if t.kode is not None:
        return f" {_teks(kemitraan.nama_mitra(t.kode))}"
    isi = t.wadah[-1][1]
    if not isinstance(isi, Komitmen):
        return ""
    return f" komitmen {_teks(isi.kode)}" if t.bidang.nama == "uraian" else f" {_kecil(_teks(isi.uraian))}"


def _perubahan(kemitraan: Kemitraan, t: TitikBeda) -> str:
    if t.bidang.rupa is Rupa.DAFTAR:
        return _perubahan_daftar(t)
    satuan = _satuan(t)
    dulu, kini = _sebut_nilai(kemitraan, t.bidang, t.dulu), _sebut_nilai(kemitraan, t.bidang, t.kini)
    if t.dulu is None:
        return f"ditetapkan {'pada ' if isinstance(t.kini, date) else ''}{kini}{satuan}"
    if t.kini is None:
        return f"dihapus, semula {dulu}{satuan}"
    return f"{_kata_kerja(t.dulu, t.kini)} dari {dulu} menjadi {kini}{satuan}"


def _perubahan_daftar(t: TitikBeda) -> str:
    tambah = [f"“{_teks(str(satu))}”" for satu in t.kini if satu not in t.dulu]
    hapus = [f"“{_teks(str(satu))}”" for satu in t.dulu if satu not in t.kini]
    bagian = [
        f"{sebut_semua(isi)} {kata}" for kata, isi in (("ditambahkan", tambah), ("dihapus", hapus)) if isi
    ]
    return "; ".join(bagian) or "urutannya berubah"


def _kata_kerja(dulu: Any, kini: Any) -> str:
    match dulu, kini:
        case (bool(), _) | (_, bool()):
            return "berubah"
        case (Decimal() | int(), Decimal() | int()):
            return "naik" if kini > dulu else "turun"
        case (date(), date()):
            return "diundur" if kini > dulu else "dimajukan"
    return "berubah"


def _sebut_nilai(kemitraan: Kemitraan, b: Bidang, nilai: Any) -> str:
    """A value as a partner reads it: a kode as the name behind it, a word without its underscores."""
    if b.arti.acuan == "pihak" and b.rupa is Rupa.NILAI:
        return _teks(kemitraan.nama_mitra(str(nilai)))
    if isinstance(nilai, StrEnum):
        return nilai.value.replace("_", " ")
    if isinstance(nilai, str):
        return f"“{_teks(nilai)}”"
    return tulis_polos(nilai)


def _satuan(t: TitikBeda) -> str:
    _, satuan = _label(t.bidang)
    if t.bidang.arti.bersatuan:
        satuan = _teks(t.wadah[-1][1].satuan or "")
    return f" {satuan}" if satuan else ""


def _label(b: Bidang) -> tuple[str, str]:
    """What a field is called, and the unit that its label gives in brackets."""
    cocok = _SATUAN_LABEL.fullmatch(b.arti.label)
    return (cocok["nama"], cocok["satuan"]) if cocok else (b.arti.label, "")


def _kecil(teks: str) -> str:
    """The text as it stands inside a sentence; an abbreviation keeps its letters."""
    return teks[:1].lower() + teks[1:] if teks[1:2].islower() else teks


def _teks(teks: str) -> str:
    return kutip(teks, panjang=_PANJANG)


def _nama_pihak(kemitraan: Kemitraan, pihak: Pihak) -> str:
    return _teks(pihak.mitra)


def _nama_pejanji(kemitraan: Kemitraan, komitmen: Komitmen) -> str:
    return _teks(kemitraan.nama_mitra(komitmen.pihak))


def _nama_indikator(kemitraan: Kemitraan, indikator: Indikator) -> str:
    return f"Indikator “{_teks(indikator.nama)}”"


def _nama_tujuan(kemitraan: Kemitraan, tujuan: Tujuan) -> str:
    return f"Tujuan {_teks(tujuan.kode)}"


def _nama_dokumen(kemitraan: Kemitraan, dokumen: Dokumen) -> str:
    return sebut_dokumen(dokumen)


# How the entries that partners know by more than their keys are named.
_NAMA: Mapping[Any, Callable[[Kemitraan, Any], str]] = {
    Pihak: _nama_pihak,
    Komitmen: _nama_pejanji,
    Indikator: _nama_indikator,
    Tujuan: _nama_tujuan,
    Dokumen: _nama_dokumen,
}


def _nama_entri(kemitraan: Kemitraan, b: Bidang, entri: Any) -> str:
    sebut = _NAMA.get(b.tipe)
    return f"{_label(b)[0]} {_teks(kunci_entri(entri))}" if sebut is None else sebut(kemitraan, entri)


def _entri_baru(kemitraan: Kemitraan, t: TitikBeda) -> str:
    entri = t.kini
    nama = _nama_entri(kemitraan, t.bidang, entri)
    isi = list(_isi_baru(kemitraan, entri))
    match entri:
        case Pihak():
            mulai = "" if entri.bergabung is None else f" mulai {sebut_tanggal(entri.bergabung)}"
            awal = f"{nama} bergabung sebagai {_teks(entri.peran)}{mulai}"
        case Komitmen():
            awal = f"{nama} menjanjikan {_kecil(_teks(entri.uraian))}"
        case _:
            awal = f"{nama} ditambahkan"
    return f"{awal}: {', '.join(isi)}" if isi else awal


# What the beginning of such a sentence has said already.
_SUDAH_DISEBUT: Mapping[Any, frozenset[str]] = {
    Pihak: frozenset({"peran", "bergabung"}),
    Komitmen: frozenset({"kode", "pihak", "uraian", "bobot"}),
    Indikator: frozenset({"kode", "nama", "bobot"}),
}


def _isi_baru(kemitraan: Kemitraan, entri: Any) -> Iterator[str]:
    """What else was said of a new entry; of a pihak only what the others agree on, no address of anybody."""
    semua = bidang(entri.__class__).values()
    bersama = [b for b in semua if b.arti.rencana] or semua
    sudah = _SUDAH_DISEBUT.get(entri.__class__, frozenset(entri.KUNCI)) | {"satuan"}
    for b in bersama:
        nilai = getattr(entri, b.nama)
        if b.rupa is Rupa.NILAI and b.nama not in sudah and nilai != b.bawaan() and nilai is not None:
            nama, satuan = _label(b)
            if b.arti.bersatuan:
                satuan = _teks(entri.satuan or "")
            ekor = f" {satuan}" if satuan else ""
            yield f"{_kecil(nama)} {_sebut_nilai(kemitraan, b, nilai)}{ekor}"
