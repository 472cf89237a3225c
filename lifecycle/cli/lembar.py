"""The sheet of one kemitraan on a terminal."""

from lifecycle.cli.keluaran import angka, cetak, cetak_tabel
from lifecycle.cli.lembar_catatan import cetak_catatan
from lifecycle.cli.lembar_terbuka import cetak_terbuka, cetak_terminasi
from lifecycle.domain.bahasa.sebutan import sebut_putusan
from lifecycle.domain.fakta import EvaluasiTercatat, Kontak
from lifecycle.domain.kata import Dimensi
from lifecycle.domain.waktu.irama import Irama
from lifecycle.services.baca.lembar import BarisPihak, Kepala, Lembar

# The columns of scores, each with a name short enough for a table.
_DIMENSI = {
    Dimensi.CAPAIAN: "Capaian",
    Dimensi.KOMITMEN: "Komit.",
    Dimensi.KEPERCAYAAN: "Percaya",
    Dimensi.MANFAAT: "Manfaat",
    Dimensi.KEBERLANJUTAN: "Lanjut",
}


def cetak_lembar(lembar: Lembar, *, semua: bool = False) -> None:
    """Print who takes part, where it stands, what is open and what was written down; what is not there takes
    no line. Of what goes on for years the newest is shown, or all of it."""
    _cetak_kepala(lembar.kepala)
    cetak_terminasi(lembar)
    _cetak_pihak(lembar)
    cetak_terbuka(lembar)
    cetak_catatan(lembar.catatan, semua=semua)
    _cetak_tugas(lembar)
    _cetak_evaluasi(lembar)


def _cetak_kepala(kepala: Kepala) -> None:
    keadaan, jawab, setuju = kepala.keadaan, kepala.penanggung_jawab, kepala.penyetuju
    cetak(
        f"{kepala.nomor}  {kepala.judul}",
        f"Pola {kepala.pola}; tahap {keadaan.tahap} sejak {keadaan.tahap_sejak}; siklus {keadaan.siklus}; "
        f"versi {keadaan.versi}; rencana versi {keadaan.versi_rencana}",
        f"Penanggung jawab: {jawab.nama} ({jawab.surel})",
        f"Penyetuju: {setuju.nama} ({setuju.surel})",
    )
    if kepala.masa.mulai or kepala.masa.berakhir:
        cetak(f"Masa: {kepala.masa.mulai or '-'} s.d. {kepala.masa.berakhir or 'tanpa akhir'}")
    if kepala.evaluasi.pertama:
        cetak(f"Evaluasi: {_irama(kepala.evaluasi)}")
    if kepala.induk:
        cetak(f"Induk: {kepala.induk}")
    if kepala.anak:
        cetak(f"Anak: {', '.join(kepala.anak)}")
    if kepala.rapat_berikut is not None:
        cetak(f"Rapat berikutnya: {kepala.rapat_berikut}")
    if keadaan.ditangguhkan:
        cetak("Sedang ditangguhkan.")


def _irama(irama: Irama) -> str:
    ulang = f", lalu setiap {irama.setiap_bulan} bulan" if irama.setiap_bulan else ""
    return f"{irama.pertama}{ulang}"


def _cetak_pihak(lembar: Lembar) -> None:
    cetak_tabel(
        ("Kode", "Mitra", "Peran", "Kontak", "Aktif"),
        [
            (b.pihak.kode, b.pihak.mitra, b.pihak.peran, _kontak(b), "ya" if b.aktif else "tidak")
            for b in lembar.pihak
        ],
        judul="Pihak",
    )
    if lembar.keluar:
        cetak_tabel(
            ("Kode", "Mitra", "Keluar", "Alasan"),
            [(p.kode, p.mitra, f"{p.keluar}", p.alasan_keluar or "-") for p in lembar.keluar],
            judul="Pihak yang keluar",
        )


def _kontak(baris: BarisPihak) -> str:
    return ", ".join(_sebut_kontak(k, baris.ditahan) for k in baris.pihak.kontak)


def _sebut_kontak(kontak: Kontak, ditahan: tuple[str, ...]) -> str:
    catatan = ["ditahan"] if kontak.surel in ditahan else []
    if kontak.sampai is not None:
        catatan.append(f"sampai {kontak.sampai}")
    return f"{kontak.surel} ({', '.join(catatan)})" if catatan else kontak.surel


def _cetak_tugas(lembar: Lembar) -> None:
    if lembar.tugas:
        cetak_tabel(
            ("ID", "Tugas", "Giliran", "Tenggat"),
            [(str(t.id), t.judul, t.giliran, str(t.tenggat or "-")) for t in lembar.tugas],
            judul="Tugas terbuka",
        )
    if lembar.gugur:
        cetak_tabel(
            ("ID", "Tugas", "Digugurkan", "Alasan"),
            [(str(t.id), t.judul, str(t.selesai), t.gugur or "-") for t in lembar.gugur],
            judul="Tugas yang digugurkan",
        )


def _cetak_evaluasi(lembar: Lembar) -> None:
    if lembar.evaluasi:
        cetak_tabel(
            ("Siklus", "Tanggal", "Skor", *_DIMENSI.values(), "Rekomendasi", "Keputusan"),
            [_evaluasi(e) for e in lembar.evaluasi],
            judul="Evaluasi",
        )
    for e in lembar.evaluasi:
        if e.keputusan and e.keputusan.alasan:
            cetak(f"Alasan keputusan {e.keputusan.tanggal}: {e.keputusan.alasan}")
        if e.dikoreksi:
            cetak(f"Evaluasi {e.tanggal} memakai data yang dikoreksi kemudian: {'; '.join(e.dikoreksi)}")


def _evaluasi(e: EvaluasiTercatat) -> tuple[str, ...]:
    k = e.keputusan
    return (
        str(e.siklus),
        f"{e.tanggal}",
        angka(e.hasil["skor"]),
        *(angka(e.hasil["dimensi"].get(nama)) for nama in _DIMENSI),
        sebut_putusan(e.rekomendasi),
        "-" if k is None else f"{sebut_putusan(k.kode)} ({k.tanggal}, {k.oleh})",
    )
