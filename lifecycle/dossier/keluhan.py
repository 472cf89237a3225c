"""Faults of one input: gathered with their places, told together in the order they stand in."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from lifecycle.domain.bahasa.kutip import kutip
from lifecycle.domain.bahasa.mirip import saran
from lifecycle.domain.galat import DaftarKesalahan
from lifecycle.domain.isian.letak import Letak
from lifecycle.domain.tindakan import Pesan, rangkai
from lifecycle.dossier.sumber import Sumber

# Beyond this an officer has lost the thread, and finding near misses takes its time.
_TERBANYAK = 200


@dataclass(kw_only=True, slots=True)
class Keluhan:
    """The faults found so far."""

    sumber: Sumber
    _isi: list[tuple[int, Pesan]] = field(default_factory=list)
    _letak: set[Letak] = field(default_factory=set)
    _lebih: int = 0

    def __bool__(self) -> bool:
        return bool(self._isi)

    def catat(self, letak: Letak, nomor: int, pesan: Pesan) -> None:
        """One more fault at `letak`; `nomor` is the line or the word, 0 where there is none."""
        self._tambah(letak, nomor, rangkai(self.sumber.sebut(letak, nomor), pesan))

    def tidak_dikenal(self, letak: Letak, nomor: int, pilihan: Iterable[str], *, nasihat: str) -> None:
        """An unknown key, the last of `letak`, with the one that was probably meant, and other advice."""
        maksud = "" if self._penuh else saran(letak[-1], pilihan)
        kalimat = f"{self.sumber.jalur(letak)} tidak dikenal. {maksud} {nasihat}".rstrip()
        self._tambah(letak, nomor, self.sumber.sebut((), nomor) + kalimat)

    def salinan(self) -> "Keluhan":
        """The same faults, to which more can be added."""
        return replace(self, _isi=list(self._isi), _letak=set(self._letak))

    def tepat_di(self, letak: Letak) -> bool:
        """Whether a fault was found at this very place."""
        return letak in self._letak

    def sudah(self, letak: Letak) -> bool:
        """Whether a fault was found there, or in what stands around or below it: one is enough to mend."""
        return any(satu[: len(letak)] == letak[: len(satu)] for satu in self._letak if satu)

    def daftar(self) -> DaftarKesalahan:
        """All of them as one error, in the order of the input."""
        kalimat = [pesan for _, pesan in sorted(self._isi, key=lambda satu: satu[0])]
        if self._lebih:
            kalimat.append(f"{kutip(self.sumber.nama)}: masih ada {self._lebih} kesalahan lain.")
        return DaftarKesalahan(kalimat)

    @property
    def _penuh(self) -> bool:
        return len(self._isi) >= _TERBANYAK

    def _tambah(self, letak: Letak, nomor: int, kalimat: Pesan) -> None:
        self._letak.add(letak)
        if self._penuh:
            self._lebih += 1
        else:
            self._isi.append((nomor, kalimat))
