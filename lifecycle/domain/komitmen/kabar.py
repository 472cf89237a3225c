"""News of promises: reminders and escalations rung by rung, letters of warning, and thanks, each once."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from lifecycle.domain.fakta import Fakta, Komitmen, Peringatan
from lifecycle.domain.kaidah.kabar import JenisKabar, Kabar
from lifecycle.domain.kaidah.kunci import Kunci
from lifecycle.domain.kata import Tahap
from lifecycle.domain.komitmen.peringatan import PERINGATAN
from lifecycle.domain.komitmen.tagihan import dikecualikan, hari_terpenuhi, yang_ditagih
from lifecycle.domain.komitmen.tangga import JANJI, TANGGA, anak_tercapai, ditegur_sejak, kunci_anak
from lifecycle.domain.komitmen.uraian import uraian_janji, uraian_peringatan
from lifecycle.domain.pemicu import BERJALAN
from lifecycle.domain.waktu.ambang import semua_hari

_CONTOH_JANJI: dict[str, Any] = {
    "kode": "K1",
    "uraian": "Bibit unggul",
    "mitra": "PT Sawit Makmur",
    "jumlah": Decimal(20000),
    "satuan": "batang",
    "jatuh_tempo": date(2026, 4, 30),
    "hari": 7,
    "diserahkan": Decimal(5000),
    "sisa": Decimal(15000),
}

TERBIT, DICABUT = "surat_peringatan", "peringatan_dicabut"

_CONTOH_PERINGATAN: dict[str, Any] = {
    "nomor": "002/SP-II/KM-2026-0001/VI/2026",
    "tingkat": "II",
    "tanggal": date(2026, 6, 11),
    "batas": date(2026, 6, 25),
    "berikut": "III",
    "sebelumnya": [{"nomor": "001/SP-I/KM-2026-0001/V/2026", "tanggal": date(2026, 5, 28)}],
}

_CONTOH_PENCABUTAN: dict[str, Any] = {
    "tanggal": date(2026, 6, 20),
    "nomor": ["001/SP-I/KM-2026-0001/V/2026"],
    "pengecualian": "Gagal panen karena banjir",
}

TERIMA_KASIH = "terima_kasih"
_TERIMA_KASIH = Kunci("terima_kasih", "komitmen")

# Before the rencana was agreed nothing was promised; what is kept at the very end deserves thanks as well.
_TAHAP = BERJALAN | {Tahap.TERMINASI}

# A promise that was kept has nothing left of it.
_CONTOH_PENUH = _CONTOH_JANJI | {"diserahkan": _CONTOH_JANJI["jumlah"], "sisa": Decimal(0)}


def _ingatkan(fakta: Fakta) -> Iterator[Kabar]:
    for komitmen, tempo in yang_ditagih(fakta):
        ditegur = ditegur_sejak(fakta.kemitraan.ingatan, komitmen.kode, tempo)
        anak = anak_tercapai(tempo, fakta.pada, ditegur, fakta.aturan.kalender)
        if anak is not None:
            yield Kabar(
                peristiwa=anak.peristiwa,
                kunci=kunci_anak(komitmen.kode, tempo, anak.hari),
                sasaran=(komitmen.pihak,),
                konteks={"janji": uraian_janji(fakta, komitmen)},
                # A reminder that comes after the day it speaks of would only shame.
                paling_lambat=tempo if anak.hari < 0 else None,
            )


def _hari_anak(fakta: Fakta) -> Iterator[date]:
    """Every rung of every promise that is asked for."""
    for _, tempo in yang_ditagih(fakta):
        yield from semua_hari((anak.hari for anak in TANGGA), tempo, fakta.aturan.kalender)


def _surat(fakta: Fakta) -> Iterator[Kabar]:
    for komitmen in fakta.kemitraan.komitmen:
        surat = [sp for sp in fakta.kemitraan.peringatan if sp.komitmen == komitmen.kode]
        yield from (_terbit(fakta, komitmen, sp) for sp in surat if sp.dicabut is None)
        for hari in sorted({sp.dicabut for sp in surat if sp.dicabut is not None}):
            yield _dicabut(fakta, komitmen, hari, [sp.nomor for sp in surat if sp.dicabut == hari])


def _terbit(fakta: Fakta, komitmen: Komitmen, sp: Peringatan) -> Kabar:
    return Kabar(
        peristiwa=TERBIT,
        kunci=PERINGATAN.tulis(sp.komitmen, sp.tingkat, sp.tanggal),
        sasaran=(komitmen.pihak,),
        konteks={"janji": uraian_janji(fakta, komitmen), "peringatan": uraian_peringatan(fakta, sp)},
    )


def _dicabut(fakta: Fakta, komitmen: Komitmen, hari: date, nomor: list[str]) -> Kabar:
    """Letters withdrawn together are told of together."""
    isi = {"tanggal": hari, "nomor": nomor, "pengecualian": (komitmen.dikecualikan or "").strip()}
    return Kabar(
        peristiwa=DICABUT,
        kunci=PERINGATAN.tulis(komitmen.kode, "dicabut", hari),
        sasaran=(komitmen.pihak,),
        konteks={"janji": uraian_janji(fakta, komitmen), "pencabutan": isi},
    )


def _ucapkan(fakta: Fakta) -> Iterator[Kabar]:
    if fakta.kemitraan.keadaan.tahap not in _TAHAP:
        return
    for komitmen in fakta.kemitraan.komitmen:
        hari = hari_terpenuhi(fakta, komitmen)
        if hari is not None and not dikecualikan(komitmen):
            yield Kabar(
                peristiwa=TERIMA_KASIH,
                kunci=_TERIMA_KASIH.tulis(komitmen.kode),
                sasaran=(komitmen.pihak,),
                konteks={"janji": uraian_janji(fakta, komitmen), "terpenuhi": hari},
            )


KABAR: tuple[JenisKabar, ...] = (
    JenisKabar(
        kode="janji",
        kunci=(JANJI,),
        temukan=_ingatkan,
        hari=_hari_anak,
        contoh={anak.peristiwa: {"janji": _CONTOH_JANJI} for anak in TANGGA},
        harian=True,
    ),
    JenisKabar(
        kode="peringatan",
        kunci=(PERINGATAN,),
        temukan=_surat,
        contoh={
            TERBIT: {"janji": _CONTOH_JANJI, "peringatan": _CONTOH_PERINGATAN},
            DICABUT: {"janji": _CONTOH_JANJI, "pencabutan": _CONTOH_PENCABUTAN},
        },
    ),
    JenisKabar(
        kode="terima_kasih",
        kunci=(_TERIMA_KASIH,),
        temukan=_ucapkan,
        contoh={TERIMA_KASIH: {"janji": _CONTOH_PENUH, "terpenuhi": date(2026, 6, 20)}},
    ),
)
