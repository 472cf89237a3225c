"""The weekly digest: one mail for each of our own people who has anything to read, once a week."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from lifecycle.domain.fakta import Fakta, Orang
from lifecycle.domain.galat import KemitraanError, PrasaranaGagal
from lifecycle.domain.kata import PeranOrang
from lifecycle.domain.mingguan.bagian import Bagian, bagian
from lifecycle.domain.mingguan.minggu import Minggu
from lifecycle.domain.mingguan.uraian import urutan
from lifecycle.domain.segel.harian import SegelHarian
from lifecycle.domain.surel.alamat import kunci_surel
from lifecycle.domain.surel.kontak import Penerima
from lifecycle.domain.tindakan import Pesan, Tindakan, rangkai
from lifecycle.services.ports.perangkat import Perangkat
from lifecycle.services.ports.unit import UnitOfWork

# How many people are in one part.
SEBAGIAN = 200
# How many partnerships are loaded at once.
SEKALIGUS = 200

# Whose digest prints the seal over all chains, so that it stands outside the database.
PENYIMPAN_SEGEL = {PeranOrang.PENYETUJU, PeranOrang.AUDITOR}

_DITAHAN = rangkai(
    "alamatnya ditahan, jadi tidak dikirimi; isinya dibaca rekannya di kemitraan yang sama. "
    "Bila sudah pulih, bebaskan dengan ",
    Tindakan(kata_kerja="surel bebaskan"),
    ".",
)


@dataclass(frozen=True, kw_only=True, slots=True)
class HasilMingguan:
    """The digest that was queued for one person, or why there is none (`kurang`)."""

    surel: str
    nama: str
    perihal: str = ""
    kurang: tuple[Pesan, ...] = ()

    def ringkas(self) -> Pesan:
        """One sentence for a list of many."""
        isi = rangkai(*self.kurang, sela=" ") or f"diantrekan, {self.perihal}."
        return rangkai(f"{self.nama}: ", isi)


@dataclass(frozen=True, kw_only=True, slots=True)
class IsiMingguan:
    """What there is to read, in its order; `utama` is the first kemitraan of it, `segel` the last seal over
    all chains where this person is to keep it."""

    utama: Fakta
    bagian: tuple[Bagian, ...]
    segel: SegelHarian | None


def semua_orang(perangkat: Perangkat, *, sebagian: int = SEBAGIAN) -> tuple[tuple[Orang, ...], ...]:
    """Every petugas and penyetuju of a kemitraan that is not archived, and every auditor, in parts of at most
    `sebagian`."""
    semua: list[tuple[Orang, ...]] = []
    while True:
        sesudah = kunci_surel(semua[-1][-1].surel) if semua else ""
        with perangkat.bacaan() as u:
            bagian_ini = u.orang_kantor(sesudah=sesudah, batas=sebagian)
        if not bagian_ini:
            return tuple(semua)
        semua.append(bagian_ini)


def mingguan_sebagian(
    perangkat: Perangkat, orang: Sequence[Orang], *, pada: date, sekaligus: int = SEKALIGUS
) -> tuple[HasilMingguan, ...]:
    """Write to these; only to those who have anything to read and did not get it this week. One who is
    refused does not keep the others waiting. At most `sekaligus` partnerships are in memory at a time.

    Raises PrasaranaGagal, which concerns them all.
    """
    hasil = (_untuk_atau_sebabnya(perangkat, satu, Minggu(pada=pada), sekaligus) for satu in orang)
    return tuple(satu for satu in hasil if satu is not None)


def isi_mingguan(
    perangkat: Perangkat,
    u: UnitOfWork,
    surel: str,
    minggu: Minggu,
    *,
    ditahan: Collection[str],
    sekaligus: int = SEKALIGUS,
) -> IsiMingguan | None:
    """What there is to read for that address, beside the held ones; None where there is nothing."""
    semua: list[Bagian] = []
    utama: tuple[Bagian, Fakta] | None = None
    orang = u.pengguna(surel)
    peran = orang.peran if orang is not None else frozenset[PeranOrang]()
    auditor = PeranOrang.AUDITOR in peran
    nomor = u.nomor_mingguan(surel, minggu, ditahan=ditahan, semua=auditor)
    for awal in range(0, len(nomor), sekaligus):
        sebagian = nomor[awal : awal + sekaligus]
        pindahan = u.pindahan(sebagian, minggu)
        for kemitraan in u.muat_banyak(sebagian):
            fakta = perangkat.lihat(kemitraan, minggu.pada)
            isi = bagian(fakta, surel, pindahan.get(kemitraan.nomor, ()), auditor=auditor)
            if isi is None:
                continue
            semua.append(isi)
            # Of all the facts only those of the first are kept.
            if utama is None or urutan(isi) < urutan(utama[0]):
                utama = (isi, fakta)
    if utama is None:
        return None
    # The seal is for who does not write the records himself.
    segel = u.segel_terakhir() if PENYIMPAN_SEGEL & peran else None
    return IsiMingguan(utama=utama[1], bagian=tuple(sorted(semua, key=urutan)), segel=segel)


def _untuk_atau_sebabnya(
    perangkat: Perangkat, orang: Orang, minggu: Minggu, sekaligus: int
) -> HasilMingguan | None:
    try:
        return _untuk(perangkat, orang, minggu, sekaligus)
    except PrasaranaGagal:
        raise
    except KemitraanError as galat:
        return HasilMingguan(surel=orang.surel, nama=orang.nama, kurang=galat.kalimat)


def _untuk(perangkat: Perangkat, orang: Orang, minggu: Minggu, sekaligus: int) -> HasilMingguan | None:
    """None where there is nothing to read, or where this week's was queued already."""
    kunci, sekarang = minggu.kunci(orang.surel), perangkat.sekarang()
    # Read beside the writing unit, so that nobody's change waits for a mail.
    with perangkat.bacaan() as u:
        if u.surel_berkunci([kunci]):
            return None
        ditahan = u.ditahan()
        if kunci_surel(orang.surel) in ditahan:
            return HasilMingguan(surel=orang.surel, nama=orang.nama, kurang=(_DITAHAN,))
        isi = isi_mingguan(perangkat, u, orang.surel, minggu, ditahan=ditahan, sekaligus=sekaligus)
    if isi is None:
        return None
    penerima = Penerima(nama=orang.nama, surel=orang.surel)
    surel = perangkat.penyusun().mingguan(
        penerima, isi.utama, isi.bagian, kunci=kunci, waktu=sekarang, segel=isi.segel
    )
    with perangkat.unit() as u:
        baru = u.antrekan([surel], sekarang=sekarang)
        u.commit()
    # Another run may have come first, while this one was reading.
    return HasilMingguan(surel=orang.surel, nama=orang.nama, perihal=surel.perihal) if baru else None
