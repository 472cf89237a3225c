"""What the mails that time brings say to each of their readers: one text for several cases."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from kasus.surel import konteks, susun, teks, untuk
from pabrik.dasar import fakta

from lifecycle.domain.fakta import Fakta

DIAN, SRI = "dian@sawit.example", "sri@sawit.example"
RATNA, HASAN = "ratna@kantor.example", "hasan@kantor.example"
SELESAI = "kemitraan tugas selesai 12"


def tentang(giliran: str) -> Fakta:
    return replace(fakta(), sasaran=(giliran,))


def rata(isi: str) -> str:
    """Without the line ends that wrapping makes."""
    return " ".join(isi.replace("\n> ", "\n").split())


@pytest.mark.parametrize(
    ("hari", "perihal", "kalimat"),
    [
        (90, "MoU berakhir 8 November 2026", "berlaku sampai 8 November 2026, 90 hari terhitung dari"),
        (0, "MoU berakhir 10 Agustus 2026", "berlaku sampai 10 Agustus 2026; itulah hari terakhirnya"),
        (-12, "MoU sudah berakhir 29 Juli 2026", "sudah berakhir pada 29 Juli 2026"),
    ],
)
def test_a_document_ends_has_ended_or_ends_today(hari: int, perihal: str, kalimat: str) -> None:
    dokumen = {"jenis": "MoU", "tanggal": date(2026, 1, 20), "nomor": [], "hari": hari}
    akhir = fakta().pada + timedelta(days=hari)

    surel = susun("dokumen_berakhir", dokumen={**dokumen, "sampai": akhir})

    dian, ratna = (rata(teks(untuk(surel, s))) for s in (DIAN, RATNA))
    assert perihal in untuk(surel, DIAN).perihal
    assert kalimat in dian
    assert kalimat in ratna
    # A pihak answers, the petugas records.
    assert ("Tidak diperpanjang" in dian, "kemitraan catat" in dian) == (True, False)
    assert ("Tidak diperpanjang" in ratna, "kemitraan catat" in ratna) == (False, True)
    assert "Nomor" not in dian


@pytest.mark.parametrize(
    ("objek", "perintah"),
    [
        (
            "penjajakan",
            f"kemitraan catat KM-2026-0001 persetujuan objek=penjajakan penyetuju={HASAN} keputusan=",
        ),
        ("evaluasi", f'kemitraan putuskan KM-2026-0001 KEPUTUSAN --oleh {HASAN} --alasan "..."'),
        (
            "terminasi",
            f"kemitraan catat KM-2026-0001 persetujuan objek=terminasi penyetuju={HASAN} keputusan=",
        ),
    ],
)
def test_the_penyetuju_is_given_the_very_command(objek: str, perintah: str) -> None:
    isi = konteks("pengingat_keputusan")["persetujuan"] | {"objek": objek}
    (surel,) = susun("pengingat_keputusan", persetujuan=isi)

    assert perintah in rata(teks(surel))


@pytest.mark.parametrize(("objek", "hal"), [("rencana", "rencana"), ("addendum", "usulan addendum")])
def test_a_pihak_is_told_what_its_word_is_missing_of(objek: str, hal: str) -> None:
    isi = konteks("pengingat_persetujuan")["persetujuan"] | {"objek": objek}
    (surel,) = susun("pengingat_persetujuan", tentang("inti"), persetujuan=isi)

    assert f"Menunggu jawaban Anda atas {hal}: " in surel.perihal


@pytest.mark.parametrize(
    ("peristiwa", "giliran", "nama", "kata"),
    [
        ("tugas_terlambat", "inti", "PT Sawit Makmur", {DIAN: "juga kepada manajer Anda"}),
        ("tugas_terlambat", RATNA, "Ratna Dewi", {RATNA: "sampai juga kepada Hasan Basri"}),
        ("tugas_terlambat", HASAN, "Hasan Basri", {HASAN: "sampai juga kepada Ratna Dewi"}),
        (
            "tugas_dieskalasi",
            "inti",
            "PT Sawit Makmur",
            {SRI: "satu pekerjaan PT Sawit Makmur dalam", RATNA: "Bicarakanlah dengan PT Sawit Makmur"},
        ),
        (
            "tugas_dieskalasi",
            RATNA,
            "Ratna Dewi",
            {HASAN: "Bicarakanlah dengan Ratna Dewi", RATNA: "sepakati dengan Hasan Basri"},
        ),
        ("tugas_dieskalasi", HASAN, "Hasan Basri", {RATNA: "Bicarakanlah dengan Hasan Basri"}),
    ],
)
def test_late_work_is_told_to_each_reader_in_his_own_words(
    peristiwa: str, giliran: str, nama: str, kata: dict[str, str]
) -> None:
    isi = konteks(peristiwa)["tugas_ini"] | {"giliran": nama}

    surel = susun(peristiwa, tentang(giliran), tugas_ini=isi)

    assert {s.kepada for s in surel} == set(kata)
    for satu in surel:
        assert kata[satu.kepada] in rata(teks(satu))
        # Only our own people close a task by hand.
        assert (SELESAI in teks(satu)) is (satu.kepada in {RATNA, HASAN})
