"""YAML in: only the plain part of it, read event by event so that nothing is built that would be refused.

Values stay the texts that were typed; what YAML itself would make of `NO`, `012` or `1_000` is not asked.
"""

from collections.abc import Iterator
from typing import Any

import yaml

from lifecycle.domain.bahasa.kutip import kutip
from lifecycle.domain.galat import DaftarKesalahan
from lifecycle.dossier.galat_yaml import terjemahkan
from lifecycle.dossier.keluhan import Keluhan
from lifecycle.dossier.simpul import Daftar, Peta, Simpul, Skalar

KEDALAMAN_TERBESAR = 12

# The parser in C is many times faster; the wheel has it, a build from source may not.
_PENGURAI = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_KOSONG = frozenset({"", "~", "null", "Null", "NULL"})


def ke_simpul(teks: str, keluhan: Keluhan) -> Simpul:
    """The one document in `teks`; a key written twice goes to `keluhan`.

    Raises DaftarKesalahan for broken YAML, and for what a dossier has no use for: anchors and aliases,
    tags, more than one document, nesting deeper than 12.
    """
    return _Penyusun(teks, keluhan).dokumen()


class _Penyusun:
    """Builds the tree from the parser's events, never deeper than allowed."""

    def __init__(self, teks: str, keluhan: Keluhan) -> None:
        self._peristiwa = self._urai(teks)
        self._keluhan = keluhan

    def _urai(self, teks: str) -> Iterator[Any]:
        try:
            yield from yaml.parse(teks, Loader=_PENGURAI)
        except (yaml.YAMLError, ValueError) as galat:  # ValueError: a \U beyond Unicode, where C is not there
            baris, pesan = terjemahkan(galat, teks)
            raise self._tolak(baris, pesan) from None

    def _tolak(self, baris: int, pesan: str) -> DaftarKesalahan:
        """The refusal of the whole file, with the faults found until there."""
        self._keluhan.catat((), baris, pesan)
        return self._keluhan.daftar()

    def dokumen(self) -> Simpul:
        next(self._peristiwa)  # the stream begins
        if isinstance(next(self._peristiwa), yaml.StreamEndEvent):
            return Skalar(teks="", baris=1, kosong=True)
        isi = self._simpul(next(self._peristiwa), 0)
        next(self._peristiwa)  # the document ends
        lagi = next(self._peristiwa)
        if isinstance(lagi, yaml.DocumentStartEvent):
            raise self._tolak(
                _baris(lagi), 'ada dokumen kedua sesudah "---". Satu berkas berisi satu kemitraan.'
            )
        return isi

    def _simpul(self, peristiwa: Any, kedalaman: int) -> Simpul:
        self._periksa(peristiwa, kedalaman)
        if isinstance(peristiwa, yaml.MappingStartEvent):
            return self._peta(_baris(peristiwa), kedalaman + 1)
        if isinstance(peristiwa, yaml.SequenceStartEvent):
            return self._daftar(_baris(peristiwa), kedalaman + 1)
        polos = peristiwa.implicit[0]
        return Skalar(
            teks=peristiwa.value, baris=_baris(peristiwa), kosong=polos and peristiwa.value in _KOSONG
        )

    def _periksa(self, peristiwa: Any, kedalaman: int) -> None:
        if getattr(peristiwa, "anchor", None) is not None:
            pesan = "jangkar dan rujukan YAML (& dan *) tidak diterima. Tulis isinya, atau beri tanda kutip."
            raise self._tolak(_baris(peristiwa), pesan)
        if getattr(peristiwa, "tag", None) is not None:
            pesan = f"penanda YAML {kutip(peristiwa.tag)} tidak diterima. Hapus kata yang diawali tanda seru."
            raise self._tolak(_baris(peristiwa), pesan)
        if kedalaman >= KEDALAMAN_TERBESAR and isinstance(peristiwa, yaml.CollectionStartEvent):
            pesan = f"isinya bertingkat lebih dari {KEDALAMAN_TERBESAR}. Periksa kurung dan lekukannya."
            raise self._tolak(_baris(peristiwa), pesan)

    def _daftar(self, baris: int, kedalaman: int) -> Daftar:
        butir: list[Simpul] = []
        while not isinstance(peristiwa := next(self._peristiwa), yaml.SequenceEndEvent):
            butir.append(self._simpul(peristiwa, kedalaman))
        return Daftar(butir=tuple(butir), baris=baris)

    def _peta(self, baris: int, kedalaman: int) -> Peta:
        pasangan: dict[str, tuple[Skalar, Simpul]] = {}
        while not isinstance(peristiwa := next(self._peristiwa), yaml.MappingEndEvent):
            kunci = self._simpul(peristiwa, kedalaman)
            nilai = self._simpul(next(self._peristiwa), kedalaman)
            if not isinstance(kunci, Skalar):
                self._keluhan.catat((), kunci.baris, "kunci harus satu kata, bukan daftar atau kurung.")
            elif kunci.teks in pasangan:
                self._kembar(pasangan[kunci.teks][0], kunci)
            else:
                pasangan[kunci.teks] = (kunci, nilai)
        return Peta(pasangan=tuple(pasangan.values()), baris=baris)

    def _kembar(self, pertama: Skalar, kedua: Skalar) -> None:
        pesan = (
            f'kunci "{kutip(kedua.teks)}" ditulis dua kali, di baris {pertama.baris} dan {kedua.baris}. '
            "Gabungkan atau hapus salah satu."
        )
        self._keluhan.catat((), kedua.baris, pesan)


def _baris(peristiwa: Any) -> int:
    return int(peristiwa.start_mark.line) + 1
