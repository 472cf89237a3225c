"""Which survey answers count: of active pihak about one another, each respondent's latest in the cycle."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from lifecycle.domain.fakta import Fakta, Pihak, Survei


@dataclass(frozen=True, kw_only=True, slots=True)
class HasilSurvei:
    """The counting answers, the active pihak, and those of them that have not answered in this siklus.

    `ditunggu` are those that have not answered since the evaluation before this one: a second survey in the
    same siklus invites everybody again, though an older answer still counts until a newer one comes.
    """

    jawaban: tuple[Survei, ...]
    aktif: tuple[Pihak, ...]
    belum_menjawab: tuple[Pihak, ...]
    ditunggu: tuple[Pihak, ...]

    @property
    def menjawab(self) -> int:
        """How many active pihak have answered."""
        return len(self.aktif) - len(self.belum_menjawab)

    @property
    def kuorum(self) -> bool:
        """Two thirds of the active pihak; both where there are two; never where there is nobody to rate."""
        if len(self.aktif) <= 2:
            return len(self.aktif) == 2 and not self.belum_menjawab
        return 3 * self.menjawab >= 2 * len(self.aktif)


def hasil_survei(fakta: Fakta) -> HasilSurvei:
    """The survey as it stands on `fakta.pada`; a pihak has answered once it rated any other one."""
    berlaku = (s for s in fakta.kemitraan.survei if _berlaku(fakta, s))
    jawaban = _terakhir(berlaku)
    sejak = evaluasi_sebelumnya(fakta)
    sudah = {s.penilai for s in jawaban}
    sudah_lagi = {s.penilai for s in jawaban if s.tanggal > sejak}
    return HasilSurvei(
        jawaban=jawaban,
        aktif=fakta.pihak_aktif,
        belum_menjawab=tuple(p for p in fakta.pihak_aktif if p.kode not in sudah),
        ditunggu=tuple(p for p in fakta.pihak_aktif if p.kode not in sudah_lagi),
    )


def evaluasi_sebelumnya(fakta: Fakta) -> date:
    """The day of the latest evaluation recorded before the present stage was entered; date.min for none."""
    masuk = fakta.kemitraan.keadaan.versi_tahap
    sebelumnya = (e.tanggal for e in fakta.kemitraan.evaluasi_tercatat if e.versi <= masuk)
    return max(sebelumnya, default=date.min)


def _berlaku(fakta: Fakta, survei: Survei) -> bool:
    """An answer without a single mark is none."""
    mulai = {p.kode: p.bergabung or date.min for p in fakta.pihak_aktif}
    siklus_sejak = fakta.kemitraan.keadaan.siklus_sejak or date.min
    dua_pihak = survei.penilai != survei.dinilai and {survei.penilai, survei.dinilai} <= mulai.keys()
    return (
        dua_pihak
        and survei.tanggal >= max(mulai[survei.penilai], mulai[survei.dinilai], siklus_sejak)
        and bool(survei.jawaban())
    )


def _terakhir(jawaban: Iterable[Survei]) -> tuple[Survei, ...]:
    """Oldest first; of one respondent about one pihak only the latest."""
    terakhir: dict[tuple[str, str, str | None], Survei] = {}
    for satu in sorted(jawaban, key=lambda s: (s.tanggal, s.penilai, s.dinilai, s.responden or "")):
        terakhir[satu.penilai, satu.dinilai, satu.responden] = satu
    return tuple(terakhir.values())
