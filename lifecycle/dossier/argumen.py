"""The door for words: `kemitraan catat NOMOR capaian indikator=I1 nilai=170`."""

from collections.abc import Iterator, Sequence
from datetime import date

from lifecycle.domain.bahasa.kutip import kutip
from lifecycle.domain.bahasa.mirip import saran
from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.fakta.bentuk import Rupa, bidang
from lifecycle.domain.galat import MasukanSalah
from lifecycle.dossier.bertitik import NilaiBertitik, baca_kunci, susun
from lifecycle.dossier.isian import IsianBerkas
from lifecycle.dossier.keluhan import Keluhan
from lifecycle.dossier.pembaca import Pembaca
from lifecycle.dossier.simpul import Daftar, Peta, Simpul, Skalar
from lifecycle.dossier.sumber import SumberKata

# The keys of a dossier that one fact can be written under: its lists, and its parts with keys of their own.
JENIS_CATATAN = tuple(k.nama for k in bidang(Kemitraan).values() if k.rupa in (Rupa.ENTRI, Rupa.BAGIAN))


def isian_dari_kata(
    jenis: str, pasangan: Sequence[str], *, hari: date | None, perintah: str = "catat"
) -> IsianBerkas:
    """One recorded fact from words KEY=VALUE; of a key that takes a list the value is split at commas.

    A key inside another is written behind a dot. A fact that has a `tanggal` is of `hari`, where there is
    one, unless it says otherwise. `perintah` is what the words were given to. Every word
    that is wrong is in the IsianBerkas. Raises MasukanSalah for an unknown `jenis`.
    """
    periksa_jenis(jenis)
    kelas = bidang(Kemitraan)[jenis].tipe
    keluhan = Keluhan(sumber=SumberKata(perintah=perintah, jenis=jenis, argumen=tuple(pasangan)))
    terisi = tuple(_pasangan(pasangan, keluhan))
    jalur = baca_kunci(kelas, ((nama, nomor) for nama, _, nomor in terisi), keluhan)
    kata = [
        NilaiBertitik(jalur=j, isi=isi, nomor=nomor)
        for j, (_, isi, nomor) in zip(jalur, terisi, strict=True)
        if j is not None
    ]
    bertanggal = "tanggal" in bidang(kelas) and not any(satu.jalur == ("tanggal",) for satu in kata)
    if bertanggal and hari is not None:
        kata.insert(0, NilaiBertitik(jalur=("tanggal",), isi=hari.isoformat(), nomor=0))
    return isian_sejenis(jenis, (susun(kelas, kata, nomor=0),), keluhan, baris=0)


def isian_sejenis(jenis: str, catatan: tuple[Peta, ...], keluhan: Keluhan, *, baris: int) -> IsianBerkas:
    """Facts that all stand under the same key of a dossier; a part with keys of its own is one fact."""
    isi: Simpul = Daftar(butir=catatan, baris=baris)
    if bidang(Kemitraan)[jenis].rupa is Rupa.BAGIAN:
        (isi,) = catatan
    pembaca = Pembaca(keluhan)
    akar = Peta(pasangan=((Skalar(teks=jenis, baris=baris), isi),), baris=baris)
    return IsianBerkas(keluhan=keluhan, isi=pembaca.bagian(Kemitraan, akar, ()), letak=pembaca.letak)


def periksa_jenis(jenis: str) -> None:
    """Raises MasukanSalah, with the near miss, for what is no kind of record."""
    if jenis not in JENIS_CATATAN:
        raise MasukanSalah(f'Jenis catatan "{kutip(jenis)}" tidak dikenal. {saran(jenis, JENIS_CATATAN)}')


def _pasangan(kata: Sequence[str], keluhan: Keluhan) -> Iterator[tuple[str, str, int]]:
    """Key, value and place of each word that has both."""
    for nomor, satu in enumerate(kata, start=1):
        nama, sama_dengan, isi = satu.partition("=")
        if not sama_dengan:
            keluhan.catat((), nomor, "tulis sebagai KUNCI=NILAI, misalnya tanggal=2026-01-31.")
        elif not isi.strip():
            keluhan.catat((), nomor, "nilainya belum ada. Tulis sesudah tanda sama dengan.")
        else:
            yield nama, isi, nomor
