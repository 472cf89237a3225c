"""Move a kemitraan by one pemicu: the transition that is one transaction."""

from dataclasses import dataclass, replace
from datetime import date

from lifecycle.domain.addendum.perubahan import suara_menyusul
from lifecycle.domain.fakta import Fakta, Kemitraan
from lifecycle.domain.galat import KunciDipakai, VersiBerubah
from lifecycle.domain.kaidah.kabar import Kabar
from lifecycle.domain.kaidah.temuan import SyaratBelumTerpenuhi
from lifecycle.domain.mesin.langkah import Langkah, langkah
from lifecycle.domain.mesin.peristiwa import peristiwa_langkah
from lifecycle.domain.pemicu import Pemicu
from lifecycle.domain.terminasi.pengakhiran import usulan_terminasi
from lifecycle.domain.tugas.buka_tutup import tutup_tugas
from lifecycle.domain.tugas.penutupan import daftar_penutupan
from lifecycle.services.ports.buku import Buku
from lifecycle.services.ports.perangkat import Perangkat
from lifecycle.services.ports.unit import UnitOfWork
from lifecycle.services.ubah.hasil_pindah import HasilPindah, dari_riwayat
from lifecycle.services.ubah.pelaku import periksa_pelaku
from lifecycle.services.ubah.pembukuan import Tercatat, Tindakan, bukukan


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

    def tindakan(self) -> Tindakan:
        isi = {"nomor": self.nomor, "pemicu": self.pemicu}
        return Tindakan(
            jenis="pindah",
            oleh=self.oleh,
            pada=self.pada,
            alasan=self.alasan.strip(),
            kunci=self.kunci,
            isi=isi,
        )


def pindahkan(perangkat: Perangkat, permintaan: PermintaanPindah) -> HasilPindah:
    """Move, or say everything that is still missing.

    Raises NomorTidakDikenal, PemicuTidakDikenal, PelakuTidakDikenal, SyaratBelumTerpenuhi, VersiBerubah,
    KunciDipakai.
    """
    with perangkat.unit() as u:
        kemitraan = u.muat(permintaan.nomor)
        oleh = periksa_pelaku(u, permintaan.oleh)
        tindakan = replace(permintaan, oleh=oleh).tindakan()
        tersimpan = _hasil_tersimpan(u, kemitraan, tindakan)
        if tersimpan is not None:
            return tersimpan
        if permintaan.versi is not None and permintaan.versi != kemitraan.keadaan.versi:
            raise VersiBerubah
        hasil = jalankan_langkah(u, perangkat, kemitraan, permintaan.pemicu, tindakan).hasil
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
    tindakan: Tindakan,
) -> Perpindahan:
    """Decide and write one step inside a unit of work; the caller commits."""
    fakta = perangkat.lihat(kemitraan, tindakan.pada, alasan=tindakan.alasan)
    putusan = langkah(fakta, pemicu)
    if not putusan.boleh:
        raise SyaratBelumTerpenuhi(putusan.kurang, pembuka=_pembuka(kemitraan, putusan))
    baru = _sesudah(kemitraan, putusan, tindakan.pada)
    tercatat = bukukan(
        u,
        perangkat,
        lama=kemitraan,
        baru=baru,
        tindakan=tindakan,
        kabar=_kabar(perangkat, putusan, fakta, baru),
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
    if baru.keadaan.versi_rencana != kemitraan.keadaan.versi_rencana:
        baru = suara_menyusul(baru, pada)
    return baru


def _kabar(perangkat: Perangkat, putusan: Langkah, fakta: Fakta, baru: Kemitraan) -> tuple[Kabar, ...]:
    """What the step announces; `fakta` are those it was judged by, `baru` is what it makes of them."""
    konteks = {
        "tenggat_survei": perangkat.aturan.tenggat_survei(fakta.pada),
        "penutupan": daftar_penutupan(perangkat.lihat(baru, fakta.pada)),
        "alasan": fakta.alasan or _alasan_usulan(putusan, fakta),
    }
    return tuple(Kabar(peristiwa=p, konteks=konteks) for p in peristiwa_langkah(putusan, fakta))


def _alasan_usulan(putusan: Langkah, fakta: Fakta) -> str:
    """Why it ends, where the proposal said so already."""
    usulan = usulan_terminasi(fakta) if putusan.pemicu is Pemicu.HENTIKAN else None
    return "" if usulan is None else usulan.alasan or ""


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


def _hasil_tersimpan(u: UnitOfWork, kemitraan: Kemitraan, tindakan: Tindakan) -> HasilPindah | None:
    """The result of this very request, if it was carried out before.

    No pemicu can rightly follow itself, so without a `kunci` the last transition tells a repetition.
    """
    if tindakan.kunci is not None:
        baris = u.riwayat_berkunci(tindakan.kunci)
        if baris is not None and baris.permintaan != tindakan.permintaan:
            raise KunciDipakai
    else:
        baris = u.transisi_terakhir(kemitraan.nomor)
        if baris is not None and baris.permintaan != tindakan.permintaan:
            return None
    return None if baris is None else dari_riwayat(baris)
