"""The weekly digest as a service: once for each person and week, whatever runs, and nothing for nobody."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from threading import Barrier
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from basisdata import perintah_sql
from kantor import NOMOR, PENYETUJU, PETUGAS, Kantor, buka_kantor
from kasus.beberapa_kabar import berjam
from kasus.surel import badan
from pabrik import dasar

from lifecycle.delivery.perintah import ucapkan
from lifecycle.domain.fakta import Dokumen, Keadaan, Kemitraan, Masa, MasaBerlaku, Orang, Tugas
from lifecycle.domain.kata import JenisDokumen, PeranOrang, Tahap
from lifecycle.domain.mingguan.minggu import Minggu
from lifecycle.domain.surel.antrean import Surel
from lifecycle.services.ports.penulis import Penyusun
from lifecycle.services.ports.perangkat import Perangkat
from lifecycle.services.putaran.mingguan import HasilMingguan, mingguan_sebagian, semua_orang
from lifecycle.services.putaran.segel import segel_hari_ini
from lifecycle.services.surel.pratinjau import pratinjau
from lifecycle.services.ubah.orang import PermintaanOrang, tambah_orang

# A Monday.
PADA = date(2026, 11, 30)
BERJALAN = Keadaan(tahap=Tahap.PELAKSANAAN, tahap_sejak=dasar.HARI_MULAI)
SITI = Orang(nama="Siti Aminah", surel="siti@kantor.example")


def hari(selisih: int) -> date:
    return PADA + timedelta(days=selisih)


def tugas(kunci: str, giliran: str, tenggat: date | None = None) -> Tugas:
    return Tugas(kunci=kunci, judul=f"Tugas {kunci}", giliran=giliran, tahap=Tahap.EVALUASI, tenggat=tenggat)


def tenang(ke: int = 1, **ubah: Any) -> Kemitraan:
    """A partnership that has nothing to say."""
    isi = {"nomor": f"KM-2026-{ke:04}", "judul": f"Kebun {ke}", "keadaan": BERJALAN, "komitmen": ()}
    return dasar.kemitraan(**isi | ubah)


def jalankan(perangkat: Perangkat, pada: date = PADA, **jumlah: int) -> dict[str, str]:
    """One run; its sentences by person."""
    hasil: list[HasilMingguan] = []
    for orang in semua_orang(perangkat):
        hasil += mingguan_sebagian(perangkat, orang, pada=pada, **jumlah)
    return {satu.surel: ucapkan(satu.ringkas()) for satu in hasil}


def ringkasan(kantor: Kantor) -> list[Surel]:
    return [s for s in kantor.antrean if s.notifikasi == "ringkasan_mingguan"]


def isi_untuk(kantor: Kantor, siapa: str) -> str:
    """The plain body of the one digest of that person."""
    with kantor.perangkat.bacaan() as u:
        (satu,) = (s for s in u.surel_menunggu(siapa, dan=0) if s.notifikasi == "ringkasan_mingguan")
    pesan = message_from_bytes(satu.isi, policy=SMTP)
    assert isinstance(pesan, EmailMessage)
    return badan(pesan, "plain")


def test_each_person_gets_one_mail_of_all_that_is_his(kantor: Kantor) -> None:
    kantor.berdiri(tenang(1, tugas=(tugas("a", PETUGAS, hari(-1)), tugas("b", "inti", hari(2)))))
    kantor.berdiri(tenang(2, tugas=(tugas("c", PENYETUJU),), masa=Masa(berakhir=hari(20))))
    kantor.berdiri(tenang(3, penanggung_jawab=SITI))

    hasil = jalankan(kantor.perangkat)

    # Siti has nothing to read.
    assert sorted(s.kepada for s in ringkasan(kantor)) == [PENYETUJU, PETUGAS]
    assert hasil[PETUGAS] == (
        "Ratna Dewi: diantrekan, [Kemitraan] Ringkasan mingguan 30 November 2026: 1 hal terlambat."
    )
    ratna, hasan = isi_untuk(kantor, PETUGAS), isi_untuk(kantor, PENYETUJU)
    assert "Tugas a" in ratna
    assert "PT Sawit Makmur: 1 tugas" in ratna
    assert "Tugas c" in hasan
    assert "Masa kemitraan, sampai 20 Desember 2026" in ratna
    assert "KM-2026-0001" not in hasan
    # It belongs to the first partnership that it speaks of.
    assert {s.kepada: s.nomor for s in ringkasan(kantor)} == {PETUGAS: NOMOR, PENYETUJU: "KM-2026-0002"}


def test_what_moved_is_read_from_the_history(kantor: Kantor) -> None:
    kantor.berdiri()
    kantor.pindah("laksanakan", dasar.HARI_MULAI)

    # A week later it is told still, and eight days later no more.
    minggu = [dasar.HARI_MULAI + timedelta(days=n) for n in (7, 8)]
    isi = [pratinjau(kantor.perangkat, NOMOR, "ringkasan_mingguan", pada=pada).teks for pada in minggu]

    assert "- 2 Februari 2026: dari perencanaan ke pelaksanaan.\n" in isi[0]
    assert "2 Februari" not in isi[1]


def test_a_week_is_told_once_however_often_and_late_it_runs(kantor: Kantor) -> None:
    kantor.berdiri(tenang(tugas=(tugas("a", PETUGAS),)))

    # After an outage, and once more; then the week after the next.
    pertama, kedua = jalankan(kantor.perangkat, hari(1)), jalankan(kantor.perangkat, hari(3))
    nanti = jalankan(kantor.perangkat, hari(14))

    assert (list(pertama), kedua, list(nanti)) == ([PETUGAS], {}, [PETUGAS])
    assert [s.kunci for s in ringkasan(kantor)] == [
        f"ringkasan_mingguan/2026-W49/{PETUGAS}",
        f"ringkasan_mingguan/2026-W51/{PETUGAS}",
    ]


def test_two_runs_at_once_write_one_mail(kantor: Kantor) -> None:
    kantor.berdiri(tenang(tugas=(tugas("a", PETUGAS),)))
    sudah_membaca = Barrier(2, timeout=30)

    def menunggu() -> Penyusun:
        sudah_membaca.wait()
        return kantor.perangkat.penyusun()

    perangkat = replace(kantor.perangkat, penyusun=menunggu)
    with ThreadPoolExecutor(2) as kumpulan:
        hasil = [satu.result() for satu in [kumpulan.submit(jalankan, perangkat) for _ in range(2)]]

    assert sorted(map(len, hasil)) == [0, 1]
    assert len(ringkasan(kantor)) == 1


def test_one_who_cannot_be_written_to_keeps_nobody_waiting(kantor: Kantor) -> None:
    rusak = Orang(nama="Adi", surel="adi@@kantor.example")
    kantor.berdiri(tenang(1, tugas=(tugas("a", rusak.surel),), penanggung_jawab=rusak))
    kantor.berdiri(tenang(2, tugas=(tugas("b", PETUGAS),)))

    hasil = jalankan(kantor.perangkat)

    assert "adi@@kantor.example" in hasil[rusak.surel]
    assert hasil[rusak.surel].startswith("Adi: ")
    assert [s.kepada for s in ringkasan(kantor)] == [PETUGAS]


def test_for_a_held_address_the_other_one_reads(kantor: Kantor) -> None:
    kantor.berdiri(tenang(tugas=(tugas("a", PETUGAS), tugas("b", "inti"))))
    with kantor.perangkat.unit() as u:
        u.tahan("Ratna@kantor.example", sebab="tidak ada", sekarang=kantor.perangkat.sekarang())
        u.commit()

    hasil = jalankan(kantor.perangkat)

    assert "alamatnya ditahan" in hasil[PETUGAS]
    assert [s.kepada for s in ringkasan(kantor)] == [PENYETUJU]
    assert "Tugas a" in isi_untuk(kantor, PENYETUJU)


def test_an_auditor_reads_of_every_kemitraan_and_keeps_the_seal(kantor: Kantor) -> None:
    auditor = "auditor@kantor.example"
    for surel, peran in ((auditor, PeranOrang.ADMIN), ("baru@kantor.example", PeranOrang.PETUGAS)):
        diminta = PermintaanOrang(surel=surel, oleh=auditor, pada=PADA)
        tambah_orang(kantor.perangkat, diminta, nama="Orang kantor", peran=[peran])
    kantor.berdiri(tenang(masa=Masa(mulai=hari(-90), berakhir=hari(20)), tugas=(tugas("a", PETUGAS),)))
    segel_hari_ini(kantor.perangkat, pada=PADA)

    # An admin is no auditor, and who is registered for work that he has not got reads nothing.
    assert set(jalankan(kantor.perangkat)) == {PETUGAS, PENYETUJU}

    diminta = PermintaanOrang(surel=auditor, oleh=auditor, pada=PADA)
    tambah_orang(kantor.perangkat, diminta, nama="", peran=[PeranOrang.ADMIN, PeranOrang.AUDITOR])
    assert set(jalankan(kantor.perangkat)) == {auditor}
    isi = isi_untuk(kantor, auditor)
    assert "Tugas a" not in isi
    with kantor.perangkat.bacaan() as u:
        segel = u.segel_terakhir()
    assert segel is not None
    assert segel.sidik[:8] in isi.replace(" ", "").replace("\n", "")


def test_it_waits_for_office_hours(url_basis_data: str, tmp_path: Path) -> None:
    kantor = buka_kantor(url_basis_data, tmp_path, lain={"KEMITRAAN_JAM_KERJA": "07:00-20:00"})
    kantor.berdiri(tenang(tugas=(tugas("a", PETUGAS),)))
    wib = ZoneInfo("Asia/Jakarta")

    jalankan(berjam(kantor, datetime(2026, 11, 30, 22, 0, tzinfo=wib)).perangkat)

    assert {s.coba_lagi for s in ringkasan(kantor)} == {datetime(2026, 12, 1, 7, 0, tzinfo=wib)}


K1, K2 = dasar.kemitraan().komitmen[:2]
MOU = Dokumen(
    jenis=JenisDokumen.MOU,
    tanggal=date(2024, 1, 1),
    ditandatangani={"inti": date(2024, 1, 1)},
    berlaku=MasaBerlaku(sampai=hari(90)),
)
# What each partnership holds, and who of us has something to read in it.
BERBICARA: list[tuple[dict[str, Any], set[str]]] = [
    ({}, set()),
    ({"tugas": (tugas("a", "RATNA@kantor.example"),)}, {PETUGAS}),
    ({"tugas": (tugas("a", "plasma1"),)}, {PETUGAS}),
    ({"tugas": (tugas("a", PENYETUJU),)}, {PENYETUJU}),
    ({"tugas": (replace(tugas("a", PETUGAS), selesai=PADA),)}, set()),
    ({"komitmen": (K1,)}, set()),
    ({"komitmen": (K1,), "realisasi": ()}, {PETUGAS, PENYETUJU}),
    ({"komitmen": (replace(K1, jumlah=K1.jumlah + 1),)}, {PETUGAS, PENYETUJU}),
    ({"komitmen": (replace(K1, jumlah=None),)}, set()),
    ({"komitmen": (replace(K1, jatuh_tempo=PADA),), "realisasi": ()}, set()),
    ({"komitmen": (replace(K1, dikecualikan="Banjir"),), "realisasi": ()}, set()),
    ({"komitmen": (K1,), "realisasi": (), "keadaan": replace(BERJALAN, ditangguhkan=True)}, set()),
    ({"komitmen": (K1,), "realisasi": (), "keadaan": replace(BERJALAN, tahap=Tahap.PERENCANAAN)}, set()),
    ({"dokumen": (MOU,)}, {PETUGAS, PENYETUJU}),
    ({"dokumen": (replace(MOU, berlaku=MasaBerlaku(sampai=hari(91))),)}, set()),
    ({"masa": Masa(berakhir=PADA)}, {PETUGAS, PENYETUJU}),
    ({"masa": Masa(berakhir=hari(-1))}, set()),
    ({"masa": Masa(berakhir=PADA), "keadaan": replace(BERJALAN, tahap=Tahap.TERMINASI)}, set()),
    ({"tugas": (tugas("a", PETUGAS),), "keadaan": replace(BERJALAN, diarsipkan=True)}, set()),
]


def test_only_partnerships_with_something_to_say_are_loaded(kantor: Kantor) -> None:
    for ke, (isi, _) in enumerate(BERBICARA):
        kantor.berdiri(tenang(ke, **isi))

    with kantor.perangkat.bacaan() as u:
        for siapa in (PETUGAS, PENYETUJU):
            nomor = u.nomor_mingguan(siapa, Minggu(pada=PADA), ditahan=())
            assert nomor == tuple(
                tenang(ke).nomor for ke, (_, pembaca) in enumerate(BERBICARA) if siapa in pembaca
            )
    # And whoever reads of them hears of each.
    jalankan(kantor.perangkat)
    for siapa in (PETUGAS, PENYETUJU):
        jumlah = sum(siapa in pembaca for _, pembaca in BERBICARA)
        assert f"kabar dari {jumlah} kemitraan Anda" in " ".join(isi_untuk(kantor, siapa).split())


def test_work_that_is_read_in_place_of_a_held_address_is_found(kantor: Kantor) -> None:
    kantor.berdiri(tenang(1, tugas=(tugas("a", PENYETUJU),)))
    kantor.berdiri(tenang(2, tugas=(tugas("a", PETUGAS),)))

    def nomor(siapa: str, *ditahan: str) -> list[str]:
        with kantor.perangkat.bacaan() as u:
            return [n[-1] for n in u.nomor_mingguan(siapa, Minggu(pada=PADA), ditahan=ditahan)]

    assert (nomor(PETUGAS), nomor(PETUGAS, PENYETUJU)) == (["2"], ["1", "2"])
    assert (nomor(PENYETUJU), nomor(PENYETUJU, PETUGAS)) == (["1"], ["1", "2"])


@pytest.mark.parametrize(
    ("banyak", "sudah", "perintah"),
    [
        # Whether he was written to, which addresses are held, what he is, and whether anything is to be said.
        (0, False, 4),
        # Whether he was written to.
        (3, True, 1),
    ],
)
def test_a_person_with_nothing_to_read_costs_little(
    kantor: Kantor, banyak: int, sudah: bool, perintah: int
) -> None:
    for ke in range(3):
        kantor.berdiri(tenang(ke, tugas=(tugas("a", PETUGAS),) if ke < banyak else ()))
    if sudah:
        jalankan(kantor.perangkat)

    assert hitung(kantor) == perintah


def test_a_person_costs_the_same_however_many_partnerships_he_has(kantor: Kantor) -> None:
    kantor.berdiri(tenang(1, tugas=(tugas("a", PETUGAS, hari(-1)),)))
    with kantor.perangkat.bacaan() as u, perintah_sql() as memuat:
        u.muat_banyak([NOMOR])
    satu = hitung(kantor)
    for ke in range(2, 6):
        kantor.berdiri(tenang(ke, tugas=(tugas("a", PETUGAS),)))

    # The three of one with nothing to read, what moved, the seal, and the two that queue a mail.
    assert satu == 3 + 1 + len(memuat) + 1 + 2
    assert hitung(kantor, hari(7)) == satu


def hitung(kantor: Kantor, pada: date = PADA) -> int:
    """How many statements the digest of Ratna takes."""
    ratna = Orang(nama="Ratna Dewi", surel=PETUGAS)
    with perintah_sql() as terkirim:
        mingguan_sebagian(kantor.perangkat, [ratna], pada=pada)
    return len(terkirim)


def test_people_are_looked_for_in_parts_and_by_address(kantor: Kantor) -> None:
    kantor.berdiri(tenang(1, tugas=(tugas("a", SITI.surel),), penanggung_jawab=SITI))
    kantor.berdiri(tenang(2, tugas=(tugas("b", SITI.surel),)))
    for ke in (3, 4, 5):
        kantor.berdiri(tenang(ke, tugas=(tugas("c", PETUGAS),)))
    kantor.berdiri(
        tenang(
            6,
            penanggung_jawab=Orang(nama="Purna", surel="purna@kantor.example"),
            keadaan=replace(BERJALAN, diarsipkan=True),
        )
    )

    orang = [[o.surel for o in bagian] for bagian in semua_orang(kantor.perangkat, sebagian=2)]
    jalankan(kantor.perangkat, sekaligus=2)

    assert orang == [[PENYETUJU, PETUGAS], [SITI.surel]]
    # Three partnerships, of which two are loaded at once.
    assert "4 kemitraan Anda" in isi_untuk(kantor, PETUGAS)
    assert "1 kemitraan Anda" in isi_untuk(kantor, SITI.surel)


def test_the_digest_can_be_looked_at_beforehand(kantor: Kantor) -> None:
    kantor.berdiri(tenang(tugas=(tugas("a", PETUGAS),)))

    ratna = pratinjau(kantor.perangkat, NOMOR, "ringkasan_mingguan", pada=PADA)
    hasan = pratinjau(kantor.perangkat, NOMOR, "ringkasan_mingguan", pada=PADA, kepada=PENYETUJU)

    assert (ratna.kepada, ratna.catatan) == ((PETUGAS, PENYETUJU), ())
    assert "Tugas a" in ratna.teks
    assert hasan.catatan == (
        "Pada 30 November 2026 tidak ada yang perlu dikabarkan kepada Hasan Basri, jadi surel ini tidak "
        "dikirim kepadanya; isinya memakai nilai contoh.",
    )
    assert ringkasan(kantor) == []


def test_the_seal_over_all_chains_goes_to_who_decides_and_not_to_who_writes(kantor: Kantor) -> None:
    berdua = (tugas("a", PENYETUJU, hari(1)), tugas("b", PETUGAS, hari(1)))
    kantor.berdiri(tenang(tugas=berdua))
    segel = segel_hari_ini(kantor.perangkat, pada=PADA)
    jalankan(kantor.perangkat)
    bersegel = {siapa: segel.tertulis in isi_untuk(kantor, siapa) for siapa in (PENYETUJU, PETUGAS)}
    assert bersegel == {PENYETUJU: True, PETUGAS: False}
