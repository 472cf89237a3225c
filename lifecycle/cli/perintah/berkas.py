"""`kemitraan terapkan` and `kemitraan catat`: facts go in."""

import sys
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from lifecycle.cli import pilihan
from lifecycle.cli.keluaran import bersih, cetak, cetak_json, jadi_baris

if TYPE_CHECKING:
    from datetime import date

    from lifecycle.cli.pengurai import Subparsers
    from lifecycle.dossier.isian import IsianBerkas
    from lifecycle.services.ubah.nomor import KemitraanSerupa
    from lifecycle.services.ubah.terapkan import HasilTerapkan


def pasang(perintah: "Subparsers") -> None:
    p = perintah.add_parser("terapkan")
    p.add_argument("berkas", metavar="FILE", nargs="+", type=Path, help="Berkas kemitraan (YAML).")
    pilihan.oleh(p)
    pilihan.uji_coba(p)
    pilihan.ya(p)
    pilihan.pada_dan_json(p)
    p.set_defaults(jalankan=terapkan)

    p = perintah.add_parser("catat")
    pilihan.nomor(p)
    from lifecycle.dossier.argumen import JENIS_CATATAN

    p.add_argument("jenis", metavar="JENIS", nargs="?", help=f"Salah satu dari: {', '.join(JENIS_CATATAN)}.")
    p.add_argument(
        "pasangan",
        metavar="KEY=VALUE",
        nargs="*",
        help="Isi catatan; daftar dengan koma, isi di dalam isi dengan titik: "
        "hadir=inti,plasma1 berlaku.sampai=2028-12-31 ditandatangani.inti=2026-05-01.",
    )
    p.add_argument(
        "--berkas",
        metavar="FILE",
        type=Path,
        help="Catatan dari berkas .yaml, atau .csv sejenis.",
    )
    pilihan.oleh(p)
    pilihan.uji_coba(p)
    pilihan.ya(p)
    pilihan.pada_dan_json(p)
    p.set_defaults(jalankan=catat)


def terapkan(
    *,
    berkas: list[Path],
    oleh: str | None,
    pada: "date | None",
    uji_coba: bool,
    yakin: bool,
    sebagai_json: bool,
) -> None:
    from lifecycle.bootstrap import rakit
    from lifecycle.cli.tanya import dengan_ya
    from lifecycle.dossier.berkas import baca_dari_jalur
    from lifecycle.services.ubah.nomor import KemitraanSerupa
    from lifecycle.services.ubah.terapkan import terapkan as terapkan_berkas

    perangkat = rakit(pada=pada)
    isian = [baca_dari_jalur(jalur) for jalur in berkas]
    pelaku, hari = pilihan.siapa(oleh), perangkat.hari_ini()
    while True:
        try:
            kerjakan = partial(terapkan_berkas, perangkat, isian, pada=hari, oleh=pelaku, uji_coba=uji_coba)
            hasil = dengan_ya(kerjakan, yakin=yakin)
        except KemitraanSerupa as galat:
            isian = _tanya_nomor(isian, galat)
        else:
            break
    _cetak_hasil(hasil, sebagai_json=sebagai_json)
    if not uji_coba:
        _beri_nomor(berkas, isian, hasil)


def _tanya_nomor(isian: "list[IsianBerkas]", serupa: "KemitraanSerupa") -> "list[IsianBerkas]":
    """The same with the nomor that the officer at the terminal meant; raised again where there is none."""
    from dataclasses import replace

    from lifecycle.cli.tanya import jawaban
    from lifecycle.domain.isian.tumpuk import NOMOR_BARU

    pilihan_nomor = {"y": serupa.nomor, "b": NOMOR_BARU}
    jawab = jawaban(serupa, "Kemitraan yang sama? [y = sama, b = baru, lain = batal]")
    if jawab not in pilihan_nomor:
        raise serupa
    nomor = pilihan_nomor[jawab]
    return [replace(i, isi={**i.isi, "nomor": nomor}) if i is serupa.isian else i for i in isian]


def _beri_nomor(
    berkas: Sequence[Path], isian: "Sequence[IsianBerkas]", hasil: Sequence["HasilTerapkan"]
) -> None:
    """Write the nomor that was given out into each dossier that had none, or say which one it is."""
    from lifecycle.domain.isian.tumpuk import NOMOR_BARU
    from lifecycle.dossier.beri_nomor import beri_nomor

    for jalur, satu, jadi in zip(berkas, isian, hasil, strict=True):
        if satu.isi.get("nomor") in {None, NOMOR_BARU} and not beri_nomor(jalur, jadi.nomor):
            kalimat = f"Tulis nomor: {jadi.nomor} di {jalur}, supaya berkas itu dikenal lagi."
            sys.stderr.write(bersih(kalimat) + "\n")


def catat(
    *,
    nomor: str,
    jenis: str | None,
    pasangan: list[str],
    berkas: Path | None,
    oleh: str | None,
    pada: "date | None",
    uji_coba: bool,
    yakin: bool,
    sebagai_json: bool,
) -> None:
    from lifecycle.bootstrap import rakit
    from lifecycle.cli.tanya import dengan_ya
    from lifecycle.services.ubah.terapkan import catat as catat_fakta

    perangkat = rakit(pada=pada)
    hari = perangkat.hari_ini()
    isian = _isian(jenis, pasangan, berkas, hari)
    pelaku = pilihan.siapa(oleh)
    kerjakan = partial(catat_fakta, perangkat, nomor, isian, pada=hari, oleh=pelaku, uji_coba=uji_coba)
    hasil = dengan_ya(kerjakan, yakin=yakin)
    _cetak_hasil((hasil,), sebagai_json=sebagai_json)


def _isian(jenis: str | None, pasangan: list[str], berkas: Path | None, hari: "date") -> "IsianBerkas":
    from lifecycle.domain.galat import MasukanSalah
    from lifecycle.dossier.argumen import isian_dari_kata
    from lifecycle.dossier.berkas import baca_dari_jalur
    from lifecycle.dossier.lembar_csv import baca_csv

    if berkas is None and jenis is not None:
        return isian_dari_kata(jenis, pasangan, hari=hari)
    if berkas is not None and not pasangan:
        if berkas.suffix.lower() == ".csv" and jenis is not None:
            return baca_csv(berkas, jenis)
        if berkas.suffix.lower() in {".yaml", ".yml"} and jenis is None:
            return baca_dari_jalur(berkas)
    raise MasukanSalah(
        "Catat satu fakta dengan JENIS KEY=VALUE, beberapa sejenis dengan JENIS --berkas FILE.csv, atau "
        "beberapa jenis dengan --berkas FILE.yaml. "
        "Contoh: kemitraan catat KM-2026-0001 capaian indikator=I1 tanggal=2026-07-20 nilai=170"
    )


def _cetak_hasil(hasil: Sequence["HasilTerapkan"], *, sebagai_json: bool) -> None:
    from lifecycle.domain.isian.jadi_json import jadi_json

    if sebagai_json:
        cetak_json(jadi_json(hasil))
        return
    for satu in hasil:
        cetak(*_baris(satu))


def _baris(hasil: "HasilTerapkan") -> Iterator[str]:
    from lifecycle.domain.kaidah.kabar import HARI_LAMPAU

    awal = "Uji coba, tidak ada yang ditulis. " if hasil.uji_coba else ""
    judul = f"{awal}{hasil.nomor} {hasil.judul}"
    jumlah = f"{hasil.surel} surel."
    if hasil.perubahan or (hasil.surel and not hasil.addendum):
        yield f"{judul}: {'dibuat' if hasil.baru else 'diubah'}, {len(hasil.perubahan)} hal, {jumlah}"
        yield from (f"  {p}" for p in hasil.perubahan)
    elif not hasil.addendum:
        yield f"{judul}: tidak ada yang berubah."
    ekor = f" {jumlah}" if hasil.surel and not hasil.perubahan else ""
    for addendum in hasil.addendum:
        yield f"{judul}: {addendum}{ekor}"
        if addendum.tertahan:
            yield from (f"  {p}" for p in addendum.perubahan)
    if hasil.lampau:
        yield (
            f"  Dicatat tanpa surel, karena terjadi lebih dari {HARI_LAMPAU} hari yang lalu: "
            f"{', '.join(hasil.lampau)}."
        )
    if hasil.ditangguhkan:
        yield f"{judul}: ditangguhkan. Tanpa pihak yang keluar ia menunggu keputusan penyetuju."
    yield from (f"{judul}: {jadi_baris(satu)}" for satu in hasil.mitra_serupa)
