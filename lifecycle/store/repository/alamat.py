"""Addresses that gave trouble, the bounces that told of it, and the mails they concern."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

from sqlalchemy import ColumnElement, Connection, delete, func, or_, select, union_all, update

from lifecycle.domain.daftar import JABATAN
from lifecycle.domain.fakta import Kontak, Pihak
from lifecycle.domain.surel.alamat import kunci_surel
from lifecycle.domain.surel.antrean import BELUM, Alamat, HasilKirim, Surel
from lifecycle.store.mapping.rows import rakit
from lifecycle.store.repository.base import Repository
from lifecycle.store.repository.surel import pilih_surel
from lifecycle.store.sisip import sisip
from lifecycle.store.tabel.entri import tabel_untuk
from lifecycle.store.tabel.kemitraan import KEMITRAAN, PENGGUNA
from lifecycle.store.tabel.surel import ALAMAT, PANTULAN, SUREL

_DAHULU = datetime(1970, 1, 1, tzinfo=UTC)


class AlamatRepository(Repository):
    def tahan(self, surel: str, *, sebab: str, sekarang: datetime) -> Alamat:
        """An address that is held already keeps its day and its cause."""
        kunci = kunci_surel(surel)
        perintah = sisip(self._koneksi, ALAMAT).values(
            surel=kunci, ditahan_sejak=sekarang, sebab=sebab, lunak=0
        )
        baru = perintah.excluded
        self._koneksi.execute(
            perintah.on_conflict_do_update(
                index_elements=["surel"],
                set_={"ditahan_sejak": baru.ditahan_sejak, "sebab": baru.sebab},
                where=ALAMAT.c.ditahan_sejak.is_(None),
            )
        )
        return self._alamat(kunci)

    def pantul_lunak(self, surel: str, *, sebab: str) -> Alamat:
        """Counted; the last cause is kept, except of an address that is held."""
        kunci, a = kunci_surel(surel), ALAMAT.c
        perintah = sisip(self._koneksi, ALAMAT).values(surel=kunci, sebab=sebab, lunak=1)
        hitung = perintah.on_conflict_do_update(index_elements=["surel"], set_={"lunak": a.lunak + 1})
        self._koneksi.execute(hitung)
        bebas = update(ALAMAT).where(a.surel == kunci, a.ditahan_sejak.is_(None))
        self._koneksi.execute(bebas.values(sebab=sebab))
        return self._alamat(kunci)

    def lupakan_lunak(self, surel: str) -> None:
        a = ALAMAT.c
        self._koneksi.execute(delete(ALAMAT).where(a.surel == kunci_surel(surel), a.ditahan_sejak.is_(None)))

    def bebaskan(self, surel: str) -> bool:
        hapus = delete(ALAMAT).where(ALAMAT.c.surel == kunci_surel(surel))
        return self._koneksi.execute(hapus.returning(ALAMAT.c.id)).first() is not None

    def daftar_alamat(self) -> tuple[Alamat, ...]:
        """Held ones first, the longest held before the others."""
        urut = (ALAMAT.c.ditahan_sejak.nulls_last(), ALAMAT.c.surel)
        return tuple(
            rakit(Alamat, b) for b in self._koneksi.execute(select(ALAMAT).order_by(*urut)).mappings()
        )

    def ditahan(self) -> frozenset[str]:
        return alamat_ditahan(self._koneksi)

    def nomor_beralamat(self, surel: str) -> tuple[str, ...]:
        k, pihak, kontak = KEMITRAAN.c, tabel_untuk(Pihak).table, tabel_untuk(Kontak).table
        dari_kontak = (
            select(k.nomor, kontak.c.surel)
            .join(pihak, pihak.c.kemitraan_id == k.id)
            .join(kontak, kontak.c.pihak_id == pihak.c.id)
            .where(~k.diarsipkan, _sedomain(kontak.c.surel, surel))
        )
        memegang = or_(*(k[f"{peran}_id"] == PENGGUNA.c.id for peran in JABATAN))
        dari_kami = select(k.nomor, PENGGUNA.c.surel).join(PENGGUNA, memegang)
        dari_kami = dari_kami.where(~k.diarsipkan, PENGGUNA.c.kunci == kunci_surel(surel))
        semua = self._koneksi.execute(union_all(dari_kontak, dari_kami)).tuples()
        return tuple(sorted({nomor for nomor, satu in semua if kunci_surel(satu) == kunci_surel(surel)}))

    def pantulan_dikenal(self, sidik: Sequence[str]) -> frozenset[str]:
        pilih = select(PANTULAN.c.sidik).where(PANTULAN.c.sidik.in_(sidik))
        return frozenset(self._koneksi.scalars(pilih))

    def catat_pantulan(self, sidik: str, *, surel_id: int | None, jenis: str, waktu: datetime) -> bool:
        perintah = sisip(self._koneksi, PANTULAN).on_conflict_do_nothing(index_elements=["sidik"])
        baris = perintah.values(sidik=sidik, surel_id=surel_id, jenis=jenis, waktu=waktu)
        return self._koneksi.scalar(baris.returning(PANTULAN.c.id)) is not None

    def jumlah_pantulan(self, surel_id: int, jenis: str) -> int:
        p = PANTULAN.c
        pilih = select(func.count()).select_from(PANTULAN).where(p.surel_id == surel_id, p.jenis == jenis)
        return int(self._koneksi.execute(pilih).scalar_one())

    def surel_bersidik(self, sidik: str) -> Surel | None:
        """Its attachments are left out, as they are kept apart."""
        s = SUREL.c
        # Hexadecimal digits end before "g", in every order of letters.
        depan = pilih_surel(s.isi).where(s.sidik >= sidik, s.sidik < f"{sidik}g")
        baris = self._koneksi.execute(depan).mappings()
        return next((rakit(Surel, b) for b in baris), None)

    def surel_menunggu(self, surel: str, *, dan: int) -> tuple[Surel, ...]:
        """Their attachments are left out, as they are kept apart."""
        s, kunci = SUREL.c, kunci_surel(surel)
        menunggu = s.status.in_(BELUM) & _sedomain(s.kepada, surel)
        pilih = pilih_surel(s.isi).where(or_(s.id == dan, menunggu))
        semua = (rakit(Surel, b) for b in self._koneksi.execute(pilih).mappings())
        return tuple(satu for satu in semua if kunci_surel(satu.kepada) == kunci)

    def surel_kontak_berhenti(self, pada: date) -> tuple[Surel, ...]:
        s, pihak, kontak = SUREL.c, tabel_untuk(Pihak).table, tabel_untuk(Kontak).table
        # A first choice, as in _sedomain.
        serupa = func.lower(kontak.c.surel) == func.lower(s.kepada)
        berhenti = select(pihak.c.id).join(kontak, kontak.c.pihak_id == pihak.c.id)
        berhenti = berhenti.where(pihak.c.kemitraan_id == s.kemitraan_id, kontak.c.sampai < pada, serupa)
        menunggu = s.status.in_(BELUM) & s.sewa_oleh.is_(None)
        pilih = pilih_surel(s.isi).where(menunggu, berhenti.exists()).order_by(s.id)
        return tuple(rakit(Surel, b) for b in self._koneksi.execute(pilih).mappings())

    def isi_gabungan(self, surel_id: int) -> tuple[Surel, ...]:
        pilih = pilih_surel(SUREL.c.isi).where(SUREL.c.gabungan_id == surel_id)
        return tuple(rakit(Surel, b) for b in self._koneksi.execute(pilih).mappings())

    def akhiri_surel(self, surel_id: int, *, status: str, galat: str) -> None:
        akhir = {"status": status, "galat": galat, "coba_lagi": None, "sewa_oleh": None, "sewa_sampai": None}
        self._koneksi.execute(update(SUREL).where(SUREL.c.id == surel_id).values(akhir))

    def tunda_surel(self, surel_id: int, hasil: HasilKirim) -> None:
        kini = {"status": hasil.status, "galat": hasil.galat, "coba_lagi": hasil.coba_lagi, "terkirim": None}
        self._koneksi.execute(update(SUREL).where(SUREL.c.id == surel_id).values(kini))

    def dikabari_sejak(self, notifikasi: str, saat: datetime) -> frozenset[str]:
        s = SUREL.c
        pilih = select(s.kepada).where(s.notifikasi == notifikasi, s.dibuat >= saat)
        return frozenset(kunci_surel(kepada) for kepada in self._koneksi.scalars(pilih))

    def surel_berkunci(self, kunci: Sequence[str]) -> bool:
        return self._koneksi.scalar(select(SUREL.c.id).where(SUREL.c.kunci.in_(kunci)).limit(1)) is not None

    def _alamat(self, kunci: str) -> Alamat:
        pilih = select(ALAMAT).where(ALAMAT.c.surel == kunci)
        hasil: Alamat = rakit(Alamat, self._koneksi.execute(pilih).mappings().one())
        return hasil


def _sedomain(kolom: ColumnElement[str], surel: str) -> ColumnElement[bool]:
    """A first choice: SQLite knows small letters of ASCII only, and a domain is written in them."""
    return func.lower(kolom).endswith(f"@{kunci_surel(surel).rpartition('@')[2]}", autoescape=True)


def alamat_ditahan(koneksi: Connection) -> frozenset[str]:
    """Every held address, in small letters; there are few of them, whatever there are of partnerships."""
    # SQLite answers "later than" from the index, but not "is not null".
    ditahan = ALAMAT.c.ditahan_sejak > _DAHULU
    return frozenset(koneksi.scalars(select(ALAMAT.c.surel).where(ditahan)))
