"""Who may be missed: leaving suspends where a role stays empty or nobody is left to work with."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from pabrik.dasar import ganti
from pabrik.pola import siap_pola
from pabrik.tahap import keadaan

from lifecycle.domain.akibat import akibat
from lifecycle.domain.anggota.keanggotaan import alasan_menangguhkan, kehilangan
from lifecycle.domain.fakta import Fakta, Kemitraan, Pihak, lihat_dari
from lifecycle.domain.gabung import CacatBerkas, gabung
from lifecycle.domain.kata import Tahap

HARI = date(2026, 9, 1)
PADA = date(2026, 9, 10)


def pergi(pihak: tuple[Pihak, ...], *kode: str, hari: date = HARI) -> tuple[Pihak, ...]:
    for satu in kode:
        pihak = ganti(pihak, satu, keluar=hari, alasan_keluar="Pindah")
    return pihak


def fakta(pola: str, *kode: str, tahap: Tahap = Tahap.PELAKSANAAN, hari: date = HARI) -> Fakta:
    """A partnership of that pola that runs, these pihak gone."""
    asli = siap_pola(pola).kemitraan
    return lihat_dari(replace(asli, pihak=pergi(asli.pihak, *kode, hari=hari), keadaan=keadaan(tahap)), PADA)


@pytest.mark.parametrize(
    ("pola", "keluar", "hilang"),
    [
        ("inti_plasma", ("inti",), ["inti"]),
        ("inti_plasma", ("plasma1",), []),
        ("inti_plasma", ("plasma1", "plasma2"), ["plasma2"]),
        ("inti_plasma", ("inti", "plasma1", "plasma2"), ["inti", "plasma2"]),
        ("asuh", ("inti",), ["inti"]),
        ("asuh", ("plasma1",), []),
        ("subkontrak", ("inti",), ["inti"]),
        ("subkontrak", ("plasma2",), []),
        ("subkontrak", ("plasma1", "plasma2"), ["plasma2"]),
        ("futuristik", ("inti",), []),
        ("futuristik", ("plasma1",), ["plasma1"]),
        ("sejajar", ("plasma1",), []),
        ("sejajar", ("inti",), ["inti"]),
        ("sesuai_kebutuhan", ("inti",), []),
        ("sesuai_kebutuhan", ("inti", "plasma1"), ["plasma1"]),
    ],
)
def test_what_a_leave_leaves_open(pola: str, keluar: tuple[str, ...], hilang: list[str]) -> None:
    terlihat = fakta(pola, *keluar)
    assert sorted(p.kode for p in kehilangan(terlihat)) == hilang
    assert (alasan_menangguhkan(terlihat) is not None) == bool(hilang)


@pytest.mark.parametrize("tahap", Tahap)
def test_only_what_runs_is_suspended(tahap: Tahap) -> None:
    berjalan = tahap in {Tahap.PELAKSANAAN, Tahap.EVALUASI, Tahap.KEBERLANJUTAN}
    assert (alasan_menangguhkan(fakta("inti_plasma", "inti", tahap=tahap)) is not None) is berjalan


def test_a_leave_suspends_on_its_day_and_not_before() -> None:
    assert alasan_menangguhkan(fakta("inti_plasma", "inti", hari=PADA)) is not None
    assert alasan_menangguhkan(fakta("inti_plasma", "inti", hari=date(2026, 9, 11))) is None


def tertangguh(kemitraan: Kemitraan, *, ya: bool = True) -> Kemitraan:
    return replace(kemitraan, keadaan=replace(kemitraan.keadaan, ditangguhkan=ya))


def test_the_same_loss_suspends_once_and_another_one_again() -> None:
    lanjutan = akibat(tertangguh(fakta("inti_plasma", "plasma1", "plasma2").kemitraan), PADA)
    assert "anggota_hilang" in {p.peristiwa for p in lanjutan.kabar}
    aktif = tertangguh(lanjutan.kemitraan, ya=False)
    assert alasan_menangguhkan(lihat_dari(aktif, PADA)) is None

    lagi = replace(aktif, pihak=pergi(aktif.pihak, "inti", hari=PADA))
    alasan = alasan_menangguhkan(lihat_dari(lagi, PADA))
    assert alasan is not None
    assert alasan.startswith("PT Sawit Makmur (inti) keluar pada 10 September 2026.")


def test_founders_are_no_news_and_later_members_are() -> None:
    asli = fakta("inti_plasma").kemitraan
    pendiri = replace(asli, pihak=ganti(asli.pihak, "plasma1", bergabung=asli.masa.mulai))
    kemudian = replace(asli, pihak=ganti(asli.pihak, "plasma2", bergabung=HARI))

    def kabar(kemitraan: Kemitraan) -> list[tuple[str, ...]]:
        semua = akibat(kemitraan, PADA).kabar
        return [p.sasaran for p in semua if p.peristiwa == "anggota_bergabung"]

    assert (kabar(pendiri), kabar(kemudian)) == ([], [("plasma2",)])


def test_a_pihak_may_come_without_a_date_to_a_draft_only() -> None:
    baru = {"pihak": [{"kode": "plasma3", "mitra": "Kelompok Tani Maju", "peran": "plasma"}]}
    draf = siap_pola("inti_plasma").kemitraan
    assert gabung(draf, baru, nomor=draf.nomor, pada=PADA).pihak_berkode("plasma3") is not None
    jalan = fakta("inti_plasma").kemitraan
    with pytest.raises(CacatBerkas, match="Isi tanggal bergabungnya"):
        gabung(jalan, baru, nomor=jalan.nomor, pada=PADA)


def test_shares_are_asked_for_once_until_they_are_100_again() -> None:
    asli = fakta("inti_plasma", "plasma2").kemitraan

    def tugas(kemitraan: Kemitraan, *, terbuka: bool = True) -> list[str]:
        return [
            t.kunci
            for t in kemitraan.tugas
            if t.kunci.startswith("bagi_hasil:") and (t.selesai is None) is terbuka
        ]

    sesudah = akibat(asli, PADA).kemitraan
    assert tugas(sesudah) == ["bagi_hasil:plasma2:2026-09-01"]
    lagi = akibat(replace(sesudah, pihak=pergi(sesudah.pihak, "plasma1", hari=PADA)), PADA).kemitraan
    assert tugas(lagi) == ["bagi_hasil:plasma2:2026-09-01"]
    genap = replace(lagi, pihak=ganti(lagi.pihak, "inti", bagi_hasil=Decimal(100)))
    assert tugas(akibat(genap, PADA).kemitraan) == []


def test_without_shares_nothing_is_to_be_shared_anew() -> None:
    asli = fakta("inti_plasma", "plasma2").kemitraan
    tanpa = replace(asli, pihak=tuple(replace(p, bagi_hasil=None) for p in asli.pihak))
    assert not [t for t in akibat(tanpa, PADA).kemitraan.tugas if t.kunci.startswith("bagi_hasil:")]
