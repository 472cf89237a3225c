"""Leaving pelaksanaan by `evaluasi`: it is time, and nobody is in the middle of changing the rules."""

from collections.abc import Iterator

from lifecycle.domain.fakta import Fakta
from lifecycle.domain.jadwal import evaluasi_berikut
from lifecycle.domain.kata import JenisDokumen
from lifecycle.domain.sebut import sebut_tanggal
from lifecycle.domain.syarat.dasar import Teguran, petugas, syarat
from lifecycle.domain.syarat.naskah import tegur_penanda_tangan


@syarat
def evaluasi_jatuh_tempo(fakta: Fakta) -> Iterator[Teguran]:
    berikut = evaluasi_berikut(fakta.kemitraan)
    if fakta.alasan or (berikut is not None and berikut <= fakta.pada):
        return
    if berikut is None:
        keadaan = (
            "Tidak ada evaluasi berikutnya yang terjadwal. Isi kunci evaluasi (pertama dan setiap_bulan)"
        )
    else:
        keadaan = f"Evaluasi baru jatuh tempo pada {sebut_tanggal(berikut)}. Tunggu sampai hari itu"
    yield petugas(fakta), f"{keadaan}, atau jalankan lebih awal dengan --alasan."


@syarat
def addendum_tuntas(fakta: Fakta) -> Iterator[Teguran]:
    for dokumen in fakta.kemitraan.dokumen:
        if dokumen.jenis is JenisDokumen.ADDENDUM:
            yield from tegur_penanda_tangan(fakta, dokumen)
