"""News of addenda: every pihak hears of a proposal, and how it ended."""

from collections.abc import Iterator
from typing import Any

from lifecycle.domain.fakta import Addendum, Fakta
from lifecycle.domain.kata import StatusAddendum
from lifecycle.domain.pengumuman import Pengumuman
from lifecycle.domain.perkara.deklarasi import Perkara

_CONTOH: dict[str, Any] = {
    "addendum": {
        "nomor": 1,
        "pengusul": "Koperasi Tani Subur",
        "perubahan": ["komitmen[K1].jumlah: 20.000 menjadi 15.000"],
        "alasan": "Ditolak PT Sawit Makmur: terlalu cepat",
    }
}


def temukan(fakta: Fakta) -> Iterator[Pengumuman]:
    for addendum in fakta.kemitraan.addendum:
        yield _pengumuman(fakta, addendum, StatusAddendum.DIUSULKAN)
        if addendum.status is not StatusAddendum.DIUSULKAN:
            yield _pengumuman(fakta, addendum, addendum.status)


def _pengumuman(fakta: Fakta, addendum: Addendum, status: StatusAddendum) -> Pengumuman:
    pihak = fakta.kemitraan.pihak_berkode(addendum.pengusul)
    isi = {
        "nomor": addendum.nomor,
        "pengusul": addendum.pengusul if pihak is None else pihak.mitra,
        "perubahan": list(addendum.perubahan),
        "alasan": addendum.alasan or "",
    }
    return Pengumuman(
        peristiwa=f"addendum_{status}",
        perkara=f"addendum:{addendum.nomor}:{status}",
        konteks={"addendum": isi},
    )


PERKARA = Perkara(
    kode="addendum",
    temukan=temukan,
    contoh={f"addendum_{status}": _CONTOH for status in StatusAddendum},
)
