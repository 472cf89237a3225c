"""The daily run: what time brings to each kemitraan, told once, each in its own transaction."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from lifecycle.domain.akibat import akibat
from lifecycle.domain.fakta import Kemitraan, lihat_dari
from lifecycle.domain.galat import KemitraanError, PrasaranaGagal
from lifecycle.domain.keanggotaan import alasan_menangguhkan
from lifecycle.services.pembukuan import SISTEM, Tindakan, bukukan, naikkan_versi
from lifecycle.services.port import Perangkat, UnitOfWork
from lifecycle.services.surat import tulis_surat_baru
from lifecycle.services.tangguhkan import tangguhkan_bila_perlu

# How many partnerships one look takes in at a time.
SEBAGIAN = 200


@dataclass(frozen=True, kw_only=True, slots=True)
class HasilIngatkan:
    """What the daily run did to one kemitraan, or why it was refused (`kurang`)."""

    nomor: str
    surel: tuple[Mapping[str, str], ...] = ()
    tugas: tuple[str, ...] = ()
    surat: tuple[str, ...] = ()
    ditangguhkan: bool = False
    kurang: tuple[str, ...] = ()

    def ringkas(self) -> str:
        """One sentence for a list of many."""
        if self.kurang:
            return " ".join(self.kurang)
        jumlah = ((len(self.surel), "surel"), (len(self.tugas), "tugas baru"))
        bagian = [f"{banyak} {kata}" for banyak, kata in jumlah if banyak]
        bagian += [f"surat {nomor}" for nomor in self.surat]
        if self.ditangguhkan:
            bagian.append("ditangguhkan")
        return f"{', '.join(bagian) or 'catatan diperbarui'}."


def semua_sebagian(perangkat: Perangkat) -> tuple[tuple[str, ...], ...]:
    """The nomor of every kemitraan that is not archived, in parts of at most SEBAGIAN."""
    semua: list[tuple[str, ...]] = []
    while True:
        with perangkat.bacaan() as u:
            bagian = u.belum_diarsipkan(sesudah=semua[-1][-1] if semua else "", batas=SEBAGIAN)
        if not bagian:
            return tuple(semua)
        semua.append(bagian)


def ingatkan_sebagian(
    perangkat: Perangkat, nomor: Sequence[str], *, pada: date, uji_coba: bool = False
) -> tuple[HasilIngatkan, ...]:
    """Look at these and write what is due; only those where anything is. One that is refused does not keep
    the others waiting.

    Raises PrasaranaGagal, which concerns them all.
    """
    with perangkat.bacaan() as u:
        perlu = [k.nomor for k in u.muat_banyak(nomor) if _ada_yang_perlu(k, pada)]
    hasil = (_ingatkan_atau_sebabnya(perangkat, satu, pada, uji_coba) for satu in perlu)
    return tuple(satu for satu in hasil if satu is not None)


def _ada_yang_perlu(kemitraan: Kemitraan, pada: date) -> bool:
    return _ada_akibat(kemitraan, pada) or _perlu_ditangguhkan(kemitraan, pada)


def _ada_akibat(kemitraan: Kemitraan, pada: date) -> bool:
    return akibat(kemitraan, pada, harian=True).kemitraan != kemitraan


def _perlu_ditangguhkan(kemitraan: Kemitraan, pada: date) -> bool:
    return alasan_menangguhkan(lihat_dari(kemitraan, pada)) is not None


def _ingatkan_atau_sebabnya(
    perangkat: Perangkat, nomor: str, pada: date, uji_coba: bool
) -> HasilIngatkan | None:
    try:
        with perangkat.unit() as u:
            hasil = _ingatkan(u, perangkat, u.muat(nomor), pada)
            if not uji_coba:
                u.commit()
            return hasil
    except PrasaranaGagal:
        raise
    except KemitraanError as galat:
        return HasilIngatkan(nomor=nomor, kurang=galat.kalimat)


def _ingatkan(u: UnitOfWork, perangkat: Perangkat, kemitraan: Kemitraan, pada: date) -> HasilIngatkan | None:
    """None where another run came first."""
    if not _ada_yang_perlu(kemitraan, pada):
        return None
    hasil, terkini = HasilIngatkan(nomor=kemitraan.nomor), kemitraan
    if _ada_akibat(kemitraan, pada):
        tindakan = Tindakan(jenis="pengingat", oleh=SISTEM, pada=pada, harian=True)
        tercatat = bukukan(u, perangkat, lama=kemitraan, baru=naikkan_versi(kemitraan), tindakan=tindakan)
        terkini = tercatat.kemitraan
        surat = tulis_surat_baru(u, perangkat, kemitraan, terkini, pada)
        hasil = replace(hasil, surel=tercatat.surel, tugas=tercatat.tugas, surat=surat)
    tangguhkan_bila_perlu(u, perangkat, terkini, pada)
    return replace(hasil, ditangguhkan=_perlu_ditangguhkan(terkini, pada))
