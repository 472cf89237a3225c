"""What a held address means: its waiting mails go to the next contact of their pihak, and the PIC is told."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from lifecycle.domain.fakta import Kemitraan, Kontak, Orang, lihat_dari
from lifecycle.domain.surel.alamat import kunci_surel
from lifecycle.domain.surel.antrean import Alamat, Surel, SurelBaru
from lifecycle.domain.surel.kabar import DITAHAN, MEMANTUL
from lifecycle.domain.surel.kontak import para_pihak, pengganti
from lifecycle.domain.surel.kunci import awalan_kunci, baca_kunci, kunci_alihan, kunci_kiriman
from lifecycle.services.ports.perangkat import Perangkat
from lifecycle.services.ports.unit import UnitOfWork

# What is no more for anybody: it was sent on, or its parts were.
_SUDAH_PERGI = ("dialihkan", "digabung", "dibatalkan")
# No mail has this id.
TANPA_SUREL = 0


def surel_tertahan(u: UnitOfWork, alamat: Alamat, *, dan: int = TANPA_SUREL) -> list[Surel]:
    """The mails to send on, the one of the id `dan` among them: a digest as its parts, each of which is for
    its own pihak."""
    hasil: list[Surel] = []
    for satu in u.surel_menunggu(alamat.surel, dan=dan):
        if satu.status in _SUDAH_PERGI:
            continue
        bagian = u.isi_gabungan(satu.id)
        if bagian:
            u.akhiri_surel(satu.id, status="dialihkan", galat=f"{_sebut(alamat)}; isinya dialihkan satu-satu")
        hasil += [b for b in bagian if b.status == "digabung"] or ([] if bagian else [satu])
    return hasil


@dataclass(frozen=True, kw_only=True)
class Pemindahan:
    """What a held address means for one kemitraan; `oleh` is who held it, "" where a bounce did."""

    u: UnitOfWork
    perangkat: Perangkat
    kemitraan: Kemitraan
    alamat: Alamat
    waktu: datetime
    oleh: str = ""

    def pindahkan(self, surel: Surel) -> bool:
        """Send it on, of a mail to somebody who speaks for several pihak to a contact of each; False where
        there is nobody to send it to."""
        orang = self._pengganti(surel)
        if not orang:
            pesan = f"{_sebut(self.alamat)}; tidak ada kontak lain yang dapat dikirimi"
            self.u.akhiri_surel(surel.id, status="gagal", galat=pesan)
            return False
        for satu, pihak in orang.values():
            kunci = kunci_alihan(surel, satu.surel)
            if not self.u.surel_berkunci((kunci, *_kunci_sendiri(surel, satu.surel))):
                self.u.antrekan([self._untuk(satu, surel, kunci, pihak)], sekarang=self.waktu)
        tujuan = ", ".join(satu.surel for satu, _ in orang.values())
        pesan = f"{_sebut(self.alamat)}; dialihkan ke {tujuan}"
        self.u.akhiri_surel(surel.id, status="dialihkan", galat=pesan)
        return True

    def _pengganti(self, surel: Surel) -> dict[str, tuple[Kontak | Orang, str | None]]:
        """Who is written to instead, and for which pihak, each by his address."""
        hasil: dict[str, tuple[Kontak | Orang, str | None]] = {}
        for kode in para_pihak(surel.pihak):
            orang = pengganti(self.kemitraan, surel.kepada, kode, pada=self.perangkat.hari_ini())
            if orang is not None:
                _, lain = hasil.get(kunci_surel(orang.surel), (orang, None))
                bersama = " ".join(k for k in (lain, kode) if k is not None) or None
                hasil[kunci_surel(orang.surel)] = (orang, bersama)
        return hasil

    def _untuk(self, orang: Kontak | Orang, surel: Surel, kunci: str, pihak: str | None) -> SurelBaru:
        isi = self.perangkat.pengalih().alihkan(surel.isi, kunci=kunci, nama=orang.nama, surel=orang.surel)
        return SurelBaru(
            kunci=kunci,
            nomor=surel.nomor,
            notifikasi=surel.notifikasi,
            kepada=orang.surel,
            pihak=pihak,
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
            "sebab": (self.alamat.sebab or "").removeprefix(f"{self.oleh}: "),
            "oleh": self.oleh,
            "pengganti": _unik(f"{o.nama}, {o.surel}" for o in lain if o is not None),
            "buntu": _unik(p.mitra for p, _ in kontak if ganti[p.kode] is None),
        }


def _sebut(alamat: Alamat) -> str:
    return f"{alamat.sebab}" if alamat.ditahan_sejak is None else f"alamat ditahan ({alamat.sebab})"


def _kunci_sendiri(surel: Surel, kepada: str) -> Sequence[str]:
    """The key of the same mail, had it been written to that person from the start."""
    asal = baca_kunci(surel)
    return () if asal is None else (kunci_kiriman(asal.awalan, surel.notifikasi, kepada),)


def _unik(semua: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(semua))
