"""One line that says how the office stands, and where things are."""

from flows.jalan.siap import Kabar
from lifecycle.bootstrap import Settings, rakit


def kalimat_pulih(kabar: Kabar) -> tuple[str, ...]:
    """What the last end left, and who takes it up; nothing after an orderly one."""
    baris = []
    if kabar.terputus:
        baris.append(f"{kabar.terputus} run yang terputus ditandai Crashed.")
    if kabar.susulan:
        baris.append(f"Yang terlewat disusulkan sekarang: {', '.join(kabar.susulan)}.")
    return tuple(baris)


def kalimat_sehat(setelan: Settings, revisi: str, kabar: Kabar) -> str:
    """Database, deployments, mails and schedule in one line."""
    with rakit(setelan).bacaan() as u:
        menunggu = len(u.antrean_surel())
    return (
        f"Sehat: basis data revisi {revisi}, {kabar.deployment} deployment dilayani, "
        f"{menunggu} surel menunggu, {_jadwal(setelan, kabar)}."
    )


def _jadwal(setelan: Settings, kabar: Kabar) -> str:
    if kabar.berikut is None:
        return "semua jadwal sedang dijeda"
    berikut = kabar.berikut.astimezone(setelan.zona_waktu)
    return f"jadwal berikutnya {kabar.flow_berikut} pukul {berikut:%H.%M}"
