"""News of who acts here, and for whom: a kemitraan handed over, and words that others wrote down.

Whoever hands over, and whoever takes over, hears of it once. Whose word somebody else wrote down is told by
that very change, so that he can contradict: the penyetuju, and every contact of a pihak.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from lifecycle.domain.daftar import JABATAN
from lifecycle.domain.fakta import Fakta, Harapan, Kemitraan, Pergantian, Persetujuan, Survei
from lifecycle.domain.kaidah.kabar import JenisKabar, Kabar, KabarLangkah, Konteks
from lifecycle.domain.kaidah.kunci import Kunci
from lifecycle.domain.kata import AsalKata
from lifecycle.domain.surel.alamat import orang_sama
from lifecycle.domain.surel.kontak import sebut_siapa
from lifecycle.domain.wewenang.ucapan import Kata, kata_baru

_PERGANTIAN = Kunci("pergantian", "peran", "tanggal", "dari", "kepada")

_CONTOH: dict[str, Any] = {
    "pergantian": {
        "sebagai": "penanggung jawab",
        "tanggal": date(2026, 8, 3),
        "nama_dari": "Ratna Dewi",
        "nama_kepada": "Sari Wulandari",
        "kepada": "sari@kantor.example",
        "alasan": "Ratna pindah ke bagian lain",
        "tugas": [{"id": 12, "judul": "Susun berita acara penjajakan", "tenggat": date(2026, 8, 15)}],
    }
}


def _berganti(fakta: Fakta) -> Iterator[Kabar]:
    for satu in fakta.kemitraan.pergantian:
        yield Kabar(
            peristiwa="orang_berganti",
            kunci=_PERGANTIAN.tulis(satu.peran, satu.tanggal, satu.dari, satu.kepada),
            sasaran=(satu.dari, satu.kepada),
            konteks={"pergantian": _isi(fakta, satu)},
        )


def _isi(fakta: Fakta, satu: Pergantian) -> dict[str, Any]:
    tugas = [t for t in fakta.kemitraan.tugas if t.selesai is None and orang_sama(t.giliran, satu.kepada)]
    return {
        "sebagai": next(j for j, peran in JABATAN.items() if peran is satu.peran).replace("_", " "),
        "tanggal": satu.tanggal,
        "nama_dari": satu.nama_dari,
        "nama_kepada": satu.nama_kepada,
        "kepada": satu.kepada,
        "alasan": satu.alasan,
        "tugas": [{"id": t.id or "ID", "judul": t.judul, "tenggat": t.tenggat} for t in tugas],
    }


# What was said longer ago than this is known, and told to nobody.
_MASIH_BARU = timedelta(days=30)

_CONTOH_KATA: dict[str, Any] = {
    "kata": {
        "oleh": "Ratna Dewi",
        "butir": [
            {"jenis": "persetujuan", "objek": "rencana", "keputusan": "setuju", "tanggal": date(2026, 8, 3)},
            {"jenis": "survei", "tentang": "Koperasi Tani Subur", "tanggal": date(2026, 8, 3)},
            {"jenis": "harapan", "tetap": True, "tanggal": date(2026, 8, 3)},
        ],
    }
}
_CONTOH_PENYETUJU: dict[str, Any] = {
    "kata": {
        "oleh": "Ratna Dewi",
        "objek": "terminasi",
        "keputusan": "setuju",
        "tanggal": date(2026, 8, 3),
        "bukti": "Disposisi 12 Agustus 2026",
    }
}


def kabar_kata(lama: Kemitraan, fakta: Fakta, oleh: str) -> tuple[Kabar, ...]:
    """What is to be told of the words that `oleh` wrote down, as `fakta` say them otherwise than `lama`.

    What a page took from the contact himself is told to nobody, nor what is long past.
    """
    penulis = sebut_siapa(fakta.kemitraan, oleh)
    menurut_pihak: defaultdict[str, list[Kata]] = defaultdict(list)
    kabar: list[Kabar] = []
    for satu in kata_baru(lama, fakta.kemitraan):
        if satu.sumber is AsalKata.PORTAL or satu.tanggal < fakta.pada - _MASIH_BARU:
            continue
        if isinstance(satu, Persetujuan) and satu.penyetuju is not None:
            if not orang_sama(satu.penyetuju, oleh):
                kabar.append(_kata_penyetuju(satu.objek, satu.keputusan, satu.tanggal, satu.bukti, penulis))
        else:
            menurut_pihak[_siapa(satu)].append(satu)
    for kode, semua in menurut_pihak.items():
        butir = list({tuple(b.items()): b for b in (_butir(fakta.kemitraan, k) for k in semua)}.values())
        isi = {"kata": {"oleh": penulis, "butir": butir}}
        kabar.append(Kabar(peristiwa="kata_pihak_dicatat", sasaran=(kode,), konteks=isi))
    return tuple(kabar)


def kabar_keputusan(fakta: Fakta, keputusan: str, tanggal: date, bukti: str, oleh: str) -> Kabar:
    """What the penyetuju is told of his decision that somebody else wrote down."""
    return _kata_penyetuju("evaluasi", keputusan, tanggal, bukti, sebut_siapa(fakta.kemitraan, oleh))


def _kata_penyetuju(objek: str, keputusan: str, tanggal: date, bukti: str | None, penulis: str) -> Kabar:
    isi = {
        "oleh": penulis,
        "objek": objek,
        "keputusan": keputusan,
        "tanggal": tanggal,
        "bukti": bukti or "",
    }
    return Kabar(peristiwa="kata_penyetuju_dicatat", konteks={"kata": isi})


def _siapa(kata: Kata) -> str:
    """The pihak whose word it is."""
    return kata.penilai if isinstance(kata, Survei) else kata.pihak or ""


def _butir(kemitraan: Kemitraan, kata: Kata) -> dict[str, Any]:
    """What a contact may know of it: of a survey whom it is about, and not what was answered."""
    match kata:
        case Survei(dinilai=dinilai, tanggal=tanggal):
            return {"jenis": "survei", "tentang": kemitraan.nama_mitra(dinilai), "tanggal": tanggal}
        case Harapan(tetap=tetap, tanggal=tanggal):
            return {"jenis": "harapan", "tetap": tetap, "tanggal": tanggal}
        case Persetujuan(objek=objek, keputusan=keputusan, tanggal=tanggal):
            isi = {"objek": str(objek), "keputusan": str(keputusan), "tanggal": tanggal}
            return {"jenis": "persetujuan", **isi}


def _hanya_perubahan(_fakta: Fakta) -> Konteks | None:
    """The facts alone do not say who wrote a word down: the change does that brings it."""
    return None


LANGKAH: tuple[KabarLangkah, ...] = (
    KabarLangkah(peristiwa="kata_pihak_dicatat", konteks=_hanya_perubahan, contoh=(_CONTOH_KATA,)),
    KabarLangkah(peristiwa="kata_penyetuju_dicatat", konteks=_hanya_perubahan, contoh=(_CONTOH_PENYETUJU,)),
)

KABAR: tuple[JenisKabar, ...] = (
    JenisKabar(
        kode="pergantian", kunci=(_PERGANTIAN,), temukan=_berganti, contoh={"orang_berganti": _CONTOH}
    ),
)
