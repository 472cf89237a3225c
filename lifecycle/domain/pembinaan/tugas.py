"""Work of pembinaan: capabilities below the agreed mark, and lines of the plan that nobody has scheduled."""

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal

from lifecycle.domain.bahasa.angka import bilangan_id
from lifecycle.domain.bahasa.kutip import kutip, terisi
from lifecycle.domain.fakta import Fakta, Pihak, Tugas, petugas
from lifecycle.domain.kaidah.kunci import Kunci
from lifecycle.domain.kaidah.tugas import JenisTugas
from lifecycle.domain.kata import Kapabilitas, StatusKegiatan, Tahap
from lifecycle.domain.pembinaan.kapabilitas import bernilai_sejak, nilai_kini
from lifecycle.domain.pola.subkontrak import POLA
from lifecycle.domain.riwayat import sidik

_PEMBINAAN = Kunci("pembinaan", "pihak", "kapabilitas", "nilai", "sejak")

_TENGGAT_BINA = timedelta(days=90)

NAMA_KAPABILITAS = {
    Kapabilitas.MERENCANAKAN_USAHA: "merencanakan usaha",
    Kapabilitas.MENAATI_PERJANJIAN: "menaati perjanjian",
    Kapabilitas.KINERJA: "kinerja kuantitas dan kualitas",
    Kapabilitas.SKALA_EKONOMI: "skala ekonomi",
    Kapabilitas.KETERAMPILAN_STANDAR: "keterampilan standar",
}

_KEGIATAN = Kunci("kegiatan_pembinaan", "butir")

_TENGGAT_JADWAL = timedelta(days=30)


def _bina(fakta: Fakta) -> Iterator[Tugas]:
    """Exactly one open task for each capability below its mark.

    A score that stays what it was opens nothing again, so that a finished task stays finished.
    """
    if fakta.kemitraan.keadaan.tahap is Tahap.TERMINASI:
        return
    terbuka = {_tentang(t) for t in fakta.kemitraan.tugas if t.selesai is None}
    for pihak, kapabilitas, nilai in _di_bawah_standar(fakta):
        if (pihak.kode, kapabilitas) not in terbuka:
            sejak = bernilai_sejak(fakta, pihak, kapabilitas)
            yield Tugas(
                kunci=_PEMBINAAN.tulis(
                    pihak.kode, kapabilitas, bilangan_id(nilai), *([sejak] if sejak else [])
                ),
                judul=f"Bina {pihak.mitra} dalam {NAMA_KAPABILITAS[kapabilitas]} sampai memenuhi standar",
                giliran=_pembina(fakta),
                tahap=fakta.kemitraan.keadaan.tahap,
                tenggat=fakta.pada + _TENGGAT_BINA,
            )


def _sudah_naik(fakta: Fakta, tugas: Tugas) -> bool:
    """The capability has risen to its mark, or there is nobody left to coach."""
    lemah = {(pihak.kode, kapabilitas) for pihak, kapabilitas, _ in _di_bawah_standar(fakta)}
    return _tentang(tugas) not in lemah


def _tentang(tugas: Tugas) -> tuple[str, str] | None:
    """Whose capability a task is about; None for other work."""
    bagian = _PEMBINAAN.baca(tugas.kunci)
    return None if bagian is None else (bagian["pihak"], bagian["kapabilitas"])


def _di_bawah_standar(fakta: Fakta) -> Iterator[tuple[Pihak, Kapabilitas, Decimal]]:
    if fakta.kemitraan.pola != POLA.kode:
        return
    for pihak in fakta.pihak_aktif:
        for kapabilitas, nilai in nilai_kini(fakta, pihak).items():
            ambang = fakta.kemitraan.standar.ambang(kapabilitas)
            if pihak.peran == "subkontraktor" and ambang is not None and nilai < ambang:
                yield pihak, kapabilitas, nilai


def _pembina(fakta: Fakta) -> str:
    """Who coaches: the prinsipal, for whom the components are made."""
    return next((p.kode for p in fakta.pihak_aktif if p.peran == "prinsipal"), petugas(fakta))


def _jadwalkan(fakta: Fakta) -> Iterator[Tugas]:
    if fakta.kemitraan.keadaan.tahap is not Tahap.PELAKSANAAN:
        return
    for butir in _belum_dijadwalkan(fakta):
        yield Tugas(
            kunci=_kunci(butir),
            judul=f"Jadwalkan kegiatan pembinaan: {kutip(butir, panjang=120)}",
            giliran=petugas(fakta),
            tahap=Tahap.PELAKSANAAN,
            tenggat=fakta.pada + _TENGGAT_JADWAL,
        )


def _sudah_dijadwalkan(fakta: Fakta, tugas: Tugas) -> bool:
    """An activity carries the line out, or the line was taken off the plan."""
    return tugas.kunci not in {_kunci(butir) for butir in _belum_dijadwalkan(fakta)}


def _belum_dijadwalkan(fakta: Fakta) -> Iterator[str]:
    kegiatan = fakta.kemitraan.kegiatan
    terjadwal = {k.pembinaan for k in kegiatan if k.status is not StatusKegiatan.BATAL}
    return (b for b in fakta.kemitraan.pembinaan if terisi(b) and b not in terjadwal)


def _kunci(butir: str) -> str:
    # A line is a sentence of any length; its fingerprint names it as well.
    return _KEGIATAN.tulis(sidik(butir)[:16])


TUGAS: tuple[JenisTugas, ...] = (
    JenisTugas(kunci=_PEMBINAAN, buka=_bina, tuntas=_sudah_naik),
    JenisTugas(kunci=_KEGIATAN, buka=_jadwalkan, tuntas=_sudah_dijadwalkan),
)
