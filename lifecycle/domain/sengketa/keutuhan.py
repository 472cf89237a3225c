"""Disputes: between somebody, before a neutral penengah, and closed by a decision with its reasons."""

from collections.abc import Iterator

from lifecycle.domain.bahasa.kutip import kutip, terisi
from lifecycle.domain.bahasa.lembaga import inti_nama
from lifecycle.domain.bahasa.sebut import sebut_semua
from lifecycle.domain.fakta import Kemitraan, Pihak, Sengketa
from lifecycle.domain.kaidah.temuan import Cacat, KaidahUtuh
from lifecycle.domain.sengketa.pihak import pihak_bersengketa

# A dispute is closed by these, never by those who dispute.
_PENUTUP = ("penengah", "putusan", "alasan")


def sengketa_sah(kemitraan: Kemitraan) -> Iterator[Cacat]:
    for sengketa in kemitraan.sengketa:
        yield from _antara_siapa(sengketa)
        yield from _penengah_netral(sengketa, pihak_bersengketa(kemitraan, sengketa))
        yield from _penutupan(sengketa)


def _antara_siapa(sengketa: Sengketa) -> Iterator[Cacat]:
    """Two sides; one alone may dispute a komitmen, be it its own."""
    letak = ("sengketa", sengketa.kode, "pihak")
    disebut = set(sengketa.pihak)
    if not disebut:
        yield Cacat(letak=letak, pesan="sebutkan pihak yang bersengketa, sedikitnya satu.")
    elif len(disebut) == 1 and not sengketa.komitmen:
        pesan = (
            f"baru {kutip(sengketa.pihak[0])} yang disebut. Sebutkan juga pihak lawannya, "
            "atau komitmen yang dipersengketakan."
        )
        yield Cacat(letak=letak, pesan=pesan)


def _penengah_netral(sengketa: Sengketa, bersengketa: tuple[Pihak, ...]) -> Iterator[Cacat]:
    penengah = sengketa.penengah or ""
    for pihak in bersengketa if terisi(penengah) else ():
        if hubungan := _hubungan(penengah, pihak):
            pesan = (
                f'"{kutip(penengah)}" tidak netral: {hubungan} {kutip(pihak.mitra)}, yang bersengketa. '
                "Tunjuk orang atau lembaga yang tidak memihak."
            )
            yield Cacat(letak=("sengketa", sengketa.kode, "penengah"), pesan=pesan)


def _hubungan(penengah: str, pihak: Pihak) -> str | None:
    """How the penengah belongs to that pihak; None for somebody else. Dots, capitals and "PT" tell nobody
    apart."""
    if _polos(penengah) == _polos(pihak.kode) or inti_nama(penengah) == inti_nama(pihak.mitra):
        return "itu"
    surel = {_polos(kontak.surel) for kontak in pihak.kontak}
    nama = {inti_nama(kontak.nama) for kontak in pihak.kontak}
    return "itu kontak" if _polos(penengah) in surel or inti_nama(penengah) in nama else None


def _polos(nama: str) -> str:
    return "".join(nama.split()).casefold()


def _penutupan(sengketa: Sengketa) -> Iterator[Cacat]:
    kurang = [nama for nama in _PENUTUP if not terisi(getattr(sengketa, nama))]
    if sengketa.ditutup is not None and kurang:
        pesan = (
            f"sengketa belum dapat ditutup karena {sebut_semua(kurang)} belum diisi. Yang bersengketa tidak "
            "memutus sendiri; penengah netral yang memutus, dengan alasan yang tertulis."
        )
        yield Cacat(letak=("sengketa", sengketa.kode, "ditutup"), pesan=pesan)
    if sengketa.ditutup is None and terisi(sengketa.putusan):
        pesan = "putusan menutup sengketa. Isi juga ditutup dengan hari putusan itu."
        yield Cacat(letak=("sengketa", sengketa.kode, "putusan"), pesan=pesan)


KEUTUHAN: tuple[KaidahUtuh, ...] = (sengketa_sah,)
