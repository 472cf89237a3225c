"""The fact that is meant, by the keys given for it."""

from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Any

from lifecycle.domain.bahasa.kutip import kutip
from lifecycle.domain.bahasa.mirip import saran
from lifecycle.domain.bahasa.sebut import sebut_semua
from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.fakta.bentuk import bidang
from lifecycle.domain.galat import MasukanSalah
from lifecycle.domain.isian.letak import kunci, kunci_entri, kunci_isi, nama_kunci

# Near misses are sought within bounds.
_TERBANYAK = 200


class FaktaTidakAda(MasukanSalah):
    """Fakta dengan kunci itu tidak ada."""


def cari_fakta(kemitraan: Kemitraan, jenis: str, isi: Mapping[str, Any]) -> Any:
    """The entry of the list `jenis` that these keys name; a part of the key that may be empty can be left
    out where no second entry has the rest.

    Raises FaktaTidakAda, with the near miss.
    """
    return _cari(getattr(kemitraan, jenis), bidang(Kemitraan)[jenis].tipe, isi, jenis, kemitraan.nomor)


def cari_butir(entri: Any, nama: str, isi: Mapping[str, Any]) -> Any:
    """The entry of the list `nama` inside that entry which these keys name. Raises as `cari_fakta`."""
    kelas: Any = type(entri)
    milik = kutip(kunci_entri(entri))
    return _cari(getattr(entri, nama), bidang(kelas)[nama].tipe, isi, nama, milik)


def _cari(semua: Sequence[Any], kelas: Any, isi: Mapping[str, Any], jenis: str, milik: str) -> Any:
    dicari = kunci_isi(kelas, isi)
    # Whoever gives a kode names the entry that has it, or by its day the one that is to have it.
    berhari = kunci_isi(kelas, {nama: nilai for nama, nilai in isi.items() if nama != "kode"})
    cocok = [e for e in semua if kunci(e) == dicari] or [e for e in semua if kunci(e) == berhari]
    cocok = cocok or [e for e in semua if _serupa(dicari, kunci(e))]
    if len(cocok) == 1:
        return cocok[0]
    sebutan = f'{jenis} "{kutip(nama_kunci(dicari))}"'
    if cocok:
        daftar = sebut_semua((kutip(kunci_entri(e)) for e in islice(cocok, _TERBANYAK)), sambung="dan")
        raise FaktaTidakAda(f"{sebutan} ada beberapa: {daftar}. Tulis semua kuncinya.")
    ada = [kutip(kunci_entri(e)) for e in islice(semua, _TERBANYAK)]
    nasihat = saran(kutip(nama_kunci(dicari)), ada) or f"Belum ada {jenis} yang tercatat."
    raise FaktaTidakAda(f"{milik} tidak punya {sebutan}. {nasihat}")


def _serupa(dicari: tuple[str, ...], ada: tuple[str, ...]) -> bool:
    return len(dicari) == len(ada) and all(d in ("", a) for d, a in zip(dicari, ada, strict=True))
