"""News of an end: the proposal, told once for its day, and the notice, to each pihak once."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from lifecycle.domain.fakta import Fakta
from lifecycle.domain.kaidah.kabar import JenisKabar, Kabar
from lifecycle.domain.kaidah.kunci import Kunci
from lifecycle.domain.kata import ObjekPersetujuan, Tahap
from lifecycle.domain.suara.pemungutan import suara_penyetuju
from lifecycle.domain.surel.alamat import orang_sama
from lifecycle.domain.surel.kontak import sebut_siapa
from lifecycle.domain.terminasi.pemberitahuan import yang_perlu_diberitahu
from lifecycle.domain.terminasi.pengakhiran import usulan_terminasi

USULAN = "usulan_terminasi"
PEMBERITAHUAN = "pemberitahuan_terminasi"
_USULAN = Kunci("usulan_terminasi", "tanggal")
_PEMBERITAHUAN = Kunci("pemberitahuan", "pihak", "tanggal")


def _usulan(fakta: Fakta) -> Iterator[Kabar]:
    usulan = usulan_terminasi(fakta)
    if usulan is None or fakta.kemitraan.keadaan.tahap is Tahap.TERMINASI:
        return
    isi = {
        "pengusul": sebut_siapa(fakta.kemitraan, usulan.pengusul or ""),
        "tanggal": usulan.diusulkan,
        "alasan": usulan.alasan,
        "oleh_penyetuju": orang_sama(usulan.pengusul, fakta.kemitraan.penyetuju.surel),
    }
    yield Kabar(peristiwa=USULAN, kunci=_USULAN.tulis(usulan.diusulkan), konteks={"usulan": isi})


def _pemberitahuan(fakta: Fakta) -> Iterator[Kabar]:
    for pihak in yang_perlu_diberitahu(fakta):
        # The day of the notice: after a withdrawal the next one is news again.
        kunci = _PEMBERITAHUAN.tulis(pihak.kode, fakta.pada)
        yield Kabar(
            peristiwa=PEMBERITAHUAN, kunci=kunci, sasaran=(pihak.kode,), konteks=_isi_pemberitahuan(fakta)
        )


def _isi_pemberitahuan(fakta: Fakta) -> dict[str, Any]:
    hari = fakta.kemitraan.keluar.pemberitahuan_hari or 0
    suara, usulan = suara_penyetuju(fakta, ObjekPersetujuan.TERMINASI), usulan_terminasi(fakta)
    alasan = (suara and suara.alasan) or (usulan and usulan.alasan)
    masa = {"hari": hari, "mulai": fakta.pada + timedelta(days=hari)}
    return {"pemberitahuan": masa, "alasan": alasan or ""}


KABAR: tuple[JenisKabar, ...] = (
    JenisKabar(
        kode="usulan_terminasi",
        kunci=(_USULAN,),
        temukan=_usulan,
        contoh={
            USULAN: {
                "usulan": {
                    "pengusul": "Koperasi Tani Subur",
                    "tanggal": date(2026, 1, 31),
                    "alasan": "Lahan beralih menjadi jalan tol",
                    "oleh_penyetuju": True,
                }
            }
        },
    ),
    JenisKabar(
        kode="pemberitahuan",
        kunci=(_PEMBERITAHUAN,),
        temukan=_pemberitahuan,
        contoh={PEMBERITAHUAN: {"pemberitahuan": {"hari": 90, "mulai": date(2026, 5, 1)}}},
    ),
)
