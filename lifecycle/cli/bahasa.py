"""The command's own words in Indonesian: faults of usage, and the headings of the help pages."""

from collections.abc import Callable, Mapping
from typing import Any

from typer.core import TyperGroup
from typer.exceptions import TyperException

from lifecycle.domain.galat import MasukanSalah
from lifecycle.domain.mirip import saran

LIHAT_BANTUAN = "Tambahkan --help untuk melihat cara pakainya."


def kalimat_salah_pakai(galat: TyperException) -> tuple[str, ...]:
    """What was typed wrong. The kinds are told apart by name, since typer keeps their classes to itself."""
    tulis = _MENURUT_JENIS.get(type(galat).__name__, _lain)
    return (tulis(galat), LIHAT_BANTUAN)


def _opsi_asing(galat: Any) -> str:
    dekat = saran(galat.option_name, galat.possibilities or ())
    return f"Opsi {galat.option_name} tidak dikenal. {dekat}".rstrip()


def _belum_diisi(galat: Any) -> str:
    return f"{galat.param.get_error_hint()} belum diisi."


def _opsi_tanpa_nilai(galat: Any) -> str:
    return f"Opsi {galat.option_name} perlu diberi nilai sesudahnya."


def _nilai_salah(galat: Any) -> str:
    return f"Nilai untuk {galat.param.get_error_hint()} tidak dapat dipahami: bentuknya tidak sesuai."


def _lain(galat: Any) -> str:
    return "Perintah ini diberi kata yang berlebih atau tidak pada tempatnya."


_MENURUT_JENIS: Mapping[str, Callable[[Any], str]] = {
    "NoSuchOption": _opsi_asing,
    "MissingParameter": _belum_diisi,
    "BadOptionUsage": _opsi_tanpa_nilai,
    "BadParameter": _nilai_salah,
}


class Kelompok(TyperGroup):
    """A group of commands that answers in Indonesian."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command. Raises MasukanSalah with the near miss when there is none."""
        if args and not args[0].startswith("-") and args[0] not in self.commands:
            raise MasukanSalah(f'Perintah "{args[0]}" tidak dikenal. {saran(args[0], self.commands)}')
        return super().resolve_command(ctx, args)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        _judul_indonesia()
        super().format_help(ctx, formatter)


def _judul_indonesia() -> None:
    from typer import rich_utils

    rich_utils.ARGUMENTS_PANEL_TITLE = "Isian"
    rich_utils.OPTIONS_PANEL_TITLE = "Opsi"
    rich_utils.COMMANDS_PANEL_TITLE = "Perintah"
    rich_utils.REQUIRED_LONG_STRING = "[wajib]"
    rich_utils.DEFAULT_STRING = "[bawaan: {}]"
