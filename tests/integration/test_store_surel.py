"""The outbox: queued once, leased by one sender at a time, and never lost."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from threading import Barrier

import pytest
from basisdata import perintah_sql
from pabrik.dasar import kemitraan
from sqlalchemy import create_engine, text

from lifecycle.domain.galat import NomorTidakDikenal
from lifecycle.domain.surel.antrean import HasilKirim, Surel, SurelBaru
from lifecycle.store.gudang import Gudang
from lifecycle.store.url import baca_alamat

NOMOR = "KM-2026-0001"
KINI = datetime(2026, 8, 10, 2, 0, 0, 500, tzinfo=UTC)
SEWA = timedelta(minutes=5)
ISI = b"From: kantor\r\n\r\n" + b"Kepada yang terhormat\r\n" * 200 + bytes(range(256))


def surel(ke: int, *, nomor: str = NOMOR) -> SurelBaru:
    return SurelBaru(
        kunci=f"{nomor}/{ke}",
        nomor=nomor,
        notifikasi="masuk_tahap",
        kepada=f"Dian <dian{ke}@sawit.example>",
        pihak="inti" if ke % 2 else None,
        perihal=f"Perihal {ke}",
        isi=ISI,
    )


def klaim(gudang: Gudang, penyewa: str = "a", *, sekarang: datetime = KINI, batas: int = 10) -> list[Surel]:
    with gudang.unit() as u:
        genggaman = u.klaim_surel(penyewa=penyewa, sekarang=sekarang, sewa=SEWA, batas=batas)
        u.commit()
    return list(genggaman)


def kunci(genggaman: list[Surel]) -> list[str]:
    return [s.kunci[-1] for s in genggaman]


def tandai(gudang: Gudang, satu: Surel, hasil: HasilKirim, sekarang: datetime = KINI) -> None:
    with gudang.unit() as u:
        u.tandai_surel({satu.id: hasil}, sekarang=sekarang)
        u.commit()


def antrekan(gudang: Gudang, *semua: SurelBaru, sekarang: datetime = KINI) -> int:
    with gudang.unit() as u:
        jumlah = u.antrekan(semua, sekarang=sekarang)
        u.commit()
    return jumlah


@pytest.fixture
def berisi(gudang: Gudang) -> Gudang:
    """Three mails, of which the third is the oldest."""
    with gudang.unit() as u:
        u.simpan(kemitraan(), None)
        u.commit()
    antrekan(gudang, surel(1), surel(2))
    antrekan(gudang, surel(3), sekarang=KINI - timedelta(hours=1))
    return gudang


def test_a_mail_is_queued_as_it_is_and_leased_with_its_bytes(berisi: Gudang) -> None:
    _tertua, satu, _dua = klaim(berisi)
    assert satu == Surel(
        id=satu.id,
        kunci=f"{NOMOR}/1",
        nomor=NOMOR,
        notifikasi="masuk_tahap",
        kepada="Dian <dian1@sawit.example>",
        pihak="inti",
        perihal="Perihal 1",
        status="antre",
        percobaan=0,
        dibuat=KINI,
        coba_lagi=None,
        terkirim=None,
        galat=None,
        isi=ISI,
    )


def test_the_same_matter_is_queued_once(berisi: Gudang) -> None:
    assert antrekan(berisi, surel(1), surel(4), surel(4)) == 1
    assert antrekan(berisi) == 0
    with berisi.bacaan() as u:
        assert u.jumlah_surel(NOMOR) == 4


def test_a_mail_needs_a_kemitraan(gudang: Gudang) -> None:
    with pytest.raises(NomorTidakDikenal):
        antrekan(gudang, surel(1))


def test_bytes_are_kept_compressed(berisi: Gudang, url_basis_data: str) -> None:
    mesin = create_engine(baca_alamat(url_basis_data))
    with mesin.connect() as koneksi:
        tersimpan = koneksi.execute(text("SELECT isi FROM surel")).scalars().first()
    mesin.dispose()
    assert len(tersimpan) < len(ISI) / 5


def test_the_oldest_are_leased_first_and_no_more_than_asked_for(berisi: Gudang) -> None:
    assert kunci(klaim(berisi, batas=2)) == ["3", "1"]
    assert kunci(klaim(berisi, batas=2)) == ["2"]


def test_a_leased_mail_is_free_again_when_the_lease_has_run_out(berisi: Gudang) -> None:
    assert len(klaim(berisi, "a")) == 3
    assert klaim(berisi, "b", sekarang=KINI + SEWA - timedelta(microseconds=1)) == []
    assert len(klaim(berisi, "b", sekarang=KINI + SEWA)) == 3


def test_who_stops_gives_back_what_he_holds_and_only_that(berisi: Gudang) -> None:
    assert kunci(klaim(berisi, "a", batas=1)) == ["3"]
    assert kunci(klaim(berisi, "b", batas=1)) == ["1"]
    with berisi.unit() as u:
        u.lepas_surel("a")
        u.commit()
    assert kunci(klaim(berisi, "c")) == ["3", "2"]


def test_a_claim_that_is_not_committed_holds_nothing(berisi: Gudang) -> None:
    with berisi.unit() as u:
        assert len(u.klaim_surel(penyewa="a", sekarang=KINI, sewa=SEWA, batas=10)) == 3
    assert len(klaim(berisi, "b")) == 3


def test_many_senders_at_once_never_hold_the_same_mail(berisi: Gudang) -> None:
    antrekan(berisi, *(surel(n) for n in range(4, 41)))
    mulai = Barrier(4)

    def sapu(penyewa: str) -> list[int]:
        mulai.wait()
        milik: list[int] = []
        while genggaman := klaim(berisi, penyewa, batas=3):
            milik.extend(s.id for s in genggaman)
        return milik

    with ThreadPoolExecutor(4) as kolam:
        semua = [i for milik in kolam.map(sapu, "abcd") for i in milik]
    with berisi.bacaan() as u:
        assert sorted(semua) == sorted(s.id for s in u.antrean_surel())


def test_a_sent_mail_leaves_the_queue_and_says_when(berisi: Gudang) -> None:
    satu = klaim(berisi)[1]
    tandai(berisi, satu, HasilKirim(status="terkirim"), KINI + timedelta(seconds=3))
    assert kunci(klaim(berisi, sekarang=KINI + SEWA)) == ["3", "2"]
    with berisi.bacaan() as u:
        (terkirim,) = (s for s in u.antrean_surel(belum=False) if s.id == satu.id)
    assert (terkirim.status, terkirim.percobaan, terkirim.isi) == ("terkirim", 1, b"")
    assert terkirim.terkirim == KINI + timedelta(seconds=3)


@pytest.mark.parametrize("status", ["ditunda", "tak_pasti"])
def test_a_mail_that_failed_for_now_comes_back_at_its_hour(berisi: Gudang, status: str) -> None:
    nanti = KINI + timedelta(hours=1)
    for satu in klaim(berisi):
        tandai(berisi, satu, HasilKirim(status=status, galat="451 sibuk", coba_lagi=nanti))
    assert klaim(berisi, sekarang=nanti - timedelta(seconds=1)) == []
    kembali = klaim(berisi, sekarang=nanti)
    assert [(s.status, s.percobaan, s.galat, s.coba_lagi) for s in kembali] == [
        (status, 1, "451 sibuk", nanti)
    ] * 3


def test_a_mail_that_is_given_up_is_not_tried_again(berisi: Gudang) -> None:
    for satu in klaim(berisi):
        tandai(berisi, satu, HasilKirim(status="gagal", galat="550 tidak ada"))
    assert klaim(berisi, sekarang=KINI + timedelta(days=9)) == []
    with berisi.bacaan() as u:
        assert u.antrean_surel() == ()
        assert [s.status for s in u.antrean_surel(belum=False)] == ["gagal"] * 3


def test_a_late_answer_does_not_unsend_a_mail(berisi: Gudang) -> None:
    satu = klaim(berisi, "a", batas=1)[0]
    assert klaim(berisi, "b", sekarang=KINI + SEWA, batas=1)[0].id == satu.id
    tandai(berisi, satu, HasilKirim(status="terkirim"))
    tandai(berisi, satu, HasilKirim(status="ditunda"))
    with berisi.bacaan() as u:
        assert satu.id not in {s.id for s in u.antrean_surel()}


def test_the_queue_may_be_asked_for_one_kemitraan(berisi: Gudang) -> None:
    with berisi.unit() as u:
        u.simpan(kemitraan(nomor="KM-2026-0002"), None)
        u.commit()
    antrekan(berisi, surel(9, nomor="KM-2026-0002"))
    with berisi.bacaan() as u:
        assert [s.kunci for s in u.antrean_surel(nomor="KM-2026-0002")] == ["KM-2026-0002/9"]
        assert kunci(list(u.antrean_surel())) == ["3", "1", "2", "9"]
        assert (u.jumlah_surel(NOMOR), u.jumlah_surel("KM-2026-0002"), u.jumlah_surel("x")) == (3, 1, 0)
        with pytest.raises(NomorTidakDikenal, match="KM-2026-0003"):
            u.antrean_surel(nomor="KM-2026-0003")


def test_those_that_wait_are_counted_without_being_read(berisi: Gudang) -> None:
    terkirim, gagal, _ = klaim(berisi)
    tandai(berisi, terkirim, HasilKirim(status="terkirim"))
    tandai(berisi, gagal, HasilKirim(status="gagal", galat="550 tidak ada"))
    with berisi.bacaan() as u, perintah_sql() as perintah:
        assert u.jumlah_antrean() == len(u.antrean_surel()) == 1
    assert "count(*)" in perintah[0]
