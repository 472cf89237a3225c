"""Writing a page that an officer asked for to the file he named."""

from pathlib import Path

from lifecycle.domain.galat import MasukanSalah, PrasaranaGagal


def periksa_nama(keluaran: Path, sebutan: str) -> None:
    """Raises MasukanSalah where the name says that something other than a page is wanted."""
    if keluaran.suffix.lower() != ".html":
        raise MasukanSalah(
            f'{sebutan} "{keluaran.name}" tidak dapat ditulis: pakai nama yang berakhir .html.'
        )


def tulis(keluaran: Path, isi: bytes) -> None:
    """Raises PrasaranaGagal."""
    try:
        keluaran.write_bytes(isi)
    except OSError as galat:
        raise PrasaranaGagal(
            f"{keluaran} tidak dapat ditulis: {galat.strerror}. Pilih tempat lain."
        ) from galat
