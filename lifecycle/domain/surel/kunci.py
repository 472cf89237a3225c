"""The key of a mail: one for the same news, notification and address, so that it is queued once."""

from dataclasses import dataclass

from lifecycle.domain.surel.alamat import kunci_surel
from lifecycle.domain.surel.antrean import Surel

_ALIH = "/alih/"


def awalan_kunci(nomor: str, perihal: object) -> str:
    """What the keys of all mails of one event begin with; `perihal` is the kunci of its kabar, or the versi
    of the step that announced it."""
    return f"{nomor}/{perihal}"


def kunci_kiriman(awalan: str, notifikasi: str, kepada: str) -> str:
    """The key of the mail to that address."""
    return f"{awalan}/{notifikasi}/{kunci_surel(kepada)}"


def kunci_alihan(surel: Surel, kepada: str) -> str:
    """The key of the same mail, sent on to that address: however often it is, it reaches one person once."""
    return f"{_asal(surel.kunci)}{_ALIH}{kunci_surel(kepada)}"


@dataclass(frozen=True, kw_only=True, slots=True)
class AsalSurel:
    """What a key tells: of which event the mail is (its `awalan`), about what, and to whom it was written
    first."""

    awalan: str
    perihal: str
    kepada: str


def baca_kunci(surel: Surel) -> AsalSurel | None:
    """None for a digest, which is about several things."""
    awalan, nama, kepada = _asal(surel.kunci).rpartition(f"/{surel.notifikasi}/")
    if not nama:
        return None
    return AsalSurel(awalan=awalan, perihal=awalan.removeprefix(f"{surel.nomor}/"), kepada=kepada)


def _asal(kunci: str) -> str:
    awal, alih, _ = kunci.rpartition(_ALIH)
    return awal if alih else kunci
