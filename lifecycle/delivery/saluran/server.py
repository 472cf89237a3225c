"""The SMTP server a URL names."""

from dataclasses import dataclass, field
from urllib.parse import SplitResult, unquote

from lifecycle.delivery.galat import SaluranSalah

PORT_BAKU = {"smtp": 25, "smtps": 465, "smtp+starttls": 587}


@dataclass(frozen=True, kw_only=True, slots=True)
class Server:
    """Where and how to connect. As text it is host and port; no text of it shows the password."""

    skema: str
    host: str
    port: int
    pengguna: str | None
    sandi: str | None = field(repr=False)

    def __str__(self) -> str:
        return f"{self.host}:{self.port}"


def baca_server(url: SplitResult) -> Server:
    """The server of a URL. Raises SaluranSalah, without repeating the password."""
    try:
        port = url.port
    except ValueError:
        pesan = "portnya bukan angka 1 sampai 65535. Tanda @ : / # di dalam sandi ditulis %40 %3A %2F %23."
        raise SaluranSalah(pesan) from None
    if not url.hostname:
        raise SaluranSalah("nama servernya tidak ada.")
    if url.path.strip("/") or url.query or url.fragment:
        raise SaluranSalah("sesudah nama server dan port tidak boleh ada apa-apa lagi.")
    return Server(
        skema=url.scheme,
        host=url.hostname,
        port=port or PORT_BAKU[url.scheme],
        pengguna=_terbuka(url.username),
        sandi=_terbuka(url.password),
    )


def _terbuka(bagian: str | None) -> str | None:
    return unquote(bagian) if bagian else None
