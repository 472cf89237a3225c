"""What an office decides for all of its partnerships: weights of scores, days of a survey, working days."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from lifecycle.domain.galat import MasukanSalah
from lifecycle.domain.kata import Dimensi
from lifecycle.domain.waktu.kalender import SETIAP_HARI, Kalender

BOBOT_BAKU = {
    Dimensi.CAPAIAN: Decimal(30),
    Dimensi.KOMITMEN: Decimal(20),
    Dimensi.KEPERCAYAAN: Decimal(25),
    Dimensi.MANFAAT: Decimal(15),
    Dimensi.KEBERLANJUTAN: Decimal(10),
}


class BobotTidakSah(MasukanSalah):
    """Bobot kelima dimensi harus tidak negatif dan berjumlah 100. Perbaiki setelan KEMITRAAN_BOBOT."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Aturan:
    """How an evaluation weighs (`bobot`): per cent per dimension, totalling 100.

    `hari_survei` is how many days a survey stays open, `kalender` the days on which people work. With
    `dua_orang` the petugas of a kemitraan is not its penyetuju; with `terdaftar` only those whom an admin
    registered run kemitraan or decide on them. `sp_otomatis`: word to a partner's manajer or pimpinan and
    letters of warning wait for no approval. From `hampir_terpenuhi` per cent on a late promise is asked about
    before it is warned about.
    Raises BobotTidakSah when the weights do not total 100.
    """

    bobot: Mapping[Dimensi, Decimal] = field(default_factory=lambda: dict(BOBOT_BAKU))
    hari_survei: int = 14
    kalender: Kalender = SETIAP_HARI
    dua_orang: bool = True
    terdaftar: bool = False
    sp_otomatis: bool = False
    hampir_terpenuhi: int = 90

    def tenggat_survei(self, dibuka: date) -> date:
        """The last day of a survey that was opened on that day: one on which people work."""
        return self.kalender.mulai(dibuka + timedelta(days=self.hari_survei))

    def __post_init__(self) -> None:
        lengkap = set(self.bobot) == set(Dimensi)
        if not lengkap or sum(self.bobot.values()) != 100 or min(self.bobot.values()) < 0:
            raise BobotTidakSah


BAKU = Aturan()
