"""The SMTP server a URL names."""

from dataclasses import dataclass, field
from ipaddress import ip_address
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


def baca_server(url: SplitResult, *, polos: bool = False) -> Server:
    """The server of a URL. A password goes over a plain connection to this machine only, unless `polos`.

    Raises SaluranSalah, without repeating the password.
    """
    try:
        port = url.port
    except ValueError:
        pesan = "portnya bukan angka 1 sampai 65535. Tanda @ : / # di dalam sandi ditulis %40 %3A %2F %23."
        raise SaluranSalah(pesan) from None
    if not url.hostname:
        raise SaluranSalah("nama servernya tidak ada.")
    if url.path.strip("/") or url.query or url.fragment:
        raise SaluranSalah("sesudah nama server dan port tidak boleh ada apa-apa lagi.")
    if url.scheme == "smtp" and url.password and not polos and not _mesin_ini(url.hostname):
        raise SaluranSalah(
            "sandinya akan dikirim terbuka, sehingga terbaca di jalan. Pakai smtp+starttls:// atau "
            "smtps://, atau atur KEMITRAAN_SMTP_POLOS=ya bila jaringan ke server itu tertutup bagi yang lain."
        )
    return Server(
        skema=url.scheme,
        host=url.hostname,
        port=port or PORT_BAKU[url.scheme],
        pengguna=_terbuka(url.username),
        sandi=_terbuka(url.password),
    )


def _mesin_ini(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _terbuka(bagian: str | None) -> str | None:
    return unquote(bagian) if bagian else None
