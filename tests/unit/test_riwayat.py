"""The chain of the history: every way of tampering with it is told."""

from dataclasses import replace
from datetime import UTC, date, datetime

from lifecycle.domain.kata import Tahap
from lifecycle.domain.riwayat import Riwayat, periksa_rantai, segel


def rantai(jumlah: int = 3) -> list[Riwayat]:
    baris: list[Riwayat] = []
    for versi in range(1, jumlah + 1):
        satu = Riwayat(
            nomor="KM-1",
            versi=versi,
            kunci=f"KM-1/{versi}",
            permintaan="x",
            jenis="pindah",
            pemicu="rencanakan",
            dari=Tahap.IDENTIFIKASI,
            ke=Tahap.PERENCANAAN,
            siklus=1,
            oleh="ratna@kantor.example",
            pada=date(2026, 1, versi),
            waktu=datetime(2026, 1, versi, 3, tzinfo=UTC),
            definisi="1",
            hash_lama=baris[-1].hash if baris else "",
        )
        baris.append(replace(satu, hash=segel(satu)))
    return baris


def test_an_untouched_chain_holds() -> None:
    assert periksa_rantai(rantai()) == ()


def test_changed_content_is_told() -> None:
    satu, dua, tiga = rantai()
    assert periksa_rantai([satu, replace(dua, oleh="lain@kantor.example"), tiga]) == (
        "Isi versi 2 berubah sesudah ditulis.",
    )


def test_content_changed_together_with_its_seal_breaks_the_link() -> None:
    satu, dua, tiga = rantai()
    palsu = replace(dua, oleh="lain@kantor.example")
    palsu = replace(palsu, hash=segel(palsu))
    assert periksa_rantai([satu, palsu, tiga]) == ("Versi 3 tidak menyambung ke baris sebelumnya.",)


def test_a_row_taken_out_is_told() -> None:
    satu, _, tiga = rantai()
    assert "Baris versi 2 hilang sebelum versi 3." in periksa_rantai([satu, tiga])
