"""Integrity: what must hold of the facts at every stage, however early or late."""

from collections.abc import Callable, Iterator, Mapping

from lifecycle.domain.anggota.keutuhan import keluar_beralasan
from lifecycle.domain.anggota.keutuhan_peran import peran_dikenal, peran_tidak_berlebih, pola_dikenal
from lifecycle.domain.bantuan.keutuhan import bantuan_sah
from lifecycle.domain.evaluasi.keutuhan import capaian_sah, jenis_indikator_dikenal, survei_tentang_pihak_lain
from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.harapan.keutuhan import harapan_terurai
from lifecycle.domain.kaidah.temuan import Cacat
from lifecycle.domain.keutuhan.acuan import acuan_dikenal
from lifecycle.domain.keutuhan.besaran import (
    bagi_hasil_genap,
    batas_angka,
    janji_positif,
    realisasi_terukur,
)
from lifecycle.domain.keutuhan.nama import induk_lain, kode_tunggal, nama_sah, surel_tunggal
from lifecycle.domain.keutuhan.waktu import urutan_tanggal
from lifecycle.domain.pembinaan.keutuhan import butir_pembinaan_dikenal
from lifecycle.domain.sengketa.keutuhan import sengketa_sah
from lifecycle.domain.suara.keutuhan import wakil_dikenal
from lifecycle.domain.terminasi.keutuhan import pengusul_dikenal, usulan_lengkap

Aturan = Callable[[Kemitraan], Iterator[Cacat]]

ATURAN: tuple[Aturan, ...] = (
    nama_sah,
    induk_lain,
    kode_tunggal,
    surel_tunggal,
    pola_dikenal,
    peran_dikenal,
    peran_tidak_berlebih,
    bagi_hasil_genap,
    acuan_dikenal,
    janji_positif,
    realisasi_terukur,
    batas_angka,
    jenis_indikator_dikenal,
    capaian_sah,
    survei_tentang_pihak_lain,
    wakil_dikenal,
    sengketa_sah,
    bantuan_sah,
    harapan_terurai,
    keluar_beralasan,
    butir_pembinaan_dikenal,
    urutan_tanggal,
    usulan_lengkap,
    pengusul_dikenal,
)


# Rules that compare one list with another, or count a whole one, and the lists they need to be whole.
BUTUH_LENGKAP: Mapping[Aturan, frozenset[str]] = {
    acuan_dikenal: frozenset({"pihak", "komitmen", "indikator"}),
    bagi_hasil_genap: frozenset({"pihak"}),
    wakil_dikenal: frozenset({"pihak"}),
    pengusul_dikenal: frozenset({"pihak"}),
}


def periksa_keutuhan(kemitraan: Kemitraan, *, hilang: frozenset[str] = frozenset()) -> tuple[Cacat, ...]:
    """Every fault in the facts, rule by rule; empty when they are sound.

    Each Cacat names its place by keys of the dossier and, for an entry, its `kunci_entri`. `hilang` names
    lists from which entries at fault are missing: rules that need them whole are not asked.
    """
    ditanya = (a for a in ATURAN if not BUTUH_LENGKAP.get(a, frozenset()) & hilang)
    return tuple(cacat for aturan in ditanya for cacat in aturan(kemitraan))
