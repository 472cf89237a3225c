"""The registry of gates: what each trigger needs, whatever the pola (a pola adds its own to laksanakan)."""

from types import MappingProxyType

from lifecycle.domain.kaidah.syarat import Syarat
from lifecycle.domain.kata import Rekomendasi
from lifecycle.domain.pemicu import Pemicu
from lifecycle.domain.syarat.arsip import aset_dikembalikan, data_dikembalikan, komitmen_tuntas, laporan_akhir
from lifecycle.domain.syarat.dua_orang import dua_orang, dua_orang_mengakhiri
from lifecycle.domain.syarat.evaluasi import (
    data_cukup,
    evaluasi_tercatat,
    keputusan_beralasan,
    keputusan_penyetuju,
    rencana_perbaikan,
)
from lifecycle.domain.syarat.identifikasi import (
    berita_acara_penjajakan,
    dua_pihak,
    kebutuhan_terisi,
    kekuatan_terisi,
    kelemahan_terisi,
    manfaat_diharapkan,
    masalah_terpetakan,
    uji_kelayakan,
    visi_bersama,
)
from lifecycle.domain.syarat.keberlanjutan import (
    dokumen_berlaku,
    dokumen_perpanjangan,
    dua_kontak,
    perpanjangan_disetujui,
    pimpinan_ada,
)
from lifecycle.domain.syarat.kesepakatan import (
    irama_rapat,
    keselarasan_tercapai,
    masa_belum_lewat,
    perjanjian_ditandatangani,
    rencana_disetujui,
    saluran_komunikasi,
    tanggal_mulai_tiba,
)
from lifecycle.domain.syarat.pelaksanaan import addendum_tuntas, evaluasi_jatuh_tempo
from lifecycle.domain.syarat.penangguhan import saat_berjalan
from lifecycle.domain.syarat.perencanaan import (
    aksi_tiap_pihak,
    bagi_hasil_genap,
    indikator_ada,
    indikator_subjektif,
    indikator_terukur,
    komitmen_bukan_dana,
    komitmen_tiap_pihak,
    rencana_keberlanjutan,
    risiko_terpetakan,
    tujuan_bersama,
)
from lifecycle.domain.syarat.terminasi import (
    alasan_terminasi,
    anak_sudah_berakhir,
    masa_pemberitahuan,
    persetujuan_terminasi,
    rencana_keluar,
    semua_diberitahu,
    suara_kedua,
)


def _sesudah_evaluasi(kode: Rekomendasi) -> tuple[Syarat, ...]:
    return (evaluasi_tercatat, data_cukup, keputusan_penyetuju(kode), keputusan_beralasan)


SYARAT: MappingProxyType[Pemicu, tuple[Syarat, ...]] = MappingProxyType(
    {
        Pemicu.RENCANAKAN: (
            dua_pihak,
            kebutuhan_terisi,
            manfaat_diharapkan,
            kekuatan_terisi,
            kelemahan_terisi,
            masalah_terpetakan,
            visi_bersama,
            berita_acara_penjajakan,
            uji_kelayakan,
        ),
        Pemicu.KEMBALIKAN: (),
        Pemicu.LAKSANAKAN: (
            dua_pihak,
            tujuan_bersama,
            indikator_ada,
            indikator_subjektif,
            indikator_terukur,
            komitmen_tiap_pihak,
            komitmen_bukan_dana,
            aksi_tiap_pihak,
            bagi_hasil_genap,
            saluran_komunikasi,
            irama_rapat,
            risiko_terpetakan,
            rencana_keberlanjutan,
            keselarasan_tercapai,
            rencana_disetujui,
            perjanjian_ditandatangani,
            tanggal_mulai_tiba,
            masa_belum_lewat,
            dua_orang,
        ),
        Pemicu.EVALUASI: (evaluasi_jatuh_tempo, addendum_tuntas),
        Pemicu.PERBAIKI: (
            *_sesudah_evaluasi(Rekomendasi.PERBAIKAN),
            rencana_perbaikan,
            dokumen_berlaku,
            masa_belum_lewat,
        ),
        Pemicu.RENCANAKAN_ULANG: _sesudah_evaluasi(Rekomendasi.RENCANA_ULANG),
        Pemicu.LANJUTKAN: (
            *_sesudah_evaluasi(Rekomendasi.LANJUT),
            dua_kontak,
            pimpinan_ada,
            dokumen_berlaku,
        ),
        # Nobody can agree with himself: a round of execution needs two, as the first one did.
        Pemicu.PERPANJANG: (dua_pihak, dokumen_perpanjangan, perpanjangan_disetujui),
        Pemicu.HENTIKAN: (
            alasan_terminasi,
            anak_sudah_berakhir,
            rencana_keluar,
            semua_diberitahu,
            masa_pemberitahuan,
            persetujuan_terminasi,
            suara_kedua,
            dua_orang_mengakhiri,
        ),
        Pemicu.ARSIPKAN: (komitmen_tuntas, aset_dikembalikan, data_dikembalikan, laporan_akhir),
        Pemicu.TANGGUHKAN: (),
        # The pola adds its roles (see mesin.syarat_pemicu).
        Pemicu.AKTIFKAN: (saat_berjalan(dua_pihak),),
    }
)
