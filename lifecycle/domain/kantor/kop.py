"""What an installation sets about its letters: how the office shows itself, and the way out of digests."""

import hmac
from dataclasses import dataclass
from hashlib import sha256


@dataclass(frozen=True, kw_only=True, slots=True)
class KopKantor:
    """The letterhead: `nama` "" is the sender's own name, `alamat` the postal address line by line, `logo`
    the bytes of an image."""

    nama: str = ""
    alamat: tuple[str, ...] = ()
    logo: bytes | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Berhenti:
    """Where a digest is ended with one click: an https address in which a sign stands for the recipient."""

    awalan_url: str
    rahasia: str

    def tautan(self, surel: str) -> str:
        """The address for that recipient; it names nobody, and cannot be made without the secret."""
        pesan = f"berhenti:{surel.lower()}".encode()
        return self.awalan_url + hmac.new(self.rahasia.encode(), pesan, sha256).hexdigest()
