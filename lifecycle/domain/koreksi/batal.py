"""A kemitraan that was entered by mistake: called off while nothing was agreed."""

from dataclasses import replace
from datetime import date

from lifecycle.domain.addendum.perubahan import MASIH_DRAF
from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.isian.letak import kunci_entri
from lifecycle.domain.kata import Suara
from lifecycle.domain.koreksi.larangan import TidakDapatDikoreksi
from lifecycle.domain.pemicu import Pemicu
from lifecycle.domain.tindakan import Sertaan, Tindakan, rangkai
from lifecycle.domain.tugas.buka_tutup import gugurkan_semua


def batalkan(kemitraan: Kemitraan, pada: date, alasan: str) -> Kemitraan:
    """The same, called off for good: its nomor stays taken, its work is dropped.

    One that was called off before is left as it is. Raises TidakDapatDikoreksi once anything was agreed.
    """
    if kemitraan.keadaan.dibatalkan:
        return kemitraan
    disepakati = _yang_disepakati(kemitraan)
    if disepakati:
        raise TidakDapatDikoreksi(
            rangkai(
                f"{kemitraan.nomor} tidak dapat dibatalkan: {disepakati}. Akhiri dengan ",
                Tindakan(kata_kerja="pindah", kata=(kemitraan.nomor, Pemicu.HENTIKAN)),
                " dan sebutkan sebabnya dengan ",
                Sertaan(nama="alasan"),
                ".",
            )
        )
    keadaan = replace(kemitraan.keadaan, diarsipkan=True, dibatalkan=True)
    return replace(kemitraan, keadaan=keadaan, tugas=gugurkan_semua(kemitraan, pada, alasan))


def _yang_disepakati(kemitraan: Kemitraan) -> str:
    if kemitraan.keadaan.tahap not in MASIH_DRAF or kemitraan.evaluasi_tercatat:
        return f"tahapnya sudah {kemitraan.keadaan.tahap}"
    for suara in kemitraan.persetujuan:
        if suara.keputusan is Suara.SETUJU:
            return f"sudah ada persetujuan {kunci_entri(suara)}"
    for dokumen in kemitraan.dokumen:
        if dokumen.ditandatangani:
            return f"dokumen {kunci_entri(dokumen)} sudah ditandatangani"
    return ""
