"""What was read from one input, and where each piece of it stood."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lifecycle.domain.galat import DaftarKesalahan
from lifecycle.domain.letak import Letak
from lifecycle.domain.temuan import Cacat
from lifecycle.dossier.sumber import Sumber


@dataclass(frozen=True, kw_only=True, slots=True)
class Isian:
    """A dossier as it was written: only what it mentions, values typed.

    `isi` has the shape of a Kemitraan: parts and maps as dict, entries as tuples of dict, None for
    "back to the default" (in a map: "take this key out"). `letak` gives the line, counted from 1, of each
    key and entry; of an input made of words the place of the word.
    """

    sumber: Sumber
    isi: Mapping[str, Any]
    letak: Mapping[Letak, int]

    @property
    def nama(self) -> str:
        return self.sumber.nama

    def terangkan(self, cacat: Sequence[Cacat]) -> DaftarKesalahan:
        """The faults as one error, each with the line it stands on, or of the nearest key around it.

        A fault in what this input does not mention is told without a line.
        """
        berbaris = sorted(((self._nomor(c.letak), c) for c in cacat), key=lambda satu: satu[0] or 0)
        return DaftarKesalahan(self.sumber.sebut(c.letak, nomor) + c.pesan for nomor, c in berbaris)

    def _nomor(self, letak: Letak) -> int | None:
        return next(
            (self.letak[letak[:n]] for n in range(len(letak), 0, -1) if letak[:n] in self.letak), None
        )
