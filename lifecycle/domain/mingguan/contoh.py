"""Made-up digests, for trying the template before anybody is written to."""

from datetime import date

from lifecycle.domain.fakta import Tugas
from lifecycle.domain.kata import Tahap
from lifecycle.domain.mingguan.bagian import Bagian, Berakhir, Ditunggu, Janji
from lifecycle.domain.mingguan.minggu import Pindahan
from lifecycle.domain.mingguan.uraian import BARIS_TERBANYAK, uraian_mingguan
from lifecycle.domain.segel.harian import SegelHarian

_HARI = date(2026, 11, 30)
_BARU = Bagian(
    nomor="KM-2026-0001",
    judul="Kemitraan kebun sawit rakyat",
    bergerak=(
        Pindahan(
            nomor="KM-2026-0001",
            pemicu="laksanakan",
            dari=Tahap.PERENCANAAN,
            ke=Tahap.PELAKSANAAN,
            pada=date(2026, 11, 26),
        ),
    ),
)


def _contoh_tugas(ke: int, judul: str, tenggat: date) -> Tugas:
    return Tugas(
        id=ke,
        kunci=str(ke),
        judul=judul,
        giliran="ratna@kantor.example",
        tahap=Tahap.EVALUASI,
        tenggat=tenggat,
    )


_PENUH = Bagian(
    nomor="KM-2026-0002",
    judul="Kampus dan industri",
    lewat=(_contoh_tugas(41, "Catat realisasi komitmen", date(2026, 11, 20)),),
    janji=tuple(
        Janji(kode=f"K{n}", uraian="Bibit unggul", mitra="PT Sawit Makmur", jatuh_tempo=date(2026, 11, n))
        for n in range(1, BARIS_TERBANYAK + 3)
    ),
    menunggu=(_contoh_tugas(42, "Siapkan bahan evaluasi", _HARI),),
    ditunggu=(
        Ditunggu(siapa="Koperasi Tani Subur", jumlah=2, lewat=1, tenggat=date(2026, 11, 25)),
        Ditunggu(siapa="Kelompok Tani Harapan", jumlah=1, lewat=0, tenggat=date(2026, 12, 4)),
    ),
    berakhir=(
        Berakhir(apa="", tanggal=None, sampai=date(2027, 1, 31)),
        Berakhir(apa="MoU", tanggal=date(2024, 1, 31), sampai=date(2027, 1, 31)),
    ),
    bergerak=(
        Pindahan(
            nomor="KM-2026-0002",
            pemicu="tangguhkan",
            dari=Tahap.EVALUASI,
            ke=Tahap.EVALUASI,
            pada=date(2026, 11, 27),
            alasan="Menunggu pengganti inti",
        ),
    ),
)

CONTOH_BAGIAN = (_PENUH, _BARU)
# With little in it, and with everything.
CONTOH_SEDIKIT = uraian_mingguan([_BARU])
CONTOH = uraian_mingguan(
    CONTOH_BAGIAN,
    SegelHarian(urutan=1, tanggal=_HARI, jumlah=2, ujung={}, sidik_lama="", sidik="0123456789abcdef" * 4),
)
