"""`kirim-surel`: drain the outbox; every minute, and right after a transition."""

from typing import Any

from prefect import flow
from prefect.client.schemas.objects import State
from prefect.logging import get_run_logger

from flows.henti import dihentikan, diminta_berhenti
from flows.pintu import ditolak, namai
from lifecycle.bootstrap import rakit
from lifecycle.domain.galat import KemitraanError
from lifecycle.services.surel.kirim import kirim_antrean


@flow(name="kirim-surel", flow_run_name="kirim surel", description="Kirim semua surel yang sudah waktunya.")
async def kirim_surel() -> dict[str, int] | State[Any]:
    """Send what is due; the number of mails by status. What fails stays in the outbox for the next run."""
    try:
        hasil = await kirim_antrean(rakit(), diminta_berhenti=diminta_berhenti)
    except KemitraanError as galat:
        return await ditolak(galat)
    ringkas = hasil.ringkas()
    get_run_logger().info("Surel: %s.", ringkas)
    await namai(f"kirim surel: {ringkas}")
    if hasil.dihentikan:
        return dihentikan()
    return dict(hasil.menurut_status)


async def kirim_sesudahnya() -> None:
    """Send at once what a change queued. A failed mail never undoes what was committed, so only log it."""
    keadaan = await kirim_surel(return_state=True)
    if keadaan.is_failed():
        get_run_logger().warning("Surel menunggu pengiriman berikutnya: %s", keadaan.message)
