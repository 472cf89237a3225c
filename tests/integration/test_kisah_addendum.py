"""Stories of addenda: a rencana that changes by agreement, and one that does not."""

from datetime import date

import pytest
from kantor import NOMOR, PETUGAS, Kantor
from pabrik.addendum import berjalan
from pabrik.pola import berperan

from lifecycle.domain.fakta import isi_rencana
from lifecycle.domain.galat import MasukanSalah
from lifecycle.domain.kaidah.temuan import SyaratBelumTerpenuhi
from lifecycle.domain.kata import StatusAddendum
from lifecycle.services.baca.laporan import laporan as baca_laporan
from lifecycle.services.baca.riwayat import riwayat
from lifecycle.services.putaran.nilai_berkala import nilai_berkala
from lifecycle.services.ubah.putuskan import putuskan

DIAN, JOKO, MADE = "dian@sawit.example", "joko@subur.example", "made@harapan.example"
SEMUA = [DIAN, JOKO, MADE, PETUGAS]
USUL = f"""
nomor: {NOMOR}
komitmen: [{{kode: K3, jumlah: 60}}]
dokumen: [{{jenis: addendum, tanggal: 2026-08-20, ditandatangani: {{plasma1: 2026-08-20}}}}]
"""


def hari(tanggal: int, bulan: int = 8) -> date:
    return date(2026, bulan, tanggal)


def suara(kantor: Kantor, pihak: str, keputusan: str, pada: date, *lain: str) -> StatusAddendum:
    """One pihak votes; how the addendum stands then."""
    isi = ("objek=addendum", f"pihak={pihak}", f"keputusan={keputusan}", *lain)
    return kantor.catat("persetujuan", *isi, pada=pada).addendum[-1].status


def test_one_side_uploads_an_addendum_that_the_other_refuses(kantor: Kantor) -> None:
    kantor.berdiri(berjalan())

    # The cooperative would plant less, and signs its own addendum. Nobody else has.
    (usul,) = kantor.terapkan(USUL, hari(21)).addendum
    assert str(usul) == (
        "usulan addendum 1, belum berlaku; menunggu suara PT Sawit Makmur dan Kelompok Tani Harapan."
    )
    assert usul.perubahan == ("Koperasi Tani Subur: jumlah penanaman ulang turun dari 100 menjadi 60 hektar",)
    assert (kantor.kemitraan.komitmen[2].jumlah, kantor.kemitraan.keadaan.versi_rencana) == (100, 1)
    assert kantor.surel("addendum_diusulkan") == SEMUA

    # Applied again it is the same proposal: nobody is mailed twice, and no day brings it in force.
    sebelum = kantor.keadaan_lengkap()
    assert kantor.terapkan(USUL, hari(22)).addendum == (usul,)
    assert kantor.keadaan_lengkap() == sebelum
    kantor.pengingat(hari(23))
    assert kantor.surel("addendum_diusulkan") == SEMUA

    with pytest.raises(SyaratBelumTerpenuhi) as tertutup:
        kantor.pindah("evaluasi", hari(24))
    assert [(k.kode, k.giliran) for k in tertutup.value.kurang] == [
        ("addendum_tuntas", "inti"),
        ("addendum_tuntas", "plasma2"),
    ]

    # The nucleus refuses, with a reason that everybody hears.
    assert suara(kantor, "inti", "tolak", hari(25), "alasan=Bibit sudah dipesan") is StatusAddendum.DITOLAK
    putus = kantor.kemitraan.addendum[0]
    assert (putus.diputuskan, putus.alasan) == (hari(25), "Ditolak PT Sawit Makmur: Bibit sudah dipesan")
    assert kantor.kemitraan.komitmen[2].jumlah == 100
    assert kantor.surel("addendum_ditolak") == SEMUA
    baris = riwayat(kantor.perangkat, NOMOR)[-1]
    assert (baris.jenis, "addendum:1:ditolak" in baris.rincian["perkara"]) == ("catat", True)

    # The same dossier proposes nothing any more and says so; a vote that comes too late is refused.
    sebelum = kantor.keadaan_lengkap()
    (lagi,) = kantor.terapkan(USUL, hari(26)).addendum
    assert "sudah ditolak sebagai addendum 1 pada 25 Agustus 2026 dan tidak diusulkan lagi" in str(lagi)
    with pytest.raises(MasukanSalah, match=r"Addendum 1 sudah ditolak pada 25 Agustus 2026"):
        suara(kantor, "inti", "setuju", hari(26))
    assert kantor.keadaan_lengkap() == sebelum

    assert kantor.pindah("evaluasi", hari(27)).ke == "evaluasi"


def test_an_agreed_addendum_changes_the_rencana_and_no_evaluation_of_the_past(kantor: Kantor) -> None:
    kantor.berdiri(berjalan())
    nilai_berkala(kantor.perangkat, NOMOR, pada=hari(10))
    putuskan(kantor.perangkat, NOMOR, "PERBAIKAN", oleh="hasan@kantor.example", pada=hari(12))
    laporan = baca_laporan(kantor.perangkat, NOMOR, siklus=1, format_="html")
    tercatat = kantor.kemitraan.evaluasi_tercatat

    # The dossier also tells of a delivery, which needs nobody's consent.
    kantor.terapkan(
        f"nomor: {NOMOR}\nindikator: [{{kode: I1, target: 300}}]\n"
        "realisasi: [{komitmen: K4, tanggal: 2026-08-20, jumlah: 12}]\n",
        hari(20),
    )
    assert kantor.kemitraan.realisasi[-1].jumlah == 12
    assert suara(kantor, "inti", "setuju", hari(21), f"wakil={DIAN}") is StatusAddendum.DIUSULKAN

    # The farmers will meet on 1 September; first they mean to refuse, then they do not.
    rapat = ("tanggal=2026-09-01", f"wakil={MADE}")
    assert suara(kantor, "plasma2", "tolak", hari(22), *rapat) is StatusAddendum.DIUSULKAN
    assert suara(kantor, "plasma2", "setuju", hari(25), *rapat) is StatusAddendum.DIUSULKAN
    assert suara(kantor, "plasma1", "setuju", hari(28)) is StatusAddendum.DIUSULKAN
    kantor.pengingat(hari(31))
    assert kantor.kemitraan.keadaan.versi_rencana == 1

    # On their day nobody has to do anything: the daily run brings the addendum in force, once.
    kantor.pengingat(hari(1, 9))
    kini = kantor.kemitraan
    assert (kini.keadaan.versi_rencana, kini.indikator[0].target) == (2, 300)
    assert [(a.status, a.diputuskan, a.versi_rencana) for a in kini.addendum] == [
        (StatusAddendum.BERLAKU, hari(1, 9), 2)
    ]
    kantor.pengingat(hari(1, 9))
    assert kantor.surel("addendum_berlaku") == SEMUA
    assert kantor.surel("addendum_diusulkan") == SEMUA

    assert kini.evaluasi_tercatat == tercatat
    assert kini.evaluasi_tercatat[0].versi_rencana == 1
    assert baca_laporan(kantor.perangkat, NOMOR, siklus=1, format_="html") == laporan


def test_where_those_present_decide_a_member_joins_and_leaves_by_their_agreement(kantor: Kantor) -> None:
    peran = berperan("penggagas", "pelaksana", "pendamping")
    kantor.berdiri(berjalan(pola="sesuai_kebutuhan", pihak=peran, komitmen=(), realisasi=()))

    kantor.terapkan(
        f"""
nomor: {NOMOR}
pihak:
  - {{kode: dinas, mitra: Dinas Perkebunan, peran: pendamping, bergabung: 2026-08-22, bagi_hasil: 0,
     kontak: [{{nama: Tuti, surel: tuti@dinas.example}}]}}
""",
        hari(20),
    )
    assert len(kantor.kemitraan.pihak) == 3
    assert kantor.surel("addendum_diusulkan") == SEMUA
    assert suara(kantor, "inti", "setuju", hari(21)) is StatusAddendum.DIUSULKAN
    # Two of three were there and agreed; the newcomer hears of it as well.
    assert suara(kantor, "plasma1", "setuju", hari(22)) is StatusAddendum.BERLAKU
    assert kantor.kemitraan.pihak[-1].bergabung == hari(22)
    assert sorted(kantor.surel("addendum_berlaku")) == sorted([*SEMUA, "tuti@dinas.example"])

    # A member would leave; that too is for those present, now four, of whom three are needed.
    kantor.terapkan(
        f"""
nomor: {NOMOR}
pihak:
  - {{kode: plasma2, keluar: 2026-09-10, alasan_keluar: Pindah usaha, bagi_hasil: 0}}
  - {{kode: plasma1, bagi_hasil: 40}}
""",
        hari(1, 9),
    )
    assert suara(kantor, "plasma2", "setuju", hari(2, 9)) is StatusAddendum.DIUSULKAN
    assert suara(kantor, "dinas", "setuju", hari(3, 9)) is StatusAddendum.DIUSULKAN
    assert kantor.kemitraan.pihak_berkode("plasma2").keluar is None  # type: ignore[union-attr]
    assert suara(kantor, "inti", "setuju", hari(4, 9)) is StatusAddendum.BERLAKU
    pergi = kantor.kemitraan.pihak_berkode("plasma2")
    assert pergi is not None
    assert (pergi.keluar, pergi.alasan_keluar) == (hari(10, 9), "Pindah usaha")
    assert kantor.surel("addendum_berlaku").count(MADE) == 2


def test_replanning_drops_an_open_addendum_and_tells_everybody(kantor: Kantor) -> None:
    kantor.berdiri(berjalan())
    nilai_berkala(kantor.perangkat, NOMOR, pada=hari(10))
    kantor.terapkan(USUL, hari(11))
    putuskan(
        kantor.perangkat,
        NOMOR,
        "RENCANA_ULANG",
        oleh="hasan@kantor.example",
        pada=hari(12),
        alasan="Tanam ulang",
    )
    if kantor.kemitraan.keadaan.tahap != "perencanaan":
        kantor.pindah("rencanakan_ulang", hari(13))

    assert kantor.kemitraan.addendum[0].status is StatusAddendum.GUGUR
    assert kantor.kemitraan.addendum[0].alasan == "Kemitraan masuk tahap perencanaan"
    assert kantor.surel("addendum_gugur") == SEMUA

    # What was proposed is now part of the draft, for everybody to vote on.
    kantor.terapkan(USUL, hari(14))
    assert kantor.kemitraan.komitmen[2].jumlah == 60


def test_a_delegate_must_be_somebody_of_the_pihak(kantor: Kantor) -> None:
    kantor.berdiri(berjalan())
    kantor.terapkan(USUL, hari(21))
    sebelum = kantor.keadaan_lengkap()

    with pytest.raises(
        MasukanSalah, match=r'"joko@subur\.exampel" bukan surel kontak.*"joko@subur\.example"'
    ):
        suara(kantor, "plasma1", "setuju", hari(22), "wakil=joko@subur.exampel")

    assert kantor.keadaan_lengkap() == sebelum


SYARAT = (
    ("ekonomi", "harga=Rp 3.000 per kilogram"),
    ("masa", "berakhir=2030-12-31"),
    ("keluar", "pemberitahuan_hari=14"),
    ("evaluasi", "setiap_bulan=12"),
)


@pytest.mark.parametrize("kata", SYARAT)
def test_terms_that_change_after_all_have_voted_are_voted_on_again(
    kantor: Kantor, kata: tuple[str, str]
) -> None:
    lama = kantor.berdiri()
    kantor.catat(*kata, pada=hari(20, 1))
    assert kantor.kemitraan.keadaan.versi_rencana == lama.keadaan.versi_rencana + 1
    assert kantor.surel("persetujuan_diminta") == [DIAN, JOKO, MADE]


@pytest.mark.parametrize("kata", SYARAT)
def test_terms_of_what_is_carried_out_change_by_addendum_alone(kantor: Kantor, kata: tuple[str, str]) -> None:
    lama = kantor.berdiri(berjalan())
    kantor.catat(*kata, pada=hari(20))
    assert isi_rencana(kantor.kemitraan) == isi_rencana(lama)
    assert kantor.surel("addendum_diusulkan") == SEMUA
    for pihak in ("inti", "plasma1", "plasma2"):
        status = suara(kantor, pihak, "setuju", hari(21))
    assert status is StatusAddendum.BERLAKU
    assert isi_rencana(kantor.kemitraan) != isi_rencana(lama)


def test_what_was_refused_by_a_slip_is_proposed_and_agreed_as_a_new_one(kantor: Kantor) -> None:
    kantor.berdiri(berjalan())
    kantor.catat("komitmen", "kode=K3", "jumlah=60", pada=hari(20))
    assert suara(kantor, "inti", "tolak", hari(21)) is StatusAddendum.DITOLAK

    (lagi,) = kantor.catat("komitmen", "kode=K3", "jumlah=60", pada=hari(22)).addendum
    assert (lagi.nomor, lagi.status) == (2, StatusAddendum.DIUSULKAN)
    for pihak in ("inti", "plasma1", "plasma2"):
        status = suara(kantor, pihak, "setuju", hari(22))
    assert status is StatusAddendum.BERLAKU
    assert kantor.kemitraan.komitmen[2].jumlah == 60
    assert kantor.surel("addendum_diusulkan") == SEMUA * 2
    assert [a.status for a in kantor.kemitraan.addendum] == [StatusAddendum.DITOLAK, StatusAddendum.BERLAKU]
