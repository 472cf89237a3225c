"""The settings of quiet hours: when, and on which days, mails that can wait are sent."""

from datetime import datetime, time

from lifecycle.domain.galat import MasukanSalah

# Mails never wait for office hours.
SELALU = "selalu"
_HARI = tuple("1234567")


def baca_jam_kerja(teks: str) -> tuple[time, time] | None:
    """From when until when, from "07:00-20:00"; None for "selalu". Raises MasukanSalah."""
    if teks.lower() == SELALU:
        return None
    try:
        buka, tutup = (datetime.strptime(jam.strip(), "%H:%M").time() for jam in teks.split("-"))
    except ValueError:
        buka = tutup = time()
    if buka >= tutup:
        raise MasukanSalah(
            f'KEMITRAAN_JAM_KERJA "{teks}" tidak dapat dibaca. Tulis jam buka dan jam tutup pada hari yang '
            f"sama, misalnya 07:00-20:00, atau {SELALU} bila surel boleh dikirim kapan saja."
        )
    return buka, tutup


def baca_hari_kerja(teks: str) -> frozenset[int]:
    """Days of the week, from "1-5" or "1,2,3,6", Monday being 1. Raises MasukanSalah."""
    hari: set[int] = set()
    for bagian in teks.split(","):
        awal, _, akhir = (b.strip() for b in bagian.partition("-"))
        akhir = akhir or awal
        if not (awal in _HARI and akhir in _HARI and awal <= akhir):
            raise MasukanSalah(
                f'KEMITRAAN_HARI_KERJA "{teks}" tidak dapat dibaca. Tulis nomor harinya, Senin 1 sampai '
                "Minggu 7, misalnya 1-5 atau 1,2,3,4,6."
            )
        hari |= set(range(int(awal), int(akhir) + 1))
    return frozenset(hari)
