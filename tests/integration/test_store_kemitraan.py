"""Whole partnerships: what is saved is what is loaded, and only what differs is written."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from basisdata import perintah_sql
from isi_penuh import entri_lain, isi_lain, kemitraan_penuh
from pabrik.dasar import ganti, kemitraan
from terucap import terucap

from lifecycle.domain.fakta import Capaian, Kemitraan, Orang, Tugas
from lifecycle.domain.galat import MasukanSalah, NomorTidakDikenal, VersiBerubah
from lifecycle.domain.kata import Tahap
from lifecycle.store.gudang import Gudang
from lifecycle.store.mapping.diff import EntriGanda
from lifecycle.store.tabel.dasar import anak


def simpan(gudang: Gudang, baru: Kemitraan, lama: Kemitraan | None = None) -> None:
    with gudang.unit() as u:
        u.simpan(baru, lama)
        u.commit()


def muat(gudang: Gudang, nomor: str = "KM-2026-0001") -> Kemitraan:
    with gudang.bacaan() as u:
        return u.muat(nomor)


def naik(lama: Kemitraan, **ubah: object) -> Kemitraan:
    keadaan = replace(lama.keadaan, versi=lama.keadaan.versi + 1)
    return replace(lama, **{"keadaan": keadaan} | ubah)


def tanpa_id(k: Kemitraan) -> Kemitraan:
    return replace(k, tugas=tuple(replace(t, id=None) for t in k.tugas))


def test_what_is_saved_is_loaded_again_to_the_last_field(gudang: Gudang) -> None:
    penuh = kemitraan_penuh()
    simpan(gudang, penuh)
    assert tanpa_id(muat(gudang)) == penuh


def test_what_is_left_empty_is_empty_again(gudang: Gudang) -> None:
    simpan(gudang, kemitraan())
    assert muat(gudang) == kemitraan()


def test_maps_keep_the_order_in_which_they_were_written(gudang: Gudang) -> None:
    penuh = kemitraan_penuh()
    simpan(gudang, penuh)
    assert list(muat(gudang).keselarasan[0].posisi) == list(penuh.keselarasan[0].posisi)


def test_every_list_may_lose_change_and_gain_an_entry(gudang: Gudang) -> None:
    simpan(gudang, kemitraan_penuh())
    lama = muat(gudang)
    ubah = {}
    for nama in anak(Kemitraan):
        _hilang, tetap = getattr(lama, nama)
        ubah[nama] = (isi_lain(tetap), entri_lain(tetap))
    baru = naik(lama, **ubah)
    assert all(getattr(baru, nama) != getattr(lama, nama) for nama in anak(Kemitraan))
    simpan(gudang, baru, lama)
    assert tanpa_id(muat(gudang)) == tanpa_id(baru)


def test_every_list_may_become_empty(gudang: Gudang) -> None:
    simpan(gudang, kemitraan_penuh())
    lama = muat(gudang)
    baru = naik(lama, **dict.fromkeys(anak(Kemitraan), ()))
    simpan(gudang, baru, lama)
    assert muat(gudang) == baru


def test_one_entry_more_is_one_row_more_and_nothing_else(gudang: Gudang) -> None:
    lama = kemitraan()
    simpan(gudang, lama)
    satu = Capaian(indikator="I1", tanggal=date(2026, 9, 1), nilai=Decimal(180))
    with perintah_sql() as perintah:
        simpan(gudang, naik(lama, capaian=(*lama.capaian, satu)), lama)
    menulis = [p.split()[:3] for p in perintah if not p.startswith("SELECT")]
    assert menulis == [["UPDATE", "kemitraan", "SET"], ["INSERT", "INTO", "capaian"]]


def test_a_new_contact_leaves_the_row_of_its_pihak_alone(gudang: Gudang) -> None:
    lama = kemitraan()
    simpan(gudang, lama)
    kontak = (*lama.pihak[1].kontak, entri_lain(lama.pihak[1].kontak[0]))
    baru = naik(lama, pihak=ganti(lama.pihak, "plasma1", kontak=kontak))
    with perintah_sql() as perintah:
        simpan(gudang, baru, lama)
    menulis = [p.split()[:3] for p in perintah if not p.startswith("SELECT")]
    assert menulis == [["UPDATE", "kemitraan", "SET"], ["INSERT", "INTO", "kontak"]]
    assert muat(gudang) == baru


def test_saving_what_has_not_changed_writes_the_version_only(gudang: Gudang) -> None:
    lama = kemitraan()
    simpan(gudang, lama)
    with perintah_sql() as perintah:
        simpan(gudang, naik(lama), lama)
    assert [p.split()[0] for p in perintah] == ["UPDATE"]


def test_decimals_are_exact_to_the_last_digit(gudang: Gudang) -> None:
    angka = Decimal("12345678901234567890.123456789012345678")
    capaian = (Capaian(indikator="I1", tanggal=date(2026, 9, 1), nilai=angka),)
    simpan(gudang, kemitraan(capaian=capaian))
    nilai = muat(gudang).capaian[0].nilai
    assert (nilai, str(nilai)) == (angka, str(angka))


def test_the_second_to_save_the_same_version_is_refused(gudang: Gudang) -> None:
    simpan(gudang, kemitraan())
    with gudang.bacaan() as pertama, gudang.bacaan() as kedua:
        lama_1, lama_2 = pertama.muat("KM-2026-0001"), kedua.muat("KM-2026-0001")
    simpan(gudang, naik(lama_1, visi="Visi yang pertama"), lama_1)
    with pytest.raises(VersiBerubah, match="Muat ulang"):
        simpan(gudang, naik(lama_2, visi="Visi yang kedua"), lama_2)
    assert muat(gudang).visi == "Visi yang pertama"


def test_a_nomor_belongs_to_one_kemitraan(gudang: Gudang) -> None:
    simpan(gudang, kemitraan())
    with pytest.raises(VersiBerubah, match="KM-2026-0001 sudah dipakai"):
        simpan(gudang, kemitraan(judul="Yang lain"))
    assert muat(gudang).judul == kemitraan().judul


def test_two_entries_under_one_key_are_refused(gudang: Gudang) -> None:
    ganda = (*kemitraan().komitmen, replace(kemitraan().komitmen[0], uraian="Sekali lagi"))
    with pytest.raises(EntriGanda, match="komitmen memuat K1 dua kali"):
        simpan(gudang, kemitraan(komitmen=ganda))


def test_an_empty_part_of_a_key_is_a_part_like_any_other(gudang: Gudang) -> None:
    tanpa_nama = replace(kemitraan().survei[0], responden=None)
    bernama = replace(tanpa_nama, responden="Dian Pratama")
    simpan(gudang, kemitraan(survei=(tanpa_nama, bernama)))
    assert muat(gudang).survei == (tanpa_nama, bernama)
    with pytest.raises(EntriGanda, match="survei memuat 2026-08-02, inti, plasma1 dua kali"):
        simpan(gudang, kemitraan(nomor="KM-2026-0002", survei=(tanpa_nama, tanpa_nama)))


def test_a_key_may_be_longer_than_an_index_takes(gudang: Gudang) -> None:
    panjang = replace(kemitraan().risiko[0], uraian="".join(str(n) for n in range(5000)))
    simpan(gudang, kemitraan(risiko=(panjang,)))
    assert muat(gudang).risiko == (panjang,)


def test_a_child_needs_a_parent_that_is_there(gudang: Gudang) -> None:
    cucu = kemitraan(nomor="KM-2026-0002", induk="KM-2026-0001")
    with pytest.raises(MasukanSalah, match='induk "KM-2026-0001" tidak ada'):
        simpan(gudang, cucu)
    simpan(gudang, kemitraan())
    simpan(gudang, cucu)
    assert muat(gudang, "KM-2026-0002").induk == "KM-2026-0001"


def test_a_task_gets_an_id_and_keeps_it(gudang: Gudang) -> None:
    tugas = Tugas(kunci="survei/inti", judul="Isi survei", giliran="inti", tahap=Tahap.EVALUASI)
    simpan(gudang, kemitraan(tugas=(tugas,)))
    lama = muat(gudang)
    simpan(gudang, naik(lama, tugas=(replace(lama.tugas[0], selesai=date(2026, 8, 3)),)), lama)
    (tersimpan,) = muat(gudang).tugas
    assert tersimpan == replace(tugas, id=lama.tugas[0].id, selesai=date(2026, 8, 3))
    assert tersimpan.id is not None


def test_a_person_of_another_name_is_renamed_wherever_named(gudang: Gudang) -> None:
    simpan(gudang, kemitraan())
    simpan(
        gudang,
        kemitraan(nomor="KM-2026-0002", penyetuju=Orang(nama="Ir. Hasan", surel="Hasan@kantor.example")),
    )
    assert muat(gudang).penyetuju == Orang(nama="Ir. Hasan", surel="Hasan@kantor.example")


def test_who_stays_the_same_is_not_renamed_back(gudang: Gudang) -> None:
    simpan(gudang, kemitraan())
    lama = muat(gudang)
    simpan(
        gudang,
        kemitraan(nomor="KM-2026-0002", penyetuju=Orang(nama="Ir. Hasan", surel="hasan@kantor.example")),
    )
    simpan(gudang, naik(lama, visi="Visi baru"), lama)
    assert muat(gudang).penyetuju.nama == "Ir. Hasan"


def test_several_come_in_the_order_asked_for(gudang: Gudang) -> None:
    for n in (1, 2, 3):
        simpan(gudang, kemitraan(nomor=f"KM-2026-000{n}", judul=f"Judul {n}"))
    with gudang.bacaan() as u:
        dimuat = u.muat_banyak(["KM-2026-0003", "KM-2026-0001"])
    assert [k.judul for k in dimuat] == ["Judul 3", "Judul 1"]
    assert dimuat[0] == kemitraan(nomor="KM-2026-0003", judul="Judul 3")


@pytest.mark.parametrize("tulis", [True, False])
def test_fifty_cost_as_many_queries_as_one(gudang: Gudang, tulis: bool) -> None:
    nomor = [f"KM-2026-{n:04}" for n in range(1, 51)]
    with gudang.unit() as u:
        for satu in nomor:
            u.simpan(kemitraan(nomor=satu), None)
        u.commit()
    jumlah = []
    for yang in (nomor[:1], nomor):
        with gudang.unit() if tulis else gudang.bacaan() as u, perintah_sql() as perintah:
            assert len(u.muat_banyak(yang)) == len(yang)
        jumlah.append(len(perintah))
    # The kemitraan itself, its 23 lists, the two lists of its pihak, its children, and held addresses.
    assert jumlah == [28, 28]


def test_an_unknown_nomor_comes_with_the_one_probably_meant(gudang: Gudang) -> None:
    simpan(gudang, kemitraan())
    with gudang.bacaan() as u:
        with pytest.raises(
            NomorTidakDikenal, match=r'"km-2026-001" tidak ada\. Mungkin maksudnya "KM-2026-0001"'
        ):
            u.muat("km-2026-001")
        with pytest.raises(NomorTidakDikenal) as jauh:
            u.muat("sawit")
        assert "kemitraan daftar" in terucap(jauh.value)
        with pytest.raises(NomorTidakDikenal, match="KM-2026-0002"):
            u.muat_banyak(["KM-2026-0001", "KM-2026-0002"])


def test_where_it_stands_is_one_query(gudang: Gudang) -> None:
    penuh = kemitraan_penuh()
    simpan(gudang, penuh)
    with gudang.bacaan() as u, perintah_sql() as perintah:
        assert u.keadaan(penuh.nomor) == penuh.keadaan
    assert len(perintah) == 1


def test_an_unknown_nomor_stands_nowhere(gudang: Gudang) -> None:
    simpan(gudang, kemitraan())
    with (
        gudang.bacaan() as u,
        pytest.raises(
            NomorTidakDikenal, match=r'"KM-2026-0002" tidak ada\. Mungkin maksudnya "KM-2026-0001"'
        ),
    ):
        u.keadaan("KM-2026-0002")


def test_ada_knows_what_is_there(gudang: Gudang) -> None:
    simpan(gudang, kemitraan())
    with gudang.bacaan() as u:
        assert (u.ada("KM-2026-0001"), u.ada("KM-2026-0002")) == (True, False)


@pytest.mark.parametrize(
    "ubah", [{"visi": "rusak \ud800"}, {"keadaan": replace(kemitraan().keadaan, siklus=2**70)}]
)
def test_what_no_database_can_hold_is_bad_input(gudang: Gudang, ubah: dict[str, object]) -> None:
    with pytest.raises(MasukanSalah, match="tidak dapat disimpan"):
        simpan(gudang, kemitraan(**ubah))
    with gudang.bacaan() as u:
        assert not u.ada("KM-2026-0001")
