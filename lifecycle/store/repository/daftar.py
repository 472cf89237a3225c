"""Looking over many partnerships at once: a fixed number of queries, however many there are."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import JSON, ColumnElement, Select, cast, exists, func, or_, select

from lifecycle.domain.daftar import Ringkasan, Saringan
from lifecycle.domain.dokumen.berakhir import akhir_berikut, akhir_dokumen
from lifecycle.domain.fakta import Dokumen, Kontak, Pihak
from lifecycle.store.mapping.rows import rakit
from lifecycle.store.repository.base import Repository
from lifecycle.store.tabel.entri import tabel_untuk
from lifecycle.store.tabel.kemitraan import KEMITRAAN, MITRA, PENGGUNA


class DaftarRepository(Repository):
    def daftar(self, *, pada: date, saringan: Saringan) -> tuple[Ringkasan, ...]:
        """By nomor, as they stand on that day. Texts are looked for in capitals or not."""
        k = KEMITRAAN.c
        pilih = select(
            k.id, k.nomor, k.judul, k.pola, k.tahap, k.siklus, k.tahap_sejak.label("sejak"), k.ditangguhkan,
            k.diarsipkan, k.dibatalkan, k.masa_berakhir, PENGGUNA.c.nama.label("penanggung_jawab"),
        ).join(PENGGUNA, PENGGUNA.c.id == k.penanggung_jawab_id)  # fmt: skip
        cocok = tuple(self._syarat(saringan))
        baris = self._koneksi.execute(pilih.where(*cocok).order_by(k.nomor)).mappings().all()
        anggota = self._anggota(select(k.id).where(*cocok), pada)
        dokumen = self._dokumen(select(k.id).where(*cocok))
        semua = (_ringkasan(b, anggota[b["id"]], dokumen[b["id"]], pada) for b in baris)
        sebelum = saringan.berakhir_sebelum
        return tuple(r for r in semua if sebelum is None or r.berakhir_sebelum(sebelum))

    def _syarat(self, saringan: Saringan) -> Iterator[ColumnElement[bool]]:
        if saringan.tahap is not None:
            yield KEMITRAAN.c.tahap == saringan.tahap
        if saringan.pola is not None:
            yield KEMITRAAN.c.pola == saringan.pola
        if saringan.cari is not None:
            yield self._memuat(saringan.cari)
        if saringan.unit is not None:
            pihak, dokumen = (tabel_untuk(kelas).table.c for kelas in (Pihak, Dokumen))
            yield or_(*(_ada(c, c.unit.icontains(saringan.unit, autoescape=True)) for c in (pihak, dokumen)))
        if not saringan.arsip:
            yield ~KEMITRAAN.c.diarsipkan

    def _memuat(self, cari: str) -> ColumnElement[bool]:
        def memuat(*kolom: Any) -> ColumnElement[bool]:
            return or_(*(satu.icontains(cari, autoescape=True) for satu in kolom))

        pihak, dokumen, kontak = (tabel_untuk(kelas).table.c for kelas in (Pihak, Dokumen, Kontak))
        orang = exists().where(kontak.pihak_id == pihak.id, memuat(kontak.nama, kontak.surel, kontak.telepon))
        bernama = exists().where(MITRA.c.id == pihak.mitra_id, memuat(MITRA.c.nama))
        bernomor = exists().where(memuat(self._nilai(dokumen.nomor)))
        return or_(
            memuat(KEMITRAAN.c.nomor, KEMITRAAN.c.judul),
            _ada(pihak, or_(memuat(pihak.unit), bernama, orang)),
            _ada(dokumen, or_(memuat(dokumen.judul, dokumen.unit), bernomor)),
        )

    def _nilai(self, peta: Any) -> Any:
        """The values of a map that lies in one column; nobody looks for its keys."""
        isi = func.json_each_text(cast(peta, JSON)) if self._postgresql else func.json_each(peta)
        return isi.table_valued("key", "value").c.value

    def _anggota(self, cocok: Select[Any], pada: date) -> Mapping[int, dict[str, str]]:
        """The mitra of the pihak that are in on that day, by kode, under each of these rows."""
        p = tabel_untuk(Pihak).table.c
        pilih = select(p.kemitraan_id, p.kode, p.bergabung, p.keluar, MITRA.c.nama)
        pilih = pilih.join(MITRA, MITRA.c.id == p.mitra_id).where(p.kemitraan_id.in_(cocok)).order_by(p.id)
        anggota: defaultdict[int, dict[str, str]] = defaultdict(dict)
        for induk, kode, bergabung, keluar, nama in self._koneksi.execute(pilih):
            if (bergabung is None or bergabung <= pada) and (keluar is None or keluar > pada):
                anggota[induk][kode] = nama
        return anggota

    def _dokumen(self, cocok: Select[Any]) -> Mapping[int, list[Dokumen]]:
        tabel = tabel_untuk(Dokumen)
        d = tabel.table.c
        pilih = tabel.pilih().where(d.kemitraan_id.in_(cocok)).order_by(d.id)
        dokumen: defaultdict[int, list[Dokumen]] = defaultdict(list)
        for b in self._koneksi.execute(pilih).mappings():
            dokumen[b["kemitraan_id"]].append(rakit(Dokumen, b))
        return dokumen


def _ada(kolom: Any, syarat: ColumnElement[bool]) -> ColumnElement[bool]:
    return exists().where(kolom.kemitraan_id == KEMITRAAN.c.id, syarat)


def _ringkasan(
    baris: Mapping[Any, Any], anggota: Mapping[str, str], dokumen: list[Dokumen], pada: date
) -> Ringkasan:
    sudah = [_terlihat(d, pada) for d in dokumen if d.tanggal <= pada]
    akhir = [hari for _, hari in akhir_dokumen(sudah, anggota.keys())]
    kolom = {nama: nilai for nama, nilai in baris.items() if nama != "id"}
    return Ringkasan(**kolom, mitra=tuple(anggota.values()), dokumen_berakhir=akhir_berikut(akhir, pada))


def _terlihat(dokumen: Dokumen, pada: date) -> Dokumen:
    sudah = {kode: hari for kode, hari in dokumen.ditandatangani.items() if hari <= pada}
    return replace(dokumen, ditandatangani=sudah)
