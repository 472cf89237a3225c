"""What an officer reads of an error at the command."""

from lifecycle.delivery.perintah import ucapkan
from lifecycle.domain.galat import KemitraanError


def terucap(galat: KemitraanError) -> str:
    """All its sentences, their acts worded as commands."""
    return "\n".join(ucapkan(satu) for satu in galat.kalimat)
