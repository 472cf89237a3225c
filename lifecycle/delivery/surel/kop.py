"""The office's stationery: its texts, its letterhead, and what every mail of it carries."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from email.headerregistry import Address
from typing import Any

from lifecycle.delivery.surel.amplop.bagian import CID_LOGO
from lifecycle.delivery.surel.notifikasi.katalog import Katalog
from lifecycle.domain.kantor.kop import Berhenti, KopKantor
from lifecycle.domain.kantor.logo import kenali_logo

# The room that a logo has on the page, in pixels.
LEBAR_LOGO, TINGGI_LOGO = 220, 56


@dataclass(frozen=True, kw_only=True, slots=True)
class Kop:
    """Who writes, on which paper; `berhenti` is the way out of digests, if there is one, and `formulir` the
    address of the office's forms, "" where it has none."""

    katalog: Katalog
    pengirim: Address
    kepala: KopKantor = field(default_factory=KopKantor)
    berhenti: Berhenti | None = None
    formulir: str = ""

    @property
    def kantor(self) -> str:
        """The office's name, as the letterhead shows it."""
        return self.kepala.nama or self.pengirim.display_name or self.pengirim.domain

    @property
    def logo(self) -> bytes | None:
        """Whoever frames a body with `nilai` puts this into the envelope as well."""
        return self.kepala.logo

    @property
    def nilai(self) -> Mapping[str, Any]:
        """What templates may say of the office; `logo` is for the page itself."""
        return {
            "kantor": self.kantor,
            "alamat_kantor": list(self.kepala.alamat),
            "formulir": self.formulir,
            "logo": None if self.logo is None else _nilai_logo(self.logo),
        }


def _nilai_logo(logo: bytes) -> Mapping[str, Any] | None:
    gambar = kenali_logo(logo)
    if gambar is None:
        return None
    lebar, tinggi = gambar.muat_dalam(LEBAR_LOGO, TINGGI_LOGO)
    return {"sumber": f"cid:{CID_LOGO}", "lebar": lebar, "tinggi": tinggi}
