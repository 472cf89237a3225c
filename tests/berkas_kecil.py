"""A small dossier for tests, and what the reader says of another one."""

import pytest

from lifecycle.domain.galat import DaftarKesalahan
from lifecycle.dossier.berkas import baca_berkas
from lifecycle.dossier.isian import IsianBerkas

KECIL = """\
versi: 1
judul: Beras organik Lembah Baliem
pola: sejajar
pendorong: [mutu]
masa: {mulai: 1 Maret 2026, berakhir: 31-12-2027}
penanggung_jawab: {nama: Yosef Wenda, surel: yosef@dinas.example}
penyetuju: {nama: Martha Kogoya, surel: martha@dinas.example}
tujuan:
  - {kode: T1, uraian: Beras sampai ke pasar kota tiap pekan}
pihak:
  - kode: tani
    mitra: Kelompok Tani Wamena
    peran: pemasok
    kekuatan: lahan subur
    bagi_hasil: 62,5
    kontak:
      - {nama: Lukas Wetipo, surel: lukas@tani.example}
  - kode: toko
    mitra: Toko Sumber Pangan
    peran: pemasar
    bagi_hasil: "37.5 %"
komitmen:
  - {kode: K1, pihak: tani, jenis: tenaga, uraian: Panen, jumlah: 1250, satuan: kilogram}
indikator:
  - {kode: I1, nama: Kiriman, dimensi: capaian, jenis: biner}
dokumen:
  - jenis: MoU
    tanggal: 20 Februari 2026
    nomor: {tani: 012/KT, toko: "7"}
persetujuan:
  - {objek: rencana, pihak: tani, keputusan: setuju, tanggal: 2026-02-20}
capaian:
  - {indikator: I1, tanggal: 2026-04-01, nilai: ya}
"""


def baca(teks: str | bytes) -> IsianBerkas:
    return bersih(baca_berkas(teks, nama="berkas.yaml"))


def bersih(isian: IsianBerkas) -> IsianBerkas:
    """The same, or its faults raised, as the services do."""
    if isian.bercacat:
        raise isian.terangkan(())
    return isian


def kesalahan(teks: str | bytes) -> tuple[str, ...]:
    """The sentences with which this dossier is refused."""
    with pytest.raises(DaftarKesalahan) as ditolak:
        baca(teks)
    return ditolak.value.kalimat
