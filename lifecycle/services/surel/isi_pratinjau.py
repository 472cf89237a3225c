"""What an event would say of a kemitraan on a day, told before or not: for looking at mails beforehand."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from lifecycle.domain.akibat import akibat
from lifecycle.domain.evaluasi import evaluasi
from lifecycle.domain.evaluasi.kunjungan import evaluasi_kunjungan
from lifecycle.domain.fakta import Fakta, Kemitraan, lihat_dari
from lifecycle.domain.kabar.semua import JENIS_KABAR
from lifecycle.domain.kaidah.kabar import Kabar
from lifecycle.domain.kantor.aturan import Aturan
from lifecycle.domain.kata import Rekomendasi, Tahap
from lifecycle.domain.terminasi.pengakhiran import usulan_terminasi
from lifecycle.domain.tugas.buka_tutup import tugas_baru
from lifecycle.domain.tugas.penutupan import daftar_penutupan

Konteks = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True, slots=True)
class IsiPratinjau:
    """The facts as the event would find them, and each matter of that kind that stands: none where the
    event has nothing to say on that day."""

    fakta: Fakta
    kabar: tuple[Kabar, ...]


def isi_pratinjau(peristiwa: str, fakta: Fakta, aturan: Aturan) -> IsiPratinjau:
    """`fakta` seen by that event; a stage that is not the present one is looked at as if it began today."""
    if any(peristiwa in jenis.contoh for jenis in JENIS_KABAR.values()):
        return _dari_fakta(peristiwa, fakta)
    fakta = _seolah_masuk(fakta, _TAHAP.get(peristiwa))
    konteks = _LANGKAH.get(peristiwa, _tanpa_nilai)(fakta, aturan)
    ada = () if konteks is None else (Kabar(peristiwa=peristiwa, konteks=konteks),)
    return IsiPratinjau(fakta=fakta, kabar=ada)


def _dari_fakta(peristiwa: str, fakta: Fakta) -> IsiPratinjau:
    """What the daily run would tell first, then what it told already and still stands."""
    lanjutan = akibat(fakta.kemitraan, fakta.pada, aturan=fakta.aturan, harian=True)
    berdiri = (satu for jenis in JENIS_KABAR.values() for satu in jenis.temukan(fakta))
    semua = {satu.kunci: satu for satu in (*lanjutan.kabar, *berdiri) if satu.peristiwa == peristiwa}
    terkini = lihat_dari(lanjutan.kemitraan, fakta.pada, aturan=fakta.aturan)
    return IsiPratinjau(fakta=terkini, kabar=tuple(semua.values()))


# The stage in which each event of a step finds the kemitraan, where it is one.
_TAHAP: Mapping[str, Tahap] = MappingProxyType(
    {f"tahap_{tahap}": tahap for tahap in Tahap}
    | {
        "persetujuan_diminta": Tahap.PERENCANAAN,
        "survei_dibuka": Tahap.EVALUASI,
        "daftar_penutupan": Tahap.TERMINASI,
    }
)


def _seolah_masuk(fakta: Fakta, tahap: Tahap | None) -> Fakta:
    kemitraan = fakta.kemitraan
    if tahap in {None, kemitraan.keadaan.tahap}:
        return fakta
    keadaan = replace(kemitraan.keadaan, tahap=tahap, tahap_sejak=fakta.pada)
    masuk: Kemitraan = replace(kemitraan, keadaan=keadaan, tugas=())
    masuk = replace(masuk, tugas=tugas_baru(lihat_dari(masuk, fakta.pada, aturan=fakta.aturan)))
    return lihat_dari(masuk, fakta.pada, alasan=fakta.alasan, aturan=fakta.aturan)


def _tanpa_nilai(fakta: Fakta, aturan: Aturan) -> Konteks | None:
    return {}


def _tenggat(fakta: Fakta, aturan: Aturan) -> Konteks | None:
    return {"tenggat_survei": aturan.tenggat_survei(fakta.kemitraan.keadaan.tahap_sejak)}


def _penutupan(fakta: Fakta, aturan: Aturan) -> Konteks | None:
    sebelum_tugas = lihat_dari(replace(fakta.kemitraan, tugas=()), fakta.pada)
    return {"penutupan": daftar_penutupan(sebelum_tugas), **_alasan(fakta, aturan)}


def _alasan(fakta: Fakta, aturan: Aturan) -> Konteks:
    usulan = usulan_terminasi(fakta)
    return {"alasan": (usulan and usulan.alasan) or ""}


def _hasil(fakta: Fakta, aturan: Aturan) -> Mapping[str, Any]:
    """The evaluation of this visit, else the one that would be recorded today."""
    tercatat = evaluasi_kunjungan(fakta)
    return evaluasi(fakta, aturan).ke_json() if tercatat is None else tercatat.hasil


def _laporan(fakta: Fakta, aturan: Aturan) -> Konteks | None:
    hasil = _hasil(fakta, aturan)
    return None if hasil["rekomendasi"] == Rekomendasi.DATA_TIDAK_CUKUP else {"evaluasi": hasil}


def _data_tidak_cukup(fakta: Fakta, aturan: Aturan) -> Konteks | None:
    hasil = _hasil(fakta, aturan)
    return {"evaluasi": hasil} if hasil["rekomendasi"] == Rekomendasi.DATA_TIDAK_CUKUP else None


def _keputusan(fakta: Fakta, aturan: Aturan) -> Konteks | None:
    tercatat = evaluasi_kunjungan(fakta)
    if tercatat is None or tercatat.keputusan is None:
        return None
    return {"keputusan": tercatat.keputusan, "evaluasi": tercatat.hasil}


# What each step gives its templates, as services give it; None where there is nothing to tell of.
_LANGKAH: Mapping[str, Callable[[Fakta, Aturan], Konteks | None]] = MappingProxyType(
    {
        "survei_dibuka": _tenggat,
        "laporan_evaluasi": _laporan,
        "data_tidak_cukup": _data_tidak_cukup,
        "keputusan": _keputusan,
        "daftar_penutupan": _penutupan,
        "tahap_terminasi": _alasan,
    }
)
