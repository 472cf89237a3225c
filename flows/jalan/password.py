"""The password of our Prefect server: made once for each data folder, readable by our user alone."""

import os
import secrets
from contextlib import suppress
from pathlib import Path

from flows.jalan.locations import PREFECT_FOLDER
from flows.jalan.private import make_private_folder, shut_files
from lifecycle.domain.galat import PrasaranaGagal
from lifecycle.dossier.masuk import FOLDER_MASUK

# Bytes, written as hexadecimal digits: nothing in it has a meaning in an address.
LENGTH = 20


def prepare(data_folder: Path) -> str:
    """Make and shut the folders of the office, of its Prefect and of its forms.

    Returns the password, a new one where there is none yet. Raises PrasaranaGagal when something can be
    neither read nor written.
    """
    path = data_folder / PREFECT_FOLDER / "sandi"
    try:
        make_private_folder(data_folder)
        make_private_folder(path.parent)
        make_private_folder(data_folder / FOLDER_MASUK)
        shut_files(path.parent)
        return _read(path) or _make(path)
    except (OSError, UnicodeDecodeError) as error:
        raise PrasaranaGagal(
            f"Sandi server Prefect di {path} tidak dapat dibaca atau ditulis: folder dan berkas itu harus "
            "milik Anda sendiri. Bila isinya rusak, hapus berkas itu; sandi baru dibuat sendiri."
        ) from error


def _read(path: Path) -> str:
    try:
        words = path.read_text(encoding="ascii").strip()
    except FileNotFoundError:
        return ""
    if not words:
        path.unlink(missing_ok=True)
    return words


def _make(path: Path) -> str:
    """Whole or not at all, and never over one that somebody else has made meanwhile."""
    draft = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    file = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        os.write(file, secrets.token_hex(LENGTH).encode())
        os.close(file)
        with suppress(FileExistsError):
            os.link(draft, path)
    finally:
        draft.unlink()
    return path.read_text(encoding="ascii")
