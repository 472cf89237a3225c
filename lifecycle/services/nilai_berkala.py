"""The periodic look: move what is due to evaluasi, and there score what can be scored. It never decides."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from lifecycle.domain.galat import KemitraanError, PrasaranaGagal
from lifecycle.domain.kata import Tahap
from lifecycle.domain.temuan import SyaratBelumTerpenuhi
from lifecycle.services.hasil_pindah import HasilPindah
from lifecycle.services.nilai import HasilNilai, catat_nilai
from lifecycle.services.pembukuan import SISTEM, Tindakan
from lifecycle.services.pindahkan import jalankan_langkah
from lifecycle.services.port import Perangkat


@dataclass(frozen=True, kw_only=True, slots=True)
class HasilBerkala:
    """What one periodic look did to one kemitraan: moved it, evaluated it, or was refused (`kurang`)."""

    nomor: str
    pindah: HasilPindah | None = None
    nilai: HasilNilai | None = None
    kurang: tuple[str, ...] = ()

    def ringkas(self) -> str:
        """One sentence for a list of many."""
        if self.kurang:
            return " ".join(self.kurang)
        if self.nilai is None:
            return "tidak ada yang perlu dilakukan."
        if self.nilai.menunggu:
            return "menunggu jawaban survei."
        return f"skor {self.nilai.isi['skor'] or '-'}, rekomendasi {self.nilai.isi['rekomendasi']}."


def nilai_berkala(perangkat: Perangkat, nomor: str, *, pada: date) -> HasilBerkala:
    """Do what is due: move to evaluasi, and there score as soon as the survey is closed. Never decides."""
    with perangkat.unit() as u:
        kemitraan = u.muat(nomor)
        pindah: HasilPindah | None = None
        if kemitraan.keadaan.tahap is Tahap.PELAKSANAAN:
            tindakan = Tindakan(
                jenis="pindah", oleh=SISTEM, pada=pada, isi={"nomor": nomor, "pemicu": "evaluasi"}
            )
            try:
                pindah = jalankan_langkah(u, perangkat, kemitraan, "evaluasi", tindakan)
            except SyaratBelumTerpenuhi as galat:
                # Not due, or held up by a gate: nothing that a schedule should fail for.
                return HasilBerkala(nomor=nomor, kurang=galat.kalimat)
            kemitraan = u.muat(nomor)
        if kemitraan.keadaan.tahap is not Tahap.EVALUASI:
            return HasilBerkala(nomor=nomor)
        hasil = catat_nilai(u, perangkat, kemitraan, Tindakan(jenis="evaluasi", oleh=SISTEM, pada=pada))
        u.commit()
    return HasilBerkala(nomor=nomor, pindah=pindah, nilai=hasil)


def nilai_sebagian(perangkat: Perangkat, nomor: Sequence[str], *, pada: date) -> tuple[HasilBerkala, ...]:
    """Look at several, each in its own transaction; one that is refused does not keep the others waiting.

    Raises PrasaranaGagal, which concerns them all.
    """
    return tuple(_berkala_atau_sebabnya(perangkat, satu, pada) for satu in nomor)


def _berkala_atau_sebabnya(perangkat: Perangkat, nomor: str, pada: date) -> HasilBerkala:
    try:
        return nilai_berkala(perangkat, nomor, pada=pada)
    except PrasaranaGagal:
        raise
    except KemitraanError as galat:
        return HasilBerkala(nomor=nomor, kurang=galat.kalimat)


# How many partnerships one look takes in at a time.
SEBAGIAN = 200


def yang_jatuh_tempo(perangkat: Perangkat, *, pada: date) -> tuple[str, ...]:
    """Every nomor whose evaluation is due or under way."""
    semua: list[str] = []
    while True:
        with perangkat.bacaan() as u:
            bagian = u.evaluasi_jatuh_tempo(pada, sesudah=semua[-1] if semua else "", batas=SEBAGIAN)
        if not bagian:
            return tuple(semua)
        semua += bagian
