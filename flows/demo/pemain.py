"""The player of the demo: each step goes through the flow or the service that an officer would use."""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from prefect.client.schemas.objects import State

from flows.demo.naskah import Adegan, Lakon
from flows.demo.panggung import Tempat
from flows.demo.penampung import penampung_surel
from flows.evaluasi_berkala import evaluasi_berkala
from flows.kirim_surel import kirim_surel
from flows.pindahkan_tahap import pindahkan_tahap
from flows.terapkan_berkas import terapkan_berkas
from lifecycle.bootstrap import rakit, siapkan
from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.galat import KemitraanError
from lifecycle.domain.pemicu import Pemicu
from lifecycle.dossier.berkas import baca_dari_jalur
from lifecycle.private import write_private
from lifecycle.services.baca.kemitraan import lihat
from lifecycle.services.baca.riwayat import riwayat
from lifecycle.services.ubah.putuskan import putuskan
from lifecycle.services.ubah.selesaikan import selesaikan_tugas


class AdeganGagal(KemitraanError):
    """Satu adegan demo tidak berjalan."""


@dataclass(frozen=True, kw_only=True, slots=True)
class BarisDemo:
    """One line of the closing table. `skor` and `rekomendasi` are the latest evaluation's."""

    nomor: str
    pola: str
    jalan: tuple[str, ...]
    skor: str | None
    rekomendasi: str
    surel: int
    kisah: str


async def mainkan(
    tempat: Tempat, lakon: Sequence[Lakon], maju: Callable[[str], None]
) -> tuple[BarisDemo, ...]:
    """Play every story; `maju` hears what was just done. Raises AdeganGagal when a step is refused."""
    async with penampung_surel(tempat.surel) as porta:
        os.environ |= tempat.lingkungan(porta)
        siapkan()
        baris = [await _mainkan_satu(tempat, satu, maju) for satu in lakon]
        await kirim_surel()
    return tuple(baris)


async def _mainkan_satu(tempat: Tempat, lakon: Lakon, maju: Callable[[str], None]) -> BarisDemo:
    nomor = str(baca_dari_jalur(lakon.berkas).isi["nomor"])
    for adegan in lakon.adegan:
        await LAKUKAN[adegan.lakukan](nomor, adegan, lakon.berkas)
        maju(f"{nomor} {adegan.lakukan} {adegan.apa}")
    _tulis_laporan(tempat, nomor)
    return _baris(nomor, lakon.kisah)


async def _terapkan(nomor: str, adegan: Adegan, berkas: Path) -> None:
    keadaan = await terapkan_berkas(
        isi_yaml=(berkas.parent / adegan.apa).read_text(encoding="utf-8"),
        oleh=_petugas(berkas),
        pada=adegan.pada,
        return_state=True,
    )
    _harus_selesai(nomor, adegan, keadaan)


async def _pindah(nomor: str, adegan: Adegan, _: Path) -> None:
    oleh = _kemitraan(nomor).penanggung_jawab.surel
    keadaan = await pindahkan_tahap(
        nomor, Pemicu(adegan.apa), oleh, alasan=adegan.alasan, pada=adegan.pada, return_state=True
    )
    _harus_selesai(nomor, adegan, keadaan)


async def _evaluasi(nomor: str, adegan: Adegan, _: Path) -> None:
    keadaan = await evaluasi_berkala(nomor, pada=adegan.pada, return_state=True)
    _harus_selesai(nomor, adegan, keadaan)


async def _putuskan(nomor: str, adegan: Adegan, _: Path) -> None:
    oleh = _kemitraan(nomor).penyetuju.surel
    putuskan(rakit(), nomor, adegan.apa, oleh=oleh, pada=adegan.pada, alasan=adegan.alasan)


async def _selesaikan(nomor: str, adegan: Adegan, _: Path) -> None:
    kemitraan = _kemitraan(nomor)
    tugas = next(t for t in kemitraan.tugas if t.kunci == adegan.apa)
    oleh = kemitraan.penanggung_jawab.surel
    selesaikan_tugas(rakit(), tugas.id or 0, oleh=oleh, pada=adegan.pada)


LAKUKAN = {
    "terapkan": _terapkan,
    "pindah": _pindah,
    "evaluasi": _evaluasi,
    "putuskan": _putuskan,
    "selesaikan": _selesaikan,
}


def _harus_selesai(nomor: str, adegan: Adegan, keadaan: State[Any]) -> None:
    if not keadaan.is_completed():
        raise AdeganGagal(f"{nomor} {adegan.pada} {adegan.lakukan} {adegan.apa}: {keadaan.message}")


def _petugas(berkas: Path) -> str:
    """Whom the dossier names, who need not be known to the database yet."""
    return str(baca_dari_jalur(berkas).isi["penanggung_jawab"]["surel"])


def _kemitraan(nomor: str) -> Kemitraan:
    return lihat(rakit(), nomor)


def _tulis_laporan(tempat: Tempat, nomor: str) -> None:
    perangkat = rakit()
    with perangkat.bacaan() as u:
        for ke, tercatat in enumerate(u.muat(nomor).evaluasi_tercatat, start=1):
            isi = u.laporan(nomor, tercatat.versi, "html") or b""
            nama = f"{nomor}-siklus-{tercatat.siklus}-evaluasi-{ke}.html"
            write_private(tempat.laporan / nama, isi)


def _baris(nomor: str, kisah: str) -> BarisDemo:
    perangkat = rakit()
    kemitraan = lihat(perangkat, nomor)
    terakhir = kemitraan.evaluasi_tercatat[-1] if kemitraan.evaluasi_tercatat else None
    pindah = [r for r in riwayat(perangkat, nomor) if r.pemicu is not None]
    with perangkat.bacaan() as u:
        surel = u.jumlah_surel(nomor)
    return BarisDemo(
        nomor=nomor,
        pola=kemitraan.pola,
        jalan=("identifikasi", *("arsip" if r.pemicu == Pemicu.ARSIPKAN else f"{r.ke}" for r in pindah)),
        skor=None if terakhir is None else terakhir.hasil["skor"],
        rekomendasi="" if terakhir is None else terakhir.rekomendasi,
        surel=surel,
        kisah=kisah,
    )
