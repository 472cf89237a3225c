"""Votes: one pihak, one vote; the penyetuju's own; of several by the same voter the latest counts."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from lifecycle.domain.fakta import Addendum, Dokumen, Fakta, Kemitraan, Persetujuan, Pihak
from lifecycle.domain.kata import JenisDokumen, ObjekPersetujuan, Suara
from lifecycle.domain.surel.alamat import kunci_surel, orang_sama


def suara_rencana(fakta: Fakta, pihak: Pihak) -> Persetujuan | None:
    """What a pihak says of the rencana as it now stands; votes for an older version are void."""
    versi = fakta.kemitraan.keadaan.versi_rencana
    return _terakhir(
        p for p in _suara_pihak(fakta, pihak, ObjekPersetujuan.RENCANA) if p.versi_rencana == versi
    )


def suara_perpanjangan(fakta: Fakta, pihak: Pihak, *, sejak: date) -> Persetujuan | None:
    """What a pihak says of the renewal; votes cast before `sejak` were for an earlier one."""
    return suara_pihak(fakta, pihak, ObjekPersetujuan.PERPANJANGAN, sejak=sejak)


def suara_pihak(
    fakta: Fakta, pihak: Pihak, objek: ObjekPersetujuan, *, sejak: date = date.min
) -> Persetujuan | None:
    """What a pihak says of `objek` since that day."""
    return _terakhir(p for p in _suara_pihak(fakta, pihak, objek) if p.tanggal >= sejak)


def suara_penyetuju(fakta: Fakta, objek: ObjekPersetujuan) -> Persetujuan | None:
    """What the present penyetuju says of `objek`, or his stand-in until the last of his days."""
    return _terakhir(
        p for p in fakta.kemitraan.persetujuan if p.objek is objek and kata_penyetuju(fakta.kemitraan, p)
    )


def kata_penyetuju(kemitraan: Kemitraan, suara: Persetujuan) -> bool:
    """Whether that vote is the penyetuju's, or of who stood in for him on its day."""
    penyetuju = kemitraan.penyetuju
    pengganti = penyetuju.pengganti_pada(suara.tanggal)
    return orang_sama(suara.penyetuju, penyetuju.surel) or (
        pengganti is not None and orang_sama(suara.penyetuju, pengganti.surel)
    )


def suara_orang(
    fakta: Fakta, objek: ObjekPersetujuan, surel: str, *, sejak: date = date.min
) -> Persetujuan | None:
    """What one of our own people says of `objek` since that day."""
    return _terakhir(
        p
        for p in fakta.kemitraan.persetujuan
        if p.objek is objek
        and p.tanggal >= sejak
        and p.penyetuju is not None
        and kunci_surel(p.penyetuju) == kunci_surel(surel)
    )


def setuju(suara: Persetujuan | None) -> bool:
    """Whether that vote is there and says yes."""
    return suara is not None and suara.keputusan is Suara.SETUJU


# What each pihak that may vote says, None where it said nothing yet; and what follows: agreed, refused, open.
Sikap = Mapping[str, Suara | None]
KaidahSuara = Callable[[Sikap], bool | None]


def semua_setuju(sikap: Sikap) -> bool | None:
    """Agreed when everybody said yes, refused when one said no."""
    if Suara.TOLAK in sikap.values():
        return False
    return True if sikap and None not in sikap.values() else None


def yang_hadir_setuju(sikap: Sikap) -> bool | None:
    """Agreed when two thirds voted and all of those said yes, refused when one said no."""
    hadir = [suara for suara in sikap.values() if suara is not None]
    if Suara.TOLAK in hadir:
        return False
    return True if hadir and 3 * len(hadir) >= 2 * len(sikap) else None


def dokumen_addendum(kemitraan: Kemitraan, addendum: Addendum) -> Dokumen | None:
    """The document that came with it, if any."""
    naskah = (d for d in kemitraan.dokumen if d.jenis is JenisDokumen.ADDENDUM)
    return next((d for d in naskah if d.tanggal == addendum.dokumen), None)


def sikap_addendum(
    kemitraan: Kemitraan, addendum: Addendum, dokumen: Dokumen | None, pada: date
) -> dict[str, Suara | None]:
    """What every active pihak says of it: its latest vote, else yes by a signature under its document."""
    hasil: dict[str, Suara | None] = {}
    tanda_tangan = {} if dokumen is None else dokumen.ditandatangani
    for pihak in kemitraan.pihak:
        if not pihak.aktif(pada):
            continue
        suara = suara_addendum(kemitraan, addendum, pihak, pada)
        ditandatangani = pihak.kode in tanda_tangan and tanda_tangan[pihak.kode] <= pada
        tertulis = Suara.SETUJU if ditandatangani else None
        hasil[pihak.kode] = tertulis if suara is None else suara.keputusan
    return hasil


def suara_addendum(kemitraan: Kemitraan, addendum: Addendum, pihak: Pihak, pada: date) -> Persetujuan | None:
    """What a pihak voted on that very addendum, until that day and while it was in."""
    return _terakhir(
        p
        for p in kemitraan.persetujuan
        if p.objek is ObjekPersetujuan.ADDENDUM
        and (p.addendum, p.pihak) == (addendum.nomor, pihak.kode)
        and p.tanggal <= pada
        and pihak.aktif(p.tanggal)
    )


def _suara_pihak(fakta: Fakta, pihak: Pihak, objek: ObjekPersetujuan) -> Iterable[Persetujuan]:
    return (p for p in fakta.kemitraan.persetujuan if p.objek is objek and p.pihak == pihak.kode)


def _terakhir(suara: Iterable[Persetujuan]) -> Persetujuan | None:
    # Sorting is stable: of two votes on one day the one written down later wins.
    berurut = sorted(suara, key=lambda p: p.tanggal)
    return berurut[-1] if berurut else None
