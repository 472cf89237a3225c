"""A proposal to end: said whole, and by somebody who takes part."""

from collections.abc import Iterator

from lifecycle.domain.bahasa.kutip import kutip
from lifecycle.domain.bahasa.mirip import saran
from lifecycle.domain.bahasa.sebut import sebut_semua
from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.kaidah.temuan import Cacat, KaidahUtuh
from lifecycle.domain.surel.alamat import orang_sama

_KUNCI = ("pengusul", "diusulkan", "alasan")


def usulan_lengkap(kemitraan: Kemitraan) -> Iterator[Cacat]:
    terisi = [nama for nama in _KUNCI if _ada(kemitraan, nama)]
    for nama in _KUNCI:
        if terisi and nama not in terisi:
            yield Cacat(
                letak=("keluar", nama),
                pesan=f"wajib diisi, karena {sebut_semua(terisi)} sudah ditulis. Usulan penghentian menyebut "
                "siapa yang mengusulkan, kapan, dan mengapa.",
            )


def pengusul_dikenal(kemitraan: Kemitraan) -> Iterator[Cacat]:
    pengusul = kemitraan.keluar.pengusul
    kode = [p.kode for p in kemitraan.pihak]
    # Facts that could be merged only in part may lack a person.
    orang = [o.surel for o in (kemitraan.penanggung_jawab, kemitraan.penyetuju) if o is not None]
    if not _ada(kemitraan, "pengusul") or pengusul is None or pengusul in kode:
        return
    if not any(orang_sama(pengusul, surel) for surel in orang):
        yield Cacat(
            letak=("keluar", "pengusul"),
            pesan=f'"{kutip(pengusul)}" bukan kode pihak, dan bukan surel penanggung_jawab atau penyetuju. '
            f"{saran(kutip(pengusul), map(kutip, (*kode, *orang)))}",
        )


def _ada(kemitraan: Kemitraan, nama: str) -> bool:
    """Whether the key is filled; blanks are nothing."""
    return bool(str(getattr(kemitraan.keluar, nama) or "").strip())


KEUTUHAN: tuple[KaidahUtuh, ...] = (usulan_lengkap, pengusul_dikenal)
