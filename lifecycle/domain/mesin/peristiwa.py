"""Events: what a step announces, by the names that templates hang on."""

from lifecycle.domain.fakta import Fakta
from lifecycle.domain.kata import Tahap
from lifecycle.domain.mesin.langkah import Langkah
from lifecycle.domain.pemicu import Pemicu
from lifecycle.domain.terminasi.pengakhiran import sudah_berjalan

# A new kemitraan stands in identifikasi from its first day.
PERISTIWA_PENGAJUAN = ("diajukan", "undangan", f"tahap_{Tahap.IDENTIFIKASI}")

# What entering a stage asks for, beside saying that it was entered.
_AJAKAN = {
    Tahap.PERENCANAAN: "persetujuan_diminta",
    Tahap.EVALUASI: "survei_dibuka",
    Tahap.TERMINASI: "daftar_penutupan",
}


def peristiwa_langkah(langkah: Langkah, sebelum: Fakta) -> tuple[str, ...]:
    """The events of a step taken from `sebelum`, in the order in which people should read of them."""
    if langkah.pemicu is Pemicu.ARSIPKAN:
        return ("penutup",)
    if langkah.ke is langkah.dari:
        return ()
    ajakan = _AJAKAN.get(langkah.ke)
    # An idea leaves nothing behind that would have to be settled.
    gagasan = langkah.ke is Tahap.TERMINASI and not sudah_berjalan(sebelum)
    return (f"tahap_{langkah.ke}", *([ajakan] if ajakan and not gagasan else []))
