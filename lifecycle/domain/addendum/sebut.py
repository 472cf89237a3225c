"""How an addendum is spoken of: who proposed it, in words that a partner knows."""

from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.surel.alamat import kunci_surel


def sebut_pengusul(kemitraan: Kemitraan, pengusul: str) -> str:
    """The mitra, the person, or the dossier behind `pengusul` (a kode, a surel, or "berkas:<name>")."""
    if pengusul.startswith("berkas:"):
        return f"berkas {pengusul.removeprefix('berkas:')}"
    orang = {kunci_surel(o.surel): o.nama for o in (kemitraan.penanggung_jawab, kemitraan.penyetuju)}
    kontak = {kunci_surel(k.surel): f"{k.nama} ({p.mitra})" for p in kemitraan.pihak for k in p.kontak}
    mitra = {p.kode: p.mitra for p in kemitraan.pihak}
    return mitra.get(pengusul) or {**kontak, **orang}.get(kunci_surel(pengusul), pengusul)
