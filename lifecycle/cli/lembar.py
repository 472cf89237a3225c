"""The sheet of one kemitraan, as an officer reads it on a terminal."""

from datetime import date

from lifecycle.cli.keluaran import angka, cetak, cetak_tabel
from lifecycle.domain.fakta import Kemitraan, lihat_dari


def cetak_lembar(kemitraan: Kemitraan, pada: date) -> None:
    """Print who takes part, where it stands, and what is open; facts later than `pada` do not show."""
    fakta = lihat_dari(kemitraan, pada)
    k, keadaan = fakta.kemitraan, kemitraan.keadaan
    cetak(
        f"{k.nomor}  {k.judul}",
        f"Pola {k.pola}; tahap {keadaan.tahap} sejak {keadaan.tahap_sejak}; siklus {keadaan.siklus}; "
        f"versi {keadaan.versi}; rencana versi {keadaan.versi_rencana}",
        f"Penanggung jawab: {k.penanggung_jawab.nama} ({k.penanggung_jawab.surel})",
        f"Penyetuju: {k.penyetuju.nama} ({k.penyetuju.surel})",
    )
    if keadaan.ditangguhkan:
        cetak("Sedang ditangguhkan.")
    aktif = {p.kode for p in fakta.pihak_aktif}
    cetak_tabel(
        ("Kode", "Mitra", "Peran", "Kontak", "Aktif"),
        [
            (
                p.kode,
                p.mitra,
                p.peran,
                ", ".join(x.surel for x in p.kontak),
                "ya" if p.kode in aktif else "tidak",
            )
            for p in k.pihak
        ],
        judul="Pihak",
    )
    terbuka = [t for t in k.tugas if t.selesai is None]
    if terbuka:
        cetak_tabel(
            ("ID", "Tugas", "Giliran", "Tenggat"),
            [(str(t.id), t.judul, t.giliran, str(t.tenggat or "-")) for t in terbuka],
            judul="Tugas terbuka",
        )
    if k.evaluasi_tercatat:
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
                for e in k.evaluasi_tercatat
            ],
            judul="Evaluasi",
        )
