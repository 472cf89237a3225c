"""News of a step: what it announces, in the order in which people should read of it."""

from datetime import date

from lifecycle.domain.evaluasi.jadwal import sebelum_evaluasi
from lifecycle.domain.fakta import Fakta
from lifecycle.domain.kaidah.kabar import KabarLangkah, Konteks
from lifecycle.domain.kata import Rekomendasi, Tahap
from lifecycle.domain.mesin.langkah import Langkah
from lifecycle.domain.pemicu import Pemicu
from lifecycle.domain.pola.inti_plasma import inti
from lifecycle.domain.syarat.evaluasi import kegiatan_perbaikan
from lifecycle.domain.terminasi.pengakhiran import sudah_berjalan, usulan_terminasi

# A new kemitraan stands in identifikasi from its first day: both mails say so, and what is to be done in it.
PENGAJUAN = ("diajukan", "undangan")

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


def saat_berjalan(fakta: Fakta) -> Konteks:
    """What the pihak are to mend, where the last decision asked for it, and until when inti reports."""
    satu = inti(fakta)
    pelapor = satu and {"mitra": satu.mitra, "tenggat": sebelum_evaluasi(fakta.kemitraan)}
    return {**_rencana_perbaikan(fakta), "pelapor": pelapor or {}}


def _rencana_perbaikan(fakta: Fakta) -> Konteks:
    tercatat = max(fakta.kemitraan.evaluasi_tercatat, key=lambda e: e.versi, default=None)
    if tercatat is None or tercatat.keputusan is None or tercatat.keputusan.kode is not Rekomendasi.PERBAIKAN:
        return {"perbaikan": []}
    return {
        "perbaikan": [
            {
                "uraian": k.uraian,
                "mitra": fakta.kemitraan.nama_mitra(k.pihak),
                "mulai": k.mulai,
                "selesai": k.selesai,
            }
            for k in kegiatan_perbaikan(fakta, tercatat)
        ]
    }


_CONTOH_PERBAIKAN = {
    "uraian": "Pelatihan pembukuan",
    "mitra": "Koperasi Tani Subur",
    "mulai": date(2026, 9, 1),
    "selesai": date(2026, 10, 31),
}

_CONTOH_PELAPOR = {"mitra": "PT Sawit Makmur", "tenggat": date(2026, 8, 1)}

LANGKAH: tuple[KabarLangkah, ...] = (
    KabarLangkah(peristiwa="diajukan"),
    KabarLangkah(peristiwa="undangan"),
    KabarLangkah(peristiwa="persetujuan_diminta", tahap=Tahap.PERENCANAAN),
    *(
        KabarLangkah(peristiwa=peristiwa, tahap=tahap)
        for tahap, peristiwa in _MASUK.items()
        if tahap not in {Tahap.PELAKSANAAN, Tahap.TERMINASI}
    ),
    KabarLangkah(
        peristiwa="tahap_pelaksanaan",
        tahap=Tahap.PELAKSANAAN,
        konteks=saat_berjalan,
        contoh=(
            {"perbaikan": [], "pelapor": {}},
            {"perbaikan": [_CONTOH_PERBAIKAN], "pelapor": _CONTOH_PELAPOR},
        ),
    ),
    KabarLangkah(peristiwa="tahap_terminasi", tahap=Tahap.TERMINASI, konteks=alasan_akhir),
    KabarLangkah(peristiwa="penutup"),
)
