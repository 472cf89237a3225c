"""Documents in force: what work rests on, and no new activity without one."""

from datetime import date

from lifecycle.domain.bahasa.sebut import sebut_tanggal
from lifecycle.domain.dokumen.penanda_tangan import PAYUNG, belum_menandatangani
from lifecycle.domain.fakta import Dokumen, Fakta, Kegiatan, Kemitraan, lihat_dari
from lifecycle.domain.kaidah.temuan import Cacat
from lifecycle.domain.kata import JenisDokumen
from lifecycle.domain.pemicu import BERJALAN


def sah(fakta: Fakta, dokumen: Dokumen) -> bool:
    """Whether the document is in force on that day and signed by every active pihak."""
    return dokumen.masih_berlaku(fakta.pada) and not belum_menandatangani(fakta, dokumen)


def ada_yang_berlaku(fakta: Fakta) -> bool:
    """Whether any agreement is in force; an addendum lives with its own, unless it says until when."""
    return any(
        sah(fakta, d)
        for d in fakta.kemitraan.dokumen
        if d.jenis in PAYUNG or (d.jenis is JenisDokumen.ADDENDUM and d.berlaku.sampai is not None)
    )


def cacat_kegiatan_baru(lama: Kemitraan, baru: Kemitraan, pada: date) -> Cacat | None:
    """An activity new to a kemitraan that runs, while no document is in force; None where there is none.

    One that began before, and is only written down late, rested on what was in force then.
    """
    dikenal = {k.kode for k in lama.kegiatan}
    for kegiatan in baru.kegiatan if lama.keadaan.tahap in BERJALAN else ():
        if kegiatan.kode not in dikenal and not ada_yang_berlaku(lihat_dari(baru, _dimulai(kegiatan, pada))):
            pesan = (
                f"tidak ada MoU, PKS, atau IA yang ditandatangani semua pihak dan masih berlaku pada "
                f"{sebut_tanggal(_dimulai(kegiatan, pada))}, jadi kegiatan baru belum dapat ditambahkan. "
                "Perbarui dokumennya lebih dahulu, lalu catat di kunci dokumen."
            )
            return Cacat(letak=("kegiatan", kegiatan.kode), pesan=pesan)
    return None


def _dimulai(kegiatan: Kegiatan, pada: date) -> date:
    return pada if kegiatan.mulai is None else min(kegiatan.mulai, pada)
