"""What one version seals: the facts that it changed, the mails that it queued, what it issued."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.segel.bagian import sidik_berubah, tempat

SUREL = "surel"


@dataclass(frozen=True, kw_only=True, slots=True)
class Terbitan:
    """What was rendered once and is kept as it was given out: the `laporan` of the version `nama`, or the
    `surat` of that number, in one format such as html."""

    jenis: str
    nama: str
    format: str
    isi: bytes

    @property
    def tempat(self) -> str:
        return tempat((self.jenis, (self.nama, self.format)))

    @property
    def sidik(self) -> str:
        return hashlib.sha256(self.isi).hexdigest()


def tempat_surel(kunci: str) -> str:
    """Where the key of a mail is sealed. The key alone: what becomes of the mail is no fact."""
    return tempat((SUREL, (kunci,)))


@dataclass(frozen=True, kw_only=True, slots=True)
class Disegel:
    """One change: the facts before and after it, the keys of its mails, what was issued with it."""

    lama: Kemitraan | None
    baru: Kemitraan
    surel: Sequence[str] = ()
    terbitan: Sequence[Terbitan] = ()

    def perubahan(self) -> dict[str, str | None]:
        """The digests of what it changed, onto rows that seal all that was there before."""
        return self._sejak(self.lama)

    def seluruhnya(self) -> dict[str, str | None]:
        """The digests of everything after it, where no row before it was sealed."""
        return self._sejak(None)

    def _sejak(self, lama: Kemitraan | None) -> dict[str, str | None]:
        surel = dict.fromkeys(map(tempat_surel, self.surel), "")
        return {**sidik_berubah(lama, self.baru), **surel, **{t.tempat: t.sidik for t in self.terbitan}}
