"""Help: between two pihak, step by step."""

from collections.abc import Iterator

from lifecycle.domain.bahasa.kutip import kutip
from lifecycle.domain.fakta import Bantuan, Kemitraan
from lifecycle.domain.kaidah.temuan import Cacat, KaidahUtuh

# Each of these steps is taken by somebody who gives.
_OLEH_PEMBERI = ("ditawarkan", "diterima", "selesai")


def bantuan_sah(kemitraan: Kemitraan) -> Iterator[Cacat]:
    for bantuan in kemitraan.bantuan:
        yield from _pemberi(bantuan)
        if bantuan.selesai is not None and bantuan.diterima is None:
            yield Cacat(
                letak=("bantuan", bantuan.kode, "selesai"),
                pesan="bantuan yang selesai tentu pernah diterima. Isi juga diterima.",
            )


def _pemberi(bantuan: Bantuan) -> Iterator[Cacat]:
    letak = ("bantuan", bantuan.kode, "pemberi")
    status = next((nama for nama in _OLEH_PEMBERI if getattr(bantuan, nama) is not None), None)
    if bantuan.pemberi is None and status is not None:
        yield Cacat(letak=letak, pesan=f"wajib diisi, karena {status} sudah bertanggal.")
    elif bantuan.pemberi == bantuan.peminta:
        yield Cacat(
            letak=letak,
            pesan=f"{kutip(bantuan.peminta)} meminta bantuan kepada dirinya sendiri. Isi dengan pihak lain.",
        )


KEUTUHAN: tuple[KaidahUtuh, ...] = (bantuan_sah,)
