"""The people of the office: who is registered, who leaves, and who takes over from whom."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from lifecycle.domain.daftar import JABATAN, CatatanOrang, Pengguna
from lifecycle.domain.fakta import Kemitraan, Orang, Pengganti
from lifecycle.domain.galat import MasukanSalah
from lifecycle.domain.kata import PeranOrang
from lifecycle.domain.surel.alamat import orang_sama
from lifecycle.domain.tindakan import Sertaan, rangkai
from lifecycle.domain.wewenang.daftar_orang import nama_orang, pergi, periksa_admin, terdaftar
from lifecycle.domain.wewenang.ganti import ganti, jabatan_dipegang, wakilkan
from lifecycle.domain.wewenang.hak import Hak
from lifecycle.domain.wewenang.nama import nama_pelaku
from lifecycle.services.ports.perangkat import Perangkat
from lifecycle.services.ports.unit import UnitOfWork
from lifecycle.services.ubah.pelaku import AlasanKurang, periksa_pelaku, periksa_penunjukan
from lifecycle.services.ubah.pembukuan import Permintaan, bukukan, naikkan_versi


class TidakMemegang(MasukanSalah):
    """Orang ini tidak memegang kemitraan itu."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PermintaanOrang:
    """What an admin asks for about one of our people."""

    surel: str
    oleh: str
    pada: date
    alasan: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class PermintaanGanti:
    """Who hands over to whom, in which partnerships (all that he holds where none is named) and as what."""

    dari: str
    kepada: str
    oleh: str
    pada: date
    nama: str = ""
    nomor: tuple[str, ...] = ()
    sebagai: PeranOrang | None = None
    alasan: str = ""
    uji_coba: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class HasilGanti:
    """The partnerships that changed hands, the open tasks that went with them, and the mails that tell it."""

    nomor: tuple[str, ...]
    tugas: int
    surel: int
    uji_coba: bool = False


def tambah_orang(
    perangkat: Perangkat, permintaan: PermintaanOrang, *, nama: str, peran: Sequence[PeranOrang]
) -> Pengguna:
    """Register somebody for these roles, in place of those that he had; who left is back.

    Raises NamaTidakSah, MasukanSalah, HanyaAdmin.
    """
    surel = nama_pelaku(permintaan.surel)
    with perangkat.unit() as u:
        dikenal = u.pengguna(surel)
        baru = terdaftar(dikenal, surel, nama, peran)
        tindakan = "tambah" if dikenal is None or not dikenal.terdaftar else "peran"
        _daftarkan(u, perangkat, baru, tindakan, permintaan)
        u.commit()
    return baru


def berhentikan_orang(perangkat: Perangkat, permintaan: PermintaanOrang) -> Pengguna:
    """Today is his last day with the office: from tomorrow on he does nothing here.

    Raises NamaTidakSah, MasukanSalah, HanyaAdmin, MasihMemegang, AlasanKurang.
    """
    if not permintaan.alasan.strip():
        raise AlasanKurang
    with perangkat.unit() as u:
        dikenal = _dikenal(u, permintaan.surel)
        baru = pergi(dikenal, u.nomor_dipegang(dikenal.surel, tuple(JABATAN)), permintaan.pada)
        _daftarkan(u, perangkat, baru, "berhenti", permintaan)
        u.commit()
    return baru


def _dikenal(u: UnitOfWork, surel: str) -> Pengguna:
    dikenal = u.pengguna(nama_pelaku(surel))
    if dikenal is None:
        raise MasukanSalah(f'"{surel}" tidak ada dalam daftar orang kantor ini. Periksa ejaannya.')
    return dikenal


def _daftarkan(
    u: UnitOfWork, perangkat: Perangkat, baru: Pengguna, tindakan: str, permintaan: PermintaanOrang
) -> None:
    oleh = nama_pelaku(permintaan.oleh)
    pada = permintaan.pada
    periksa_admin(u.pengguna(oleh), oleh, ada_admin=u.ada_admin(pada), pertama=baru, pada=pada)
    catatan = CatatanOrang(
        surel=baru.surel,
        tindakan=tindakan,
        oleh=oleh,
        lewat=perangkat.lewat,
        pada=pada,
        waktu=perangkat.sekarang(),
        menjadi=tuple(sorted(baru.terdaftar)),
        alasan=permintaan.alasan.strip(),
    )
    u.simpan_orang(baru, catatan)


def ganti_orang(perangkat: Perangkat, permintaan: PermintaanGanti) -> HasilGanti:
    """Hand over one or many partnerships, all of them or none, with the open tasks; both are told.

    Raises NamaTidakSah, MasukanSalah, TidakMemegang, AlasanKurang, PelakuTidakBerwenang, BelumTerdaftar.
    """
    if not permintaan.alasan.strip():
        raise AlasanKurang
    with perangkat.unit() as u:
        kepada = _penerus(u, permintaan)
        hasil = [
            _ganti_satu(u, perangkat, kemitraan, kepada, permintaan)
            for kemitraan in _yang_dipegang(u, permintaan)
        ]
        if not permintaan.uji_coba:
            u.commit()
    return HasilGanti(
        nomor=tuple(nomor for nomor, _, _ in hasil),
        tugas=sum(tugas for _, tugas, _ in hasil),
        surel=sum(surel for _, _, surel in hasil),
        uji_coba=permintaan.uji_coba,
    )


def wakilkan_orang(perangkat: Perangkat, permintaan: PermintaanGanti, *, sampai: date) -> HasilGanti:
    """Let somebody stand in until that day, in one or many partnerships, all of them or none.

    Raises as `ganti_orang`, but for AlasanKurang, and MasukanSalah for a day that has passed.
    """
    if sampai < permintaan.pada:
        raise MasukanSalah(
            rangkai(
                f"Hari terakhir {sampai} sudah lewat. Tulis hari yang akan datang dengan ",
                Sertaan(nama="sampai"),
                ".",
            )
        )
    with perangkat.unit() as u:
        wakil = _penerus(u, permintaan)
        pengganti = Pengganti(nama=wakil.nama, surel=wakil.surel, sampai=sampai)
        semua = _yang_dipegang(u, permintaan)
        surel = sum(_wakilkan_satu(u, perangkat, satu, pengganti, permintaan) for satu in semua)
        if not permintaan.uji_coba:
            u.commit()
    return HasilGanti(
        nomor=tuple(satu.nomor for satu in semua), tugas=0, surel=surel, uji_coba=permintaan.uji_coba
    )


def _penerus(u: UnitOfWork, permintaan: PermintaanGanti) -> Orang:
    """Whoever takes over, under the name by which the office knows him."""
    surel = nama_pelaku(permintaan.kepada)
    if orang_sama(surel, permintaan.dari):
        raise MasukanSalah(f'"{surel}" tidak dapat menggantikan dirinya sendiri.')
    dikenal = u.pengguna(surel)
    nama = nama_orang(permintaan.nama or ("" if dikenal is None else dikenal.nama))
    return Orang(nama=nama, surel=surel if dikenal is None else dikenal.surel)


def _yang_dipegang(u: UnitOfWork, permintaan: PermintaanGanti) -> tuple[Kemitraan, ...]:
    dari = nama_pelaku(permintaan.dari)
    jabatan = [j for j, peran in JABATAN.items() if permintaan.sebagai in (None, peran)]
    semua = u.muat_banyak(permintaan.nomor or u.nomor_dipegang(dari, jabatan))
    if not semua:
        raise TidakMemegang(f'"{dari}" tidak memegang kemitraan apa pun. Periksa ejaannya.')
    for satu in semua:
        if not jabatan_dipegang(satu, dari, permintaan.sebagai):
            sebagai = permintaan.sebagai or "petugas atau penyetuju"
            raise TidakMemegang(f'"{dari}" bukan {sebagai} {satu.nomor}. Periksa ejaannya.')
    return semua


def _ganti_satu(
    u: UnitOfWork, perangkat: Perangkat, lama: Kemitraan, kepada: Orang, diminta: PermintaanGanti
) -> tuple[str, int, int]:
    pada, alasan = diminta.pada, diminta.alasan.strip()
    oleh = periksa_pelaku(u, perangkat, diminta.oleh, lama, pada=pada, hak=Hak.MENGGANTI)
    baru = lama
    for jabatan in jabatan_dipegang(lama, diminta.dari, diminta.sebagai):
        baru = ganti(baru, jabatan, kepada, oleh=oleh, alasan=alasan, pada=pada)
    periksa_penunjukan(u, perangkat, lama, baru, pada=pada)
    tercatat = bukukan(
        u, perangkat, lama=lama, baru=naikkan_versi(baru), permintaan=_permintaan("ganti", diminta, oleh)
    )
    berpindah = sum(t.giliran != t0.giliran for t, t0 in zip(baru.tugas, lama.tugas, strict=True))
    return lama.nomor, berpindah, len(tercatat.surel)


def _wakilkan_satu(
    u: UnitOfWork, perangkat: Perangkat, lama: Kemitraan, pengganti: Pengganti, diminta: PermintaanGanti
) -> int:
    baru, oleh = lama, ""
    for jabatan in jabatan_dipegang(lama, diminta.dari, diminta.sebagai):
        hak = Hak.MENGGANTI if JABATAN[jabatan] is PeranOrang.PENYETUJU else Hak.MENGURUS
        oleh = periksa_pelaku(u, perangkat, diminta.oleh, lama, pada=diminta.pada, hak=hak)
        baru = wakilkan(baru, jabatan, pengganti)
    periksa_penunjukan(u, perangkat, lama, baru, pada=diminta.pada)
    permintaan = _permintaan("pengganti", diminta, oleh)
    return len(bukukan(u, perangkat, lama=lama, baru=naikkan_versi(baru), permintaan=permintaan).surel)


def _permintaan(jenis: str, diminta: PermintaanGanti, oleh: str) -> Permintaan:
    return Permintaan(
        jenis=jenis,
        oleh=oleh,
        pada=diminta.pada,
        alasan=diminta.alasan.strip(),
        isi={"dari": diminta.dari, "kepada": diminta.kepada, "sebagai": diminta.sebagai},
    )
