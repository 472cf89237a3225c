"""Writing what an officer asked for to the file he named."""

from collections.abc import Sequence
from pathlib import Path

from lifecycle.domain.galat import MasukanSalah, PrasaranaGagal
from lifecycle.private import write_private


def periksa_nama(keluaran: Path, sebutan: str, *, akhiran: Sequence[str] = (".html",)) -> None:
    """Raises MasukanSalah where the name says that something else than we write is wanted."""
    if keluaran.suffix.lower() not in akhiran:
        raise MasukanSalah(
            f'{sebutan} "{keluaran.name}" tidak dapat ditulis: '
            f"pakai nama yang berakhir {' atau '.join(akhiran)}."
        )


def tulis(keluaran: Path, isi: bytes) -> None:
    """Raises PrasaranaGagal."""
    try:
        write_private(keluaran, isi)
    except OSError as galat:
        raise PrasaranaGagal(
            f"{keluaran} tidak dapat ditulis: {galat.strerror}. Pilih tempat lain."
        ) from galat
