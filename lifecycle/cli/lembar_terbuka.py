"""The part of a sheet that waits for somebody: proposals, disputes, warnings, help, and the end."""

from collections.abc import Callable, Iterable, Sequence

from lifecycle.cli.keluaran import cetak, cetak_tabel
from lifecycle.domain.bahasa.angka import romawi
from lifecycle.domain.bantuan.langkah import LangkahBantuan, langkah_bantuan
from lifecycle.domain.fakta import Fakta
from lifecycle.domain.kata import Tahap
from lifecycle.domain.komitmen.peringatan import peringatan_terbuka
from lifecycle.domain.sengketa.pihak import pihak_bersengketa
from lifecycle.domain.suara.pemungutan import dokumen_addendum, sikap_addendum
from lifecycle.domain.terminasi.pengakhiran import boleh_berakhir, usulan_terminasi

Baris = Sequence[str]


def cetak_usulan_terminasi(fakta: Fakta) -> None:
    """Who wants it to end, why, and from which day on it may, where a notice period runs."""
    usulan = usulan_terminasi(fakta)
    if usulan is None or fakta.kemitraan.keadaan.tahap is Tahap.TERMINASI:
        return
    hari = boleh_berakhir(fakta)
    cetak(
        f"Usulan terminasi {usulan.diusulkan} oleh {usulan.pengusul or '-'}. Alasan: {usulan.alasan or '-'}",
        *(() if hari is None else (f"Paling cepat berakhir {hari}, sesudah masa pemberitahuan.",)),
    )


def cetak_terbuka(fakta: Fakta) -> None:
    """One table for each kind of open matter; none where nothing is open."""
    for judul, kolom, baris in _TABEL:
        isi = list(baris(fakta))
        if isi:
            cetak_tabel(kolom, isi, judul=judul)


def _addendum(fakta: Fakta) -> Iterable[Baris]:
    kemitraan = fakta.kemitraan
    terbuka = kemitraan.addendum_terbuka
    if terbuka is None:
        return
    sikap = sikap_addendum(kemitraan, terbuka, dokumen_addendum(kemitraan, terbuka), fakta.pada)
    ditunggu = [p.kode for p in fakta.pihak_aktif if sikap[p.kode] is None]
    yield (
        str(terbuka.nomor),
        f"{terbuka.diusulkan}",
        terbuka.pengusul,
        ", ".join(ditunggu) or "-",
        "; ".join(terbuka.perubahan),
    )


def _sengketa(fakta: Fakta) -> Iterable[Baris]:
    for s in fakta.kemitraan.sengketa:
        if s.terbuka(fakta.pada):
            antara = ", ".join(p.kode for p in pihak_bersengketa(fakta.kemitraan, s))
            yield s.kode, s.uraian, antara, s.penengah or "-", f"{s.dibuka}"


def _peringatan(fakta: Fakta) -> Iterable[Baris]:
    pihak = {k.kode: k.pihak for k in fakta.kemitraan.komitmen}
    for sp in peringatan_terbuka(fakta):
        yield romawi(sp.tingkat), sp.komitmen, pihak[sp.komitmen], sp.nomor or "-", f"{sp.tanggal}"


def _bantuan(fakta: Fakta) -> Iterable[Baris]:
    for b in fakta.kemitraan.bantuan:
        langkah = langkah_bantuan(b, fakta.pada)
        if langkah is not LangkahBantuan.SELESAI:
            yield b.kode, b.uraian, b.peminta, b.pemberi or "-", langkah


_TABEL: tuple[tuple[str, Baris, Callable[[Fakta], Iterable[Baris]]], ...] = (
    (
        "Addendum yang menunggu suara",
        ("Nomor", "Diusulkan", "Oleh", "Menunggu", "Perubahan"),
        _addendum,
    ),
    ("Sengketa terbuka", ("Kode", "Uraian", "Antara", "Penengah", "Sejak"), _sengketa),
    ("Surat peringatan terbuka", ("SP", "Komitmen", "Pihak", "Nomor", "Tanggal"), _peringatan),
    ("Bantuan terbuka", ("Kode", "Uraian", "Peminta", "Pemberi", "Keadaan"), _bantuan),
)
