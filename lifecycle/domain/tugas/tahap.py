"""The work of each stage: what is to be done, by whom, until when."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from lifecycle.domain.fakta import Fakta
from lifecycle.domain.kata import Tahap
from lifecycle.domain.syarat.arsip import komitmen_tuntas, laporan_akhir
from lifecycle.domain.syarat.identifikasi import (
    berita_acara_penjajakan,
    kebutuhan_terisi,
    kekuatan_terisi,
    kelemahan_terisi,
    manfaat_diharapkan,
)
from lifecycle.domain.syarat.keberlanjutan import dokumen_perpanjangan
from lifecycle.domain.syarat.kesepakatan import perjanjian_ditandatangani
from lifecycle.domain.syarat.perencanaan import (
    aksi_tiap_pihak,
    indikator_ada,
    komitmen_tiap_pihak,
    tujuan_bersama,
)
from lifecycle.domain.tugas.tuntas import (
    Tuntas,
    hanya_dengan_tangan,
    sudah_bersuara,
    sudah_bertemu,
    sudah_cukup_data,
    sudah_diputuskan,
    sudah_menilai_kelayakan,
    sudah_menjawab_survei,
    terpenuhi,
    terpenuhi_sendiri,
)
from lifecycle.domain.tugas.untuk import (
    Giliran,
    dalam_hari,
    inti_bagi_plasma,
    penanggung_jawab,
    penanggung_jawab_bila_kurang,
    penanggung_jawab_bila_pernah_berjalan,
    penyetuju,
    penyetuju_bila_dinilai,
    sampai_survei_ditutup,
    sesudah_dinilai,
    tenggat_evaluasi,
    tiap_pihak,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class TugasTahap:
    """One piece of work; `untuk` names those whose turn it is, each with the end of his own task's kunci.

    `tuntas` tells whether the facts show it done for the one whose turn it is.
    """

    kunci: str
    judul: str
    untuk: Callable[[Fakta], Iterator[Giliran]]
    tenggat: Callable[[Fakta], date]
    tuntas: Tuntas = hanya_dengan_tangan


_TABEL = {
    Tahap.IDENTIFIKASI: (
        TugasTahap(
            kunci="profil",
            judul="Lengkapi profil: kebutuhan, manfaat, kekuatan, dan kelemahan",
            untuk=tiap_pihak,
            tenggat=dalam_hari(14),
            tuntas=terpenuhi_sendiri(kebutuhan_terisi, manfaat_diharapkan, kekuatan_terisi, kelemahan_terisi),
        ),
        TugasTahap(
            kunci="berita_acara",
            judul="Susun berita acara penjajakan",
            untuk=penanggung_jawab,
            tenggat=dalam_hari(21),
            tuntas=terpenuhi(berita_acara_penjajakan),
        ),
        TugasTahap(
            kunci="uji_kelayakan",
            judul="Putuskan uji kelayakan",
            untuk=penyetuju,
            tenggat=dalam_hari(30),
            tuntas=sudah_menilai_kelayakan,
        ),
    ),
    Tahap.PERENCANAAN: (
        TugasTahap(
            kunci="rencana",
            judul="Susun rencana bersama para pihak",
            untuk=penanggung_jawab,
            tenggat=dalam_hari(14),
            tuntas=terpenuhi(tujuan_bersama, indikator_ada, komitmen_tiap_pihak, aksi_tiap_pihak),
        ),
        TugasTahap(
            kunci="setujui",
            judul="Setujui rencana",
            untuk=tiap_pihak,
            tenggat=dalam_hari(30),
            tuntas=sudah_bersuara,
        ),
        TugasTahap(
            kunci="tanda_tangan",
            judul="Urus penandatanganan MoU atau PKS",
            untuk=penanggung_jawab,
            tenggat=dalam_hari(45),
            tuntas=terpenuhi(perjanjian_ditandatangani),
        ),
    ),
    Tahap.PELAKSANAAN: (
        TugasTahap(
            kunci="kickoff",
            judul="Adakan pertemuan kickoff dengan semua pihak",
            untuk=penanggung_jawab,
            tenggat=dalam_hari(14),
            tuntas=sudah_bertemu,
        ),
        TugasTahap(
            kunci="capaian",
            judul="Catat capaian dan realisasi sebelum evaluasi",
            untuk=penanggung_jawab,
            tenggat=tenggat_evaluasi,
        ),
        TugasTahap(
            kunci="laporan_inti",
            judul="Laporkan perkembangan kepada setiap plasma",
            untuk=inti_bagi_plasma,
            tenggat=tenggat_evaluasi,
        ),
    ),
    Tahap.EVALUASI: (
        TugasTahap(
            kunci="survei",
            judul="Isi survei kepercayaan",
            untuk=tiap_pihak,
            tenggat=sampai_survei_ditutup,
            tuntas=sudah_menjawab_survei,
        ),
        TugasTahap(
            kunci="data",
            judul="Lengkapi data yang kurang untuk evaluasi",
            untuk=penanggung_jawab_bila_kurang,
            tenggat=sesudah_dinilai(14),
            tuntas=sudah_cukup_data,
        ),
        TugasTahap(
            kunci="keputusan",
            judul="Putuskan hasil evaluasi",
            untuk=penyetuju_bila_dinilai,
            tenggat=sesudah_dinilai(30),
            tuntas=sudah_diputuskan,
        ),
    ),
    Tahap.KEBERLANJUTAN: (
        TugasTahap(
            kunci="serah_terima",
            judul="Serahkan pengelolaan dari perorangan kepada lembaga",
            untuk=penanggung_jawab,
            tenggat=dalam_hari(60),
        ),
        TugasTahap(
            kunci="dokumen",
            judul="Perbarui dokumen kemitraan",
            untuk=penanggung_jawab,
            tenggat=dalam_hari(90),
            tuntas=terpenuhi(dokumen_perpanjangan),
        ),
    ),
    Tahap.TERMINASI: (
        TugasTahap(
            kunci="aset",
            judul="Kembalikan aset kepada yang berhak",
            untuk=penanggung_jawab_bila_pernah_berjalan,
            tenggat=dalam_hari(30),
        ),
        TugasTahap(
            kunci="data",
            judul="Kembalikan atau hapus data bersama",
            untuk=penanggung_jawab_bila_pernah_berjalan,
            tenggat=dalam_hari(30),
        ),
        TugasTahap(
            kunci="komitmen",
            judul="Tuntaskan atau kecualikan semua komitmen",
            untuk=penanggung_jawab_bila_pernah_berjalan,
            tenggat=dalam_hari(60),
            tuntas=terpenuhi(komitmen_tuntas),
        ),
        TugasTahap(
            kunci="pembelajaran",
            judul="Tulis pembelajaran dalam laporan akhir",
            untuk=penanggung_jawab_bila_pernah_berjalan,
            tenggat=dalam_hari(60),
            tuntas=terpenuhi(laporan_akhir),
        ),
    ),
}

TUGAS_TAHAP: Mapping[Tahap, tuple[TugasTahap, ...]] = MappingProxyType(_TABEL)
