"""Rights: "may this one do that here", answered once for every door."""

from datetime import date
from enum import StrEnum, auto

from lifecycle.domain.bahasa.kutip import kutip
from lifecycle.domain.bahasa.sebut import sebut_semua, sebut_tanggal
from lifecycle.domain.daftar import Pengguna
from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.galat import KemitraanError, MasukanSalah
from lifecycle.domain.kata import PeranOrang
from lifecycle.domain.surel.alamat import orang_sama
from lifecycle.domain.tindakan import Sertaan, Tindakan, rangkai
from lifecycle.domain.wewenang.orang import pengurus, sebut_orang, yang_bernama, yang_memegang


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


class BelumTerdaftar(KemitraanError):
    """Orang ini belum terdaftar."""

    def __init__(self, surel: str, peran: PeranOrang | None = None) -> None:
        sebagai = "" if peran is None else f" sebagai {peran}"
        super().__init__(
            rangkai(
                f'"{kutip(surel)}" belum didaftarkan admin{sebagai}, dan kantor ini hanya mengenal orang '
                "yang terdaftar. Mintalah seorang admin menjalankan ",
                Tindakan(
                    kata_kerja="orang tambah",
                    kata=(surel, peran or "PERAN"),
                    sertaan=(("nama", "NAMA"),),
                ),
                ".",
            )
        )


def sudah_pergi(siapa: Pengguna) -> str:
    """Why somebody who left may do nothing any more."""
    sejak = "" if siapa.berhenti is None else f"; hari terakhirnya {sebut_tanggal(siapa.berhenti)}"
    return f'"{siapa.surel}" sudah tidak bertugas di kantor ini{sejak}.'


def keberatan(hak: Hak, siapa: Pengguna, kemitraan: Kemitraan, pada: date) -> str | None:
    """Why this one may not do that here on that day; None where he may."""
    surel, nomor = siapa.surel, kemitraan.nomor
    if siapa.pergi(pada):
        return sudah_pergi(siapa)
    if _boleh(hak, siapa, kemitraan, pada):
        return None
    match hak:
        case Hak.MENGURUS:
            boleh = [sebut_orang(o) for o in pengurus(kemitraan, pada)]
            return (
                f'"{surel}" tidak mengurus {nomor}. Yang boleh: '
                f"{sebut_semua(dict.fromkeys(boleh), sambung='atau')}."
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
                f"{sebut_orang(kemitraan.penyetuju)}, atau oleh seorang admin."
            )


def _boleh(hak: Hak, siapa: Pengguna, kemitraan: Kemitraan, pada: date) -> bool:
    """An admin does everything but decide."""
    surel = siapa.surel
    match hak:
        case Hak.MENGURUS | Hak.MENGGANTI if siapa.admin(pada):
            return True
        case Hak.MENGURUS:
            return yang_bernama(pengurus(kemitraan, pada), surel) is not None
        case Hak.MEMUTUSKAN:
            return yang_bernama(yang_memegang(kemitraan.penyetuju, pada), surel) is not None
        case Hak.MENGGANTI:
            return orang_sama(surel, kemitraan.penyetuju.surel)
