"""One line that says how the office stands, and where things are."""

from flows.jalan.siap import Ready
from lifecycle.bootstrap import Settings, rakit


def kalimat_pulih(ready: Ready) -> tuple[str, ...]:
    """What the last end left, and who takes it up; nothing after an orderly one."""
    baris = []
    if ready.terputus:
        baris.append(f"{ready.terputus} run yang terputus ditandai Crashed.")
    if ready.susulan:
        baris.append(f"Yang terlewat disusulkan sekarang: {', '.join(ready.susulan)}.")
    return tuple(baris)


def kalimat_sehat(setelan: Settings, revisi: str, ready: Ready) -> str:
    """Database, deployments, mails and schedule in one line."""
    with rakit(setelan).bacaan() as u:
        menunggu = len(u.antrean_surel())
    return (
        f"Sehat: basis data revisi {revisi}, {ready.deployment} deployment dilayani, "
        f"{menunggu} surel menunggu, {_jadwal(setelan, ready)}."
    )


def _jadwal(setelan: Settings, ready: Ready) -> str:
    if ready.berikut is None:
        return "semua jadwal sedang dijeda"
    berikut = ready.berikut.astimezone(setelan.zona_waktu)
    return f"jadwal berikutnya {ready.flow_berikut} pukul {berikut:%H.%M}"
