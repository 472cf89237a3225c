"""Votes: who spoke for a pihak must be somebody of it."""

from collections.abc import Iterator

from lifecycle.domain.bahasa.kutip import kutip
from lifecycle.domain.bahasa.mirip import saran
from lifecycle.domain.bahasa.sebut import sebut_tanggal
from lifecycle.domain.fakta import Kemitraan, Kontak, Persetujuan
from lifecycle.domain.isian.letak import kunci_entri
from lifecycle.domain.kaidah.temuan import Cacat, KaidahUtuh
from lifecycle.domain.surel.alamat import orang_sama


def wakil_dikenal(kemitraan: Kemitraan) -> Iterator[Cacat]:
    for suara in kemitraan.persetujuan:
        if suara.wakil is not None and (pesan := _keberatan(kemitraan, suara, suara.wakil)):
            yield Cacat(letak=("persetujuan", kunci_entri(suara), "wakil"), pesan=pesan)


def _keberatan(kemitraan: Kemitraan, suara: Persetujuan, wakil: str) -> str | None:
    if suara.pihak is None:
        return "hanya suara pihak yang disampaikan oleh wakil; kosongkan untuk suara penyetuju."
    pihak = kemitraan.pihak_berkode(suara.pihak)
    if pihak is None:
        return None
    kontak = next((k for k in pihak.kontak if orang_sama(k.surel, wakil)), None)
    if kontak is not None:
        return _sudah_berhenti(kontak, suara)
    nasihat = saran(kutip(wakil), (kutip(k.surel) for k in pihak.kontak))
    lengkap = nasihat or f"Daftarkan dahulu di kunci kontak pada pihak {pihak.kode}."
    return f'"{kutip(wakil)}" bukan surel kontak dari {kutip(pihak.mitra)}. {lengkap}'


def _sudah_berhenti(kontak: Kontak, suara: Persetujuan) -> str | None:
    if kontak.sampai is None or kontak.disurati(suara.tanggal):
        return None
    return (
        f"{kutip(kontak.nama)} berhenti menjadi kontak pada {sebut_tanggal(kontak.sampai)}, sebelum suara "
        f"tertanggal {sebut_tanggal(suara.tanggal)} ini. Sebutkan wakil lain, atau perbaiki tanggalnya."
    )


KEUTUHAN: tuple[KaidahUtuh, ...] = (wakil_dikenal,)
