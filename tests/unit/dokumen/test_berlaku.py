"""What rests on a document in force: new activities, and the term of a renewed partnership."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from pabrik.addendum import PADA, berjalan, sesudah
from pabrik.catatan import dokumen
from pabrik.tahap import PKS_BARU, siap

from lifecycle.domain.dokumen.masa import perpanjang_masa
from lifecycle.domain.fakta import Dokumen, Kemitraan, Masa, MasaBerlaku
from lifecycle.domain.gabung import CacatBerkas
from lifecycle.domain.kata import Tahap
from lifecycle.domain.pemicu import Pemicu

BERITA, MOU = dokumen()
HABIS = replace(MOU, berlaku=MasaBerlaku(sampai=date(2026, 8, 31)))


def kegiatan(**isi: Any) -> dict[str, Any]:
    return {"kegiatan": [{"kode": "A9", "uraian": "Sulam", "pihak": "inti", **isi}]}


@pytest.mark.parametrize("tahap", [Tahap.PELAKSANAAN, Tahap.EVALUASI, Tahap.KEBERLANJUTAN])
def test_no_new_activity_without_a_document_in_force(tahap: Tahap) -> None:
    with pytest.raises(CacatBerkas, match="berlaku pada 1 September 2026, jadi kegiatan baru belum dapat"):
        sesudah(berjalan(tahap, dokumen=(BERITA, HABIS)), kegiatan(mulai=date(2026, 9, 7)))


@pytest.mark.parametrize(
    ("lama", "isi"),
    [
        (berjalan(), kegiatan()),
        (berjalan(dokumen=(BERITA, HABIS)), kegiatan(mulai=date(2026, 8, 31))),
        (berjalan(dokumen=(BERITA, HABIS)), {"kegiatan": [{"kode": "A1", "uraian": "Tanam lagi"}]}),
        (berjalan(Tahap.PERENCANAAN, dokumen=()), kegiatan()),
    ],
    ids=["in force", "begun in time", "known before", "a draft"],
)
def test_any_other_activity_is_written_down(lama: Kemitraan, isi: dict[str, Any]) -> None:
    assert sesudah(lama, isi).kegiatan != lama.kegiatan


def test_the_new_document_may_come_with_the_activity() -> None:
    isi: dict[str, Any] = {
        "jenis": PKS_BARU.jenis,
        "tanggal": PADA,
        "ditandatangani": PKS_BARU.ditandatangani,
    }
    lama = berjalan(dokumen=(BERITA, HABIS))
    assert sesudah(lama, kegiatan() | {"dokumen": [isi]}).kegiatan[-1].kode == "A9"


@pytest.mark.parametrize(
    ("naskah", "berakhir"),
    [
        (PKS_BARU, date(2031, 12, 31)),
        (replace(PKS_BARU, berlaku=MasaBerlaku()), None),
        (replace(PKS_BARU, berlaku=MasaBerlaku(sampai=date(2027, 1, 1))), date(2028, 12, 31)),
        (replace(PKS_BARU, ditandatangani={}), date(2028, 12, 31)),
    ],
    ids=["later", "without an end", "sooner", "not signed"],
)
def test_the_term_follows_the_renewal_and_is_never_made_shorter(
    naskah: Dokumen, berakhir: date | None
) -> None:
    fakta = siap(Pemicu.PERPANJANG, dokumen=(*dokumen(), naskah))
    baru = perpanjang_masa(fakta.kemitraan, fakta.pada)
    assert baru.masa == Masa(mulai=date(2026, 2, 1), berakhir=berakhir)
    versi = fakta.kemitraan.keadaan.versi_rencana
    assert baru.keadaan.versi_rencana == versi + (baru.masa != fakta.kemitraan.masa)


def test_a_term_without_an_end_stays_so() -> None:
    fakta = siap(Pemicu.PERPANJANG, masa=Masa(mulai=date(2026, 2, 1)))
    assert perpanjang_masa(fakta.kemitraan, fakta.pada) == fakta.kemitraan
