"""One letter: who gets it, what it says to that person, and the bytes it becomes."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from lifecycle.delivery.galat import TemplatRusak
from lifecycle.delivery.surel.amplop.amplop import IsiSurel, alamat, bekukan
from lifecycle.delivery.surel.bingkai import bingkai
from lifecycle.delivery.surel.cetak import cetak
from lifecycle.delivery.surel.ical import BahanLampiran
from lifecycle.delivery.surel.kop import Kop
from lifecycle.delivery.surel.lampiran import lampiran_untuk
from lifecycle.delivery.surel.notifikasi.nilai import nilai_penerima
from lifecycle.delivery.surel.notifikasi.notifikasi import Notifikasi
from lifecycle.domain.bahasa.mirip import saran
from lifecycle.domain.fakta import Fakta
from lifecycle.domain.kabar.penerima import PENERIMA
from lifecycle.domain.surel.alamat import kunci_surel
from lifecycle.domain.surel.antrean import SurelBaru
from lifecycle.domain.surel.kontak import Penerima, sebut_pihak


def para_penerima(notifikasi: Notifikasi, fakta: Fakta) -> tuple[tuple[Penerima, ...], ...]:
    """The recipients, one group per address, with every role that the address has. Raises TemplatRusak.

    The roles stand in the order of `kepada`: the first one says the name and the language of the mail.
    """
    kelompok: dict[str, list[Penerima]] = {}
    for jenis in notifikasi.kepada:
        if jenis not in PENERIMA:
            raise TemplatRusak(
                notifikasi.berkas, f'penerima "{jenis}" tidak dikenal. {saran(jenis, PENERIMA)}'
            )
        for penerima in PENERIMA[jenis](fakta):
            kelompok.setdefault(kunci_surel(penerima.surel), []).append(penerima)
    return tuple(tuple(peran) for peran in kelompok.values())


def tulis_surel(
    kop: Kop,
    notifikasi: Notifikasi,
    peran: Sequence[Penerima],
    fakta: Fakta,
    nilai: Mapping[str, Any],
    *,
    kunci: str,
    waktu: datetime,
    mulai: datetime | None = None,
    sendiri: bool = False,
) -> SurelBaru:
    """The frozen mail of one notification for one address, not to be sent before `mulai`, and with `sendiri`
    never as part of a digest.

    Replies go to the `penanggung_jawab` of `nilai`, whom the footer names. Raises TemplatRusak and
    AlamatSurelTidakSah.
    """
    penerima, pj = peran[0], nilai["penanggung_jawab"]
    bahasa = str(penerima.bahasa)
    nilai = {**nilai, **kop.nilai, **nilai_penerima(fakta, peran)}
    isi = cetak(notifikasi, bahasa, nilai)
    badan = bingkai(kop.katalog.kertas, isi, bahasa, nilai)
    kepada = alamat(penerima.nama, penerima.surel, penerima.nama)
    balasan = alamat(pj["nama"], pj["surel"], "penanggung_jawab")
    bahan = BahanLampiran(
        bahasa=bahasa,
        pengirim=kop.pengirim,
        kepada=kepada,
        penanggung_jawab=balasan,
        waktu=waktu,
        nilai=nilai,
    )
    isi_surel = IsiSurel(
        kunci=kunci,
        nomor=fakta.kemitraan.nomor,
        bahasa=bahasa,
        pengirim=kop.pengirim,
        kepada=kepada,
        balasan=balasan,
        perihal=isi.perihal,
        waktu=waktu,
        teks=badan.teks,
        html=badan.html,
        logo=kop.logo,
        lampiran=lampiran_untuk(notifikasi.bila, bahan),
    )
    beku = bekukan(isi_surel)
    return SurelBaru(
        kunci=isi_surel.kunci,
        nomor=isi_surel.nomor,
        notifikasi=notifikasi.nama,
        kepada=isi_surel.kepada.addr_spec,
        pihak=sebut_pihak(peran),
        perihal=isi_surel.perihal,
        isi=beku.isi,
        lampiran=beku.lampiran,
        mulai=mulai,
        # What comes with a file, such as an invitation, stands alone.
        naskah=isi.markdown if notifikasi.gabung and not (sendiri or isi_surel.lampiran) else "",
        bahasa=bahasa,
        nama=penerima.nama,
    )
