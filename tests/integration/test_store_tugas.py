"""Open tasks, internal people, and kept reports."""

from dataclasses import replace
from datetime import date

from pabrik.dasar import kemitraan

from lifecycle.domain.daftar import Pengguna
from lifecycle.domain.fakta import Orang, Tugas
from lifecycle.domain.kata import PeranOrang, Tahap
from lifecycle.domain.segel.disegel import Terbitan
from lifecycle.store.gudang import Gudang


def tugas(kunci: str, giliran: str, tenggat: date | None, selesai: date | None = None) -> Tugas:
    return Tugas(
        kunci=kunci,
        judul=f"Judul {kunci}",
        giliran=giliran,
        tahap=Tahap.EVALUASI,
        tenggat=tenggat,
        selesai=selesai,
    )


def isi(gudang: Gudang) -> None:
    pertama = (
        tugas("tanpa tenggat", "inti", None),
        tugas("nanti", "inti", date(2026, 9, 1)),
        tugas("sudah", "inti", date(2026, 7, 1), date(2026, 7, 1)),
    )
    with gudang.unit() as u:
        u.simpan(kemitraan(tugas=pertama), None)
        u.simpan(
            kemitraan(
                nomor="KM-2026-0002",
                judul="Jalan tol",
                tugas=(tugas("segera", "hasan@kantor.example", date(2026, 8, 1)),),
                penanggung_jawab=Orang(nama="Hasan Basri", surel="Hasan@Kantor.example"),
            ),
            None,
        )
        u.commit()


def test_open_tasks_come_by_deadline_those_without_one_last(gudang: Gudang) -> None:
    isi(gudang)
    with gudang.bacaan() as u:
        terbuka = u.tugas_terbuka()
    assert [t.tugas.kunci for t in terbuka] == ["segera", "nanti", "tanpa tenggat"]
    assert (terbuka[0].nomor, terbuka[0].judul_kemitraan) == ("KM-2026-0002", "Jalan tol")


def test_tasks_are_asked_for_by_whose_turn_it_is(gudang: Gudang) -> None:
    isi(gudang)
    with gudang.bacaan() as u:
        assert [t.tugas.kunci for t in u.tugas_terbuka(giliran="inti")] == ["nanti", "tanpa tenggat"]
        assert [t.tugas.kunci for t in u.tugas_terbuka(giliran="HASAN@kantor.example")] == ["segera"]
        assert u.tugas_terbuka(giliran="plasma1") == ()


def test_a_task_leads_to_its_kemitraan(gudang: Gudang) -> None:
    isi(gudang)
    with gudang.bacaan() as u:
        id_tugas = u.tugas_terbuka()[0].tugas.id
        assert id_tugas is not None
        assert u.nomor_tugas(id_tugas) == "KM-2026-0002"
        assert u.nomor_tugas(999) is None


def test_people_are_what_the_partnerships_make_them(gudang: Gudang) -> None:
    isi(gudang)
    with gudang.bacaan() as u:
        assert u.pengguna("ratna@kantor.example") == Pengguna(
            surel="ratna@kantor.example", nama="Ratna Dewi", memegang=frozenset({PeranOrang.PETUGAS})
        )
        hasan = u.pengguna(" hasan@KANTOR.example")
        assert hasan is not None
        assert hasan.peran == {"petugas", "penyetuju"}
        assert u.pengguna("siapa@kantor.example") is None


def test_who_is_named_nowhere_any_more_may_do_nothing(gudang: Gudang) -> None:
    lama = kemitraan()
    baru = replace(
        lama,
        penanggung_jawab=Orang(nama="Budi", surel="budi@kantor.example"),
        keadaan=replace(lama.keadaan, versi=lama.keadaan.versi + 1),
    )
    with gudang.unit() as u:
        u.simpan(lama, None)
        u.simpan(baru, lama)
        ratna = u.pengguna("ratna@kantor.example")
    assert ratna is not None
    assert ratna.peran == frozenset()


def laporan(versi: int, isi: bytes) -> Terbitan:
    return Terbitan(jenis="laporan", nama=str(versi), format="html", isi=isi)


def test_a_report_stays_what_it_was(gudang: Gudang) -> None:
    with gudang.unit() as u:
        u.simpan(kemitraan(), None)
        u.simpan_terbitan("KM-2026-0001", [laporan(2, b"<p>pertama</p>")])
        u.simpan_terbitan("KM-2026-0001", [laporan(2, b"<p>lain</p>")])
        u.simpan_terbitan("KM-2026-0001", [laporan(3, b"<p>kedua</p>")])
        u.commit()
    with gudang.bacaan() as u:
        assert u.laporan("KM-2026-0001", 2, "html") == b"<p>pertama</p>"
        assert u.laporan("KM-2026-0001", 3, "html") == b"<p>kedua</p>"
        assert u.laporan("KM-2026-0001", 2, "pdf") is None
        assert u.laporan("KM-2026-0002", 2, "html") is None
