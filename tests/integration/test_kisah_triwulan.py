"""An office in its first quarter: people mistype, leave, join by mistake and disagree, and all of it is told.

Each partner gets the mails that are written down here beforehand, day by day, and no other.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from types import MappingProxyType

import pytest
from kantor import NOMOR, PENYETUJU, PETUGAS, Kantor
from pabrik import dasar

from lifecycle.domain.galat import DaftarKesalahan, KemitraanError
from lifecycle.domain.kata import ObjekPersetujuan
from lifecycle.domain.wewenang.nama import SISTEM
from lifecycle.services.baca.riwayat import periksa_riwayat, periksa_semua_segel, riwayat
from lifecycle.services.baca.syarat import syarat
from lifecycle.services.putaran.segel import segel_hari_ini

SARI = "sari@kantor.example"
DIAN, SRI, JOKO, AMINAH = (
    "dian@sawit.example",
    "sri@sawit.example",
    "joko@subur.example",
    "aminah@subur.example",
)
MADE, KETUT, WATI = "made@harapan.example", "ketut@harapan.example", "wati@subur.example"
MULAI, AKHIR = date(2026, 1, 5), date(2026, 4, 30)

RAPAT = ("02-23 undangan_rapat", "03-02 notulen")
RAPAT_LAGI = ("03-26 undangan_rapat", "04-02 notulen")
KATA = "01-12 kata_pihak_dicatat"

# What each partner reads, in the order of the days. Nothing else may reach them: of the plasma that was typed
# by mistake and of the delivery on the wrong promise nobody hears, nor of an end that a penyetuju of one side
# wants alone; who left hears nothing any more, and who came instead does.
SURAT: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        DIAN: (
            KATA,
            "02-01 tahap_pelaksanaan",
            *RAPAT,
            "03-05 terima_kasih",
            *RAPAT_LAGI,
            "04-06 sengketa_dibuka",
            "04-20 sengketa_diputus",
            "04-25 undangan_rapat",
        ),
        SRI: (KATA,),
        JOKO: (KATA, "01-13 kata_pihak_dicatat", "02-01 tahap_pelaksanaan", *RAPAT),
        AMINAH: (KATA, "01-13 kata_pihak_dicatat"),
        WATI: (*RAPAT_LAGI, "04-25 undangan_rapat"),
        MADE: (
            KATA,
            "02-01 tahap_pelaksanaan",
            *RAPAT,
            *RAPAT_LAGI,
            "04-06 sengketa_dibuka",
            "04-20 sengketa_diputus",
            "04-25 undangan_rapat",
        ),
        KETUT: (KATA,),
    }
)
# What the history tells of those who act: what was done, by whom, and why where a reason is asked for.
RIWAYAT = (
    ("terapkan", PETUGAS, ""),
    ("tarik", PETUGAS, "Salah ketik"),
    *(("catat", PETUGAS, ""),) * 3,
    ("koreksi", PETUGAS, "Salah ketik"),
    ("pindah", PETUGAS, ""),
    ("catat", PETUGAS, ""),
    ("tarik", PETUGAS, "Salah ketik"),
    *(("catat", PETUGAS, ""),) * 4,
    ("ganti", PENYETUJU, "Pindah bagian"),
    ("terapkan", SARI, ""),
    ("catat", SARI, ""),
    ("terapkan", SARI, ""),
    *(("catat", SARI, ""),) * 2,
    ("terapkan", SARI, ""),
    *(("catat", PENYETUJU, ""),) * 2,
    ("terapkan", SARI, ""),
)


def _berkas(isi: str) -> str:
    return f"nomor: {NOMOR}\n{isi}\n"


def _suara(kantor: Kantor, pihak: str, keputusan: str, pada: date) -> None:
    kantor.catat("persetujuan", "objek=rencana", f"pihak={pihak}", f"keputusan={keputusan}", pada=pada)


def _kejadian() -> Mapping[date, Callable[[Kantor, date], None]]:
    """What happens on which day."""
    return {
        date(2026, 1, 6): _ikut_keliru,
        date(2026, 1, 7): _tidak_jadi_ikut,
        date(2026, 1, 12): _bersuara,
        date(2026, 1, 13): _suara_dibetulkan,
        date(2026, 2, 1): lambda kantor, hari: kantor.pindah("laksanakan", hari) and None,
        date(2026, 2, 20): _salah_komitmen,
        date(2026, 2, 23): _pindah_komitmen,
        date(2026, 3, 2): _rapat,
        date(2026, 3, 5): _dua_sehari,
        date(2026, 3, 10): _petugas_pergi,
        date(2026, 3, 14): _kontak_pergi,
        date(2026, 4, 2): lambda kantor, hari: _rapat(kantor, hari, SARI),
        date(2026, 4, 6): _sengketa,
        date(2026, 4, 8): _benturan,
        date(2026, 4, 20): _diputus,
    }


def _ikut_keliru(kantor: Kantor, hari: date) -> None:
    kantor.terapkan(_berkas("pihak: [{kode: plasma3, mitra: Tani Maju, peran: plasma}]"), hari)


def _tidak_jadi_ikut(kantor: Kantor, hari: date) -> None:
    kantor.tarik("pihak", "kode=plasma3", pada=hari)


def _bersuara(kantor: Kantor, hari: date) -> None:
    for pihak, keputusan in (("inti", "setuju"), ("plasma1", "tolak"), ("plasma2", "setuju")):
        _suara(kantor, pihak, keputusan, hari)


def _suara_dibetulkan(kantor: Kantor, hari: date) -> None:
    kunci = ("objek=rencana", "pihak=plasma1", "tanggal=2026-01-12")
    kantor.koreksi("persetujuan", *kunci, "keputusan=setuju", pada=hari)


def _salah_komitmen(kantor: Kantor, hari: date) -> None:
    kantor.catat("realisasi", "komitmen=K2", "jumlah=20", pada=hari)


def _pindah_komitmen(kantor: Kantor, hari: date) -> None:
    kantor.tarik("realisasi", "komitmen=K2", "tanggal=2026-02-20", pada=hari)
    kantor.catat("realisasi", "komitmen=K1", "tanggal=2026-02-20", "jumlah=20", pada=hari)


def _rapat(kantor: Kantor, hari: date, oleh: str = PETUGAS) -> None:
    kata = (f"tanggal={hari}", "hadir=inti", "notulen=Bibit dibagi menurut giliran")
    kantor.catat("rapat", *kata, pada=hari, oleh=oleh)


def _dua_sehari(kantor: Kantor, hari: date) -> None:
    kantor.catat("realisasi", "komitmen=K1", "kode=pagi", "jumlah=8000", pada=hari)
    with pytest.raises(DaftarKesalahan, match="Tambah atau ganti"):
        kantor.catat("realisasi", "komitmen=K1", "jumlah=7000", pada=hari)
    kantor.catat("realisasi", "komitmen=K1", "kode=sore", "jumlah=11980", pada=hari)


def _petugas_pergi(kantor: Kantor, hari: date) -> None:
    kantor.ganti(PETUGAS, SARI, pada=hari)
    with pytest.raises(KemitraanError, match="tidak mengurus"):
        kantor.catat("realisasi", "komitmen=K2", "jumlah=1", pada=hari)


def _kontak_pergi(kantor: Kantor, hari: date) -> None:
    kontak = f"[{{surel: {JOKO}, sampai: {hari}}}, {{nama: Wati, surel: {WATI}, tingkat: operasional}}]"
    kantor.terapkan(_berkas(f"pihak: [{{kode: plasma1, kontak: {kontak}}}]"), hari, oleh=SARI)


def _sengketa(kantor: Kantor, hari: date) -> None:
    isi = f"uraian: Bibit kurang, pihak: [plasma2, inti], komitmen: [K4], dibuka: {hari}"
    kantor.terapkan(
        _berkas(f"sengketa: [{{kode: S1, {isi}, penengah: Camat Sungai Lilin}}]"), hari, oleh=SARI
    )
    for pihak in ("inti", "plasma2"):
        kantor.catat("sengketa", "kode=S1", f"pernyataan.{pihak}=Sudah kami kirim", pada=hari, oleh=SARI)


def _benturan(kantor: Kantor, hari: date) -> None:
    """The penyetuju turns out to speak for a side, and tries to end it alone: for nothing, and unheard."""
    kontak = f"[{{nama: Hasan Basri, surel: {PENYETUJU}, tingkat: manajer}}]"
    kantor.terapkan(_berkas(f"pihak: [{{kode: plasma2, kontak: {kontak}}}]"), hari, oleh=SARI)
    kata = ("objek=terminasi", f"penyetuju={PENYETUJU}")
    kantor.catat("persetujuan", *kata, "keputusan=setuju", "alasan=Bibit", pada=hari, oleh=PENYETUJU)
    (hentikan,) = syarat(kantor.perangkat, NOMOR, pada=hari, pemicu="hentikan").langkah
    assert "suara_kedua" in {k.kode for k in hentikan.kurang}
    with pytest.raises(KemitraanError):
        kantor.pindah("hentikan", hari, oleh=PENYETUJU, alasan="Bibit")
    besok = hari + timedelta(days=1)
    kantor.catat("persetujuan", *kata, "keputusan=tolak", "alasan=Keliru", pada=besok, oleh=PENYETUJU)


def _diputus(kantor: Kantor, hari: date) -> None:
    putusan = f"ditutup: {hari}, putusan: Sisa bibit dikirim Oktober, alasan: Bibit lengkap pada April"
    kantor.terapkan(_berkas(f"sengketa: [{{kode: S1, {putusan}}}]"), hari, oleh=SARI)


def _hari() -> Iterator[date]:
    hari = MULAI
    while hari <= AKHIR:
        yield hari
        hari += timedelta(days=1)


def _kisah(kantor: Kantor) -> Mapping[str, tuple[str, ...]]:
    """Play it day by day; answers what partners were written, by address."""
    awal = dasar.kemitraan()
    suara = tuple(p for p in awal.persetujuan if p.objek is not ObjekPersetujuan.RENCANA)
    keadaan = replace(awal.keadaan, tahap_sejak=MULAI, versi=0, versi_tahap=0)
    kantor.berdiri(replace(awal, persetujuan=suara, capaian=(), realisasi=(), survei=(), keadaan=keadaan))
    kejadian, diketahui = _kejadian(), 0
    surat: defaultdict[str, list[str]] = defaultdict(list)
    for hari in _hari():
        if hari in kejadian:
            kejadian[hari](kantor, hari)
        kantor.pengingat(hari)
        antrean = sorted(kantor.antrean, key=lambda s: s.id)
        for satu in antrean[diketahui:]:
            surat[satu.kepada].append(f"{hari:%m-%d} {satu.notifikasi}")
        diketahui = len(antrean)
    return {kepada: tuple(semua) for kepada, semua in surat.items() if not kepada.endswith("@kantor.example")}


def test_an_office_in_its_first_quarter(kantor: Kantor) -> None:
    assert _kisah(kantor) == SURAT

    semua = riwayat(kantor.perangkat, NOMOR)
    assert tuple((b.jenis, b.oleh, b.alasan) for b in semua if b.oleh != SISTEM) == RIWAYAT
    nilai = [(k["apa"], k["lama"], k["baru"]) for b in semua for k in b.rincian.get("koreksi", ())]
    assert ("persetujuan[rencana plasma1 2026-01-12].keputusan", "tolak", "setuju") in nilai
    ganti = kantor.kemitraan.pergantian[0]
    assert (ganti.dari, ganti.kepada, ganti.oleh) == (PETUGAS, SARI, PENYETUJU)
    assert [r.jumlah for r in kantor.kemitraan.realisasi if r.komitmen == "K1"] == [20, 8000, 11980]
    assert [p.kode for p in kantor.kemitraan.pihak] == ["inti", "plasma1", "plasma2"]
    assert periksa_riwayat(kantor.perangkat, NOMOR).keluhan == ()
    segel_hari_ini(kantor.perangkat, pada=AKHIR)
    assert periksa_semua_segel(kantor.perangkat, None) == ()
