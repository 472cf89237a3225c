"""Several notes for one person as one mail: each under its own heading, by partnership."""

import hashlib
import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from lifecycle.delivery.surel.amplop.amplop import IsiSurel, alamat, bekukan
from lifecycle.delivery.surel.bingkai import bingkai
from lifecycle.delivery.surel.cetak import MarkdownJadi, cetak
from lifecycle.delivery.surel.kop import Kop
from lifecycle.delivery.surel.notifikasi.nilai import nilai_kemitraan, nilai_penerima
from lifecycle.delivery.templat.tulisan import rangkai
from lifecycle.domain.bahasa.kutip import kutip
from lifecycle.domain.fakta import Fakta
from lifecycle.domain.kata import Bahasa
from lifecycle.domain.surel.antrean import Surel, SurelBaru
from lifecycle.domain.surel.kontak import Penerima, para_pihak

NOTIFIKASI = "ringkasan"

# How a note greets and takes leave; both are said once for all of them.
_SAPAAN = re.compile(r"(Yth\.|Dear )")
_SALAM = re.compile(r"(Salam |Hormat |Kind regards|Respectfully|Warm regards)")
_BUKA = {Bahasa.ID: "Ringkasan kabar", Bahasa.EN: "News in brief"}

# How many partnerships the letterhead has room for, how many notes a subject, and how much of each.
_DISEBUT = 3
_POKOK, _PANJANG_POKOK = 2, 70
_LAINNYA = {Bahasa.ID: "lainnya", Bahasa.EN: "more"}


def tulis_ringkasan(
    kop: Kop, kabar: Sequence[Surel], fakta: Mapping[str, Fakta], *, waktu: datetime
) -> SurelBaru:
    """One frozen mail of all these notes, which are for one address and language; `fakta` by nomor.

    It belongs to the partnership of the first note. Raises TemplatRusak and AlamatSurelTidakSah.
    """
    pertama, kertas = kabar[0], kop.katalog.kertas
    utama = fakta[pertama.nomor]
    pj = utama.kemitraan.penanggung_jawab
    nilai = _nilai(kop, kabar, fakta)
    isi = cetak(kertas.ringkasan, pertama.bahasa, nilai)
    badan = bingkai(kertas, isi, pertama.bahasa, nilai)
    isi_surel = IsiSurel(
        kunci=_kunci(kabar),
        nomor=pertama.nomor,
        bahasa=pertama.bahasa,
        pengirim=kop.pengirim,
        kepada=alamat(pertama.nama, pertama.kepada, pertama.nama),
        balasan=alamat(pj.nama, pj.surel, "penanggung_jawab"),
        perihal=isi.perihal,
        waktu=waktu,
        teks=badan.teks,
        html=badan.html,
        logo=kop.logo,
        ringkasan=True,
        berhenti=kop.berhenti,
    )
    beku = bekukan(isi_surel)
    return SurelBaru(
        kunci=isi_surel.kunci,
        nomor=isi_surel.nomor,
        notifikasi=NOTIFIKASI,
        kepada=isi_surel.kepada.addr_spec,
        pihak=pertama.pihak,
        perihal=isi_surel.perihal,
        isi=beku.isi,
        lampiran=beku.lampiran,
        bahasa=pertama.bahasa,
        nama=pertama.nama,
    )


def nilai_ringkasan(kemitraan: Sequence[Mapping[str, Any]], bahasa: str) -> dict[str, Any]:
    """What the template is given beside the common values: the partnerships with their notes, and what the
    first of these are about."""
    perihal = [kabar["perihal"] for satu in kemitraan for kabar in satu["kabar"]]
    return {
        "kemitraan": kemitraan,
        "jumlah": len(perihal),
        "pokok": _sebut([kutip(satu, panjang=_PANJANG_POKOK) for satu in perihal], _POKOK, bahasa),
    }


def isi_kabar(markdown: str) -> MarkdownJadi:
    """A note without its greeting and its leave."""
    alinea = re.split(r"\n{2,}", markdown.strip("\n"))
    if len(alinea) > 1 and _SAPAAN.match(alinea[0]):
        alinea = alinea[1:]
    if len(alinea) > 1 and _SALAM.match(alinea[-1]):
        alinea = alinea[:-1]
    return MarkdownJadi("\n\n".join(alinea))


def _nilai(kop: Kop, kabar: Sequence[Surel], fakta: Mapping[str, Fakta]) -> dict[str, Any]:
    pertama = kabar[0]
    bahasa, utama = Bahasa(pertama.bahasa), fakta[pertama.nomor]
    peran = [
        Penerima(nama=pertama.nama, surel=pertama.kepada, bahasa=bahasa, pihak=kode)
        for kode in para_pihak(pertama.pihak)
    ]
    nilai = {**nilai_kemitraan(utama, kop.kantor), **kop.nilai, **nilai_penerima(utama, peran)}
    bagian = [
        _bagian(fakta[nomor], [satu for satu in kabar if satu.nomor == nomor])
        for nomor in dict.fromkeys(satu.nomor for satu in kabar)
    ]
    if len(bagian) > 1:
        # The letterhead and the footer name what the whole mail is about.
        nilai |= {"nomor": sebut_nomor([satu["nomor"] for satu in bagian], bahasa), "judul": _BUKA[bahasa]}
    return nilai | nilai_ringkasan(bagian, bahasa)


def sebut_nomor(nomor: Sequence[str], bahasa: Bahasa) -> str:
    """The first few, of the others how many there are."""
    return rangkai(_sebut(nomor, _DISEBUT, bahasa), bahasa)


def _sebut(kata: Sequence[str], terbanyak: int, bahasa: str) -> list[str]:
    lain = len(kata) - terbanyak
    return [*kata[:terbanyak], *([f"{lain} {_LAINNYA[Bahasa(bahasa)]}"] if lain > 0 else [])]


def _bagian(fakta: Fakta, kabar: Sequence[Surel]) -> dict[str, Any]:
    """One partnership: who answers for it, and its notes, whose subjects need not repeat its nomor."""
    kemitraan = fakta.kemitraan
    pj = kemitraan.penanggung_jawab
    return {
        "nomor": kemitraan.nomor,
        "judul": kemitraan.judul,
        "penanggung_jawab": {"nama": pj.nama, "surel": pj.surel},
        "kabar": [
            {
                "perihal": satu.perihal.removeprefix(f"[{kemitraan.nomor}]").strip(),
                "isi": isi_kabar(satu.naskah),
            }
            for satu in kabar
        ],
    }


def _kunci(kabar: Sequence[Surel]) -> str:
    """The same notes make the same mail, however often they are put together."""
    anggota = "\n".join(sorted(satu.kunci for satu in kabar))
    return f"{NOTIFIKASI}/{hashlib.sha256(anggota.encode()).hexdigest()}"
