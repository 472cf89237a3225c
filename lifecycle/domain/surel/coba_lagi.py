"""When a mail that could not be delivered is tried again, and when it is given up."""

from dataclasses import replace
from datetime import datetime, timedelta

from lifecycle.domain.surel.antrean import HasilKirim, Surel

JEDA_AWAL = timedelta(minutes=5)
# What may already have arrived is asked for again sooner: the recipient's copy replaces itself.
JEDA_TAK_PASTI = timedelta(minutes=1)
JEDA_TERPANJANG = timedelta(hours=4)
MENYERAH = timedelta(days=5)
# What lay there for days before anybody tried, or was asked for again by a person, is not given up for the
# first "try again later": greylisting servers say that to everyone.
PALING_SEDIKIT = 8


def coba_lagi(surel: Surel, status: str, galat: str, *, sekarang: datetime) -> HasilKirim:
    """Wait, twice as long after each attempt; five days after the mail was written it has failed."""
    if sekarang - surel.dibuat >= MENYERAH and surel.percobaan + 1 >= PALING_SEDIKIT:
        return HasilKirim(status="gagal", galat=f"{galat} (menyerah sesudah {MENYERAH.days} hari)")
    awal = JEDA_TAK_PASTI if status == "tak_pasti" else JEDA_AWAL
    # Twelve doublings of the shortest wait are far beyond the longest.
    jeda = min(awal * 2 ** min(surel.percobaan, 12), JEDA_TERPANJANG)
    return HasilKirim(status=status, galat=galat, coba_lagi=sekarang + jeda)


def ditolak(surel: Surel, sebab: str, *, sekarang: datetime) -> HasilKirim:
    """The server does not want us: the mail waits, as long as any other, for somebody to put that right."""
    pesan = f"server menolak kantor kita, bukan alamatnya: {sebab}"
    return replace(coba_lagi(surel, "ditunda", pesan, sekarang=sekarang), ditolak=True)
