"""Lists of facts are written by what differs: one entry more is one INSERT, whatever else stands there."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from lifecycle.domain.galat import MasukanSalah
from lifecycle.domain.isian.letak import pengenal_entri
from lifecycle.domain.riwayat import sidik
from lifecycle.store.mapping.rows import urai
from lifecycle.store.tabel.dasar import anak
from lifecycle.store.tabel.entri import EntriTable, tabel_untuk

# Where an entry stands: the id of its parent row, and under it the hash of its KUNCI.
Posisi = tuple[int, str]


class EntriGanda(MasukanSalah):
    """Dua entri memakai kunci yang sama. Hapus salah satunya."""


def tulis_cabang(koneksi: Connection, kelas: type, pasangan: Sequence[tuple[int, Any, Any]]) -> None:
    """Write what differs in every list of each (id of the row, fact as stored or None, fact as it shall be).

    Raises EntriGanda where a list holds two entries under one key.
    """
    for nama, butir in anak(kelas).items():
        isi = [(induk, getattr(lama, nama, ()), getattr(baru, nama)) for induk, lama, baru in pasangan]
        beda = [(induk, lama, baru) for induk, lama, baru in isi if lama != baru]
        if beda:
            lama = _menurut_posisi(butir, {induk: entri for induk, entri, _ in beda})
            baru = _menurut_posisi(butir, {induk: entri for induk, _, entri in beda})
            _tulis_entri(koneksi, butir, lama, baru)


def _menurut_posisi(kelas: Any, daftar: Mapping[int, Sequence[Any]]) -> dict[Posisi, Any]:
    hasil: dict[Posisi, Any] = {}
    for induk, entri in daftar.items():
        for e in entri:
            pengenal = pengenal_entri(e)
            # Named, so that no kode is taken for a day.
            kunci = [getattr(e, k) for k in pengenal] + ([] if pengenal == kelas.KUNCI else ["kode"])
            posisi = (induk, sidik(kunci))
            if posisi in hasil:
                sebutan = ", ".join(str(k) for k in kunci if k is not None)
                tempat = tabel_untuk(kelas).table.name
                raise EntriGanda(f"Daftar {tempat} memuat {sebutan} dua kali. Hapus salah satunya.")
            hasil[posisi] = e
    return hasil


def _tulis_entri(
    koneksi: Connection, kelas: type, lama: Mapping[Posisi, Any], baru: Mapping[Posisi, Any]
) -> None:
    tabel = tabel_untuk(kelas)
    nomor = _nomor_baris(koneksi, tabel, lama)
    _hapus(koneksi, tabel, [nomor[posisi] for posisi in lama if posisi not in baru])
    kolom = {posisi: _kolom(kelas, entri) for posisi, entri in baru.items() if lama.get(posisi) != entri}
    tetap_ada = {posisi: k for posisi, k in kolom.items() if posisi in lama}
    # What differs may be in a list inside the entry only; then its own row stays as it is.
    _ubah(koneksi, tabel, {nomor[x]: k for x, k in tetap_ada.items() if k != _kolom(kelas, lama[x])})
    _tambah(koneksi, tabel, {posisi: k for posisi, k in kolom.items() if posisi not in lama})
    if anak(kelas):
        nomor = _nomor_baris(koneksi, tabel, baru)
        tulis_cabang(koneksi, kelas, [(nomor[posisi], lama.get(posisi), e) for posisi, e in baru.items()])


def _kolom(kelas: type, entri: Any) -> dict[str, Any]:
    """What is written of an entry; its id is the database's."""
    return {nama: nilai for nama, nilai in urai(kelas, entri).items() if nama != "id"}


def _nomor_baris(koneksi: Connection, tabel: EntriTable, posisi: Mapping[Posisi, Any]) -> dict[Posisi, int]:
    """The id of the row of every entry under the parents named in `posisi`."""
    if not posisi:
        return {}
    kolom = tabel.table.c
    induk = kolom[tabel.induk]
    pilih = select(kolom.id, induk, kolom.sidik_kunci).where(induk.in_({i for i, _ in posisi}))
    return {(i, kunci): nomor for nomor, i, kunci in koneksi.execute(pilih)}


def _hapus(koneksi: Connection, tabel: EntriTable, nomor: Sequence[int]) -> None:
    if nomor:
        koneksi.execute(delete(tabel.table).where(tabel.table.c.id.in_(nomor)))


def _ubah(koneksi: Connection, tabel: EntriTable, kolom: Mapping[int, dict[str, Any]]) -> None:
    if kolom:
        tabel.rujuk(koneksi, list(kolom.values()))
        perintah = update(tabel.table).where(tabel.table.c.id == bindparam("nomor_baris"))
        koneksi.execute(perintah, [{"nomor_baris": nomor} | k for nomor, k in kolom.items()])


def _tambah(koneksi: Connection, tabel: EntriTable, kolom: Mapping[Posisi, dict[str, Any]]) -> None:
    if kolom:
        tabel.rujuk(koneksi, list(kolom.values()))
        baris = [{tabel.induk: induk, "sidik_kunci": kunci} | k for (induk, kunci), k in kolom.items()]
        koneksi.execute(insert(tabel.table), baris)
