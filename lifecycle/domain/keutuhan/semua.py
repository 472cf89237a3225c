"""The list of all rules of integrity, and the search for everything that breaks one."""

from collections.abc import Mapping

from lifecycle.domain.anggota.keutuhan import KEUTUHAN as ANGGOTA
from lifecycle.domain.anggota.keutuhan import bagi_hasil_genap
from lifecycle.domain.bantuan.keutuhan import KEUTUHAN as BANTUAN
from lifecycle.domain.dokumen.keutuhan import KEUTUHAN as DOKUMEN
from lifecycle.domain.evaluasi.keutuhan import KEUTUHAN as EVALUASI
from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.harapan.keutuhan import KEUTUHAN as HARAPAN
from lifecycle.domain.kaidah.temuan import Cacat, KaidahUtuh
from lifecycle.domain.keutuhan.acuan import DIACU, acuan_dikenal
from lifecycle.domain.keutuhan.besaran import batas_angka
from lifecycle.domain.keutuhan.nama import induk_lain, kode_tunggal, nama_sah, surel_tunggal
from lifecycle.domain.keutuhan.waktu import urutan_tanggal
from lifecycle.domain.komitmen.keutuhan import KEUTUHAN as KOMITMEN
from lifecycle.domain.pembinaan.keutuhan import KEUTUHAN as PEMBINAAN
from lifecycle.domain.rapat.keutuhan import KEUTUHAN as RAPAT
from lifecycle.domain.sengketa.keutuhan import KEUTUHAN as SENGKETA
from lifecycle.domain.suara.keutuhan import KEUTUHAN as SUARA
from lifecycle.domain.suara.keutuhan import wakil_dikenal
from lifecycle.domain.terminasi.keutuhan import KEUTUHAN as TERMINASI
from lifecycle.domain.terminasi.keutuhan import pengusul_dikenal

SEMUA: tuple[KaidahUtuh, ...] = (
    nama_sah,
    induk_lain,
    kode_tunggal,
    surel_tunggal,
    *ANGGOTA,
    acuan_dikenal,
    batas_angka,
    *KOMITMEN,
    *EVALUASI,
    *DOKUMEN,
    *SUARA,
    *SENGKETA,
    *BANTUAN,
    *HARAPAN,
    *RAPAT,
    *PEMBINAAN,
    urutan_tanggal,
    *TERMINASI,
)

# Rules that compare one list with another, or count a whole one, and the lists they need to be whole.
BUTUH_LENGKAP: Mapping[KaidahUtuh, frozenset[str]] = {
    acuan_dikenal: DIACU,
    bagi_hasil_genap: frozenset({"pihak"}),
    wakil_dikenal: frozenset({"pihak"}),
    pengusul_dikenal: frozenset({"pihak"}),
}


def periksa_keutuhan(kemitraan: Kemitraan, *, hilang: frozenset[str] = frozenset()) -> tuple[Cacat, ...]:
    """Every fault in the facts, rule by rule; empty when they are sound.

    Each Cacat names its place by keys of the dossier and, for an entry, its `kunci_entri`. `hilang` names
    lists from which entries at fault are missing: rules that need them whole are not asked.
    """
    ditanya = (k for k in SEMUA if not BUTUH_LENGKAP.get(k, frozenset()) & hilang)
    return tuple(cacat for kaidah in ditanya for cacat in kaidah(kemitraan))
