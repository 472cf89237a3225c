"""The parent that a dossier names: there, still running, and not a child of its own child."""

from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.kaidah.temuan import Cacat
from lifecycle.domain.kata import Tahap
from lifecycle.services.ports.unit import UnitOfWork


def periksa_induk(u: UnitOfWork, lama: Kemitraan | None, baru: Kemitraan) -> tuple[Cacat, ...]:
    """What is wrong with a parent newly named. One named before may have ended since.

    Loading the parent locks it, so that it cannot end while a child is hung under it.
    """
    if baru.induk is None or (lama is not None and lama.induk == baru.induk):
        return ()
    keluhan = _keluhan(u, baru.nomor, baru.induk)
    return () if keluhan is None else (Cacat(letak=("induk",), pesan=keluhan),)


def _keluhan(u: UnitOfWork, nomor: str, induk: str) -> str | None:
    if not u.ada(induk):
        return f"kemitraan induk {induk} tidak ada; terapkan berkas induknya lebih dahulu."
    atas = u.muat(induk)
    if atas.keadaan.tahap is Tahap.TERMINASI or atas.keadaan.dibatalkan:
        return f"kemitraan induk {induk} sudah berakhir. Pilih induk lain, atau kosongkan kunci induk."
    leluhur = [induk]
    while atas.induk is not None and atas.induk not in leluhur:
        if atas.induk == nomor:
            return (
                f"kemitraan {induk} berada di bawah {nomor}, jadi tidak dapat menjadi induknya. "
                "Pilih induk lain, atau kosongkan kunci induk."
            )
        leluhur.append(atas.induk)
        atas = u.muat(atas.induk)
    return None
