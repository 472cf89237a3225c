"""The daily run: what time brings to each kemitraan, told once."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from lifecycle.domain.akibat import Akibat, akibat
from lifecycle.domain.anggota.keanggotaan import alasan_menangguhkan
from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.kaidah.kabar import JenisKabar
from lifecycle.domain.kata import Kerja
from lifecycle.domain.tindakan import Pesan, rangkai
from lifecycle.domain.wewenang.nama import SISTEM
from lifecycle.services.ports.buku import Buku
from lifecycle.services.ports.perangkat import Perangkat
from lifecycle.services.putaran.kerja_berkala import jalan_terus, olah
from lifecycle.services.ubah.pembukuan import Permintaan, bukukan_akibat, naikkan_versi
from lifecycle.services.ubah.tangguhkan import tangguhkan_bila_perlu


@dataclass(frozen=True, kw_only=True, slots=True)
class HasilIngatkan:
    """What the daily run did to one kemitraan, or why it was refused (`kurang`)."""

    nomor: str
    surel: tuple[Mapping[str, str], ...] = ()
    tugas: tuple[str, ...] = ()
    surat: tuple[str, ...] = ()
    ditangguhkan: bool = False
    kurang: tuple[Pesan, ...] = ()

    def ringkas(self) -> Pesan:
        """One sentence for a list of many."""
        if self.kurang:
            return rangkai(*self.kurang, sela=" ")
        jumlah = ((len(self.surel), "surel"), (len(self.tugas), "tugas baru"))
        bagian = [f"{banyak} {kata}" for banyak, kata in jumlah if banyak]
        bagian += [f"surat {nomor}" for nomor in self.surat]
        if self.ditangguhkan:
            bagian.append("ditangguhkan")
        return f"{', '.join(bagian) or 'catatan diperbarui'}."


def ingatkan_sebagian(
    perangkat: Perangkat,
    nomor: Sequence[str],
    *,
    pada: date,
    uji_coba: bool = False,
    berhenti: Callable[[], bool] = jalan_terus,
) -> tuple[HasilIngatkan, ...]:
    """Tell what is due of these; only those where anything is. Raises as kerja_berkala.olah."""
    return olah(Pengingat(perangkat=perangkat, pada=pada), nomor, uji_coba=uji_coba, berhenti=berhenti)


@dataclass(frozen=True, kw_only=True, slots=True)
class Pengingat:
    """The KerjaBerkala of the daily run; `hanya` one kind of news, where another run asks for it."""

    perangkat: Perangkat
    pada: date
    kerja: Kerja = Kerja.PENGINGAT
    hanya: JenisKabar | None = None

    def perlu(self, kemitraan: Kemitraan) -> bool:
        return self._akibat(kemitraan).kemitraan != kemitraan or self._kehilangan(kemitraan)

    def kerjakan(self, u: Buku, kemitraan: Kemitraan) -> tuple[HasilIngatkan | None, Kemitraan]:
        hasil, terkini = HasilIngatkan(nomor=kemitraan.nomor), kemitraan
        lanjutan = self._akibat(kemitraan)
        if lanjutan.kemitraan != kemitraan:
            naik = replace(lanjutan, kemitraan=naikkan_versi(lanjutan.kemitraan))
            permintaan = Permintaan(jenis="pengingat", oleh=SISTEM, pada=self.pada)
            tercatat = bukukan_akibat(
                u,
                self.perangkat,
                lama=kemitraan,
                lanjutan=naik,
                permintaan=permintaan,
            )
            terkini = tercatat.kemitraan
            hasil = replace(hasil, surel=tercatat.surel, tugas=tercatat.tugas, surat=tercatat.surat)
        if self.hanya is None:
            penangguhan = tangguhkan_bila_perlu(u, self.perangkat, terkini, self.pada)
            if penangguhan is not None:
                hasil, terkini = replace(hasil, ditangguhkan=True), penangguhan.kemitraan
        return (None if terkini is kemitraan else hasil), terkini

    def ditolak(self, nomor: str, kalimat: tuple[Pesan, ...]) -> HasilIngatkan:
        return HasilIngatkan(nomor=nomor, kurang=kalimat)

    def _akibat(self, kemitraan: Kemitraan) -> Akibat:
        aturan = self.perangkat.aturan
        return akibat(kemitraan, self.pada, aturan=aturan, harian=True, hanya=self.hanya)

    def _kehilangan(self, kemitraan: Kemitraan) -> bool:
        return alasan_menangguhkan(self.perangkat.lihat(kemitraan, self.pada)) is not None
