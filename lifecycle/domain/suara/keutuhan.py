"""Votes: who spoke for a pihak must be somebody of it."""

from collections.abc import Iterator

from lifecycle.domain.bahasa.kutip import kutip
from lifecycle.domain.bahasa.mirip import saran
from lifecycle.domain.fakta import Kemitraan, Persetujuan
from lifecycle.domain.isian.letak import kunci_entri
from lifecycle.domain.kaidah.temuan import Cacat, KaidahUtuh
from lifecycle.domain.surel.alamat import kunci_surel


def wakil_dikenal(kemitraan: Kemitraan) -> Iterator[Cacat]:
    for suara in kemitraan.persetujuan:
        if suara.wakil is not None and (pesan := _keberatan(kemitraan, suara, suara.wakil)):
            yield Cacat(letak=("persetujuan", kunci_entri(suara), "wakil"), pesan=pesan)


def _keberatan(kemitraan: Kemitraan, suara: Persetujuan, wakil: str) -> str | None:
    if suara.pihak is None:
        return "hanya suara pihak yang disampaikan oleh wakil; kosongkan untuk suara penyetuju."
    pihak = kemitraan.pihak_berkode(suara.pihak)
    if pihak is None or kunci_surel(wakil) in {kunci_surel(k.surel) for k in pihak.kontak}:
        return None
    nasihat = saran(kutip(wakil), (kutip(k.surel) for k in pihak.kontak))
    lengkap = nasihat or f"Daftarkan dahulu di kunci kontak pada pihak {pihak.kode}."
    return f'"{kutip(wakil)}" bukan surel kontak dari {kutip(pihak.mitra)}. {lengkap}'


KEUTUHAN: tuple[KaidahUtuh, ...] = (wakil_dikenal,)
