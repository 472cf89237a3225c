"""What a kemitraan still lacks for each step, and whose turn it is."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from lifecycle.domain.isian.jadi_json import jadi_json
from lifecycle.domain.mesin.langkah import Langkah, langkah, semua_langkah
from lifecycle.services.baca.kemitraan import lihat
from lifecycle.services.ports.perangkat import Perangkat


@dataclass(frozen=True, kw_only=True, slots=True)
class DaftarSyarat:
    """What each pemicu still needs, seen from the stage that the kemitraan is in."""

    nomor: str
    tahap: str
    langkah: tuple[Langkah, ...]

    def ke_json(self) -> dict[str, Any]:
        """The document of contract.md 2, `syarat`."""
        return {
            "nomor": self.nomor,
            "tahap": self.tahap,
            "pemicu": [
                {"pemicu": x.pemicu, "ke": x.ke, "boleh": x.boleh, "kurang": [jadi_json(k) for k in x.kurang]}
                for x in self.langkah
            ],
        }


def syarat(perangkat: Perangkat, nomor: str, *, pada: date, pemicu: str | None = None) -> DaftarSyarat:
    """What is missing for one pemicu, or for each that leaves from here.

    Raises NomorTidakDikenal, PemicuTidakDikenal.
    """
    fakta = perangkat.lihat(lihat(perangkat, nomor), pada)
    pilihan = semua_langkah(fakta) if pemicu is None else (langkah(fakta, pemicu),)
    return DaftarSyarat(nomor=nomor, tahap=fakta.kemitraan.keadaan.tahap, langkah=pilihan)
