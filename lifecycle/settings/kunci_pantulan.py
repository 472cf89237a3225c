"""The key of our return paths: set by the office, else kept in a file of its own in the data folder."""

from pathlib import Path
from secrets import token_hex

from lifecycle.domain.galat import MasukanSalah, PrasaranaGagal
from lifecycle.private import FILE, make_private_folder, write_secret

BERKAS = "kunci-pantulan"
_TERPENDEK = 16


def periksa_kunci(teks: str) -> str | None:
    """Raises MasukanSalah for one that could be guessed."""
    if teks and len(teks) < _TERPENDEK:
        raise MasukanSalah(
            f"KEMITRAAN_KUNCI_PANTULAN terlalu pendek. Tulis sekurangnya {_TERPENDEK} huruf acak yang hanya "
            "diketahui kantor, atau kosongkan: kuncinya lalu dibuat di folder data."
        )
    return teks or None


def baca_kunci(folder_data: Path) -> bytes | None:
    """None where there is none yet. Raises PrasaranaGagal."""
    try:
        return (folder_data / BERKAS).read_bytes().strip() or None
    except FileNotFoundError:
        return None
    except OSError as galat:
        raise _gagal(folder_data, galat) from None


def buat_kunci(folder_data: Path) -> None:
    """Make one where there is none, for our eyes only whatever the umask. Raises PrasaranaGagal."""
    try:
        make_private_folder(folder_data)
        write_secret(folder_data / BERKAS, f"{token_hex(32)}\n")
        # One that stood before may have been looser.
        (folder_data / BERKAS).chmod(FILE)
    except OSError as galat:
        raise _gagal(folder_data, galat) from None


def _gagal(folder_data: Path, galat: OSError) -> PrasaranaGagal:
    return PrasaranaGagal(
        f"Kunci pantulan {folder_data / BERKAS} tidak dapat dibaca atau dibuat ({galat.strerror}). "
        "Periksa izin folder data."
    )
