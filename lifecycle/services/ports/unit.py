"""What services may ask and tell a database inside one transaction."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime, timedelta
from types import TracebackType
from typing import TYPE_CHECKING, Protocol, Self

from lifecycle.domain.daftar import CatatanOrang, OrangTerdaftar, Pengguna, Ringkasan, Saringan, TugasTerbuka
from lifecycle.domain.fakta import Keadaan, Kemitraan, Orang
from lifecycle.domain.kata import Kerja
from lifecycle.domain.mitra import MitraTercatat
from lifecycle.domain.riwayat import Riwayat
from lifecycle.domain.segel.harian import SegelHarian
from lifecycle.domain.surel.antrean import Alamat, HasilKirim, KabarSiap, Surel
from lifecycle.services.ports.buku import Buku

if TYPE_CHECKING:
    # The digest brings in every rule that it tells of; who only lists partnerships does without them.
    from lifecycle.domain.mingguan.minggu import Minggu, Pindahan


class UnitOfWork(Buku, Protocol):
    """One database transaction: leaving it without `commit` leaves nothing behind."""

    def __enter__(self) -> Self: ...
    def __exit__(
        self, jenis: type[BaseException] | None, galat: BaseException | None, jejak: TracebackType | None
    ) -> None: ...
    def commit(self) -> None: ...

    def muat(self, nomor: str) -> Kemitraan:
        """The kemitraan with every fact; its row is locked when the unit may write.

        Raises NomorTidakDikenal, with a near miss where there is one.
        """

    def muat_banyak(self, nomor: Sequence[str]) -> tuple[Kemitraan, ...]:
        """Several at once, a fixed number of queries however many; in the order asked for."""

    def keadaan(self, nomor: str) -> Keadaan:
        """Where it stands, by one query and without its facts. Raises as `muat`."""

    def daftar_mitra(self) -> tuple[MitraTercatat, ...]:
        """Every name that a mitra bears or bore, in order."""

    def mitra_kini(self, sebutan: Collection[str]) -> Mapping[str, str]:
        """Of these names and kode those that mean a mitra, with the name that it bears now."""

    def ganti_mitra(self, lama: str, baru: str) -> None:
        """Remember that who bore the one name bears the other now; the facts are the caller's."""

    def sepola(self, pola: str, *, judul: str, mitra: Collection[str]) -> tuple[tuple[str, str], ...]:
        """Nomor and judul of those of that pola, not called off, that bear that judul or have one of these
        mitra."""

    def ada(self, nomor: str) -> bool: ...
    def nomor_berikut(self, tahun: int) -> str:
        """The next free KM-<year>-<serial>, serial of at least four digits."""

    def riwayat(self, nomor: str) -> tuple[Riwayat, ...]:
        """Oldest first. Raises as `muat`."""

    def sidik_kiriman(self, nomor: str) -> dict[str, str]:
        """The digests of what went out and is kept beside the facts: reports, letters, the keys of mails."""

    def nomor_terbit(self) -> tuple[str, ...]:
        """Every nomor that was ever given or stands here, in order."""

    def pernah_terbit(self, nomor: str) -> bool:
        """Whether that nomor was ever given, wherever its kemitraan is now."""

    def semua_segel(self) -> tuple[SegelHarian, ...]:
        """The seals over all chains, oldest first."""

    def segel_terakhir(self) -> SegelHarian | None: ...
    def simpan_segel(self, segel: SegelHarian) -> bool:
        """False where somebody else made the seal of that urutan meanwhile."""

    def ujung_rantai(self) -> dict[str, str]:
        """Where each chain ends, by nomor."""

    def hash_riwayat(self) -> Mapping[str, Mapping[int, str]]:
        """The hash of every row of every chain, by nomor and version."""

    def riwayat_berkunci(self, kunci: str) -> Riwayat | None: ...
    def transisi_terakhir(self, nomor: str) -> Riwayat | None: ...
    def klaim_surel(
        self, *, penyewa: str, sekarang: datetime, sewa: timedelta, batas: int
    ) -> tuple[Surel, ...]:
        """Lease up to `batas` due mails that nobody else leases, oldest first, with their bytes."""

    def tandai_surel(
        self, hasil: Mapping[int, HasilKirim], *, sekarang: datetime, penyewa: str | None = None
    ) -> int:
        """Write how attempts ended, by the id of the mail, and give the leases back; answers for how many.

        A sender that says who it is, `penyewa`, says nothing of mails that others lease by now, unless it
        sent them.
        """

    def perpanjang_sewa(self, penyewa: str, sampai: datetime) -> frozenset[int]:
        """Keep every lease that this sender still holds until then; answers which mails those are."""

    def penyewa_surel(self) -> frozenset[str]:
        """Whoever leases a mail, also where the lease is over."""

    def terkirim_sejak(self, saat: datetime) -> Mapping[str, int]:
        """How many mails were sent since then, by the domain of the recipient."""

    def surel_berid(self, semua_id: Collection[int]) -> tuple[Surel, ...]:
        """Those of these mails that there are, without bytes."""

    def antrekan_lagi(self, semua_id: Collection[int], *, sekarang: datetime) -> frozenset[int]:
        """Those of these mails that may be sent again, and are in nobody's hands, wait as if never tried."""

    def batalkan_surel(self, semua_id: Collection[int], *, sebab: str, sekarang: datetime) -> frozenset[int]:
        """Those of these mails that wait, or failed, and are in nobody's hands are not sent any more; their
        keys stay, so that none is queued again."""

    def lepas_surel(self, penyewa: str) -> None:
        """Give back every lease that this sender still holds."""

    def alamat_berkabar(self, *, sekarang: datetime) -> tuple[tuple[str, str], ...]:
        """Every address and language for which at least two mails wait that may go as one."""

    def kabar_siap(self, *, sekarang: datetime, sejak: datetime) -> tuple[KabarSiap, ...]:
        """The mails that may go with others and are due; `sejak` is when the day began."""

    def tunda_kabar(self, semua_id: Collection[int], *, sampai: datetime, sekarang: datetime) -> None:
        """Let those that nobody sends meanwhile wait until then."""

    def kabar_untuk(self, kepada: str, bahasa: str, *, sekarang: datetime, batas: int) -> tuple[Surel, ...]:
        """Those mails, oldest first and without bytes, kept from every other sender until the unit ends."""

    def gabungkan(self, kabar: Sequence[Surel], kunci: str) -> None:
        """Say that they go as part of the queued mail of that key: they become `digabung`."""

    def tahan(self, surel: str, *, sebab: str, sekarang: datetime) -> Alamat:
        """Nobody is written to under this address any more; one that is held already stays as it is."""

    def pantul_lunak(self, surel: str, *, sebab: str) -> Alamat:
        """Count one soft bounce of an address."""

    def lupakan_lunak(self, surel: str) -> None:
        """Forget the soft bounces of an address that is not held."""

    def bebaskan(self, surel: str) -> bool:
        """Write to this address again, as if it had never given trouble; False where it never did."""

    def daftar_alamat(self) -> tuple[Alamat, ...]:
        """Every address that gave trouble."""

    def nomor_beralamat(self, surel: str) -> tuple[str, ...]:
        """The partnerships, not archived, in which this is the address of a kontak or of one of us."""

    def pantulan_dikenal(self, sidik: Sequence[str]) -> frozenset[str]:
        """Those of these bounces that were read already."""

    def catat_pantulan(self, sidik: str, *, surel_id: int | None, jenis: str, waktu: datetime) -> bool:
        """Remember that a bounce was read; False where it was read already."""

    def jumlah_pantulan(self, surel_id: int, jenis: str) -> int:
        """How many bounces of that jenis a mail had."""

    def surel_bersidik(self, sidik: str) -> Surel | None:
        """The mail whose identity is that or begins so, its attachments left out."""

    def surel_menunggu(self, surel: str, *, dan: int) -> tuple[Surel, ...]:
        """The mails to this address, in any spelling, that wait, and the one of the id `dan`; their
        attachments are left out."""

    def surel_kontak_berhenti(self, pada: date) -> tuple[Surel, ...]:
        """The mails that wait in nobody's hands for an address which some contact of the kemitraan has who is
        not written to any more on that day; their attachments are left out."""

    def isi_gabungan(self, surel_id: int) -> tuple[Surel, ...]:
        """The mails that went into a digest, their attachments left out; none where it is no digest."""

    def akhiri_surel(self, surel_id: int, *, status: str, galat: str) -> None:
        """The end of a mail that is not for this address any more, whoever may be sending it."""

    def tunda_surel(self, surel_id: int, hasil: HasilKirim) -> None:
        """A mail that was sent has come back, and waits again, or has failed."""

    def dikabari_sejak(self, notifikasi: str, saat: datetime) -> frozenset[str]:
        """Who was written that notification since then, in small letters."""

    def surel_berkunci(self, kunci: Sequence[str]) -> bool:
        """Whether any of these was ever queued."""

    def antrean_surel(
        self, *, nomor: str | None = None, belum: bool = True, status: str | None = None
    ) -> tuple[Surel, ...]:
        """The outbox without bytes: of one `status`, else only what still waits when `belum`.

        Raises NomorTidakDikenal where a nomor is asked for.
        """

    def jumlah_antrean(self) -> int:
        """How many mails still wait."""

    def jumlah_surel(self, nomor: str) -> int: ...
    def laporan(self, nomor: str, versi: int, format_: str) -> bytes | None: ...
    def surat(self, nomor: str, nomor_surat: str, format_: str) -> bytes | None: ...
    def daftar(self, *, pada: date, saringan: Saringan) -> tuple[Ringkasan, ...]:
        """As they stand on that day; a fixed number of queries, however many kemitraan there are."""

    def klaim_kerja(
        self, kerja: Kerja, pada: date, *, penyewa: str, sekarang: datetime, sampai: datetime, batas: int
    ) -> tuple[str, ...]:
        """Lease up to `batas` partnerships that this run has to look at on that day and that nobody else
        leases, the longest due first; their nomor."""

    def penyewa_kerja(self) -> frozenset[str]:
        """Every run that leases something, also where the lease is over."""

    def lepas_kerja(self, penyewa: str) -> None:
        """Give back every lease of that run."""

    def kerja_jatuh_tempo(self, kerja: Kerja, pada: date) -> tuple[str, ...]:
        """Every nomor that this run has to look at on that day, leased or not."""

    def jumlah_kerja(self, kerja: Kerja, pada: date) -> int:
        """How many those are."""

    def tinjau_lagi(self, kerja: Kerja, hari: Mapping[str, tuple[int, date | None]]) -> None:
        """Say when this run looks at each nomor again, by the versi that it looked at."""

    def tugas_terbuka(self, *, giliran: str | None = None) -> tuple[TugasTerbuka, ...]:
        """Open tasks, the earliest deadline first; a penyetuju or PIC is named by surel, a pihak by kode."""

    def nomor_tugas(self, id_tugas: int) -> str | None: ...
    def pengguna(self, surel: str) -> Pengguna | None: ...
    def semua_orang(self) -> tuple[OrangTerdaftar, ...]:
        """Our people, by address, with what each of them holds."""

    def ada_admin(self, pada: date) -> bool: ...
    def nomor_dipegang(self, surel: str, jabatan: Collection[str]) -> tuple[str, ...]:
        """The partnerships, not archived, that he holds as one of these keys of a dossier."""

    def catatan_orang(self, surel: str) -> tuple[CatatanOrang, ...]: ...
    def simpan_orang(self, orang: Pengguna, catatan: CatatanOrang) -> None:
        """Register one of our people as he is now, and keep what was done."""

    def orang_kantor(self, *, sesudah: str, batas: int) -> tuple[Orang, ...]:
        """Whoever runs or decides on a kemitraan that is not archived, and every auditor, by kunci_surel and
        after `sesudah`."""

    def nomor_mingguan(
        self, surel: str, minggu: "Minggu", *, ditahan: Collection[str], semua: bool = False
    ) -> tuple[str, ...]:
        """Those of this person's kemitraan, or of `semua`, not archived, that may have something to tell in
        that week."""

    def pindahan(self, nomor: Sequence[str], minggu: "Minggu") -> "Mapping[str, Sequence[Pindahan]]":
        """The transitions of that week by nomor, oldest first."""
