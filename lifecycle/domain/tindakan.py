"""Acts: what mends a finding or an error, in no door's words; and the sentences that such acts stand in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, kw_only=True, slots=True)
class Tindakan:
    """What mends it, for a door to word: the command as a command, a page as a button.

    `kata` are the words that say what it is done to, `isian` what it writes down. `sertaan` is what goes
    with it, such as who acts; "" where the name alone says it all.
    """

    kata_kerja: str
    kata: tuple[str, ...] = ()
    isian: tuple[tuple[str, str], ...] = ()
    sertaan: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        pasangan = (f"{nama}={nilai}" for nama, nilai in (*self.isian, *self.sertaan))
        return f'"{" ".join((self.kata_kerja, *self.kata, *pasangan))}"'


@dataclass(frozen=True, kw_only=True, slots=True)
class Sertaan:
    """What is to be given with the act that was asked anyway, such as `alasan`; in a sentence that calls it
    otherwise, `sebutan` is how."""

    nama: str
    sebutan: str = ""

    def __str__(self) -> str:
        return self.sebutan or self.nama


Bagian: TypeAlias = str | Tindakan | Sertaan


@dataclass(frozen=True, kw_only=True, slots=True)
class Kalimat:
    """A sentence in which acts stand, in its parts. As `str` it is what a traceback shows, worded by no door.

    Parts, and not a text with a mark to fill in: partners' own words stand in it, and may hold any mark.
    """

    bagian: tuple[Bagian, ...]

    def __str__(self) -> str:
        return "".join(map(str, self.bagian))


# What is said to an officer: plain text where no act stands in it.
Pesan: TypeAlias = str | Kalimat
Potongan: TypeAlias = Pesan | Tindakan | Sertaan


def rangkai(*bagian: Potongan, sela: str = "") -> Pesan:
    """One sentence of these, with `sela` between those that are not empty.

    >>> rangkai("Belum ada.", "Isi dahulu.", sela=" ")
    'Belum ada. Isi dahulu.'
    """
    hasil: list[Bagian] = []
    for satu in _datar([b for b in bagian if b != ""], sela):
        if isinstance(satu, str) and hasil and isinstance(hasil[-1], str):
            hasil[-1] += satu
        else:
            hasil.append(satu)
    match hasil:
        case []:
            return ""
        case [str(teks)]:
            return teks
        case _:
            return Kalimat(bagian=tuple(hasil))


def _datar(bagian: Sequence[Potongan], sela: str) -> Iterator[Bagian]:
    for ke, satu in enumerate(bagian):
        if ke and sela:
            yield sela
        yield from satu.bagian if isinstance(satu, Kalimat) else (satu,)


def tindakan_dalam(*pesan: Pesan) -> tuple[Tindakan, ...]:
    """The acts that stand in these sentences, in their order."""
    kalimat = (satu for satu in pesan if isinstance(satu, Kalimat))
    return tuple(b for satu in kalimat for b in satu.bagian if isinstance(b, Tindakan))


def catat_suara(
    nomor: str, objek: str, *, pihak: str = "", penyetuju: str = "", keputusan: str = "setuju"
) -> Tindakan:
    """Write down the vote of a pihak, or of a penyetuju by his surel."""
    siapa = (("pihak", pihak),) if pihak else (("penyetuju", penyetuju),)
    isian = (("objek", objek), *siapa, ("keputusan", keputusan))
    return Tindakan(kata_kerja="catat", kata=(nomor, "persetujuan"), isian=isian)


def jalankan_evaluasi(nomor: str) -> Tindakan:
    """Evaluate it."""
    return Tindakan(kata_kerja="evaluasi", kata=(nomor,))
