"""Writing one change down: the new facts, the history row, the mails; every service ends here."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from lifecycle.domain.akibat import Akibat, akibat
from lifecycle.domain.bahasa.sebut import sebut_tanggal
from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.kaidah.kabar import Kabar
from lifecycle.domain.mesin.langkah import definisi
from lifecycle.domain.riwayat import Riwayat, sidik
from lifecycle.domain.segel.disegel import Disegel, Terbitan
from lifecycle.domain.surel.alamat import yang_ditahan
from lifecycle.domain.surel.antrean import SurelBaru
from lifecycle.domain.surel.kunci import awalan_kunci
from lifecycle.services.ports.buku import Buku
from lifecycle.services.ports.perangkat import Perangkat
from lifecycle.services.ubah.hari import periksa_hari
from lifecycle.services.ubah.surat import surat_baru


@dataclass(frozen=True, kw_only=True, slots=True)
class Permintaan:
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
    def sidik(self) -> str:
        return sidik({"jenis": self.jenis, "oleh": self.oleh.lower(), "alasan": self.alasan, **self.isi})


def _tanpa_terbitan(_kemitraan: Kemitraan) -> tuple[Terbitan, ...]:
    return ()


def naikkan_versi(kemitraan: Kemitraan) -> Kemitraan:
    """The same kemitraan, one version on."""
    return replace(kemitraan, keadaan=replace(kemitraan.keadaan, versi=kemitraan.keadaan.versi + 1))


@dataclass(frozen=True, kw_only=True, slots=True)
class Tercatat:
    """One change as it was written down: the facts with all that followed, its mails, its new tasks, and the
    numbers of the letters that were issued; `lampau` names what was too long past to be mailed."""

    kemitraan: Kemitraan
    surel: tuple[Mapping[str, str], ...]
    tugas: tuple[str, ...]
    surat: tuple[str, ...]
    lampau: tuple[str, ...] = ()

    def ke_json(self) -> dict[str, Any]:
        """What the history keeps of it, beside its own columns."""
        return {"surel": [dict(s) for s in self.surel], "tugas": list(self.tugas)}


def bukukan(
    u: Buku,
    perangkat: Perangkat,
    *,
    lama: Kemitraan | None,
    baru: Kemitraan,
    permintaan: Permintaan,
    kabar: Sequence[Kabar] = (),
    rincian: Mapping[str, Any] | None = None,
    pemicu: str | None = None,
    terbitan: Callable[[Kemitraan], Sequence[Terbitan]] = _tanpa_terbitan,
) -> Tercatat:
    """Save the facts with all that follows from them, append the history row, queue the mails; the caller
    commits. `terbitan` renders what is issued with them, beside the letters that follow from them.

    Raises VersiBerubah when somebody else changed the kemitraan since `lama` was loaded.
    """
    if lama is None or _orang(lama) != _orang(baru):
        # Who comes in with this change may have an address that is held already.
        baru = replace(baru, ditahan=yang_ditahan(baru, u.ditahan()))
    lanjutan = akibat(baru, permintaan.pada, aturan=perangkat.aturan, diam=lama is None)
    return bukukan_akibat(
        u,
        perangkat,
        lama=lama,
        lanjutan=lanjutan,
        permintaan=permintaan,
        kabar=kabar,
        rincian=rincian,
        pemicu=pemicu,
        terbitan=terbitan(lanjutan.kemitraan),
    )


def _orang(kemitraan: Kemitraan) -> tuple[object, ...]:
    return kemitraan.pihak, kemitraan.penanggung_jawab, kemitraan.penyetuju


def bukukan_akibat(
    u: Buku,
    perangkat: Perangkat,
    *,
    lama: Kemitraan | None,
    lanjutan: Akibat,
    permintaan: Permintaan,
    kabar: Sequence[Kabar] = (),
    rincian: Mapping[str, Any] | None = None,
    pemicu: str | None = None,
    terbitan: Sequence[Terbitan] = (),
) -> Tercatat:
    """As `bukukan`, of facts whose consequences are worked out already, with what is issued of them.

    Raises HariTidakWajar as well.
    """
    baru = lanjutan.kemitraan
    periksa_hari(u, perangkat, baru.nomor, permintaan.pada)
    surel = susun_surel(perangkat, baru, permintaan, (*kabar, *lanjutan.kabar))
    surat = surat_baru(perangkat, lama, baru, permintaan.pada)
    semua_terbitan = (*terbitan, *surat)
    tercatat = replace(_tercatat(lama, baru, surel, surat), lampau=_sebut_lampau(lanjutan.lampau))
    u.simpan(baru, lama)
    waktu = perangkat.sekarang()
    u.antrekan(surel, sekarang=waktu)
    u.simpan_terbitan(baru.nomor, semua_terbitan)
    asal = lama.keadaan.tahap if pemicu is not None and lama is not None else None
    u.tulis_riwayat(
        Riwayat(
            nomor=baru.nomor,
            versi=baru.keadaan.versi,
            kunci=permintaan.kunci or f"{baru.nomor}/{baru.keadaan.versi}",
            permintaan=permintaan.sidik,
            jenis=permintaan.jenis,
            pemicu=pemicu,
            dari=asal,
            ke=None if asal is None else baru.keadaan.tahap,
            siklus=baru.keadaan.siklus,
            oleh=permintaan.oleh,
            lewat=perangkat.lewat,
            alasan=permintaan.alasan,
            pada=permintaan.pada,
            waktu=waktu,
            definisi=definisi(baru),
            rincian={
                **(rincian or {}),
                "perkara": [p.kunci for p in lanjutan.kabar],
                **({"lampau": [p.kunci for p in lanjutan.lampau]} if lanjutan.lampau else {}),
                "hasil": tercatat.ke_json(),
            },
        ),
        Disegel(lama=lama, baru=baru, surel=[s.kunci for s in surel], terbitan=semua_terbitan),
    )
    return tercatat


def _sebut_lampau(kabar: Sequence[Kabar]) -> tuple[str, ...]:
    """Each by the name of its event and its day."""
    return tuple(
        f"{k.peristiwa.replace('_', ' ')} ({sebut_tanggal(k.kejadian)})"
        for k in kabar
        if k.kejadian is not None
    )


def _tercatat(
    lama: Kemitraan | None, baru: Kemitraan, surel: Sequence[SurelBaru], surat: Sequence[Terbitan]
) -> Tercatat:
    ada = {t.kunci for t in lama.tugas} if lama is not None else set()
    return Tercatat(
        kemitraan=baru,
        surel=tuple({"notifikasi": s.notifikasi, "kepada": s.kepada, "perihal": s.perihal} for s in surel),
        tugas=tuple(t.judul for t in baru.tugas if t.kunci not in ada),
        surat=tuple(satu.nama for satu in surat),
    )


def susun_surel(
    perangkat: Perangkat, kemitraan: Kemitraan, permintaan: Permintaan, kabar: Sequence[Kabar]
) -> tuple[SurelBaru, ...]:
    """The frozen mails of a change. Their keys carry the matter, or else the version, so that none is
    queued twice."""
    fakta = perangkat.lihat(kemitraan, permintaan.pada, alasan=permintaan.alasan)
    waktu = perangkat.sekarang()
    return tuple(
        surel
        for satu in kabar
        for surel in perangkat.penyusun().susun(
            satu.peristiwa,
            replace(fakta, sasaran=satu.sasaran),
            kunci=awalan_kunci(kemitraan.nomor, satu.kunci or kemitraan.keadaan.versi),
            waktu=waktu,
            konteks={"alasan": fakta.alasan, **satu.konteks},
            paling_lambat=satu.paling_lambat,
        )
    )
