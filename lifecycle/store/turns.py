"""Writers of one SQLite file take turns in the order in which they came.

SQLite lets whoever asks at the right moment write next, so that one process can keep others waiting for long.
Beside the database stands a small file: who wants to write takes the next number there, locks it, and waits
until nobody holds an earlier one. The system lets go of the locks of a process that dies. All this is a
courtesy: SQLite's own lock keeps writers apart, also from one that knows of no numbers.
"""

import os
import struct
import sys
from pathlib import Path
from time import monotonic, sleep

from lifecycle.domain.galat import PrasaranaGagal
from lifecycle.private import open_private

SUFFIX = "-giliran"
# How often who waits looks, in seconds. Only the earliest finds what he looks for, so nobody is overtaken.
_PAUSE = 0.002
# Place 0 of the file is locked by whoever takes a number; a number is a place behind it.
_DOOR, _PLACES = 0, 1 << 62
_LAST_TAKEN = struct.Struct("<Q")

if sys.platform == "linux":
    import fcntl

    def _lock(file: int, kind: int, place: int, length: int) -> None:
        # A lock of the open file, not of the process: threads wait for each other too.
        fcntl.fcntl(file, fcntl.F_OFD_SETLK, struct.pack("hhqqi", kind, os.SEEK_SET, place, length, 0))

    def _seize(file: int, place: int, length: int) -> bool:
        try:
            _lock(file, fcntl.F_WRLCK, place, length)
        except BlockingIOError:
            return False
        return True

    def _release(file: int, place: int) -> None:
        _lock(file, fcntl.F_UNLCK, place, 1)
else:
    # Without such locks nobody waits here, but for SQLite as it likes.
    def _seize(_file: int, _place: int, _length: int) -> bool:
        return True

    def _release(_file: int, _place: int) -> None:
        return None


class Turn:
    """A writer's place among those who wait, held until `end`."""

    def __init__(self, database: Path, *, timeout: float) -> None:
        """Wait for it so many seconds at most, and then be as one whose turn it is.

        Raises PrasaranaGagal where the file cannot be written.
        """
        self._deadline = monotonic() + timeout
        path = database.with_name(database.name + SUFFIX)
        try:
            self._file = open_private(path, os.O_RDWR | os.O_CREAT, "r+b")
            try:
                self._wait(self._file.fileno())
            except BaseException:
                self.end()
                raise
        except OSError as error:
            raise PrasaranaGagal(
                f"Berkas {path} tidak dapat ditulis ({error.strerror}): periksa KEMITRAAN_DATABASE_URL dan "
                "hak akses berkas itu."
            ) from error

    @property
    def left(self) -> float:
        """How many seconds of the wait are left."""
        return max(0.0, self._deadline - monotonic())

    def end(self) -> None:
        """Let the next one go."""
        self._file.close()

    def _wait(self, file: int) -> None:
        if not self._until_seized(file, _DOOR, 1):
            return
        number = _take_number(file)
        _release(file, _DOOR)
        if number > 1:
            self._until_seized(file, 1, number - 1)

    def _until_seized(self, file: int, place: int, length: int) -> bool:
        """Whether it came to that in time."""
        while not _seize(file, place, length):
            if not self.left:
                return False
            sleep(_PAUSE)
        return True


def _take_number(file: int) -> int:
    """The next one, locked."""
    taken = os.pread(file, _LAST_TAKEN.size, 0).ljust(_LAST_TAKEN.size, b"\0")
    number: int = _LAST_TAKEN.unpack(taken)[0] % _PLACES + 1
    os.pwrite(file, _LAST_TAKEN.pack(number), 0)
    _seize(file, number, 1)
    return number
