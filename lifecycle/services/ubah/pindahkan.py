"""Move a kemitraan by one pemicu: the transition that is one transaction."""

from dataclasses import dataclass, replace
from datetime import date

from lifecycle.domain.addendum.perubahan import suara_menyusul
from lifecycle.domain.dokumen.masa import perpanjang_masa
from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.galat import KunciDipakai, VersiBerubah
from lifecycle.domain.kabar.semua import kabar_langkah
from lifecycle.domain.kaidah.temuan import SyaratBelumTerpenuhi
from lifecycle.domain.mesin.kabar import peristiwa_langkah
from lifecycle.domain.mesin.langkah import Langkah, langkah
from lifecycle.domain.pemicu import Pemicu
from lifecycle.domain.tugas.buka_tutup import tutup_tugas
from lifecycle.services.ports.buku import Buku
from lifecycle.services.ports.perangkat import Perangkat
from lifecycle.services.ports.unit import UnitOfWork
from lifecycle.services.ubah.hasil_pindah import HasilPindah, dari_riwayat
from lifecycle.services.ubah.pelaku import periksa_pelaku
from lifecycle.services.ubah.pembukuan import Permintaan, Tercatat, bukukan


@dataclass(frozen=True, kw_only=True, slots=True)
class PermintaanPindah:
    """What is asked. `versi` is what the caller saw, None where he did not look before; `kunci` makes a
    repetition safe across days."""

    nomor: str
    pemicu: str
    oleh: str
    pada: date
    alasan: str = ""
    versi: int | None = None
    kunci: str | None = None
    uji_coba: bool = False

    def permintaan(self) -> Permintaan:
        isi = {"nomor": self.nomor, "pemicu": self.pemicu}
        return Permintaan(
            jenis="pindah",
            oleh=self.oleh,
            pada=self.pada,
            alasan=self.alasan.strip(),
            kunci=self.kunci,
            isi=isi,
        )


def pindahkan(perangkat: Perangkat, permintaan: PermintaanPindah) -> HasilPindah:
    """Move, or say everything that is still missing.

    Raises NomorTidakDikenal, PemicuTidakDikenal, NamaTidakSah, PelakuTidakDikenal, PelakuTidakBerwenang,
    SyaratBelumTerpenuhi, VersiBerubah, KunciDipakai.
    """
    with perangkat.unit() as u:
        kemitraan = u.muat(permintaan.nomor)
        oleh = periksa_pelaku(u, perangkat, permintaan.oleh, kemitraan, pada=permintaan.pada)
        diminta = replace(permintaan, oleh=oleh).permintaan()
        tersimpan = _hasil_tersimpan(u, kemitraan, diminta)
        if tersimpan is not None:
            return tersimpan
        if permintaan.versi is not None and permintaan.versi != kemitraan.keadaan.versi:
            raise VersiBerubah
        hasil = jalankan_langkah(u, perangkat, kemitraan, permintaan.pemicu, diminta).hasil
        if not permintaan.uji_coba:
            u.commit()
    return replace(hasil, uji_coba=permintaan.uji_coba)


@dataclass(frozen=True, kw_only=True, slots=True)
class Perpindahan:
    """A step that was written down, and the facts after it."""

    hasil: HasilPindah
    kemitraan: Kemitraan


def jalankan_langkah(
    u: Buku,
    perangkat: Perangkat,
    kemitraan: Kemitraan,
    pemicu: str,
    permintaan: Permintaan,
) -> Perpindahan:
    """Decide and write one step inside a unit of work; the caller commits."""
    fakta = perangkat.lihat(kemitraan, permintaan.pada, alasan=permintaan.alasan)
    putusan = langkah(fakta, pemicu)
    if not putusan.boleh:
        raise SyaratBelumTerpenuhi(putusan.kurang, pembuka=_pembuka(kemitraan, putusan))
    baru = _sesudah(kemitraan, putusan, permintaan.pada)
    tercatat = bukukan(
        u,
        perangkat,
        lama=kemitraan,
        baru=baru,
        permintaan=permintaan,
        kabar=kabar_langkah(
            peristiwa_langkah(putusan, fakta),
            perangkat.lihat(baru, permintaan.pada, alasan=permintaan.alasan),
        ),
        rincian={"syarat": list(putusan.diperiksa)},
        pemicu=putusan.pemicu,
    )
    return Perpindahan(hasil=_hasil(putusan, tercatat), kemitraan=tercatat.kemitraan)


def _pembuka(kemitraan: Kemitraan, putusan: Langkah) -> str:
    return (
        f"{kemitraan.nomor} belum dapat menjalankan pemicu {putusan.pemicu}; "
        f"masih {len(putusan.kurang)} hal yang kurang:"
    )


def _sesudah(kemitraan: Kemitraan, putusan: Langkah, pada: date) -> Kemitraan:
    berakhir = putusan.keadaan.versi_tahap != kemitraan.keadaan.versi_tahap or putusan.keadaan.diarsipkan
    tugas = tutup_tugas(kemitraan, putusan.dari, pada) if berakhir else kemitraan.tugas
    baru = replace(kemitraan, keadaan=putusan.keadaan, tugas=tugas)
    if putusan.pemicu is Pemicu.PERPANJANG:
        baru = perpanjang_masa(baru, pada)
    if baru.keadaan.versi_rencana != kemitraan.keadaan.versi_rencana:
        baru = suara_menyusul(baru, pada)
    return baru


def _hasil(putusan: Langkah, tercatat: Tercatat) -> HasilPindah:
    return HasilPindah(
        nomor=tercatat.kemitraan.nomor,
        pemicu=putusan.pemicu,
        dari=putusan.dari,
        ke=putusan.ke,
        siklus=tercatat.kemitraan.keadaan.siklus,
        versi=tercatat.kemitraan.keadaan.versi,
        surel=tercatat.surel,
        tugas=tercatat.tugas,
    )


def _hasil_tersimpan(u: UnitOfWork, kemitraan: Kemitraan, permintaan: Permintaan) -> HasilPindah | None:
    """The result of this very request, if it was carried out before.

    No pemicu can rightly follow itself, so without a `kunci` the last transition tells a repetition.
    """
    if permintaan.kunci is not None:
        baris = u.riwayat_berkunci(permintaan.kunci)
        if baris is not None and baris.permintaan != permintaan.sidik:
            raise KunciDipakai
    else:
        baris = u.transisi_terakhir(kemitraan.nomor)
        if baris is not None and baris.permintaan != permintaan.sidik:
            return None
    return None if baris is None else dari_riwayat(baris)
