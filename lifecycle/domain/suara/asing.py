"""The votes of our own people: nobody votes here who has nothing to do with this kemitraan."""

from collections.abc import Iterator

from lifecycle.domain.bahasa.kutip import kutip
from lifecycle.domain.bahasa.mirip import saran
from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.isian.letak import kunci_entri
from lifecycle.domain.kaidah.temuan import Cacat
from lifecycle.domain.surel.alamat import kunci_surel


def cacat_penyetuju(lama: Kemitraan | None, baru: Kemitraan) -> Iterator[Cacat]:
    """Votes that `baru` adds or changes, of somebody who neither decides on it, runs it, nor stands in.

    What was written down before this was asked stands, or the kemitraan could not go on.
    """
    dikenal = {kunci_surel(satu): satu for k in (lama, baru) if k is not None for satu in _kami(k)}
    for suara in baru.persetujuan:
        surel = suara.penyetuju
        if surel is None or kunci_surel(surel) in dikenal or (lama and suara in lama.persetujuan):
            continue
        nasihat = saran(kutip(surel), map(kutip, dikenal.values()))
        pesan = f'"{kutip(surel)}" bukan penyetuju {baru.nomor} atau petugasnya. {nasihat}'
        yield Cacat(letak=("persetujuan", kunci_entri(suara), "penyetuju"), pesan=pesan)


def _kami(kemitraan: Kemitraan) -> Iterator[str]:
    for orang in (kemitraan.penyetuju, kemitraan.penanggung_jawab):
        yield orang.surel
        if (pengganti := orang.pengganti.surel) is not None:
            yield pengganti
