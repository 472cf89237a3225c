"""The password of our Prefect server: made once for each data folder, readable by our user alone."""

import secrets
from pathlib import Path

from flows.jalan.locations import PREFECT_FOLDER
from lifecycle.domain.galat import PrasaranaGagal
from lifecycle.dossier.masuk import FOLDER_MASUK
from lifecycle.private import make_private_folder, shut_tree, write_secret

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
        shut_tree(path.parent)
        shut_tree(data_folder / FOLDER_MASUK)
        if words := _read(path):
            return words
        write_secret(path, secrets.token_hex(LENGTH))
        return _read(path)
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
