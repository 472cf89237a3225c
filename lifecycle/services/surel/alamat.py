"""An address that takes no mail, or is to get none: held by a bounce or by hand, and freed again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from lifecycle.domain.bahasa.kutip import kutip
from lifecycle.domain.bahasa.mirip import saran
from lifecycle.domain.daftar import Pengguna
from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.galat import KemitraanError, MasukanSalah
from lifecycle.domain.surel.alamat import kunci_surel, orang_sama, yang_ditahan
from lifecycle.domain.surel.antrean import Surel
from lifecycle.domain.wewenang.hak import Hak, keberatan
from lifecycle.services.ports.perangkat import Perangkat
from lifecycle.services.ports.unit import UnitOfWork
from lifecycle.services.surel.pemindahan import Pemindahan, surel_tertahan
from lifecycle.services.ubah.pelaku import AlasanKurang, periksa_orang, periksa_pelaku
from lifecycle.services.ubah.pembukuan import Permintaan, bukukan, naikkan_versi

_PANJANG_SEBAB = 200


class AlamatTidakDikenal(MasukanSalah):
    """Alamat ini tidak pernah bermasalah."""


class AlamatSudahDitahan(KemitraanError):
    """Alamat ini sudah ditahan."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PermintaanAlamat:
    """Who holds or frees which address on which day, and why."""

    surel: str
    oleh: str
    pada: date
    alasan: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class HasilAlamat:
    """The address in small letters, the kemitraan whose history tells it, and the mails sent on or ended."""

    surel: str
    nomor: tuple[str, ...]
    dialihkan: int = 0
    gagal: int = 0


def tahan_alamat(
    u: UnitOfWork, perangkat: Perangkat, surel: Surel, *, sebab: str, sekarang: datetime
) -> None:
    """Hold the address that this mail could not be delivered to. The mail and all that waits for the address
    go to the next contact of their pihak, once; the PIC of each kemitraan that writes to it hears of it.

    Asked again about the same mail, nothing happens any more. The caller commits.
    """
    baru = kunci_surel(surel.kepada) not in u.ditahan()
    alamat = u.tahan(surel.kepada, sebab=kutip(sebab, panjang=_PANJANG_SEBAB), sekarang=sekarang)
    surat = surel_tertahan(u, alamat, dan=surel.id)
    nomor = {s.nomor for s in surat} | set(u.nomor_beralamat(alamat.surel) if baru else ())
    for kemitraan in u.muat_banyak(sorted(nomor)):
        pemindahan = Pemindahan(u=u, perangkat=perangkat, kemitraan=kemitraan, alamat=alamat, waktu=sekarang)
        pindah = [pemindahan.pindahkan(s) for s in surat if s.nomor == kemitraan.nomor]
        pemindahan.kabari(dialihkan=sum(pindah), gagal=len(pindah) - sum(pindah))


def tahan_dengan_tangan(perangkat: Perangkat, diminta: PermintaanAlamat) -> HasilAlamat:
    """Hold an address because somebody says so. Its mails go on as after a bounce, the history of each
    kemitraan that writes to it says by whom and why, and the other ones' PIC hear of it.

    Raises as `_pelaku`, AlasanKurang, AlamatTidakDikenal, AlamatSudahDitahan.
    """
    if not diminta.alasan.strip():
        raise AlasanKurang
    with perangkat.unit() as u:
        waktu, nomor = perangkat.sekarang(), _nomor_beralamat(u, diminta.surel)
        oleh = _pelaku(u, perangkat, u.muat_banyak(nomor), diminta)
        sebab = kutip(f"{oleh}: {diminta.alasan.strip()}", panjang=_PANJANG_SEBAB)
        alamat = u.tahan(diminta.surel, sebab=sebab, sekarang=waktu)
        surat = surel_tertahan(u, alamat)
        pindah: list[bool] = []
        for lama in u.muat_banyak(sorted({*nomor, *(s.nomor for s in surat)})):
            pemindahan = Pemindahan(
                u=u, perangkat=perangkat, kemitraan=lama, alamat=alamat, waktu=waktu, oleh=oleh
            )
            milik = [pemindahan.pindahkan(s) for s in surat if s.nomor == lama.nomor]
            if not orang_sama(lama.penanggung_jawab.surel, oleh):
                pemindahan.kabari(dialihkan=sum(milik), gagal=len(milik) - sum(milik))
            pindah += milik
            _bukukan(u, perangkat, lama, replace(diminta, oleh=oleh, surel=alamat.surel), "surel_tahan")
        u.commit()
    return HasilAlamat(
        surel=alamat.surel, nomor=nomor, dialihkan=sum(pindah), gagal=len(pindah) - sum(pindah)
    )


def bebaskan_alamat(perangkat: Perangkat, diminta: PermintaanAlamat) -> HasilAlamat:
    """Write to this address again; where it was held, the history of each kemitraan that writes to it says
    so. Raises as `_pelaku`, and AlamatTidakDikenal."""
    kunci = kunci_surel(diminta.surel)
    with perangkat.unit() as u:
        nomor = u.nomor_beralamat(kunci)
        semua, tertahan = u.muat_banyak(nomor), kunci in u.ditahan()
        if not u.bebaskan(kunci):
            dekat = saran(kunci, [a.surel for a in u.daftar_alamat()])
            raise AlamatTidakDikenal(
                f'Alamat "{kutip(diminta.surel)}" tidak ditahan dan tidak pernah memantul. '
                f"{dekat or 'Tidak ada alamat yang bermasalah.'}"
            )
        oleh = _pelaku(u, perangkat, semua, diminta)
        for lama in semua if tertahan else ():
            _bukukan(u, perangkat, lama, replace(diminta, oleh=oleh, surel=kunci), "surel_bebas")
        u.commit()
    return HasilAlamat(surel=kunci, nomor=nomor if tertahan else ())


def _pelaku(
    u: UnitOfWork, perangkat: Perangkat, semua: Sequence[Kemitraan], diminta: PermintaanAlamat
) -> str:
    """Whoever runs one of these: an address is no fact of any of them, and the petugas of the others hear of
    it. Of an address that none of them has any more, whoever the office knows.

    Raises NamaTidakSah, PelakuTidakDikenal, PelakuTidakBerwenang.
    """
    dia = u.pengguna(diminta.oleh) or Pengguna(surel=diminta.oleh, nama=diminta.oleh)
    milik = [k for k in semua if keberatan(Hak.MENGURUS, dia, k, diminta.pada) is None]
    utama = next(iter(milik or semua), None)
    if utama is None:
        return periksa_orang(u, diminta.oleh)
    return periksa_pelaku(u, perangkat, diminta.oleh, utama, pada=diminta.pada)


def _nomor_beralamat(u: UnitOfWork, surel: str) -> tuple[str, ...]:
    """The kemitraan that write to an address which is not held yet. Raises AlamatTidakDikenal,
    AlamatSudahDitahan."""
    kunci = kunci_surel(surel)
    ditahan = {a.surel: a for a in u.daftar_alamat() if a.ditahan_sejak is not None}
    if kunci in ditahan:
        raise AlamatSudahDitahan(f"Alamat {kunci} sudah ditahan: {ditahan[kunci].sebab or '-'}.")
    nomor = u.nomor_beralamat(kunci)
    if not nomor:
        raise AlamatTidakDikenal(
            f'Alamat "{kutip(surel)}" bukan alamat kontak atau orang kantor dalam kemitraan mana pun. '
            "Periksa ejaannya."
        )
    return nomor


def _bukukan(
    u: UnitOfWork, perangkat: Perangkat, lama: Kemitraan, diminta: PermintaanAlamat, jenis: str
) -> None:
    isi: Mapping[str, str] = {"alamat": diminta.surel}
    baru = replace(naikkan_versi(lama), ditahan=yang_ditahan(lama, u.ditahan()))
    permintaan = Permintaan(
        jenis=jenis, oleh=diminta.oleh, pada=diminta.pada, alasan=diminta.alasan.strip(), isi=isi
    )
    bukukan(u, perangkat, lama=lama, baru=baru, permintaan=permintaan, rincian={jenis: isi})
