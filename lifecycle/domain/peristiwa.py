"""Events: what a step announces, by the names that templates hang on."""

from lifecycle.domain.kata import Tahap
from lifecycle.domain.mesin import Langkah
from lifecycle.domain.pemicu import Pemicu

# A new kemitraan stands in identifikasi from its first day.
PERISTIWA_PENGAJUAN = ("diajukan", "undangan", f"tahap_{Tahap.IDENTIFIKASI}")

# What entering a stage asks for, beside saying that it was entered.
_AJAKAN = {Tahap.PERENCANAAN: "persetujuan_diminta", Tahap.EVALUASI: "survei_dibuka"}


def peristiwa_langkah(langkah: Langkah) -> tuple[str, ...]:
    """The events of a step that was taken, in the order in which people should read of them."""
    if langkah.pemicu is Pemicu.ARSIPKAN:
        return ("penutup",)
    if langkah.ke is langkah.dari:
        return ()
    ajakan = _AJAKAN.get(langkah.ke)
    return (f"tahap_{langkah.ke}", *([ajakan] if ajakan else []))
