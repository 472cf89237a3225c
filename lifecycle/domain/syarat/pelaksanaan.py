"""Leaving pelaksanaan by `evaluasi`: it is time, and nobody is in the middle of changing the rules."""

from collections.abc import Iterator

from lifecycle.domain.bahasa.sebut import sebut_tanggal
from lifecycle.domain.dokumen.penanda_tangan import tegur_penanda_tangan
from lifecycle.domain.evaluasi.jadwal import evaluasi_berikut
from lifecycle.domain.fakta import Addendum, Fakta, petugas
from lifecycle.domain.kaidah.syarat import Teguran, syarat
from lifecycle.domain.kata import JenisDokumen, ObjekPersetujuan
from lifecycle.domain.suara.sikap import ditunggu
from lifecycle.domain.tindakan import Sertaan, catat_suara


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
    alasan = Sertaan(nama="alasan", sebutan="alasannya")
    yield petugas(fakta), f"{keadaan}, atau jalankan lebih awal dengan ", alasan, "."


@syarat
def addendum_tuntas(fakta: Fakta) -> Iterator[Teguran]:
    addendum = fakta.kemitraan.addendum_terbuka
    if addendum is not None:
        yield from _tegur_suara(fakta, addendum)
    tercatat = {a.dokumen for a in fakta.kemitraan.addendum}
    for dokumen in fakta.kemitraan.dokumen:
        if dokumen.jenis is JenisDokumen.ADDENDUM and dokumen.tanggal not in tercatat:
            # Who joined later has agreed to the rencana as that document had left it.
            hadir = {p.kode for p in fakta.pihak_aktif if p.aktif(dokumen.tanggal)}
            yield from (t for t in tegur_penanda_tangan(fakta, dokumen) if t[0] in hadir)


def _tegur_suara(fakta: Fakta, addendum: Addendum) -> Iterator[Teguran]:
    for pihak in ditunggu(fakta.kemitraan, addendum, fakta.pada):
        yield (
            pihak.kode,
            f"Addendum {addendum.nomor} masih menunggu suara {pihak.mitra}. Sesudah ia menjawab, catat "
            "dengan ",
            catat_suara(fakta.kemitraan.nomor, ObjekPersetujuan.ADDENDUM, pihak=pihak.kode),
            " (atau tolak).",
        )
