"""News of mails: a pihak that cannot be reached, an address that is held, a mail that is given up, a server
that does not want us.

Of an address that is held services/surel/alamat.py tells, of a mail that is given up hasil_kirim.py, of a
server that refuses us ditolak.py, each in the moment that it happens.
"""

from collections.abc import Iterator
from datetime import date

from lifecycle.domain.fakta import Fakta, Pihak
from lifecycle.domain.kaidah.kabar import JenisKabar, Kabar, Konteks
from lifecycle.domain.kaidah.kunci import Kunci
from lifecycle.domain.kata import TingkatKontak
from lifecycle.domain.surel.kontak import kontak_tingkat, tanda_kontak
from lifecycle.domain.waktu.ambang import sekian_hari

TANPA_KONTAK = "pihak_tanpa_kontak"
MEMANTUL = "alamat_memantul"
MENYERAH = "surel_menyerah"
DITOLAK = "kantor_ditolak"
_TANPA_KONTAK = Kunci("pihak_tanpa_kontak", "pihak", "kontak")
# An address that is held, with the moment from which on it is.
DITAHAN = Kunci("alamat", "alamat")
GAGAL = Kunci("surel_menyerah", "surel")
# With the day on which it was told.
PENOLAKAN = Kunci("kantor_ditolak", "pada")


def _tanpa_kontak(fakta: Fakta) -> Iterator[Kabar]:
    ditahan = fakta.kemitraan.ditahan
    for pihak in fakta.pihak_aktif:
        if kontak_tingkat(pihak, TingkatKontak.OPERASIONAL, pada=fakta.pada, ditahan=ditahan) is None:
            yield Kabar(
                peristiwa=TANPA_KONTAK,
                kunci=_TANPA_KONTAK.tulis(pihak.kode, tanda_kontak(pihak)),
                sasaran=(pihak.kode,),
                konteks={"tanpa_kontak": _sebutan(pihak, fakta.pada)},
            )


def _sebutan(pihak: Pihak, pada: date) -> Konteks:
    return {
        "kode": pihak.kode,
        "mitra": pihak.mitra,
        "ditahan": tuple(k.surel for k in pihak.kontak_hidup(pada)),
        "berhenti": tuple(k.nama for k in pihak.kontak if not k.disurati(pada)),
    }


def _hari_berhenti(fakta: Fakta) -> Iterator[date]:
    """The days from which somebody is not written to any more."""
    for pihak in fakta.pihak_aktif:
        yield from (sekian_hari(k.sampai, 1) for k in pihak.kontak if k.sampai is not None)


KABAR: tuple[JenisKabar, ...] = (
    JenisKabar(
        kode="alamat",
        kunci=(_TANPA_KONTAK, DITAHAN),
        temukan=_tanpa_kontak,
        hari=_hari_berhenti,
        contoh={
            TANPA_KONTAK: {
                "tanpa_kontak": {
                    "kode": "plasma1",
                    "mitra": "Koperasi Tani",
                    "ditahan": ("joko@tani.example",),
                    "berhenti": ("Sri Lestari",),
                }
            },
            MEMANTUL: {
                "alamat": {
                    "surel": "joko@tani.example",
                    "nama": "Joko Susilo",
                    "mitra": ("Koperasi Tani",),
                    "sebab": "550 5.1.1 mailbox unknown",
                    "oleh": "",
                    "pengganti": ("Siti Aminah, siti@tani.example",),
                    "buntu": (),
                    "dialihkan": 2,
                    "gagal": 0,
                }
            },
        },
        sejak_awal=True,
    ),
    JenisKabar(
        kode="surel_menyerah",
        kunci=(GAGAL,),
        # No fact of a kemitraan shows it.
        temukan=lambda _fakta: iter(()),
        contoh={
            MENYERAH: {
                "kiriman": {
                    "id": 12,
                    "perihal": "[KM-2026-0001] Pelaksanaan dimulai",
                    "nama": "Joko Susilo",
                    "surel": "joko@tani.example",
                    "ditulis": date(2026, 8, 5),
                    "sebab": "451 4.3.0 mailbox busy (menyerah sesudah 5 hari)",
                }
            }
        },
    ),
    JenisKabar(
        kode="kantor_ditolak",
        kunci=(PENOLAKAN,),
        # No fact of a kemitraan shows it.
        temukan=lambda _fakta: iter(()),
        contoh={
            DITOLAK: {
                "penolakan": {
                    "sebab": "554 5.7.1 Relay access denied",
                    "domain": ("tani.example",),
                    "surel": 3,
                }
            }
        },
    ),
)
