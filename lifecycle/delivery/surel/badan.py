"""A Markdown text as the two bodies of a mail: HTML, and plain text with the same words."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from textwrap import wrap

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

# Columns of the plain body.
LEBAR = 72

# What a heading is underlined with, so that it is seen as one.
_GARIS_JUDUL = {"h1": "="}
_SETARA_TEKS = {"text", "code_inline", "html_inline"}


@lru_cache
def _pembaca() -> MarkdownIt:
    # breaks: a line that the author ended stays ended, as people who do not program expect.
    pembaca = MarkdownIt("commonmark", {"html": False, "linkify": False, "breaks": True})
    return pembaca.enable("table").disable("image")


# Both bodies are made of one reading, and all who get the same news have the same footer.
@lru_cache(maxsize=32)
def _terbaca(markdown: str) -> Sequence[Token]:
    return _pembaca().parse(markdown)


@lru_cache(maxsize=32)
def ke_html(markdown: str) -> str:
    """The body as HTML; markup written by hand into the Markdown stays visible text."""
    pembaca = _pembaca()
    hasil: str = pembaca.renderer.render(_terbaca(markdown), pembaca.options, {})
    return hasil


@lru_cache(maxsize=32)
def ke_teks(markdown: str) -> str:
    """The body for a reader without HTML, wrapped at LEBAR columns."""
    akar = SyntaxTreeNode(_terbaca(markdown))
    return "\n".join(_bertumpuk(akar.children)) + "\n"


def _bertumpuk(simpul: Iterable[SyntaxTreeNode], lebar: int = LEBAR) -> Iterator[str]:
    """The lines of several blocks, an empty one between them."""
    for ke, satu in enumerate(simpul):
        if ke:
            yield ""
        yield from _blok(satu, lebar)


def _blok(simpul: SyntaxTreeNode, lebar: int) -> Iterator[str]:
    if simpul.type in {"bullet_list", "ordered_list"}:
        yield from _daftar(simpul, lebar)
    elif simpul.type == "blockquote":
        yield from (f"> {baris}".rstrip() for baris in _bertumpuk(simpul.children, lebar - 2))
    elif simpul.type == "table":
        yield from _tabel(simpul)
    elif simpul.type == "hr":
        yield "-" * lebar
    elif simpul.type == "heading":
        judul = wrap(_sebaris(simpul), lebar, break_long_words=False, break_on_hyphens=False)
        yield from (*judul, _GARIS_JUDUL.get(simpul.tag, "-") * max(map(len, judul), default=0))
    elif simpul.type in {"fence", "code_block"}:
        yield from simpul.content.splitlines()
    else:
        for baris in _sebaris(simpul).split("\n"):
            yield from wrap(baris, lebar, break_long_words=False, break_on_hyphens=False) or [""]


def _daftar(simpul: SyntaxTreeNode, lebar: int) -> Iterator[str]:
    awal = int(simpul.attrs.get("start", 1))
    for ke, butir in enumerate(simpul.children, start=awal):
        tanda = "- " if simpul.type == "bullet_list" else f"{ke}. "
        for letak, baris in enumerate(_bertumpuk(butir.children, lebar - len(tanda))):
            yield ((tanda if letak == 0 else " " * len(tanda)) + baris).rstrip()


def _tabel(simpul: SyntaxTreeNode) -> Iterator[str]:
    semua = (satu for bagian in simpul.children for satu in bagian.children)
    baris = [[_sebaris(sel) for sel in satu.children] for satu in semua]
    lebar = [max(map(len, kolom)) for kolom in zip(*baris, strict=True)]
    for satu in baris:
        yield "  ".join(sel.ljust(panjang) for sel, panjang in zip(satu, lebar, strict=True)).rstrip()


def _sebaris(simpul: SyntaxTreeNode) -> str:
    """What a reader sees of inline text; a link shows where it leads."""
    if simpul.type in _SETARA_TEKS:
        return simpul.content
    if simpul.type in {"softbreak", "hardbreak"}:
        return "\n"
    isi = "".join(_sebaris(anak) for anak in simpul.children)
    tujuan = simpul.attrs.get("href") if simpul.type == "link" else None
    return isi if tujuan is None or tujuan == isi else f"{isi} ({tujuan})"
