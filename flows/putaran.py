"""A round of a periodic run as a flow shows it: a task for each part, a progress bar, and what came of it."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from prefect.artifacts import acreate_progress_artifact, aupdate_progress_artifact
from prefect.client.schemas.objects import State
from prefect.logging import get_run_logger
from prefect.states import Failed

from flows.henti import dihentikan, diminta_berhenti
from flows.pintu import di_luar_putaran, tinggalkan
from lifecycle.services.putaran.putaran import Putaran

# More than this are counted in the summary, not named; the log names each.
DISEBUT = 50


@dataclass(kw_only=True, slots=True)
class Rekap:
    """How many partnerships ended how (`jumlah`), and the first of those that were refused, by sentence."""

    jumlah: Counter[str] = field(default_factory=Counter)
    ditolak: list[str] = field(default_factory=list)

    def tambah(self, lain: "Rekap") -> None:
        self.jumlah += lain.jumlah
        self.ditolak += lain.ditolak[: DISEBUT - len(self.ditolak)]

    def kalimat(self) -> list[str]:
        """For the summary."""
        jumlah = [f"{apa}: {banyak}" for apa, banyak in sorted(self.jumlah.items())]
        return [*(jumlah or ["Tidak ada yang perlu dilakukan."]), *self.ditolak]


async def jalankan_putaran(
    putaran: Putaran, olah: Callable[[Sequence[str]], Awaitable[Rekap]], *, judul: str
) -> Rekap | State[Any]:
    """Give part after part to `olah`, a Prefect task. Where the program fails at partnerships of a part the
    other parts go on, and the run ends as Failed; one that was asked to stop leaves the rest to the next, and
    ends as Cancelled.

    Raises KemitraanError, which concerns every part.
    """
    rekap, gagal = Rekap(), list[str]()
    jumlah = await di_luar_putaran(putaran.sisa)
    if jumlah:
        gagal = await _bagian_demi_bagian(putaran, olah, rekap, jumlah, judul)
    await tinggalkan(f"ringkasan-{putaran.kerja}", rekap.kalimat(), judul=judul)
    if gagal:
        return _gagal(gagal)
    return dihentikan() if diminta_berhenti() else rekap


async def _bagian_demi_bagian(
    putaran: Putaran, olah: Callable[[Sequence[str]], Awaitable[Rekap]], rekap: Rekap, jumlah: int, judul: str
) -> list[str]:
    """Add to `rekap` what comes of each part, under a progress bar; the first of each part that failed."""
    gagal, sudah = list[str](), 0
    kemajuan = await acreate_progress_artifact(
        progress=0.0, key=f"kemajuan-{putaran.kerja}", description=judul
    )
    try:
        while bagian := await di_luar_putaran(putaran.ambil, berhenti=diminta_berhenti):
            if sudah:
                await asyncio.sleep(putaran.pace.gap)
            try:
                rekap.tambah(await olah(bagian))
            except ExceptionGroup:
                # The program failed at some of these, which are put off to tomorrow; the others are done.
                get_run_logger().exception("%s dan sesudahnya", bagian[0])
                gagal.append(bagian[0])
            sudah += len(bagian)
            jumlah = max(jumlah, sudah)
            await aupdate_progress_artifact(kemajuan, progress=100 * sudah / jumlah)
    finally:
        await di_luar_putaran(putaran.lepas)
    if not diminta_berhenti():
        await aupdate_progress_artifact(kemajuan, progress=100.0)
    return gagal


def _gagal(bagian: Sequence[str]) -> State[Any]:
    return Failed(
        message=f"Program gagal pada {len(bagian)} bagian, yang dimulai dari {', '.join(bagian[:3])}. Yang "
        "lain sudah selesai, dan yang gagal dicoba lagi besok. Kirimkan log jalan ini kepada pembuatnya."
    )
