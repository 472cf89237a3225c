"""What a service is given to write: the shape of a dossier, wherever it came from."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from lifecycle.domain.galat import DaftarKesalahan
from lifecycle.domain.kaidah.temuan import Cacat


class Isian(Protocol):
    """What a dossier, or one recorded fact, says; it knows the lines that its faults stand on."""

    @property
    def isi(self) -> Mapping[str, Any]: ...
    @property
    def nama(self) -> str: ...
    @property
    def bercacat(self) -> bool: ...
    def terangkan(self, cacat: Sequence[Cacat]) -> DaftarKesalahan: ...
