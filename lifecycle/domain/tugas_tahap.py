"""The work of each stage: what is to be done, by whom, until when."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

from lifecycle.domain.fakta import Fakta
from lifecycle.domain.jadwal import evaluasi_berikut
from lifecycle.domain.kata import Tahap

# Whose turn it is, and what tells their tasks apart.
Giliran = tuple[str, str]


def penanggung_jawab(fakta: Fakta) -> Iterator[Giliran]:
    """For the petugas in charge: one task."""
    yield fakta.kemitraan.penanggung_jawab.surel, ""


def penyetuju(fakta: Fakta) -> Iterator[Giliran]:
    """For the one who decides: one task."""
    yield fakta.kemitraan.penyetuju.surel, ""


def tiap_pihak(fakta: Fakta) -> Iterator[Giliran]:
    """For every active pihak: one task each."""
    for pihak in fakta.pihak_aktif:
        yield pihak.kode, f":{pihak.kode}"


def dalam_hari(jumlah: int) -> Callable[[Fakta], date]:
    """A deadline so many days after the stage was entered."""
    return lambda fakta: fakta.kemitraan.keadaan.tahap_sejak + timedelta(days=jumlah)


def sebelum_evaluasi(fakta: Fakta) -> date:
    """The day of the next evaluation; thirty days after entering where none lies ahead."""
    berikut = evaluasi_berikut(fakta.kemitraan)
    if berikut is not None and berikut > fakta.kemitraan.keadaan.tahap_sejak:
        return berikut
    return dalam_hari(30)(fakta)


@dataclass(frozen=True, kw_only=True, slots=True)
class TugasTahap:
    """One piece of work; `untuk` names those whose turn it is, each with the end of his own task's kunci."""

    kunci: str
    judul: str
    untuk: Callable[[Fakta], Iterator[Giliran]]
    tenggat: Callable[[Fakta], date]


_TABEL = {
    Tahap.IDENTIFIKASI: (
        TugasTahap(
            kunci="profil",
            judul="Lengkapi profil: kebutuhan, manfaat, kekuatan, dan kelemahan",
            untuk=tiap_pihak,
            tenggat=dalam_hari(14),
        ),
        TugasTahap(
            kunci="berita_acara",
            judul="Susun berita acara penjajakan",
            untuk=penanggung_jawab,
            tenggat=dalam_hari(21),
        ),
        TugasTahap(
            kunci="uji_kelayakan",
            judul="Putuskan uji kelayakan",
            untuk=penyetuju,
            tenggat=dalam_hari(30),
        ),
    ),
    Tahap.PERENCANAAN: (
        TugasTahap(
            kunci="rencana",
            judul="Susun rencana bersama para pihak",
            untuk=penanggung_jawab,
            tenggat=dalam_hari(14),
        ),
        TugasTahap(kunci="setujui", judul="Setujui rencana", untuk=tiap_pihak, tenggat=dalam_hari(30)),
        TugasTahap(
            kunci="tanda_tangan",
            judul="Urus penandatanganan MoU atau PKS",
            untuk=penanggung_jawab,
            tenggat=dalam_hari(45),
        ),
    ),
    Tahap.PELAKSANAAN: (
        TugasTahap(
            kunci="kickoff",
            judul="Adakan pertemuan kickoff dengan semua pihak",
            untuk=penanggung_jawab,
            tenggat=dalam_hari(14),
        ),
        TugasTahap(
            kunci="capaian",
            judul="Catat capaian dan realisasi sebelum evaluasi",
            untuk=penanggung_jawab,
            tenggat=sebelum_evaluasi,
        ),
    ),
    Tahap.EVALUASI: (
        TugasTahap(kunci="survei", judul="Isi survei kepercayaan", untuk=tiap_pihak, tenggat=dalam_hari(14)),
        TugasTahap(
            kunci="keputusan",
            judul="Putuskan hasil evaluasi",
            untuk=penyetuju,
            tenggat=dalam_hari(30),
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
        ),
    ),
    Tahap.TERMINASI: (
        TugasTahap(
            kunci="aset",
            judul="Kembalikan aset kepada yang berhak",
            untuk=penanggung_jawab,
            tenggat=dalam_hari(30),
        ),
        TugasTahap(
            kunci="data",
            judul="Kembalikan atau hapus data bersama",
            untuk=penanggung_jawab,
            tenggat=dalam_hari(30),
        ),
        TugasTahap(
            kunci="komitmen",
            judul="Tuntaskan atau kecualikan semua komitmen",
            untuk=penanggung_jawab,
            tenggat=dalam_hari(60),
        ),
        TugasTahap(
            kunci="pembelajaran",
            judul="Tulis pembelajaran dalam laporan akhir",
            untuk=penanggung_jawab,
            tenggat=dalam_hari(60),
        ),
    ),
}

TUGAS_TAHAP: Mapping[Tahap, tuple[TugasTahap, ...]] = MappingProxyType(_TABEL)
