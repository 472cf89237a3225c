"""The rights table: who may do what, through the command and the flows, and what the history keeps of it."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from types import MappingProxyType

import pytest
from kantor import PENYETUJU, PETUGAS, Kantor
from pabrik import dasar
from pabrik.tahap import tercatat

from flows.evaluasi_berkala import evaluasi_berkala
from flows.pindahkan_tahap import pindahkan_tahap
from flows.terapkan_berkas import terapkan_berkas
from lifecycle.cli.pintu import jalankan
from lifecycle.domain.fakta import Keadaan, Kemitraan, Orang, Pengganti, Tugas
from lifecycle.domain.kata import PeranOrang, Rekomendasi, Tahap
from lifecycle.domain.pemicu import Pemicu
from lifecycle.services.baca.kemitraan import lihat
from lifecycle.services.baca.riwayat import periksa_riwayat, riwayat
from lifecycle.services.baca.syarat import syarat
from lifecycle.services.ubah.orang import PermintaanOrang, tambah_orang

HARI = date(2026, 8, 10)
WAKIL, WAKIL_PENYETUJU = "wakil@kantor.example", "wakil.penyetuju@kantor.example"
ADMIN, AUDITOR, LAIN = "admin@kantor.example", "auditor@kantor.example", "petugas.lain@kantor.example"
ASING, LAMPAU = "siapa@entah.example", "wakil.dulu@kantor.example"
BUKAN_NAMA = (
    "sistem",
    "Sistem",
    "",
    "berkas:kebun.yaml",
    "\x1b[31m@x.id",
    f"{'a' * 250}@x.id",
    "a@b.id\nBcc: c@d.id",
)
SEMUA = (PETUGAS, WAKIL, PENYETUJU, WAKIL_PENYETUJU, ADMIN, AUDITOR, LAIN, ASING, LAMPAU, *BUKAN_NAMA)
PENGURUS = {PETUGAS, WAKIL, PENYETUJU, WAKIL_PENYETUJU, ADMIN}

# What somebody tries with one kemitraan; answers whether it was done.
Tindakan = Callable[[Kantor, str, str], bool]


def perintah(*kata: str) -> Tindakan:
    """The command of these words, in which NOMOR and ID stand for those of the kemitraan."""

    def coba(kantor: Kantor, nomor: str, oleh: str) -> bool:
        id_tugas = str(next(t.id for t in lihat(kantor.perangkat, nomor).tugas if t.kunci == "uji"))
        isi = [k.replace("NOMOR", nomor).replace("ID_TUGAS", id_tugas) for k in kata]
        return jalankan([*isi, "--oleh", oleh, "--pada", f"{HARI}", "--waktu-simulasi"]) == 0

    return coba


def berkas(isi: str) -> Tindakan:
    """`terapkan` of a dossier of that text."""

    def coba(kantor: Kantor, nomor: str, oleh: str) -> bool:
        Path("satu.yaml").write_text(f"nomor: {nomor}\n{isi}\n", encoding="utf-8")
        return perintah("terapkan", "satu.yaml")(kantor, nomor, oleh)

    return coba


def alur_pindah(_kantor: Kantor, nomor: str, oleh: str) -> bool:
    keadaan = asyncio.run(pindahkan_tahap(nomor, Pemicu.TANGGUHKAN, oleh, pada=HARI, return_state=True))
    return keadaan.is_completed()


def alur_berkas(isi: str) -> Tindakan:
    def coba(_kantor: Kantor, nomor: str, oleh: str) -> bool:
        jalan = terapkan_berkas(
            isi_yaml=f"nomor: {nomor}\n{isi}\n", nomor=nomor, oleh=oleh, pada=HARI, return_state=True
        )
        return asyncio.run(jalan).is_completed()

    return coba


KATA = ("catat", "NOMOR", "persetujuan", "objek=terminasi", f"penyetuju={PENYETUJU}", "keputusan=setuju")
SUARA = f"persetujuan: [{{objek: terminasi, penyetuju: {PENYETUJU}, keputusan: setuju, tanggal: {HARI}}}]"
GANTI_BERKAS = f"penyetuju: {{nama: Ratna Dewi, surel: {PETUGAS}}}"
SARI = "{nama: Sari, surel: sari@kantor.example, sampai: 2026-08-31}"


@dataclass(frozen=True)
class Baris:
    """One line of the table: what is tried, who may, on which kemitraan."""

    tindakan: Tindakan
    boleh: set[str]
    kemitraan: Callable[[], Kemitraan]
    lewat: str = "perintah"


def berjalan() -> Kemitraan:
    return _dengan(Tahap.PELAKSANAAN)


def dinilai() -> Kemitraan:
    return replace(_dengan(Tahap.EVALUASI), evaluasi_tercatat=(tercatat(Rekomendasi.PERBAIKAN),))


def berakhir() -> Kemitraan:
    return _dengan(Tahap.TERMINASI)


def diarsipkan() -> Kemitraan:
    berakhir = _dengan(Tahap.TERMINASI)
    return replace(berakhir, keadaan=replace(berakhir.keadaan, diarsipkan=True))


def _dengan(tahap: Tahap) -> Kemitraan:
    """Of its people, each with somebody who stands in for him."""
    k = dasar.kemitraan(keadaan=Keadaan(tahap=tahap, tahap_sejak=dasar.HARI_MULAI, versi=3, versi_tahap=3))
    tugas = Tugas(kunci="uji", judul="Uji", giliran=PETUGAS, tahap=tahap)
    wakil = Pengganti(nama="Wakil", surel=WAKIL, sampai=HARI)
    wakil_penyetuju = Pengganti(nama="Wakil penyetuju", surel=WAKIL_PENYETUJU, sampai=HARI)
    return replace(
        k,
        tugas=(tugas,),
        penanggung_jawab=replace(k.penanggung_jawab, pengganti=wakil),
        penyetuju=replace(k.penyetuju, pengganti=wakil_penyetuju),
    )


TABEL: Mapping[str, Baris] = MappingProxyType(
    {
        # Move, record facts, apply a dossier.
        "pindah": Baris(perintah("pindah", "NOMOR", "tangguhkan", "--alasan", "Banjir"), PENGURUS, berjalan),
        "pindah lewat alur": Baris(alur_pindah, PENGURUS, berjalan, "alur"),
        "catat": Baris(perintah("catat", "NOMOR", "rapat", "hadir=inti"), PENGURUS, berjalan),
        "catat lewat alur": Baris(
            alur_berkas(f"rapat: [{{tanggal: {HARI}, hadir: [inti]}}]"), PENGURUS, berjalan, "alur"
        ),
        "terapkan": Baris(berkas("sektor: kakao"), PENGURUS, berjalan),
        "koreksi": Baris(
            perintah("koreksi", "NOMOR", "pihak", "kode=inti", "kebutuhan=Tandan", "--alasan", "Salah"),
            PENGURUS,
            berjalan,
        ),
        "tarik": Baris(
            perintah("tarik", "NOMOR", "risiko", "uraian=Kemarau panjang", "--alasan", "Salah"),
            PENGURUS,
            berjalan,
        ),
        "tugas selesai": Baris(perintah("tugas", "selesai", "ID_TUGAS"), PENGURUS, berjalan),
        "tugas gugurkan": Baris(
            perintah("tugas", "gugurkan", "ID_TUGAS", "--alasan", "Salah"), PENGURUS, berjalan
        ),
        "evaluasi": Baris(perintah("evaluasi", "NOMOR"), PENGURUS, lambda: _dengan(Tahap.EVALUASI)),
        # The word of the penyetuju.
        "kata penyetuju": Baris(perintah(*KATA), {PENYETUJU}, berjalan),
        "kata penyetuju lewat alur": Baris(alur_berkas(SUARA), {PENYETUJU}, berjalan, "alur"),
        "kata penyetuju berbukti": Baris(perintah(*KATA, "bukti=Disposisi 12"), PENGURUS, berjalan),
        "putuskan": Baris(
            perintah("putuskan", "NOMOR", "PERBAIKAN", "--alasan", "Perlu"),
            {PENYETUJU, WAKIL_PENYETUJU},
            dinilai,
        ),
        "putuskan berbukti": Baris(
            perintah("putuskan", "NOMOR", "PERBAIKAN", "--alasan", "Perlu", "--bukti", "Disposisi 12"),
            PENGURUS,
            dinilai,
        ),
        # Who runs it and who decides.
        "ganti petugas": Baris(
            perintah("orang", "ganti", PETUGAS, LAIN, "--nomor", "NOMOR", "--alasan", "Pindah"),
            {PENYETUJU, ADMIN},
            berjalan,
        ),
        "ganti penyetuju": Baris(
            perintah("orang", "ganti", PENYETUJU, LAIN, "--nomor", "NOMOR", "--alasan", "Pindah"),
            {PENYETUJU, ADMIN},
            berjalan,
        ),
        "ganti lewat berkas": Baris(berkas(GANTI_BERKAS), set(), berjalan),
        "ganti lewat alur": Baris(alur_berkas(GANTI_BERKAS), set(), berjalan, "alur"),
        "ganti lewat koreksi": Baris(
            perintah("koreksi", "NOMOR", "penyetuju", f"surel={PETUGAS}", "--alasan", "Salah"),
            set(),
            berjalan,
        ),
        "pengganti petugas": Baris(berkas(f"penanggung_jawab: {{pengganti: {SARI}}}"), PENGURUS, berjalan),
        "pengganti penyetuju": Baris(
            berkas(f"penyetuju: {{pengganti: {SARI}}}"), {PENYETUJU, ADMIN}, berjalan
        ),
        "daftarkan orang": Baris(
            perintah("orang", "tambah", "baru@kantor.example", "petugas", "--nama", "Baru"),
            {ADMIN},
            berjalan,
            "",
        ),
        # Of what has ended.
        "fakta yang berakhir": Baris(berkas("sektor: kakao"), set(), berakhir),
        "penutupan yang berakhir": Baris(
            perintah("catat", "NOMOR", "rapat", "hadir=inti"), PENGURUS, berakhir
        ),
        "fakta yang diarsipkan": Baris(perintah("catat", "NOMOR", "rapat", "hadir=inti"), set(), diarsipkan),
        "tugas yang diarsipkan": Baris(perintah("tugas", "selesai", "ID_TUGAS"), set(), diarsipkan),
    }
)


# What a right is does not depend on the database; tests of services try both.
@pytest.mark.parametrize("url_basis_data", ["sqlite"], indirect=True)
@pytest.mark.parametrize("nama", TABEL)
def test_the_rights_table(kantor: Kantor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, nama: str) -> None:
    monkeypatch.chdir(tmp_path)
    baris = TABEL[nama]
    _daftarkan(kantor)
    kantor.berdiri(
        dasar.kemitraan(nomor="KM-2026-0099", judul="Lain", penanggung_jawab=Orang(nama="Lain", surel=LAIN))
    )
    for ke, oleh in enumerate(SEMUA, start=1):
        nomor = f"KM-2026-{ke:04}"
        kantor.berdiri(replace(baris.kemitraan(), nomor=nomor, judul=f"Kemitraan {ke}"))
        sebelum = lihat(kantor.perangkat, nomor), riwayat(kantor.perangkat, nomor)

        dilakukan = baris.tindakan(kantor, nomor, oleh)

        assert dilakukan is (oleh in baris.boleh), oleh
        if not dilakukan:
            assert (lihat(kantor.perangkat, nomor), riwayat(kantor.perangkat, nomor)) == sebelum, oleh
        elif baris.lewat:
            tertulis = riwayat(kantor.perangkat, nomor)[-1]
            assert (tertulis.oleh, tertulis.lewat) == (oleh, baris.lewat)
            assert not any("ubah" in k for k in periksa_riwayat(kantor.perangkat, nomor).keluhan)


def _daftarkan(kantor: Kantor) -> None:
    for surel, peran in ((ADMIN, PeranOrang.ADMIN), (AUDITOR, PeranOrang.AUDITOR)):
        diminta = PermintaanOrang(surel=surel, oleh=ADMIN, pada=HARI)
        tambah_orang(kantor.perangkat, diminta, nama="Orang kantor", peran=[peran])


def test_what_the_schedule_does_says_so(kantor: Kantor) -> None:
    kantor.berdiri(berjalan())

    asyncio.run(evaluasi_berkala(pada=HARI))

    tertulis = riwayat(kantor.perangkat, "KM-2026-0001")[-1]
    assert (tertulis.oleh, tertulis.lewat) == ("sistem", "jadwal")


def test_the_word_of_a_stand_in_counts_as_that_of_the_penyetuju(kantor: Kantor) -> None:
    kantor.berdiri(berjalan())
    kata = (KATA[3], f"penyetuju={WAKIL_PENYETUJU}", KATA[5])
    kantor.catat("persetujuan", *kata, pada=HARI, oleh=WAKIL_PENYETUJU)

    kurang = {
        k.kode
        for k in syarat(kantor.perangkat, "KM-2026-0001", pada=HARI, pemicu="hentikan").langkah[0].kurang
    }
    assert "persetujuan_terminasi" not in kurang
