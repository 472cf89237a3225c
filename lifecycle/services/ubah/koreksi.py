"""Mending what was written down: a fact corrected or withdrawn, a kemitraan called off."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.isian.beda import Perubahan, beda
from lifecycle.domain.isian.jadi_json import jadi_json
from lifecycle.domain.isian.letak import jalur
from lifecycle.domain.isian.selisih import selisih
from lifecycle.domain.isian.tumpuk import CacatBerkas
from lifecycle.domain.koreksi import batal, ubah
from lifecycle.domain.wewenang.kabar import kabar_kata
from lifecycle.services.ports.perangkat import Perangkat
from lifecycle.services.ports.unit import UnitOfWork
from lifecycle.services.ubah.isian import Isian
from lifecycle.services.ubah.pelaku import AlasanKurang, periksa_pelaku, periksa_tulisan
from lifecycle.services.ubah.pembukuan import Permintaan, Tercatat, bukukan, naikkan_versi

BATAL = "batal"


@dataclass(frozen=True, kw_only=True, slots=True)
class PermintaanKoreksi:
    """Who mends which kemitraan on which day, and why."""

    nomor: str
    oleh: str
    alasan: str
    pada: date
    uji_coba: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class HasilKoreksi:
    """What was mended, each difference with its old and its new value; nothing where it stood so already.

    `surat` are the letters of warning that are in force again, `tugas` the tasks that are open again,
    `evaluasi` the days of those that judged what was mended. `menunggu` counts the mails of this kemitraan
    that wait, and may say what is mended now; `dibatalkan` those that go no more.
    """

    nomor: str
    jenis: str
    versi: int
    perubahan: tuple[Perubahan, ...] = ()
    surat: tuple[str, ...] = ()
    tugas: tuple[str, ...] = ()
    evaluasi: tuple[date, ...] = ()
    surel: int = 0
    menunggu: int = 0
    dibatalkan: int = 0
    uji_coba: bool = False


def koreksi(perangkat: Perangkat, jenis: str, isian: Isian, permintaan: PermintaanKoreksi) -> HasilKoreksi:
    """Give the fact of that jenis which the isian names by its keys the values that it says.

    Raises NomorTidakDikenal, PelakuTidakDikenal, AlasanKurang, FaktaTidakAda, TidakDapatDikoreksi, and
    DaftarKesalahan for what the isian says wrong.
    """

    def jadi(lama: Kemitraan) -> Kemitraan:
        return ubah.koreksi(lama, jenis, _isi(isian, jenis), permintaan.pada)

    return _kerjakan(perangkat, "koreksi", jadi, permintaan, isian)


def tarik(perangkat: Perangkat, jenis: str, isian: Isian, permintaan: PermintaanKoreksi) -> HasilKoreksi:
    """Withdraw the fact of that jenis which the isian names by its keys. Raises as `koreksi`."""

    def jadi(lama: Kemitraan) -> Kemitraan:
        return ubah.tarik(lama, jenis, _isi(isian, jenis), permintaan.pada)

    return _kerjakan(perangkat, "tarik", jadi, permintaan, isian)


def batalkan(perangkat: Perangkat, permintaan: PermintaanKoreksi) -> HasilKoreksi:
    """Call off a whole kemitraan that was entered by mistake, and the mails of it that wait.

    Raises NomorTidakDikenal, PelakuTidakDikenal, AlasanKurang, TidakDapatDikoreksi.
    """

    def jadi(lama: Kemitraan) -> Kemitraan:
        return batal.batalkan(lama, permintaan.pada, permintaan.alasan.strip())

    return _kerjakan(perangkat, BATAL, jadi, permintaan)


def _isi(isian: Isian, jenis: str) -> Mapping[str, Any]:
    """What is said of the one fact."""
    isi = isian.isi[jenis]
    return isi if isinstance(isi, Mapping) else isi[0]


def _kerjakan(
    perangkat: Perangkat,
    jenis: str,
    jadi: Callable[[Kemitraan], Kemitraan],
    permintaan: PermintaanKoreksi,
    isian: Isian | None = None,
) -> HasilKoreksi:
    if isian is not None and isian.bercacat:
        raise isian.terangkan(())
    if not permintaan.alasan.strip():
        raise AlasanKurang
    with perangkat.unit() as u:
        lama = u.muat(permintaan.nomor)
        oleh = periksa_pelaku(u, perangkat, permintaan.oleh, lama, pada=permintaan.pada)
        try:
            baru = jadi(lama)
        except CacatBerkas as galat:
            raise galat if isian is None else isian.terangkan(galat.cacat) from None
        if baru == lama:
            return _hasil(jenis, lama, lama, uji_coba=permintaan.uji_coba)
        if jenis != BATAL:
            periksa_tulisan(u, perangkat, lama, baru, oleh, pada=permintaan.pada)
        hasil = _tulis(u, perangkat, jenis, lama=lama, baru=baru, diminta=replace(permintaan, oleh=oleh))
        if not permintaan.uji_coba:
            u.commit()
    return hasil


def _tulis(
    u: UnitOfWork,
    perangkat: Perangkat,
    jenis: str,
    *,
    lama: Kemitraan,
    baru: Kemitraan,
    diminta: PermintaanKoreksi,
) -> HasilKoreksi:
    hasil = _hasil(jenis, lama, baru, uji_coba=diminta.uji_coba)
    rincian = _rincian(lama, baru, hasil)
    isi = {"nomor": lama.nomor, "menjadi": rincian["menjadi"]}
    tercatat = bukukan(
        u,
        perangkat,
        lama=lama,
        baru=naikkan_versi(baru),
        permintaan=Permintaan(
            jenis=jenis, oleh=diminta.oleh, pada=diminta.pada, alasan=diminta.alasan.strip(), isi=isi
        ),
        kabar=kabar_kata(lama, perangkat.lihat(baru, diminta.pada), diminta.oleh),
        rincian=rincian,
    )
    menunggu = [s.id for s in u.antrean_surel(nomor=lama.nomor)]
    batal_dikirim: frozenset[int] = frozenset()
    if jenis == BATAL:
        batal_dikirim = u.batalkan_surel(
            menunggu, sebab=diminta.alasan.strip(), sekarang=perangkat.sekarang()
        )
    return _sesudah(hasil, tercatat, len(menunggu), len(batal_dikirim))


def _sesudah(hasil: HasilKoreksi, tercatat: Tercatat, menunggu: int, dibatalkan: int) -> HasilKoreksi:
    return replace(
        hasil,
        versi=tercatat.kemitraan.keadaan.versi,
        surel=len(tercatat.surel),
        menunggu=menunggu - dibatalkan,
        dibatalkan=dibatalkan,
    )


def _rincian(lama: Kemitraan, baru: Kemitraan, hasil: HasilKoreksi) -> dict[str, Any]:
    """What the history keeps: each difference for people, and both sides as a dossier would write them."""
    perubahan = [
        {"apa": jalur(p.letak), "jenis": p.jenis, "lama": p.lama, "baru": p.baru} for p in hasil.perubahan
    ]
    return {
        "koreksi": perubahan,
        "semula": jadi_json(selisih(baru, lama)),
        "menjadi": jadi_json(selisih(lama, baru)),
        "berlaku_lagi": list(hasil.surat),
        "terbuka_lagi": list(hasil.tugas),
    }


def _hasil(jenis: str, lama: Kemitraan, baru: Kemitraan, *, uji_coba: bool) -> HasilKoreksi:
    dicabut = {sp.nomor for sp in lama.peringatan if sp.dicabut is not None}
    selesai = {t.kunci for t in lama.tugas if t.selesai is not None}
    tanda = {e.versi: e.dikoreksi for e in lama.evaluasi_tercatat}
    return HasilKoreksi(
        nomor=lama.nomor,
        jenis=jenis,
        versi=lama.keadaan.versi,
        perubahan=beda(lama, baru),
        surat=tuple(sp.nomor for sp in baru.peringatan if sp.nomor in dicabut and sp.dicabut is None),
        tugas=tuple(t.judul for t in baru.tugas if t.kunci in selesai and t.selesai is None),
        evaluasi=tuple(e.tanggal for e in baru.evaluasi_tercatat if e.dikoreksi != tanda[e.versi]),
        uji_coba=uji_coba,
    )
