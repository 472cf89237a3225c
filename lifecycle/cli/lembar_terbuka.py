"""The part of a sheet that waits for somebody, on a terminal."""

from lifecycle.cli.keluaran import cetak, cetak_tabel
from lifecycle.domain.bahasa.angka import romawi
from lifecycle.services.baca.lembar import Lembar
from lifecycle.services.baca.lembar_terbuka import (
    AddendumTerbuka,
    BantuanTerbuka,
    PeringatanTerbuka,
    SengketaTerbuka,
)

Baris = tuple[str, ...]


def cetak_terminasi(lembar: Lembar) -> None:
    """Who wants it to end, why, and from which day on it may, where a notice period runs."""
    if lembar.terminasi is None:
        return
    usulan, hari = lembar.terminasi.usulan, lembar.terminasi.paling_cepat
    cetak(
        f"Usulan terminasi {usulan.diusulkan} oleh {usulan.pengusul or '-'}. Alasan: {usulan.alasan or '-'}",
        *(() if hari is None else (f"Paling cepat berakhir {hari}, sesudah masa pemberitahuan.",)),
    )


def cetak_terbuka(lembar: Lembar) -> None:
    """One table for each kind of open matter; none where nothing is open."""
    addendum = () if lembar.addendum is None else (_addendum(lembar.addendum),)
    for judul, kolom, isi in (
        ("Addendum yang menunggu suara", ("Nomor", "Diusulkan", "Oleh", "Menunggu", "Perubahan"), addendum),
        (
            "Sengketa terbuka",
            ("Kode", "Uraian", "Antara", "Penengah", "Sejak"),
            tuple(map(_sengketa, lembar.sengketa)),
        ),
        (
            "Surat peringatan terbuka",
            ("SP", "Komitmen", "Pihak", "Nomor", "Tanggal"),
            tuple(map(_peringatan, lembar.peringatan)),
        ),
        (
            "Bantuan terbuka",
            ("Kode", "Uraian", "Peminta", "Pemberi", "Keadaan"),
            tuple(map(_bantuan, lembar.bantuan)),
        ),
    ):
        if isi:
            cetak_tabel(kolom, isi, judul=judul)


def _addendum(terbuka: AddendumTerbuka) -> Baris:
    a = terbuka.addendum
    menunggu = ", ".join(terbuka.menunggu) or "-"
    return str(a.nomor), f"{a.diusulkan}", terbuka.pengusul, menunggu, "; ".join(a.perubahan)


def _sengketa(terbuka: SengketaTerbuka) -> Baris:
    s = terbuka.sengketa
    return s.kode, s.uraian, ", ".join(terbuka.antara), s.penengah or "-", f"{s.dibuka}"


def _peringatan(terbuka: PeringatanTerbuka) -> Baris:
    sp = terbuka.peringatan
    return romawi(sp.tingkat), sp.komitmen, terbuka.pihak, sp.nomor or "-", f"{sp.tanggal}"


def _bantuan(terbuka: BantuanTerbuka) -> Baris:
    b = terbuka.bantuan
    return b.kode, b.uraian, b.peminta, b.pemberi or "-", terbuka.status
