"""A difference as a dossier would write it: laid over the old facts, it gives the new ones."""

import json
from dataclasses import fields, replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from isi_penuh import entri_lain, isi_lain, kemitraan_penuh
from pabrik.dasar import kemitraan

from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.fakta.bentuk import Rupa, bidang, semua_bidang
from lifecycle.domain.isian.jadi_json import jadi_json
from lifecycle.domain.isian.selisih import isian_dari_json, selisih
from lifecycle.domain.isian.tumpuk import tumpuk

DAFTAR = sorted(k.nama for k in bidang(Kemitraan).values() if k.rupa is Rupa.ENTRI)
LAIN = sorted(set(bidang(Kemitraan)) - {*DAFTAR, "nomor"})
LAMA = kemitraan_penuh()


def lewat_json(lama: Kemitraan, baru: Kemitraan) -> Kemitraan:
    """`lama` with the difference laid over it that was kept as text."""
    tersimpan = json.loads(json.dumps(jadi_json(selisih(lama, baru))))
    return tumpuk(lama, isian_dari_json(tersimpan))


def pilihan(nama: str) -> st.SearchStrategy[Any]:
    """What a dossier may make of one key: entries changed or added, a value other or gone."""
    dulu = getattr(LAMA, nama)
    if nama in DAFTAR:
        diubah = [st.sampled_from([satu, _isi_lain(satu)]) for satu in dulu]
        tambahan = st.sampled_from([(), (_tambahan(dulu[0]),)])
        return st.tuples(st.tuples(*diubah), tambahan).map(lambda dua: (*dua[0], *dua[1]))
    kosong = getattr(kemitraan(), nama) if bidang(Kemitraan)[nama].wajib else bidang(Kemitraan)[nama].bawaan()
    return st.sampled_from([dulu, kosong])


def _tambahan(entri: Any) -> Any:
    """An entry under another key, of which the engine keeps nothing yet."""
    lain = entri_lain(entri)
    mesin = [b for b in semua_bidang(type(entri)).values() if b.arti.mesin]
    return replace(lain, **{b.nama: b.bawaan() for b in mesin})


def _isi_lain(entri: Any) -> Any:
    """The entry with other content; its own entries are added to, and what the engine keeps stays."""
    lain = isi_lain(entri)
    tetap = {f.name: getattr(entri, f.name) for f in fields(entri) if f.name not in bidang(type(entri))}
    dalam = {k.nama: k for k in bidang(type(entri)).values() if k.rupa is Rupa.ENTRI}
    return replace(lain, **tetap, **{n: (*getattr(entri, n), *getattr(lain, n)) for n in dalam})


@settings(max_examples=60, deadline=None)
@given(st.fixed_dictionaries({nama: pilihan(nama) for nama in (*DAFTAR, *LAIN)}))
def test_the_difference_laid_over_the_old_gives_the_new(ubah: dict[str, Any]) -> None:
    baru = replace(LAMA, **ubah)
    assert lewat_json(LAMA, baru) == baru


@settings(max_examples=20, deadline=None)
@given(st.fixed_dictionaries({nama: pilihan(nama) for nama in DAFTAR}))
def test_everything_can_be_said_to_an_empty_kemitraan(isi: dict[str, Any]) -> None:
    kosong = replace(kemitraan(), **dict.fromkeys(DAFTAR, ()))
    assert selisih(lewat_json(kosong, replace(kosong, **isi)), replace(kosong, **isi)) == {}


def test_nothing_is_said_of_what_is_the_same() -> None:
    assert selisih(LAMA, kemitraan_penuh()) == {}


def test_what_only_the_engine_keeps_is_no_difference() -> None:
    suara = tuple(replace(p, versi_rencana=9, addendum=9) for p in LAMA.persetujuan)
    keadaan = replace(LAMA.keadaan, versi=99)
    assert selisih(LAMA, replace(LAMA, persetujuan=suara, keadaan=keadaan, tugas=(), addendum=())) == {}


def test_an_entry_in_another_place_is_no_difference() -> None:
    assert selisih(LAMA, replace(LAMA, komitmen=LAMA.komitmen[::-1])) == {}


def test_of_a_changed_entry_only_the_change_is_said() -> None:
    k1, *sisa = kemitraan().komitmen
    baru = replace(kemitraan(), komitmen=(replace(k1, jumlah=None, uraian="Bibit"), *sisa))
    isi = {"komitmen": [{"kode": "K1", "jumlah": None, "uraian": "Bibit"}]}
    assert selisih(kemitraan(), baru) == isi
