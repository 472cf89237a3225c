"""The channels that mails leave by: one file each, known by the scheme of its URL."""

import pkgutil
from functools import cache
from importlib import import_module
from urllib.parse import SplitResult, urlsplit

from lifecycle.delivery.galat import SaluranSalah
from lifecycle.delivery.saluran.jenis import JenisSaluran, Pilihan
from lifecycle.domain.bahasa.mirip import saran
from lifecycle.domain.surel.antrean import Saluran

__all__ = ["Pilihan", "buka_saluran", "jenis_saluran", "kencangkan_saluran"]

# What is used where no server is set.
_TANPA_SERVER = "maildir:"


def buka_saluran(url: str | None, pilihan: Pilihan) -> Saluran:
    """The channel of a URL, not yet entered; without a URL mails become files below the data folder.

    Raises SaluranSalah for a URL that no channel understands.
    """
    jenis, bagian = _jenis(url)
    saluran: Saluran = jenis.buka(bagian, pilihan)
    return saluran


def kencangkan_saluran(url: str | None, pilihan: Pilihan) -> None:
    """Shut to other users what was written there before. Raises as `buka_saluran`, and OSError."""
    jenis, bagian = _jenis(url)
    jenis.kencangkan(bagian, pilihan)


def _jenis(url: str | None) -> tuple[JenisSaluran, SplitResult]:
    try:
        bagian = urlsplit(url or _TANPA_SERVER)
    except ValueError:
        raise SaluranSalah("bentuknya bukan URL.") from None
    jenis = jenis_saluran()
    if bagian.scheme not in jenis:
        # What stands there is not repeated: where a slash was forgotten it is the user, or his password.
        raise SaluranSalah(f"skemanya tidak dikenal. {saran(bagian.scheme, jenis)}")
    return jenis[bagian.scheme], bagian


@cache
def jenis_saluran() -> dict[str, JenisSaluran]:
    """Every channel by scheme: each module here that declares a SALURAN."""
    modul = (import_module(f"{__name__}.{m.name}") for m in pkgutil.iter_modules(__path__))
    semua = (m.SALURAN for m in modul if hasattr(m, "SALURAN"))
    return {skema: satu for satu in semua for skema in satu.skema}
