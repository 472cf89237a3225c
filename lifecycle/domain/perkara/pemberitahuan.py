"""The notice of termination, to each pihak once."""

from collections.abc import Iterator

from lifecycle.domain.fakta import Fakta
from lifecycle.domain.pemberitahuan import yang_perlu_diberitahu
from lifecycle.domain.pengumuman import Pengumuman
from lifecycle.domain.perkara.deklarasi import Perkara

PERISTIWA = "pemberitahuan_terminasi"


def temukan(fakta: Fakta) -> Iterator[Pengumuman]:
    for pihak in yang_perlu_diberitahu(fakta):
        yield Pengumuman(peristiwa=PERISTIWA, perkara=f"pemberitahuan:{pihak.kode}", sasaran=(pihak.kode,))


PERKARA = Perkara(kode="pemberitahuan", temukan=temukan, contoh={PERISTIWA: {}})
