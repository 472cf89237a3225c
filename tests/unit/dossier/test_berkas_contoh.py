"""The shipped dossiers are sound, and the demo's script takes each of them where its story says."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml
from berkas_kecil import bersih

from lifecycle.domain.evaluasi.hitung import evaluasi
from lifecycle.domain.evaluasi.kunjungan import evaluasi_kunjungan
from lifecycle.domain.fakta import EvaluasiTercatat, Kemitraan, Keputusan, Persetujuan, lihat_dari
from lifecycle.domain.gabung import gabung
from lifecycle.domain.kantor.aturan import Aturan
from lifecycle.domain.kata import Bahasa, ObjekPersetujuan, Rekomendasi, Suara, Tahap
from lifecycle.domain.keutuhan.semua import periksa_keutuhan
from lifecycle.domain.mesin.langkah import langkah
from lifecycle.domain.pola import POLA
from lifecycle.domain.tugas.buka_tutup import tugas_baru, tutup_tugas
from lifecycle.dossier.berkas import baca_berkas
from lifecycle.dossier.isian import IsianBerkas

FOLDER = Path(__file__).parents[3] / "templates" / "berkas"
NASKAH: list[dict[str, Any]] = yaml.safe_load((FOLDER / "naskah.yaml").read_text(encoding="utf-8"))
KISAH = {satu["berkas"]: satu["langkah"] for satu in NASKAH}
BERKAS = sorted(p.name for p in FOLDER.glob("*.yaml") if p.name != "naskah.yaml")
SUSULAN = [nama for nama in BERKAS if nama not in KISAH]
# What a step of the script does; each is the name of a method of Lakon.
KATA_KERJA = {"terapkan", "pindah", "evaluasi", "putuskan", "selesaikan"}


@dataclass(kw_only=True)
class Lakon:
    """One partnership, played without database or mail; `nilai`: score and advice of each scoring step."""

    kemitraan: Kemitraan | None = None
    nilai: list[tuple[str, str]] = field(default_factory=list)

    @property
    def k(self) -> Kemitraan:
        assert self.kemitraan is not None, "the first step must apply a dossier"
        return self.kemitraan

    def simpan(self, baru: Kemitraan, pada: date, *, naik: bool = True) -> None:
        keadaan = replace(baru.keadaan, versi=baru.keadaan.versi + 1) if naik else baru.keadaan
        baru = replace(baru, keadaan=keadaan)
        assert periksa_keutuhan(baru) == ()
        self.kemitraan = replace(baru, tugas=baru.tugas + tugas_baru(lihat_dari(baru, pada)))

    def terapkan(self, pada: date, nama: str, alasan: str) -> None:
        isi = _baca(nama).isi
        self.simpan(gabung(self.kemitraan, isi, nomor=str(isi["nomor"]), pada=pada), pada)

    def pindah(self, pada: date, pemicu: str, alasan: str) -> None:
        putusan = langkah(lihat_dari(self.k, pada, alasan=alasan), pemicu)
        assert putusan.kurang == ()
        pindah = putusan.keadaan.versi_tahap != self.k.keadaan.versi_tahap
        tugas = tutup_tugas(self.k, putusan.dari, pada) if pindah else self.k.tugas
        self.simpan(replace(self.k, keadaan=putusan.keadaan, tugas=tugas), pada, naik=False)

    def evaluasi(self, pada: date, cara: str, alasan: str) -> None:
        if cara == "jatuh_tempo":
            self.pindah(pada, "evaluasi", alasan)
        self._nilai(pada)
        if cara == "nilai":
            tercatat = evaluasi_kunjungan(lihat_dari(self.k, pada))
            assert tercatat is not None, "the survey is still open"
            self.nilai.append((tercatat.hasil["skor"], tercatat.rekomendasi.value))

    def _nilai(self, pada: date) -> None:
        aturan, keadaan = Aturan(), self.k.keadaan
        tenggat = keadaan.tahap_sejak + timedelta(days=aturan.hari_survei)
        hasil = evaluasi(lihat_dari(self.k, pada), aturan, survei_terbuka_sampai=tenggat)
        if hasil.survei_terbuka:
            return
        tercatat = EvaluasiTercatat(
            versi=keadaan.versi + 1,
            siklus=keadaan.siklus,
            tanggal=pada,
            versi_rencana=keadaan.versi_rencana,
            rekomendasi=hasil.rekomendasi,
            hasil=hasil.ke_json(),
        )
        self.simpan(replace(self.k, evaluasi_tercatat=(*self.k.evaluasi_tercatat, tercatat)), pada)

    def putuskan(self, pada: date, kode: str, alasan: str) -> None:
        *lama, terakhir = self.k.evaluasi_tercatat
        assert alasan or terakhir.rekomendasi == kode
        oleh = self.k.penyetuju.surel
        putusan = Keputusan(kode=Rekomendasi(kode), oleh=oleh, tanggal=pada, alasan=alasan or None)
        baru = replace(self.k, evaluasi_tercatat=(*lama, replace(terakhir, keputusan=putusan)))
        if putusan.kode is Rekomendasi.TERMINASI:
            baru = _terminasi_disetujui(baru, pada)
        self.simpan(baru, pada)

    def selesaikan(self, pada: date, kunci: str, alasan: str) -> None:
        assert [t.selesai for t in self.k.tugas if t.kunci == kunci] == [None]
        tugas = tuple(replace(t, selesai=pada) if t.kunci == kunci else t for t in self.k.tugas)
        self.simpan(replace(self.k, tugas=tugas), pada)


def _terminasi_disetujui(kemitraan: Kemitraan, pada: date) -> Kemitraan:
    """What a decided TERMINASI writes: the penyetuju's approval, and the day every pihak was told."""
    setuju = Persetujuan(
        objek=ObjekPersetujuan.TERMINASI,
        penyetuju=kemitraan.penyetuju.surel,
        keputusan=Suara.SETUJU,
        tanggal=pada,
    )
    diberitahu = {p.kode: pada for p in kemitraan.pihak if p.aktif(pada)}
    keluar = replace(kemitraan.keluar, diberitahu=diberitahu)
    return replace(kemitraan, persetujuan=(*kemitraan.persetujuan, setuju), keluar=keluar)


def _baca(nama: str) -> IsianBerkas:
    return bersih(baca_berkas((FOLDER / nama).read_bytes(), nama=nama))


def _mainkan(langkah_langkah: Sequence[Mapping[str, Any]]) -> Lakon:
    lakon = Lakon()
    for satu in langkah_langkah:
        ((kerja, isi),) = ((k, v) for k, v in satu.items() if k in KATA_KERJA)
        getattr(lakon, kerja)(satu["pada"], isi, satu.get("alasan", ""))
    return lakon


@pytest.mark.parametrize("nama", BERKAS)
def test_shipped_dossier_reads_without_fault(nama: str) -> None:
    assert re.fullmatch(r"KM-202[4-6]-\d{4}", str(_baca(nama).isi["nomor"]))


def test_script_uses_every_shipped_dossier() -> None:
    assert sorted(s["terapkan"] for langkah_ in KISAH.values() for s in langkah_ if "terapkan" in s) == BERKAS


def test_dossiers_cover_every_pola_under_numbers_of_their_own() -> None:
    isi = [_baca(nama).isi for nama in KISAH]
    assert {satu["pola"] for satu in isi} == set(POLA)
    assert len({satu["nomor"] for satu in isi}) == len(isi)


def test_addresses_belong_to_nobody() -> None:
    alamat = [
        a for nama in BERKAS for a in re.findall(r"[\w.-]+@[\w.-]+", (FOLDER / nama).read_text("utf-8"))
    ]
    assert alamat
    assert [a for a in alamat if not a.endswith(".example")] == []


@pytest.mark.parametrize("nama", KISAH)
def test_steps_stand_in_the_order_of_their_days(nama: str) -> None:
    hari = [satu["pada"] for satu in KISAH[nama]]
    assert hari == sorted(hari)
    assert date(2024, 1, 1) <= hari[0]
    assert hari[-1] <= date(2026, 10, 31)


@pytest.mark.parametrize(
    ("nama", "tahap", "siklus", "nilai"),
    [
        ("antarnegara.yaml", Tahap.TERMINASI, 1, [("51.17", "RENCANA_ULANG"), ("42.83", "TERMINASI")]),
        ("kebun-plasma.yaml", Tahap.KEBERLANJUTAN, 1, [("65.45", "PERBAIKAN"), ("85.08", "LANJUT")]),
        ("jalan-tol.yaml", Tahap.PELAKSANAAN, 2, [("86.66", "LANJUT")]),
        ("lsm-kemiskinan.yaml", Tahap.PELAKSANAAN, 1, [("49.96", "RENCANA_ULANG")]),
        ("kampus-industri.yaml", Tahap.KEBERLANJUTAN, 1, [("92.72", "LANJUT")]),
        ("pelatihan-kerja.yaml", Tahap.EVALUASI, 1, [("77.69", "DATA_TIDAK_CUKUP")]),
    ],
)
def test_story_ends_where_it_should(
    nama: str, tahap: Tahap, siklus: int, nilai: list[tuple[str, str]]
) -> None:
    lakon = _mainkan(KISAH[nama])
    assert lakon.nilai == nilai
    assert (lakon.k.keadaan.tahap, lakon.k.keadaan.siklus) == (tahap, siklus)
    assert lakon.k.keadaan.diarsipkan is (tahap is Tahap.TERMINASI)


@pytest.mark.parametrize("susulan", SUSULAN)
def test_story_cannot_go_on_without_its_supplement(susulan: str) -> None:
    asal = next(nama for nama in KISAH if susulan.startswith(nama.removesuffix(".yaml")))
    with pytest.raises(AssertionError, match="Kurang"):
        _mainkan([satu for satu in KISAH[asal] if satu.get("terapkan") != susulan])


def test_first_plan_against_poverty_moves_no_money() -> None:
    assert "dana" not in {k["jenis"] for k in _baca("lsm-kemiskinan.yaml").isi["komitmen"]}


def test_one_weak_capability_opens_one_pembinaan_task() -> None:
    tugas = [
        t.kunci for t in _mainkan(KISAH["pelatihan-kerja.yaml"]).k.tugas if t.kunci.startswith("pembinaan:")
    ]
    assert tugas == ["pembinaan:bengkel:merencanakan_usaha:64"]


def test_some_contact_is_written_to_in_english() -> None:
    kontak = [k for nama in KISAH for p in _mainkan(KISAH[nama][:1]).k.pihak for k in p.kontak]
    assert {k.bahasa for k in kontak} == set(Bahasa)
