"""Writes the mails of one event: which notifications, to whom, in whose language."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Any

from lifecycle.delivery.surel.amplop import baca_pengirim
from lifecycle.delivery.surel.katalog import muat_katalog
from lifecycle.delivery.surel.nilai import nilai_kemitraan
from lifecycle.delivery.surel.surat import Kop, para_penerima, tulis_surat
from lifecycle.domain.fakta import Fakta
from lifecycle.domain.surel import SurelBaru


class PenyusunSurel:
    """The Penyusun of services.port, over folders of templates; of two equal names the earlier folder wins.

    `pengirim` is "Nama <surel>". Templates are read when the first mail is written.
    """

    def __init__(self, folders: Sequence[Path], pengirim: str) -> None:
        self._folders = tuple(folders)
        self._pengirim = pengirim

    @cached_property
    def kop(self) -> Kop:
        """The notifications there are, and who sends them. Raises TemplatRusak and AlamatTidakSah."""
        return Kop(katalog=muat_katalog(self._folders), pengirim=baca_pengirim(self._pengirim))

    def susun(
        self, peristiwa: str, fakta: Fakta, *, kunci: str, waktu: datetime, konteks: Mapping[str, Any]
    ) -> tuple[SurelBaru, ...]:
        """A frozen mail for every notification of the event and every distinct address.

        `konteks` adds the values of the event (nilai.NILAI_TAMBAHAN).
        Raises TemplatRusak and AlamatTidakSah.
        """
        nilai = {**nilai_kemitraan(fakta, self.kop.kantor), **konteks}
        return tuple(
            tulis_surat(self.kop, naskah, peran, fakta, nilai, kunci=kunci, waktu=waktu)
            for naskah in self.kop.katalog.untuk(peristiwa)
            for peran in para_penerima(naskah, fakta)
        )
