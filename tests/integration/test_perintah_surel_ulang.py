"""`kemitraan surel ulang` and `surel antrean --gagal`: a person sends again what failed."""

import json
from datetime import UTC, datetime

import pytest
from kantor import NOMOR, Kantor
from kasus.antrean import antrekan, surat

from lifecycle.cli.pintu import jalankan
from lifecycle.domain.surel.antrean import SEWA, HasilKirim

Layar = pytest.CaptureFixture[str]
NANTI = datetime(2030, 1, 1, tzinfo=UTC)


@pytest.fixture
def id_surel(kantor: Kantor, monkeypatch: pytest.MonkeyPatch) -> dict[str, int]:
    """One mail in each state, by its status; two have failed."""
    monkeypatch.setenv("KEMITRAAN_DATABASE_URL", kantor.url)
    monkeypatch.setenv("KEMITRAAN_FOLDER_DATA", str(kantor.folder))
    antrekan(kantor, *surat(6))
    semua = [s.id for s in kantor.antrean]
    akhir = {
        "gagal": HasilKirim(status="gagal", galat="554 ditolak"),
        "gagal lagi": HasilKirim(status="gagal", galat="552 penuh"),
        "ditunda": HasilKirim(status="ditunda", galat="451 nanti", coba_lagi=NANTI),
        "tak_pasti": HasilKirim(status="tak_pasti", galat="putus", coba_lagi=NANTI),
        "terkirim": HasilKirim(status="terkirim"),
    }
    with kantor.perangkat.unit() as u:
        u.tandai_surel(dict(zip(semua, akhir.values(), strict=False)), sekarang=datetime.now(UTC))
        u.commit()
    return dict(zip((*akhir, "antre"), semua, strict=True))


def status(kantor: Kantor) -> dict[int, str]:
    return {s.id: s.status for s in kantor.antrean}


def ulang(*kata: object) -> int:
    return jalankan(["surel", "ulang", *map(str, kata)])


def test_what_failed_or_waits_goes_again_at_once_and_as_if_never_tried(
    kantor: Kantor, id_surel: dict[str, int], capsys: Layar
) -> None:
    diulang = [id_surel[s] for s in ("gagal", "ditunda", "tak_pasti")]
    isi = {s.id: s.kunci for s in kantor.antrean}

    assert ulang(*diulang, "--json") == 0

    assert json.loads(capsys.readouterr().out) == {"diulang": diulang}
    kembali = [s for s in kantor.antrean if s.id in diulang]
    assert {(s.status, s.percobaan, s.coba_lagi, s.galat) for s in kembali} == {("antre", 0, None, None)}
    assert {s.id: s.kunci for s in kantor.antrean} == isi
    assert jalankan(["surel", "kirim"]) == 0
    assert {status(kantor)[i] for i in diulang} == {"terkirim"}


@pytest.mark.parametrize(
    ("keadaan", "kata"), [("terkirim", "sudah terkirim"), ("antre", "memang masih antre")]
)
def test_what_was_sent_or_waits_anyway_is_refused_and_nothing_changes(
    kantor: Kantor, id_surel: dict[str, int], capsys: Layar, keadaan: str, kata: str
) -> None:
    sebelum = status(kantor)

    assert ulang(id_surel["gagal"], id_surel[keadaan]) == 1

    assert kata in capsys.readouterr().err
    assert status(kantor) == sebelum


@pytest.mark.parametrize(
    ("kata", "kalimat"),
    [
        (("99999",), "Tidak ada surel dengan ID 99999"),
        (("dua",), 'ID "dua" bukan bilangan bulat'),
        ((), "salah satu"),
        (("1", "--gagal"), "salah satu"),
        (("1", "--nomor", NOMOR), "hanya dipakai bersama --gagal"),
        (("--gagal", "--nomor", "KM-2026-9999"), "KM-2026-9999"),
    ],
)
def test_what_is_not_there_or_typed_wrong_is_told(
    kantor: Kantor, id_surel: dict[str, int], capsys: Layar, kata: tuple[str, ...], kalimat: str
) -> None:
    sebelum = status(kantor)

    assert ulang(*kata) == 2

    assert kalimat in capsys.readouterr().err
    assert status(kantor) == sebelum


def test_all_that_failed_goes_again_but_for_held_addresses(
    kantor: Kantor, id_surel: dict[str, int], capsys: Layar
) -> None:
    with kantor.perangkat.unit() as u:
        u.tahan("orang1@mitra.example", sebab="550", sekarang=datetime.now(UTC))
        u.commit()

    assert ulang("--gagal", "--nomor", NOMOR) == 0
    assert status(kantor)[id_surel["gagal"]] == "antre"
    assert status(kantor)[id_surel["gagal lagi"]] == "gagal"
    capsys.readouterr()

    assert ulang(id_surel["gagal lagi"]) == 1
    assert "kemitraan surel bebaskan orang1@mitra.example" in capsys.readouterr().err


def test_a_mail_in_the_hands_of_a_sender_is_not_given_to_a_second_one(
    kantor: Kantor, id_surel: dict[str, int], capsys: Layar
) -> None:
    with kantor.perangkat.unit() as u:
        u.klaim_surel(penyewa="a", sekarang=NANTI, sewa=SEWA, batas=9)
        u.perpanjang_sewa("a", kantor.perangkat.sekarang() + SEWA)
        u.commit()

    assert ulang(id_surel["ditunda"]) == 1
    assert "sedang di tangan pengirim" in capsys.readouterr().err


def test_the_queue_shows_what_failed_and_when_the_next_attempt_is(
    kantor: Kantor, id_surel: dict[str, int], capsys: Layar
) -> None:
    def antrean(*kata: str) -> list[str]:
        assert jalankan(["surel", "antrean", "--json", *kata]) == 0
        return [s["status"] for s in json.loads(capsys.readouterr().out)]

    assert antrean() == ["ditunda", "tak_pasti", "antre"]
    assert antrean("--gagal") == ["gagal", "gagal"]
    assert sorted(antrean("--semua")) == sorted(
        ["gagal", "gagal", "ditunda", "tak_pasti", "terkirim", "antre"]
    )
    assert jalankan(["surel", "antrean"]) == 0
    layar = capsys.readouterr().out
    assert "2030-01-01 07:00" in layar
    assert "3 surel menunggu, 2 di antaranya menunggu waktunya." in layar
    assert jalankan(["surel", "antrean", "--gagal"]) == 0
    assert "2 surel gagal." in capsys.readouterr().out
