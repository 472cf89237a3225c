"""Filling one notification with its values, deaf to any markup in them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from lifecycle.delivery.surel.notifikasi.notifikasi import Notifikasi
from lifecycle.delivery.templat.templat import isi_templat, polos

_TANDA_MARKDOWN = re.compile(r"([!-/:-@\[-`{-~])")


class MarkdownJadi(str):
    """A text that was filled before, its values harmless already: it stands as it is."""

    __slots__ = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Tercetak:
    """A filled text: the subject on one line, and the body, still Markdown."""

    perihal: str
    markdown: str


def tanpa_markdown(nilai: object) -> str:
    """A value that a Markdown reader shows letter by letter: it can make no link, heading or emphasis."""
    if isinstance(nilai, MarkdownJadi):
        return nilai
    return _TANDA_MARKDOWN.sub(r"\\\1", polos(nilai))


def cetak(notifikasi: Notifikasi, bahasa: str, nilai: Mapping[str, Any]) -> Tercetak:
    """Fill one language of a notification. Raises TemplatRusak."""
    teks = notifikasi.teks[bahasa]
    perihal = isi_templat(teks.perihal, nilai, berkas=notifikasi.berkas, bahasa=bahasa, tulis=polos)
    markdown = isi_templat(teks.badan, nilai, berkas=notifikasi.berkas, bahasa=bahasa, tulis=tanpa_markdown)
    return Tercetak(perihal=polos(perihal), markdown=markdown.strip("\n"))
