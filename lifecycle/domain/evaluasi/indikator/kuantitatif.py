"""A measured quantity against its target T, from its baseline B where one was taken."""

from decimal import Decimal

from lifecycle.domain.fakta import Capaian, Indikator
from lifecycle.domain.kaidah.indikator import JenisIndikator, Rumus, TidakDapatDinilai
from lifecycle.domain.kata import Arah


def _dari_awal(awal: Decimal, target: Decimal) -> Rumus:
    return Rumus(
        teks="100 × (A - B) / (T - B)",
        hitung=lambda a: 100 * (a - awal) / (target - awal),
        besaran={"T": target, "B": awal},
    )


def _naik(target: Decimal) -> Rumus:
    return Rumus(teks="100 × A / T", hitung=lambda a: 100 * a / target, besaran={"T": target})


def _turun(target: Decimal) -> Rumus:
    return Rumus(
        teks="100 × (2T - A) / T",
        hitung=lambda a: 100 * (2 * target - a) / target,
        besaran={"T": target},
    )


def _turun_ke_nol(toleransi: Decimal | None) -> Rumus:
    nol = Decimal(0)
    if toleransi is None or toleransi <= 0:
        return Rumus(
            teks="100 bila A ≤ 0, selain itu 0",
            hitung=lambda a: Decimal(100) if a <= 0 else nol,
            besaran={"T": nol},
        )
    return Rumus(
        teks="100 bila A ≤ 0, selain itu 100 × maks(0, 1 - A / toleransi)",
        hitung=lambda a: 100 * max(nol, 1 - max(nol, a) / toleransi),
        besaran={"T": nol, "toleransi": toleransi},
    )


def rumus(indikator: Indikator) -> Rumus | TidakDapatDinilai:
    """The formula that fits; a baseline equal to the target says nothing and is passed over."""
    target, awal, naik = indikator.target, indikator.awal, indikator.arah == Arah.NAIK
    if target is None:
        return TidakDapatDinilai(alasan="targetnya belum ditetapkan")
    if awal is not None and awal != target:
        return _dari_awal(awal, target)
    if target > 0:
        return _naik(target) if naik else _turun(target)
    if target == 0 and not naik:
        return _turun_ke_nol(indikator.toleransi)
    sebab = "target nol atau negatif dengan arah naik" if naik else "target negatif dengan arah turun"
    return TidakDapatDinilai(alasan=f"{sebab} memerlukan nilai awal yang berbeda dari target")


def periksa_rencana(indikator: Indikator) -> str | None:
    """A plan must not hold an indicator that can never be assessed."""
    hasil = rumus(indikator)
    if isinstance(hasil, Rumus):
        return None
    if indikator.target is None:
        saran = "Isi kunci target dengan angka yang disepakati."
    else:
        saran = "Isi kunci awal dengan keadaan sebelum kemitraan, atau ubah targetnya."
    return f'Indikator {indikator.kode} "{indikator.nama}" tidak dapat dinilai: {hasil.alasan}. {saran}'


def _angka_apa_pun(_indikator: Indikator, _capaian: Capaian) -> str | None:
    return None


JENIS = JenisIndikator(
    kode="kuantitatif", rumus=rumus, periksa_nilai=_angka_apa_pun, periksa_rencana=periksa_rencana
)
