"""D1, D4 and D5: the weighted mean of a dimension's indicators."""

from dataclasses import dataclass
from decimal import Decimal

from lifecycle.domain.evaluasi.indikator import JENIS_INDIKATOR
from lifecycle.domain.evaluasi.jejak import Jejak, Masukan
from lifecycle.domain.evaluasi.nilai_dimensi import NilaiDimensi
from lifecycle.domain.evaluasi.rata import jepit, rata_berbobot
from lifecycle.domain.fakta import Capaian, Fakta, Indikator
from lifecycle.domain.kaidah.indikator import Rumus, TidakDapatDinilai
from lifecycle.domain.kata import Dimensi

# An indicator may overshoot its target on paper, but not lift a weak neighbour with what is too much.
BATAS_TAMPIL, BATAS_HITUNG = 120, 100


@dataclass(frozen=True, kw_only=True, slots=True)
class _Butir:
    """One indicator as it was found: `p` unclamped, or None where empty; left out when not `dihitung`."""

    indikator: Indikator
    dihitung: bool
    p: Decimal | None = None
    jejak: Jejak


def nilai_dimensi(fakta: Fakta, dimensi: Dimensi) -> NilaiDimensi:
    """The dimension seen from `fakta.pada`.

    Not yet due and what cannot be assessed: left out. Due but empty: left out, and counted as missing.
    """
    semua = tuple(_periksa(fakta, i) for i in fakta.kemitraan.indikator if i.dimensi == dimensi)
    dihitung = tuple(butir for butir in semua if butir.dihitung)
    masukan = tuple(_masukan(butir.indikator, butir.p) for butir in dihitung if butir.p is not None)
    nilai = rata_berbobot(
        (butir.indikator.bobot, jepit(butir.p, atas=BATAS_HITUNG))
        for butir in dihitung
        if butir.p is not None
    )
    ringkasan = Jejak(
        angka=f"dimensi {dimensi}",
        judul=f"Dimensi {dimensi}",
        nilai=nilai,
        rumus="jumlah (bobot × p) / jumlah bobot, p dibatasi 0 sampai 100",
        masukan=masukan,
        keterangan="" if nilai is not None else "belum ada indikator yang dapat dihitung",
    )
    return NilaiDimensi(
        nilai=nilai,
        terisi=len(masukan),
        jatuh_tempo=len(dihitung),
        kosong=tuple(butir.indikator.kode for butir in dihitung if butir.p is None),
        jejak=(*(butir.jejak for butir in semua), ringkasan),
    )


def _masukan(indikator: Indikator, p: Decimal) -> Masukan:
    return Masukan(
        nama=indikator.kode,
        nilai=jepit(p, atas=BATAS_HITUNG),
        bobot=indikator.bobot,
        sumber=f"indikator {indikator.kode}",
    )


def _periksa(fakta: Fakta, indikator: Indikator) -> _Butir:
    tempo = indikator.jatuh_tempo
    if tempo is None or tempo > fakta.pada:
        return _dilewati(indikator, f"belum jatuh tempo ({tempo or 'tanpa tanggal'})")
    rumus = rumus_indikator(indikator)
    if isinstance(rumus, TidakDapatDinilai):
        return _dilewati(indikator, f"tidak dapat dinilai: {rumus.alasan}")
    capaian = _terakhir(fakta, indikator)
    if capaian is None:
        kosong = _jejak(indikator, rumus=rumus.teks, keterangan="sudah jatuh tempo, capaian belum dicatat")
        return _Butir(indikator=indikator, dihitung=True, jejak=kosong)
    return _dinilai(fakta, indikator, rumus, capaian)


def rumus_indikator(indikator: Indikator) -> Rumus | TidakDapatDinilai:
    """The formula of its kind, or why it has none."""
    jenis = JENIS_INDIKATOR.get(indikator.jenis)
    if jenis is None:
        return TidakDapatDinilai(alasan=f'jenis indikator "{indikator.jenis}" tidak dikenal')
    return jenis.rumus(indikator)


def _terakhir(fakta: Fakta, indikator: Indikator) -> Capaian | None:
    miliknya = (c for c in fakta.kemitraan.capaian if c.indikator == indikator.kode)
    return max(miliknya, key=lambda c: c.tanggal, default=None)


def _dilewati(indikator: Indikator, sebab: str) -> _Butir:
    return _Butir(indikator=indikator, dihitung=False, jejak=_jejak(indikator, keterangan=sebab))


def _dinilai(fakta: Fakta, indikator: Indikator, rumus: Rumus, capaian: Capaian) -> _Butir:
    p = rumus.hitung(capaian.nilai)
    bukti = f": {capaian.bukti}" if capaian.bukti else ""
    nyata = Masukan(
        nama="A", nilai=capaian.nilai, sumber=f"capaian {indikator.kode} {capaian.tanggal}{bukti}"
    )
    rencana = f"rencana versi {fakta.kemitraan.keadaan.versi_rencana}, indikator {indikator.kode}"
    sepakat = (Masukan(nama=n, nilai=besar, sumber=rencana) for n, besar in rumus.besaran.items())
    jejak = _jejak(
        indikator,
        nilai=jepit(p, atas=BATAS_TAMPIL),
        rumus=f"{rumus.teks}, dibatasi 0 sampai 120",
        masukan=(nyata, *sepakat),
        keterangan=capaian.komentar or "",
    )
    return _Butir(indikator=indikator, dihitung=True, p=p, jejak=jejak)


def _jejak(
    indikator: Indikator,
    *,
    nilai: Decimal | None = None,
    rumus: str = "",
    masukan: tuple[Masukan, ...] = (),
    keterangan: str = "",
) -> Jejak:
    return Jejak(
        angka=f"indikator {indikator.kode}",
        judul=indikator.nama,
        nilai=nilai,
        rumus=rumus,
        bobot=indikator.bobot,
        masukan=masukan,
        keterangan=keterangan,
    )
