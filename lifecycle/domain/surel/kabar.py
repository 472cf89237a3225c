"""Who cannot be reached: a pihak without a contact that takes mail, told once to the petugas in charge.

That an address is held is told by services/alamat.py, in the moment that it is.
"""

import hashlib
from collections.abc import Iterator

from lifecycle.domain.fakta import Fakta, Pihak
from lifecycle.domain.kaidah.kabar import Pengumuman, Perkara
from lifecycle.domain.kata import TingkatKontak
from lifecycle.domain.surel.alamat import kunci_surel
from lifecycle.domain.surel.kontak import kontak_tingkat

TANPA_KONTAK = "pihak_tanpa_kontak"
MEMANTUL = "alamat_memantul"


def temukan(fakta: Fakta) -> Iterator[Pengumuman]:
    ditahan = fakta.kemitraan.ditahan
    for pihak in fakta.pihak_aktif:
        if kontak_tingkat(pihak, TingkatKontak.OPERASIONAL, ditahan=ditahan) is None:
            surel = tuple(k.surel for k in pihak.kontak)
            yield Pengumuman(
                peristiwa=TANPA_KONTAK,
                perkara=_kunci(pihak),
                sasaran=(pihak.kode,),
                konteks={"tanpa_kontak": {"kode": pihak.kode, "mitra": pihak.mitra, "ditahan": surel}},
            )


def _kunci(pihak: Pihak) -> str:
    """Other contacts that cannot be reached either are news again."""
    semua = " ".join(sorted(kunci_surel(k.surel) for k in pihak.kontak))
    akhiran = hashlib.sha256(semua.encode()).hexdigest()[:8] if semua else "kosong"
    return f"{TANPA_KONTAK}:{pihak.kode}:{akhiran}"


PERKARA = Perkara(
    kode="alamat",
    temukan=temukan,
    contoh={
        TANPA_KONTAK: {
            "tanpa_kontak": {"kode": "plasma1", "mitra": "Koperasi Tani", "ditahan": ("joko@tani.example",)}
        },
        MEMANTUL: {
            "alamat": {
                "surel": "joko@tani.example",
                "nama": "Joko Susilo",
                "mitra": ("Koperasi Tani",),
                "sebab": "550 5.1.1 mailbox unknown",
                "pengganti": ("Siti Aminah, siti@tani.example",),
                "buntu": (),
                "dialihkan": 2,
                "gagal": 0,
            }
        },
    },
    sejak_awal=True,
)
