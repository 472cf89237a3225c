"""The Prefect event of a transition: a hint for automations, sent after the commit, lost without harm."""

from prefect.events import emit_event

from lifecycle.services.ubah.hasil_pindah import HasilPindah


def umumkan_tahap(hasil: HasilPindah) -> None:
    """Emit `kemitraan.tahap.<tahap>` on `kemitraan.<nomor>`; nothing for a trial or a repetition."""
    if hasil.uji_coba or hasil.terulang:
        return
    emit_event(
        event=f"kemitraan.tahap.{hasil.ke}",
        resource={"prefect.resource.id": f"kemitraan.{hasil.nomor}", "prefect.resource.name": hasil.nomor},
        payload={
            "pemicu": hasil.pemicu,
            "dari": hasil.dari,
            "ke": hasil.ke,
            "siklus": hasil.siklus,
            "versi": hasil.versi,
        },
    )
