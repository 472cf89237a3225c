"""`kemitraan riwayat`: the audit trail, and whether it and the facts hold."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lifecycle.cli import pilihan
from lifecycle.cli.keluaran import cetak, cetak_json, cetak_tabel
from lifecycle.domain.bahasa.sebutan import sebut_putusan

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from lifecycle.cli.pengurai import Subparsers
    from lifecycle.domain.riwayat import Riwayat
    from lifecycle.domain.segel.dicetak import SegelDicetak
    from lifecycle.services.baca.riwayat import HasilPeriksa
    from lifecycle.services.ports.perangkat import Perangkat


def pasang(perintah: "Subparsers") -> None:
    p = perintah.add_parser("riwayat")
    p.add_argument("nomor", metavar="NOMOR", nargs="?", help="Nomor kemitraan, misalnya KM-2026-0001.")
    p.add_argument(
        "--periksa", action="store_true", help="Periksa riwayat, dan isi kemitraan dengan segelnya."
    )
    p.add_argument(
        "--semua", action="store_true", help="Dengan --periksa: semua kemitraan, dan segel harian."
    )
    p.add_argument(
        "--segel", metavar="FILE", type=Path, help="Dengan --periksa: bandingkan dengan segel yang disimpan."
    )
    pilihan.pada_dan_json(p)
    p.set_defaults(jalankan=riwayat)


def riwayat(
    *,
    nomor: str | None,
    periksa: bool,
    semua: bool,
    segel: Path | None,
    pada: "date | None",
    sebagai_json: bool,
) -> None:
    from lifecycle.bootstrap import rakit
    from lifecycle.domain.isian.jadi_json import jadi_json
    from lifecycle.services.baca.riwayat import riwayat as baca_riwayat

    _tolak_pilihan(nomor, periksa=periksa, semua=semua, segel=segel)
    perangkat = rakit(pada=pada)
    if periksa or nomor is None:
        _periksa(perangkat, nomor, semua=semua, segel=segel, sebagai_json=sebagai_json)
        return
    baris = baca_riwayat(perangkat, nomor)
    if sebagai_json:
        cetak_json(jadi_json(baris))
        return
    cetak_tabel(
        ("Versi", "Tanggal", "Tindakan", "Ke tahap", "Oleh", "Lewat", "Alasan"),
        [
            (str(b.versi), f"{b.pada}", _tindakan(b), b.ke or "", b.oleh, b.lewat or "", b.alasan)
            for b in baris
        ],
    )
    dikoreksi = [(str(b.versi), satu) for b in baris for satu in b.rincian.get("koreksi", ())]
    if dikoreksi:
        cetak_tabel(
            ("Versi", "Fakta", "Semula", "Menjadi"),
            [(versi, k["apa"], k["lama"] or "-", _menjadi(k)) for versi, k in dikoreksi],
            judul="Koreksi",
        )


def _tindakan(baris: "Riwayat") -> str:
    """What was done; a decision or an evaluation with what came of it."""
    putusan = baris.rincian.get("keputusan") or baris.rincian.get("rekomendasi")
    apa = (baris.pemicu or baris.jenis).replace("_", " ")
    return f"{apa}: {sebut_putusan(putusan)}" if baris.jenis in {"putuskan", "evaluasi"} and putusan else apa


def _menjadi(koreksi: "Mapping[str, str]") -> str:
    return "(ditarik)" if koreksi["jenis"] == "tarik" else koreksi["baru"] or "-"


def _tolak_pilihan(nomor: str | None, *, periksa: bool, semua: bool, segel: Path | None) -> None:
    """Raises MasukanSalah where these do not go together."""
    from lifecycle.domain.galat import MasukanSalah

    if (semua or segel is not None) and not periksa:
        raise MasukanSalah("Opsi --semua dan --segel dipakai bersama --periksa.")
    if semua and nomor is not None:
        raise MasukanSalah("Pilih salah satu: NOMOR untuk satu kemitraan, atau --semua.")
    if nomor is None and not semua and segel is None:
        raise MasukanSalah("Sebutkan NOMOR kemitraan, atau periksa semuanya dengan --periksa --semua.")


@dataclass(frozen=True, kw_only=True, slots=True)
class _Temuan:
    """What was checked, and the faults that concern no single kemitraan."""

    hasil: "Sequence[HasilPeriksa]"
    segel: tuple[str, ...]


def _periksa(
    perangkat: "Perangkat", nomor: str | None, *, semua: bool, segel: Path | None, sebagai_json: bool
) -> None:
    from lifecycle.domain.riwayat import RantaiPutus
    from lifecycle.services.baca.riwayat import periksa_riwayat, periksa_semua_segel

    dicetak = None if segel is None else _baca_segel(segel)
    if nomor is not None:
        hasil = [periksa_riwayat(perangkat, nomor)]
    else:
        hasil = list(_hasil_semua(perangkat)) if semua else []
    temuan = _Temuan(
        hasil=hasil, segel=periksa_semua_segel(perangkat, dicetak) if semua or dicetak is not None else ()
    )
    keluhan = [f"{satu.nomor}: {kalimat}" for satu in hasil for kalimat in satu.keluhan] + [*temuan.segel]
    if sebagai_json:
        cetak_json(_json(temuan, sendiri=nomor is not None))
    if keluhan:
        raise RantaiPutus("Riwayat" if nomor is None else f"Riwayat {nomor}", keluhan)
    if not sebagai_json:
        cetak(_utuh(nomor, len(hasil), semua=semua), *_catatan(hasil))


def _utuh(nomor: str | None, jumlah: int, *, semua: bool) -> str:
    if nomor is not None:
        return f"Riwayat {nomor} utuh."
    return (
        f"Riwayat {jumlah} kemitraan dan segel hariannya utuh."
        if semua
        else "Riwayat sesuai dengan segel itu."
    )


def _catatan(hasil: "Sequence[HasilPeriksa]") -> "Iterator[str]":
    for satu in hasil:
        yield from (f"{satu.nomor}: {kalimat}" for kalimat in satu.catatan)


def _json(temuan: _Temuan, *, sendiri: bool) -> dict[str, object]:
    semua = [
        {
            "nomor": satu.nomor,
            "utuh": not satu.keluhan,
            "keluhan": list(satu.keluhan),
            "catatan": list(satu.catatan),
        }
        for satu in temuan.hasil
    ]
    utuh = not temuan.segel and all(satu["utuh"] for satu in semua)
    if sendiri:
        return {**semua[0], "utuh": utuh, "segel": list(temuan.segel)}
    return {"utuh": utuh, "segel": list(temuan.segel), "kemitraan": semua}


def _baca_segel(berkas: Path) -> "SegelDicetak":
    """Raises MasukanSalah."""
    from lifecycle.domain.galat import MasukanSalah
    from lifecycle.domain.segel.dicetak import baca_dicetak

    try:
        teks = berkas.read_text(encoding="utf-8", errors="replace")
    except OSError as galat:
        raise MasukanSalah(f"Berkas {berkas} tidak dapat dibaca: {galat.strerror}.") from galat
    return baca_dicetak(teks)


def _hasil_semua(perangkat: "Perangkat") -> "Iterator[HasilPeriksa]":
    from lifecycle.cli.kemajuan import bilah
    from lifecycle.services.baca.riwayat import periksa_riwayat, semua_nomor

    nomor = semua_nomor(perangkat)
    with bilah("Memeriksa", len(nomor)) as maju:
        for ke, satu in enumerate(nomor, 1):
            yield periksa_riwayat(perangkat, satu)
            maju(ke)
