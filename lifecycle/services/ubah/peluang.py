"""Opening a child kemitraan from an opportunity that its parent wrote down: both, or neither."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from lifecycle.domain.bahasa.kutip import kutip
from lifecycle.domain.bahasa.mirip import saran
from lifecycle.domain.fakta import Fakta, Peluang, lihat_dari
from lifecycle.domain.gabung import CacatBerkas
from lifecycle.domain.galat import DaftarKesalahan, KemitraanError, MasukanSalah
from lifecycle.domain.isian.beda import Perubahan
from lifecycle.domain.kaidah.temuan import Cacat
from lifecycle.domain.kata import Tahap
from lifecycle.domain.peluang import isian_anak, isian_tautan
from lifecycle.domain.tindakan import Tindakan, rangkai
from lifecycle.services.ports.perangkat import Perangkat
from lifecycle.services.ports.unit import UnitOfWork
from lifecycle.services.ubah.pelaku import periksa_pelaku
from lifecycle.services.ubah.terapkan import HasilTerapkan, terapkan_satu

JENIS = "buka_peluang"


class IndukSudahBerakhir(KemitraanError):
    """Kemitraan induk sudah berakhir."""


@dataclass(frozen=True, kw_only=True, slots=True)
class HasilPeluang:
    """The child of an opportunity; `terulang`: it was there already, and nothing was written."""

    induk: str
    kode: str
    nomor: str
    judul: str
    terulang: bool = False
    perubahan: tuple[Perubahan, ...] = ()
    surel: int = 0
    uji_coba: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class _Isian:
    """An isian that no person wrote, so that its faults have no lines."""

    isi: Mapping[str, Any]
    nama: str
    bercacat: bool = False

    def terangkan(self, cacat: Sequence[Cacat]) -> DaftarKesalahan:
        return DaftarKesalahan(rangkai(f"{self.nama}: ", satu) for satu in CacatBerkas(cacat).kalimat)


def buka_peluang(
    perangkat: Perangkat,
    nomor: str,
    kode: str,
    *,
    oleh: str,
    pada: date,
    judul: str = "",
    uji_coba: bool = False,
) -> HasilPeluang:
    """Open the child of one opportunity, or say which one there is.

    Raises NomorTidakDikenal, PelakuTidakDikenal, PelakuTidakBerwenang, MasukanSalah for an unknown kode,
    IndukSudahBerakhir, and DaftarKesalahan where what the parent says is not fit to begin with.
    """
    with perangkat.unit() as u:
        induk = lihat_dari(u.muat(nomor), pada)
        pelaku = periksa_pelaku(u, perangkat, oleh, induk.kemitraan, pada=pada)
        peluang = _peluang(induk, kode)
        if peluang.kemitraan is not None:
            return replace(_yang_ada(u, nomor, peluang, peluang.kemitraan), uji_coba=uji_coba)
        _periksa_induk(induk)
        hasil = _buka(u, perangkat, induk, peluang, judul=judul.strip(), oleh=pelaku)
        if not uji_coba:
            u.commit()
    return replace(hasil, uji_coba=uji_coba)


def _buka(
    u: UnitOfWork, perangkat: Perangkat, induk: Fakta, peluang: Peluang, *, judul: str, oleh: str
) -> HasilPeluang:
    nomor, pada = induk.kemitraan.nomor, induk.pada
    nama = f"peluang {peluang.kode} dari {nomor}"

    def tulis(ke: str, isi: Mapping[str, Any], *, baru: bool) -> HasilTerapkan:
        # Read again, with what is dated later; and by now the parent has one child more.
        lama = None if baru else u.muat(ke)
        isian = _Isian(isi=isi, nama=nama)
        return terapkan_satu(u, perangkat, isian, ke, lama, pada=pada, oleh=oleh, jenis=JENIS)

    anak = tulis(u.nomor_berikut(pada.year), isian_anak(induk, peluang, judul=judul), baru=True)
    tautan = tulis(nomor, isian_tautan(peluang, anak.nomor), baru=False)
    return HasilPeluang(
        induk=nomor,
        kode=peluang.kode,
        nomor=anak.nomor,
        judul=anak.judul,
        perubahan=anak.perubahan,
        surel=anak.surel + tautan.surel,
    )


def _peluang(induk: Fakta, kode: str) -> Peluang:
    nomor, dikenal = induk.kemitraan.nomor, {p.kode: p for p in induk.kemitraan.peluang}
    if kode not in dikenal:
        isian = (("kode", "P1"), ("uraian", "TEKS"), ("dicatat", "TANGGAL"))
        catat = Tindakan(kata_kerja="catat", kata=(nomor, "peluang"), isian=isian)
        nasihat = saran(kutip(kode), dikenal) or rangkai("Catat dahulu: ", catat)
        raise MasukanSalah(rangkai(f'{nomor} tidak punya peluang "{kutip(kode)}". ', nasihat))
    return dikenal[kode]


def _yang_ada(u: UnitOfWork, induk: str, peluang: Peluang, nomor: str) -> HasilPeluang:
    if not u.ada(nomor):
        raise MasukanSalah(
            f"Peluang {peluang.kode} tertulis sudah menjadi kemitraan {kutip(nomor)}, tetapi kemitraan itu "
            f"tidak ada. Kosongkan atau perbaiki kunci kemitraan dari peluang itu di berkas {induk}."
        )
    judul = u.muat(nomor).judul
    return HasilPeluang(induk=induk, kode=peluang.kode, nomor=nomor, judul=judul, terulang=True)


def _periksa_induk(induk: Fakta) -> None:
    keadaan = induk.kemitraan.keadaan
    if keadaan.tahap is Tahap.TERMINASI or keadaan.diarsipkan:
        sebutan = f"sudah {keadaan.penutupan}" if keadaan.diarsipkan else "sudah berada pada tahap terminasi"
        raise IndukSudahBerakhir(
            rangkai(
                f"{induk.kemitraan.nomor} {sebutan}, jadi peluangnya tidak dapat dibuka dari sini lagi. "
                "Ajukan sebagai kemitraan baru dengan ",
                Tindakan(kata_kerja="terapkan", kata=("FILE",)),
                ".",
            )
        )
