"""The user's own templates: each is tried when it is read; for a broken one the shipped one serves."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from lifecycle.delivery.surel.notifikasi.katalog import Katalog, berkas_notifikasi, muat_kertas
from lifecycle.delivery.surel.notifikasi.notifikasi import Notifikasi, baca_notifikasi
from lifecycle.delivery.surel.periksa import cacat_kertas, cacat_nama, cacat_notifikasi

_DIGANTIKAN = "Sementara ini templat bawaan yang dipakai."
_DITINGGALKAN = "Sementara ini surelnya tidak dikirim, karena tidak ada templat bawaan dengan nama itu."


@dataclass(frozen=True, kw_only=True, slots=True)
class KatalogTeruji:
    """A catalogue in which every template can be used, and a sentence for each file that could not be."""

    katalog: Katalog
    keluhan: tuple[str, ...]


def muat_teruji(folders: Sequence[Path]) -> KatalogTeruji:
    """Read all of it; the last folder holds the shipped templates, which are believed.

    Raises TemplatRusak for a shipped file that cannot even be read.
    """
    bawaan, keluhan = folders[-1], [str(galat) for galat in cacat_nama(folders[:-1])]
    notifikasi = tuple(_semua_notifikasi(folders, bawaan, keluhan))
    rusak = tuple(_bersama_rusak(folders, keluhan))
    return KatalogTeruji(
        katalog=Katalog(semua=notifikasi, kertas=muat_kertas(folders, rusak)), keluhan=tuple(keluhan)
    )


def _semua_notifikasi(folders: Sequence[Path], bawaan: Path, keluhan: list[str]) -> Iterator[Notifikasi]:
    for berkas in berkas_notifikasi(folders):
        cacat = None if berkas.parent == bawaan else next(cacat_notifikasi(berkas), None)
        pengganti = bawaan / berkas.name
        if cacat is None:
            yield baca_notifikasi(berkas)
        elif pengganti.is_file():
            keluhan.append(f"{cacat} {_DIGANTIKAN}")
            yield baca_notifikasi(pengganti)
        else:
            keluhan.append(f"{cacat} {_DITINGGALKAN}")


def _bersama_rusak(folders: Sequence[Path], keluhan: list[str]) -> Iterator[str]:
    """Names of the shared files that cannot be used; each is tried beside the shipped others."""
    semua = {b.name for folder in folders[:-1] for b in folder.glob("_*")}
    for nama in sorted(semua):
        cacat = next(cacat_kertas(folders, semua - {nama}), None)
        if cacat is not None:
            keluhan.append(f"{cacat} {_DIGANTIKAN}")
            yield nama
