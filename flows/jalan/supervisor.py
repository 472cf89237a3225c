"""The supervisor of `kemitraan jalankan`: starts the server and the serving process, ends them in order."""

import os
import signal
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from functools import partial
from queue import Empty, SimpleQueue

from flows.jalan.child import Child
from flows.jalan.entrance import ENTRANCE_PATH
from flows.jalan.health import health_sentence, recovery_sentences
from flows.jalan.locations import Locations
from flows.jalan.lock import hold_lock
from flows.jalan.password import prepare
from flows.jalan.port import wait_for_port
from flows.jalan.ready import Ready, from_line
from lifecycle.bootstrap import Settings, siapkan
from lifecycle.domain.galat import PrasaranaGagal

# Seconds, together less than ten: for the chunks in hand (flows/jalan/runner.py), and for the server.
SERVICE_PATIENCE = 6.2
SERVER_PATIENCE = 1.8
# After a kill -9 the server goes on a while for flows that end (flows/jalan/server.py).
PORT_PATIENCE = 12.0

# What the supervisor waits for: a signal (None), a Ready, or the words for a child that ended by itself.
Inbox = SimpleQueue[None | Ready | str]


def supervise(setelan: Settings, port: int, say: Callable[[str], None]) -> None:
    """Run everything until SIGINT or SIGTERM; `say` hears how it goes.

    Raises SudahBerjalan, PortaDipakai, DaftarKesalahan (templates), and PrasaranaGagal when a process ended
    by itself.
    """
    locations = Locations(data_folder=setelan.folder_data.absolute(), port=port)
    inbox: Inbox = SimpleQueue()
    holder = f"proses {os.getpid()}, {locations.ui}"
    with hold_lock(locations.lock, holder) as was_killed, _signals_to(inbox), ExitStack() as at_the_end:
        wait_for_port(port, PORT_PATIENCE if was_killed else 0.0)
        revision = siapkan(setelan)
        password = prepare(locations.data_folder)
        environment = locations.environment(password, setelan.hari_prefect)
        start = partial(_start, inbox, locations, environment)
        say("Menyalakan server Prefect; pertama kali perlu sekitar 15 detik ...")
        at_the_end.callback(start("server", str(port)).stop, SERVER_PATIENCE)
        service = start("serving", str(locations.data_folder), str(port))
        at_the_end.callback(service.stop, SERVICE_PATIENCE)
        threading.Thread(target=_listen, args=(service, inbox), daemon=True).start()
        while (ready := _next_ready(inbox)) is not None:
            for sentence in (
                *recovery_sentences(ready),
                f"Prefect: {locations.ui}{ENTRANCE_PATH}#{password}",
                f"Catatan: {locations.logs}",
                health_sentence(setelan, revision, ready),
                "Ctrl-C menghentikannya dengan rapi.",
            ):
                say(sentence)
        say("Menghentikan; yang sedang dikerjakan diselesaikan dahulu ...")
    say("Sudah berhenti.")


def _start(
    inbox: Inbox, locations: Locations, environment: Mapping[str, str], name: str, *words: str
) -> Child:
    child = Child(
        f"flows.jalan.{name}",
        *words,
        environment=environment,
        folder=locations.prefect,
        log=locations.logs / f"{name}.log",
    )

    def tell_of_its_end() -> None:
        code = child.wait()
        inbox.put(f"Proses {name} berhenti sendiri (kode {code}). Sebabnya ada di {child.log}.")

    threading.Thread(target=tell_of_its_end, daemon=True).start()
    return child


def _listen(service: Child, inbox: Inbox) -> None:
    if line := service.read_line():
        inbox.put(from_line(line))


def _next_ready(inbox: Inbox) -> Ready | None:
    """None for a signal. Raises PrasaranaGagal for a child that ended by itself."""
    while True:
        try:
            # With an end to it: else Windows keeps Ctrl-C waiting.
            message = inbox.get(timeout=1)
        except Empty:
            continue
        if isinstance(message, str):
            raise PrasaranaGagal(message)
        return message


@contextmanager
def _signals_to(inbox: Inbox) -> Iterator[None]:
    """From Ctrl-C, SIGTERM and a terminal that closes on, the queue holds a None."""
    names = [n for n in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, n)]
    previous = {getattr(signal, n): signal.getsignal(getattr(signal, n)) for n in names}
    for one in previous:
        signal.signal(one, lambda *_: inbox.put(None))
    try:
        yield
    finally:
        for one, handler in previous.items():
            signal.signal(one, handler)
