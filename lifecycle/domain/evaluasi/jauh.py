"""A measure far off its target may be mistyped: it is asked about once."""

from collections.abc import Iterator
from decimal import Decimal

from lifecycle.domain.bahasa.angka import bilangan_id
from lifecycle.domain.bahasa.kutip import kutip
from lifecycle.domain.evaluasi.dimensi import BATAS_TAMPIL, rumus_indikator
from lifecycle.domain.fakta import Capaian, Indikator, Kemitraan
from lifecycle.domain.galat import MasukanSalah
from lifecycle.domain.isian.letak import kunci
from lifecycle.domain.kaidah.indikator import Rumus
from lifecycle.domain.tindakan import Pesan, Sertaan, rangkai


class CapaianJauh(MasukanSalah):
    """Capaian ini jauh dari targetnya. Periksa dahulu angkanya."""


def capaian_jauh(lama: Kemitraan | None, baru: Kemitraan) -> tuple[Pesan, ...]:
    """A sentence for each measure far off its target that `baru` has and `lama` has not, or not with that
    value."""
    sudah = set() if lama is None else {_pokok(c) for c in lama.capaian}
    indikator = {i.kode: i for i in baru.indikator}
    return tuple(
        _kalimat(indikator[c.indikator], c)
        for c in baru.capaian
        if _pokok(c) not in sudah and c.indikator in indikator and _jauh(indikator[c.indikator], c.nilai)
    )


def _pokok(capaian: Capaian) -> tuple[object, ...]:
    return (*kunci(capaian), capaian.nilai)


def _jauh(indikator: Indikator, nilai: Decimal) -> bool:
    rumus = rumus_indikator(indikator)
    return isinstance(rumus, Rumus) and not 0 <= rumus.hitung(nilai) <= BATAS_TAMPIL


def _kalimat(indikator: Indikator, capaian: Capaian) -> Pesan:
    return rangkai(
        f'Capaian {capaian.indikator} "{kutip(indikator.nama)}" tanggal {capaian.tanggal}: nilai '
        f"{bilangan_id(capaian.nilai)} jauh dari {', '.join(_sepakat(indikator))}. Periksa angkanya, juga "
        "titik dan komanya; bila memang sebesar itu, ulangi dengan ",
        Sertaan(nama="ya", sebutan="jawaban ya"),
        ".",
    )


def _sepakat(indikator: Indikator) -> Iterator[str]:
    satuan = f" {kutip(indikator.satuan)}" if indikator.satuan else ""
    if indikator.target is not None:
        yield f"target {bilangan_id(indikator.target)}{satuan}"
    if indikator.awal is not None:
        yield f"nilai awal {bilangan_id(indikator.awal)}{satuan}"
