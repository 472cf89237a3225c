"""When the rencana may be changed by a dossier, and what that does to the votes on it."""

from dataclasses import replace
from datetime import date

from lifecycle.domain.beda import beda
from lifecycle.domain.fakta import Dokumen, Kemitraan, Persetujuan, isi_rencana
from lifecycle.domain.kata import JenisDokumen, ObjekPersetujuan, Tahap
from lifecycle.domain.letak import Letak, kunci
from lifecycle.domain.temuan import Cacat

# Before the rencana is carried out it is a draft, which everyone votes on again.
_MASIH_DRAF = frozenset({Tahap.IDENTIFIKASI, Tahap.PERENCANAAN})
_BAGIAN_RENCANA = frozenset({"tujuan", "indikator", "komitmen", "pihak"})
# The keys of a pihak that `isi_rencana` looks at.
_KEANGGOTAAN = frozenset({"peran", "bagi_hasil", "pembagian_tugas", "bergabung", "keluar"})


def cacat_perubahan(lama: Kemitraan, baru: Kemitraan, pada: date) -> Cacat | None:
    """Why `lama` may not become `baru` on that day; None where it may."""
    if lama.keadaan.diarsipkan and lama != baru:
        return Cacat(
            letak=(), pesan=f"kemitraan {lama.nomor} sudah diarsipkan; isinya tidak dapat diubah lagi."
        )
    if isi_rencana(lama) == isi_rencana(baru) or lama.keadaan.tahap in _MASIH_DRAF:
        return None
    if lama.keadaan.tahap is Tahap.TERMINASI:
        pesan = (
            "rencana tidak dapat diubah lagi dalam tahap terminasi. "
            "Komitmen yang tidak dipenuhi dapat diberi alasan pada dikecualikan."
        )
        return Cacat(letak=_letak_perubahan(lama, baru), pesan=pesan)
    if _addendum_baru(lama, baru, pada):
        return None
    pesan = (
        f"rencana yang sudah disepakati hanya berubah dengan addendum dalam tahap {lama.keadaan.tahap}. "
        "Tambahkan di berkas ini dokumen berjenis addendum, bertanggal paling lambat "
        f"{pada.isoformat()} dan ditandatangani setiap pihak yang aktif."
    )
    return Cacat(letak=_letak_perubahan(lama, baru), pesan=pesan)


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
    return lama.keadaan.tahap not in _MASIH_DRAF or any(
        p.objek is ObjekPersetujuan.RENCANA
        and p.versi_rencana == lama.keadaan.versi_rencana
        and p.tanggal <= pada
        for p in lama.persetujuan
    )


def _addendum_baru(lama: Kemitraan, baru: Kemitraan, pada: date) -> bool:
    """Whether an addendum takes effect by this very change: signed by everyone now, and not so before."""
    return bool(_addendum_lengkap(baru, pada) - _addendum_lengkap(lama, pada))


def _addendum_lengkap(kemitraan: Kemitraan, pada: date) -> set[tuple[str, ...]]:
    """The addenda that are dated and signed by every active pihak, all until `pada`."""
    aktif = {p.kode for p in kemitraan.pihak if p.aktif(pada)}

    def lengkap(dokumen: Dokumen) -> bool:
        penanda_tangan = {kode for kode, tanggal in dokumen.ditandatangani.items() if tanggal <= pada}
        return dokumen.tanggal <= pada and aktif <= penanda_tangan

    addendum = (d for d in kemitraan.dokumen if d.jenis is JenisDokumen.ADDENDUM)
    return {kunci(d) for d in addendum if lengkap(d)}


def _letak_perubahan(lama: Kemitraan, baru: Kemitraan) -> Letak:
    """The first place at which the rencana differs."""
    return next(p.letak for p in beda(lama, baru) if _bagian_rencana(p.letak))


def _bagian_rencana(letak: Letak) -> bool:
    if letak[0] not in _BAGIAN_RENCANA or letak[-1] == "dikecualikan":
        return False
    return letak[0] != "pihak" or len(letak) == 2 or letak[2] in _KEANGGOTAAN
