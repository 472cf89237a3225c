"""The cage of templates: they show values, ask `if`, walk lists; nothing that reaches out or never ends."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from jinja2 import Environment, TemplateSyntaxError, nodes
from jinja2.exceptions import SecurityError

# How often the loops of one text may turn in all, and how many characters may come out of it.
BATAS_PUTARAN = 100_000
BATAS_AKSARA = 1_000_000

# Everything else is refused: `set` and `with` double a text at each line, macros call themselves, `include`
# and `import` open files, `autoescape` lets values of a dossier become HTML, `*` and `**` fill the memory.
_BOLEH = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.If,
    nodes.For,
    nodes.Name,
    nodes.Const,
    nodes.Tuple,
    nodes.List,
    nodes.Getattr,
    nodes.Getitem,
    nodes.Slice,
    nodes.Filter,
    nodes.Keyword,
    nodes.Test,
    nodes.Compare,
    nodes.Operand,
    nodes.And,
    nodes.Or,
    nodes.Not,
    nodes.Concat,
    nodes.CondExpr,
    nodes.Add,
    nodes.Sub,
)
# The only things that can be called: the entries of a mapping.
_PANGGILAN = frozenset({"items", "keys", "values"})
_SARINGAN = "_terhitung"
_SISA = "_sisa"


class TidakDiizinkan(TemplateSyntaxError):
    """A part of a template that asks for more than the cage lets through."""

    def __init__(self, baris: int) -> None:
        super().__init__("tidak diizinkan", baris)


class TerlaluBanyak(SecurityError):
    """A template that would go on for too long, or write too much."""


def pohon_aman(lingkungan: Environment, sumber: str) -> nodes.Template:
    """The source as a tree in which every loop is counted. Raises TidakDiizinkan and TemplateSyntaxError."""
    pohon = lingkungan.parse(sumber)
    for simpul in chain([pohon], pohon.find_all(nodes.Node)):
        if not _boleh(simpul):
            raise TidakDiizinkan(simpul.lineno)
    for putaran in pohon.find_all(nodes.For):
        sisa = nodes.Name(_SISA, "load", lineno=putaran.lineno)
        putaran.iter = nodes.Filter(
            putaran.iter, _SARINGAN, [sisa], [], None, None, lineno=putaran.iter.lineno
        )
    pohon.set_environment(lingkungan)
    return pohon


def siapkan_hitungan(lingkungan: Environment) -> None:
    """Teach an environment to count the turns of loops."""
    lingkungan.filters[_SARINGAN] = _terhitung


def hitungan_baru() -> dict[str, Any]:
    """What a text must be given beside its values, anew each time."""
    return {_SISA: iter(range(BATAS_PUTARAN))}


def kumpulkan(potongan: Iterable[str]) -> str:
    """The pieces as one text. Raises TerlaluBanyak."""
    terkumpul, panjang = [], 0
    for satu in potongan:
        panjang += len(satu)
        if panjang > BATAS_AKSARA:
            raise TerlaluBanyak
        terkumpul.append(satu)
    return "".join(terkumpul)


def _boleh(simpul: nodes.Node) -> bool:
    if isinstance(simpul, nodes.Call):
        fungsi = simpul.node
        return isinstance(fungsi, nodes.Getattr) and fungsi.attr in _PANGGILAN
    if isinstance(simpul, nodes.For) and simpul.recursive:
        return False
    if isinstance(simpul, nodes.Name) and (simpul.name == "self" or simpul.name.startswith("_")):
        return False
    return isinstance(simpul, _BOLEH)


def _terhitung(isi: Iterable[Any], sisa: Iterator[int]) -> Iterator[Any]:
    for satu in isi:
        if next(sisa, None) is None:
            raise TerlaluBanyak
        yield satu
