"""The penyetuju decides what an evaluation proposed."""

from dataclasses import dataclass, replace
from datetime import date

from lifecycle.domain.bahasa.mirip import saran
from lifecycle.domain.evaluasi.kunjungan import evaluasi_kunjungan
from lifecycle.domain.fakta import EvaluasiTercatat, Fakta, Kemitraan, Keputusan, Persetujuan, lihat_dari
from lifecycle.domain.galat import KemitraanError, MasukanSalah
from lifecycle.domain.isian.letak import kunci
from lifecycle.domain.kabar.semua import kabar_langkah
from lifecycle.domain.kaidah.kabar import Kabar
from lifecycle.domain.kata import ObjekPersetujuan, Rekomendasi, Suara, Tahap
from lifecycle.domain.pemicu import Pemicu
from lifecycle.domain.sengketa.kepentingan import memihak
from lifecycle.domain.suara.kedua import ada_suara_kedua
from lifecycle.domain.surel.alamat import orang_sama
from lifecycle.domain.terminasi.pengakhiran import diusulkan_sejak, terminasi_disetujui
from lifecycle.domain.tindakan import Sertaan, Tindakan, catat_suara, jalankan_evaluasi, rangkai
from lifecycle.domain.wewenang.hak import Hak
from lifecycle.domain.wewenang.kabar import kabar_keputusan
from lifecycle.domain.wewenang.orang import alasan_satu_orang, pemutus
from lifecycle.services.ports.perangkat import Perangkat
from lifecycle.services.ubah.pelaku import periksa_pelaku
from lifecycle.services.ubah.pembukuan import Permintaan, bukukan, naikkan_versi


class BelumDapatDiputuskan(KemitraanError):
    """Kemitraan ini belum dapat diputuskan."""


@dataclass(frozen=True, kw_only=True, slots=True)
class HasilPutuskan:
    """The decision as it stands; `pemicu` is the step that it opens."""

    nomor: str
    keputusan: str
    rekomendasi: str
    pemicu: str
    surel: int
    terulang: bool = False


# Which step each decision opens.
PEMICU_KEPUTUSAN = {
    Rekomendasi.LANJUT: "lanjutkan",
    Rekomendasi.PERBAIKAN: "perbaiki",
    Rekomendasi.RENCANA_ULANG: "rencanakan_ulang",
    Rekomendasi.TERMINASI: "hentikan",
}


def putuskan(
    perangkat: Perangkat,
    nomor: str,
    keputusan: str,
    *,
    oleh: str,
    pada: date,
    alasan: str = "",
    bukti: str = "",
    uji_coba: bool = False,
) -> HasilPutuskan:
    """Write the decision down and tell every pihak; it may be changed until the step is taken,
    but for TERMINASI, of which every pihak is told at once: that the penyetuju takes back by a vote first.

    It is the word of the penyetuju, or of his stand-in. The petugas writes it down only with `bukti` of it.

    Raises NomorTidakDikenal, NamaTidakSah, PelakuTidakDikenal, PelakuTidakBerwenang, BelumDapatDiputuskan,
    MasukanSalah.
    """
    kode = _kode(keputusan)
    with perangkat.unit() as u:
        kemitraan = u.muat(nomor)
        hak = Hak.MENGURUS if bukti.strip() else Hak.MEMUTUSKAN
        permintaan = Permintaan(
            jenis="putuskan",
            oleh=periksa_pelaku(u, perangkat, oleh, kemitraan, pada=pada, hak=hak),
            pada=pada,
            alasan=alasan.strip(),
            isi={"keputusan": kode, **({"bukti": bukti.strip()} if bukti.strip() else {})},
        )
        _periksa_pemutus(perangkat.lihat(kemitraan, pada), kode, pemutus(kemitraan, permintaan.oleh, pada))
        tercatat = _yang_diputuskan(kemitraan, pada)
        baru_diputuskan = Keputusan(
            kode=kode,
            oleh=pemutus(kemitraan, permintaan.oleh, pada),
            tanggal=pada,
            alasan=permintaan.alasan or None,
            bukti=bukti.strip() or None,
        )
        _periksa_alasan(tercatat, baru_diputuskan)
        ditarik = _terminasi_ditarik(kemitraan, tercatat, pada)
        if _sama(tercatat.keputusan, baru_diputuskan) and not ditarik:
            return _hasil(nomor, tercatat, kode, surel=0, terulang=True)
        if not ditarik:
            _periksa_masih_terbuka(kemitraan, tercatat)
        baru = naikkan_versi(_dengan_keputusan(kemitraan, tercatat, baru_diputuskan))
        hasil = bukukan(
            u,
            perangkat,
            lama=kemitraan,
            baru=baru,
            permintaan=permintaan,
            kabar=_kabar(perangkat.lihat(baru, pada), baru_diputuskan, permintaan.oleh),
            rincian={"keputusan": kode, "rekomendasi": tercatat.rekomendasi},
        )
        if not uji_coba:
            u.commit()
    return _hasil(nomor, tercatat, kode, surel=len(hasil.surel))


def _kabar(fakta: Fakta, keputusan: Keputusan, oleh: str) -> tuple[Kabar, ...]:
    """What is told of a decision; to whom it is ascribed as well, where somebody else wrote it down."""
    kabar = kabar_langkah(("keputusan",), fakta)
    if orang_sama(keputusan.oleh, oleh):
        return kabar
    return (
        *kabar,
        kabar_keputusan(fakta, keputusan.kode, keputusan.tanggal, keputusan.bukti or "", oleh),
    )


def _kode(keputusan: str) -> Rekomendasi:
    pilihan = {k.value for k in PEMICU_KEPUTUSAN}
    if keputusan.upper() not in pilihan:
        raise MasukanSalah(f'Keputusan "{keputusan}" tidak dikenal. {saran(keputusan.upper(), pilihan)}')
    return Rekomendasi(keputusan.upper())


def _periksa_pemutus(fakta: Fakta, kode: Rekomendasi, siapa: str) -> None:
    """Who decides is not who runs it, nor of a side of an open dispute without a neutral second voice."""
    pesan = alasan_satu_orang(fakta)
    if pesan is not None:
        raise BelumDapatDiputuskan(pesan)
    objek = ObjekPersetujuan.TERMINASI
    if not memihak(fakta, siapa) or (
        kode is Rekomendasi.TERMINASI and ada_suara_kedua(fakta, objek, siapa, sejak=diusulkan_sejak(fakta))
    ):
        return
    raise BelumDapatDiputuskan(
        f"{siapa} termasuk pihak yang bersengketa di {fakta.kemitraan.nomor}, jadi tidak memutuskan sendiri. "
        "Tunjuk pengganti yang tidak memihak di kunci penyetuju: pengganti; untuk terminasi cukup satu suara "
        "setuju lagi dari yang tidak memihak."
    )


def _yang_diputuskan(kemitraan: Kemitraan, pada: date) -> EvaluasiTercatat:
    tercatat = evaluasi_kunjungan(lihat_dari(kemitraan, pada))
    if kemitraan.keadaan.tahap is not Tahap.EVALUASI or tercatat is None:
        raise BelumDapatDiputuskan(
            rangkai(
                f"{kemitraan.nomor} belum punya hasil evaluasi untuk diputuskan. Jalankan ",
                jalankan_evaluasi(kemitraan.nomor),
                " pada tahap evaluasi lebih dahulu.",
            )
        )
    if tercatat.rekomendasi is Rekomendasi.DATA_TIDAK_CUKUP:
        raise BelumDapatDiputuskan(
            rangkai(
                f"Data {kemitraan.nomor} tidak cukup untuk diputuskan. Lengkapi capaian dan survei, lalu "
                "jalankan ",
                jalankan_evaluasi(kemitraan.nomor),
                " lagi.",
            )
        )
    return tercatat


def _periksa_alasan(tercatat: EvaluasiTercatat, keputusan: Keputusan) -> None:
    if keputusan.kode is not tercatat.rekomendasi and not keputusan.alasan:
        raise BelumDapatDiputuskan(
            rangkai(
                f"Keputusan {keputusan.kode} berbeda dari rekomendasi {tercatat.rekomendasi}; "
                "tulis sebabnya dengan ",
                Sertaan(nama="alasan"),
                ".",
            )
        )


def _periksa_masih_terbuka(kemitraan: Kemitraan, tercatat: EvaluasiTercatat) -> None:
    """An end of which every pihak was told is not taken back by another decision."""
    if tercatat.keputusan is not None and tercatat.keputusan.kode is Rekomendasi.TERMINASI:
        nomor, penyetuju = kemitraan.nomor, kemitraan.penyetuju.surel
        raise BelumDapatDiputuskan(
            rangkai(
                f"Terminasi {nomor} sudah diputuskan dan para pihak sudah diberi tahu. Lanjutkan dengan ",
                Tindakan(kata_kerja="pindah", kata=(nomor, Pemicu.HENTIKAN)),
                ", atau tarik kembali dengan ",
                catat_suara(nomor, ObjekPersetujuan.TERMINASI, penyetuju=penyetuju, keputusan=Suara.TOLAK),
                ".",
            )
        )


def _terminasi_ditarik(kemitraan: Kemitraan, tercatat: EvaluasiTercatat, pada: date) -> bool:
    """Whether an end was decided, and the penyetuju took his approval of it back since."""
    diputuskan = tercatat.keputusan is not None and tercatat.keputusan.kode is Rekomendasi.TERMINASI
    return diputuskan and not terminasi_disetujui(lihat_dari(kemitraan, pada))


def _sama(lama: Keputusan | None, baru: Keputusan) -> bool:
    """Whether the same was decided before, on whatever day."""
    return lama is not None and replace(lama, tanggal=baru.tanggal) == baru


def _dengan_keputusan(kemitraan: Kemitraan, tercatat: EvaluasiTercatat, keputusan: Keputusan) -> Kemitraan:
    """The decision on its evaluation; to decide TERMINASI is also to approve the end."""
    evaluasi = tuple(
        replace(e, keputusan=keputusan) if e.versi == tercatat.versi else e
        for e in kemitraan.evaluasi_tercatat
    )
    baru = replace(kemitraan, evaluasi_tercatat=evaluasi)
    sudah_disetujui = terminasi_disetujui(lihat_dari(kemitraan, keputusan.tanggal))
    if keputusan.kode is not Rekomendasi.TERMINASI or sudah_disetujui:
        return baru
    setuju = Persetujuan(
        objek=ObjekPersetujuan.TERMINASI,
        penyetuju=keputusan.oleh,
        keputusan=Suara.SETUJU,
        alasan=keputusan.alasan,
        bukti=keputusan.bukti,
        tanggal=keputusan.tanggal,
        versi_rencana=kemitraan.keadaan.versi_rencana,
    )
    # A no of the same day is the same entry, and gives way.
    lain = (p for p in kemitraan.persetujuan if kunci(p) != kunci(setuju))
    return replace(baru, persetujuan=(*lain, setuju))


def _hasil(
    nomor: str, tercatat: EvaluasiTercatat, kode: Rekomendasi, *, surel: int, terulang: bool = False
) -> HasilPutuskan:
    return HasilPutuskan(
        nomor=nomor,
        keputusan=kode,
        rekomendasi=tercatat.rekomendasi,
        pemicu=PEMICU_KEPUTUSAN[kode],
        surel=surel,
        terulang=terulang,
    )
