"""All cases of gates that are alone missing, in one list."""

import kasus_aktifkan
import kasus_laksanakan
import kasus_perjalanan
import kasus_pola
import kasus_rencanakan
from kasus_syarat import Kasus

SEMUA_KASUS: tuple[Kasus, ...] = (
    *kasus_rencanakan.KASUS,
    *kasus_laksanakan.KASUS,
    *kasus_pola.KASUS,
    *kasus_perjalanan.KASUS,
    *kasus_aktifkan.KASUS,
)
