"""A promise and its letters of warning in the words and figures that mails and letters show."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

from lifecycle.domain.bahasa.angka import romawi
from lifecycle.domain.fakta import Fakta, Komitmen, Peringatan
from lifecycle.domain.komitmen.tagihan import diserahkan
from lifecycle.domain.komitmen.tangga import HARI_PERBAIKAN, PERINGATAN_TERAKHIR, hari_diingatkan


def uraian_janji(fakta: Fakta, komitmen: Komitmen) -> dict[str, Any]:
    """One promise as it stands. `jumlah` and `sisa` are None where nothing was counted; `hari` counts the
    days to or since the due date, whichever way it lies; `diingatkan` are the days on which the promisor was
    written to about it."""
    tempo, sudah = komitmen.jatuh_tempo, diserahkan(fakta, komitmen)
    return {
        "kode": komitmen.kode,
        "uraian": komitmen.uraian,
        "mitra": fakta.kemitraan.nama_mitra(komitmen.pihak),
        "jumlah": komitmen.jumlah,
        "satuan": komitmen.satuan or "",
        "jatuh_tempo": tempo,
        "hari": 0 if tempo is None else abs((fakta.pada - tempo).days),
        "diserahkan": sudah,
        "diingatkan": [] if tempo is None else hari_diingatkan(fakta.kemitraan.ingatan, komitmen.kode, tempo),
        "sisa": None if komitmen.jumlah is None else max(komitmen.jumlah - sudah, Decimal(0)),
    }


def uraian_peringatan(fakta: Fakta, peringatan: Peringatan) -> dict[str, Any]:
    """One letter: its number, until when there is time to mend, which one would follow, and those before."""
    akhir = peringatan.tingkat == PERINGATAN_TERAKHIR
    sebelumnya = (
        sp
        for sp in fakta.kemitraan.peringatan
        if sp.komitmen == peringatan.komitmen and sp.dicabut is None and sp.tingkat < peringatan.tingkat
    )
    return {
        "nomor": peringatan.nomor,
        "tingkat": romawi(peringatan.tingkat),
        "tanggal": peringatan.tanggal,
        "batas": peringatan.tanggal + timedelta(days=HARI_PERBAIKAN),
        "berikut": "" if akhir else romawi(peringatan.tingkat + 1),
        "sebelumnya": [{"nomor": sp.nomor, "tanggal": sp.tanggal} for sp in sebelumnya],
    }
