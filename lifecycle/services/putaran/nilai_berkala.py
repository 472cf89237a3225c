"""The periodic look: move what is due to evaluasi, remind of the survey, and score once it is closed.

It never decides.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from lifecycle.domain.bahasa.sebutan import sebut_putusan
from lifecycle.domain.evaluasi.kabar import SURVEI
from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.kata import Kerja, Tahap
from lifecycle.domain.mesin.langkah import langkah
from lifecycle.domain.pemicu import Pemicu
from lifecycle.domain.tindakan import Pesan, rangkai
from lifecycle.domain.tinjauan import sudah_waktunya
from lifecycle.domain.wewenang.nama import SISTEM
from lifecycle.services.ports.buku import Buku
from lifecycle.services.ports.perangkat import Perangkat
from lifecycle.services.putaran.ingatkan import HasilIngatkan, Pengingat
from lifecycle.services.putaran.kerja_berkala import jalan_terus, olah
from lifecycle.services.ubah.hasil_pindah import HasilPindah
from lifecycle.services.ubah.nilai import HasilNilai, catat_nilai
from lifecycle.services.ubah.pembukuan import Permintaan
from lifecycle.services.ubah.pindahkan import Perpindahan, jalankan_langkah


@dataclass(frozen=True, kw_only=True, slots=True)
class HasilBerkala:
    """What one periodic look did to one kemitraan: moved it, evaluated it, reminded of its survey, or was
    refused (`kurang`)."""

    nomor: str
    pindah: HasilPindah | None = None
    nilai: HasilNilai | None = None
    ingatan: HasilIngatkan | None = None
    kurang: tuple[Pesan, ...] = ()

    def ringkas(self) -> Pesan:
        """One sentence for a list of many."""
        if self.kurang:
            return rangkai(*self.kurang, sela=" ")
        if self.nilai is None:
            return "tidak ada yang perlu dilakukan."
        if self.nilai.menunggu:
            return "menunggu jawaban survei."
        isi = self.nilai.isi
        return f"skor {isi['skor'] or '-'}, rekomendasi {sebut_putusan(isi['rekomendasi'])}."


def nilai_berkala(perangkat: Perangkat, nomor: str, *, pada: date) -> HasilBerkala:
    """Do what is due for one kemitraan, whose turn it is or not.

    Raises NomorTidakDikenal, PrasaranaGagal.
    """
    hasil = nilai_sebagian(perangkat, [nomor], pada=pada)
    return hasil[0] if hasil else HasilBerkala(nomor=nomor, kurang=_belum_waktunya(perangkat, nomor, pada))


def _belum_waktunya(perangkat: Perangkat, nomor: str, pada: date) -> tuple[Pesan, ...]:
    with perangkat.bacaan() as u:
        fakta = perangkat.lihat(u.muat(nomor), pada)
    if fakta.kemitraan.keadaan.tahap is not Tahap.PELAKSANAAN:
        return ()
    return tuple(kurang.pesan for kurang in langkah(fakta, Pemicu.EVALUASI).kurang)


def nilai_sebagian(
    perangkat: Perangkat,
    nomor: Sequence[str],
    *,
    pada: date,
    berhenti: Callable[[], bool] = jalan_terus,
) -> tuple[HasilBerkala, ...]:
    """Do what is due for these. Raises as kerja_berkala.olah."""
    return olah(Berkala(perangkat=perangkat, pada=pada), nomor, berhenti=berhenti)


@dataclass(frozen=True, kw_only=True, slots=True)
class Berkala:
    """The KerjaBerkala of the evaluations."""

    perangkat: Perangkat
    pada: date
    kerja: Kerja = Kerja.EVALUASI

    def perlu(self, kemitraan: Kemitraan) -> bool:
        if kemitraan.keadaan.tahap is Tahap.PELAKSANAAN:
            return sudah_waktunya(self.perangkat.lihat(kemitraan, self.pada))
        return kemitraan.keadaan.tahap is Tahap.EVALUASI

    def kerjakan(self, u: Buku, kemitraan: Kemitraan) -> tuple[HasilBerkala | None, Kemitraan]:
        if not self.perlu(kemitraan):
            return None, kemitraan
        pindah: HasilPindah | None = None
        if kemitraan.keadaan.tahap is Tahap.PELAKSANAAN:
            perpindahan = self._ke_evaluasi(u, kemitraan)
            pindah, kemitraan = perpindahan.hasil, perpindahan.kemitraan
        permintaan = Permintaan(jenis="evaluasi", oleh=SISTEM, pada=self.pada)
        nilai, kemitraan = catat_nilai(u, self.perangkat, kemitraan, permintaan)
        ingatan: HasilIngatkan | None = None
        if nilai.menunggu:
            # Who has not answered is reminded here already; all else that time brings is the daily run's.
            survei = Pengingat(perangkat=self.perangkat, pada=self.pada, hanya=SURVEI)
            ingatan, kemitraan = survei.kerjakan(u, kemitraan)
        return HasilBerkala(nomor=kemitraan.nomor, pindah=pindah, nilai=nilai, ingatan=ingatan), kemitraan

    def _ke_evaluasi(self, u: Buku, kemitraan: Kemitraan) -> Perpindahan:
        isi = {"nomor": kemitraan.nomor, "pemicu": Pemicu.EVALUASI}
        permintaan = Permintaan(jenis="pindah", oleh=SISTEM, pada=self.pada, isi=isi)
        return jalankan_langkah(u, self.perangkat, kemitraan, Pemicu.EVALUASI, permintaan)

    def ditolak(self, nomor: str, kalimat: tuple[Pesan, ...]) -> HasilBerkala:
        return HasilBerkala(nomor=nomor, kurang=kalimat)
