"""How far an end has come: who proposed it, who agreed, who was told, and when it may take effect."""

from collections.abc import Mapping
from datetime import date, timedelta

from lifecycle.domain.fakta import Fakta, RencanaKeluar
from lifecycle.domain.kata import ObjekPersetujuan, Suara, Tahap
from lifecycle.domain.sengketa.kepentingan import memihak
from lifecycle.domain.suara.kedua import ada_suara_kedua
from lifecycle.domain.suara.pemungutan import kata_penyetuju, setuju, suara_penyetuju, suara_pihak
from lifecycle.domain.surel.alamat import orang_sama

TERMINASI = ObjekPersetujuan.TERMINASI


def sudah_berjalan(fakta: Fakta) -> bool:
    """Whether more than an idea ends; one that was evaluated and came back to identifikasi is no idea."""
    kemitraan = fakta.kemitraan
    return kemitraan.keadaan.tahap is not Tahap.IDENTIFIKASI or bool(kemitraan.evaluasi_tercatat)


def hanya_gagasan(fakta: Fakta) -> bool:
    """Whether what ended never left identifikasi: no later stage opened its work, nothing was evaluated."""
    tahap = {t.tahap for t in fakta.kemitraan.tugas} - {Tahap.TERMINASI}
    return tahap == {Tahap.IDENTIFIKASI} and not fakta.kemitraan.evaluasi_tercatat


def usulan_terminasi(fakta: Fakta) -> RencanaKeluar | None:
    """The proposal to end as it stands on that day, with pengusul, diusulkan and alasan; None without one."""
    keluar = fakta.kemitraan.keluar
    return keluar if keluar.diusulkan is not None and keluar.diusulkan <= fakta.pada else None


def terminasi_disetujui(fakta: Fakta) -> bool:
    """Whether the penyetuju agreed to the end, and did not take it back."""
    return setuju(suara_penyetuju(fakta, TERMINASI))


def yang_menyetujui(fakta: Fakta) -> str:
    """The penyetuju, or the stand-in who spoke for him."""
    suara = suara_penyetuju(fakta, TERMINASI)
    return fakta.kemitraan.penyetuju.surel if suara is None or suara.penyetuju is None else suara.penyetuju


def memihak_sendiri(fakta: Fakta) -> bool:
    """Whether who agreed for us is of a side of an open dispute, and nobody neutral has agreed to it yet."""
    penyetuju = yang_menyetujui(fakta)
    sejak = diusulkan_sejak(fakta)
    return memihak(fakta, penyetuju) and not ada_suara_kedua(fakta, TERMINASI, penyetuju, sejak=sejak)


def butuh_suara_kedua(fakta: Fakta) -> bool:
    """Whether who agreed for us proposed it himself, or is of a side of an open dispute, and nobody else has
    agreed to it yet."""
    usulan, penyetuju = usulan_terminasi(fakta), yang_menyetujui(fakta)
    mengusulkan = usulan is not None and orang_sama(usulan.pengusul, penyetuju)
    sejak = diusulkan_sejak(fakta)
    sendiri = mengusulkan and not ada_suara_kedua(fakta, TERMINASI, penyetuju, sejak=sejak)
    return sendiri or memihak_sendiri(fakta)


def diusulkan_sejak(fakta: Fakta) -> date:
    """The day from which votes are about the proposal that stands; without one every vote is."""
    usulan = usulan_terminasi(fakta)
    return date.min if usulan is None or usulan.diusulkan is None else usulan.diusulkan


def sudah_diberitahu(fakta: Fakta) -> Mapping[str, date]:
    """The day each pihak was told of this end.

    What was told before the penyetuju took his word back was of an end that did not come: once he agrees
    again, everybody is told again.
    """
    sejak = _disetujui_lagi(fakta)
    return {kode: hari for kode, hari in fakta.kemitraan.keluar.diberitahu.items() if hari >= sejak}


def _disetujui_lagi(fakta: Fakta) -> date:
    """The day on which the penyetuju agreed after a no of his; the first of all days where he did not."""
    sejak: date | None = None
    ditarik = False
    for suara in sorted(fakta.kemitraan.persetujuan, key=lambda p: p.tanggal):
        if suara.objek is not TERMINASI or not kata_penyetuju(fakta.kemitraan, suara):
            continue
        if suara.keputusan is Suara.TOLAK:
            sejak, ditarik = None, True
        elif ditarik and sejak is None:
            sejak = suara.tanggal
    return sejak or date.min


def boleh_berakhir(fakta: Fakta) -> date | None:
    """The first day on which the notice period of every active pihak that was told has passed.

    None where there is no period to wait for: none was agreed, nobody was told, or all agree to go sooner.
    """
    hari = fakta.kemitraan.keluar.pemberitahuan_hari
    diberitahu = sudah_diberitahu(fakta)
    mulai = [diberitahu[p.kode] for p in fakta.pihak_aktif if p.kode in diberitahu]
    if not hari or not mulai or semua_pihak_setuju(fakta):
        return None
    return max(mulai) + timedelta(days=hari)


def semua_pihak_setuju(fakta: Fakta) -> bool:
    """Whether every active pihak agreed to the end as it is proposed."""
    sejak = diusulkan_sejak(fakta)
    return all(setuju(suara_pihak(fakta, p, TERMINASI, sejak=sejak)) for p in fakta.pihak_aktif)
