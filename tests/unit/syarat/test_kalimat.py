"""What the command says of gates and refusals: word for word what it said when the domain wrote commands."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import cast

import pytest
from cuplikan import cocokkan
from kasus.semua import SEMUA_KASUS
from pabrik.addendum import PADA, TARGET_180, berjalan, sesudah
from pabrik.dasar import fakta, kemitraan
from pabrik.tahap import HASAN, keadaan, siap, tercatat
from terucap import terucap

from lifecycle.cli.aplikasi import PERINTAH, _pengurai
from lifecycle.delivery.perintah import ucapkan
from lifecycle.domain.addendum.perubahan import cacat_suara
from lifecycle.domain.fakta import EvaluasiTercatat, Fakta, Keputusan, Orang, Persetujuan, lihat_dari
from lifecycle.domain.galat import KemitraanError, NomorTidakDikenal
from lifecycle.domain.isian.letak import kunci
from lifecycle.domain.isian.tumpuk import CacatBerkas
from lifecycle.domain.kaidah.temuan import SyaratBelumTerpenuhi
from lifecycle.domain.kata import ObjekPersetujuan, Rekomendasi, Suara, Tahap
from lifecycle.domain.mesin.langkah import langkah
from lifecycle.domain.pemicu import Pemicu
from lifecycle.domain.tindakan import Tindakan
from lifecycle.services.ports.perangkat import Perangkat
from lifecycle.services.putaran.mingguan import _DITAHAN
from lifecycle.services.putaran.prakiraan import prakiraan
from lifecycle.services.surel.ulangi import SurelTidakDikenal
from lifecycle.services.ubah import peluang, putuskan
from lifecycle.services.ubah.pelaku import PelakuTidakDikenal
from lifecycle.services.ubah.selesaikan import TugasTidakDikenal

KALIMAT = Path(__file__).parents[2] / "snapshots" / "syarat" / "kalimat.txt"
HARI = date(2026, 8, 10)
SEMUA_KURANG = [
    (kasus, kurang) for kasus in SEMUA_KASUS for kurang in langkah(kasus.fakta, kasus.pemicu).kurang
]


def putusan(kode: Rekomendasi) -> Keputusan:
    return Keputusan(kode=kode, oleh=HASAN, tanggal=HARI)


def diputuskan(kode: Rekomendasi) -> EvaluasiTercatat:
    return replace(tercatat(Rekomendasi.LANJUT, kode), keputusan=putusan(kode))


def suara_tanpa_addendum() -> None:
    suara = Persetujuan(objek=ObjekPersetujuan.ADDENDUM, pihak="inti", keputusan=Suara.SETUJU, tanggal=HARI)
    cacat = cacat_suara(kemitraan(persetujuan=(suara,)), frozenset({kunci(suara)}))
    assert cacat is not None
    raise CacatBerkas((cacat,))


def ajukan(galat: KemitraanError) -> None:
    raise galat


# What is asked, all that an officer reads of its refusal, and the acts that mend it.
PENOLAKAN: dict[str, tuple[Callable[[], object], str, list[str]]] = {
    "an unknown nomor": (
        lambda: ajukan(NomorTidakDikenal("sawit")),
        'Kemitraan bernomor "sawit" tidak ada. Lihat nomor yang ada dengan `kemitraan daftar`.',
        ["daftar"],
    ),
    "an unknown task": (
        lambda: ajukan(TugasTidakDikenal(7)),
        "Tidak ada tugas bernomor 7. Lihat nomor yang ada dengan `kemitraan tugas`.",
        ["tugas"],
    ),
    "unknown mails": (
        lambda: ajukan(SurelTidakDikenal((4, 9))),
        "Tidak ada surel dengan ID 4, 9. Lihat yang ada dengan `kemitraan surel antrean --semua`.",
        ["surel antrean"],
    ),
    "days that make no sense": (
        lambda: prakiraan(cast("Perangkat", None), (), pada=HARI, hari=0),
        "--hari 0 harus bilangan antara 1 dan 3660.",
        [],
    ),
    "an unknown actor": (
        lambda: ajukan(PelakuTidakDikenal("siapa@entah.example")),
        '"siapa@entah.example" bukan petugas atau penyetuju yang terdaftar. Isi --oleh dengan surel '
        "penanggung_jawab atau penyetuju yang tertulis di berkas kemitraan.",
        [],
    ),
    "a vote without an addendum": (
        suara_tanpa_addendum,
        "persetujuan[addendum inti 2026-08-10].objek: tidak ada addendum yang menunggu suara. Usulkan dahulu "
        "perubahan rencananya dengan `kemitraan terapkan`; usulan yang lalu terbaca dengan `kemitraan lihat "
        "KM-2026-0001`.",
        ["terapkan", "lihat"],
    ),
    "nothing to decide on": (
        lambda: putuskan._yang_diputuskan(kemitraan(evaluasi_tercatat=()), HARI),
        "KM-2026-0001 belum punya hasil evaluasi untuk diputuskan. Jalankan `kemitraan evaluasi "
        "KM-2026-0001` pada tahap evaluasi lebih dahulu.",
        ["evaluasi"],
    ),
    "too little to decide on": (
        lambda: putuskan._yang_diputuskan(
            kemitraan(
                keadaan=keadaan(Tahap.EVALUASI),
                evaluasi_tercatat=(tercatat(Rekomendasi.DATA_TIDAK_CUKUP),),
            ),
            HARI,
        ),
        "Data KM-2026-0001 tidak cukup untuk diputuskan. Lengkapi capaian dan survei, lalu jalankan "
        "`kemitraan evaluasi KM-2026-0001` lagi.",
        ["evaluasi"],
    ),
    "a departure without a reason": (
        lambda: putuskan._periksa_alasan(tercatat(Rekomendasi.LANJUT), putusan(Rekomendasi.PERBAIKAN)),
        'Keputusan "Perbaikan" berbeda dari rekomendasi "Lanjut"; tulis sebabnya dengan --alasan.',
        [],
    ),
    "an end already decided": (
        lambda: putuskan._periksa_masih_terbuka(kemitraan(), diputuskan(Rekomendasi.TERMINASI)),
        "Terminasi KM-2026-0001 sudah diputuskan dan para pihak sudah diberi tahu. Lanjutkan dengan "
        "`kemitraan pindah KM-2026-0001 hentikan`, atau tarik kembali dengan `kemitraan catat KM-2026-0001 "
        "persetujuan objek=terminasi penyetuju=hasan@kantor.example keputusan=tolak`.",
        ["pindah", "catat"],
    ),
    "no opportunity at all": (
        lambda: peluang._peluang(fakta(), "P9"),
        'KM-2026-0001 tidak punya peluang "P9". Catat dahulu: kemitraan catat KM-2026-0001 peluang kode=P1 '
        "uraian=TEKS dicatat=TANGGAL",
        ["catat"],
    ),
    "an opportunity of what has ended": (
        lambda: peluang._periksa_induk(fakta(keadaan=keadaan(Tahap.TERMINASI))),
        "KM-2026-0001 sudah berada pada tahap terminasi, jadi peluangnya tidak dapat dibuka dari sini lagi. "
        "Ajukan sebagai kemitraan baru dengan `kemitraan terapkan FILE`.",
        ["terapkan"],
    ),
}


def galat(minta: Callable[[], object]) -> KemitraanError:
    with pytest.raises(KemitraanError) as ditolak:
        minta()
    return ditolak.value


def test_every_gate_is_worded_as_it_always_was(request: pytest.FixtureRequest) -> None:
    baris = [f"{kasus.nama} ({k.giliran}): {ucapkan(k.pesan)}\n" for kasus, k in SEMUA_KURANG]
    cocokkan(KALIMAT, "".join(baris), request)


SEORANG = Orang(nama="Hasan Basri", surel=HASAN)
MENUNGGU = sesudah(berjalan(), TARGET_180)
LAIN = tercatat(Rekomendasi.PERBAIKAN, Rekomendasi.PERBAIKAN)


@pytest.mark.parametrize(
    ("satu", "pemicu", "kalimat"),
    [
        (
            lihat_dari(MENUNGGU, PADA),
            Pemicu.EVALUASI,
            "Addendum 1 masih menunggu suara PT Sawit Makmur. Sesudah ia menjawab, catat dengan `kemitraan "
            "catat KM-2026-0001 persetujuan objek=addendum pihak=inti keputusan=setuju` (atau tolak).",
        ),
        (
            siap(Pemicu.RENCANAKAN, penanggung_jawab=SEORANG),
            Pemicu.RENCANAKAN,
            "Hasan Basri mengajukan kemitraan ini dan juga memutuskan uji kelayakannya. Mintalah satu pihak "
            "ikut menyetujui, lalu catat dengan `kemitraan catat KM-2026-0001 persetujuan objek=penjajakan "
            "pihak=KODE keputusan=setuju`.",
        ),
        (
            siap(Pemicu.LANJUTKAN, evaluasi_tercatat=(LAIN,)),
            Pemicu.LANJUTKAN,
            'Yang diputuskan Hasan Basri ialah "Perbaikan", bukan "Lanjut". Bila berubah, jalankan '
            "`kemitraan putuskan KM-2026-0001 LANJUT --oleh hasan@kantor.example`.",
        ),
    ],
    ids=["an open addendum", "his own proposal", "another decision"],
)
def test_what_else_a_gate_may_say_is_worded_as_it_always_was(
    satu: Fakta, pemicu: Pemicu, kalimat: str
) -> None:
    assert ucapkan(langkah(satu, pemicu).kurang[0].pesan) == kalimat


@pytest.mark.parametrize(("minta", "kalimat", "kerja"), PENOLAKAN.values(), ids=PENOLAKAN)
def test_a_refusal_is_worded_as_it_always_was_and_carries_its_acts(
    minta: Callable[[], object], kalimat: str, kerja: list[str]
) -> None:
    ditolak = galat(minta)
    assert terucap(ditolak) == kalimat
    assert [t.kata_kerja for t in ditolak.tindakan] == kerja


def test_a_held_address_is_told_with_what_frees_it() -> None:
    assert ucapkan(_DITAHAN) == (
        "alamatnya ditahan, jadi tidak dikirimi; isinya dibaca rekannya di kemitraan yang sama. "
        "Bila sudah pulih, bebaskan dengan `kemitraan surel bebaskan`."
    )


def test_a_refused_step_carries_the_acts_of_all_that_it_lacks() -> None:
    kurang = [k for _, k in SEMUA_KURANG]
    ditolak = SyaratBelumTerpenuhi(kurang, pembuka="Masih ada yang kurang:")
    assert ditolak.tindakan == tuple(t for k in kurang for t in k.tindakan)
    assert terucap(ditolak).splitlines() == [
        "Masih ada yang kurang:",
        *(f"- {ucapkan(k.pesan)} (giliran: {k.giliran})" for k in kurang),
    ]


SEMUA_TINDAKAN = dict.fromkeys(
    (
        *(t for _, k in SEMUA_KURANG for t in k.tindakan),
        *(t for minta, _, _ in PENOLAKAN.values() for t in galat(minta).tindakan),
    )
)


@pytest.mark.parametrize("tindakan", SEMUA_TINDAKAN, ids=str)
def test_the_command_knows_every_act_and_what_goes_with_it(tindakan: Tindakan) -> None:
    assert tindakan.kata_kerja in PERINTAH
    opsi = _pengurai(tindakan.kata_kerja)._option_string_actions
    assert {f"--{nama}" for nama, _ in tindakan.sertaan} <= set(opsi)
