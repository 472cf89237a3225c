"""The only wiring: settings become the real database, templates and channels that services work with."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from lifecycle.domain.galat import DaftarKesalahan, PrasaranaGagal
from lifecycle.domain.kantor.aturan import Aturan
from lifecycle.domain.kata import Lewat
from lifecycle.domain.surel.antrean import Saluran
from lifecycle.domain.waktu.jam_kerja import JamKerja
from lifecycle.services.ports.penulis import Pelapor, Pengalih, Penyurat, Penyusun
from lifecycle.services.ports.perangkat import HariDisebut, Perangkat
from lifecycle.settings.kunci_pantulan import baca_kunci, buat_kunci
from lifecycle.settings.setelan import Settings, baca_setelan, lingkungan_mutlak, teks_setelan
from lifecycle.settings.tampilan import tanpa_rahasia

if TYPE_CHECKING:
    from lifecycle.delivery.saluran import Pilihan
    from lifecycle.domain.surel.pantulan import Pantulan

__all__ = [
    "Settings",
    "baca_setelan",
    "folder_bawaan",
    "lingkungan_mutlak",
    "rakit",
    "siapkan",
    "tanpa_rahasia",
    "teks_setelan",
]


class KunciPantulanBelumAda(PrasaranaGagal):
    """Kunci alamat pantulan belum dibuat. Jalankan `kemitraan siapkan`, lalu kirim lagi."""


def folder_bawaan(nama: str) -> Path:
    """A folder of shipped templates: inside the wheel, or beside the packages in a checkout."""
    di_paket = Path(__file__).parent / "templates" / nama
    return di_paket if di_paket.is_dir() else Path(__file__).parents[1] / "templates" / nama


def rakit(
    setelan: Settings | None = None, *, pada: date | None = None, lewat: Lewat = Lewat.PERINTAH
) -> Perangkat:
    """Everything a service works with. `pada` is the day to believe in, else today where the office is; a
    HariDisebut is checked before anything is written of it. `lewat` is the door that works with it.


    Raises MasukanSalah when a setting makes no sense; the database is not touched yet.
    """
    from lifecycle.store.gudang import buka

    setelan = setelan or baca_setelan()
    gudang = buka(setelan.database_url)
    return Perangkat(
        unit=gudang.unit,
        bacaan=gudang.bacaan,
        penyusun=cache(partial(_penyusun, setelan)),
        pelapor=cache(_pelapor),
        penyurat=cache(partial(_penyurat, setelan)),
        pengalih=cache(_pengalih),
        pantulan=partial(_pantulan, setelan),
        saluran=partial(_saluran, setelan),
        sekarang=setelan.sekarang,
        hari_ini=lambda: setelan.hari_ini() if pada is None else date(pada.year, pada.month, pada.day),
        jam_kerja=_jam_kerja(setelan),
        aturan=_aturan(setelan),
        batas_hari=setelan.hari_ini() if isinstance(pada, HariDisebut) else None,
        lewat=lewat,
    )


def siapkan(setelan: Settings | None = None) -> str:
    """Create or upgrade the database; answers the revision of the schema.

    Raises DaftarKesalahan for broken templates and SaluranSalah for a mail server that may not be used,
    before the database is touched.
    """
    from lifecycle.delivery.surel.periksa import periksa_templat
    from lifecycle.store.penyiapan import siapkan as siapkan_basis_data

    setelan = setelan or baca_setelan()
    keluhan = periksa_templat(_folder_surel(setelan))
    if keluhan:
        raise DaftarKesalahan(keluhan)
    # A server that may not be used is told of now, not by the first mail.
    _saluran(replace(setelan, pantulan=None))
    revisi = siapkan_basis_data(setelan.database_url)
    if setelan.kunci_pantulan is None:
        buat_kunci(setelan.folder_data)
    _kencangkan(setelan)
    return revisi


def _kencangkan(setelan: Settings) -> None:
    """Shut to other users what was written before this was done at once."""
    from lifecycle.delivery.saluran import kencangkan_saluran

    try:
        kencangkan_saluran(setelan.smtp_url, _pilihan(setelan))
    except OSError as galat:
        raise PrasaranaGagal(
            f"Surel yang tersimpan tidak dapat ditutup bagi pengguna lain ({galat.filename}: "
            f"{galat.strerror}). Folder itu harus milik Anda sendiri; periksa KEMITRAAN_SMTP_URL."
        ) from galat


def _aturan(setelan: Settings) -> Aturan:
    """What the office decided, with the holidays of the nation."""
    from lifecycle.domain.waktu.libur import libur_indonesia

    return replace(setelan.aturan, kalender=replace(setelan.aturan.kalender, libur=libur_indonesia))


def _penyusun(setelan: Settings) -> Penyusun:
    from lifecycle.delivery.surel.penyusun import PenyusunSurel

    return PenyusunSurel(
        _folder_surel(setelan),
        pengirim=setelan.pengirim,
        jam_kerja=_jam_kerja(setelan),
        kepala=setelan.kop,
        berhenti=setelan.berhenti,
        formulir="" if setelan.url_prefect is None else f"{setelan.url_prefect}/deployments",
    )


def _jam_kerja(setelan: Settings) -> JamKerja | None:
    """When mails that can wait are sent; None: at any time."""
    if setelan.jam_kerja is None:
        return None
    buka, tutup = setelan.jam_kerja
    return JamKerja(zona=setelan.zona_waktu, buka=buka, tutup=tutup, kalender=_aturan(setelan).kalender)


def _folder_surel(setelan: Settings) -> list[Path]:
    """Where mail templates are looked for; an office's own come first."""
    return [f for f in (setelan.folder_templat, folder_bawaan("surel")) if f is not None]


def _pelapor() -> Pelapor:
    from lifecycle.delivery.laporan import PelaporHtml

    return PelaporHtml(folder_bawaan("laporan"))


def _penyurat(setelan: Settings) -> Penyurat:
    from lifecycle.delivery.surat import PenyuratHtml

    return PenyuratHtml(folder_bawaan("surat"), pengirim=setelan.pengirim, kepala=setelan.kop)


def _pengalih() -> Pengalih:
    from lifecycle.delivery.surel.amplop.alih import PengalihSurel

    return PengalihSurel()


def _pantulan(setelan: Settings, kotak: Path) -> "Iterator[Pantulan]":
    from lifecycle.delivery.pantulan import baca_kotak

    return baca_kotak(kotak, _kunci_pantulan(setelan))


def _kunci_pantulan(setelan: Settings) -> bytes | None:
    """What our return paths are proven by."""
    if setelan.kunci_pantulan is not None:
        return setelan.kunci_pantulan.encode()
    return baca_kunci(setelan.folder_data)


def _saluran(setelan: Settings) -> Saluran:
    from lifecycle.delivery.saluran import buka_saluran

    kunci = None if setelan.pantulan is None else _kunci_pantulan(setelan)
    if setelan.pantulan is not None and kunci is None:
        raise KunciPantulanBelumAda
    return buka_saluran(setelan.smtp_url, _pilihan(setelan, kunci or b""))


def _pilihan(setelan: Settings, kunci: bytes = b"") -> "Pilihan":
    from lifecycle.delivery.saluran import Pilihan

    return Pilihan(
        folder_data=setelan.folder_data,
        polos=setelan.smtp_polos,
        sambungan=setelan.smtp_sambungan,
        daur=setelan.smtp_daur,
        batas_waktu=setelan.smtp_batas_waktu,
        laju=setelan.smtp_laju,
        pantulan=setelan.pantulan,
        kunci_pantulan=kunci,
    )
