"""News of promises: reminders, the ladder rung by rung, letters of warning, and thanks, each once."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from lifecycle.domain.bahasa.angka import romawi
from lifecycle.domain.fakta import Fakta, Komitmen, Peringatan
from lifecycle.domain.kaidah.kabar import JenisKabar, Kabar
from lifecycle.domain.kaidah.kunci import Kunci
from lifecycle.domain.kata import Tahap
from lifecycle.domain.komitmen.peringatan import PERINGATAN
from lifecycle.domain.komitmen.persiapan import (
    HAMPIR,
    boleh_keluar,
    ditanyakan,
    hari_tangga,
    menunggu,
    tercapai,
)
from lifecycle.domain.komitmen.tagihan import dikecualikan, hari_terpenuhi, yang_ditagih
from lifecycle.domain.komitmen.tangga import (
    JANJI,
    PENGINGAT,
    PERISTIWA_SURAT,
    TANGGA,
    TANGGA_SENDIRI,
    TEGURAN,
    AnakTangga,
    anak_tangga,
    kunci_anak,
    sesudah,
)
from lifecycle.domain.komitmen.uraian import uraian_janji, uraian_peringatan
from lifecycle.domain.pemicu import BERJALAN
from lifecycle.domain.waktu.ambang import ambang_tercapai, hari_ambang, semua_hari

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
    "diingatkan": [date(2026, 4, 16), date(2026, 4, 27), date(2026, 5, 4)],
}

TERBIT, DICABUT = PERISTIWA_SURAT, "peringatan_dicabut"
SIAP, TANYA = "surat_disiapkan", "komitmen_hampir_terpenuhi"
_SIAP = Kunci("surat_siap", "tugas")
# Days to answer a question.
HARI_JAWAB = 7
_CONTOH_BATAS = date(2026, 5, 10)

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
    """What time alone brings: the reminders, and those rungs that wait for nobody."""
    for komitmen, tempo in yang_ditagih(fakta):
        ambang = ambang_tercapai((a.hari for a in PENGINGAT), tempo, fakta.pada, fakta.aturan.kalender)
        # A reminder that comes after the day it speaks of would only shame.
        if ambang is not None and fakta.pada <= tempo:
            yield Kabar(
                peristiwa=next(a.peristiwa for a in PENGINGAT if a.hari == ambang),
                kunci=kunci_anak(komitmen.kode, tempo, ambang),
                sasaran=(komitmen.pihak,),
                konteks={"janji": uraian_janji(fakta, komitmen)},
                paling_lambat=tempo,
            )
    yield from _naik(fakta, harian=True)


def _naik(fakta: Fakta, *, harian: bool = False) -> Iterator[Kabar]:
    """The rungs below the letters that go out."""
    for komitmen, tempo, anak in tercapai(fakta):
        if not anak.tingkat and boleh_keluar(fakta, komitmen, tempo, anak, harian=harian):
            yield Kabar(
                peristiwa=anak.peristiwa,
                kunci=kunci_anak(komitmen.kode, tempo, anak.hari),
                sasaran=(komitmen.pihak,),
                konteks={
                    "janji": uraian_janji(fakta, komitmen),
                    "batas": _batas(fakta, komitmen, tempo, anak),
                    "sendiri": anak_tangga(fakta.kemitraan, komitmen) is TANGGA_SENDIRI,
                },
            )


def _batas(fakta: Fakta, komitmen: Komitmen, tempo: date, anak: AnakTangga) -> date:
    """The last day before the next rung, if this one is told today."""
    tangga = anak_tangga(fakta.kemitraan, komitmen)
    return sesudah(anak, tempo, fakta.pada, fakta.aturan.kalender, tangga=tangga).sejak - timedelta(days=1)


def _hari_anak(fakta: Fakta) -> Iterator[date]:
    """Every reminder of every promise that is asked for, and its next rung."""
    for _, tempo in yang_ditagih(fakta):
        yield from semua_hari((anak.hari for anak in PENGINGAT), tempo, fakta.aturan.kalender)
    yield from hari_tangga(fakta)


def _siap(fakta: Fakta) -> Iterator[Kabar]:
    """What waits for the petugas."""
    for komitmen, anak, tugas in menunggu(fakta):
        isi = {
            "tingkat": romawi(anak.tingkat) if anak.tingkat else "",
            "kepada": "manajer" if anak is TANGGA[1] else "pimpinan",
            "tenggat": tugas.tenggat,
        }
        yield Kabar(
            peristiwa=SIAP,
            kunci=_SIAP.tulis(tugas.kunci),
            sasaran=(komitmen.pihak,),
            konteks={"janji": uraian_janji(fakta, komitmen), "siap": isi},
        )


def _tanyakan(fakta: Fakta) -> Iterator[Kabar]:
    for komitmen, tempo, bagian in ditanyakan(fakta):
        if hari_ambang(tempo, TEGURAN.hari, fakta.aturan.kalender) <= fakta.pada:
            yield Kabar(
                peristiwa=TANYA,
                kunci=HAMPIR.tulis(komitmen.kode, tempo),
                sasaran=(komitmen.pihak,),
                konteks={
                    "janji": uraian_janji(fakta, komitmen),
                    "terpenuhi": bagian,
                    "batas": fakta.pada + timedelta(days=HARI_JAWAB),
                },
            )


def _hari_tanya(fakta: Fakta) -> Iterator[date]:
    for _, tempo in yang_ditagih(fakta):
        yield hari_ambang(tempo, TEGURAN.hari, fakta.aturan.kalender)


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
                kejadian=hari,
            )


_CONTOH_TANGGA = {"janji": _CONTOH_JANJI, "batas": _CONTOH_BATAS}
_CONTOH_NAIK = _CONTOH_TANGGA | {"sendiri": False}

KABAR: tuple[JenisKabar, ...] = (
    JenisKabar(
        kode="janji",
        kunci=(JANJI,),
        temukan=_ingatkan,
        hari=_hari_anak,
        contoh={anak.peristiwa: {"janji": _CONTOH_JANJI} for anak in PENGINGAT}
        | {anak.peristiwa: _CONTOH_NAIK for anak in TANGGA},
        harian=True,
    ),
    JenisKabar(kode="janji_disetujui", kunci=(JANJI,), temukan=_naik),
    JenisKabar(
        kode="janji_hampir",
        kunci=(HAMPIR,),
        temukan=_tanyakan,
        hari=_hari_tanya,
        contoh={TANYA: _CONTOH_TANGGA | {"terpenuhi": Decimal(95)}},
        harian=True,
    ),
    JenisKabar(
        kode="surat_siap",
        kunci=(_SIAP,),
        temukan=_siap,
        contoh={
            SIAP: {
                "janji": _CONTOH_JANJI,
                "siap": {"tingkat": "I", "kepada": "pimpinan", "tenggat": date(2026, 6, 4)},
            }
        },
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
