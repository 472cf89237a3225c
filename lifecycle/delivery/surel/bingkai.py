"""The two finished bodies of a mail: the same words, once in the office's letterhead, once plain."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from css_inline import CSSInliner
from markupsafe import Markup

from lifecycle.delivery.surel.badan import ke_html, ke_teks
from lifecycle.delivery.surel.cetak import Tercetak, tanpa_markdown
from lifecycle.delivery.surel.notifikasi.katalog import KertasSurat
from lifecycle.delivery.templat.templat import isi_templat, polos_html


@dataclass(frozen=True, kw_only=True, slots=True)
class Badan:
    """Both bodies. The HTML needs neither network nor images."""

    teks: str
    html: str


def bingkai(kertas: KertasSurat, isi: Tercetak, bahasa: str, nilai: Mapping[str, Any]) -> Badan:
    """Put a filled text into the letterhead, with the shared footer. Raises TemplatRusak."""
    kaki = isi_templat(
        kertas.kaki[bahasa], nilai, berkas=kertas.berkas_kaki, bahasa=bahasa, tulis=tanpa_markdown
    ).strip("\n")
    bagian = {"perihal": isi.perihal, "isi": _markup(isi.markdown), "kaki": _markup(kaki)}
    halaman = isi_templat(
        kertas.kerangka,
        {"logo": None, **nilai, **bagian, "bahasa": bahasa},
        berkas=kertas.berkas_kerangka,
        bahasa=bahasa,
        tulis=polos_html,
        html=True,
    )
    # "-- " is how mail programs know where a letter ends and its footer starts.
    return Badan(teks=f"{ke_teks(isi.markdown)}\n-- \n{ke_teks(kaki)}", html=_penyebaris().inline(halaman))


def _markup(markdown: str) -> Markup:
    # Safe: the reader of Markdown lets no HTML through, and every value in it was escaped.
    return Markup(ke_html(markdown))  # noqa: S704


@lru_cache
def _penyebaris() -> CSSInliner:
    return CSSInliner(load_remote_stylesheets=False, keep_at_rules=True)
