"""What became of one promise: how much of it was delivered, and how punctually."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from lifecycle.domain.bahasa.angka import bilangan_id
from lifecycle.domain.evaluasi.jejak import Jejak, Masukan
from lifecycle.domain.fakta import Fakta, Komitmen, Realisasi
from lifecycle.domain.komitmen.tagihan import dikecualikan

TEPAT_WAKTU, TERLAMBAT, SANGAT_TERLAMBAT = Decimal(1), Decimal("0.8"), Decimal("0.5")
HARI_TERLAMBAT = 30


@dataclass(frozen=True, kw_only=True, slots=True)
class Pemenuhan:
    """One komitmen with its fulfilment `f`, 0 to 1; None where it is left out, as the trace says why."""

    komitmen: Komitmen
    f: Decimal | None
    jejak: Jejak


def ketepatan(hari: date, jatuh_tempo: date) -> Decimal:
    """How much a delivery of that day still counts."""
    if hari <= jatuh_tempo:
        return TEPAT_WAKTU
    return TERLAMBAT if (hari - jatuh_tempo).days <= HARI_TERLAMBAT else SANGAT_TERLAMBAT


def pemenuhan(fakta: Fakta, komitmen: Komitmen) -> Pemenuhan:
    """The fulfilment seen from `fakta.pada`."""
    tempo = komitmen.jatuh_tempo
    if tempo is None or tempo > fakta.pada:
        return _dilewati(komitmen, f"belum jatuh tempo ({tempo or 'tanpa tanggal'})")
    sebab = _sebab_dilewati(fakta, komitmen, tempo)
    if sebab is not None:
        return _dilewati(komitmen, sebab)
    kiriman = sorted(
        (r for r in fakta.kemitraan.realisasi if r.komitmen == komitmen.kode),
        key=lambda r: (r.tanggal, r.bukti or ""),
    )
    if not komitmen.jumlah:
        return _tanpa_jumlah(komitmen, kiriman, tempo)
    return _berjumlah(komitmen, komitmen.jumlah, kiriman, tempo)


def _sebab_dilewati(fakta: Fakta, komitmen: Komitmen, tempo: date) -> str | None:
    pihak = next((p for p in fakta.pihak_aktif if p.kode == komitmen.pihak), None)
    if pihak is None:
        return f"pihak {komitmen.pihak} tidak aktif"
    if pihak.bergabung is not None and tempo < pihak.bergabung:
        return f"jatuh tempo {tempo}, sebelum {pihak.kode} bergabung ({pihak.bergabung})"
    if dikecualikan(komitmen):
        return f"dikecualikan: {komitmen.dikecualikan}"
    terbuka = (s for s in fakta.kemitraan.sengketa if s.terbuka(fakta.pada))
    sengketa = sorted(s.kode for s in terbuka if komitmen.kode in s.komitmen)
    return f"dalam sengketa {', '.join(sengketa)}" if sengketa else None


def _berjumlah(komitmen: Komitmen, janji: Decimal, kiriman: list[Realisasi], tempo: date) -> Pemenuhan:
    """Deliveries count until the promise is met; what has no amount cannot be counted."""
    sisa, terpenuhi = janji, Decimal(0)
    masukan = [Masukan(nama="janji", nilai=janji, sumber=f"komitmen {komitmen.kode}, jatuh tempo {tempo}")]
    for realisasi in kiriman:
        terhitung = min(max(realisasi.jumlah or Decimal(0), Decimal(0)), sisa)
        nilai_waktu = ketepatan(realisasi.tanggal, tempo)
        sisa, terpenuhi = sisa - terhitung, terpenuhi + terhitung * nilai_waktu
        masukan.append(
            Masukan(
                nama=f"jumlah terhitung, ketepatan {bilangan_id(nilai_waktu)}",
                nilai=terhitung,
                sumber=_sumber(realisasi),
            )
        )
    rumus = "f = jumlah (jumlah terhitung × ketepatan) / janji"
    return _terhitung(komitmen, terpenuhi / janji, rumus, tuple(masukan))


def _tanpa_jumlah(komitmen: Komitmen, kiriman: list[Realisasi], tempo: date) -> Pemenuhan:
    """Done or not: what cannot be counted is fulfilled by its first delivery."""
    rumus = f"f = ketepatan realisasi pertama terhadap {tempo}, atau 0"
    if not kiriman:
        return _terhitung(komitmen, Decimal(0), rumus, ())
    nilai_waktu = ketepatan(kiriman[0].tanggal, tempo)
    masukan = Masukan(nama="ketepatan", nilai=nilai_waktu, sumber=_sumber(kiriman[0]))
    return _terhitung(komitmen, nilai_waktu, rumus, (masukan,))


def _sumber(realisasi: Realisasi) -> str:
    bukti = f": {realisasi.bukti}" if realisasi.bukti else ""
    return f"realisasi {realisasi.komitmen} {realisasi.tanggal}{bukti}"


def _terhitung(komitmen: Komitmen, f: Decimal, rumus: str, masukan: tuple[Masukan, ...]) -> Pemenuhan:
    jejak = Jejak(
        angka=f"komitmen {komitmen.kode}",
        judul=komitmen.uraian,
        nilai=f,
        rumus=rumus,
        bobot=komitmen.bobot,
        masukan=masukan,
        keterangan="" if f else "sudah jatuh tempo, belum ada realisasi yang dihitung",
    )
    return Pemenuhan(komitmen=komitmen, f=f, jejak=jejak)


def _dilewati(komitmen: Komitmen, sebab: str) -> Pemenuhan:
    jejak = Jejak(
        angka=f"komitmen {komitmen.kode}",
        judul=komitmen.uraian,
        bobot=komitmen.bobot,
        keterangan=sebab,
    )
    return Pemenuhan(komitmen=komitmen, f=None, jejak=jejak)
