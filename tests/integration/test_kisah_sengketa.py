"""A story: a plasma disputes the promise it did not keep, and a neutral penengah settles it."""

from datetime import date

import pytest
from kantor import NOMOR, PENYETUJU, PETUGAS, Kantor
from pabrik import dasar
from pabrik.tahap import keadaan

from lifecycle.domain.galat import DaftarKesalahan
from lifecycle.domain.kata import Tahap
from lifecycle.services.baca.laporan import laporan as baca_laporan
from lifecycle.services.putaran.nilai_berkala import nilai_berkala
from lifecycle.services.ubah.nilai import nilai

DIAN, MADE = "dian@sawit.example", "made@harapan.example"


def berkas(isi: str) -> str:
    return f"nomor: {NOMOR}\nsengketa: [{{kode: S1, {isi}}}]\n"


DIBUKA = berkas("uraian: Bibit kurang, pihak: [plasma2, inti], komitmen: [K4], dibuka: 2026-07-06")
PUTUSAN = berkas(
    "ditutup: 2026-08-12, putusan: Plasma menanam sisanya pada Oktober, alasan: Bibit lengkap pada April"
)


def terbuka(kantor: Kantor) -> dict[str, str]:
    """Whose turn it is in the dispute."""
    tugas = (t for t in kantor.kemitraan.tugas if t.selesai is None)
    return {t.kunci.removeprefix("sengketa:S1:"): t.giliran for t in tugas if t.kunci.startswith("sengketa:")}


def ditolak(kantor: Kantor, isi: str, pada: date, kalimat: str) -> None:
    sebelum = kantor.keadaan_lengkap()
    with pytest.raises(DaftarKesalahan, match=kalimat):
        kantor.terapkan(berkas(isi), pada)
    assert kantor.keadaan_lengkap() == sebelum


def test_a_dispute_is_heard_and_decided_by_somebody_neutral(kantor: Kantor) -> None:
    kantor.berdiri(dasar.kemitraan(keadaan=keadaan(Tahap.PELAKSANAAN, tahap_sejak=dasar.HARI_MULAI)))

    # It opens: both sides and the office are told, once.
    kantor.terapkan(DIBUKA, date(2026, 7, 6))
    assert sorted(kantor.surel("sengketa_dibuka")) == sorted([DIAN, MADE, PETUGAS, PENYETUJU])
    assert terbuka(kantor) == {"penengah": PETUGAS}
    sebelum = kantor.keadaan_lengkap()
    assert kantor.terapkan(DIBUKA, date(2026, 7, 7)).perubahan == ()
    assert kantor.keadaan_lengkap() == sebelum

    # Neither side decides it, nor anybody of theirs.
    ditolak(
        kantor, "ditutup: 2026-07-08, putusan: Kami benar, alasan: Jelas", date(2026, 7, 8), "penengah belum"
    )
    ditolak(kantor, "penengah: Dian Pratama", date(2026, 7, 8), "tidak netral: itu kontak PT Sawit Makmur")

    # A penengah is named and hears both.
    kantor.terapkan(berkas("penengah: Camat Sungai Lilin"), date(2026, 7, 10))
    assert terbuka(kantor) == {"pernyataan:inti": "inti", "pernyataan:plasma2": "plasma2"}
    kantor.catat("sengketa", "kode=S1", "pernyataan.plasma2=Bibit datang kurang", pada=date(2026, 7, 12))
    assert terbuka(kantor) == {"pernyataan:inti": "inti"}

    # The decision is written down ahead of its day: on the 10th the promise is still out of the scores.
    kantor.terapkan(PUTUSAN, date(2026, 8, 9))
    pertama = nilai_berkala(kantor.perangkat, NOMOR, pada=date(2026, 8, 10)).nilai
    assert pertama is not None
    assert pertama.isi["per_pihak"]["plasma2"] is None
    laporan = baca_laporan(kantor.perangkat, NOMOR, siklus=1, format_="html").decode()
    assert "dalam sengketa S1" in laporan
    assert kantor.surel("sengketa_diputus") == []

    # From its day on it counts again, and everybody concerned is told with the reasons.
    kedua = nilai(kantor.perangkat, NOMOR, pada=date(2026, 8, 12), oleh=PETUGAS)
    assert kedua.isi["per_pihak"]["plasma2"] == "70.00"
    assert sorted(kantor.surel("sengketa_diputus")) == sorted([DIAN, MADE, PETUGAS, PENYETUJU])
    assert terbuka(kantor) == {}

    # Days later nobody is told again.
    assert kantor.terapkan(PUTUSAN, date(2026, 8, 20)).perubahan == ()
    assert (len(kantor.surel("sengketa_dibuka")), len(kantor.surel("sengketa_diputus"))) == (4, 4)
