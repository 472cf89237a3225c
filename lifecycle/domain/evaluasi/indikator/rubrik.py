"""A judgement on a scale of 1 (worst) to 5 (best): the subjective kind."""

from lifecycle.domain.bahasa.angka import bilangan_id
from lifecycle.domain.fakta import Capaian, Indikator
from lifecycle.domain.kaidah.indikator import JenisIndikator, Rumus

# A mark this low says that something is wrong, and the others deserve to hear what.
PERLU_KOMENTAR = 2


def rumus(_indikator: Indikator) -> Rumus:
    """1 gives 0, 5 gives 100."""
    return Rumus(teks="25 × (A - 1)", hitung=lambda a: 25 * (a - 1))


def periksa_nilai(indikator: Indikator, capaian: Capaian) -> str | None:
    """A whole number from 1 to 5; a low one with a comment."""
    nilai = capaian.nilai
    hal = f"Capaian {indikator.kode} tanggal {capaian.tanggal}: nilai rubrik {bilangan_id(nilai)}"
    if nilai not in range(1, 6):
        return f"{hal} tidak dikenal. Isi bilangan bulat 1 sampai 5."
    if nilai <= PERLU_KOMENTAR and not (capaian.komentar or "").strip():
        return f"{hal} memerlukan komentar. Tulis sebabnya pada kunci komentar."
    return None


JENIS = JenisIndikator(kode="rubrik", rumus=rumus, periksa_nilai=periksa_nilai)
