"""The notifications there are: the shipped files, each one replaced by the user's where there is one."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lifecycle.delivery.surel.naskah import Naskah, baca_naskah, baca_sisipan
from lifecycle.delivery.templat import baca_templat, cari_templat

_NAMA_NOTIFIKASI = re.compile(r"[a-z][a-z0-9_]*\.md")
_BUKAN_NOTIFIKASI = frozenset({"BACA-SAYA.md", "_kaki.md"})


@dataclass(frozen=True, kw_only=True, slots=True)
class KertasSurat:
    """The two files that every mail shares: the letterhead, and the footer in each language."""

    kerangka: str
    berkas_kerangka: Path
    kaki: Mapping[str, str]
    berkas_kaki: Path


@dataclass(frozen=True, kw_only=True, slots=True)
class Katalog:
    """Every notification, in order of its name, and the paper they are written on."""

    naskah: tuple[Naskah, ...]
    kertas: KertasSurat

    def untuk(self, peristiwa: str) -> tuple[Naskah, ...]:
        """The notifications that hang on an event."""
        return tuple(n for n in self.naskah if n.bila == peristiwa)


def muat_katalog(folders: Sequence[Path]) -> Katalog:
    """Read all of it. Raises TemplatRusak for the first broken file."""
    naskah = tuple(baca_naskah(berkas) for berkas in berkas_notifikasi(folders))
    return Katalog(naskah=naskah, kertas=muat_kertas(folders))


def muat_kertas(folders: Sequence[Path]) -> KertasSurat:
    """Read the shared files. Raises TemplatRusak."""
    berkas_kaki = cari_templat(folders, "_kaki.md")
    berkas_kerangka = cari_templat(folders, "_kerangka.html")
    return KertasSurat(
        kerangka=baca_templat(berkas_kerangka),
        berkas_kerangka=berkas_kerangka,
        kaki=baca_sisipan(berkas_kaki),
        berkas_kaki=berkas_kaki,
    )


def berkas_notifikasi(folders: Sequence[Path]) -> tuple[Path, ...]:
    """One file per notification; of two with the same name the one in the earlier folder."""
    pilihan: dict[str, Path] = {}
    for folder in reversed(folders):
        pilihan |= {b.name: b for b in folder.glob("*.md") if _NAMA_NOTIFIKASI.fullmatch(b.name)}
    return tuple(pilihan[nama] for nama in sorted(pilihan))


def berkas_salah_nama(folders: Sequence[Path]) -> tuple[Path, ...]:
    """Markdown files that look like notifications and would never be read."""
    return tuple(
        berkas
        for folder in folders
        for berkas in sorted(folder.glob("*.md"))
        if not _NAMA_NOTIFIKASI.fullmatch(berkas.name) and berkas.name not in _BUKAN_NOTIFIKASI
    )
