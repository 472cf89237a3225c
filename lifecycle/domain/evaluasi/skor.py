"""The score S and the completeness K, from the five dimensions and their weights."""

from collections.abc import Mapping
from decimal import Decimal

from lifecycle.domain.evaluasi.jejak import Jejak, Masukan
from lifecycle.domain.evaluasi.nilai_dimensi import NilaiDimensi
from lifecycle.domain.evaluasi.rata import rata_berbobot
from lifecycle.domain.kantor.aturan import Aturan
from lifecycle.domain.kata import Dimensi


def skor(dimensi: Mapping[Dimensi, NilaiDimensi], aturan: Aturan, *, tertutup: bool) -> Jejak:
    """S, 0 to 100, over the dimensions that have a value.

    None where these have no weight, and while `tertutup`: a blind survey is still open.
    """
    if tertutup:
        return Jejak(angka="skor", judul="Skor", keterangan="ditahan sampai survei ditutup")
    masukan = tuple(
        Masukan(nama=nama.value, nilai=satu.nilai, bobot=aturan.bobot[nama], sumber=f"dimensi {nama}")
        for nama, satu in dimensi.items()
        if satu.nilai is not None
    )
    return Jejak(
        angka="skor",
        judul="Skor",
        nilai=_berbobot(masukan, aturan),
        rumus="jumlah (bobot × dimensi) / jumlah bobot, atas dimensi yang bernilai",
        masukan=masukan,
    )


def kelengkapan(dimensi: Mapping[Dimensi, NilaiDimensi], aturan: Aturan) -> Jejak:
    """K, 0 to 1, over the dimensions with anything due; None where these have no weight."""
    masukan = tuple(
        Masukan(
            nama=nama.value,
            nilai=Decimal(satu.terisi) / satu.jatuh_tempo,
            bobot=aturan.bobot[nama],
            sumber=f"dimensi {nama}: {satu.terisi} dari {satu.jatuh_tempo} terisi",
        )
        for nama, satu in dimensi.items()
        if satu.jatuh_tempo
    )
    return Jejak(
        angka="kelengkapan",
        judul="Kelengkapan",
        nilai=_berbobot(masukan, aturan),
        rumus="jumlah (bobot × terisi / jatuh tempo) / jumlah bobot, atas dimensi yang jatuh tempo",
        masukan=masukan,
    )


def _berbobot(masukan: tuple[Masukan, ...], aturan: Aturan) -> Decimal | None:
    return rata_berbobot((aturan.bobot[Dimensi(satu.nama)], satu.nilai) for satu in masukan)
