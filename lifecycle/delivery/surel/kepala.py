"""Headers that Python's mail library would fold into something that programs cannot read."""

from email.headerregistry import BaseHeader, HeaderRegistry, MessageIDHeader, UnstructuredHeader
from email.message import EmailMessage
from email.policy import EmailPolicy, Policy
from typing import Any, cast
from urllib.parse import quote

from lifecycle.domain.kop import Berhenti

_PERIHAL_BERHENTI = {"id": "Berhenti menerima ringkasan", "en": "Stop the digests"}


class _Utuh(UnstructuredHeader):
    """Written as it is: its value holds no text from outside, and breaks between words only."""

    name: str

    def fold(self, *, policy: "Policy[Any]") -> str:
        return f"{self.name}: {(',' + policy.linesep + ' ').join(str(self).split(', '))}{policy.linesep}"


class _Kepala(HeaderRegistry):
    """Makes the class of each kind of header once; Python's own makes it again for every header of a mail."""

    def __init__(self) -> None:
        super().__init__()
        self._jadi: dict[str, type[BaseHeader]] = {}

    def __getitem__(self, name: str) -> type[BaseHeader]:
        if name not in self._jadi:
            self._jadi[name] = super().__getitem__(name)
        return self._jadi[name]


def kebijakan(dasar: "EmailPolicy[EmailMessage]") -> "EmailPolicy[EmailMessage]":
    """The policy, with ids and addresses of the web never folded into encoded words as long texts are."""
    kepala = _Kepala()
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
