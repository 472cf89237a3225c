"""The parser of one command, speaking Indonesian: its help page, and what was typed wrong."""

import argparse
import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, NoReturn, TypeAlias

from lifecycle.domain.galat import MasukanSalah

if TYPE_CHECKING:
    Subparsers: TypeAlias = "argparse._SubParsersAction[Pengurai]"

LIHAT_BANTUAN = "Tambahkan --help untuk melihat cara pakainya."

# argparse tells its faults only as English text; these are the ones an officer can bring about.
_KALIMAT = (
    (re.compile(r"the following arguments are required: (.+)"), "{} belum diisi."),
    (re.compile(r"argument (\S+): expected .+"), "Opsi {} perlu diberi nilai sesudahnya."),
    (re.compile(r"argument (\S+): ignored explicit argument .+"), "Opsi {} tidak memakai nilai."),
)
_RUPA_OPSI = re.compile(r"(--[a-z][\w-]*|-[a-z])(=.*|\S*)", re.IGNORECASE | re.DOTALL)


class HelpPage(argparse.HelpFormatter):
    """A help page whose usage line is Indonesian."""

    def add_usage(
        self, usage: str | None, actions: Iterable[Any], groups: Iterable[Any], prefix: str | None = None
    ) -> None:
        super().add_usage(usage, actions, groups, "Pemakaian: " if prefix is None else prefix)


class Pengurai(argparse.ArgumentParser):
    """The words and options of one command. Every fault of usage is a MasukanSalah."""

    def __init__(self, **setelan: Any) -> None:
        super().__init__(formatter_class=HelpPage, add_help=False, allow_abbrev=False, **setelan)
        self._positionals.title = "Isian"
        self._optionals.title = "Opsi"
        self.add_argument("--help", action="help", help="Tampilkan bantuan ini.")

    def urai(self, kata: Sequence[str]) -> dict[str, Any]:
        """What was typed, by name; options may stand between the words. Raises MasukanSalah."""
        self._tolak_opsi_asing(kata)
        hasil, sisa = self.parse_known_intermixed_args(kata)
        if sisa:
            self._salah_pakai(f"Kata berlebih: {', '.join(sisa)}.")
        return vars(hasil)

    def error(self, message: str) -> NoReturn:
        for pola, kalimat in _KALIMAT:
            if cocok := pola.fullmatch(message):
                self._salah_pakai(kalimat.format(cocok[1]))
        self._salah_pakai("Perintah ini diberi kata yang berlebih atau tidak pada tempatnya.")

    def _tolak_opsi_asing(self, kata: Sequence[str]) -> None:
        # Before parsing: else a misspelt required option is told as one that is missing.
        for satu in kata[: kata.index("--")] if "--" in kata else kata:
            opsi = _RUPA_OPSI.fullmatch(satu)
            if opsi and opsi[1] not in self._option_string_actions:
                # Only who mistypes needs it.
                from lifecycle.domain.bahasa.mirip import saran

                dekat = saran(opsi[1], self._option_string_actions)
                self._salah_pakai(f"Opsi {opsi[1]} tidak dikenal. {dekat}")

    def _salah_pakai(self, kalimat: str) -> NoReturn:
        raise MasukanSalah(f"{kalimat}\n{LIHAT_BANTUAN}")
