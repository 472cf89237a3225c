"""One letter: who gets it, what it says to that person, and the bytes it becomes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from typing import Any

from lifecycle.delivery.galat import TemplatRusak
from lifecycle.delivery.surel.amplop import Surat, alamat, bekukan
from lifecycle.delivery.surel.bingkai import bingkai
from lifecycle.delivery.surel.cetak import cetak
from lifecycle.delivery.surel.katalog import Katalog
from lifecycle.delivery.surel.naskah import Naskah
from lifecycle.delivery.surel.nilai import nilai_penerima
from lifecycle.domain.fakta import Fakta
from lifecycle.domain.mirip import saran
from lifecycle.domain.penerima import PENERIMA, Penerima
from lifecycle.domain.surel import SurelBaru


@dataclass(frozen=True, kw_only=True, slots=True)
class Kop:
    """The office's stationery: its texts and its address."""

    katalog: Katalog
    pengirim: Address

    @property
    def kantor(self) -> str:
        """The office's name, as the letterhead shows it."""
        return self.pengirim.display_name or self.pengirim.domain


def para_penerima(naskah: Naskah, fakta: Fakta) -> tuple[tuple[Penerima, ...], ...]:
    """The recipients, one group per address, with every role that the address has. Raises TemplatRusak."""
    kelompok: dict[str, list[Penerima]] = {}
    for jenis in naskah.kepada:
        if jenis not in PENERIMA:
            raise TemplatRusak(naskah.berkas, f'penerima "{jenis}" tidak dikenal. {saran(jenis, PENERIMA)}')
        for penerima in PENERIMA[jenis](fakta):
            kelompok.setdefault(penerima.surel.lower(), []).append(penerima)
    return tuple(tuple(peran) for peran in kelompok.values())


def tulis_surat(
    kop: Kop,
    naskah: Naskah,
    peran: Sequence[Penerima],
    fakta: Fakta,
    nilai: Mapping[str, Any],
    *,
    kunci: str,
    waktu: datetime,
) -> SurelBaru:
    """The frozen mail of one notification for one address. Raises TemplatRusak and AlamatTidakSah."""
    penerima, pj = peran[0], fakta.kemitraan.penanggung_jawab
    bahasa = str(penerima.bahasa)
    nilai = {**nilai, **nilai_penerima(fakta, peran)}
    isi = cetak(naskah, bahasa, nilai)
    badan = bingkai(kop.katalog.kertas, isi, bahasa, nilai)
    surat = Surat(
        kunci=f"{kunci}/{naskah.notifikasi}/{penerima.surel.lower()}",
        nomor=fakta.kemitraan.nomor,
        bahasa=bahasa,
        pengirim=kop.pengirim,
        kepada=alamat(penerima.nama, penerima.surel, penerima.nama),
        balasan=alamat(pj.nama, pj.surel, "penanggung_jawab"),
        perihal=isi.perihal,
        waktu=waktu,
        teks=badan.teks,
        html=badan.html,
    )
    return SurelBaru(
        kunci=surat.kunci,
        nomor=surat.nomor,
        notifikasi=naskah.notifikasi,
        kepada=surat.kepada.addr_spec,
        pihak=penerima.pihak,
        perihal=surat.perihal,
        isi=bekukan(surat),
    )
