"""When the rencana may be changed by a dossier, and what that does to the votes on it.

A draft is changed, and voted on again; from pelaksanaan on a change is an addendum (see addendum/).
"""

from dataclasses import replace
from datetime import date

from lifecycle.domain.addendum.usulan import usulkan, yang_segera
from lifecycle.domain.bahasa.sebut import sebut_tanggal
from lifecycle.domain.fakta import Kemitraan, Persetujuan, isi_rencana
from lifecycle.domain.fakta.disepakati import dengan_rencana
from lifecycle.domain.isian.beda import beda
from lifecycle.domain.isian.letak import Letak, kunci, kunci_entri
from lifecycle.domain.kaidah.temuan import Cacat
from lifecycle.domain.kata import ObjekPersetujuan, Tahap
from lifecycle.domain.tindakan import Tindakan, rangkai

# Before the rencana is carried out it is a draft, which everyone votes on again.
MASIH_DRAF = frozenset({Tahap.IDENTIFIKASI, Tahap.PERENCANAAN})


def cacat_perubahan(lama: Kemitraan, baru: Kemitraan) -> Cacat | None:
    """Why `lama` may not become `baru`; None where it may."""
    if lama.keadaan.diarsipkan and lama != baru:
        pesan = f"kemitraan {lama.nomor} sudah {lama.keadaan.penutupan}; isinya tidak dapat diubah lagi."
        return Cacat(letak=(), pesan=pesan)
    if lama.keadaan.tahap is Tahap.TERMINASI and isi_rencana(lama) != isi_rencana(baru):
        pesan = (
            "rencana tidak dapat diubah lagi dalam tahap terminasi. "
            "Komitmen yang tidak dipenuhi dapat diberi alasan pada dikecualikan."
        )
        return Cacat(letak=_letak_perubahan(lama, baru), pesan=pesan)
    return None


def cacat_suara(kemitraan: Kemitraan, diberikan: frozenset[tuple[str, ...]]) -> Cacat | None:
    """A vote given now on an addendum, where none waits for votes; None where there is no such vote."""
    if kemitraan.addendum_terbuka is not None:
        return None
    for suara in kemitraan.persetujuan:
        if suara.objek is ObjekPersetujuan.ADDENDUM and kunci(suara) in diberikan:
            pesan = rangkai(
                f"tidak ada addendum yang menunggu suara.{_terakhir(kemitraan)} Usulkan dahulu perubahan "
                "rencananya dengan ",
                Tindakan(kata_kerja="terapkan"),
                "; usulan yang lalu terbaca dengan ",
                Tindakan(kata_kerja="lihat", kata=(kemitraan.nomor,)),
                ".",
            )
            return Cacat(letak=("persetujuan", kunci_entri(suara), "objek"), pesan=pesan)
    return None


def _terakhir(kemitraan: Kemitraan) -> str:
    """How the last addendum ended, as a sentence of its own."""
    terakhir = max(kemitraan.addendum, key=lambda a: a.nomor, default=None)
    if terakhir is None or terakhir.diputuskan is None:
        return ""
    return f" Addendum {terakhir.nomor} sudah {terakhir.status} pada {sebut_tanggal(terakhir.diputuskan)}."


def ubah_rencana(
    lama: Kemitraan,
    baru: Kemitraan,
    pada: date,
    *,
    pengusul: str,
    diberikan: frozenset[tuple[str, ...]] = frozenset(),
    mencatat: bool = False,
) -> Kemitraan:
    """What holds of `baru` on that day: all of it while the rencana is a draft, else a change is proposed.

    New votes are bound to what they are for; those in `diberikan` (their keys) are given now.
    With `mencatat` all of it is said now, so that what was refused is proposed anew.
    """
    if lama.keadaan.tahap in MASIH_DRAF or lama.keadaan.tahap is Tahap.TERMINASI:
        return beri_versi_rencana(lama, baru, pada, diberikan=diberikan)
    segera = yang_segera(lama, baru, pada)
    bersuara = beri_versi_rencana(lama, segera, pada, diberikan=diberikan)
    diusulkan = usulkan(lama, bersuara, baru, pada, pengusul=pengusul, mencatat=mencatat)
    return _ikat_suara_addendum(lama, diusulkan, pada, diberikan)


def _ikat_suara_addendum(
    lama: Kemitraan, baru: Kemitraan, pada: date, diberikan: frozenset[tuple[str, ...]]
) -> Kemitraan:
    """Every new vote on an addendum is for the one that is open, and so is every vote yet to come."""
    terbuka = baru.addendum_terbuka
    if terbuka is None:
        return baru
    tercatat = {kunci(p) for p in lama.persetujuan} - diberikan
    suara = tuple(
        replace(p, addendum=terbuka.nomor)
        if p.objek is ObjekPersetujuan.ADDENDUM and (p.tanggal > pada or kunci(p) not in tercatat)
        else p
        for p in baru.persetujuan
    )
    return replace(baru, persetujuan=suara)


def beri_versi_rencana(
    lama: Kemitraan | None,
    baru: Kemitraan,
    pada: date,
    *,
    diberikan: frozenset[tuple[str, ...]] = frozenset(),
) -> Kemitraan:
    """`baru` with the version of its rencana, and with each new vote bound to that version.

    A changed rencana gets the next version, so that what was voted until `pada` counts no longer. A draft
    that nobody voted on yet keeps its version. Votes dated later follow the rencana they will find, and
    those in `diberikan` (their keys) are given now, whatever was recorded for that day before.
    """
    versi = baru.keadaan.versi_rencana
    naik = lama is not None and _harus_naik(lama, baru, pada)
    versi += int(naik)
    tercatat = ({kunci(p) for p in lama.persetujuan} if lama else set()) - diberikan

    def ikut(suara: Persetujuan) -> bool:
        return kunci(suara) not in tercatat

    bersuara = replace(
        baru,
        keadaan=replace(baru.keadaan, versi_rencana=versi),
        persetujuan=tuple(replace(p, versi_rencana=versi) if ikut(p) else p for p in baru.persetujuan),
    )
    return suara_menyusul(bersuara, pada) if naik else bersuara


def suara_menyusul(kemitraan: Kemitraan, pada: date) -> Kemitraan:
    """Bind every vote dated after `pada` to the rencana as it now is, for that is what it will be cast on."""
    versi = kemitraan.keadaan.versi_rencana
    suara = tuple(replace(p, versi_rencana=versi) if p.tanggal > pada else p for p in kemitraan.persetujuan)
    return replace(kemitraan, persetujuan=suara)


def _harus_naik(lama: Kemitraan, baru: Kemitraan, pada: date) -> bool:
    if isi_rencana(lama) == isi_rencana(baru):
        return False
    return lama.keadaan.tahap not in MASIH_DRAF or any(
        p.objek is ObjekPersetujuan.RENCANA
        and p.versi_rencana == lama.keadaan.versi_rencana
        and p.tanggal <= pada
        for p in lama.persetujuan
    )


def _letak_perubahan(lama: Kemitraan, baru: Kemitraan) -> Letak:
    """The first place at which the rencana differs."""
    return next(p.letak for p in beda(dengan_rencana(lama, baru), baru))
