"""A letter that waits for its approval, as it would go out on that day. Writes nothing."""

from dataclasses import replace
from datetime import date

from lifecycle.domain.akibat import akibat
from lifecycle.domain.fakta import Fakta
from lifecycle.domain.galat import KemitraanError
from lifecycle.domain.kaidah.kabar import Kabar
from lifecycle.domain.komitmen.persiapan import seolah_disetujui
from lifecycle.domain.komitmen.tangga import JANJI, SURAT
from lifecycle.domain.surel.kunci import awalan_kunci
from lifecycle.services.ports.perangkat import Perangkat
from lifecycle.services.surel.pratinjau import halaman_surel


class SuratTidakSiap(KemitraanError):
    """Tidak ada surat yang menunggu di tugas itu."""


def surat_siap(perangkat: Perangkat, nomor: str, id_tugas: int, *, pada: date) -> bytes:
    """The page of what the task of that id holds ready: the letter of warning, or the mail to those above.

    Raises NomorTidakDikenal, SuratTidakSiap, TemplatRusak.
    """
    with perangkat.bacaan() as u:
        kemitraan = u.muat(nomor)
    tugas = next((t for t in kemitraan.tugas if t.id == id_tugas and SURAT.milik(t.kunci)), None)
    if tugas is None or tugas.selesai is not None:
        raise SuratTidakSiap(f"Tugas {id_tugas} pada {nomor} bukan surat yang menunggu persetujuan.")
    lanjutan = akibat(seolah_disetujui(kemitraan, pada, tugas.kunci), pada, aturan=perangkat.aturan)
    fakta, lama = perangkat.lihat(lanjutan.kemitraan, pada), {sp.nomor for sp in kemitraan.peringatan}
    for sp in lanjutan.kemitraan.peringatan:
        if sp.nomor not in lama:
            return perangkat.penyurat().peringatan_html(fakta, sp)
    kunci = JANJI.tulis(*(SURAT.baca(tugas.kunci) or {}).values())
    for kabar in lanjutan.kabar:
        if kabar.kunci == kunci:
            return _surel(perangkat, fakta, kabar)
    raise SuratTidakSiap(f"Surat di tugas {id_tugas} belum dapat dikirim: komitmennya sedang tidak ditagih.")


def _surel(perangkat: Perangkat, fakta: Fakta, kabar: Kabar) -> bytes:
    semua = perangkat.penyusun().susun(
        kabar.peristiwa,
        replace(fakta, sasaran=kabar.sasaran),
        kunci=awalan_kunci(fakta.kemitraan.nomor, kabar.kunci),
        waktu=perangkat.sekarang(),
        konteks={"alasan": "", **kabar.konteks},
    )
    if not semua:
        raise SuratTidakSiap(
            "Surat ini belum punya penerima: pihaknya tidak punya kontak yang dapat dikirimi."
        )
    return halaman_surel(semua[0]).encode()
