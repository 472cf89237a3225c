"""The sheet of one kemitraan, as an officer reads it on a terminal."""

from collections.abc import Container

from lifecycle.cli.keluaran import angka, cetak, cetak_tabel
from lifecycle.cli.lembar_terbuka import cetak_terbuka, cetak_usulan_terminasi
from lifecycle.domain.anggota.keanggotaan import yang_keluar
from lifecycle.domain.fakta import Fakta, Kontak
from lifecycle.domain.rapat.jadwal import rapat_berikut
from lifecycle.domain.surel.alamat import kunci_surel


def cetak_lembar(fakta: Fakta) -> None:
    """Print who takes part, where it stands, and what is open on the day of the facts."""
    _cetak_kepala(fakta)
    cetak_usulan_terminasi(fakta)
    _cetak_pihak(fakta)
    cetak_terbuka(fakta)
    _cetak_tugas(fakta)
    _cetak_evaluasi(fakta)


def _cetak_kepala(fakta: Fakta) -> None:
    k, keadaan = fakta.kemitraan, fakta.kemitraan.keadaan
    cetak(
        f"{k.nomor}  {k.judul}",
        f"Pola {k.pola}; tahap {keadaan.tahap} sejak {keadaan.tahap_sejak}; siklus {keadaan.siklus}; "
        f"versi {keadaan.versi}; rencana versi {keadaan.versi_rencana}",
        f"Penanggung jawab: {k.penanggung_jawab.nama} ({k.penanggung_jawab.surel})",
        f"Penyetuju: {k.penyetuju.nama} ({k.penyetuju.surel})",
    )
    if k.induk:
        cetak(f"Induk: {k.induk}")
    if k.anak:
        cetak(f"Anak: {', '.join(k.anak)}")
    berikut = rapat_berikut(fakta)
    if berikut is not None:
        cetak(f"Rapat berikutnya: {berikut}")
    if keadaan.ditangguhkan:
        cetak("Sedang ditangguhkan.")


def _cetak_pihak(fakta: Fakta) -> None:
    aktif = {p.kode for p in fakta.pihak_aktif}
    cetak_tabel(
        ("Kode", "Mitra", "Peran", "Kontak", "Aktif"),
        [
            (
                p.kode,
                p.mitra,
                p.peran,
                ", ".join(_alamat(x, fakta.kemitraan.ditahan) for x in p.kontak),
                "ya" if p.kode in aktif else "tidak",
            )
            for p in fakta.kemitraan.pihak
        ],
        judul="Pihak",
    )
    keluar = yang_keluar(fakta)
    if keluar:
        cetak_tabel(
            ("Kode", "Mitra", "Keluar", "Alasan"),
            [(p.kode, p.mitra, f"{p.keluar}", p.alasan_keluar or "-") for p in keluar],
            judul="Pihak yang keluar",
        )


def _alamat(kontak: Kontak, ditahan: Container[str]) -> str:
    return f"{kontak.surel} (ditahan)" if kunci_surel(kontak.surel) in ditahan else kontak.surel


def _cetak_tugas(fakta: Fakta) -> None:
    terbuka = [t for t in fakta.kemitraan.tugas if t.selesai is None]
    if terbuka:
        cetak_tabel(
            ("ID", "Tugas", "Giliran", "Tenggat"),
            [(str(t.id), t.judul, t.giliran, str(t.tenggat or "-")) for t in terbuka],
            judul="Tugas terbuka",
        )


def _cetak_evaluasi(fakta: Fakta) -> None:
    tercatat = fakta.kemitraan.evaluasi_tercatat
    if tercatat:
        cetak_tabel(
            ("Siklus", "Tanggal", "Skor", "Rekomendasi", "Keputusan"),
            [
                (
                    str(e.siklus),
                    f"{e.tanggal}",
                    angka(e.hasil["skor"]),
                    e.rekomendasi,
                    e.keputusan.kode if e.keputusan else "-",
                )
                for e in tercatat
            ],
            judul="Evaluasi",
        )
