"""The day on which anybody last did anything in a kemitraan, as far as it was written down."""

from datetime import date

from lifecycle.domain.fakta import Fakta
from lifecycle.domain.fakta.hari import hari_kegiatan


def kegiatan_terakhir(fakta: Fakta) -> date:
    """The latest day of a recorded fact, a decision or a step; what the engine tells by itself is none.

    Seen from before its present stage, it is the day of that stage where nothing happened before.
    """
    sejak = fakta.kemitraan.keadaan.tahap_sejak
    semua = (sejak, *hari_kegiatan(fakta.kemitraan))
    return max((hari for hari in semua if hari <= fakta.pada), default=sejak)
