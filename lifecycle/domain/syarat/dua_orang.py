"""Two people: who runs a kemitraan does not decide on it as well, where the office keeps them apart."""

from collections.abc import Iterator

from lifecycle.domain.fakta import Fakta
from lifecycle.domain.kaidah.syarat import Teguran, syarat
from lifecycle.domain.terminasi.pengakhiran import sudah_berjalan
from lifecycle.domain.wewenang.orang import alasan_satu_orang


@syarat
def dua_orang(fakta: Fakta) -> Iterator[Teguran]:
    pesan = alasan_satu_orang(fakta)
    if pesan is not None:
        yield fakta.kemitraan.penyetuju.surel, pesan


@syarat
def dua_orang_mengakhiri(fakta: Fakta) -> Iterator[Teguran]:
    """An idea is given up with a reason alone."""
    if sudah_berjalan(fakta):
        yield from dua_orang.tegur(fakta)
