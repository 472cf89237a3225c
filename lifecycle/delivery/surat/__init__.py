"""Numbered letters: one A4 page in Indonesian that needs nothing from outside itself."""

from functools import cached_property
from pathlib import Path
from typing import Any

from lifecycle.delivery.surel.amplop.amplop import baca_pengirim
from lifecycle.delivery.templat.templat import baca_templat, cari_templat, isi_templat, polos_html
from lifecycle.domain.fakta import Fakta, Peringatan, Pihak
from lifecycle.domain.kantor.kop import KopKantor
from lifecycle.domain.kata import JenisDokumen, TingkatKontak
from lifecycle.domain.komitmen.uraian import uraian_janji, uraian_peringatan
from lifecycle.domain.surel.kontak import kontak_tingkat

__all__ = ["PenyuratHtml"]

# What a promise rests on, beside the rencana itself.
_DASAR = {JenisDokumen.MOU: "MoU", JenisDokumen.PKS: "PKS"}


class PenyuratHtml:
    """The Penyurat of services.port; `folder` holds peringatan.html, `pengirim` is "Nama <surel>"."""

    def __init__(self, folder: Path, pengirim: str, kepala: KopKantor | None = None) -> None:
        self._folder = folder
        self._pengirim = pengirim
        self._kepala = kepala or KopKantor()

    @cached_property
    def _berkas(self) -> Path:
        return cari_templat([self._folder], "peringatan.html")

    @cached_property
    def _sumber(self) -> str:
        return baca_templat(self._berkas)

    def peringatan_html(self, fakta: Fakta, peringatan: Peringatan) -> bytes:
        """The letter in UTF-8: same facts, same bytes. Raises TemplatRusak and AlamatSurelTidakSah."""
        kantor = baca_pengirim(self._pengirim)
        nilai = {
            "kantor": self._kepala.nama or kantor.display_name or kantor.domain,
            "alamat_kantor": self._kepala.alamat,
            **_isi(fakta, peringatan),
        }
        halaman = isi_templat(
            self._sumber, nilai, berkas=self._berkas, bahasa="id", tulis=polos_html, html=True
        )
        return halaman.encode()


def _isi(fakta: Fakta, peringatan: Peringatan) -> dict[str, Any]:
    """The values of peringatan.html."""
    kemitraan = fakta.kemitraan
    komitmen = next(k for k in kemitraan.komitmen if k.kode == peringatan.komitmen)
    pihak = kemitraan.pihak_berkode(komitmen.pihak)
    pimpinan = None if pihak is None else kontak_tingkat(pihak, TingkatKontak.PIMPINAN, pada=fakta.pada)
    return {
        "kemitraan": kemitraan,
        "penerima": "Pimpinan" if pimpinan is None else pimpinan.nama,
        "janji": uraian_janji(fakta, komitmen),
        "peringatan": uraian_peringatan(fakta, peringatan),
        "dasar": [] if pihak is None else _dasar(fakta, pihak),
    }


def _dasar(fakta: Fakta, pihak: Pihak) -> list[str]:
    """The agreements in force, by the number that this pihak gave them."""
    return [
        f"{_DASAR[d.jenis]} nomor {d.nomor[pihak.kode]}"
        for d in fakta.kemitraan.dokumen
        if d.jenis in _DASAR and pihak.kode in d.nomor and d.masih_berlaku(fakta.pada)
    ]
