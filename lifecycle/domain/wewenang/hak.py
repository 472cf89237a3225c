"""Rights: "may this one do that here", answered once for every door."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum, auto

from lifecycle.domain.bahasa.sebut import sebut_semua, sebut_tanggal
from lifecycle.domain.daftar import Pengguna
from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.galat import KemitraanError, MasukanSalah
from lifecycle.domain.kantor.aturan import Aturan
from lifecycle.domain.surel.alamat import orang_sama
from lifecycle.domain.tindakan import Pesan, Sertaan, Tindakan, rangkai
from lifecycle.domain.wewenang.orang import pengurus, sebut_orang, yang_bernama, yang_memegang

ADMIN = "admin"


class Hak(StrEnum):
    """What somebody asks to do with a kemitraan."""

    # Move it, record its facts, apply its dossier, finish its tasks.
    MENGURUS = auto()
    # Speak the word of the penyetuju: feasibility, decision, end.
    MEMUTUSKAN = auto()
    # Put somebody else in the place of its petugas, or of its penyetuju.
    MENGGANTI = auto()


class PelakuTidakDikenal(MasukanSalah):
    """Pelaku tidak dikenal."""

    def __init__(self, oleh: str) -> None:
        super().__init__(
            rangkai(
                f'"{oleh}" bukan petugas atau penyetuju yang terdaftar. Isi ',
                Sertaan(nama="oleh"),
                " dengan surel penanggung_jawab atau penyetuju yang tertulis di berkas kemitraan.",
            )
        )


class PelakuTidakBerwenang(KemitraanError):
    """Orang ini tidak berwenang melakukan tindakan tersebut."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Pelaku:
    """Who claims to act: an address, and what the register of the office says of it, if anything."""

    surel: str
    pengguna: Pengguna | None = None

    @property
    def admin(self) -> bool:
        return self.pengguna is not None and ADMIN in self.pengguna.terdaftar

    @property
    def terdaftar(self) -> bool:
        return self.pengguna is not None and bool(self.pengguna.terdaftar)

    def sudah_berhenti(self, pada: date) -> bool:
        """Whether this person has left the office by that day."""
        hari = None if self.pengguna is None else self.pengguna.berhenti
        return hari is not None and hari <= pada


def keberatan(hak: Hak, pelaku: Pelaku, kemitraan: Kemitraan, pada: date, aturan: Aturan) -> Pesan | None:
    """Why this one may not do that here on that day; None where he may."""
    tertolak = keberatan_umum(pelaku, pada, aturan)
    if tertolak is not None or _boleh(hak, pelaku, kemitraan, pada):
        return tertolak
    nomor = kemitraan.nomor
    match hak:
        case Hak.MENGURUS:
            boleh = [sebut_orang(o) for o in pengurus(kemitraan, pada)]
            return (
                f'"{pelaku.surel}" tidak mengurus {nomor}. Yang boleh: '
                f"{sebut_semua(dict.fromkeys(boleh), sambung='atau')}, atau seorang admin kantor."
            )
        case Hak.MEMUTUSKAN:
            boleh = [sebut_orang(o) for o in yang_memegang(kemitraan.penyetuju, pada)]
            return (
                f"Hanya penyetuju {nomor}, yaitu {sebut_semua(boleh, sambung='atau')}, yang dapat "
                "memutuskan; mintalah keputusannya."
            )
        case Hak.MENGGANTI:
            return (
                f"Penanggung jawab dan penyetuju {nomor} hanya diganti oleh penyetujunya sekarang, yaitu "
                f"{sebut_orang(kemitraan.penyetuju)}, atau oleh seorang admin kantor."
            )


def keberatan_umum(pelaku: Pelaku, pada: date, aturan: Aturan) -> Pesan | None:
    """Why this one may do nothing at all in this office on that day; None where nothing speaks against it."""
    if pelaku.sudah_berhenti(pada) and pelaku.pengguna is not None and pelaku.pengguna.berhenti is not None:
        hari = sebut_tanggal(pelaku.pengguna.berhenti)
        return f'"{pelaku.surel}" sudah berhenti pada {hari}, jadi tidak dapat bertindak lagi.'
    if aturan.hanya_terdaftar and not pelaku.terdaftar:
        return rangkai(
            f'"{pelaku.surel}" belum didaftarkan oleh admin, dan kantor ini hanya mengenal yang terdaftar. '
            "Admin mendaftarkannya dengan ",
            Tindakan(kata_kerja="orang tambah", kata=(pelaku.surel,)),
            ".",
        )
    return None


def _boleh(hak: Hak, pelaku: Pelaku, kemitraan: Kemitraan, pada: date) -> bool:
    match hak:
        case Hak.MENGURUS:
            return pelaku.admin or yang_bernama(pengurus(kemitraan, pada), pelaku.surel) is not None
        case Hak.MEMUTUSKAN:
            return yang_bernama(yang_memegang(kemitraan.penyetuju, pada), pelaku.surel) is not None
        case Hak.MENGGANTI:
            return pelaku.admin or orang_sama(pelaku.surel, kemitraan.penyetuju.surel)


def surel_terdaftar(pelaku: Pelaku, kemitraan: Kemitraan, pada: date) -> str:
    """The address as this kemitraan or the register spells it, else as it was claimed."""
    tertulis = None if pelaku.pengguna is None else pelaku.pengguna.surel
    return yang_bernama(pengurus(kemitraan, pada), pelaku.surel) or tertulis or pelaku.surel
