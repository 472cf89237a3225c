"""Make the database say what dossiers say: create what is new, change what differs, leave the rest."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from lifecycle.domain.addendum.hasil import HasilAddendum, hasil_addendum
from lifecycle.domain.addendum.usulan import yang_tertahan
from lifecycle.domain.akibat import ada_yang_baru
from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.gabung import gabung_utuh
from lifecycle.domain.isian.beda import Perubahan, beda
from lifecycle.domain.isian.tumpuk import tumpuk
from lifecycle.domain.kabar.semua import kabar_langkah
from lifecycle.domain.kata import Tahap
from lifecycle.domain.mesin.kabar import PENGAJUAN
from lifecycle.domain.tindakan import Pesan
from lifecycle.domain.wewenang.kabar import kabar_kata
from lifecycle.domain.wewenang.nama import nama_pelaku
from lifecycle.services.ports.perangkat import Perangkat
from lifecycle.services.ports.unit import UnitOfWork
from lifecycle.services.ubah.induk import periksa_induk
from lifecycle.services.ubah.isian import Isian
from lifecycle.services.ubah.nomor import nomor_berkas
from lifecycle.services.ubah.pelaku import periksa_pelaku, periksa_tulisan
from lifecycle.services.ubah.pembukuan import Permintaan, bukukan, naikkan_versi
from lifecycle.services.ubah.sebutan_mitra import dengan_nama_kini, mitra_serupa
from lifecycle.services.ubah.tangguhkan import tangguhkan_bila_perlu


@dataclass(frozen=True, kw_only=True, slots=True)
class HasilTerapkan:
    """What one dossier changed, where the addenda stand that it touched, and whether it suspended the
    kemitraan. `lampau` names what was kept without a mail, because it was long past; `mitra_serupa` is a
    sentence for every new mitra whose name is near another one's.
    """

    nomor: str
    judul: str
    baru: bool
    versi: int
    perubahan: tuple[Perubahan, ...]
    surel: int
    addendum: tuple[HasilAddendum, ...] = ()
    ditangguhkan: bool = False
    lampau: tuple[str, ...] = ()
    uji_coba: bool = False
    mitra_serupa: tuple[Pesan, ...] = ()


def terapkan(
    perangkat: Perangkat,
    isian: Sequence[Isian],
    *,
    pada: date,
    oleh: str,
    uji_coba: bool = False,
) -> tuple[HasilTerapkan, ...]:
    """Apply dossiers in their order, all of them or none.

    Raises DaftarKesalahan with every fault of the first dossier that has any, KemitraanSerupa, VersiBerubah,
    NamaTidakSah, PelakuTidakDikenal, PelakuTidakBerwenang, KataTanpaBukti.
    """
    serupa = [mitra_serupa(perangkat, satu.isi) for satu in isian]
    with perangkat.unit() as u:
        hasil = tuple(_terapkan_bernomor(u, perangkat, satu, pada=pada, oleh=oleh) for satu in isian)
        if not uji_coba:
            u.commit()
    return tuple(replace(h, uji_coba=uji_coba, mitra_serupa=m) for h, m in zip(hasil, serupa, strict=True))


def catat(
    perangkat: Perangkat,
    nomor: str,
    isian: Isian,
    *,
    pada: date,
    oleh: str,
    uji_coba: bool = False,
) -> HasilTerapkan:
    """Write down facts of a kemitraan that is there already. Raises as `terapkan`, and NomorTidakDikenal."""
    serupa = mitra_serupa(perangkat, isian.isi)
    with perangkat.unit() as u:
        lama = u.muat(nomor)
        hasil = terapkan_satu(u, perangkat, isian, nomor, lama, pada=pada, oleh=oleh, jenis="catat")
        if not uji_coba:
            u.commit()
    return replace(hasil, uji_coba=uji_coba, mitra_serupa=serupa)


def _terapkan_bernomor(
    u: UnitOfWork, perangkat: Perangkat, isian: Isian, *, pada: date, oleh: str
) -> HasilTerapkan:
    nomor = nomor_berkas(u, isian, pada)
    lama = u.muat(nomor) if u.ada(nomor) else None
    return terapkan_satu(u, perangkat, isian, nomor, lama, pada=pada, oleh=oleh)


def terapkan_satu(
    u: UnitOfWork,
    perangkat: Perangkat,
    isian: Isian,
    nomor: str,
    lama: Kemitraan | None,
    *,
    pada: date,
    oleh: str,
    jenis: str = "terapkan",
) -> HasilTerapkan:
    """Merge, check and write one dossier over `lama` inside a unit of work; the caller commits.

    A new kemitraan is in the hands of those whom its dossier names; one that is there in those that it had.
    """
    pelaku = nama_pelaku(oleh) if lama is None else periksa_pelaku(u, perangkat, oleh, lama, pada=pada)
    isian = dengan_nama_kini(u, isian, lama)
    permintaan = Permintaan(jenis=jenis, oleh=pelaku, pada=pada)
    tergabung = _gabung_utuh(u, lama, isian, nomor, permintaan, mencatat=jenis == "catat")
    if lama is None:
        pelaku = periksa_pelaku(u, perangkat, oleh, tergabung, pada=pada)
        permintaan = replace(permintaan, oleh=pelaku)
    periksa_tulisan(u, perangkat, lama, tergabung, pelaku, pada=pada)
    tertahan = yang_tertahan(tergabung, tumpuk(lama, isian.isi, nomor=nomor, pada=pada))
    if lama is not None and not ada_yang_baru(lama, tergabung, pada, perangkat.aturan):
        return HasilTerapkan(
            nomor=nomor,
            judul=lama.judul,
            baru=False,
            versi=lama.keadaan.versi,
            perubahan=(),
            surel=0,
            addendum=hasil_addendum(lama, lama, tertahan, pada),
        )
    baru = naikkan_versi(tergabung)
    fakta = perangkat.lihat(baru, pada)
    kabar = kabar_langkah(_peristiwa(lama, baru), fakta)
    if lama is not None:
        kabar += kabar_kata(lama, fakta, pelaku)
    rincian = {"perubahan": [f"{'.'.join(p.letak)}: {p.jenis}" for p in beda(lama, tergabung)]}
    tercatat = bukukan(
        u, perangkat, lama=lama, baru=baru, permintaan=permintaan, kabar=kabar, rincian=rincian
    )
    penangguhan = tangguhkan_bila_perlu(u, perangkat, tercatat.kemitraan, pada)
    return HasilTerapkan(
        nomor=nomor,
        judul=baru.judul,
        baru=lama is None,
        versi=(penangguhan or tercatat).kemitraan.keadaan.versi,
        perubahan=beda(lama, tercatat.kemitraan),
        surel=len(tercatat.surel) + len(penangguhan.hasil.surel if penangguhan else ()),
        addendum=hasil_addendum(lama, tercatat.kemitraan, tertahan, pada),
        ditangguhkan=penangguhan is not None,
        lampau=tercatat.lampau,
    )


def _gabung_utuh(
    u: UnitOfWork,
    lama: Kemitraan | None,
    isian: Isian,
    nomor: str,
    permintaan: Permintaan,
    *,
    mencatat: bool,
) -> Kemitraan:
    """The merged facts. Raises DaftarKesalahan with the faults of reading, merging and integrity together."""
    baru, cacat = gabung_utuh(
        lama, isian.isi, nomor=nomor, pada=permintaan.pada, oleh=permintaan.oleh, mencatat=mencatat
    )
    if baru is not None:
        cacat += periksa_induk(u, lama, baru)
    if baru is None or cacat or isian.bercacat:
        raise isian.terangkan(cacat)
    return baru


def _peristiwa(lama: Kemitraan | None, baru: Kemitraan) -> tuple[str, ...]:
    if lama is None:
        return PENGAJUAN
    rencana_berubah = lama.keadaan.versi_rencana != baru.keadaan.versi_rencana
    if rencana_berubah and baru.keadaan.tahap is Tahap.PERENCANAAN:
        return ("persetujuan_diminta",)
    return ()
