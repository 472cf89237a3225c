"""One line that says how the office stands, and where things are."""

from flows.jalan.ready import Ready
from lifecycle.bootstrap import Settings, rakit


def recovery_sentences(ready: Ready) -> tuple[str, ...]:
    """What the last end left, and who takes it up; nothing after an orderly one."""
    sentences = []
    if ready.interrupted:
        sentences.append(f"{ready.interrupted} run yang terputus ditandai Crashed.")
    if ready.caught_up:
        sentences.append(f"Yang terlewat disusulkan sekarang: {', '.join(ready.caught_up)}.")
    return tuple(sentences)


def health_sentence(setelan: Settings, revision: str, ready: Ready) -> str:
    """Database, deployments, mails and schedule in one line."""
    with rakit(setelan).bacaan() as u:
        waiting = len(u.antrean_surel())
    return (
        f"Sehat: basis data revisi {revision}, {ready.deployments} deployment dilayani, "
        f"{waiting} surel menunggu, {_schedule(setelan, ready)}."
    )


def _schedule(setelan: Settings, ready: Ready) -> str:
    if ready.next_start is None:
        return "semua jadwal sedang dijeda"
    start = ready.next_start.astimezone(setelan.zona_waktu)
    return f"jadwal berikutnya {ready.next_flow} pukul {start:%H.%M}"
