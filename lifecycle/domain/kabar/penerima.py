"""Recipients: who hears of an event, each in his own language, each pihak by its own contact."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from lifecycle.domain.evaluasi.survei import hasil_survei
from lifecycle.domain.fakta import Fakta, Orang, Pihak
from lifecycle.domain.kata import TingkatKontak
from lifecycle.domain.suara.pemungutan import suara_rencana
from lifecycle.domain.surel.alamat import kunci_surel
from lifecycle.domain.surel.kontak import Penerima, kontak_tingkat
from lifecycle.domain.wewenang.orang import yang_memegang


def semua_pihak(fakta: Fakta) -> tuple[Penerima, ...]:
    """Every active pihak."""
    return _wakil(fakta, fakta.pihak_aktif)


def belum_menjawab(fakta: Fakta) -> tuple[Penerima, ...]:
    """Active pihak whose answer to the survey is awaited."""
    return _wakil(fakta, hasil_survei(fakta).ditunggu)


def belum_setuju(fakta: Fakta) -> tuple[Penerima, ...]:
    """Active pihak that have not voted on the rencana as it now stands."""
    return _wakil(fakta, (p for p in fakta.pihak_aktif if suara_rencana(fakta, p) is None))


def bersangkutan(fakta: Fakta) -> tuple[Penerima, ...]:
    """The pihak that the matter concerns, whether still active or not."""
    return _wakil(fakta, _sasaran(fakta))


def semua_kontak(fakta: Fakta) -> tuple[Penerima, ...]:
    """Every contact of the pihak that the matter concerns."""
    return tuple(
        Penerima(nama=k.nama, surel=k.surel, bahasa=k.bahasa, pihak=p.kode)
        for p in _sasaran(fakta)
        for k in p.kontak_hidup(fakta.pada)
        if kunci_surel(k.surel) not in fakta.kemitraan.ditahan
    )


def manajer(fakta: Fakta) -> tuple[Penerima, ...]:
    """A manajer of each pihak that the matter concerns, else the next one above, else whoever there is.

    An individu has nobody above himself.
    """
    return _wakil(fakta, (p for p in _sasaran(fakta) if p.perlu_lembaga), tingkat=TingkatKontak.MANAJER)


def pimpinan(fakta: Fakta) -> tuple[Penerima, ...]:
    """A pimpinan of each pihak that the matter concerns, else the highest there is."""
    return _wakil(fakta, _sasaran(fakta), tingkat=TingkatKontak.PIMPINAN)


def penanggung_jawab(fakta: Fakta) -> tuple[Penerima, ...]:
    """The petugas in charge; where his address is held, the penyetuju."""
    return _orang(fakta, fakta.kemitraan.penanggung_jawab, fakta.kemitraan.penyetuju)


def penyetuju(fakta: Fakta) -> tuple[Penerima, ...]:
    """The one who decides; where his address is held, the petugas in charge."""
    return _orang(fakta, fakta.kemitraan.penyetuju, fakta.kemitraan.penanggung_jawab)


def yang_bergiliran(fakta: Fakta) -> tuple[Penerima, ...]:
    """Those whose turn it is: a pihak that the matter concerns, or one of our own people by surel."""
    return bersangkutan(fakta) or _kita(fakta)[0]


def di_atas_giliran(fakta: Fakta) -> tuple[Penerima, ...]:
    """Those above whoever's turn it is: a manajer of the pihak; of our own people the other one. Nobody is
    above an individu."""
    if any(not p.perlu_lembaga for p in _sasaran(fakta)):
        return manajer(fakta)
    return manajer(fakta) or _kita(fakta)[1]


def yang_berganti(fakta: Fakta) -> tuple[Penerima, ...]:
    """Who handed the kemitraan over, and who took it, of the change that the matter concerns."""
    sasaran = {kunci_surel(satu) for satu in fakta.sasaran}
    semua = (
        Orang(nama=nama, surel=surel)
        for p in fakta.kemitraan.pergantian
        for nama, surel in ((p.nama_kepada, p.kepada), (p.nama_dari, p.dari))
    )
    menurut_alamat = {kunci_surel(o.surel): o for o in semua if kunci_surel(o.surel) in sasaran}
    return tuple(satu for orang in menurut_alamat.values() for satu in _orang(fakta, orang))


def _kita(fakta: Fakta) -> tuple[tuple[Penerima, ...], tuple[Penerima, ...]]:
    """The one of our own people whose turn it is, then the other; the petugas in charge where it is neither
    any more."""
    kemitraan, sasaran = fakta.kemitraan, {kunci_surel(satu) for satu in fakta.sasaran}
    berurut = [penanggung_jawab(fakta), penyetuju(fakta)]
    if kunci_surel(kemitraan.penyetuju.surel) in sasaran:
        berurut.reverse()
    bergiliran, lain = berurut
    return bergiliran, lain


def _sasaran(fakta: Fakta) -> tuple[Pihak, ...]:
    return tuple(p for p in fakta.kemitraan.pihak if p.kode in fakta.sasaran)


def _wakil(
    fakta: Fakta, pihak: Iterable[Pihak], *, tingkat: TingkatKontak = TingkatKontak.OPERASIONAL
) -> tuple[Penerima, ...]:
    ditahan = fakta.kemitraan.ditahan
    pasangan = ((p, kontak_tingkat(p, tingkat, pada=fakta.pada, ditahan=ditahan)) for p in pihak)
    return tuple(
        Penerima(nama=k.nama, surel=k.surel, bahasa=k.bahasa, pihak=p.kode)
        for p, k in pasangan
        if k is not None
    )


def _orang(fakta: Fakta, *berurutan: Orang) -> tuple[Penerima, ...]:
    """The first of our own people who can be reached, and who stands in for him; nobody where none can."""
    for orang in berurutan:
        terjangkau = [
            Penerima(nama=o.nama, surel=o.surel)
            for o in yang_memegang(orang, fakta.pada)
            if kunci_surel(o.surel) not in fakta.kemitraan.ditahan
        ]
        if terjangkau:
            return tuple(terjangkau)
    return ()


@dataclass(frozen=True, kw_only=True, slots=True)
class JenisPenerima:
    """One kind of recipient that a template may name; `sebutan` says who that is, to whoever asks why."""

    cari: Callable[[Fakta], tuple[Penerima, ...]]
    sebutan: str

    def __call__(self, fakta: Fakta) -> tuple[Penerima, ...]:
        return self.cari(fakta)


PENERIMA: Mapping[str, JenisPenerima] = MappingProxyType(
    {
        "pihak": JenisPenerima(cari=semua_pihak, sebutan="setiap pihak yang aktif, lewat kontaknya sendiri"),
        "penanggung_jawab": JenisPenerima(
            cari=penanggung_jawab, sebutan="penanggung jawab, atau penyetuju bila alamatnya ditahan"
        ),
        "penyetuju": JenisPenerima(
            cari=penyetuju, sebutan="penyetuju, atau penanggung jawab bila alamatnya ditahan"
        ),
        "belum_menjawab": JenisPenerima(
            cari=belum_menjawab, sebutan="pihak yang jawaban surveinya masih ditunggu"
        ),
        "belum_setuju": JenisPenerima(cari=belum_setuju, sebutan="pihak yang belum menyuarakan rencana ini"),
        "bersangkutan": JenisPenerima(cari=bersangkutan, sebutan="pihak yang bersangkutan"),
        "semua_kontak": JenisPenerima(cari=semua_kontak, sebutan="setiap kontak pihak yang bersangkutan"),
        "yang_bergiliran": JenisPenerima(
            cari=yang_bergiliran, sebutan="yang mendapat giliran: pihak yang bersangkutan, atau orang kita"
        ),
        "di_atas_giliran": JenisPenerima(
            cari=di_atas_giliran,
            sebutan="atasan yang mendapat giliran: manajer pihak itu, atau orang kita yang lain",
        ),
        "yang_berganti": JenisPenerima(
            cari=yang_berganti, sebutan="yang menyerahkan kemitraan ini, dan yang menerimanya"
        ),
        "manajer": JenisPenerima(cari=manajer, sebutan="manajer pihak yang bersangkutan"),
        "pimpinan": JenisPenerima(cari=pimpinan, sebutan="pimpinan pihak yang bersangkutan"),
    }
)
