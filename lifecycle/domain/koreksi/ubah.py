"""What holds after a fact was corrected or withdrawn."""

from collections.abc import Iterable, Iterator, Mapping
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
from lifecycle.domain.koreksi.cari import cari_butir, cari_fakta
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
    for nama, butir in _isi_berlapis(asal, isi):
        # Whoever corrects means what stands there; something new is written down otherwise.
        cari_butir(asal, nama, butir)
    benar = timpa(asal, isi, (jenis, kunci_entri(asal)))
    return _diperiksa(
        lama, _dengan(lama, jenis, (benar if e is asal else e for e in getattr(lama, jenis))), pada
    )


def tarik(lama: Kemitraan, jenis: str, isi: Mapping[str, Any], pada: date) -> Kemitraan:
    """`lama` without the entry of the list `jenis` that these keys name; where they name one inside it, such
    as a contact of a pihak, without that one alone. Raises as `koreksi`.
    """
    if bidang(Kemitraan)[jenis].rupa is Rupa.BAGIAN:
        kosongkan = Tindakan(kata_kerja="koreksi", kata=(lama.nomor, jenis), isian=(("KUNCI", "~"),))
        raise MasukanSalah(
            rangkai(f"{jenis} hanya ada satu, jadi tidak ditarik. Kosongkan isinya dengan ", kosongkan, ".")
        )
    asal = cari_fakta(lama, jenis, isi)
    sisa = _tanpa_butir(asal, isi)
    semua = (sisa if e is asal else e for e in getattr(lama, jenis))
    return _diperiksa(lama, _dengan(lama, jenis, (e for e in semua if e is not None)), pada)


def _tanpa_butir(asal: Any, isi: Mapping[str, Any]) -> Any:
    """The entry without those inside it that `isi` names; None where it names none, and all of it goes."""
    sisa = asal
    for nama, butir in _isi_berlapis(asal, isi):
        dicabut = cari_butir(asal, nama, butir)
        sisa = replace(sisa, **{nama: tuple(e for e in getattr(sisa, nama) if e is not dicabut)})
    return None if sisa is asal else sisa


def _isi_berlapis(asal: Any, isi: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """What `isi` says of the entries inside this one, each with the name of its list."""
    kelas: Any = type(asal)
    for nama, semua in isi.items():
        if bidang(kelas)[nama].rupa is Rupa.ENTRI:
            yield from ((nama, butir) for butir in semua)


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
