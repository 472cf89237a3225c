"""One mitra across partnerships: named by its kode, renamed and merged by a person, told in every history."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from kantor import NOMOR, PETUGAS, Kantor, buka_kantor

from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.galat import DaftarKesalahan, MasukanSalah
from lifecycle.domain.kata import Tahap
from lifecycle.domain.wewenang.hak import PelakuTidakDikenal
from lifecycle.services.baca.kemitraan import lihat
from lifecycle.services.baca.mitra import BarisMitra, daftar_mitra
from lifecycle.services.baca.riwayat import periksa_riwayat, riwayat
from lifecycle.services.ubah.mitra import (
    HasilMitra,
    MitraTidakDikenal,
    NamaMitraTerpakai,
    PermintaanMitra,
    gabung_mitra,
    ganti_nama,
)
from lifecycle.services.ubah.pelaku import AlasanKurang

HARI = date(2026, 3, 2)
DUA, TIGA = "KM-2026-0002", "KM-2026-0003"
SALAH_KETIK, BENAR = "PT Sawit Makmor", "PT Sawit Makmur"


def berkas(nomor: str, *mitra: str) -> str:
    pihak = "".join(
        f"  - {{kode: p{ke}, mitra: '{nama}', peran: anggota}}\n" for ke, nama in enumerate(mitra)
    )
    orang = "nama: Ratna Dewi, surel: ratna@kantor.example"
    penyetuju = "nama: Hasan Basri, surel: hasan@kantor.example"
    return (
        f"versi: 1\nnomor: {nomor}\njudul: Kebun {nomor}\npola: sesuai_kebutuhan\n"
        f"penanggung_jawab: {{{orang}}}\npenyetuju: {{{penyetuju}}}\npihak:\n{pihak}"
    )


@pytest.fixture
def kantor(url_basis_data: str, tmp_path: Path) -> Kantor:
    """Three partnerships: in the first two a mitra is misspelt, and the second one has ended."""
    kantor = buka_kantor(url_basis_data, tmp_path / "data")
    kantor.terapkan(berkas(NOMOR, SALAH_KETIK, "Desa Lilin"), pada=HARI)
    kantor.terapkan(berkas(DUA, SALAH_KETIK, "Desa Lilin"), pada=HARI)
    kantor.terapkan(berkas(TIGA, BENAR, "Desa Lilin"), pada=HARI)
    akhiri(kantor, DUA)
    return kantor


def akhiri(kantor: Kantor, nomor: str) -> None:
    """As if it had ended long ago."""
    with kantor.perangkat.unit() as u:
        lama = u.muat(nomor)
        keadaan = replace(lama.keadaan, tahap=Tahap.TERMINASI, versi=lama.keadaan.versi + 1)
        u.simpan(replace(lama, keadaan=keadaan), lama)
        u.commit()


def diminta(oleh: str = PETUGAS, alasan: str = "Salah ketik", *, uji_coba: bool = False) -> PermintaanMitra:
    return PermintaanMitra(oleh=oleh, pada=HARI, alasan=alasan, uji_coba=uji_coba)


def gabung(kantor: Kantor, satu: str = SALAH_KETIK, ke: str = BENAR) -> HasilMitra:
    return gabung_mitra(kantor.perangkat, satu, ke, diminta())


def kemitraan(kantor: Kantor, nomor: str) -> Kemitraan:
    return lihat(kantor.perangkat, nomor)


def mitra(kantor: Kantor, nomor: str) -> list[str]:
    return [p.mitra for p in kemitraan(kantor, nomor).pihak]


def baris(kantor: Kantor) -> dict[str, BarisMitra]:
    return {m.nama: m for m in daftar_mitra(kantor.perangkat)}


def test_the_list_points_out_names_that_may_be_one(kantor: Kantor) -> None:
    semua = baris(kantor)
    assert semua[BENAR].mirip == (semua[SALAH_KETIK].kode,)
    assert semua[SALAH_KETIK].nomor == (NOMOR, DUA)
    assert semua["Desa Lilin"].mirip == ()


def test_merged_they_are_one_in_all_that_goes_on_and_the_history_says_so(kantor: Kantor) -> None:
    sebelum = kemitraan(kantor, NOMOR).keadaan.versi
    hasil = gabung(kantor)
    assert (hasil.nomor, hasil.tetap) == ((NOMOR,), (DUA,))
    assert mitra(kantor, NOMOR)[0] == mitra(kantor, TIGA)[0] == BENAR
    # What has ended keeps the name that it ended with.
    assert mitra(kantor, DUA)[0] == SALAH_KETIK
    assert kemitraan(kantor, NOMOR).keadaan.versi == sebelum + 1
    akhir = riwayat(kantor.perangkat, NOMOR)[-1]
    assert (akhir.jenis, akhir.oleh, akhir.alasan) == ("mitra_gabung", PETUGAS, "Salah ketik")
    (beda,) = akhir.rincian["koreksi"]
    assert (SALAH_KETIK in beda["lama"], BENAR in beda["baru"]) == (True, True)
    for nomor in (NOMOR, TIGA):
        assert periksa_riwayat(kantor.perangkat, nomor).keluhan == ()


def test_one_identity_holds_the_names_and_the_partnerships_of_both(kantor: Kantor) -> None:
    gabung(kantor)
    semua = baris(kantor)
    assert SALAH_KETIK not in semua
    assert (semua[BENAR].dahulu, semua[BENAR].nomor) == ((SALAH_KETIK,), (NOMOR, DUA, TIGA))
    assert semua[BENAR].mirip == ()


def test_an_old_dossier_does_not_bring_the_old_name_back(kantor: Kantor) -> None:
    gabung(kantor)
    for nomor in (NOMOR, DUA):
        hasil = kantor.terapkan(berkas(nomor, SALAH_KETIK, "Desa Lilin"), pada=HARI)
        assert hasil.perubahan == ()
    assert mitra(kantor, NOMOR)[0] == BENAR
    assert mitra(kantor, DUA)[0] == SALAH_KETIK


def test_a_mitra_may_be_named_by_its_kode_also_by_one_that_was_merged(kantor: Kantor) -> None:
    lama, kini = baris(kantor)[SALAH_KETIK].kode, baris(kantor)[BENAR].kode
    gabung(kantor)
    kantor.terapkan(berkas("KM-2026-0009", lama, kini.lower()), pada=HARI)
    assert mitra(kantor, "KM-2026-0009") == [BENAR, BENAR]


def test_a_kode_of_nobody_is_refused_with_its_line(kantor: Kantor) -> None:
    with pytest.raises(DaftarKesalahan) as ditolak:
        kantor.terapkan(berkas("KM-2026-0009", "MT-0999", "Desa Lilin"), pada=HARI)
    (kalimat,) = map(str, ditolak.value.kalimat[-1:])
    assert "baris 8" in kalimat
    assert 'tidak ada mitra berkode "MT-0999"' in kalimat
    assert "MT-0999" not in baris(kantor)


def test_a_new_name_near_another_one_is_pointed_out_and_never_merged(kantor: Kantor) -> None:
    hasil = kantor.terapkan(berkas("KM-2026-0009", "PT. Sawit Makmur", "CV Sawit Makmur"), pada=HARI)
    assert len(hasil.mitra_serupa) == 2
    assert all('"PT. Sawit Makmur"' in str(satu) for satu in hasil.mitra_serupa)
    assert mitra(kantor, "KM-2026-0009") == ["PT. Sawit Makmur", "CV Sawit Makmur"]
    lagi = kantor.terapkan(berkas("KM-2026-0009", "PT. Sawit Makmur", "CV Sawit Makmur"), pada=HARI)
    assert lagi.mitra_serupa == ()


def test_renamed_it_keeps_its_partnerships_and_answers_to_both_names(kantor: Kantor) -> None:
    hasil = ganti_nama(kantor.perangkat, BENAR, "  PT Sawit   Lestari ", diminta(alasan="Berganti akta"))
    assert (hasil.baru, hasil.nomor) == ("PT Sawit Lestari", (TIGA,))
    assert mitra(kantor, TIGA)[0] == "PT Sawit Lestari"
    lagi = ganti_nama(kantor.perangkat, BENAR, "PT Sawit Abadi", diminta(alasan="Berganti lagi"))
    assert (lagi.lama, mitra(kantor, TIGA)[0]) == ("PT Sawit Lestari", "PT Sawit Abadi")
    # Back to a name that it bore once.
    ganti_nama(kantor.perangkat, "PT Sawit Abadi", BENAR, diminta())
    assert mitra(kantor, TIGA)[0] == BENAR
    assert baris(kantor)[BENAR].dahulu == ("PT Sawit Abadi", "PT Sawit Lestari")
    assert periksa_riwayat(kantor.perangkat, TIGA).keluhan == ()


def test_a_trial_writes_nothing(kantor: Kantor) -> None:
    semula = baris(kantor)
    hasil = gabung_mitra(kantor.perangkat, SALAH_KETIK, BENAR, diminta(uji_coba=True))
    assert hasil.nomor == (NOMOR,)
    assert (baris(kantor), mitra(kantor, NOMOR)[0]) == (semula, SALAH_KETIK)


@pytest.mark.parametrize(
    ("isi", "galat"),
    [
        (("PT Sawit Makmu", "PT Baru", PETUGAS, "Sebab"), MitraTidakDikenal),
        (("MT-0999", "PT Baru", PETUGAS, "Sebab"), MitraTidakDikenal),
        ((BENAR, SALAH_KETIK, PETUGAS, "Sebab"), NamaMitraTerpakai),
        ((BENAR, BENAR, PETUGAS, "Sebab"), NamaMitraTerpakai),
        ((BENAR, "MT-0001", PETUGAS, "Sebab"), MasukanSalah),
        ((BENAR, "PT \x1b[2J", PETUGAS, "Sebab"), MasukanSalah),
        ((BENAR, "P" * 201, PETUGAS, "Sebab"), MasukanSalah),
        ((BENAR, " ", PETUGAS, "Sebab"), MasukanSalah),
        ((BENAR, "PT Baru", "asing@kantor.example", "Sebab"), PelakuTidakDikenal),
        ((BENAR, "PT Baru", PETUGAS, " "), AlasanKurang),
    ],
)
def test_a_rename_that_makes_no_sense_is_refused_in_a_sentence(
    kantor: Kantor, isi: tuple[str, str, str, str], galat: type[Exception]
) -> None:
    satu, nama, oleh, alasan = isi
    semula = baris(kantor)
    with pytest.raises(galat) as ditolak:
        ganti_nama(kantor.perangkat, satu, nama, diminta(oleh, alasan))
    assert "\x1b" not in str(ditolak.value)
    assert baris(kantor) == semula


def test_a_mitra_is_not_merged_into_itself(kantor: Kantor) -> None:
    gabung(kantor)
    with pytest.raises(MasukanSalah, match="sudah mitra yang sama"):
        gabung(kantor)
