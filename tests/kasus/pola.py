"""Each gate that a pola adds to laksanakan alone missing."""

from typing import Any

from kasus.syarat import Kasus
from pabrik.dasar import ganti
from pabrik.pola import berperan, siap_pola
from pabrik.rencana import komitmen
from pabrik.tahap import RATNA

from lifecycle.domain.fakta import Ekonomi, Manfaat, Standar
from lifecycle.domain.kata import JenisEkonomi, KodeManfaat
from lifecycle.domain.pemicu import Pemicu

HARAPAN = "Kelompok Tani Harapan"
TANPA_HARAPAN = (Manfaat(kode=KodeManfaat.AKSES),)
TANPA_VOLUME = Ekonomi(jenis=JenisEkonomi.LAIN, harga="Tetap", pembayaran="Tunai")


def _kasus(pola: str, kode: str, giliran: str | tuple[str, ...], sebut: str, **ubah: Any) -> Kasus:
    return Kasus(
        pemicu=Pemicu.LAKSANAKAN,
        kode=kode,
        fakta=siap_pola(pola, **ubah),
        giliran=(giliran,) if isinstance(giliran, str) else giliran,
        sebut=sebut,
    )


def _peran(pola: str, sebut: str, *peran: str) -> Kasus:
    return _kasus(pola, "pola_peran", RATNA, sebut, pihak=berperan(*peran))


# The one gate of sesuai_kebutuhan, dua_pihak, stands in kasus/laksanakan.py.
KASUS = (
    _peran("inti_plasma", "tepat 1 pihak berperan inti, sekarang 2", "inti", "inti", "plasma"),
    _kasus(
        "inti_plasma",
        "komitmen_tiap_pihak",
        "plasma2",
        HARAPAN,
        komitmen=ganti(komitmen(), "K4", dikecualikan="Banjir"),
    ),
    _peran("asuh", "paling sedikit 1 pihak berperan pembina, sekarang 0", "binaan", "binaan", "binaan"),
    _kasus(
        "asuh",
        "manfaat_diharapkan",
        "plasma2",
        HARAPAN,
        pihak=ganti(berperan("pembina", "binaan", "binaan"), "plasma2", manfaat=TANPA_HARAPAN),
    ),
    _kasus("asuh", "rencana_pembinaan", RATNA, "kunci pembinaan", pembinaan=(" ",)),
    _peran("subkontrak", "tepat 1 pihak berperan prinsipal", "prinsipal", "prinsipal", "subkontraktor"),
    _kasus("subkontrak", "komponen_disebut", RATNA, "kunci komponen", komponen=()),
    _kasus("subkontrak", "standar_disepakati", RATNA, "kunci standar", standar=Standar()),
    # No role stands above the others.
    _peran("futuristik", 'Peran "ketua" dari PT Sawit Makmur', "ketua", "setara", "setara"),
    _kasus(
        "futuristik",
        "pembagian_tugas_berbeda",
        ("plasma1", "plasma2"),
        "sama dengan pihak lain",
        pihak=ganti(
            berperan("koordinator", "setara", "setara"), "plasma2", pembagian_tugas="menanam  dan MERAWAT"
        ),
    ),
    _kasus("futuristik", "standar_disepakati", RATNA, "kunci standar", standar=Standar(uraian=" ")),
    _peran("sejajar", "paling sedikit 1 pihak berperan pemasok", "pemasar", "pemasar", "pemasar"),
    _kasus("sejajar", "ekonomi_disepakati", RATNA, "ekonomi: volume", ekonomi=TANPA_VOLUME),
)
