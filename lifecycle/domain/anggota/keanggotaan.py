"""Membership over time: what joining and leaving mean for everybody else."""

from lifecycle.domain.bahasa.sebut import sebut_semua, sebut_tanggal
from lifecycle.domain.fakta import Fakta, Kemitraan, Pihak
from lifecycle.domain.kaidah.kunci import Kunci
from lifecycle.domain.kaidah.temuan import Cacat
from lifecycle.domain.pemicu import BERJALAN
from lifecycle.domain.pola import cari_pola
from lifecycle.domain.syarat.identifikasi import dua_pihak

KEHILANGAN = Kunci("kehilangan", "pihak", "tanggal")


def yang_keluar(fakta: Fakta) -> tuple[Pihak, ...]:
    """The pihak that have left by that day, the one that left last at the end."""
    keluar = (p for p in fakta.kemitraan.pihak if p.keluar is not None and p.keluar <= fakta.pada)
    return tuple(sorted(keluar, key=_hari_keluar))


def _hari_keluar(pihak: Pihak) -> str:
    return "" if pihak.keluar is None else pihak.keluar.isoformat()


def kehilangan(fakta: Fakta) -> tuple[Pihak, ...]:
    """Those that left a gap which nobody has filled: of each role below its minimum the one that left last.

    Where the roles are free, the last one when fewer than two remain.
    """
    keluar = yang_keluar(fakta)
    kosong = [p.kode for p in cari_pola(fakta.kemitraan.pola).peran if _jumlah(fakta, p.kode) < p.minimal]
    terakhir = {p.peran: p for p in keluar if p.peran in kosong}
    if not terakhir and any(dua_pihak(fakta)):
        return keluar[-1:]
    return tuple(terakhir.values())


def _jumlah(fakta: Fakta, peran: str) -> int:
    return sum(p.peran == peran for p in fakta.pihak_aktif)


def kunci_kehilangan(pihak: Pihak) -> str:
    """What this loss is remembered by: one decision is asked for, however long the gap stays."""
    return KEHILANGAN.tulis(pihak.kode, _hari_keluar(pihak))


def alasan_menangguhkan(fakta: Fakta) -> str | None:
    """Why this kemitraan cannot go on before somebody decides; None where it can, or is suspended already.

    The decision asked for is a task: where that was opened once, the loss suspends nothing again.
    """
    keadaan = fakta.kemitraan.keadaan
    if keadaan.tahap not in BERJALAN or keadaan.ditangguhkan:
        return None
    dikenal = {t.kunci for t in fakta.kemitraan.tugas}
    baru = [p for p in kehilangan(fakta) if kunci_kehilangan(p) not in dikenal]
    if not baru:
        return None
    siapa = sebut_semua(_sebut_keluar(p) for p in baru)
    return f"{siapa}. Kemitraan menunggu keputusan: cari pengganti atau hentikan."


def _sebut_keluar(pihak: Pihak) -> str:
    hari = "" if pihak.keluar is None else f" pada {sebut_tanggal(pihak.keluar)}"
    return f"{pihak.mitra} ({pihak.peran}) keluar{hari}"


def cacat_anggota_baru(lama: Kemitraan, baru: Kemitraan) -> Cacat | None:
    """A pihak that comes to a kemitraan which runs already, and does not say from when on it counts."""
    dikenal = {p.kode for p in lama.pihak}
    for pihak in baru.pihak if lama.keadaan.tahap in BERJALAN else ():
        if pihak.kode not in dikenal and pihak.bergabung is None:
            pesan = (
                f"{pihak.mitra} datang ketika kemitraan sudah berjalan. Isi tanggal bergabungnya; "
                "ia dinilai sejak hari itu."
            )
            return Cacat(letak=("pihak", pihak.kode, "bergabung"), pesan=pesan)
    return None
