"""Why a mail went out: the news it is, the fact and the day behind it, and how it came to its recipient."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from lifecycle.domain.fakta import Kemitraan, Kontak, Orang
from lifecycle.domain.kabar.penerima import PENERIMA
from lifecycle.domain.kabar.semua import JENIS_KABAR
from lifecycle.domain.kaidah.kabar import JenisKabar
from lifecycle.domain.riwayat import Riwayat
from lifecycle.domain.surel.alamat import kunci_surel
from lifecycle.domain.surel.antrean import Alamat, Surel
from lifecycle.domain.surel.kontak import para_pihak
from lifecycle.domain.surel.kunci import baca_kunci
from lifecycle.services.ports.perangkat import Perangkat
from lifecycle.services.ports.unit import UnitOfWork
from lifecycle.services.surel.ulangi import SurelTidakDikenal


@dataclass(frozen=True, kw_only=True, slots=True)
class Dilewati:
    """An address that would have come first, and why nobody is written to there: `sebab` says why it was
    held, `sampai` until which day he is written to where that day was over."""

    surel: str
    nama: str
    sebab: str = ""
    sampai: date | None = None

    def ke_json(self) -> dict[str, Any]:
        """Plain JSON values."""
        sampai = None if self.sampai is None else self.sampai.isoformat()
        return {"surel": self.surel, "nama": self.nama, "sebab": self.sebab, "sampai": sampai}


@dataclass(frozen=True, kw_only=True, slots=True)
class Mengapa:
    """One mail explained. `peristiwa` is what its template hangs on, `jenis` the kind of news ("" for what a
    step announced), `perihal` the parts of its kunci by their names.

    `fakta` are the facts that these parts name, in words. `riwayat` is the change that caused it, None where
    no change did: the program told of the mail itself. `kaidah` are the rules of recipients that the
    template names, `pihak` the mitra that the recipient speaks for, `dialihkan_dari` the address that it was
    written to first. `bagian` are the mails that a digest holds.
    """

    surel: Surel
    peristiwa: str
    jenis: str
    perihal: Mapping[str, str]
    fakta: tuple[str, ...]
    riwayat: Riwayat | None
    kaidah: Mapping[str, str]
    pihak: str
    dialihkan_dari: str
    dilewati: tuple[Dilewati, ...]
    bagian: tuple[int, ...]

    def ke_json(self) -> dict[str, Any]:
        """Plain JSON values."""
        baris = self.riwayat
        return {
            "id": self.surel.id,
            "nomor": self.surel.nomor,
            "notifikasi": self.surel.notifikasi,
            "kepada": self.surel.kepada,
            "perihal": self.surel.perihal,
            "peristiwa": self.peristiwa,
            "jenis": self.jenis,
            "tentang": dict(self.perihal),
            "fakta": list(self.fakta),
            "perubahan": None
            if baris is None
            else {
                "versi": baris.versi,
                "tindakan": baris.pemicu or baris.jenis,
                "pada": baris.pada.isoformat(),
                "oleh": baris.oleh,
                "alasan": baris.alasan,
            },
            "kaidah_penerima": dict(self.kaidah),
            "mitra": self.pihak,
            "dialihkan_dari": self.dialihkan_dari,
            "dilewati": [d.ke_json() for d in self.dilewati],
            "bagian": list(self.bagian),
        }


def mengapa(perangkat: Perangkat, id_surel: int) -> Mengapa:
    """Explain the mail of that id. Raises SurelTidakDikenal."""
    with perangkat.bacaan() as u:
        surel = next(iter(u.surel_berid([id_surel])), None)
        if surel is None:
            raise SurelTidakDikenal([id_surel])
        return _jelaskan(perangkat, u, surel)


def _jelaskan(perangkat: Perangkat, u: UnitOfWork, surel: Surel) -> Mengapa:
    kemitraan, asal = u.muat(surel.nomor), baca_kunci(surel)
    perihal, dahulu = ("", "") if asal is None else (asal.perihal, asal.kepada)
    bagian = tuple(satu.id for satu in u.isi_gabungan(surel.id))
    penyusun = perangkat.penyusun()
    # A digest of notes is no notification: no event sends it.
    peristiwa = "" if bagian else penyusun.bila(surel.notifikasi)
    jenis = next((j for j in JENIS_KABAR.values() if peristiwa in j.contoh), None)
    tentang = {} if jenis is None else _baca(jenis, perihal)
    pihak = [p for kode in para_pihak(surel.pihak) if (p := kemitraan.pihak_berkode(kode or "")) is not None]
    riwayat = _perubahan(u, surel.nomor, perihal)
    hari = surel.dibuat.date() if riwayat is None else riwayat.pada
    dialihkan = bool(dahulu) and dahulu != kunci_surel(surel.kepada)
    return Mengapa(
        surel=surel,
        peristiwa=peristiwa,
        jenis="" if jenis is None else jenis.kode,
        perihal=tentang,
        fakta=tuple(_sebut_fakta(kemitraan, tentang)),
        riwayat=riwayat,
        kaidah={} if bagian else {k: PENERIMA[k].sebutan for k in penyusun.kepada(surel.notifikasi)},
        pihak=", ".join(p.mitra for p in pihak),
        dialihkan_dari=dahulu if dialihkan else "",
        dilewati=tuple(_dilewati(kemitraan, surel, u.daftar_alamat(), hari=hari, dahulu=dahulu)),
        bagian=bagian,
    )


def _baca(jenis: JenisKabar, perihal: str) -> Mapping[str, str]:
    """The parts of its kunci, by whichever kind of the matter's it is."""
    return next((bagian for k in jenis.kunci if (bagian := k.baca(perihal)) is not None), {})


def _sebut_fakta(kemitraan: Kemitraan, perihal: Mapping[str, str]) -> Iterator[str]:
    dikenal = {
        "komitmen": {k.kode: k.uraian for k in kemitraan.komitmen},
        "pihak": {p.kode: p.mitra for p in kemitraan.pihak},
        "sengketa": {s.kode: s.uraian for s in kemitraan.sengketa},
        "bantuan": {b.kode: b.uraian for b in kemitraan.bantuan},
        "addendum": {str(a.nomor): "; ".join(a.perubahan) for a in kemitraan.addendum},
        "tugas": {t.kunci: t.judul for t in kemitraan.tugas},
    }
    for nama, nilai in perihal.items():
        if uraian := dikenal.get(nama, {}).get(nilai):
            yield f"{nama} {nilai}: {uraian}"


def _perubahan(u: UnitOfWork, nomor: str, perihal: str) -> Riwayat | None:
    """The change that told it: the one that remembers its kunci, or the step of that versi."""
    for baris in u.riwayat(nomor):
        if perihal in baris.rincian.get("perkara", ()) or perihal == str(baris.versi):
            return baris
    return None


def _dilewati(
    kemitraan: Kemitraan, surel: Surel, bermasalah: tuple[Alamat, ...], *, hari: date, dahulu: str
) -> Iterator[Dilewati]:
    """Those of the same pihak, or of our own people, whose address was held when the mail was written, or who
    were written to no more: on the day `hari` of the news, or when a mail to them (`dahulu`) was sent on."""
    ditahan = {
        a.surel: a for a in bermasalah if a.ditahan_sejak is not None and a.ditahan_sejak <= surel.dibuat
    }
    for orang in _sekawan(kemitraan, surel):
        kunci = kunci_surel(orang.surel)
        sampai = orang.sampai if isinstance(orang, Kontak) else None
        if kunci == kunci_surel(surel.kepada):
            continue
        if (alamat := ditahan.get(kunci)) is not None:
            yield Dilewati(surel=orang.surel, nama=orang.nama, sebab=alamat.sebab or "")
        elif sampai is not None and (sampai < hari or kunci == dahulu):
            yield Dilewati(surel=orang.surel, nama=orang.nama, sampai=sampai)


def _sekawan(kemitraan: Kemitraan, surel: Surel) -> tuple[Kontak | Orang, ...]:
    if surel.pihak is None:
        return kemitraan.penanggung_jawab, kemitraan.penyetuju
    return tuple(k for p in kemitraan.pihak if p.kode in para_pihak(surel.pihak) for k in p.kontak)
