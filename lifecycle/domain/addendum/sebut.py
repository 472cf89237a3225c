"""How an addendum is spoken of: who proposed it, in words that a partner knows."""

from lifecycle.domain.fakta import Kemitraan


def sebut_pengusul(kemitraan: Kemitraan, pengusul: str) -> str:
    """The mitra, the person, or the dossier behind `pengusul` (a kode, a surel, or "berkas:<name>")."""
    if pengusul.startswith("berkas:"):
        return f"berkas {pengusul.removeprefix('berkas:')}"
    orang = {o.surel.lower(): o.nama for o in (kemitraan.penanggung_jawab, kemitraan.penyetuju)}
    kontak = {k.surel.lower(): f"{k.nama} ({p.mitra})" for p in kemitraan.pihak for k in p.kontak}
    mitra = {p.kode: p.mitra for p in kemitraan.pihak}
    return mitra.get(pengusul) or {**kontak, **orang}.get(pengusul.lower(), pengusul)
