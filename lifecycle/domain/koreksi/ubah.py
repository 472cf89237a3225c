"""What holds after a fact was corrected or withdrawn."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from lifecycle.domain.addendum.perubahan import beri_versi_rencana
from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.fakta.bentuk import Rupa, bidang
from lifecycle.domain.galat import MasukanSalah
from lifecycle.domain.isian.letak import kunci_entri, pengenal_entri
from lifecycle.domain.isian.tumpuk import CacatBerkas, timpa, tumpuk
from lifecycle.domain.kaidah.temuan import Cacat
from lifecycle.domain.keutuhan.semua import periksa_keutuhan
from lifecycle.domain.koreksi.cari import cari_fakta
from lifecycle.domain.koreksi.larangan import periksa_larangan
from lifecycle.domain.koreksi.susulan import susulkan
from lifecycle.domain.tindakan import Tindakan, rangkai


class TidakAdaYangDikoreksi(MasukanSalah):
    """Tulis juga nilai yang benar; yang tertulis baru kuncinya."""


def koreksi(lama: Kemitraan, jenis: str, isi: Any, pada: date) -> Kemitraan:
    """`lama`, the fact of the list or part `jenis` that `isi` names now with the values that it gives.

    The same kemitraan where it says so already. Raises FaktaTidakAda, TidakAdaYangDikoreksi,
    TidakDapatDikoreksi, and CacatBerkas where the result would not be sound.
    """
    if bidang(Kemitraan)[jenis].rupa is Rupa.BAGIAN:
        return _diperiksa(lama, tumpuk(lama, {jenis: isi}), pada)
    asal = cari_fakta(lama, jenis, isi)
    if not set(isi) - set(pengenal_entri(asal)):
        raise TidakAdaYangDikoreksi
    benar = timpa(asal, isi, (jenis, kunci_entri(asal)))
    return _diperiksa(
        lama, _dengan(lama, jenis, (benar if e is asal else e for e in getattr(lama, jenis))), pada
    )


def tarik(lama: Kemitraan, jenis: str, isi: Mapping[str, Any], pada: date) -> Kemitraan:
    """`lama` without the entry of the list `jenis` that these keys name. Raises as `koreksi`."""
    if bidang(Kemitraan)[jenis].rupa is Rupa.BAGIAN:
        kosongkan = Tindakan(kata_kerja="koreksi", kata=(lama.nomor, jenis), isian=(("KUNCI", "~"),))
        raise MasukanSalah(
            rangkai(f"{jenis} hanya ada satu, jadi tidak ditarik. Kosongkan isinya dengan ", kosongkan, ".")
        )
    asal = cari_fakta(lama, jenis, isi)
    return _diperiksa(lama, _dengan(lama, jenis, (e for e in getattr(lama, jenis) if e is not asal)), pada)


def _dengan(kemitraan: Kemitraan, jenis: str, entri: Iterable[Any]) -> Kemitraan:
    daftar: dict[str, Any] = {jenis: tuple(entri)}
    return replace(kemitraan, **daftar)


def _diperiksa(lama: Kemitraan, baru: Kemitraan, pada: date) -> Kemitraan:
    if baru == lama:
        return lama
    periksa_larangan(lama, baru)
    semula = set(periksa_keutuhan(lama))
    if cacat := [c for c in periksa_keutuhan(baru) if c not in semula]:
        raise CacatBerkas(map(_terbaca, cacat))
    return susulkan(lama, beri_versi_rencana(lama, baru, pada), pada)


def _terbaca(cacat: Cacat) -> Cacat:
    return replace(cacat, pesan=rangkai("sesudah koreksi ini: ", cacat.pesan))
