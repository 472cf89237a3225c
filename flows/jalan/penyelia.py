"""The supervisor of `kemitraan jalankan`: starts the server and the serving process, ends them in order."""

import os
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from queue import Empty, SimpleQueue

from flows.jalan.anak import Anak
from flows.jalan.kesehatan import kalimat_pulih, kalimat_sehat
from flows.jalan.kunci import pegang
from flows.jalan.porta import tunggu_porta
from flows.jalan.siap import Ready, dari_baris
from flows.jalan.tempat import Tempat
from lifecycle.bootstrap import Settings, siapkan
from lifecycle.domain.galat import PrasaranaGagal

# Seconds, together less than ten: for the chunks in hand (flows/jalan/pelayan.py), and for the server.
SABAR_LAYANAN = 6.2
SABAR_PELADEN = 1.8
# After a kill -9 the server goes on a while for flows that end (flows/jalan/peladen.py).
SABAR_PORTA = 12.0

# What the supervisor waits for: a signal (None), a Ready, or the words for a child that ended by itself.
Antrean = SimpleQueue[None | Ready | str]


def jalan(setelan: Settings, porta: int, katakan: Callable[[str], None]) -> None:
    """Run everything until SIGINT or SIGTERM; `katakan` hears how it goes.

    Raises SudahBerjalan, PortaDipakai, DaftarKesalahan (templates), and PrasaranaGagal when a process ended
    by itself.
    """
    tempat = Tempat(folder_data=setelan.folder_data.absolute(), porta=porta)
    antrean: Antrean = SimpleQueue()
    isi = f"proses {os.getpid()}, {tempat.ui}"
    with pegang(tempat.kunci, isi) as mati_mendadak, _isyarat(antrean), ExitStack() as akhir:
        tunggu_porta(porta, SABAR_PORTA if mati_mendadak else 0.0)
        revisi = siapkan(setelan)
        katakan("Menyalakan server Prefect; pertama kali perlu sekitar 15 detik ...")
        akhir.callback(_nyalakan(antrean, tempat, "peladen", str(porta)).akhiri, SABAR_PELADEN)
        layanan = _nyalakan(antrean, tempat, "layanan", str(tempat.folder_data), str(porta))
        akhir.callback(layanan.akhiri, SABAR_LAYANAN)
        threading.Thread(target=_dengarkan, args=(layanan, antrean), daemon=True).start()
        while (ready := _berikutnya(antrean)) is not None:
            for baris in (
                *kalimat_pulih(ready),
                f"Prefect: {tempat.ui}",
                f"Catatan: {tempat.catatan}",
                kalimat_sehat(setelan, revisi, ready),
                "Ctrl-C menghentikannya dengan rapi.",
            ):
                katakan(baris)
        katakan("Menghentikan; yang sedang dikerjakan diselesaikan dahulu ...")
    katakan("Sudah berhenti.")


def _nyalakan(antrean: Antrean, tempat: Tempat, nama: str, *kata: str) -> Anak:
    anak = Anak(
        f"flows.jalan.{nama}", *kata, lingkungan=tempat.lingkungan(), catatan=tempat.catatan / f"{nama}.log"
    )

    def tunggu() -> None:
        kode = anak.tunggu()
        antrean.put(f"Proses {nama} berhenti sendiri (kode {kode}). Sebabnya ada di {anak.catatan}.")

    threading.Thread(target=tunggu, daemon=True).start()
    return anak


def _dengarkan(layanan: Anak, antrean: Antrean) -> None:
    if baris := layanan.baris():
        antrean.put(dari_baris(baris))


def _berikutnya(antrean: Antrean) -> Ready | None:
    """Raises PrasaranaGagal for a child that ended by itself."""
    while True:
        try:
            # With an end to it: else Windows keeps Ctrl-C waiting.
            isi = antrean.get(timeout=1)
        except Empty:
            continue
        if isinstance(isi, str):
            raise PrasaranaGagal(isi)
        return isi


@contextmanager
def _isyarat(antrean: Antrean) -> Iterator[None]:
    """From Ctrl-C, SIGTERM and a terminal that closes on, the queue holds a None."""
    nama = [n for n in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, n)]
    semula = {getattr(signal, n): signal.getsignal(getattr(signal, n)) for n in nama}
    for satu in semula:
        signal.signal(satu, lambda *_: antrean.put(None))
    try:
        yield
    finally:
        for satu, dulu in semula.items():
            signal.signal(satu, dulu)
