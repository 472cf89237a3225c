"""Meetings outside the cadence: moved from one day to another, or extra."""

from collections.abc import Mapping
from datetime import date

from lifecycle.domain.fakta import Fakta, Rapat
from lifecycle.domain.kata import JenisRapat


def pindahan(rapat: tuple[Rapat, ...]) -> Mapping[date, date]:
    """To which day the meeting of a day was moved."""
    return {r.tanggal: r.dipindah_ke for r in rapat if r.dipindah_ke is not None}


def ujung(langkah: Mapping[date, date], hari: date) -> date:
    """Where one comes to from that day step by step; never in a circle."""
    dilalui = {hari}
    while (berikut := langkah.get(hari)) is not None and berikut not in dilalui:
        dilalui.add(hari := berikut)
    return hari


def ditinggalkan(fakta: Fakta) -> frozenset[date]:
    """The days whose meeting was moved away."""
    return frozenset(pindahan(fakta.rapat_direncanakan))


def tambahan(fakta: Fakta) -> frozenset[date]:
    """The days of extra meetings, of those moved the new one."""
    semua = fakta.rapat_direncanakan
    return frozenset(hari_kini(fakta, r.tanggal) for r in semua if r.jenis is JenisRapat.TAMBAHAN)


def di_luar_irama(fakta: Fakta) -> frozenset[date]:
    """The days on which people mean to meet although the cadence does not say so."""
    pindah = pindahan(fakta.rapat_direncanakan)
    return tambahan(fakta) | (frozenset(pindah.values()) - pindah.keys())


def hari_kini(fakta: Fakta, semula: date) -> date:
    """The day to which the meeting first set for that day was moved; the same where it was not."""
    return ujung(pindahan(fakta.rapat_direncanakan), semula)


def hari_semula(fakta: Fakta, hari: date) -> date:
    """The day for which the meeting of that day was first set."""
    asal = {ke: dari for dari, ke in pindahan(fakta.rapat_direncanakan).items()}
    return ujung(asal, hari)


def perihal_rapat(fakta: Fakta, hari: date) -> dict[str, str | None]:
    """What is known of the meeting of that day: whether it is an extra one, its hour, place and link."""
    umum = fakta.kemitraan.komunikasi.rapat
    sendiri = next((r for r in fakta.rapat_direncanakan if _untuk(r, hari)), None)
    jenis = JenisRapat.TAMBAHAN if hari in tambahan(fakta) else JenisRapat.BERKALA
    return {
        "jenis": str(jenis),
        "jam": (sendiri and sendiri.jam) or umum.jam,
        "tempat": (sendiri and sendiri.tempat) or umum.tempat,
        "tautan": umum.tautan,
    }


def _untuk(rapat: Rapat, hari: date) -> bool:
    return (rapat.dipindah_ke or rapat.tanggal) == hari
