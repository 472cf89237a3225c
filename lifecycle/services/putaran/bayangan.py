"""A book in memory: what runs would write is kept for a look, and nothing of it reaches the database."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, cast

from lifecycle.domain.fakta import EvaluasiTercatat, Fakta, Kemitraan, Peringatan
from lifecycle.domain.riwayat import Riwayat
from lifecycle.domain.segel.disegel import Disegel, Terbitan
from lifecycle.domain.surel.antrean import SurelBaru
from lifecycle.services.ports.penulis import Penyusun
from lifecycle.services.ports.perangkat import Perangkat


class BukuBayangan:
    """The Buku of a forecast. The facts themselves are handed on by those who change them."""

    def __init__(self) -> None:
        self._pernah: set[str] = set()
        self._baru: list[SurelBaru] = []

    def ambil_surel(self) -> tuple[SurelBaru, ...]:
        """The mails queued since the last time, each once."""
        baru, self._baru = tuple(self._baru), []
        return baru

    def antrekan(self, surel: Sequence[SurelBaru], *, sekarang: datetime) -> int:
        baru = [satu for satu in surel if satu.kunci not in self._pernah]
        self._pernah |= {satu.kunci for satu in baru}
        self._baru += baru
        return len(baru)

    def simpan(self, baru: Kemitraan, lama: Kemitraan | None) -> None:
        """The caller goes on with `baru`."""

    def tulis_riwayat(self, baris: Riwayat, disegel: Disegel) -> Riwayat:
        return baris

    def tindakan_terakhir(self, nomor: str) -> date | None:
        """Days to come are asked of nobody."""
        return None

    def ditahan(self) -> frozenset[str]:
        """Nobody new comes in while nobody acts."""
        return frozenset()

    def simpan_terbitan(self, nomor: str, terbitan: Sequence[Terbitan]) -> None:
        """Nobody reads them."""


def tanpa_tulisan(perangkat: Perangkat) -> Perangkat:
    """The same office, which names its mails, reports and letters instead of writing them."""
    sebut = cast("Penyusun", _Sebut(penyusun=perangkat.penyusun()))
    return replace(perangkat, penyusun=lambda: sebut, pelapor=_TanpaHalaman, penyurat=_TanpaHalaman)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Sebut:
    penyusun: Penyusun

    def susun(
        self,
        peristiwa: str,
        fakta: Fakta,
        *,
        kunci: str,
        waktu: datetime,
        konteks: Mapping[str, Any],
        paling_lambat: date | None = None,
    ) -> tuple[SurelBaru, ...]:
        return self.penyusun.sebut(peristiwa, fakta, kunci=kunci)


class _TanpaHalaman:
    def laporan_html(self, fakta: Fakta, evaluasi: EvaluasiTercatat) -> bytes:
        return b""

    def tandai_koreksi(self, laporan: bytes, evaluasi: EvaluasiTercatat) -> bytes:
        return laporan

    def peringatan_html(self, fakta: Fakta, peringatan: Peringatan) -> bytes:
        return b""
