"""What stands for a value that a template names and nobody gave."""

from functools import partial
from typing import Any, cast

from jinja2 import StrictUndefined, UndefinedError
from jinja2.exceptions import TemplateRuntimeError


class NilaiTidakAda(UndefinedError):
    """A value that a template names and nobody gave; `pemilik` is what it was looked for in, if anything."""

    def __init__(self, pemilik: object, nama: str) -> None:
        super().__init__(nama)
        self.nama = nama
        self.pemilik = pemilik


class NilaiKosong(StrictUndefined):
    """Stands for such a value: any use of it is an error."""

    def __init__(
        self,
        hint: str | None = None,
        obj: Any = None,
        name: str | None = None,
        exc: type[TemplateRuntimeError] = UndefinedError,
    ) -> None:
        lengkap = partial(NilaiTidakAda, obj) if exc is UndefinedError else exc
        super().__init__(hint, obj, name, cast(type[TemplateRuntimeError], lengkap))

    @property
    def _undefined_message(self) -> str:
        return str(self._undefined_name)
