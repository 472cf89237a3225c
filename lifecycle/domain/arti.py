"""What a field says of itself beyond its name and type, where it is declared and nowhere else.

It stands on the lowest floor, so that every class whose fields an officer writes can say it.
"""

from collections.abc import Callable, Mapping
from dataclasses import KW_ONLY, Field, dataclass
from typing import Any, ParamSpec

_P = ParamSpec("_P")
_KUNCI = "arti"


@dataclass(frozen=True, slots=True)
class Arti:
    """What one field means.

    - `label`, `petunjuk`: its name and a sentence of help, for the people who fill it in
    - `kode`: its entry is named by it elsewhere; `acuan`: the list whose kode it names, as its value, as each
      of its items or as the keys of its map
    - `berbaris`: its text may run over several lines; others end up in headers of mails and in tables
    - `surel`: it is a mail address, so that two spellings are one
    - `panjang`: the most characters that it may be written with
    - `ya_tidak`: a number that may also be told as ya (1) or tidak (0)
    - `batas`: the least and the most it may be; `positif`: it is more than zero
    - `bersatuan`: its unit stands in the field `satuan` beside it
    - `sejak`: the day from which its entry counts, or each value of its map
    - `kegiatan`: a day on which somebody did something, and not the engine by itself
    - `maju`: a later day extends it, and takes nothing back of what was said
    - `sesudah`: fields beside it; it is no earlier than the first of them that is filled
    - `rencana`: the pihak agree on it and all in it; False: not on this part; not said: as what it stands in
    - `bersama`: it is said of somebody who is the same in every kemitraan, and changes there together
    - `mesin`: the engine keeps it, and a dossier neither writes nor mentions it; `turunan`: it is known from
      elsewhere and stored nowhere; `lebur`: the columns of this part bear their own names only
    """

    label: str = ""
    petunjuk: str = ""
    _: KW_ONLY
    kode: bool = False
    acuan: str = ""
    berbaris: bool = False
    surel: bool = False
    panjang: int | None = None
    ya_tidak: bool = False
    batas: tuple[int, int] | None = None
    positif: bool = False
    bersatuan: bool = False
    sejak: bool = False
    kegiatan: bool = False
    maju: bool = False
    sesudah: tuple[str, ...] = ()
    rencana: bool | None = None
    bersama: bool = False
    mesin: bool = False
    turunan: bool = False
    lebur: bool = False


def _untuk_metadata(buat: Callable[_P, Arti]) -> Callable[_P, Mapping[str, Arti]]:
    def arti(*args: _P.args, **kwargs: _P.kwargs) -> Mapping[str, Arti]:
        return {_KUNCI: buat(*args, **kwargs)}

    return arti


# What is said of a field: `kode: str = field(metadata=arti("Kode", "Sebutan pendek.", kode=True))`.
arti = _untuk_metadata(Arti)

_TANPA = Arti()


def arti_bidang(field: Field[Any]) -> Arti:
    """What was said of this field; nothing at all where nobody said anything."""
    dikatakan: Arti = field.metadata.get(_KUNCI, _TANPA)
    return dikatakan
