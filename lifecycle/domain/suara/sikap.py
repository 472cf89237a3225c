"""What the pihak say of a proposed change of the rencana, and whose word is awaited."""

from datetime import date

from lifecycle.domain.fakta import Addendum, Kemitraan, Pihak
from lifecycle.domain.isian.selisih import isian_dari_json
from lifecycle.domain.isian.tumpuk import tumpuk
from lifecycle.domain.suara.pemungutan import Sikap, dokumen_addendum, sikap_addendum


def diusulkan(kemitraan: Kemitraan, addendum: Addendum) -> Kemitraan:
    """The kemitraan as it would be with that change in force."""
    return tumpuk(kemitraan, isian_dari_json(addendum.isi))


def sikap_pihak(kemitraan: Kemitraan, addendum: Addendum, pada: date) -> Sikap:
    """What every active pihak says of it; signatures that wait together with it count."""
    dokumen = dokumen_addendum(diusulkan(kemitraan, addendum), addendum)
    return sikap_addendum(kemitraan, addendum, dokumen, pada)


def ditunggu(kemitraan: Kemitraan, addendum: Addendum, pada: date) -> tuple[Pihak, ...]:
    """The active pihak that have said nothing of it yet."""
    sikap = sikap_pihak(kemitraan, addendum, pada)
    return tuple(p for p in kemitraan.pihak if p.kode in sikap and sikap[p.kode] is None)
