"""The meeting that will not be: told to all who were invited, so that no calendar keeps it."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from lifecycle.domain.fakta import Fakta
from lifecycle.domain.kaidah.kabar import Pengumuman, Perkara
from lifecycle.domain.rapat.jadwal import TAHAP_BERAPAT, rapat_berikut, terjadwal
from lifecycle.domain.rapat.undangan import PEMBATALAN, Undangan, undangan_berdiri


def temukan(fakta: Fakta) -> Iterator[Pengumuman]:
    for satu in undangan_berdiri(fakta.kemitraan):
        if satu.hari >= fakta.pada and not terjadwal(fakta, satu.hari):
            yield Pengumuman(
                peristiwa=PEMBATALAN,
                perkara=satu.kunci(PEMBATALAN),
                sasaran=_yang_diundang(fakta, satu),
                konteks={"rapat": _isi(fakta, satu)},
                paling_lambat=satu.hari - timedelta(days=1),
            )


def _yang_diundang(fakta: Fakta, satu: Undangan) -> tuple[str, ...]:
    """The pihak that the invitation went to, also one that has left since then."""
    return tuple(p.kode for p in fakta.kemitraan.pihak if p.aktif(satu.diundang[-1]))


def _isi(fakta: Fakta, satu: Undangan) -> dict[str, Any]:
    return {
        "tanggal": satu.hari,
        "urutan": satu.urutan_pembatalan,
        "sebab": _sebab(fakta),
        "berikutnya": rapat_berikut(fakta),
    }


def _sebab(fakta: Fakta) -> str:
    keadaan = fakta.kemitraan.keadaan
    if keadaan.tahap not in TAHAP_BERAPAT:
        return "tahap"
    return "penangguhan" if keadaan.ditangguhkan else "jadwal"


PERKARA = Perkara(
    kode="rapat_batal",
    temukan=temukan,
    contoh={
        PEMBATALAN: {
            "rapat": {
                "tanggal": date(2026, 4, 2),
                "urutan": 1,
                "sebab": "jadwal",
                "berikutnya": date(2026, 5, 2),
            }
        }
    },
)
