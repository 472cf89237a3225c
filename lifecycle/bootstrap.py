"""The only wiring: settings become the real database, templates and channels that services work with."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache, partial
from pathlib import Path

from lifecycle.domain.galat import DaftarKesalahan
from lifecycle.domain.kantor.aturan import Aturan
from lifecycle.domain.kata import Lewat
from lifecycle.domain.surel.antrean import Saluran
from lifecycle.domain.surel.pantulan import Pantulan
from lifecycle.domain.waktu.jam_kerja import JamKerja
from lifecycle.services.ports.penulis import Pelapor, Pengalih, Penyurat, Penyusun
from lifecycle.services.ports.perangkat import Perangkat
from lifecycle.settings.setelan import Settings, baca_setelan, tanpa_rahasia, teks_setelan

__all__ = ["Settings", "baca_setelan", "folder_bawaan", "rakit", "siapkan", "tanpa_rahasia", "teks_setelan"]


def folder_bawaan(nama: str) -> Path:
    """A folder of shipped templates: inside the wheel, or beside the packages in a checkout."""
    di_paket = Path(__file__).parent / "templates" / nama
    return di_paket if di_paket.is_dir() else Path(__file__).parents[1] / "templates" / nama


def rakit(
    setelan: Settings | None = None, *, pada: date | None = None, lewat: Lewat = Lewat.PERINTAH
) -> Perangkat:
    """Everything a service works with. `pada` is the day to believe in, else today where the office is;
    `lewat` the door that works with it.

    Raises MasukanSalah when a setting makes no sense; the database is not touched yet.
    """
    from lifecycle.store import buka

    setelan = setelan or baca_setelan()
    gudang = buka(setelan.database_url)
    return Perangkat(
        unit=gudang.unit,
        bacaan=gudang.bacaan,
        penyusun=cache(partial(_penyusun, setelan)),
        pelapor=cache(_pelapor),
        penyurat=cache(partial(_penyurat, setelan)),
        pengalih=cache(_pengalih),
        pantulan=_pantulan,
        saluran=partial(_saluran, setelan),
        sekarang=setelan.sekarang,
        hari_ini=lambda: pada or setelan.hari_ini(),
        aturan=_aturan(setelan),
        lewat=lewat,
    )


def siapkan(setelan: Settings | None = None) -> str:
    """Create or upgrade the database; answers the revision of the schema.

    Raises DaftarKesalahan for broken templates, before the database is touched.
    """
    from lifecycle.delivery.surel import periksa_templat
    from lifecycle.store import siapkan as siapkan_basis_data

    setelan = setelan or baca_setelan()
    keluhan = periksa_templat(_folder_surel(setelan))
    if keluhan:
        raise DaftarKesalahan(keluhan)
    return siapkan_basis_data(setelan.database_url)


def _aturan(setelan: Settings) -> Aturan:
    """What the office decided, with the holidays of the nation."""
    from lifecycle.domain.waktu.libur import libur_indonesia

    return replace(setelan.aturan, kalender=replace(setelan.aturan.kalender, libur=libur_indonesia))


def _penyusun(setelan: Settings) -> Penyusun:
    from lifecycle.delivery.surel import PenyusunSurel

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


def _pantulan(kotak: Path) -> Iterator[Pantulan]:
    from lifecycle.delivery.pantulan import baca_kotak

    return baca_kotak(kotak)


def _saluran(setelan: Settings) -> Saluran:
    from lifecycle.delivery.saluran import Pilihan, buka_saluran

    pilihan = Pilihan(
        folder_data=setelan.folder_data,
        sambungan=setelan.smtp_sambungan,
        daur=setelan.smtp_daur,
        batas_waktu=setelan.smtp_batas_waktu,
        laju=setelan.smtp_laju,
        pantulan=setelan.pantulan,
    )
    return buka_saluran(setelan.smtp_url, pilihan)
