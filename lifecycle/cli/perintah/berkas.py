"""`kemitraan terapkan` and `kemitraan catat`: facts go in."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lifecycle.cli.keluaran import cetak, cetak_json
from lifecycle.cli.pilihan import Berkas, Json, Nomor, OlehBoleh, Pada, UjiCoba

if TYPE_CHECKING:
    from datetime import date

    from lifecycle.dossier import Isian
    from lifecycle.services.terapkan import HasilTerapkan

Jenis = Annotated[
    str | None,
    typer.Argument(metavar="[JENIS]", help="capaian, realisasi, survei, rapat, atau persetujuan."),
]
Pasangan = Annotated[list[str] | None, typer.Argument(metavar="KEY=VALUE...", help="Isi catatan.")]
DariBerkas = Annotated[
    Path | None, typer.Option("--berkas", metavar="FILE", help="Ambil catatan dari berkas YAML.")
]


def terapkan(
    berkas: Berkas,
    oleh: OlehBoleh = None,
    pada: Pada = None,
    uji_coba: UjiCoba = False,
    sebagai_json: Json = False,
) -> None:
    """Jadikan basis data sesuai dengan isi berkas; diterapkan dua kali tidak mengubah apa pun lagi."""
    from lifecycle.bootstrap import rakit
    from lifecycle.dossier import baca_dari_jalur
    from lifecycle.services.terapkan import terapkan as terapkan_berkas

    perangkat = rakit(pada=pada)
    isian = [baca_dari_jalur(jalur) for jalur in berkas]
    hasil = terapkan_berkas(perangkat, isian, pada=perangkat.hari_ini(), oleh=oleh, uji_coba=uji_coba)
    _cetak_hasil(hasil, sebagai_json=sebagai_json)


def catat(
    nomor: Nomor,
    jenis: Jenis = None,
    pasangan: Pasangan = None,
    berkas: DariBerkas = None,
    oleh: OlehBoleh = None,
    pada: Pada = None,
    uji_coba: UjiCoba = False,
    sebagai_json: Json = False,
) -> None:
    """Catat satu capaian, realisasi, survei, rapat, atau persetujuan; atau beberapa dari sebuah berkas."""
    from lifecycle.bootstrap import rakit
    from lifecycle.services.terapkan import catat as catat_fakta

    perangkat = rakit(pada=pada)
    hari = perangkat.hari_ini()
    isian = _isian(jenis, pasangan or [], berkas, hari)
    hasil = catat_fakta(perangkat, nomor, isian, pada=hari, oleh=oleh, uji_coba=uji_coba)
    _cetak_hasil((hasil,), sebagai_json=sebagai_json)


def _isian(jenis: str | None, pasangan: list[str], berkas: Path | None, hari: "date") -> "Isian":
    from lifecycle.domain.galat import MasukanSalah
    from lifecycle.dossier import baca_dari_jalur, isian_dari_kata

    if jenis is not None and berkas is None:
        return isian_dari_kata(jenis, pasangan, hari=hari)
    if berkas is not None and jenis is None:
        return baca_dari_jalur(berkas)
    raise MasukanSalah(
        "Sebutkan jenis catatan dengan KEY=VALUE, atau --berkas FILE; salah satu saja. "
        "Contoh: kemitraan catat KM-2026-0001 capaian indikator=I1 tanggal=2026-07-20 nilai=170"
    )


def _cetak_hasil(hasil: Sequence["HasilTerapkan"], *, sebagai_json: bool) -> None:
    from lifecycle.domain.jadi_json import jadi_json

    if sebagai_json:
        cetak_json(jadi_json(hasil))
        return
    for satu in hasil:
        awal = "Uji coba, tidak ada yang ditulis. " if satu.uji_coba else ""
        if not satu.perubahan and not satu.surel:
            cetak(f"{awal}{satu.nomor} {satu.judul}: tidak ada yang berubah.")
            continue
        tindakan = "dibuat" if satu.baru else "diubah"
        cetak(f"{awal}{satu.nomor} {satu.judul}: {tindakan}, {len(satu.perubahan)} hal, {satu.surel} surel.")
        cetak(*(f"  {p}" for p in satu.perubahan))
