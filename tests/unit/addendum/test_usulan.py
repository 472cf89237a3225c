"""Proposing a change of the agreed rencana: what waits, what does not, and when nothing is proposed again."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from pabrik.addendum import PADA, TARGET_180, TARGET_190, berjalan, naskah_isi, sesudah, suara_isi
from pabrik.catatan import dokumen, persetujuan
from pabrik.dasar import kemitraan
from pabrik.tahap import SEMUA, naskah, suara

from lifecycle.domain.fakta import Kemitraan, Tujuan, isi_rencana, lihat_dari
from lifecycle.domain.kata import JenisDokumen, JenisKomitmen, ObjekPersetujuan, StatusAddendum, Suara
from lifecycle.domain.keutuhan.semua import periksa_keutuhan
from lifecycle.domain.suara.pemungutan import suara_penyetuju, suara_pihak, suara_rencana
from lifecycle.domain.suara.sikap import sikap_pihak

BESOK = date(2026, 9, 2)
MOU = date(2026, 1, 20)

# A newcomer with everything that speaks of it.
PLASMA3: dict[str, Any] = {
    "pihak": [
        {"kode": "plasma2", "bagi_hasil": Decimal(10)},
        {
            "kode": "plasma3",
            "mitra": "Kelompok Tani Baru",
            "peran": "plasma",
            "bergabung": PADA,
            "bagi_hasil": Decimal(5),
            "kontak": [{"nama": "Wayan", "surel": "wayan@baru.example"}],
        },
    ],
    "komitmen": [
        {"kode": "K9", "pihak": "plasma3", "jenis": JenisKomitmen.TENAGA, "uraian": "Tanam"},
    ],
    "kegiatan": [{"kode": "A9", "uraian": "Tanam blok timur", "pihak": "plasma3"}],
    "risiko": [{"uraian": "Banjir", "pihak": "plasma3"}],
    "keselarasan": [{"topik": "Harga beli", "posisi": {"plasma3": "Harga dasar"}}],
    "dokumen": [{"jenis": JenisDokumen.MOU, "tanggal": MOU, "ditandatangani": {"plasma3": PADA}}],
    "realisasi": [{"komitmen": "K9", "tanggal": PADA}],
    "keluar": {"diberitahu": {"plasma3": PADA}},
}


def status(kemitraan: Kemitraan) -> list[StatusAddendum]:
    return [a.status for a in kemitraan.addendum]


def test_a_newcomer_waits_with_everything_that_speaks_of_it() -> None:
    lama = berjalan()
    usul = sesudah(lama, PLASMA3)
    assert replace(usul, addendum=(), ingatan=(), tugas=()) == replace(lama, ingatan=(), tugas=())
    assert periksa_keutuhan(usul) == ()


def test_a_document_under_one_that_waits_waits_with_it() -> None:
    mou = PLASMA3["dokumen"][0] | {"kode": "M1"}
    pks = {"kode": "P1", "jenis": JenisDokumen.PKS, "tanggal": MOU, "induk": "M1"}
    usul = sesudah(berjalan(), {"pihak": PLASMA3["pihak"], "dokumen": [mou, pks]})
    assert usul.dokumen == berjalan().dokumen
    assert periksa_keutuhan(usul) == ()


def test_a_newcomer_comes_whole() -> None:
    usul = sesudah(berjalan(), PLASMA3)
    baru = sesudah(usul, suara_isi(*SEMUA, tanggal=BESOK), BESOK, mencatat=True)
    plasma3 = baru.pihak[-1]
    assert (plasma3.kode, plasma3.bergabung, plasma3.kontak[0].nama) == ("plasma3", PADA, "Wayan")
    assert [k.kode for k in baru.komitmen][-1] == "K9"
    assert [k.kode for k in baru.kegiatan][-1] == "A9"
    assert baru.risiko[-1].pihak == "plasma3"
    assert baru.keselarasan[0].posisi["plasma3"] == "Harga dasar"
    assert baru.dokumen[1].ditandatangani == dokumen()[1].ditandatangani | {"plasma3": PADA}
    assert baru.realisasi[-1].komitmen == "K9"
    assert baru.keluar.diberitahu == {"plasma3": PADA}


@pytest.mark.parametrize(
    "sesudahnya",
    [
        {},
        suara_isi("inti"),
        suara_isi("inti", keputusan=Suara.TOLAK),
        suara_isi(*SEMUA),
    ],
    ids=["open", "half voted", "refused", "in force"],
)
@pytest.mark.parametrize(
    "isi",
    [TARGET_180, PLASMA3, TARGET_180 | naskah_isi("inti")],
    ids=["target", "newcomer", "target and document"],
)
def test_a_dossier_applied_again_changes_nothing(isi: dict[str, Any], sesudahnya: dict[str, Any]) -> None:
    kini = sesudah(berjalan(), isi)
    if sesudahnya:
        kini = sesudah(kini, sesudahnya, mencatat=True)
    assert sesudah(kini, isi, BESOK) == kini


def test_a_dossier_of_the_old_rencana_leaves_an_open_proposal_alone() -> None:
    usul = sesudah(berjalan(), TARGET_180)
    assert sesudah(usul, {"indikator": [{"kode": "I1", "target": Decimal(200)}]}, BESOK) == usul


def test_other_words_take_the_place_of_an_open_proposal_and_void_its_votes() -> None:
    usul = sesudah(sesudah(berjalan(), TARGET_180), suara_isi("inti", "plasma1"), mencatat=True)
    lain = sesudah(usul, TARGET_190, BESOK)
    assert status(lain) == [StatusAddendum.GUGUR, StatusAddendum.DIUSULKAN]
    assert lain.addendum[0].alasan == "Diganti usulan addendum 2"
    assert set(sikap_pihak(lain, lain.addendum[1], BESOK).values()) == {None}


def test_a_vote_yet_to_come_is_for_the_proposal_it_will_find() -> None:
    nanti = date(2026, 9, 5)
    usul = sesudah(sesudah(berjalan(), TARGET_180), suara_isi(*SEMUA, tanggal=nanti), mencatat=True)
    lain = sesudah(usul, TARGET_190, BESOK)
    assert sikap_pihak(lain, lain.addendum[1], nanti) == dict.fromkeys(SEMUA, Suara.SETUJU)


def test_a_refused_proposal_is_made_again_only_with_other_words_or_another_document() -> None:
    ditolak = sesudah(
        sesudah(berjalan(), TARGET_180), suara_isi("inti", keputusan=Suara.TOLAK), mencatat=True
    )
    kedua = sesudah(
        sesudah(ditolak, TARGET_190),
        suara_isi("inti", keputusan=Suara.TOLAK, tanggal=BESOK),
        BESOK,
        mencatat=True,
    )
    assert status(kedua) == [StatusAddendum.DITOLAK] * 2
    assert sesudah(kedua, TARGET_180, BESOK) == kedua
    lagi = sesudah(kedua, TARGET_180 | naskah_isi(tanggal=BESOK), BESOK)
    assert status(lagi) == [StatusAddendum.DITOLAK] * 2 + [StatusAddendum.DIUSULKAN]


def test_a_document_alone_is_proposed_once_and_makes_no_other_rencana() -> None:
    usul = sesudah(berjalan(), naskah_isi("inti"))
    assert [(a.dokumen, a.isi) for a in usul.addendum] == [(PADA, {})]
    assert sesudah(usul, {"sektor": "kopi"}, BESOK).addendum == usul.addendum
    berlaku = sesudah(usul, naskah_isi(*SEMUA), BESOK)
    assert (status(berlaku), berlaku.keadaan.versi_rencana) == ([StatusAddendum.BERLAKU], 1)


def test_a_document_known_before_is_not_proposed_by_whatever_else_is_written() -> None:
    lama = berjalan(dokumen=(*dokumen(), naskah(JenisDokumen.ADDENDUM, date(2026, 6, 1), "inti")))
    assert sesudah(lama, {"sektor": "kopi"}).addendum == ()


def test_a_document_that_comes_later_joins_the_open_proposal_with_its_votes() -> None:
    usul = sesudah(sesudah(berjalan(), TARGET_180), suara_isi("inti"), mencatat=True)
    kini = sesudah(usul, naskah_isi("plasma1", "plasma2", tanggal=BESOK), BESOK)
    assert [(a.nomor, a.dokumen, a.status) for a in kini.addendum] == [(1, BESOK, StatusAddendum.BERLAKU)]


@pytest.mark.parametrize(
    "naskah", [naskah_isi("inti"), naskah_isi("inti", tanggal=BESOK)], ids=["its own", "other"]
)
def test_a_document_alone_does_not_push_aside_a_change_that_has_one(naskah: dict[str, Any]) -> None:
    usul = sesudah(berjalan(), TARGET_180 | naskah_isi())
    assert sesudah(usul, naskah, BESOK).addendum == usul.addendum


def test_signatures_under_other_words_do_not_carry_these() -> None:
    usul = sesudah(berjalan(), TARGET_180 | naskah_isi("inti", "plasma1"))
    lain = sesudah(usul, TARGET_190 | naskah_isi(*SEMUA), BESOK)
    assert status(lain) == [StatusAddendum.GUGUR, StatusAddendum.DIUSULKAN]
    assert lain.addendum[1].dokumen is None


def test_an_unsigned_document_goes_with_the_mended_words() -> None:
    lain = sesudah(sesudah(berjalan(), TARGET_180 | naskah_isi()), TARGET_190, BESOK)
    assert lain.addendum[1].dokumen == PADA


def test_leaving_needs_no_agreement_and_coming_back_does() -> None:
    pergi = {"pihak": [{"kode": "plasma2", "keluar": PADA, "alasan_keluar": "Pindah usaha"}]}
    kini = sesudah(berjalan(), pergi)
    assert (kini.pihak[2].keluar, kini.keadaan.versi_rencana, kini.addendum) == (PADA, 2, ())
    kembali = sesudah(kini, {"pihak": [{"kode": "plasma2", "keluar": None, "alasan_keluar": None}]}, BESOK)
    assert (kembali.pihak[2].keluar, status(kembali)) == (PADA, [StatusAddendum.DIUSULKAN])


def test_leaving_where_those_present_decide_waits_for_them() -> None:
    pergi = {"pihak": [{"kode": "plasma2", "keluar": PADA, "alasan_keluar": "Pindah usaha"}]}
    kini = sesudah(berjalan(pola="sesuai_kebutuhan"), pergi)
    assert (kini.pihak[2].keluar, status(kini)) == (None, [StatusAddendum.DIUSULKAN])


def test_a_waiver_is_never_proposed() -> None:
    kini = sesudah(berjalan(), {"komitmen": [{"kode": "K4", "dikecualikan": "Banjir"}]})
    assert (kini.komitmen[3].dikecualikan, kini.addendum) == ("Banjir", ())


def test_votes_written_down_with_the_proposal_are_for_it() -> None:
    kini = sesudah(berjalan(), TARGET_180 | suara_isi(*SEMUA))
    assert (status(kini), kini.keadaan.versi_rencana) == ([StatusAddendum.BERLAKU], 2)


def test_a_vote_of_long_ago_is_not_for_a_proposal_of_today() -> None:
    dulu = suara(ObjekPersetujuan.ADDENDUM, date(2026, 6, 1), *SEMUA)
    kini = sesudah(berjalan(persetujuan=(*persetujuan(), *dulu)), TARGET_180)
    assert status(kini) == [StatusAddendum.DIUSULKAN]


def test_nothing_is_proposed_for_a_draft() -> None:
    draf = berjalan(keadaan=replace(berjalan().keadaan, tahap="perencanaan"))
    kini = sesudah(draf, {"tujuan": [{"kode": "T2", "uraian": "Harga adil"}]})
    assert (kini.addendum, kini.tujuan[1]) == ((), Tujuan(kode="T2", uraian="Harga adil"))
    assert isi_rencana(kini) != isi_rencana(draf)


def ditolak_inti() -> Kemitraan:
    return sesudah(sesudah(berjalan(), TARGET_180), suara_isi("inti", keputusan=Suara.TOLAK), mencatat=True)


def test_what_was_refused_is_a_new_proposal_when_somebody_writes_it_down_again() -> None:
    lagi = sesudah(ditolak_inti(), TARGET_180, BESOK, mencatat=True)
    assert status(lagi) == [StatusAddendum.DITOLAK, StatusAddendum.DIUSULKAN]
    assert (lagi.addendum[1].nomor, lagi.addendum[1].isi) == (2, lagi.addendum[0].isi)
    assert set(sikap_pihak(lagi, lagi.addendum[1], BESOK).values()) == {None}
    assert sesudah(lagi, TARGET_180, BESOK, mencatat=True) == lagi
    assert status(sesudah(lagi, suara_isi(*SEMUA, tanggal=BESOK), BESOK, mencatat=True)) == [
        StatusAddendum.DITOLAK,
        StatusAddendum.BERLAKU,
    ]


def test_a_dossier_with_the_yes_of_who_refused_proposes_again_once() -> None:
    berubah = TARGET_180 | suara_isi("inti", tanggal=BESOK)
    lagi = sesudah(ditolak_inti(), berubah, BESOK)
    assert status(lagi) == [StatusAddendum.DITOLAK, StatusAddendum.DIUSULKAN]
    assert sikap_pihak(lagi, lagi.addendum[1], BESOK)["inti"] is Suara.SETUJU
    assert sesudah(lagi, berubah, BESOK) == lagi
    assert sesudah(lagi, TARGET_180, BESOK) == lagi


@pytest.mark.parametrize(
    "suara_",
    [
        suara_isi("plasma1", tanggal=BESOK),
        suara_isi("inti", tanggal=BESOK, keputusan=Suara.TOLAK),
        suara_isi("inti", tanggal=date(2026, 8, 1)),
    ],
    ids=["of another", "another no", "from before"],
)
def test_no_other_vote_in_a_dossier_is_a_change_of_minds(suara_: dict[str, Any]) -> None:
    assert status(sesudah(ditolak_inti(), TARGET_180 | suara_, BESOK)) == [StatusAddendum.DITOLAK]


@pytest.mark.parametrize("hari", [PADA, BESOK], ids=["the same day", "later"])
@pytest.mark.parametrize("objek", [o for o in ObjekPersetujuan if o is not ObjekPersetujuan.ADDENDUM])
def test_a_wrong_vote_is_changed_by_another_one(objek: ObjekPersetujuan, hari: date) -> None:
    draf = kemitraan(persetujuan=())
    siapa = {"penyetuju": draf.penyetuju.surel, "pihak": None} if objek == "penjajakan" else {}
    salah = sesudah(draf, suara_isi("inti", objek=objek, keputusan=Suara.TOLAK, **siapa), mencatat=True)
    benar = sesudah(salah, suara_isi("inti", objek=objek, tanggal=hari, **siapa), hari, mencatat=True)
    dilihat = lihat_dari(benar, hari)
    terhitung = {
        ObjekPersetujuan.PENJAJAKAN: suara_penyetuju(dilihat, objek),
        ObjekPersetujuan.RENCANA: suara_rencana(dilihat, benar.pihak[0]),
    }.get(objek, suara_pihak(dilihat, benar.pihak[0], objek))
    assert terhitung is not None
    assert terhitung.keputusan is Suara.SETUJU
