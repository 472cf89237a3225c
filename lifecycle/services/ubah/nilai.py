"""Evaluate a kemitraan: a preview at any time, a recorded evaluation in the stage evaluasi."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from lifecycle.domain.evaluasi.hasil import Evaluasi
from lifecycle.domain.evaluasi.hitung import evaluasi
from lifecycle.domain.evaluasi.kabar import peristiwa_penilaian
from lifecycle.domain.evaluasi.kunjungan import evaluasi_kunjungan
from lifecycle.domain.fakta import EvaluasiTercatat, Kemitraan
from lifecycle.domain.kabar.semua import kabar_langkah
from lifecycle.domain.kata import Dimensi, Rekomendasi, Tahap
from lifecycle.domain.segel.disegel import Terbitan
from lifecycle.services.ports.buku import Buku
from lifecycle.services.ports.perangkat import Perangkat
from lifecycle.services.ubah.pelaku import periksa_pelaku
from lifecycle.services.ubah.pembukuan import Permintaan, bukukan, naikkan_versi


@dataclass(frozen=True, kw_only=True, slots=True)
class HasilNilai:
    """An evaluation as people see it. `isi` is the JSON of contract.md 2.

    `tercatat`: it stands in the history (now, or from an earlier run with the same outcome).
    `baru`: this very call wrote it, or with `uji_coba` would have. `menunggu`: the survey is still open, so
    nothing is scored yet.
    """

    nomor: str
    isi: Mapping[str, Any]
    tercatat: bool = False
    baru: bool = False
    menunggu: bool = False
    uji_coba: bool = False


def nilai(
    perangkat: Perangkat, nomor: str, *, pada: date, oleh: str | None = None, uji_coba: bool = False
) -> HasilNilai:
    """Evaluate one kemitraan; outside the stage evaluasi this is a preview and writes nothing, nor does
    `uji_coba`, which shows what would be recorded.

    Who only previews needs no name. Raises NomorTidakDikenal, and where something would be written
    NamaTidakSah, PelakuTidakDikenal, PelakuTidakBerwenang.
    """
    with perangkat.bacaan() as u:
        # Where something may be written the facts are loaded under the lock, and there only.
        menulis = u.keadaan(nomor).tahap is Tahap.EVALUASI
        kemitraan = None if menulis else u.muat(nomor)
    if kemitraan is None:
        with perangkat.unit() as u:
            kemitraan = u.muat(nomor)
            # Somebody may have moved it on in between.
            if kemitraan.keadaan.tahap is Tahap.EVALUASI:
                pelaku = periksa_pelaku(u, perangkat, oleh, kemitraan, pada=pada)
                permintaan = Permintaan(jenis="evaluasi", oleh=pelaku, pada=pada)
                hasil, _ = catat_nilai(u, perangkat, kemitraan, permintaan)
                if not uji_coba:
                    u.commit()
                return replace(hasil, uji_coba=uji_coba)
    return _pratinjau(perangkat, kemitraan, pada)


def _pratinjau(perangkat: Perangkat, kemitraan: Kemitraan, pada: date) -> HasilNilai:
    hasil = evaluasi(perangkat.lihat(kemitraan, pada), perangkat.aturan)
    return HasilNilai(nomor=kemitraan.nomor, isi={**hasil.ke_json(), "pratinjau": True})


def catat_nilai(
    u: Buku, perangkat: Perangkat, kemitraan: Kemitraan, permintaan: Permintaan
) -> tuple[HasilNilai, Kemitraan]:
    """Score and write, unless the survey is open, it was decided, or nothing is new; the caller commits.

    The facts as they are now come with it.
    """
    fakta = perangkat.lihat(kemitraan, permintaan.pada)
    tenggat = perangkat.aturan.tenggat_survei(kemitraan.keadaan.tahap_sejak)
    terakhir = evaluasi_kunjungan(fakta)
    if terakhir is not None and terakhir.keputusan is not None:
        return _hasil_tercatat(kemitraan, terakhir), kemitraan
    hasil = evaluasi(fakta, perangkat.aturan, survei_terbuka_sampai=tenggat)
    if hasil.survei_terbuka:
        return HasilNilai(nomor=kemitraan.nomor, isi=_bentuk(hasil), menunggu=True), kemitraan
    if terakhir is not None and _sama(terakhir.hasil, _bentuk(hasil)):
        return _hasil_tercatat(kemitraan, terakhir), kemitraan
    tercatat, terkini = _tulis(u, perangkat, kemitraan, hasil, permintaan)
    return replace(_hasil_tercatat(kemitraan, tercatat), baru=True), terkini


def _bentuk(hasil: Evaluasi) -> dict[str, Any]:
    return {**hasil.ke_json(), "pratinjau": False}


def _sama(satu: Mapping[str, Any], lain: Mapping[str, Any]) -> bool:
    """Whether two evaluations score the same: neither their day nor who takes part weighs anything.

    A meeting held meanwhile is no reason to send everybody a second report, nor is a trace that is worded
    anew; older records have neither participation nor a word of trust that was left out.
    """
    return _yang_berbobot(satu) == _yang_berbobot(lain) or _tetap_kurang(satu, lain)


def _tetap_kurang(satu: Mapping[str, Any], lain: Mapping[str, Any]) -> bool:
    """Whether both lack the same data, but that one waits for the silent no longer: nobody can do more with
    the second than with the first."""
    kurang = {satu["rekomendasi"], lain["rekomendasi"]} == {Rekomendasi.DATA_TIDAK_CUKUP}
    return kurang and _tanpa_survei(satu) == _tanpa_survei(lain)


def _tanpa_survei(hasil: Mapping[str, Any]) -> tuple[Any, ...]:
    dimensi = {nama: nilai for nama, nilai in hasil["dimensi"].items() if nama != Dimensi.KEPERCAYAAN}
    return hasil["kelengkapan"], hasil["per_pihak"], hasil["survei"]["belum_menjawab"], dimensi


def _yang_berbobot(hasil: Mapping[str, Any]) -> dict[str, Any]:
    survei = {"tanpa_kepercayaan": False, **hasil["survei"]}
    return {**hasil, "survei": survei, "tanggal": None, "keterlibatan": None, "jejak": None}


def _hasil_tercatat(kemitraan: Kemitraan, tercatat: EvaluasiTercatat) -> HasilNilai:
    return HasilNilai(nomor=kemitraan.nomor, isi=tercatat.hasil, tercatat=True)


def _tulis(
    u: Buku, perangkat: Perangkat, kemitraan: Kemitraan, hasil: Evaluasi, permintaan: Permintaan
) -> tuple[EvaluasiTercatat, Kemitraan]:
    naik = naikkan_versi(kemitraan)
    tercatat = EvaluasiTercatat(
        versi=naik.keadaan.versi,
        siklus=naik.keadaan.siklus,
        tanggal=permintaan.pada,
        versi_rencana=naik.keadaan.versi_rencana,
        rekomendasi=hasil.rekomendasi,
        hasil=_bentuk(hasil),
    )
    dinilai = replace(naik, evaluasi_tercatat=(*kemitraan.evaluasi_tercatat, tercatat))
    baru = bukukan(
        u,
        perangkat,
        lama=kemitraan,
        baru=dinilai,
        permintaan=permintaan,
        kabar=kabar_langkah(
            (peristiwa_penilaian(hasil.rekomendasi),), perangkat.lihat(dinilai, permintaan.pada)
        ),
        rincian={"rekomendasi": hasil.rekomendasi, "skor": tercatat.hasil["skor"]},
        terbitan=lambda kini: (_laporan(perangkat, kini, tercatat, permintaan.pada),),
    ).kemitraan
    return tercatat, baru


def _laporan(perangkat: Perangkat, kini: Kemitraan, tercatat: EvaluasiTercatat, pada: date) -> Terbitan:
    isi = perangkat.pelapor().laporan_html(perangkat.lihat(kini, pada), tercatat)
    return Terbitan(jenis="laporan", nama=str(tercatat.versi), format="html", isi=isi)
