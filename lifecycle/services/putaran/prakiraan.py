"""The coming calendar: what will fall due, be mailed and be evaluated if nobody acts. Writes nothing.

The periodic runs themselves are run, day after day on which they would look, on facts kept in memory.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from lifecycle.domain.daftar import Saringan
from lifecycle.domain.fakta import Fakta, Kemitraan
from lifecycle.domain.galat import KemitraanError, MasukanSalah, PrasaranaGagal
from lifecycle.domain.kaidah.temuan import Kurang
from lifecycle.domain.mesin.langkah import semua_langkah
from lifecycle.domain.prakiraan.baris import Jenis, Perkiraan
from lifecycle.domain.prakiraan.jatuh_tempo import jatuh_tempo
from lifecycle.domain.tindakan import Pesan, Sertaan, rangkai
from lifecycle.domain.tinjauan import tinjau_berikut, tinjau_sesudah_ubah
from lifecycle.domain.waktu.ambang import sekian_hari
from lifecycle.services.ports.perangkat import Perangkat
from lifecycle.services.putaran.bayangan import BukuBayangan, tanpa_tulisan
from lifecycle.services.putaran.ingatkan import HasilIngatkan, Pengingat
from lifecycle.services.putaran.nilai_berkala import Berkala, HasilBerkala

# Plans change; further ahead nothing is worth knowing.
TERJAUH = 3660


@dataclass(frozen=True, kw_only=True, slots=True)
class Prakiraan:
    """The lines of one kemitraan in order of their days, and how its gates will stand at the end."""

    nomor: str
    pada: date
    sampai: date
    tahap: str
    baris: tuple[Perkiraan, ...]
    tertutup: tuple[tuple[str, Kurang], ...]

    def ke_json(self) -> dict[str, Any]:
        """Gates that shut until then come as {pemicu, kode, pesan, giliran}."""
        tertutup = [
            {"pemicu": pemicu, "kode": k.kode, "pesan": k.pesan, "giliran": k.giliran}
            for pemicu, k in self.tertutup
        ]
        baris = [
            {"tanggal": b.tanggal.isoformat(), "jenis": b.jenis, "uraian": b.uraian, "kepada": list(b.kepada)}
            for b in self.baris
        ]
        return {
            "nomor": self.nomor,
            "pada": self.pada.isoformat(),
            "sampai": self.sampai.isoformat(),
            "tahap": self.tahap,
            "baris": baris,
            "tertutup": tertutup,
        }


def prakiraan(perangkat: Perangkat, nomor: Sequence[str], *, pada: date, hari: int) -> tuple[Prakiraan, ...]:
    """The next `hari` days of these, from `pada` on, that day included.

    Raises NomorTidakDikenal, and MasukanSalah for a number of days that makes no sense.
    """
    if not 1 <= hari <= TERJAUH:
        raise MasukanSalah(rangkai(Sertaan(nama="hari"), f" {hari} harus bilangan antara 1 dan {TERJAUH}."))
    sampai = sekian_hari(pada, hari)
    with perangkat.bacaan() as u:
        semua = u.muat_banyak(nomor)
    ringan = tanpa_tulisan(perangkat)
    return tuple(_satu(ringan, k, pada, sampai) for k in semua)


def _satu(perangkat: Perangkat, kemitraan: Kemitraan, pada: date, sampai: date) -> Prakiraan:
    hari_ini = perangkat.lihat(kemitraan, pada)
    jalan = _Jalan(perangkat, kemitraan)
    baris = list(jalan.sampai(pada, sampai))
    # What stands in a plan is due whether anything is told of it or not; tasks may come on the way.
    tempo = {*jatuh_tempo(hari_ini, sampai), *_di_jalan(jalan.dilalui, sampai)}
    baris += [
        Perkiraan(tanggal=hari, nomor=kemitraan.nomor, jenis=Jenis.JATUH_TEMPO, uraian=uraian)
        for hari, uraian in tempo
    ]
    akhir = perangkat.lihat(jalan.kemitraan, sampai)
    return Prakiraan(
        nomor=kemitraan.nomor,
        pada=pada,
        sampai=sampai,
        tahap=akhir.kemitraan.keadaan.tahap,
        baris=tuple(sorted(baris, key=lambda b: (b.tanggal, list(Jenis).index(b.jenis), str(b.uraian)))),
        tertutup=tuple(_tertutup(hari_ini, akhir)),
    )


def _di_jalan(dilalui: Sequence[Fakta], sampai: date) -> Iterator[tuple[date, str]]:
    for fakta in dilalui:
        yield from jatuh_tempo(fakta, sampai)


def _tertutup(sekarang: Fakta, nanti: Fakta) -> Iterator[tuple[str, Kurang]]:
    """The gates of the stage then that do not hold then, but for those that do not hold now either."""
    kurang = {(x.pemicu, k.kode, k.pesan) for x in semua_langkah(sekarang) for k in x.kurang}
    for langkah in semua_langkah(nanti):
        yield from (
            (langkah.pemicu, k) for k in langkah.kurang if (langkah.pemicu, k.kode, k.pesan) not in kurang
        )


class _Jalan:
    """One kemitraan on its way through the days on which the runs look at it."""

    def __init__(self, perangkat: Perangkat, kemitraan: Kemitraan) -> None:
        self._perangkat = perangkat
        self._buku = BukuBayangan()
        self._tinjau = dict(tinjau_sesudah_ubah(kemitraan))
        self._tertahan: tuple[Pesan, ...] = ()
        self.kemitraan = kemitraan
        # The facts after each change.
        self.dilalui: list[Fakta] = []

    def sampai(self, pada: date, akhir: date) -> Iterator[Perkiraan]:
        hari: date | None = pada
        while hari is not None and hari <= akhir:
            # In the order of the day: evaluations at five, reminders at seven.
            yield from self._evaluasi(hari)
            yield from self._pengingat(hari)
            berikut = min((h for h in self._tinjau.values() if h is not None), default=None)
            hari = None if berikut is None else max(berikut, sekian_hari(hari, 1))

    def _evaluasi(self, hari: date) -> Iterator[Perkiraan]:
        hasil = self._lihat(Berkala(perangkat=self._perangkat, pada=hari), hari)
        if isinstance(hasil, HasilBerkala):
            yield from self._kabar_evaluasi(hari, hasil)
        yield from self._surel(hari)

    def _kabar_evaluasi(self, hari: date, hasil: HasilBerkala) -> Iterator[Perkiraan]:
        if hasil.pindah is not None:
            yield self._baris(hari, Jenis.TAHAP, f"{hasil.pindah.dari} ke {hasil.pindah.ke}")
            yield from self._tugas(hari, hasil.pindah.tugas)
        if hasil.ingatan is not None:
            yield from self._kabar_pengingat(hari, hasil.ingatan)
        if hasil.nilai is not None and hasil.nilai.baru:
            yield self._baris(hari, Jenis.EVALUASI, f"Dinilai: {hasil.ringkas()}")
        if hasil.kurang and hasil.kurang != self._tertahan:
            yield self._baris(hari, Jenis.TERTAHAN, hasil.ringkas())
        self._tertahan = hasil.kurang

    def _pengingat(self, hari: date) -> Iterator[Perkiraan]:
        hasil = self._lihat(Pengingat(perangkat=self._perangkat, pada=hari), hari)
        if isinstance(hasil, HasilIngatkan):
            yield from self._kabar_pengingat(hari, hasil)
        yield from self._surel(hari)

    def _kabar_pengingat(self, hari: date, hasil: HasilIngatkan) -> Iterator[Perkiraan]:
        yield from self._tugas(hari, hasil.tugas)
        yield from (self._baris(hari, Jenis.SURAT, f"Surat peringatan {nomor}") for nomor in hasil.surat)
        if hasil.ditangguhkan:
            yield self._baris(hari, Jenis.TAHAP, "ditangguhkan")
        if hasil.kurang:
            yield self._baris(hari, Jenis.TERTAHAN, hasil.ringkas())

    def _tugas(self, hari: date, judul: Sequence[str]) -> Iterator[Perkiraan]:
        """The same work for several people is one line."""
        for satu, banyak in Counter(judul).items():
            yield self._baris(hari, Jenis.TUGAS, satu if banyak == 1 else f"{satu} ({banyak} orang)")

    def _lihat(self, pekerjaan: Berkala | Pengingat, hari: date) -> HasilBerkala | HasilIngatkan | None:
        """What that run does on that day; None where it does not look, or finds nothing."""
        tinjau = self._tinjau[pekerjaan.kerja]
        if tinjau is None or tinjau > hari:
            return None
        sebelum = self.kemitraan
        hasil: HasilBerkala | HasilIngatkan | None = None
        try:
            if pekerjaan.perlu(sebelum):
                hasil, self.kemitraan = pekerjaan.kerjakan(self._buku, sebelum)
        except PrasaranaGagal:
            raise
        except KemitraanError as galat:
            hasil = pekerjaan.ditolak(sebelum.nomor, galat.kalimat)
        if self.kemitraan != sebelum:
            self._tinjau |= tinjau_sesudah_ubah(self.kemitraan)
            self.dilalui.append(self._perangkat.lihat(self.kemitraan, hari))
        self._tinjau[pekerjaan.kerja] = tinjau_berikut(
            pekerjaan.kerja, self.kemitraan, hari, self._perangkat.aturan
        )
        return hasil

    def _surel(self, hari: date) -> Iterator[Perkiraan]:
        """One line for each notification, with everybody who gets it."""
        menurut: dict[str, list[str]] = {}
        for satu in self._buku.ambil_surel():
            menurut.setdefault(satu.notifikasi, []).append(satu.kepada)
        for notifikasi, kepada in menurut.items():
            yield self._baris(hari, Jenis.SUREL, notifikasi, *kepada)

    def _baris(self, hari: date, jenis: Jenis, uraian: Pesan, *kepada: str) -> Perkiraan:
        return Perkiraan(tanggal=hari, nomor=self.kemitraan.nomor, jenis=jenis, uraian=uraian, kepada=kepada)


def semua_nomor(perangkat: Perangkat) -> tuple[str, ...]:
    """Every kemitraan whose file is not closed for good."""
    with perangkat.bacaan() as u:
        return tuple(r.nomor for r in u.daftar(pada=perangkat.hari_ini(), saringan=Saringan(arsip=False)))
