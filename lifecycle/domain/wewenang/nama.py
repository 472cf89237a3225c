"""The name under which somebody acts: a mail address and nothing else."""

import re

from lifecycle.domain.bahasa.kutip import kutip
from lifecycle.domain.galat import MasukanSalah
from lifecycle.domain.surel.alamat import kunci_surel
from lifecycle.domain.tindakan import Pesan, Sertaan, rangkai

# Who acts when nobody does: the engine itself. Not an address, so nobody can pretend to be it.
SISTEM = "sistem"
# The longest address that a mail server takes.
_TERPANJANG = 254
_ALAMAT = re.compile(r"""[^\s@"'`<>(),:;\\\[\]]+@[^\s@"'`<>(),:;\\\[\]]+""")


class NamaTidakSah(MasukanSalah):
    """Nama pelaku tidak dapat dipakai."""

    def __init__(self, masalah: str) -> None:
        super().__init__(rangkai(f"{masalah} Isi ", Sertaan(nama="oleh"), _NASIHAT))


_NASIHAT: Pesan = " dengan alamat surel Anda sendiri, misalnya nama@lembaga.id."


def nama_pelaku(oleh: str | None) -> str:
    """The address that somebody claims to act under, without the blanks around it.

    Raises NamaTidakSah for nothing, for control characters, for what is too long and for what is no address.
    """
    nama = (oleh or "").strip(" ")
    if not nama:
        raise NamaTidakSah("Belum disebut siapa yang bertindak.")
    if len(nama) > _TERPANJANG:
        raise NamaTidakSah(f'Nama "{kutip(nama)}" terlalu panjang: paling banyak {_TERPANJANG} huruf.')
    if not nama.isprintable():
        raise NamaTidakSah(f'Nama "{kutip(nama)}" memuat tanda yang tidak tercetak.')
    if kunci_surel(nama) == SISTEM:
        raise NamaTidakSah(
            f'"{SISTEM}" adalah mesin ini sendiri; tidak ada orang yang bertindak sebagai dia.'
        )
    if not _ALAMAT.fullmatch(nama):
        raise NamaTidakSah(f'"{kutip(nama)}" bukan alamat surel.')
    return nama
