"""Headers that Python's mail library would fold into something that programs cannot read."""

from email.headerregistry import BaseHeader, HeaderRegistry, MessageIDHeader, UnstructuredHeader
from email.message import EmailMessage
from email.policy import EmailPolicy, Policy
from functools import lru_cache
from typing import Any, cast
from urllib.parse import quote

from lifecycle.domain.kantor.kop import Berhenti

_PERIHAL_BERHENTI = {"id": "Berhenti menerima ringkasan", "en": "Stop the digests"}

# No text from outside stands in these.
_BERSAMA = frozenset(
    {
        "auto-submitted",
        "content-language",
        "content-transfer-encoding",
        "content-type",
        "date",
        "in-reply-to",
        "mime-version",
        "references",
    }
)


class _Utuh(UnstructuredHeader):
    """Written as it is: its value holds no text from outside, and breaks between words only."""

    name: str

    def fold(self, *, policy: "Policy[Any]") -> str:
        return f"{self.name}: {(',' + policy.linesep + ' ').join(str(self).split(', '))}{policy.linesep}"


class _Daftar(HeaderRegistry):
    """Makes each class of headers once, where the library makes one for every header of every mail; and the
    headers that the program itself words, and that many mails share, once for all of those."""

    def __init__(self) -> None:
        super().__init__()
        self._kelas: dict[str, type[BaseHeader]] = {}
        self._sekali = lru_cache(maxsize=128)(super().__call__)

    def __call__(self, name: str, value: Any) -> BaseHeader:
        sekali = isinstance(value, str) and name.lower() in _BERSAMA
        return self._sekali(name, str(value)) if sekali else super().__call__(name, value)

    def __getitem__(self, name: str) -> type[BaseHeader]:
        kecil = name.lower()
        if kecil not in self._kelas:
            self._kelas[kecil] = super().__getitem__(name)
        return self._kelas[kecil]


def kebijakan(dasar: "EmailPolicy[EmailMessage]") -> "EmailPolicy[EmailMessage]":
    """The policy, with ids and addresses of the web never folded into encoded words as long texts are."""
    kepala = _Daftar()
    for nama in ("in-reply-to", "references"):
        kepala.map_to_type(nama, cast(type[BaseHeader], MessageIDHeader))
    kepala.map_to_type("list-unsubscribe", cast(type[BaseHeader], _Utuh))
    return dasar.clone(header_factory=kepala)


def jalan_berhenti(
    pesan: EmailMessage, kepada: str, pengirim: str, bahasa: str, berhenti: Berhenti | None
) -> None:
    """How to leave a digest: by one click where the office has an address for it, and by a mail to it."""
    surel = f"<mailto:{quote(pengirim, safe='@')}?subject={quote(_PERIHAL_BERHENTI[bahasa])}>"
    if berhenti is None:
        pesan["List-Unsubscribe"] = surel
        return
    pesan["List-Unsubscribe"] = f"<{berhenti.tautan(kepada)}>, {surel}"
    pesan["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
