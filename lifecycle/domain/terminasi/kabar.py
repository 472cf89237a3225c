"""The proposal to end: every pihak hears of it, and the penyetuju is asked to decide; once per date."""

from collections.abc import Iterator
from datetime import date

from lifecycle.domain.fakta import Fakta
from lifecycle.domain.kaidah.kabar import Pengumuman, Perkara
from lifecycle.domain.kata import Tahap
from lifecycle.domain.surel.alamat import orang_sama
from lifecycle.domain.terminasi.pengakhiran import usulan_terminasi

PERISTIWA = "usulan_terminasi"


def temukan(fakta: Fakta) -> Iterator[Pengumuman]:
    usulan = usulan_terminasi(fakta)
    if usulan is None or fakta.kemitraan.keadaan.tahap is Tahap.TERMINASI:
        return
    isi = {
        "pengusul": _nama(fakta, usulan.pengusul or ""),
        "tanggal": usulan.diusulkan,
        "alasan": usulan.alasan,
        "oleh_penyetuju": orang_sama(usulan.pengusul, fakta.kemitraan.penyetuju.surel),
    }
    yield Pengumuman(peristiwa=PERISTIWA, perkara=f"{PERISTIWA}:{usulan.diusulkan}", konteks={"usulan": isi})


def _nama(fakta: Fakta, pengusul: str) -> str:
    """The proposer as people know him."""
    pihak = fakta.kemitraan.pihak_berkode(pengusul)
    orang = (fakta.kemitraan.penanggung_jawab, fakta.kemitraan.penyetuju)
    kita = (o.nama for o in orang if orang_sama(o.surel, pengusul))
    return pihak.mitra if pihak is not None else next(kita, pengusul)


PERKARA = Perkara(
    kode=PERISTIWA,
    temukan=temukan,
    contoh={
        PERISTIWA: {
            "usulan": {
                "pengusul": "Koperasi Tani Subur",
                "tanggal": date(2026, 1, 31),
                "alasan": "Lahan beralih menjadi jalan tol",
                "oleh_penyetuju": True,
            }
        }
    },
)
