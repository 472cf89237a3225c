"""An address that takes no mail: held, its mails sent on to the next contact, and the PIC told."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from lifecycle.domain.bahasa.kutip import kutip
from lifecycle.domain.bahasa.mirip import saran
from lifecycle.domain.fakta import Kemitraan, Kontak, Orang, lihat_dari
from lifecycle.domain.galat import MasukanSalah
from lifecycle.domain.surel.alamat import kunci_surel
from lifecycle.domain.surel.antrean import Alamat, Surel, SurelBaru
from lifecycle.domain.surel.kabar import DITAHAN, MEMANTUL
from lifecycle.domain.surel.kontak import pengganti
from lifecycle.domain.surel.kunci import awalan_kunci, baca_kunci, kunci_alihan, kunci_kiriman
from lifecycle.services.ports.perangkat import Perangkat
from lifecycle.services.ports.unit import UnitOfWork

_PANJANG_SEBAB = 200
# What is no more for anybody: it was sent on, or its parts were.
_SUDAH_PERGI = ("dialihkan", "digabung", "dibatalkan")


class AlamatTidakDikenal(MasukanSalah):
    """Alamat ini tidak pernah bermasalah."""


def tahan_alamat(
    u: UnitOfWork, perangkat: Perangkat, surel: Surel, *, sebab: str, sekarang: datetime
) -> None:
    """Hold the address that this mail could not be delivered to. The mail and all that waits for the address
    go to the next contact of their pihak, once; the PIC of each kemitraan that writes to it hears of it.

    Asked again about the same mail, nothing happens any more. The caller commits.
    """
    baru = kunci_surel(surel.kepada) not in u.ditahan()
    alamat = u.tahan(surel.kepada, sebab=kutip(sebab, panjang=_PANJANG_SEBAB), sekarang=sekarang)
    surat = _yang_tertahan(u, alamat, surel)
    nomor = {s.nomor for s in surat} | set(u.nomor_beralamat(alamat.surel) if baru else ())
    for kemitraan in u.muat_banyak(sorted(nomor)):
        pemindahan = _Pemindahan(u=u, perangkat=perangkat, kemitraan=kemitraan, alamat=alamat, waktu=sekarang)
        pindah = [pemindahan.pindahkan(s) for s in surat if s.nomor == kemitraan.nomor]
        pemindahan.kabari(dialihkan=sum(pindah), gagal=len(pindah) - sum(pindah))


def bebaskan_alamat(perangkat: Perangkat, surel: str) -> str:
    """Write to this address again; answers it in small letters. Raises AlamatTidakDikenal."""
    kunci = kunci_surel(surel)
    with perangkat.unit() as u:
        if not u.bebaskan(kunci):
            dekat = saran(kunci, [a.surel for a in u.daftar_alamat()])
            raise AlamatTidakDikenal(
                f'Alamat "{kutip(surel)}" tidak ditahan dan tidak pernah memantul. '
                f"{dekat or 'Tidak ada alamat yang bermasalah.'}"
            )
        u.commit()
    return kunci


def _yang_tertahan(u: UnitOfWork, alamat: Alamat, surel: Surel) -> list[Surel]:
    """The mails to send on: a digest as its parts, each of which is for its own pihak."""
    hasil: list[Surel] = []
    for satu in u.surel_menunggu(alamat.surel, dan=surel.id):
        if satu.status in _SUDAH_PERGI:
            continue
        bagian = u.isi_gabungan(satu.id)
        if bagian:
            u.akhiri_surel(satu.id, status="dialihkan", galat=f"{_sebut(alamat)}; isinya dialihkan satu-satu")
        hasil += [b for b in bagian if b.status == "digabung"] or ([] if bagian else [satu])
    return hasil


@dataclass(frozen=True, kw_only=True)
class _Pemindahan:
    """What a held address means for one kemitraan."""

    u: UnitOfWork
    perangkat: Perangkat
    kemitraan: Kemitraan
    alamat: Alamat
    waktu: datetime

    def pindahkan(self, surel: Surel) -> bool:
        """Send it on; False where there is nobody to send it to."""
        orang = pengganti(self.kemitraan, surel.kepada, surel.pihak, pada=self.perangkat.hari_ini())
        if orang is None:
            pesan = f"{_sebut(self.alamat)}; tidak ada kontak lain yang dapat dikirimi"
            self.u.akhiri_surel(surel.id, status="gagal", galat=pesan)
            return False
        kunci = kunci_alihan(surel, orang.surel)
        if not self.u.surel_berkunci((kunci, *_kunci_sendiri(surel, orang.surel))):
            self.u.antrekan([self._untuk(orang, surel, kunci)], sekarang=self.waktu)
        pesan = f"{_sebut(self.alamat)}; dialihkan ke {orang.surel}"
        self.u.akhiri_surel(surel.id, status="dialihkan", galat=pesan)
        return True

    def _untuk(self, orang: Kontak | Orang, surel: Surel, kunci: str) -> SurelBaru:
        isi = self.perangkat.pengalih().alihkan(surel.isi, kunci=kunci, nama=orang.nama, surel=orang.surel)
        return SurelBaru(
            kunci=kunci,
            nomor=surel.nomor,
            notifikasi=surel.notifikasi,
            kepada=orang.surel,
            pihak=surel.pihak,
            perihal=surel.perihal,
            isi=isi,
            # What was put off to office hours waits for them still; what was tried already waits no longer.
            mulai=surel.coba_lagi if surel.status == "antre" else None,
            naskah=surel.naskah,
            bahasa=surel.bahasa,
            nama=orang.nama,
        )

    def kabari(self, *, dialihkan: int, gagal: int) -> None:
        """One note for each hold, whatever number of mails it met."""
        pada = self.perangkat.hari_ini()
        surel = self.perangkat.penyusun().susun(
            MEMANTUL,
            lihat_dari(self.kemitraan, pada),
            kunci=awalan_kunci(
                self.kemitraan.nomor, DITAHAN.tulis(self.alamat.surel, self.alamat.ditahan_sejak)
            ),
            waktu=self.waktu,
            konteks={"alasan": "", "alamat": {**self._siapa(), "dialihkan": dialihkan, "gagal": gagal}},
        )
        self.u.antrekan(surel, sekarang=self.waktu)

    def _siapa(self) -> dict[str, Any]:
        """Whose address it was, and who is written to now."""
        kunci, k = self.alamat.surel, self.kemitraan
        kontak = [(p, satu) for p in k.pihak for satu in p.kontak if kunci_surel(satu.surel) == kunci]
        kami = [o for o in (k.penanggung_jawab, k.penyetuju) if kunci_surel(o.surel) == kunci]
        pada = self.perangkat.hari_ini()
        ganti = {p.kode: pengganti(k, kunci, p.kode, pada=pada) for p, _ in kontak}
        lain = [*ganti.values(), *(pengganti(k, kunci, None, pada=pada) for _ in kami)]
        nama = [*(satu.nama for _, satu in kontak), *(o.nama for o in kami)]
        return {
            "surel": kunci,
            "nama": nama[0] if nama else kunci,
            "mitra": _unik(p.mitra for p, _ in kontak),
            "sebab": self.alamat.sebab or "",
            "pengganti": _unik(f"{o.nama}, {o.surel}" for o in lain if o is not None),
            "buntu": _unik(p.mitra for p, _ in kontak if ganti[p.kode] is None),
        }


def _sebut(alamat: Alamat) -> str:
    return f"alamat ditahan ({alamat.sebab})"


def _kunci_sendiri(surel: Surel, kepada: str) -> Sequence[str]:
    """The key of the same mail, had it been written to that person from the start."""
    asal = baca_kunci(surel)
    return () if asal is None else (kunci_kiriman(asal.awalan, surel.notifikasi, kepada),)


def _unik(semua: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(semua))
