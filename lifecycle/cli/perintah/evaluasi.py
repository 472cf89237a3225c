"""`kemitraan evaluasi`, `putuskan` and `laporan`: the score, the decision, the page that explains both."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from lifecycle.cli.keluaran import angka, cetak, cetak_json, cetak_tabel
from lifecycle.cli.pilihan import Alasan, Json, Nomor, Oleh, Pada, UjiCoba

if TYPE_CHECKING:
    from lifecycle.services.port import Perangkat

NomorBoleh = Annotated[str | None, typer.Argument(metavar="[NOMOR]", help="Nomor kemitraan.")]
JatuhTempo = Annotated[bool, typer.Option("--jatuh-tempo", help="Semua yang sudah waktunya dievaluasi.")]
Keputusan = Annotated[
    str, typer.Argument(metavar="KEPUTUSAN", help="LANJUT, PERBAIKAN, RENCANA_ULANG, atau TERMINASI.")
]
Siklus = Annotated[int | None, typer.Option("--siklus", metavar="N", help="Siklus ke-N; bawaan: terakhir.")]
Keluaran = Annotated[Path, typer.Option("-o", metavar="FILE", help="Berkas .html yang ditulis.")]


def evaluasi(
    nomor: NomorBoleh = None, jatuh_tempo: JatuhTempo = False, pada: Pada = None, sebagai_json: Json = False
) -> None:
    """Nilai satu kemitraan; di luar tahap evaluasi hanya pratinjau dan tidak menulis apa pun."""
    from lifecycle.bootstrap import rakit
    from lifecycle.domain.galat import MasukanSalah
    from lifecycle.services.nilai import nilai

    if (nomor is None) != jatuh_tempo:
        raise MasukanSalah("Sebutkan satu NOMOR, atau --jatuh-tempo untuk semua yang sudah waktunya.")
    perangkat = rakit(pada=pada)
    if nomor is None:
        _jatuh_tempo(perangkat, sebagai_json=sebagai_json)
        return
    hasil = nilai(perangkat, nomor, pada=perangkat.hari_ini())
    if sebagai_json:
        cetak_json(hasil.isi)
        return
    if hasil.menunggu:
        cetak(f"{nomor}: {hasil.isi['aturan']}")
        return
    _cetak_nilai(hasil.isi)


def _jatuh_tempo(perangkat: "Perangkat", *, sebagai_json: bool) -> None:
    from lifecycle.domain.jadi_json import jadi_json
    from lifecycle.services.nilai_berkala import nilai_berkala, yang_jatuh_tempo

    hari_ini = perangkat.hari_ini()
    hasil = [
        nilai_berkala(perangkat, nomor, pada=hari_ini) for nomor in yang_jatuh_tempo(perangkat, pada=hari_ini)
    ]
    if sebagai_json:
        cetak_json(jadi_json(hasil))
    elif not hasil:
        cetak("Tidak ada kemitraan yang sudah waktunya dievaluasi.")
    for satu in () if sebagai_json else hasil:
        cetak(f"{satu.nomor}: {satu.ringkas()}")


def _cetak_nilai(isi: Mapping[str, Any]) -> None:
    awal = "Pratinjau: " if isi["pratinjau"] else ""
    cetak(
        f"{awal}{isi['nomor']} siklus {isi['siklus']}: skor {angka(isi['skor'])}, "
        f"kelengkapan {angka(isi['kelengkapan'])}, rekomendasi {isi['rekomendasi']}",
        f"Aturan {isi['aturan']}",
    )
    dimensi = [(nama, angka(nilai)) for nama, nilai in isi["dimensi"].items()]
    segitiga = [(f"  {nama}", angka(nilai)) for nama, nilai in isi["segitiga"].items()]
    pihak = [(f"komitmen {kode}", angka(nilai)) for kode, nilai in isi["per_pihak"].items()]
    cetak_tabel(("Ukuran", "Nilai"), [*dimensi, *segitiga, *pihak])
    for celah in isi["kesenjangan"]:
        cetak(f"Kesenjangan persepsi {' dan '.join(celah['pihak'])}: {angka(celah['selisih'])}")


def putuskan(
    nomor: Nomor,
    keputusan: Keputusan,
    oleh: Oleh,
    alasan: Alasan = "",
    pada: Pada = None,
    uji_coba: UjiCoba = False,
    sebagai_json: Json = False,
) -> None:
    """Catat keputusan penyetuju atas hasil evaluasi."""
    from lifecycle.bootstrap import rakit
    from lifecycle.domain.jadi_json import jadi_json
    from lifecycle.services.putuskan import putuskan as putuskan_evaluasi

    perangkat = rakit(pada=pada)
    hasil = putuskan_evaluasi(
        perangkat,
        nomor,
        keputusan,
        oleh=oleh,
        pada=perangkat.hari_ini(),
        alasan=alasan,
        uji_coba=uji_coba,
    )
    if sebagai_json:
        cetak_json(jadi_json(hasil))
        return
    cetak(
        f"{nomor}: diputuskan {hasil.keputusan} (rekomendasi {hasil.rekomendasi}); {hasil.surel} surel.",
        f"Langkah berikutnya: kemitraan pindah {nomor} {hasil.pemicu} --oleh SUREL",
    )


def laporan(nomor: Nomor, keluaran: Keluaran, siklus: Siklus = None, pada: Pada = None) -> None:
    """Tulis laporan evaluasi ke sebuah berkas."""
    from lifecycle.bootstrap import rakit
    from lifecycle.domain.galat import MasukanSalah, PrasaranaGagal
    from lifecycle.services import baca

    if keluaran.suffix.lower() != ".html":
        raise MasukanSalah(f'Laporan "{keluaran.name}" tidak dapat ditulis: pakai nama yang berakhir .html.')
    isi = baca.laporan(rakit(pada=pada), nomor, siklus=siklus, format_="html")
    try:
        keluaran.write_bytes(isi)
    except OSError as galat:
        raise PrasaranaGagal(
            f"{keluaran} tidak dapat ditulis: {galat.strerror}. Pilih tempat lain."
        ) from galat
    cetak(f"Laporan {nomor} ditulis ke {keluaran}.")
