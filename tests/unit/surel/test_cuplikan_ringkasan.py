"""How a digest looks, over two partnerships, held byte for byte as the other mails are."""

from dataclasses import fields
from functools import cache
from pathlib import Path

import pytest
from cuplikan import cocokkan
from kasus.beberapa_kabar import NOMOR_LAIN, berjalan, lain
from kasus.surel import PENGIRIM, TEMPLAT_SUREL, WAKTU, baca, badan, konteks

from lifecycle.delivery.surel.penyusun import PenyusunSurel
from lifecycle.domain.fakta import lihat_dari
from lifecycle.domain.kata import Bahasa
from lifecycle.domain.surel.antrean import Surel, SurelBaru
from lifecycle.domain.surel.kontak import Penerima

FOLDER = Path(__file__).parents[2] / "snapshots" / "ringkasan"
PENYUSUN = PenyusunSurel([TEMPLAT_SUREL], PENGIRIM)
NOTIFIKASI = ("pengingat_komitmen", "notulen", "terima_kasih")


def _menunggu(ke: int, baru: SurelBaru) -> Surel:
    """A queued mail, as the outbox hands it out to be merged."""
    sama = {f.name: getattr(baru, f.name) for f in fields(Surel) if hasattr(baru, f.name)}
    antre = {"status": "antre", "percobaan": 0, "dibuat": WAKTU, "coba_lagi": None, "terkirim": None}
    return Surel(**sama | antre | {"id": ke, "galat": None, "isi": b""})


@cache
def _ringkasan(bahasa: Bahasa) -> dict[str, str]:
    dian = Penerima(nama="Dian Pratama", surel="dian@sawit.example", bahasa=bahasa, pihak="inti")
    fakta = {k.nomor: lihat_dari(k, WAKTU.date()) for k in (berjalan(), lain())}
    baru = [
        PENYUSUN.tulis(n, (dian,), satu, kunci=nomor, waktu=WAKTU, konteks=konteks(n))
        for nomor, satu in fakta.items()
        for n in (NOTIFIKASI[:1] if nomor == NOMOR_LAIN else NOTIFIKASI)
    ]
    kabar = [_menunggu(ke, satu) for ke, satu in enumerate(baru)]
    surel = PENYUSUN.ringkas(kabar, fakta, waktu=WAKTU)
    pesan = baca(surel)
    return {"html": badan(pesan, "html"), "txt": f"{surel.perihal}\n\n{badan(pesan, 'plain')}"}


@pytest.mark.parametrize("akhiran", ["html", "txt"])
@pytest.mark.parametrize("bahasa", Bahasa)
def test_a_digest_looks_as_it_did(bahasa: Bahasa, akhiran: str, request: pytest.FixtureRequest) -> None:
    cocokkan(FOLDER / f"ringkasan.{bahasa}.{akhiran}", _ringkasan(bahasa)[akhiran], request)
