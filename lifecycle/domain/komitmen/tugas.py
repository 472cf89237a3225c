"""Work that promises make for the petugas: letters to approve, questions to answer, warnings to follow up."""

from collections.abc import Iterator
from datetime import timedelta

from lifecycle.domain.bahasa.angka import bilangan_id, romawi
from lifecycle.domain.bahasa.sebut import sebut_tanggal
from lifecycle.domain.fakta import Fakta, Komitmen, Peringatan, Tugas
from lifecycle.domain.kaidah.kunci import Kunci
from lifecycle.domain.kaidah.tugas import JenisTugas, tugas
from lifecycle.domain.komitmen.peringatan import PERINGATAN, peringatan_terbuka
from lifecycle.domain.komitmen.persiapan import HAMPIR, ditanyakan, tercapai
from lifecycle.domain.komitmen.tagihan import terutang
from lifecycle.domain.komitmen.tangga import (
    HARI_PERBAIKAN,
    SURAT,
    TANGGA,
    TANGGA_SENDIRI,
    AnakTangga,
    anak_tangga,
    berikutnya,
    kunci_surat,
)
from lifecycle.domain.tindakan import Pesan

# Days to look at a letter that is ready, or to answer a question.
HARI_TIMBANG = 7


def buka(fakta: Fakta) -> Iterator[Tugas]:
    janji = {k.kode: k for k in fakta.kemitraan.komitmen}
    for sp in peringatan_terbuka(fakta):
        pihak = fakta.kemitraan.pihak_berkode(janji[sp.komitmen].pihak)
        yield Tugas(
            kunci=_kunci(sp),
            judul=f"Tindak lanjuti SP {romawi(sp.tingkat)} untuk {sp.komitmen} ({janji[sp.komitmen].uraian})"
            + (f" bersama {pihak.mitra}" if pihak is not None else ""),
            giliran=fakta.kemitraan.penanggung_jawab.surel,
            tahap=fakta.kemitraan.keadaan.tahap,
            tenggat=sp.tanggal + timedelta(days=HARI_PERBAIKAN),
        )


def tuntas(fakta: Fakta, tugas: Tugas) -> bool:
    return tugas.kunci not in {_kunci(sp) for sp in peringatan_terbuka(fakta)}


def _kunci(sp: Peringatan) -> str:
    return PERINGATAN.tulis(sp.komitmen, sp.tingkat, sp.tanggal)


def siapkan(fakta: Fakta) -> Iterator[Tugas]:
    """A letter that is ready, for each promise that has reached a rung which goes to those above."""
    if fakta.aturan.sp_otomatis:
        return
    for komitmen, tempo, anak in tercapai(fakta):
        if anak.ditimbang:
            mitra = fakta.kemitraan.nama_mitra(komitmen.pihak)
            yield _untuk_petugas(
                fakta,
                kunci_surat(komitmen, tempo, anak),
                f"Setujui {_sebut(fakta, komitmen, anak)} {mitra}: {komitmen.kode} ({komitmen.uraian}), "
                f"jatuh tempo {sebut_tanggal(tempo)}",
            )


def _sebut(fakta: Fakta, komitmen: Komitmen, anak: AnakTangga) -> str:
    """What is to be approved, up to the name of the mitra."""
    if anak.tingkat and anak_tangga(fakta.kemitraan, komitmen) is TANGGA_SENDIRI:
        return f"SP {romawi(anak.tingkat)} kepada"
    if anak.tingkat:
        return f"SP {romawi(anak.tingkat)} kepada pimpinan"
    return f"kabar keterlambatan kepada {'manajer' if anak is TANGGA[1] else 'pimpinan'}"


def tak_disiapkan_lagi(fakta: Fakta, tugas: Tugas) -> bool:
    """Whether the letter is needed no more; while nobody is asked for a time it stays ready."""
    komitmen = _masih_dijanjikan(fakta, SURAT, tugas)
    if fakta.aturan.sp_otomatis or komitmen is None or komitmen.jatuh_tempo is None:
        return True
    berikut = berikutnya(fakta.kemitraan, komitmen, komitmen.jatuh_tempo, fakta.aturan.kalender)
    return berikut is None or kunci_surat(komitmen, komitmen.jatuh_tempo, berikut.anak) != tugas.kunci


def belum_dapat_dikirim(fakta: Fakta, tugas: Tugas) -> Pesan | None:
    """Why the letter of that task cannot go out on that day."""
    if tugas.kunci in {kunci_surat(komitmen, tempo, anak) for komitmen, tempo, anak in tercapai(fakta)}:
        return None
    return (
        f"Tugas {tugas.id} ({tugas.judul}) belum dapat disetujui: komitmennya kini tidak ditagih, karena "
        "kemitraan ditangguhkan, komitmennya disengketakan atau hampir terpenuhi, atau waktunya belum tiba. "
        "Tunggulah sampai ditagih lagi, atau gugurkan tugas ini dengan alasannya."
    )


def tanyakan(fakta: Fakta) -> Iterator[Tugas]:
    """Whether the rest of what is nearly kept is asked for."""
    for komitmen, tempo, bagian in ditanyakan(fakta):
        mitra = fakta.kemitraan.nama_mitra(komitmen.pihak)
        yield _untuk_petugas(
            fakta,
            HAMPIR.tulis(komitmen.kode, tempo),
            f"Tagih sisa {komitmen.kode} ({komitmen.uraian}) dari {mitra}, "
            f"atau gugurkan: {bilangan_id(bagian)} % sudah terpenuhi",
        )


def tak_ditanyakan_lagi(fakta: Fakta, tugas: Tugas) -> bool:
    return _masih_dijanjikan(fakta, HAMPIR, tugas) is None


def _masih_dijanjikan(fakta: Fakta, kunci: Kunci, tugas: Tugas) -> Komitmen | None:
    """The promise of that task, if it is still owed by an active pihak, on the same day."""
    bagian = kunci.baca(tugas.kunci) or {}
    aktif = {p.kode for p in fakta.pihak_aktif}
    return next(
        (
            k
            for k in fakta.kemitraan.komitmen
            if (k.kode, str(k.jatuh_tempo)) == (bagian.get("komitmen"), bagian.get("jatuh_tempo"))
            and k.pihak in aktif
            and terutang(fakta, k)
        ),
        None,
    )


def _untuk_petugas(fakta: Fakta, kunci: str, judul: str) -> Tugas:
    petugas = fakta.kemitraan.penanggung_jawab.surel
    return tugas(fakta, kunci, judul=judul, giliran=petugas, hari=HARI_TIMBANG)


TUGAS: tuple[JenisTugas, ...] = (
    JenisTugas(kunci=PERINGATAN, buka=buka, tuntas=tuntas),
    JenisTugas(
        kunci=SURAT, buka=siapkan, tuntas=tak_disiapkan_lagi, putusan=True, halangan=belum_dapat_dikirim
    ),
    JenisTugas(kunci=HAMPIR, buka=tanyakan, tuntas=tak_ditanyakan_lagi, putusan=True),
)
