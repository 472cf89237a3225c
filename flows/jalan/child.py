"""A child process that ends when it is told to, and when its parent is gone: both come through its stdin.

In a session of its own, so that a Ctrl-C in the terminal reaches the parent alone.
"""

import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import IO, cast

from lifecycle.private import make_private_folder, open_private

_STOP = b"stop\n"
# Bytes after which the log of the time before makes room.
_LOG_FULL = 5_000_000


class Child:
    """`python -m MODULE WORD...` in the private `folder`, its stderr in the file `log`, its stdout to be read
    by the parent.

    No Python file of the officer's own working folder is ever run: Python would look there for modules, and
    so does Prefect when it loads a flow, whatever Python was told.
    """

    def __init__(
        self, module: str, *words: str, environment: Mapping[str, str], folder: Path, log: Path
    ) -> None:
        self.log = log
        with _open_log(log) as stderr:
            # Our own interpreter and our own module.
            self._process = subprocess.Popen(  # noqa: S603
                [sys.executable, "-P", "-m", module, *words],
                env=environment,
                cwd=folder,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=stderr,
                start_new_session=True,
                # What it makes is shut to other users, Prefect's database first of all.
                umask=0o077,
            )

    def read_line(self) -> bytes:
        """The next line of its stdout; empty when it ended."""
        return cast("IO[bytes]", self._process.stdout).readline()

    def wait(self) -> int:
        """Its exit code, once it ended."""
        return self._process.wait()

    def stop(self, patience: float) -> None:
        """Tell it to stop; after that many seconds it and all that it started are killed."""
        with suppress(BrokenPipeError), cast("IO[bytes]", self._process.stdin) as stdin:
            stdin.write(_STOP)
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(patience)
        kill_group(self._process)
        self._process.wait()


def kill_group(process: "subprocess.Popen[bytes]") -> None:
    """Kill what is left of a child and of all that it started."""
    if sys.platform == "win32":
        process.kill()
    else:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)


def wait_for_stop() -> bool:
    """In the child: wait until the parent says stop, or is gone (False)."""
    # Unbuffered: a buffer's lock held by a waiting thread is fatal to an interpreter that ends.
    return os.read(sys.stdin.fileno(), len(_STOP)) == _STOP


def _open_log(path: Path) -> IO[bytes]:
    make_private_folder(path.parent)
    if path.exists() and path.stat().st_size > _LOG_FULL:
        path.replace(path.with_suffix(".lama"))
    return open_private(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, "ab")
