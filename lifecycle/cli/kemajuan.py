"""A progress bar for long work: on a terminal only, and gone when the work is done."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def bilah(judul: str, jumlah: int) -> Iterator[Callable[[int], None]]:
    """Call what this gives with how many of `jumlah` are done."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    layar = Console(stderr=True)
    kolom = (TextColumn(judul), BarColumn(), MofNCompleteColumn())
    with Progress(*kolom, console=layar, transient=True, disable=not layar.is_terminal) as kemajuan:
        tugas = kemajuan.add_task(judul, total=jumlah)
        yield lambda sudah: kemajuan.update(tugas, completed=sudah)
