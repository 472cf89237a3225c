"""The part of a sheet that was written down, on a terminal: the newest of it, or all."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal

from lifecycle.cli.keluaran import cetak, cetak_tabel
from lifecycle.domain.bahasa.angka import bilangan_id
from lifecycle.domain.dokumen.penanda_tangan import NAMA
from lifecycle.domain.fakta import Dokumen, Persetujuan, Rapat
from lifecycle.domain.kata import JenisRapat
from lifecycle.services.baca.lembar_catatan import (
    DokumenTercatat,
    IndikatorTercatat,
    KomitmenTercatat,
    LembarCatatan,
    SuaraTercatat,
)

# What a sheet shows of a list, and of what was done bit by bit, without --arsip.
BARIS_TERBARU = 10
BUTIR_TERBARU = 3

Baris = tuple[str, ...]


def cetak_catatan(lembar: LembarCatatan, *, semua: bool) -> None:
    """One table for each kind of record; none where nothing was written down."""
    butir = None if semua else BUTIR_TERBARU
    _cetak(
        "Dokumen",
        ("Dokumen", "Nomor", "Tanggal", "Berlaku s.d.", "Tanda tangan"),
        map(_dokumen, lembar.dokumen),
    )
    _cetak_terbaru(
        "Suara", ("Tanggal", "Objek", "Siapa", "Keputusan", "Alasan"), map(_suara, lembar.suara), semua=semua
    )
    _cetak(
        "Komitmen",
        ("Kode", "Pihak", "Janji", "Jatuh tempo", "Diserahkan", "Keadaan"),
        (_komitmen(k, butir) for k in lembar.komitmen),
    )
    _cetak(
        "Indikator",
        ("Kode", "Nama", "Target", "Jatuh tempo", "Capaian"),
        (_indikator(i, butir) for i in lembar.indikator),
    )
    _cetak_terbaru("Rapat", ("Tanggal", "Hadir", "Notulen"), map(_rapat, lembar.rapat), semua=semua)


def _cetak(judul: str, kolom: Baris, isi: Iterable[Baris]) -> None:
    if baris := list(isi):
        cetak_tabel(kolom, baris, judul=judul)


def _cetak_terbaru(judul: str, kolom: Baris, isi: Iterable[Baris], *, semua: bool) -> None:
    baris = list(isi)
    lama = 0 if semua else max(len(baris) - BARIS_TERBARU, 0)
    _cetak(judul, kolom, baris[lama:])
    if lama:
        cetak(f"Dan {lama} yang lebih lama; tambahkan --arsip untuk melihatnya.")


def _dokumen(tercatat: DokumenTercatat) -> Baris:
    d = tercatat.dokumen
    sampai = f"{d.berlaku.sampai}" if d.berlaku.sampai else "tanpa akhir"
    tanda = [f"{kode} {hari}" for kode, hari in d.ditandatangani.items()]
    belum = [f"belum: {', '.join(tercatat.belum)}"] if tercatat.belum else []
    return (
        _nama(d),
        "; ".join(f"{kode} {nomor}" for kode, nomor in d.nomor.items()) or "-",
        f"{d.tanggal}",
        sampai if tercatat.berlaku else f"{sampai} (tidak berlaku)",
        "; ".join((*tanda, *belum)) or "-",
    )


def _nama(dokumen: Dokumen) -> str:
    match dokumen:
        case Dokumen(kode=kode, judul=judul, unit=unit, induk=induk):
            jenis = f"{NAMA[dokumen.jenis]} {kode}" if kode else NAMA[dokumen.jenis]
            di_bawah = f"di bawah {induk}" if induk else None
            return "; ".join(filter(None, (jenis, judul, unit, di_bawah)))


def _suara(tercatat: SuaraTercatat) -> Baris:
    p = tercatat.persetujuan
    siapa = f"{tercatat.siapa} ({p.wakil})" if p.wakil else tercatat.siapa
    return f"{p.tanggal}", _objek(p), siapa, p.keputusan, p.alasan or "-"


def _objek(p: Persetujuan) -> str:
    if p.addendum:
        return f"{p.objek} {p.addendum}"
    return f"{p.objek} versi {p.versi_rencana}" if p.objek == "rencana" else p.objek


def _komitmen(tercatat: KomitmenTercatat, butir: int | None) -> Baris:
    k = tercatat.komitmen
    banyak = "" if k.jumlah is None else f": {_ukuran(k.jumlah, k.satuan)}"
    kiriman = [
        (r.tanggal, "ada" if r.jumlah is None else _ukuran(r.jumlah, k.satuan)) for r in tercatat.realisasi
    ]
    return (
        k.kode,
        k.pihak,
        f"{k.uraian}{banyak}",
        str(k.jatuh_tempo or "-"),
        _berurut(kiriman, butir),
        _keadaan(tercatat),
    )


def _keadaan(tercatat: KomitmenTercatat) -> str:
    match tercatat:
        case KomitmenTercatat(dikecualikan=True):
            return "dikecualikan"
        case KomitmenTercatat(terpenuhi=date() as hari):
            return f"terpenuhi {hari}"
        case KomitmenTercatat(disengketakan=True):
            return "dalam sengketa"
        case KomitmenTercatat(terlambat=True):
            return "terlambat"
    return "berjalan"


def _indikator(tercatat: IndikatorTercatat, butir: int | None) -> Baris:
    i = tercatat.indikator
    target = "-" if i.target is None else _ukuran(i.target, i.satuan)
    ukuran = [(c.tanggal, _ukuran(c.nilai, None)) for c in tercatat.capaian]
    return i.kode, i.nama, target, str(i.jatuh_tempo or "-"), _berurut(ukuran, butir)


def _rapat(r: Rapat) -> Baris:
    return _hari_rapat(r), ", ".join(r.hadir) or "-", r.notulen or "-"


def _hari_rapat(r: Rapat) -> str:
    jenis = " (tambahan)" if r.jenis is JenisRapat.TAMBAHAN else ""
    pindah = f", dipindah ke {r.dipindah_ke}" if r.dipindah_ke else ""
    return f"{r.tanggal}{jenis}{pindah}"


def _ukuran(nilai: Decimal, satuan: str | None) -> str:
    return f"{bilangan_id(nilai)} {satuan}" if satuan else bilangan_id(nilai)


def _berurut(isi: Sequence[tuple[date, str]], butir: int | None) -> str:
    """The newest first; how many older ones are left out."""
    return "; ".join(_butir(isi, butir)) or "-"


def _butir(isi: Sequence[tuple[date, str]], butir: int | None) -> Iterator[str]:
    terbaru = isi[::-1][:butir]
    yield from (f"{hari}: {apa}" for hari, apa in terbaru)
    if len(isi) > len(terbaru):
        yield f"dan {len(isi) - len(terbaru)} sebelumnya"
