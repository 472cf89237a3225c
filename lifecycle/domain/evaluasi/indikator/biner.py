"""Done or not done: 1 or 0."""

from decimal import Decimal

from lifecycle.domain.bahasa.angka import bilangan_id
from lifecycle.domain.fakta import Capaian, Indikator
from lifecycle.domain.kaidah.indikator import JenisIndikator, Rumus


def rumus(_indikator: Indikator) -> Rumus:
    """All or nothing."""
    return Rumus(teks="100 bila A = 1, selain itu 0", hitung=lambda a: Decimal(100 if a == 1 else 0))


def periksa_nilai(indikator: Indikator, capaian: Capaian) -> str | None:
    """Only 0 and 1 are known."""
    if capaian.nilai in (0, 1):
        return None
    return (
        f"Capaian {indikator.kode} tanggal {capaian.tanggal}: nilai biner "
        f"{bilangan_id(capaian.nilai)} tidak dikenal. Isi 1 bila tercapai atau 0 bila belum."
    )


JENIS = JenisIndikator(kode="biner", rumus=rumus, periksa_nilai=periksa_nilai)
