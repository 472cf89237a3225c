"""The notifications there are: the shipped files, each one replaced by the user's where there is one."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lifecycle.delivery.surel.notifikasi.notifikasi import (
    Notifikasi,
    baca_notifikasi,
    baca_ringkasan,
    baca_sisipan,
)
from lifecycle.delivery.templat.templat import baca_templat, cari_templat
from lifecycle.domain.bahasa.mirip import saran
from lifecycle.domain.galat import NotifikasiTidakDikenal

_NAMA_NOTIFIKASI = re.compile(r"[a-z][a-z0-9_]*\.md")
_BUKAN_NOTIFIKASI = frozenset({"BACA-SAYA.md", "_kaki.md", "_ringkasan.md"})


@dataclass(frozen=True, kw_only=True, slots=True)
class KertasSurat:
    """The files that mails share: the letterhead, the footer in each language, and what holds several
    notes together."""

    kerangka: str
    berkas_kerangka: Path
    kaki: Mapping[str, str]
    berkas_kaki: Path
    ringkasan: Notifikasi


@dataclass(frozen=True, kw_only=True, slots=True)
class Katalog:
    """Every notification, in order of its name, and the paper they are written on."""

    semua: tuple[Notifikasi, ...]
    kertas: KertasSurat

    def untuk(self, peristiwa: str) -> tuple[Notifikasi, ...]:
        """The notifications that hang on an event."""
        return tuple(n for n in self.semua if n.bila == peristiwa)

    def cari(self, nama: str) -> Notifikasi:
        """The one of that name. Raises NotifikasiTidakDikenal, with a near miss."""
        menurut_nama = {n.nama: n for n in self.semua}
        if nama not in menurut_nama:
            pesan = f'Notifikasi "{nama}" tidak ada. {saran(nama, menurut_nama)}'
            raise NotifikasiTidakDikenal(pesan)
        return menurut_nama[nama]


def muat_katalog(folder: Path) -> Katalog:
    """The templates of one folder, which are believed. Raises TemplatRusak for one that cannot be read."""
    semua = tuple(baca_notifikasi(berkas) for berkas in berkas_notifikasi([folder]))
    return Katalog(semua=semua, kertas=muat_kertas([folder]))


def muat_kertas(folders: Sequence[Path], tanpa: Collection[str] = ()) -> KertasSurat:
    """Read the shared files; of those named in `tanpa` the shipped ones. Raises TemplatRusak."""

    def cari(nama: str) -> Path:
        return cari_templat(folders[-1:] if nama in tanpa else folders, nama)

    berkas_kaki, berkas_kerangka = cari("_kaki.md"), cari("_kerangka.html")
    return KertasSurat(
        kerangka=baca_templat(berkas_kerangka),
        berkas_kerangka=berkas_kerangka,
        kaki=baca_sisipan(berkas_kaki),
        berkas_kaki=berkas_kaki,
        ringkasan=baca_ringkasan(cari("_ringkasan.md")),
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
