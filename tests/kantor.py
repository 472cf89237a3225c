"""An office for tests: the real wiring over one database, with a Maildir for the mails."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from pabrik import dasar

from lifecycle.bootstrap import baca_setelan, rakit
from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.kata import Kerja
from lifecycle.domain.surel.antrean import Surel
from lifecycle.domain.waktu.kalender import SETIAP_HARI
from lifecycle.dossier.argumen import isian_dari_kata
from lifecycle.dossier.berkas import baca_berkas
from lifecycle.services.baca.kemitraan import lihat
from lifecycle.services.baca.riwayat import riwayat
from lifecycle.services.ports.perangkat import Perangkat
from lifecycle.services.putaran.ingatkan import HasilIngatkan, ingatkan_sebagian
from lifecycle.services.putaran.putaran import Putaran
from lifecycle.services.ubah.hasil_pindah import HasilPindah
from lifecycle.services.ubah.koreksi import HasilKoreksi, PermintaanKoreksi, koreksi, tarik
from lifecycle.services.ubah.orang import HasilGanti, PermintaanGanti, ganti_orang
from lifecycle.services.ubah.pindahkan import PermintaanPindah, pindahkan
from lifecycle.services.ubah.terapkan import HasilTerapkan, catat, terapkan

NOMOR = "KM-2026-0001"
PETUGAS = "ratna@kantor.example"
PENYETUJU = "hasan@kantor.example"
HARI_AJU = date(2025, 11, 25)
HARI_RENCANA = date(2025, 12, 2)
HARI_MULAI = dasar.HARI_MULAI


def ditandatangani_semua(hari: date) -> str:
    """What a dossier says for an addendum of that day which all three pihak signed at once."""
    semua = ", ".join(f"{kode}: {hari}" for kode in ("inti", "plasma1", "plasma2"))
    return f"dokumen: [{{jenis: addendum, tanggal: {hari}, ditandatangani: {{{semua}}}}}]\n"


@dataclass(frozen=True)
class Kantor:
    """What a test does to a partnership, in few words."""

    url: str
    folder: Path
    perangkat: Perangkat

    def beraturan(self, **ubah: Any) -> "Kantor":
        """The same office under other rules."""
        aturan = replace(self.perangkat.aturan, **ubah)
        return replace(self, perangkat=replace(self.perangkat, aturan=aturan))

    def berdiri(self, kemitraan: Kemitraan | None = None) -> Kemitraan:
        """Put a kemitraan straight into the database, as it is."""
        isi = kemitraan or dasar.kemitraan()
        with self.perangkat.unit() as u:
            u.simpan(isi, None)
            u.commit()
        return lihat(self.perangkat, isi.nomor)

    def terapkan(
        self, teks: str, pada: date = HARI_AJU, *, oleh: str = PETUGAS, uji_coba: bool = False
    ) -> HasilTerapkan:
        isian = baca_berkas(teks, nama="berkas.yaml")
        (hasil,) = terapkan(self.perangkat, [isian], pada=pada, oleh=oleh, uji_coba=uji_coba)
        return hasil

    def catat(self, jenis: str, *pasangan: str, pada: date, oleh: str = PETUGAS) -> HasilTerapkan:
        """One fact by words KEY=VALUE, as `kemitraan catat` takes it."""
        isian = isian_dari_kata(jenis, pasangan, hari=pada)
        return catat(self.perangkat, NOMOR, isian, pada=pada, oleh=oleh)

    def koreksi(
        self, jenis: str, *pasangan: str, pada: date, oleh: str = PETUGAS, uji_coba: bool = False
    ) -> HasilKoreksi:
        """A fact mended by words, as `kemitraan koreksi` takes them."""
        isian = isian_dari_kata(jenis, pasangan, hari=None, perintah="koreksi")
        return koreksi(self.perangkat, jenis, isian, _salah_ketik(pada, oleh=oleh, uji_coba=uji_coba))

    def tarik(self, jenis: str, *pasangan: str, pada: date) -> HasilKoreksi:
        isian = isian_dari_kata(jenis, pasangan, hari=None, perintah="tarik")
        return tarik(self.perangkat, jenis, isian, _salah_ketik(pada))

    def pindah(self, pemicu: str, pada: date, *, oleh: str = PETUGAS, alasan: str = "") -> HasilPindah:
        permintaan = PermintaanPindah(nomor=NOMOR, pemicu=pemicu, oleh=oleh, pada=pada, alasan=alasan)
        return pindahkan(self.perangkat, permintaan)

    def ganti(
        self, dari: str, kepada: str, *, pada: date, oleh: str = PENYETUJU, alasan: str = "Pindah bagian"
    ) -> HasilGanti:
        """Every partnership of one of our people in the hands of another."""
        return ganti_orang(
            self.perangkat,
            PermintaanGanti(
                dari=dari, kepada=kepada, nama="Sari Wulandari", oleh=oleh, pada=pada, alasan=alasan
            ),
        )

    def pengingat(self, pada: date) -> tuple[HasilIngatkan, ...]:
        """The daily run of that day."""
        putaran = Putaran(perangkat=self.perangkat, kerja=Kerja.PENGINGAT, pada=pada)
        return tuple(satu for s in putaran for satu in ingatkan_sebagian(self.perangkat, s, pada=pada))

    @property
    def kemitraan(self) -> Kemitraan:
        return lihat(self.perangkat, NOMOR)

    @property
    def antrean(self) -> tuple[Surel, ...]:
        with self.perangkat.bacaan() as u:
            return u.antrean_surel(belum=False)

    def surel(self, notifikasi: str) -> list[str]:
        """Who is written to about this."""
        return [s.kepada for s in self.antrean if s.notifikasi == notifikasi]

    def naskah(self, notifikasi: str, kepada: str) -> list[str]:
        """What these mails to him say."""
        return [s.naskah for s in self.antrean if (s.notifikasi, s.kepada) == (notifikasi, kepada)]

    def keadaan_lengkap(self) -> tuple[object, ...]:
        """All that a refusal must leave as it was."""
        return (self.kemitraan, self.antrean, riwayat(self.perangkat, NOMOR))


def _salah_ketik(pada: date, *, oleh: str = PETUGAS, uji_coba: bool = False) -> PermintaanKoreksi:
    return PermintaanKoreksi(nomor=NOMOR, oleh=oleh, alasan="Salah ketik", pada=pada, uji_coba=uji_coba)


def buka_kantor(
    url: str,
    folder: Path,
    *,
    templat: Path | None = None,
    smtp: str = "",
    lain: Mapping[str, str] | None = None,
    libur: bool = False,
) -> Kantor:
    """The office over this database; settings as the environment would give them.

    Without `libur` every day is a working day, so that a story can count its days.
    """
    setelan = baca_setelan(
        {
            "KEMITRAAN_DATABASE_URL": url,
            "KEMITRAAN_FOLDER_DATA": str(folder),
            "KEMITRAAN_FOLDER_TEMPLAT": "" if templat is None else str(templat),
            "KEMITRAAN_SMTP_URL": smtp,
            "KEMITRAAN_PENGIRIM": "Kantor Kemitraan <kemitraan@kantor.example>",
            # What a test sends must not depend on the hour at which it runs.
            "KEMITRAAN_JAM_KERJA": "selalu",
            **(lain or {}),
        }
    )
    perangkat = rakit(setelan)
    if not libur:
        perangkat = replace(perangkat, aturan=replace(perangkat.aturan, kalender=SETIAP_HARI))
    return Kantor(url=url, folder=folder, perangkat=perangkat)
