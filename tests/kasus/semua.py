"""All cases of gates that are alone missing, in one list."""

from kasus import aktifkan, laksanakan, perjalanan, pola, rencanakan
from kasus.syarat import Kasus

SEMUA_KASUS: tuple[Kasus, ...] = (
    *rencanakan.KASUS,
    *laksanakan.KASUS,
    *pola.KASUS,
    *perjalanan.KASUS,
    *aktifkan.KASUS,
)
