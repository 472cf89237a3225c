"""Facts of a kemitraan that has ended: only what its closing asks for; of an archived one nothing."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TypeVar

from lifecycle.domain.bahasa.sebut import sebut_semua
from lifecycle.domain.fakta import Kemitraan, Pihak
from lifecycle.domain.fakta.bentuk import bidang
from lifecycle.domain.galat import KemitraanError
from lifecycle.domain.kata import Tahap

# What the closing asks for, and what it needs to reach people: promises kept or waived, the last report and
# other documents, disputes decided, minutes, what was learned (benefits that came, opportunities seen), who
# stands in, and addresses.
BOLEH_SAMPAI_ARSIP = (
    "realisasi", "dokumen", "rapat", "sengketa", "peluang", "penanggung_jawab", "penyetuju",
)  # fmt: skip


_T = TypeVar("_T")


class FaktaBerakhir(KemitraanError):
    """Fakta kemitraan yang sudah berakhir tidak berubah lagi."""


def periksa_akhir(lama: Kemitraan, baru: Kemitraan) -> None:
    """Raises FaktaBerakhir where `baru` says otherwise than `lama` what an end has settled."""
    berubah = [nama for nama in bidang(Kemitraan) if getattr(lama, nama) != getattr(baru, nama)]
    if lama.keadaan.diarsipkan and berubah:
        raise FaktaBerakhir(
            f"{lama.nomor} sudah {lama.keadaan.penutupan}; faktanya tidak berubah lagi. Ajukan kemitraan "
            "baru bila perlu."
        )
    if lama.keadaan.tahap is not Tahap.TERMINASI:
        return
    dilarang = [nama for nama in berubah if not _boleh(nama, lama, baru)]
    if dilarang:
        raise FaktaBerakhir(
            f"{lama.nomor} sudah berakhir, jadi {sebut_semua(map(_sebut, dilarang))} tidak berubah lagi. "
            "Yang masih dicatat sampai diarsipkan: realisasi, komitmen yang dikecualikan, dokumen, rapat, "
            "sengketa, peluang, manfaat yang terwujud, dan alamat kontak."
        )


def _boleh(nama: str, lama: Kemitraan, baru: Kemitraan) -> bool:
    match nama:
        case "komitmen":
            return _sama(lama.komitmen, baru.komitmen, lambda k: replace(k, dikecualikan=None))
        case "pihak":
            return _sama(lama.pihak, baru.pihak, _tanpa_penutup)
        case _:
            return nama in BOLEH_SAMPAI_ARSIP


def _tanpa_penutup(pihak: Pihak) -> Pihak:
    """Without its addresses, and without what came of the benefits it hoped for."""
    return replace(pihak, kontak=(), manfaat=tuple(replace(m, terwujud=None) for m in pihak.manfaat))


def _sama(lama: Iterable[_T], baru: Iterable[_T], tanpa: Callable[[_T], _T]) -> bool:
    return tuple(map(tanpa, lama)) == tuple(map(tanpa, baru))


def _sebut(nama: str) -> str:
    return nama.replace("_", " ")
