"""What one kemitraan has to say to one of our own people on one day; often nothing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from lifecycle.domain.daftar import lewat
from lifecycle.domain.dokumen.berakhir import dokumen_berakhir
from lifecycle.domain.dokumen.penanda_tangan import NAMA
from lifecycle.domain.fakta import Fakta, Tugas
from lifecycle.domain.kabar.penerima import PENERIMA
from lifecycle.domain.kata import Tahap
from lifecycle.domain.komitmen.tagihan import yang_ditagih
from lifecycle.domain.mingguan.minggu import Minggu, Pindahan
from lifecycle.domain.surel.alamat import kunci_surel
from lifecycle.domain.surel.kontak import sebut_siapa

# Our own people, by the field of the kemitraan that names them.
_PETUGAS, _PENYETUJU = "penanggung_jawab", "penyetuju"


@dataclass(frozen=True, kw_only=True, slots=True)
class Ditunggu:
    """How many open tasks somebody else has: of them `lewat` are overdue, and `tenggat` is the first date."""

    siapa: str
    jumlah: int
    lewat: int
    tenggat: date | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Janji:
    """A promise that was due on `jatuh_tempo` and is not kept."""

    kode: str
    uraian: str
    mitra: str
    jatuh_tempo: date


@dataclass(frozen=True, kw_only=True, slots=True)
class Berakhir:
    """What ends soon: a document, named by `apa` and the day that it bears, or the kemitraan itself ("")."""

    apa: str
    tanggal: date | None
    sampai: date


@dataclass(frozen=True, kw_only=True, slots=True)
class Bagian:
    """All of it. `menunggu` and `lewat` are the reader's own tasks, the latter past their deadline;
    `ditunggu` are those of others that a petugas looks after."""

    nomor: str
    judul: str
    lewat: tuple[Tugas, ...] = ()
    janji: tuple[Janji, ...] = ()
    menunggu: tuple[Tugas, ...] = ()
    ditunggu: tuple[Ditunggu, ...] = ()
    berakhir: tuple[Berakhir, ...] = ()
    bergerak: tuple[Pindahan, ...] = field(default=())

    @property
    def terlambat(self) -> int:
        """How much is overdue that the reader should see to."""
        return len(self.lewat) + len(self.janji)


def bagian(
    fakta: Fakta, surel: str, pindahan: Sequence[Pindahan] = (), *, auditor: bool = False
) -> Bagian | None:
    """What this kemitraan says to whoever has that address; None where it says nothing. An `auditor` reads of
    every kemitraan what is late in it, ends and moved.

    Where an address is held, the other one of our people reads in its place (see penerima.py). `pindahan`
    are the transitions of the kemitraan in that week.
    """
    peran = _peran(fakta, surel)
    if not peran and not auditor:
        return None
    milik = {kunci_surel(getattr(fakta.kemitraan, satu).surel) for satu in peran}
    sendiri = [t for t in _terbuka(fakta) if kunci_surel(t.giliran) in milik]
    hasil = Bagian(
        nomor=fakta.kemitraan.nomor,
        judul=fakta.kemitraan.judul,
        lewat=tuple(t for t in sendiri if lewat(t, fakta.pada)),
        janji=tuple(_janji(fakta)),
        menunggu=tuple(t for t in sendiri if not lewat(t, fakta.pada)),
        ditunggu=tuple(_ditunggu(fakta)) if _PETUGAS in peran else (),
        berakhir=tuple(_berakhir(fakta)),
        bergerak=tuple(pindahan),
    )
    return None if hasil == Bagian(nomor=hasil.nomor, judul=hasil.judul) else hasil


def _peran(fakta: Fakta, surel: str) -> set[str]:
    """In which of our roles this address is written to."""
    return {
        satu
        for satu in (_PETUGAS, _PENYETUJU)
        for penerima in PENERIMA[satu](fakta)
        if kunci_surel(penerima.surel) == kunci_surel(surel)
    }


def _terbuka(fakta: Fakta) -> list[Tugas]:
    """The earliest deadline first; a task without one comes last."""
    terbuka = (t for t in fakta.kemitraan.tugas if t.selesai is None)
    return sorted(terbuka, key=lambda t: (t.tenggat or date.max, t.kunci))


def _ditunggu(fakta: Fakta) -> Iterator[Ditunggu]:
    """Of every pihak, and of people who answer for this kemitraan no longer: whom only a petugas can ask."""
    kami = {kunci_surel(getattr(fakta.kemitraan, satu).surel) for satu in (_PETUGAS, _PENYETUJU)}
    lain = [t for t in _terbuka(fakta) if kunci_surel(t.giliran) not in kami]
    for giliran in dict.fromkeys(t.giliran for t in lain):
        semua = [t for t in lain if t.giliran == giliran]
        yield Ditunggu(
            siapa=sebut_siapa(fakta.kemitraan, giliran),
            jumlah=len(semua),
            lewat=sum(lewat(t, fakta.pada) for t in semua),
            tenggat=semua[0].tenggat,
        )


def _janji(fakta: Fakta) -> Iterator[Janji]:
    terlambat = [(tempo, k) for k, tempo in yang_ditagih(fakta) if tempo < fakta.pada]
    for tempo, komitmen in sorted(terlambat, key=lambda satu: (satu[0], satu[1].kode)):
        yield Janji(
            kode=komitmen.kode,
            uraian=komitmen.uraian,
            mitra=fakta.kemitraan.nama_mitra(komitmen.pihak),
            jatuh_tempo=tempo,
        )


def _berakhir(fakta: Fakta) -> Iterator[Berakhir]:
    """Nothing of a kemitraan that is being wound up: it ends anyway."""
    if fakta.kemitraan.keadaan.tahap is Tahap.TERMINASI:
        return
    minggu, akhir = Minggu(pada=fakta.pada), fakta.kemitraan.masa.berakhir
    if akhir is not None and minggu.segera(akhir):
        yield Berakhir(apa="", tanggal=None, sampai=akhir)
    for dokumen, sampai in dokumen_berakhir(fakta):
        if minggu.segera(sampai):
            yield Berakhir(apa=NAMA[dokumen.jenis], tanggal=dokumen.tanggal, sampai=sampai)
