"""Each gate of laksanakan alone missing; those of the pola stand in kasus/pola.py."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from kasus.syarat import Kasus
from pabrik.catatan import dokumen, persetujuan
from pabrik.dasar import ganti
from pabrik.pihak import pihak
from pabrik.pola import siap_pola
from pabrik.rencana import indikator, kegiatan, komitmen
from pabrik.tahap import HASAN, RATNA

from lifecycle.domain.fakta import Keselarasan, Komunikasi, Masa, Orang, RencanaKeberlanjutan
from lifecycle.domain.fakta.ketentuan import JadwalRapat
from lifecycle.domain.kata import JenisDokumen, JenisKomitmen, StatusKegiatan
from lifecycle.domain.pemicu import Pemicu

HARAPAN = "Kelompok Tani Harapan"
RAPAT = JadwalRapat(pertama=date(2026, 3, 2), setiap_bulan=1)
BELUM_SEPAKAT = Keselarasan(topik="Harga beli", posisi={"inti": "Harga pasar"})
MOU = next(d for d in dokumen() if d.jenis is JenisDokumen.MOU)


def _kasus(kode: str, giliran: str, sebut: str, pola: str = "inti_plasma", **ubah: Any) -> Kasus:
    fakta = siap_pola(pola, **ubah)
    return Kasus(pemicu=Pemicu.LAKSANAKAN, kode=kode, fakta=fakta, giliran=(giliran,), sebut=sebut)


def _tanpa_tanda_tangan(kode: str) -> dict[str, date]:
    return {k: hari for k, hari in MOU.ditandatangani.items() if k != kode}


KASUS = (
    _kasus(
        "masa_belum_lewat",
        RATNA,
        "berakhir pada 1 Februari 2026",
        masa=Masa(mulai=date(2025, 2, 1), berakhir=date(2026, 2, 1)),
    ),
    _kasus(
        "dua_orang", HASAN, "sekaligus penyetuju", penanggung_jawab=Orang(nama="Hasan Basri", surel=HASAN)
    ),
    # Any other pola would miss one of its roles as well.
    _kasus(
        "dua_pihak",
        RATNA,
        "sekarang baru 1",
        pola="sesuai_kebutuhan",
        pihak=(replace(pihak()[0], bagi_hasil=Decimal(100)),),
    ),
    _kasus("tujuan_bersama", RATNA, "kunci tujuan", tujuan=()),
    _kasus("indikator_ada", RATNA, "kunci indikator", indikator=()),
    _kasus(
        "indikator_subjektif",
        RATNA,
        "jenis rubrik",
        indikator=tuple(i for i in indikator() if i.jenis != "rubrik"),
    ),
    _kasus("indikator_terukur", RATNA, "I3", indikator=ganti(indikator(), "I3", target=Decimal(0))),
    _kasus(
        "komitmen_tiap_pihak",
        "plasma2",
        HARAPAN,
        pola="sesuai_kebutuhan",
        komitmen=tuple(k for k in komitmen() if k.pihak != "plasma2"),
    ),
    _kasus(
        "komitmen_bukan_dana",
        RATNA,
        "Semua komitmen berupa dana",
        komitmen=tuple(replace(k, jenis=JenisKomitmen.DANA) for k in komitmen()),
    ),
    _kasus(
        "aksi_tiap_pihak",
        "plasma2",
        HARAPAN,
        kegiatan=ganti(kegiatan(), "A3", status=StatusKegiatan.BATAL),
    ),
    _kasus(
        "bagi_hasil_genap",
        RATNA,
        "berjumlah 99,5",
        pihak=ganti(pihak(), "plasma2", bagi_hasil=Decimal("14.5")),
    ),
    _kasus("saluran_komunikasi", RATNA, "komunikasi: saluran", komunikasi=Komunikasi(rapat=RAPAT)),
    _kasus("irama_rapat", RATNA, "setiap_bulan", komunikasi=Komunikasi(saluran=("surel",))),
    _kasus("risiko_terpetakan", RATNA, "kunci risiko", risiko=()),
    _kasus(
        "rencana_keberlanjutan",
        RATNA,
        "keberlanjutan: rencana",
        keberlanjutan=RencanaKeberlanjutan(pendanaan="Iuran"),
    ),
    _kasus("keselarasan_tercapai", RATNA, '"Harga beli"', keselarasan=(BELUM_SEPAKAT,)),
    _kasus(
        "rencana_disetujui",
        "plasma2",
        f"{HARAPAN} belum menyetujui rencana versi 1",
        persetujuan=tuple(p for p in persetujuan() if p.pihak != "plasma2"),
    ),
    _kasus(
        "perjanjian_ditandatangani",
        "plasma2",
        f"MoU tanggal 20 Januari 2026 belum ditandatangani {HARAPAN}",
        dokumen=(replace(MOU, ditandatangani=_tanpa_tanda_tangan("plasma2")),),
    ),
    _kasus("tanggal_mulai_tiba", RATNA, "3 Februari 2026", masa=Masa(mulai=date(2026, 2, 3))),
)
