"""Files and folders that no other user of the machine may look into, whatever the umask.

Below every room that writes: a file is 0600 from its first moment on, and stands in a folder of 0700.
Everything here raises OSError.
"""

import os
from contextlib import suppress
from pathlib import Path
from secrets import token_hex
from stat import S_ISREG
from typing import IO

FILE, FOLDER = 0o600, 0o700
# What a file or folder may keep of what it was: all that concerns its owner.
_OWN = 0o700


def make_private_folder(path: Path) -> None:
    """Make it where it is missing, with whatever it stands in, and shut it."""
    if not path.parent.exists():
        make_private_folder(path.parent)
    path.mkdir(mode=FOLDER, exist_ok=True)
    path.chmod(FOLDER)


def make_missing_folder(path: Path) -> None:
    """As `make_private_folder`, but one that stands is left as it is: it may be more than ours."""
    if not path.exists():
        make_private_folder(path)


def touch_private(path: Path) -> None:
    """Make an empty file where there is none, and shut it."""
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT, FILE))
    path.chmod(FILE)


def write_private(path: Path, content: bytes) -> None:
    """Write the file, and shut it also where it stood before; a device is only written to."""
    with open_private(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC) as file:
        file.write(content)


def open_private(path: Path, flags: int, mode: str = "wb") -> IO[bytes]:
    """Open a file that this makes where there is none."""
    handle = os.open(path, flags, FILE)
    if S_ISREG(os.fstat(handle).st_mode):
        path.chmod(FILE)
    return os.fdopen(handle, mode)


def write_secret(path: Path, content: str) -> None:
    """Whole or not at all, and never over one that stands, as somebody else may have made it meanwhile."""
    draft = path.with_name(f"{path.name}.{token_hex(8)}")
    try:
        with open_private(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL) as file:
            file.write(content.encode("ascii"))
        with suppress(FileExistsError):
            os.link(draft, path)
    finally:
        draft.unlink()


def shut_tree(folder: Path) -> None:
    """Shut a folder and all in it, as one that was made before; nothing is followed out of it."""
    if not folder.is_dir() or folder.is_symlink():
        return
    folder.chmod(FOLDER)
    for path in folder.iterdir():
        # Another's draft may be gone by now.
        with suppress(FileNotFoundError):
            if path.is_symlink():
                continue
            if path.is_dir():
                shut_tree(path)
            elif path.is_file():
                path.chmod(path.stat().st_mode & _OWN)
