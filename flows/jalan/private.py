"""Folders and files that no other user of the machine may look into, whatever the umask."""

from contextlib import suppress
from pathlib import Path


def make_private_folder(path: Path) -> None:
    """Make it where it is missing, and shut it. Raises OSError."""
    path.mkdir(parents=True, exist_ok=True)
    path.chmod(0o700)


def shut_files(folder: Path) -> None:
    """Shut the files right in the folder, as one that was made before. Raises OSError."""
    for path in folder.iterdir():
        if path.is_file() and not path.is_symlink():
            # Another's draft may be gone by now.
            with suppress(FileNotFoundError):
                path.chmod(0o600)
