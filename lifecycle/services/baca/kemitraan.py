"""Reading: what an officer looks at. Nothing here writes."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from lifecycle.domain.fakta import EvaluasiTercatat, Kemitraan
from lifecycle.domain.galat import KemitraanError
from lifecycle.domain.isian.jadi_json import jadi_json
from lifecycle.domain.mesin.langkah import Langkah, langkah, semua_langkah
from lifecycle.domain.riwayat import Riwayat, periksa_rantai
from lifecycle.domain.tindakan import jalankan_evaluasi, rangkai
from lifecycle.services.ports.perangkat import Perangkat


class LaporanTidakAda(KemitraanError):
    """Laporan evaluasi belum ada."""


@dataclass(frozen=True, kw_only=True, slots=True)
class DaftarSyarat:
    """What each pemicu still needs, seen from the stage that the kemitraan is in."""

    nomor: str
    tahap: str
    langkah: tuple[Langkah, ...]

    def ke_json(self) -> dict[str, Any]:
        """The document of contract.md 2, `syarat`."""
        return {
            "nomor": self.nomor,
            "tahap": self.tahap,
            "pemicu": [
                {"pemicu": x.pemicu, "ke": x.ke, "boleh": x.boleh, "kurang": [jadi_json(k) for k in x.kurang]}
                for x in self.langkah
            ],
        }


def lihat(perangkat: Perangkat, nomor: str) -> Kemitraan:
    """One kemitraan with every fact. Raises NomorTidakDikenal."""
    with perangkat.bacaan() as u:
        return u.muat(nomor)


def syarat(perangkat: Perangkat, nomor: str, *, pada: date, pemicu: str | None = None) -> DaftarSyarat:
    """What is missing for one pemicu, or for each that leaves from here.

    Raises NomorTidakDikenal, PemicuTidakDikenal.
    """
    fakta = perangkat.lihat(lihat(perangkat, nomor), pada)
    pilihan = semua_langkah(fakta) if pemicu is None else (langkah(fakta, pemicu),)
    return DaftarSyarat(nomor=nomor, tahap=fakta.kemitraan.keadaan.tahap, langkah=pilihan)


def laporan(perangkat: Perangkat, nomor: str, *, siklus: int | None, format_: str) -> bytes:
    """The report as it was rendered when the evaluation was recorded; the latest of that siklus.

    Raises NomorTidakDikenal, LaporanTidakAda.
    """
    with perangkat.bacaan() as u:
        tercatat = _evaluasi_terakhir(u.muat(nomor), siklus)
        isi = None if tercatat is None else u.laporan(nomor, tercatat.versi, format_)
    if isi is None:
        bagian = "" if siklus is None else f" untuk siklus {siklus}"
        raise LaporanTidakAda(
            rangkai(
                f"{nomor} belum punya laporan evaluasi{bagian}. Laporan ditulis ketika evaluasi tercatat: "
                "jalankan ",
                jalankan_evaluasi(nomor),
                " pada tahap evaluasi.",
            )
        )
    return isi


def _evaluasi_terakhir(kemitraan: Kemitraan, siklus: int | None) -> EvaluasiTercatat | None:
    cocok = [e for e in kemitraan.evaluasi_tercatat if siklus in (None, e.siklus)]
    return max(cocok, key=lambda e: e.versi, default=None)


def riwayat(perangkat: Perangkat, nomor: str) -> tuple[Riwayat, ...]:
    """The history, oldest first. Raises NomorTidakDikenal."""
    with perangkat.bacaan() as u:
        u.muat(nomor)
        return u.riwayat(nomor)


def periksa_riwayat(perangkat: Perangkat, nomor: str) -> tuple[str, ...]:
    """A sentence for every fault of the hash chain, and for a state that no row explains."""
    with perangkat.bacaan() as u:
        kemitraan, rantai = u.muat(nomor), u.riwayat(nomor)
    keluhan = list(periksa_rantai(rantai))
    if not rantai or rantai[-1].versi != kemitraan.keadaan.versi:
        keluhan.append(
            f"Data kemitraan berversi {kemitraan.keadaan.versi}, tetapi riwayat tidak sampai ke sana."
        )
    return tuple(keluhan)
