"""Writing one change down: the new facts, the history row, the mails; every service ends here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from lifecycle.domain.fakta import Fakta, Kemitraan, lihat_dari
from lifecycle.domain.kata import Tahap
from lifecycle.domain.mesin import definisi
from lifecycle.domain.riwayat import Riwayat, sidik
from lifecycle.domain.surel import SurelBaru
from lifecycle.domain.tugas import tugas_baru
from lifecycle.services.port import Perangkat, UnitOfWork

# Who acts when a schedule does. Not an address, so nobody can pretend to be it.
SISTEM = "sistem"


@dataclass(frozen=True, kw_only=True, slots=True)
class Tindakan:
    """What was asked: who, what, when, under which key. `isi` tells two requests of one jenis apart.

    `pada` is left out of the fingerprint, so that a command repeated after midnight is still the same.
    """

    jenis: str
    oleh: str
    pada: date
    alasan: str = ""
    kunci: str | None = None
    isi: Mapping[str, Any] = field(default_factory=dict)

    @property
    def permintaan(self) -> str:
        return sidik({"jenis": self.jenis, "oleh": self.oleh.lower(), "alasan": self.alasan, **self.isi})


@dataclass(frozen=True, kw_only=True, slots=True)
class Pengumuman:
    """One event to be mailed: its name and what its templates may say beyond the facts."""

    peristiwa: str
    konteks: Mapping[str, Any] = field(default_factory=dict)


def naikkan_versi(kemitraan: Kemitraan) -> Kemitraan:
    """The same kemitraan, one version on."""
    return replace(kemitraan, keadaan=replace(kemitraan.keadaan, versi=kemitraan.keadaan.versi + 1))


def dengan_tugas_baru(kemitraan: Kemitraan, pada: date) -> Kemitraan:
    """Open the tasks that the stage and the pola now ask for."""
    return replace(kemitraan, tugas=kemitraan.tugas + tugas_baru(lihat_dari(kemitraan, pada)))


def susun_surel(
    perangkat: Perangkat, kemitraan: Kemitraan, tindakan: Tindakan, pengumuman: Sequence[Pengumuman]
) -> tuple[SurelBaru, ...]:
    """The frozen mails of a change; their keys carry nomor and version, so that none is queued twice."""
    fakta: Fakta = lihat_dari(kemitraan, tindakan.pada, alasan=tindakan.alasan)
    kunci = f"{kemitraan.nomor}/{kemitraan.keadaan.versi}"
    waktu = perangkat.sekarang()
    return tuple(
        surel
        for satu in pengumuman
        for surel in perangkat.penyusun().susun(
            satu.peristiwa, fakta, kunci=kunci, waktu=waktu, konteks={"alasan": fakta.alasan, **satu.konteks}
        )
    )


def bukukan(
    u: UnitOfWork,
    perangkat: Perangkat,
    *,
    lama: Kemitraan | None,
    baru: Kemitraan,
    tindakan: Tindakan,
    surel: Sequence[SurelBaru],
    rincian: Mapping[str, Any],
    pemicu: str | None = None,
) -> Riwayat:
    """Save the facts, append the history row and queue the mails; the caller commits.

    Raises VersiBerubah when somebody else changed the kemitraan since `lama` was loaded.
    """
    u.simpan(baru, lama)
    waktu = perangkat.sekarang()
    u.antrekan(surel, sekarang=waktu)
    pindah: dict[str, Tahap] = {}
    if pemicu is not None and lama is not None:
        pindah = {"dari": lama.keadaan.tahap, "ke": baru.keadaan.tahap}
    return u.tulis_riwayat(
        Riwayat(
            nomor=baru.nomor,
            versi=baru.keadaan.versi,
            kunci=tindakan.kunci or f"{baru.nomor}/{baru.keadaan.versi}",
            permintaan=tindakan.permintaan,
            jenis=tindakan.jenis,
            pemicu=pemicu,
            siklus=baru.keadaan.siklus,
            oleh=tindakan.oleh,
            alasan=tindakan.alasan,
            pada=tindakan.pada,
            waktu=waktu,
            definisi=definisi(baru),
            rincian={**rincian, "surel": len(surel)},
            **pindah,
        )
    )
