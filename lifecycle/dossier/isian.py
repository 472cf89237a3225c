"""What was read from one input, and where each piece of it stood."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lifecycle.domain.galat import DaftarKesalahan
from lifecycle.domain.isian.letak import Letak
from lifecycle.domain.kaidah.temuan import Cacat
from lifecycle.dossier.keluhan import Keluhan


@dataclass(frozen=True, kw_only=True, slots=True)
class IsianBerkas:
    """A dossier as it was written: only what it mentions, values typed.

    `isi` has the shape of a Kemitraan: parts and maps as dict, entries as tuples of dict, None for
    "back to the default" (in a map: "take this key out"). `letak` gives the line, counted from 1, of each
    key and entry; of an input made of words the place of the word. `keluhan` are the faults found while
    reading: with any, `isi` is not to be kept, only to be searched for further faults.
    """

    keluhan: Keluhan
    isi: Mapping[str, Any]
    letak: Mapping[Letak, int]

    @property
    def nama(self) -> str:
        return self.keluhan.sumber.nama

    @property
    def bercacat(self) -> bool:
        return bool(self.keluhan)

    def terangkan(self, cacat: Sequence[Cacat]) -> DaftarKesalahan:
        """These faults and those of the reading as one error, each with the line it stands on, or of the
        nearest key around it.

        A fault in what this input does not mention is told without a line; one at a place where reading
        already failed, not at all.
        """
        semua = self.keluhan.salinan()
        for satu in cacat:
            if not self.keluhan.sudah(satu.letak):
                semua.catat(satu.letak, self._nomor(satu.letak), satu.pesan)
        return semua.daftar()

    def _nomor(self, letak: Letak) -> int:
        return next((self.letak[letak[:n]] for n in range(len(letak), 0, -1) if letak[:n] in self.letak), 0)
