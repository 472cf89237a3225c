"""News of a step: what it announces, in the order in which people should read of it."""

from lifecycle.domain.fakta import Fakta
from lifecycle.domain.kaidah.kabar import KabarLangkah, Konteks
from lifecycle.domain.kata import Tahap
from lifecycle.domain.mesin.langkah import Langkah
from lifecycle.domain.pemicu import Pemicu
from lifecycle.domain.terminasi.pengakhiran import sudah_berjalan, usulan_terminasi

# A new kemitraan stands in identifikasi from its first day.
PENGAJUAN = ("diajukan", "undangan", "tahap_identifikasi")

_MASUK = {
    Tahap.IDENTIFIKASI: "tahap_identifikasi",
    Tahap.PERENCANAAN: "tahap_perencanaan",
    Tahap.PELAKSANAAN: "tahap_pelaksanaan",
    Tahap.EVALUASI: "tahap_evaluasi",
    Tahap.KEBERLANJUTAN: "tahap_keberlanjutan",
    Tahap.TERMINASI: "tahap_terminasi",
}
# What entering a stage asks for, beside saying that it was entered.
_AJAKAN = {
    Tahap.PERENCANAAN: "persetujuan_diminta",
    Tahap.EVALUASI: "survei_dibuka",
    Tahap.TERMINASI: "daftar_penutupan",
}


def peristiwa_langkah(langkah: Langkah, sebelum: Fakta) -> tuple[str, ...]:
    """The events of a step taken from `sebelum`."""
    if langkah.pemicu is Pemicu.ARSIPKAN:
        return ("penutup",)
    if langkah.ke is langkah.dari:
        return ()
    ajakan = _AJAKAN.get(langkah.ke)
    # An idea leaves nothing behind that would have to be settled.
    gagasan = langkah.ke is Tahap.TERMINASI and not sudah_berjalan(sebelum)
    return (_MASUK[langkah.ke], *([ajakan] if ajakan and not gagasan else []))


def alasan_akhir(fakta: Fakta) -> Konteks:
    """Why it ends: what whoever ends it says, else what the proposal said already."""
    usulan = usulan_terminasi(fakta)
    return {"alasan": fakta.alasan or (usulan and usulan.alasan) or ""}


LANGKAH: tuple[KabarLangkah, ...] = (
    KabarLangkah(peristiwa="diajukan"),
    KabarLangkah(peristiwa="undangan"),
    KabarLangkah(peristiwa="persetujuan_diminta", tahap=Tahap.PERENCANAAN),
    *(
        KabarLangkah(peristiwa=peristiwa, tahap=tahap)
        for tahap, peristiwa in _MASUK.items()
        if tahap is not Tahap.TERMINASI
    ),
    KabarLangkah(peristiwa="tahap_terminasi", tahap=Tahap.TERMINASI, konteks=alasan_akhir),
    KabarLangkah(peristiwa="penutup"),
)
