"""The values that templates may name. templates/surel/BACA-SAYA.md explains them to the office staff."""

from collections.abc import Mapping, Sequence
from typing import Any

from lifecycle.domain.fakta import Fakta, Orang, Pihak, Tugas
from lifecycle.domain.kabar.semua import JENIS_KABAR, LANGKAH
from lifecycle.domain.mingguan.minggu import PERISTIWA as MINGGUAN
from lifecycle.domain.surel.alamat import kunci_surel
from lifecycle.domain.surel.kontak import Penerima

# What an event gives its templates beyond the values that every mail has.
NILAI_TAMBAHAN: Mapping[str, tuple[str, ...]] = {
    MINGGUAN: ("mingguan",),
    **{peristiwa: tuple(langkah.contoh[0]) for peristiwa, langkah in LANGKAH.items()},
    **{p: tuple(contoh) for jenis in JENIS_KABAR.values() for p, contoh in jenis.contoh.items()},
}


def nilai_kemitraan(fakta: Fakta, kantor: str) -> dict[str, Any]:
    """What is true for every recipient."""
    kemitraan = fakta.kemitraan
    return {
        "kantor": kantor,
        "alamat_kantor": [],
        "formulir": "",
        "nomor": kemitraan.nomor,
        "judul": kemitraan.judul,
        "pola": kemitraan.pola,
        "tahap": str(kemitraan.keadaan.tahap),
        "siklus": kemitraan.keadaan.siklus,
        "tanggal": fakta.pada,
        "pihak": [p.mitra for p in fakta.pihak_aktif],
        "visi": kemitraan.visi or "",
        "masalah": kemitraan.masalah or "",
        "tujuan": [t.uraian for t in kemitraan.tujuan],
        "penanggung_jawab": _orang(kemitraan.penanggung_jawab),
        "penyetuju": _orang(kemitraan.penyetuju),
        "masa": {"mulai": kemitraan.masa.mulai, "berakhir": kemitraan.masa.berakhir},
        "rencana_keluar": kemitraan.keluar.rencana or "",
        "alasan": fakta.alasan,
    }


def nilai_penerima(fakta: Fakta, peran: Sequence[Penerima]) -> dict[str, Any]:
    """What is true for one address, which may speak for several pihak."""
    kode = dict.fromkeys(satu.pihak for satu in peran if satu.pihak is not None)
    pihak = [p for k in kode if (p := fakta.kemitraan.pihak_berkode(k)) is not None]
    surel = kunci_surel(peran[0].surel)
    return {
        "pihak_lain": [p.mitra for p in fakta.pihak_aktif if p.kode not in kode],
        "penilaian": [_penilaian(fakta, p) for p in pihak],
        "penerima": {"nama": peran[0].nama, "mitra": ", ".join(p.mitra for p in pihak)},
        "tugas": [
            {"judul": _judul(t, pihak), "tenggat": t.tenggat}
            for t in fakta.kemitraan.tugas
            if t.selesai is None and (t.giliran in kode or kunci_surel(t.giliran) == surel)
        ],
    }


def _penilaian(fakta: Fakta, pihak: Pihak) -> dict[str, Any]:
    """Whom the reader is asked about in the name of that pihak."""
    dinilai = [p.mitra for p in fakta.pihak_aktif if p.kode != pihak.kode]
    return {"penilai": pihak.mitra, "dinilai": dinilai}


def _judul(tugas: Tugas, pihak: Sequence[Pihak]) -> str:
    """What is to be done, and for whom, where the reader speaks for several."""
    mitra = next((p.mitra for p in pihak if p.kode == tugas.giliran and len(pihak) > 1), None)
    return tugas.judul if mitra is None else f"{tugas.judul} ({mitra})"


def _orang(orang: Orang) -> dict[str, str]:
    return {"nama": orang.nama, "surel": orang.surel}
