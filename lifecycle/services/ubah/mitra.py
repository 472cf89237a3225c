"""One mitra under another name: renamed, or merged into another one, in every kemitraan that goes on.

Each of them gets a version and a row in its history, all in one transaction. What has ended keeps the name
that it ended with.
"""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from lifecycle.domain.bahasa.kutip import kutip
from lifecycle.domain.bahasa.mirip import saran
from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.galat import KemitraanError, MasukanSalah
from lifecycle.domain.isian.beda import beda
from lifecycle.domain.isian.letak import jalur
from lifecycle.domain.kata import Tahap
from lifecycle.domain.mitra import MitraTercatat, id_dari_kode
from lifecycle.domain.tindakan import rangkai
from lifecycle.services.ports.perangkat import Perangkat
from lifecycle.services.ports.unit import UnitOfWork
from lifecycle.services.ubah.pelaku import AlasanKurang, periksa_orang, periksa_pelaku
from lifecycle.services.ubah.pembukuan import Permintaan, bukukan, naikkan_versi
from lifecycle.services.ubah.sebutan_mitra import DAFTAR_MITRA

_PANJANG_NAMA = 200


class MitraTidakDikenal(MasukanSalah):
    """Mitra ini tidak ada."""


class NamaMitraTerpakai(KemitraanError):
    """Nama ini sudah dipakai mitra lain."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PermintaanMitra:
    """Who says so on which day, and why."""

    oleh: str
    pada: date
    alasan: str
    uji_coba: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class HasilMitra:
    """The two names, the kemitraan that were changed, and those that have ended and keep what they had."""

    lama: str
    baru: str
    nomor: tuple[str, ...]
    tetap: tuple[str, ...]
    uji_coba: bool = False


def ganti_nama(perangkat: Perangkat, mitra: str, nama: str, diminta: PermintaanMitra) -> HasilMitra:
    """Give the mitra of that kode or name another name, which nobody else has.

    Raises PelakuTidakDikenal, PelakuTidakBerwenang for who does not run every kemitraan that is changed,
    AlasanKurang, MitraTidakDikenal, NamaMitraTerpakai, and MasukanSalah for what
    is no name.
    """
    baru = _nama_sah(nama)
    with perangkat.unit() as u:
        semua = u.daftar_mitra()
        lama = _cari(u, semua, mitra)
        if any(m.nama == baru and (m.nomor or not m.menjadi) for m in semua):
            raise NamaMitraTerpakai(
                f'Mitra bernama "{kutip(baru)}" sudah ada. Bila keduanya memang satu, gabungkan.'
            )
        pergantian = _Pergantian(jenis="mitra_ganti_nama", lama=lama, baru=baru, diminta=diminta)
        return _jadikan(u, perangkat, pergantian)


def gabung_mitra(perangkat: Perangkat, mitra: str, ke: str, diminta: PermintaanMitra) -> HasilMitra:
    """Say that the first mitra is the second one, by whose name both are known from now on. Raises as
    `ganti_nama`."""
    with perangkat.unit() as u:
        semua = u.daftar_mitra()
        lama, baru = _cari(u, semua, mitra), _cari(u, semua, ke)
        if lama == baru:
            raise MasukanSalah(f'Keduanya sudah mitra yang sama: "{kutip(lama)}".')
        pergantian = _Pergantian(jenis="mitra_gabung", lama=lama, baru=baru, diminta=diminta)
        return _jadikan(u, perangkat, pergantian)


def _cari(u: UnitOfWork, semua: tuple[MitraTercatat, ...], sebutan: str) -> str:
    """The name that it bears now. Raises MitraTidakDikenal."""
    kini = u.mitra_kini([sebutan.strip()]).get(sebutan.strip())
    if kini is None:
        ada = [m.kode if id_dari_kode(sebutan) else m.nama for m in semua if not m.menjadi]
        dekat = saran(kutip(sebutan), ada) if ada else ""
        awal = f'Mitra "{kutip(sebutan)}" tidak ada. '
        mungkin = dekat.startswith("Mungkin")
        nasihat = (dekat,) if mungkin else ("Semuanya ada di ", DAFTAR_MITRA, ".")
        raise MitraTidakDikenal(rangkai(awal, *nasihat))
    return kini


def _nama_sah(nama: str) -> str:
    rapi = " ".join(nama.split())
    if not rapi or not rapi.isprintable() or len(rapi) > _PANJANG_NAMA or id_dari_kode(rapi) is not None:
        raise MasukanSalah(
            f'"{kutip(nama)}" bukan nama mitra. Tulis nama lengkapnya, paling panjang {_PANJANG_NAMA} huruf.'
        )
    return rapi


@dataclass(frozen=True, kw_only=True, slots=True)
class _Pergantian:
    """What is written down in each kemitraan: one name in place of the other."""

    jenis: str
    lama: str
    baru: str
    diminta: PermintaanMitra

    def bukukan(self, u: UnitOfWork, perangkat: Perangkat, kemitraan: Kemitraan) -> None:
        """The caller commits."""
        pihak = (replace(p, mitra=self.baru) if p.mitra == self.lama else p for p in kemitraan.pihak)
        jadi = replace(kemitraan, pihak=tuple(pihak))
        isi: dict[str, Any] = {"lama": self.lama, "baru": self.baru}
        perubahan = [
            {"apa": jalur(p.letak), "jenis": p.jenis, "lama": p.lama, "baru": p.baru}
            for p in beda(kemitraan, jadi)
        ]
        bukukan(
            u,
            perangkat,
            lama=kemitraan,
            baru=naikkan_versi(jadi),
            permintaan=Permintaan(
                jenis=self.jenis,
                oleh=self.diminta.oleh,
                pada=self.diminta.pada,
                alasan=self.diminta.alasan.strip(),
                isi=isi,
            ),
            rincian={"mitra": isi, "koreksi": perubahan},
        )


def _jadikan(u: UnitOfWork, perangkat: Perangkat, pergantian: _Pergantian) -> HasilMitra:
    lama, baru, diminta = pergantian.lama, pergantian.baru, pergantian.diminta
    if not diminta.alasan.strip():
        raise AlasanKurang
    oleh = periksa_orang(u, diminta.oleh)
    nomor = next(m.nomor for m in u.daftar_mitra() if m.nama == lama)
    semua = u.muat_banyak(nomor)
    berubah = [k for k in semua if not _berakhir(k)]
    for kemitraan in berubah:
        oleh = periksa_pelaku(u, perangkat, diminta.oleh, kemitraan, pada=diminta.pada)
    pergantian = replace(pergantian, diminta=replace(diminta, oleh=oleh))
    u.ganti_mitra(lama, baru)
    for kemitraan in berubah:
        pergantian.bukukan(u, perangkat, kemitraan)
    if not diminta.uji_coba:
        u.commit()
    return HasilMitra(
        lama=lama,
        baru=baru,
        nomor=tuple(k.nomor for k in berubah),
        tetap=tuple(k.nomor for k in semua if _berakhir(k)),
        uji_coba=diminta.uji_coba,
    )


def _berakhir(kemitraan: Kemitraan) -> bool:
    return kemitraan.keadaan.tahap is Tahap.TERMINASI or kemitraan.keadaan.diarsipkan
