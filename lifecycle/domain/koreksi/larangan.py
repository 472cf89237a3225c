"""What may not be corrected any more, and the act that does instead."""

from lifecycle.domain.addendum.perubahan import MASIH_DRAF
from lifecycle.domain.fakta import Kemitraan, Persetujuan, isi_rencana
from lifecycle.domain.galat import KemitraanError
from lifecycle.domain.isian.letak import kunci, kunci_entri
from lifecycle.domain.kata import ObjekPersetujuan, StatusAddendum, Tahap
from lifecycle.domain.tindakan import Pesan, Tindakan, rangkai


class TidakDapatDikoreksi(KemitraanError):
    """Fakta ini tidak dapat dikoreksi."""


def periksa_larangan(lama: Kemitraan, baru: Kemitraan) -> None:
    """Raises TidakDapatDikoreksi where `lama` may not be mended into `baru`."""
    larangan = _terarsip(lama) or _disepakati(lama, baru) or _suara_diputus(lama, baru)
    if larangan:
        raise TidakDapatDikoreksi(larangan)


def _terarsip(lama: Kemitraan) -> Pesan:
    if not lama.keadaan.diarsipkan:
        return ""
    return (
        f"{lama.nomor} sudah {lama.keadaan.penutupan}; isinya tidak dapat dikoreksi lagi. "
        "Ajukan kemitraan baru bila perlu."
    )


def _disepakati(lama: Kemitraan, baru: Kemitraan) -> Pesan:
    if lama.keadaan.tahap in MASIH_DRAF or isi_rencana(lama) == isi_rencana(baru):
        return ""
    if lama.keadaan.tahap is Tahap.TERMINASI:
        return (
            f"Rencana {lama.nomor} tidak dapat diubah lagi dalam tahap terminasi. "
            "Komitmen yang tidak dipenuhi dapat diberi alasan pada dikecualikan."
        )
    return rangkai(
        f"Ini bagian rencana {lama.nomor} yang sudah disepakati para pihak, jadi tidak dikoreksi, melainkan "
        "diubah dengan addendum yang mereka setujui. Usulkan dengan ",
        Tindakan(kata_kerja="catat", kata=(lama.nomor, "JENIS"), isian=(("KUNCI", "NILAI"),)),
        " atau ",
        Tindakan(kata_kerja="terapkan", kata=("FILE",)),
        "; janji yang tidak ditagih lagi diberi alasan pada dikecualikan, pihak yang pergi diberi tanggal "
        "keluar.",
    )


def _suara_diputus(lama: Kemitraan, baru: Kemitraan) -> Pesan:
    kini = {kunci(p): p for p in baru.persetujuan}
    for suara in lama.persetujuan:
        if kini.get(kunci(suara)) != suara and _sudah_diputus(lama, suara):
            return (
                f"Suara {kunci_entri(suara)} tidak dapat dikoreksi lagi: halnya sudah diputus. "
                "Suara yang keliru hanya dapat diperbaiki sebelum itu."
            )
    return ""


def _sudah_diputus(kemitraan: Kemitraan, suara: Persetujuan) -> bool:
    """Whether the matter was decided that this vote was for."""
    keadaan = kemitraan.keadaan
    match suara.objek:
        case ObjekPersetujuan.PENJAJAKAN:
            return keadaan.tahap is not Tahap.IDENTIFIKASI
        case ObjekPersetujuan.RENCANA:
            return keadaan.tahap not in MASIH_DRAF or suara.versi_rencana != keadaan.versi_rencana
        case ObjekPersetujuan.ADDENDUM:
            milik = (a for a in kemitraan.addendum if a.nomor == suara.addendum)
            return any(a.status is not StatusAddendum.DIUSULKAN for a in milik)
        case ObjekPersetujuan.PERPANJANGAN:
            return keadaan.tahap is not Tahap.KEBERLANJUTAN or suara.tanggal < keadaan.tahap_sejak
        case ObjekPersetujuan.TERMINASI:
            return keadaan.tahap is Tahap.TERMINASI
